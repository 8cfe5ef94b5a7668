//! Settlements set beside the rules: does the fund's part agree to the fen, or where does it differ.
//!
//! Settlements come in order of time; counters run along, for each person, insurance and benefit, and start anew
//! with the benefit year. Start with [`Auditor::judge`].

use std::collections::BTreeMap;

use super::reimburse::{Answer, Counters, Outcome, Reckoning, Rulebook, Step, Untellable, Visit, estimate};
use super::reimburse::{Supposition, Tally};
use super::tally::tally;
use super::year::benefit_year;
use crate::model::counted::{Counted, Sums};
use crate::model::coverage::Insurance;
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::policy::Grade;
use crate::policy::benefit::words::{Benefit, Tier};
use crate::policy::terms::vocabulary;

vocabulary!(
    /// Why a settlement cannot be judged.
    Why, "audit-why-",
    /// The in-scope amount is not recorded.
    NoScope = "no-scope",
    /// No insurance of the day is recorded.
    NoCoverage = "no-coverage",
    /// The kind of care is no benefit of the rules.
    NoBenefit = "no-benefit",
    /// It was settled in another region than that of the insurance.
    Elsewhere = "elsewhere",
    /// Facts are missing.
    Facts = "facts",
    /// A figure of the rules is not known.
    Figure = "figure",
    /// Rules are in force and silent about the case.
    Silent = "silent",
    /// No rule is known for the day.
    NoRule = "no-rule",
    /// Whether the rule was in force is not known.
    Uncertain = "uncertain",
    /// The rules leave it open.
    Open = "open",
    /// It rests on values that nobody verified.
    Unverified = "unverified",
    /// Earlier settlements of the year leave open what was counted.
    Earlier = "earlier",
    /// A ceiling is not known, and may have cut the payment.
    Ceiling = "ceiling",
    /// Bought at a pharmacy without any fund: whether it was claimed at all is not recorded.
    OwnPurchase = "own-purchase",
);

/// By how much recorded and reckoned parts of the fund differ.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    /// What the funds paid.
    pub paid: Money,
    /// What they pay by the rules.
    pub by_rule: Money,
    /// The step that made it: a ceiling that cut the payment, a deductible that was borne, or the share.
    pub step: Option<Step<'a>>,
    /// What was supposed on the way.
    pub supposed: Vec<Supposition>,
}

/// What became of a settlement.
#[derive(Debug, Clone)]
pub enum Finding<'a> {
    /// It agrees to the fen.
    Agrees,
    /// It differs.
    Differs(Difference<'a>),
    /// It cannot be judged; the difference, where there is something to compare.
    Unjudged(Why, Option<Difference<'a>>),
}

/// A settlement in question. Its visit has the bill, and no counters yet.
#[derive(Debug)]
pub struct Case<'c> {
    /// Whose.
    pub member: MemberId,
    /// The facts.
    pub visit: Visit,
    /// What it counts.
    pub counted: Counted,
    /// `setl_id`; empty where there is none.
    pub key: &'c str,
}

/// Counters of one benefit in one benefit year.
#[derive(Debug, Default)]
struct Running {
    year: Sums,
    quarter: Sums,
    month: Sums,
    day: Sums,
    tiers: Vec<(Option<Tier>, Sums)>,
    places: Vec<String>,
    newest: Option<Day>,
}

/// Counters of one person in one insurance.
#[derive(Debug, Default)]
struct Person {
    period: Option<Period>,
    benefits: Vec<(Benefit, Running)>,
    kept: BTreeMap<String, (Benefit, Option<Tier>, Counted)>,
}

/// Counters of everybody, as they stand after the settlements judged so far.
#[derive(Debug, Default)]
pub struct Auditor {
    people: BTreeMap<(MemberId, Insurance), Person>,
}

impl Running {
    /// Starts spans anew that ended before `on`.
    fn turn(&mut self, on: Day) {
        let Some(newest) = self.newest.replace(on).filter(|newest| *newest != on) else { return };
        self.day = Sums::default();
        self.places.clear();
        if newest.first_of_month() != on.first_of_month() {
            self.month = Sums::default();
        }
        if (newest.year(), (newest.month() - 1) / 3) != (on.year(), (on.month() - 1) / 3) {
            self.quarter = Sums::default();
        }
    }

    fn add(&mut self, tier: Option<Tier>, counted: &Counted) {
        for sums in [&mut self.year, &mut self.quarter, &mut self.month, &mut self.day] {
            sums.add(counted);
        }
        match self.tiers.iter_mut().find(|(known, _)| *known == tier) {
            Some((_, sums)) => sums.add(counted),
            None => {
                self.tiers.push((tier, Sums::default()));
                self.tiers.iter_mut().filter(|(known, _)| *known == tier).for_each(|(_, s)| s.add(counted));
            }
        }
    }

    fn at(&self, tier: Option<Tier>) -> Tally {
        let nothing = Sums::default();
        tally(self.tiers.iter().find(|(known, _)| *known == tier).map_or(&nothing, |(_, sums)| sums))
    }
}

impl Person {
    fn running(&mut self, benefit: Benefit) -> &mut Running {
        let at = self.benefits.iter().position(|(known, _)| *known == benefit).unwrap_or_else(|| {
            self.benefits.push((benefit, Running::default()));
            self.benefits.len() - 1
        });
        &mut self.benefits[at].1
    }

    /// The counters as a visit sees them.
    fn before(&mut self, visit: &Visit) -> (Counters, Sums) {
        let year = |(benefit, running): &(Benefit, Running)| (*benefit, tally(&running.year));
        let mut others: Vec<_> = self.benefits.iter().map(year).collect();
        for benefit in Benefit::ALL {
            if others.iter().all(|(known, _)| known != benefit) {
                others.push((*benefit, tally(&Sums::default())));
            }
        }
        others.retain(|(benefit, _)| *benefit != visit.benefit);
        let running = self.running(visit.benefit);
        running.turn(visit.on);
        let place = visit.institution.as_deref().unwrap_or_default();
        let same_place = running.places.iter().filter(|known| *known == place).count();
        let counters = Counters {
            year: tally(&running.year),
            quarter: tally(&running.quarter),
            month: tally(&running.month),
            day: tally(&running.day),
            same_tier: running.at(visit.tier),
            same_place: u32::try_from(same_place).unwrap_or(u32::MAX),
            named: Vec::new(),
            others,
            serious_scope: None,
        };
        (counters, running.year)
    }
}

impl Auditor {
    /// The counters of a visit's person, insurance and benefit year.
    fn person(&mut self, member: MemberId, visit: &Visit, book: &Rulebook<'_>) -> &mut Person {
        let person = self.people.entry((member, visit.person.insurance)).or_default();
        if person.period.is_none_or(|period| !period.contains(visit.on)) {
            *person = Person { period: Some(benefit_year(visit, book).period), ..Person::default() };
        }
        person
    }

    /// Judges a settlement against the rules of `book`, and counts it.
    pub fn judge<'a>(&mut self, case: Case<'_>, book: &Rulebook<'a>) -> Finding<'a> {
        let Case { member, mut visit, mut counted, key } = case;
        let person = self.person(member, &visit, book);
        let (before, year) = person.before(&visit);
        visit.before = before;
        visit.nth = u32::try_from(year.visits + 1).ok();
        let finding = match counted.in_scope {
            None => Finding::Unjudged(Why::NoScope, None),
            Some(_) => {
                let answer = estimate(&visit, book);
                counted.deductible =
                    counted.deductible.or(answer.settled().map(|reckoning| reckoning.deductible));
                compared(&answer, (counted.fund, visit.tier), &year)
            }
        };
        if matches!(finding, Finding::Unjudged(Why::OwnPurchase, _)) {
            // Not claimed, perhaps: then nothing was borne of the deductible.
            counted.deductible = None;
        }
        let running = person.running(visit.benefit);
        running.add(visit.tier, &counted);
        running.places.extend(visit.institution.take());
        if !key.is_empty() {
            person.kept.insert(key.to_owned(), (visit.benefit, visit.tier, counted));
        }
        finding
    }

    /// Takes a settlement back: what it counted if it is of the same benefit year, otherwise nothing.
    pub fn reverse(&mut self, member: MemberId, insurance: Insurance, key: &str) {
        let Some(person) = self.people.get_mut(&(member, insurance)) else { return };
        if let Some((benefit, tier, counted)) = person.kept.remove(key) {
            person.running(benefit).add(tier, &counted.reversed());
        }
    }
}

/// What the answer makes of what was paid.
fn compared<'a>(answer: &Answer<'a>, (paid, tier): (Money, Option<Tier>), year: &Sums) -> Finding<'a> {
    let reckoning = match &answer.outcome {
        Outcome::Settled(reckoning) => reckoning,
        Outcome::Range(..) | Outcome::Conflict(_) => return Finding::Unjudged(Why::Open, None),
        Outcome::NoRule(..) => return Finding::Unjudged(Why::NoRule, None),
        Outcome::CannotTell(why) => return untold(why, paid),
    };
    if reckoning.fund == paid {
        return Finding::Agrees;
    }
    let difference = difference(reckoning, answer, paid);
    let why = if reckoning.grade() == Grade::Unverified {
        Some(Why::Unverified)
    } else if paid.is_zero() && tier == Some(Tier::Pharmacy) {
        Some(Why::OwnPurchase)
    } else if unknown_before(reckoning, year) {
        Some(Why::Earlier)
    } else if !reckoning.provisos.is_empty() && paid < reckoning.fund {
        Some(Why::Ceiling)
    } else {
        None
    };
    match why {
        Some(why) => Finding::Unjudged(why, Some(difference)),
        None => Finding::Differs(difference),
    }
}

/// Whether the answer looks at counters that earlier settlements leave open.
fn unknown_before(reckoning: &Reckoning<'_>, year: &Sums) -> bool {
    let looks = |step: &Step<'_>| match step {
        Step::Deductible { due, .. } => !due.is_zero() && year.without_deductible > 0,
        Step::ExpenseCeiling { .. } => year.without_scope > 0,
        Step::Share { bands, .. } => bands.len() > 1 && year.without_scope > 0,
        _ => false,
    };
    reckoning.steps.iter().any(looks)
}

fn untold<'a>(why: &Untellable<'a>, paid: Money) -> Finding<'a> {
    match why {
        Untellable::Facts(_) => Finding::Unjudged(Why::Facts, None),
        Untellable::Figure => Finding::Unjudged(Why::Figure, None),
        Untellable::Silent(..) => Finding::Unjudged(Why::Silent, None),
        Untellable::Uncertain(_, perhaps) => {
            let difference = perhaps.as_ref().map(|perhaps| Difference {
                paid,
                by_rule: perhaps.fund,
                step: deciding(perhaps),
                supposed: Vec::new(),
            });
            Finding::Unjudged(Why::Uncertain, difference)
        }
    }
}

fn difference<'a>(reckoning: &Reckoning<'a>, answer: &Answer<'a>, paid: Money) -> Difference<'a> {
    let supposed = answer.supposed.clone();
    Difference { paid, by_rule: reckoning.fund, step: deciding(reckoning), supposed }
}

/// The step that decided what is paid.
fn deciding<'a>(reckoning: &Reckoning<'a>) -> Option<Step<'a>> {
    let cuts = |step: &&Step<'a>| match step {
        Step::FundCeiling { asked, allowed, .. } => allowed < asked,
        Step::ExpenseCeiling { of, allowed, .. } => allowed < of,
        _ => false,
    };
    let bears = |step: &&Step<'a>| matches!(step, Step::Deductible { borne, .. } if !borne.is_zero());
    let shares = |step: &&Step<'a>| matches!(step, Step::Share { .. });
    let steps = || reckoning.steps.iter();
    steps().find(cuts).or_else(|| steps().find(bears)).or_else(|| steps().find(shares)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reimburse::{Bill, Person as Insured};
    use crate::model::coverage::PersonClass;
    use crate::model::region::Region;
    use crate::policy::PolicySet;

    /// A visit to a level 1 institution in Wuhan, in scope as a whole.
    fn case(yuan: i64, paid: Money, key: &'static str) -> Case<'static> {
        let insured =
            Insured { class: Some(PersonClass::InService), ..Insured::insured_in(Insurance::Employee) };
        let region = Region::parse("420100").unwrap();
        let mut visit = Visit::new(Day::parse("2026-03-02").unwrap(), region, insured, Benefit::Outpatient);
        visit.tier = Some(Tier::Level3);
        visit.bill = Bill::in_scope(Money::from_yuan(yuan));
        let in_scope = Some(Money::from_yuan(yuan));
        let counted = Counted { in_scope, fund: paid, visits: 1, ..Counted::default() };
        Case { member: MemberId(1), visit, counted, key }
    }

    #[test]
    fn a_reversal_gives_the_ceiling_back() {
        let policies = PolicySet::shipped();
        let book = Rulebook::of(Region::parse("420100").unwrap(), &policies).unwrap();
        let mut auditor = Auditor::default();
        let by_rule =
            |auditor: &mut Auditor, yuan, key| match auditor.judge(case(yuan, Money::ZERO, key), &book) {
                Finding::Differs(difference) | Finding::Unjudged(_, Some(difference)) => difference.by_rule,
                other => panic!("{other:?}"),
            };
        let first = by_rule(&mut auditor, 1000, "a");
        assert!(!first.is_zero());
        assert!(matches!(auditor.judge(case(1000, first, "b"), &book), Finding::Agrees));
        let most = Money::from_yuan(3500);
        assert!(by_rule(&mut auditor, 100_000, "c") == most - first);
        auditor.reverse(MemberId(1), Insurance::Employee, "b");
        assert!(by_rule(&mut auditor, 100_000, "d") == most);
    }
}
