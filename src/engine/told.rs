//! Every rule of a region as it is said on a day: which question it is about, its lines, since when, by whom.
//!
//! Nothing is chosen here: a city's rule stands beside its province's, a value of the user's own beside both.
//! What decides a visit is [`super::reimburse::find`]'s business. Start with [`told`].

use super::citation::Citation;
use super::reimburse::Rulebook;
use crate::error::Result;
use crate::model::coverage::Insurance;
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::region::Region;
use crate::policy::aid::Shown;
use crate::policy::benefit::Benefits;
use crate::policy::benefit::others::{ExpenseRule, Layers, Transfer, Waiting};
use crate::policy::benefit::said::{self, Said};
use crate::policy::benefit::words::Benefit;
use crate::policy::rule::{Wording, Words};
use crate::policy::terms::{ConditionKind, Subject, Term, WalletKind};
use crate::policy::{Hold, PolicySet, Rule};

/// Which question a rule is about. Empty lists mean all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// What funds pay, and from whom.
    Care {
        /// Of which insurances.
        insurances: Vec<Insurance>,
        /// For which benefits.
        benefits: Vec<Benefit>,
    },
    /// Mutual aid.
    Aid,
}

impl About {
    /// What is said of one benefit comes before what is said of all.
    fn weight(&self) -> u8 {
        match self {
            Self::Care { benefits, .. } if !benefits.is_empty() => 0,
            Self::Care { insurances, .. } if !insurances.is_empty() => 1,
            Self::Aid => 2,
            Self::Care { .. } => 3,
        }
    }
}

/// A rule as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The question.
    pub about: About,
    /// What it is about, where the guide tells it apart.
    pub subject: Option<Subject>,
    /// The name of a rule that stands beside the main one.
    pub name: Option<String>,
    /// What it says, line by line.
    pub lines: Vec<Wording>,
    /// Whether it was in force on the day cannot be told.
    pub uncertain: bool,
    /// What it describes, from when, by which sources.
    pub citation: Citation,
}

/// Every rule that was in force on `on`, or may have been.
///
/// # Errors
/// What is wrong in a pack of the region's lineage.
pub fn told(region: Region, on: Day, policies: &PolicySet) -> Result<Vec<Told>> {
    let book = Rulebook::of(region, policies)?;
    let mut teller = Teller { on, region, policies, told: Vec::new() };
    teller.tables(&book);
    teller.accounts(&book);
    teller.others(&book);
    teller.aid(&book);
    teller
        .told
        .sort_by(|one, two| one.about.weight().cmp(&two.about.weight()).then(one.about.cmp(&two.about)));
    Ok(teller.told)
}

struct Teller<'a> {
    on: Day,
    region: Region,
    policies: &'a PolicySet,
    told: Vec<Told>,
}

impl Teller<'_> {
    fn tables(&mut self, book: &Rulebook<'_>) {
        self.said(book, Some(Subject::BenefitYear), |b| &b.benefit_year);
        self.said(book, None, |b| &b.institution);
        self.said(book, None, |b| &b.stage);
        self.said(book, None, |b| &b.deductible);
        self.said(book, None, |b| &b.ratio);
        self.said(book, None, |b| &b.ceiling);
        self.said(book, None, |b| &b.adjust);
    }

    fn accounts(&mut self, book: &Rulebook<'_>) {
        self.said(book, None, |b| &b.credit);
        self.said(book, None, |b| &b.debit);
        for rule in book.rules(|b| &b.layer) {
            let about = (care(&[Insurance::Employee], &[]), Some(Subject::Layers));
            self.add(rule, about, Message::new("policy-told-layers"), layers(&rule.value));
        }
        for rule in book.rules(|b| &b.reference) {
            let (what, figure) = said::reference(&rule.value);
            self.add(rule, (care(&[], &[]), None), what, vec![Wording::Term(figure)]);
        }
    }

    fn others(&mut self, book: &Rulebook<'_>) {
        for rule in book.rules(|b| &b.waiting) {
            let about = (care(&rule.value.insurances, &[]), Some(Subject::Waiting));
            self.add(rule, about, Message::new("policy-told-waiting"), waiting(&rule.value));
        }
        for rule in book.rules(|b| &b.transfer) {
            let about = (care(&rule.value.insurances, &[]), Some(Subject::Transfer));
            self.add(rule, about, Message::new("policy-told-transfer"), transfer(&rule.value));
        }
        for rule in book.rules(|b| &b.enrolment) {
            let days = Message::new("policy-told-enrolment-days")
                .with("opens", rule.value.opens)
                .with("closes", rule.value.closes);
            let what = Message::new("policy-told-enrolment").with("year", rule.value.year.to_string());
            self.add(rule, (care(&[Insurance::Resident], &[]), None), what, vec![Wording::Term(days)]);
        }
        for rule in book.rules(|b| &b.expense) {
            let about = (care(&[], &[]), Some(Subject::Expenses));
            self.add(rule, about, rule.value.what.message(), expense(&rule.value));
        }
        for rule in book.rules(|b| &b.misuse) {
            let lines = vec![Wording::Words(rule.value.text.clone())];
            let about = (care(&[], &[]), Some(Subject::Misuse));
            self.add(rule, about, rule.value.what.message(), lines);
        }
        for rule in book.rules(|b| &b.remark) {
            let about = (care(&rule.value.insurances, &rule.value.benefits), rule.value.about);
            let lines = vec![Wording::Words(rule.value.text.clone())];
            self.add(rule, about, Message::new("policy-told-remark"), lines);
        }
    }

    fn aid(&mut self, book: &Rulebook<'_>) {
        for pack in book.packs() {
            let aid = &pack.aid;
            self.shown(&aid.relations, |_| Some(Subject::Relations));
            self.shown(&aid.scope, |_| Some(Subject::Reach));
            self.shown(&aid.wallet, |clause| match clause.kind {
                // How offices settle among themselves is no question of a family.
                WalletKind::ClearingBetweenRegions => None,
                _ => Some(Subject::Wallet),
            });
            self.shown(&aid.order, |_| Some(Subject::Order));
            self.shown(&aid.cap, |_| Some(Subject::Caps));
            self.shown(&aid.uses, |_| Some(Subject::Uses));
            self.shown(&aid.condition, |clause| match clause.kind {
                ConditionKind::Unbind | ConditionKind::Lock | ConditionKind::AutomaticEnd => {
                    Some(Subject::Ending)
                }
                _ => Some(Subject::Conditions),
            });
            self.shown(&aid.channel, |_| Some(Subject::Channels));
            self.shown(&aid.material, |_| Some(Subject::Materials));
        }
    }

    fn said<'b, C: Said + 'b>(
        &mut self,
        book: &Rulebook<'b>,
        subject: Option<Subject>,
        table: impl Fn(&'b Benefits) -> &'b Vec<Rule<C>>,
    ) {
        for rule in book.rules(table) {
            let (clause, scope) = (&rule.value, rule.value.scope());
            let lines = match clause.lines().len() {
                0 => vec![Wording::Term(clause.line(None))],
                count => (0..count).map(|at| Wording::Term(clause.line(Some(at)))).collect(),
            };
            let before = self.told.len();
            let about = care(&scope.insurances, &scope.benefits);
            self.add(rule, (about, subject), clause.what(), lines);
            self.told[before..].iter_mut().for_each(|told| told.name.clone_from(&scope.name));
        }
    }

    fn shown<T: Shown>(&mut self, rules: &[Rule<T>], subject: impl Fn(&T) -> Option<Subject>) {
        let region = self.region;
        for rule in rules.iter().filter(|rule| rule.applies_to(region)) {
            let about = (About::Aid, subject(&rule.value));
            self.add(rule, about, rule.value.what(), vec![rule.value.said()]);
        }
    }

    fn add<T>(
        &mut self,
        rule: &Rule<T>,
        (about, subject): (About, Option<Subject>),
        what: Message,
        lines: Vec<Wording>,
    ) {
        let hold = rule.hold(self.on);
        if hold == Hold::NotInForce {
            return;
        }
        let first = lines.first().cloned().unwrap_or_else(|| Wording::Plain(String::new()));
        let citation = Citation::saying(rule, (what, first), self.policies);
        let uncertain = hold != Hold::InForce;
        self.told.push(Told { about, subject, name: None, lines, uncertain, citation });
    }
}

/// The question; what is said of all is said of none in particular.
fn care(insurances: &[Insurance], benefits: &[Benefit]) -> About {
    let insurances = if insurances.len() == Insurance::ALL.len() { &[] } else { insurances };
    let benefits = if benefits.len() == Benefit::ALL.len() { &[] } else { benefits };
    About::Care { insurances: insurances.to_vec(), benefits: benefits.to_vec() }
}

fn terms<T: Term>(words: &[T]) -> Vec<Value> {
    words.iter().map(|word| word.message().into()).collect()
}

fn words(words: &Words) -> Value {
    Value::Words { chinese: words.zh.clone(), english: words.en.clone() }
}

fn layers(rule: &Layers) -> Vec<Wording> {
    let layer = |(layer, uses): &(crate::model::account::Layer, Vec<_>)| {
        let said = Message::new("policy-told-layer").with("layer", layer.message());
        Wording::Term(said.with("uses", terms(uses)))
    };
    rule.layers.iter().map(layer).collect()
}

fn waiting(rule: &Waiting) -> Vec<Wording> {
    let fixed = Message::new("policy-told-waiting-fixed").with("months", rule.fixed_months);
    let mut lines = vec![Wording::Term(fixed)];
    if rule.months_per_missed_year > 0 {
        let each = Message::new("policy-told-waiting-each").with("months", rule.months_per_missed_year);
        lines.push(Wording::Term(each.with("counts", rule.counts.message())));
    }
    if rule.repair_months_per_year > 0 {
        let repair = Message::new("policy-told-waiting-repair").with("months", rule.repair_months_per_year);
        lines.push(Wording::Term(repair));
    }
    if let Some((months, years)) = rule.least {
        let least = Message::new("policy-told-waiting-least").with("months", months).with("years", years);
        lines.push(Wording::Term(least));
    }
    lines
}

fn transfer(rule: &Transfer) -> Vec<Wording> {
    let free = Message::new("policy-told-transfer-free").with("months", rule.free_months);
    let most = rule
        .waiting_most_months
        .map(|months| Wording::Term(Message::new("policy-told-transfer-most").with("months", months)));
    std::iter::once(Wording::Term(free)).chain(most).collect()
}

fn expense(rule: &ExpenseRule) -> Vec<Wording> {
    let unpaid = Message::new("policy-told-expense").with("payers", terms(&rule.payers));
    let unless = rule.unless.map(|unless| Wording::Term(unless.message()));
    let text = Wording::Term(unpaid.with("text", words(&rule.text)));
    std::iter::once(text).chain(unless).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reimburse::{Found, Slot, Supposed};
    use crate::model::money::Money;
    use crate::policy::benefit::Amount;
    use crate::policy::pins::{Pin, Pinned, with};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn pinned(region: Region) -> PolicySet {
        let scope = vec![
            ("benefit", "outpatient"),
            ("insurance", "employee"),
            ("basis", "fund-paid"),
            ("per", "year"),
        ];
        let (when, note) = (vec![("institution", "any")], "app".to_owned());
        let (from, checked_on) = (day("2026-01-01"), day("2026-11-26"));
        let value = "9999".to_owned();
        let pin = Pin { what: Pinned::Ceiling, scope, when, value, from, until: None, checked_on, note };
        let mut policies = PolicySet::shipped();
        policies.add_pins("420100.toml", with("", region, &pin)).unwrap();
        policies
    }

    #[test]
    fn a_value_of_ones_own_outranks_the_rule_of_the_city() {
        let wuhan = Region::parse("420100").unwrap();
        let policies = pinned(wuhan);
        let book = Rulebook::of(wuhan, &policies).unwrap();
        let person = crate::engine::reimburse::Person::insured_in(Insurance::Employee);
        for (on, expected) in [("2026-11-26", Some(999_900)), ("2025-11-26", None)] {
            let visit =
                crate::engine::reimburse::Visit::new(day(on), wuhan, person.clone(), Benefit::Outpatient);
            let slot = Slot { per: Some(crate::policy::benefit::words::CeilingPer::Year), ..Slot::main(1) };
            let found = book.find(|b| &b.ceiling, slot, (&visit, None), &mut Supposed::default());
            let own = match &found {
                Found::One(pick) => match pick.gives() {
                    Some(Amount::Known(amount)) => Some(*amount),
                    _ => None,
                },
                _ => None,
            };
            assert_eq!(own, expected.map(Money::from_fen), "{on}: {found:?}");
        }
    }

    #[test]
    fn everything_in_force_is_told_and_nothing_else() {
        let wuhan = Region::parse("420100").unwrap();
        let policies = pinned(wuhan);
        let told = |on: &str| told(wuhan, day(on), &policies).unwrap();
        let own = |on: &str| told(on).iter().filter(|rule| rule.citation.grade.code() == "own").count();
        assert_eq!((own("2026-11-26"), own("2025-12-31")), (1, 0));
        assert_ne!(told("2023-04-09"), told("2023-04-10"));
        assert!(told("2023-04-10").iter().any(|rule| rule.about == About::Aid));
    }
}
