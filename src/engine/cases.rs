//! Running worked cases: the engine's answer beside the expected one, figure by figure.
//!
//! A case that gives no account balance is about the funds: the account is then taken as large enough.

use super::account::{self, Holder};
use super::reimburse::facts::{Counters, Tally};
use super::reimburse::{
    Answer, Bill, Outcome, OutcomeKind, Payer, Person, Reckoning, Rulebook, Visit, estimate,
};
use super::sharing::{self, Purse};
use super::waiting::{Joining, WaitingOutcome, waiting};
use super::year::benefit_year;
use crate::error::Result;
use crate::model::coverage::{Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::policy::PolicySet;
use crate::policy::cases::{Case, Expected, Question};

/// What was expected and what came out, by the name of the expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which figure.
    pub what: &'static str,
    /// As the case says.
    pub expected: String,
    /// As the engine says.
    pub found: String,
}

/// Everything a case could ask for, by name.
type Figures = Vec<(&'static str, String)>;

/// Runs a case; no difference means that it passes.
///
/// # Errors
/// What is wrong in a pack.
pub fn run(case: &Case, policies: &PolicySet, today: Day) -> Result<Vec<Difference>> {
    let on = case.on.unwrap_or(today);
    let book = Rulebook::of(case.region.unwrap_or(Region::NATION), policies)?;
    let figures = match case.question {
        Question::Reimbursement => reimbursement(case, &visit(case, on), &book),
        Question::MutualAid => mutual_aid(case, on, policies)?,
        Question::WaitingPeriod => wait(case, &book, today),
        Question::BenefitYear => year(&visit(case, on), &book),
        Question::Ceiling => ceilings(case, on, &book),
        Question::AccountCredit => credit(case, on, &book),
    };
    Ok(case.expect.iter().filter_map(|(what, expected)| difference(what, expected, &figures)).collect())
}

fn difference(what: &'static str, expected: &Expected, figures: &Figures) -> Option<Difference> {
    let expected = match expected {
        Expected::Text(text) => text.clone(),
        Expected::Number(number) => number.to_string(),
        Expected::Day(day) => day.to_string(),
        Expected::List(list) => list.join(", "),
    };
    let found = figures.iter().find(|(name, _)| *name == what).map(|(_, found)| found.clone());
    let found = found.unwrap_or_else(|| {
        figures
            .iter()
            .find(|(name, _)| *name == "answer")
            .map(|(_, answer)| answer.clone())
            .unwrap_or_default()
    });
    // Ratios may be written with or without final zeros.
    let plain = |text: &str| match what.starts_with("ratio") {
        true => text.trim_end_matches('0').to_owned(),
        false => text.to_owned(),
    };
    (plain(&expected) != plain(&found)).then_some(Difference { what, expected, found })
}

/// The visit that a case describes.
fn visit(case: &Case, on: Day) -> Visit {
    let region = case.region.unwrap_or(Region::NATION);
    let without_account = case.plan.as_deref() == Some("flexible_no_account");
    let plan = case.plan.clone().filter(|plan| plan != "employer" && !without_account);
    let insurance = case.insurance.or_else(|| case.class?.insurance()).unwrap_or(Insurance::Employee);
    let [family_doctor, referral, selected] = case.flags;
    let [nth, months_insured, missing_years] = case.counts;
    let person = Person {
        class: if without_account { Some(PersonClass::FlexibleWithoutAccount) } else { case.class },
        plan,
        age: case.age,
        retired_on: case.retired_on,
        months_insured,
        contribution: case.contribution,
        family_doctor,
        missing_years,
        ..Person::insured_in(insurance)
    };
    let others = ["out_of_scope", "over_limit", "first_self_pay"].map(|name| case.amount(name));
    let bill = Bill::of(case.amount("total"), case.amount("in_scope"), others).unwrap_or_default();
    let (benefit, disease) = case.benefit.clone();
    Visit {
        disease,
        tier: case.tier,
        prescriber: case.prescriber,
        referral,
        selected,
        place: case.place,
        item: case.item,
        nth,
        reference_wage: case.amount("reference_wage"),
        bill,
        before: counters(case),
        current_year: case.amount("current_year"),
        ..Visit::new(on, region, person, benefit)
    }
}

fn counters(case: &Case) -> Counters {
    let span = |fund, deductible| Tally {
        fund: case.amount(fund),
        deductible: case.amount(deductible),
        ..Tally::default()
    };
    Counters {
        year: Tally {
            in_scope: case.amount("ytd.in_scope"),
            own: case.amount("ytd.own"),
            ..span("ytd.fund", "ytd.deductible")
        },
        month: span("ytd.month_fund", "ytd.month_deductible"),
        quarter: span("ytd.quarter_fund", "ytd.quarter_deductible"),
        ..Counters::default()
    }
}

/// An answer in the words of cases.
const fn answer(answer: &Answer<'_>) -> &'static str {
    match answer.kind() {
        OutcomeKind::Settled => "settled",
        OutcomeKind::Range => "range",
        OutcomeKind::CannotTell => "cannot tell",
        OutcomeKind::NoRule => "no rule on this date",
        OutcomeKind::Conflict => "conflict",
    }
}

fn reimbursement(case: &Case, visit: &Visit, book: &Rulebook<'_>) -> Figures {
    let found = estimate(visit, book);
    let mut figures = vec![("answer", answer(&found).to_owned())];
    if let Outcome::Range(least, most) = &found.outcome {
        figures.extend([("least", least.fund.to_string()), ("most", most.fund.to_string())]);
    }
    if let Outcome::Conflict(several) = &found.outcome {
        let ends = several.first().zip(several.last());
        figures.extend(
            ends.map(|(least, most)| [("least", least.fund.to_string()), ("most", most.fund.to_string())])
                .into_iter()
                .flatten(),
        );
    }
    if let Some(reckoning) = found.settled() {
        figures.extend(money(case, visit, reckoning));
    }
    let mut signed = visit.clone();
    signed.person.family_doctor = Some(true);
    if let Some(with) = estimate(&signed, book).settled() {
        figures.push(("ratio_with_family_doctor", with.ratio.to_string()));
    }
    figures
}

fn money(case: &Case, visit: &Visit, reckoning: &Reckoning<'_>) -> Figures {
    let own_share = reckoning.person() - reckoning.account_first;
    let has_account = visit.person.class.and_then(PersonClass::has_account);
    let given = case.amount("own_account_balance");
    let own = match (given, has_account) {
        (Some(given), _) => given,
        (None, Some(false)) => Money::ZERO,
        (None, _) => own_share,
    };
    let payers = case.payers.iter().map(|(relation, balance)| payer(relation, *balance)).collect();
    let purse = Purse { own: Some(own), wallet: case.amount("wallet").unwrap_or_default(), payers };
    let paid = sharing::pay(own_share, &purse, None);
    let before = visit.before.year.in_scope.unwrap_or_default();
    let mut figures = vec![
        ("fund", reckoning.fund.to_string()),
        ("person", reckoning.person().to_string()),
        ("own_account", paid.own.to_string()),
        ("cash", paid.cash.to_string()),
        ("wallet", paid.wallet.to_string()),
        ("payers", list(&paid.payers)),
        ("current_year_account", reckoning.account_first.to_string()),
        ("deductible", reckoning.deductible.to_string()),
        ("ratio", reckoning.ratio.to_string()),
        ("ytd_in_scope_after", (before + visit.bill.in_scope).to_string()),
    ];
    let scope =
        visit.before.serious_scope.unwrap_or(before) + visit.bill.in_scope + visit.bill.first_self_pay;
    figures.push(("serious_illness_scope_after", scope.to_string()));
    figures.extend(given.map(|given| ("account_left", (given - paid.own).to_string())));
    figures.extend(reckoning.ceiling_left.map(|left| ("yearly_ceiling_left", left.to_string())));
    figures
}

fn list(amounts: &[Money]) -> String {
    amounts.iter().map(Money::to_string).collect::<Vec<_>>().join(", ")
}

fn payer(relation: &str, balance: Money) -> Payer {
    let relation_known = Relation::parse(relation).map(|(relation, _)| relation);
    Payer {
        name: relation.to_owned(),
        relation: relation_known,
        balance,
        rank: None,
        bound_on: None,
        cap: None,
    }
}

fn mutual_aid(case: &Case, on: Day, policies: &PolicySet) -> Result<Figures> {
    let order = match case.region {
        Some(region) => sharing::order(region, on, policies)?.map(|rule| rule.value.value),
        None => None,
    };
    let payers = case.payers.iter().map(|(relation, balance)| payer(relation, *balance)).collect();
    let purse = Purse { own: case.amount("own_account_balance"), wallet: Money::ZERO, payers };
    let paid = sharing::pay(case.amount("own_share").unwrap_or_default(), &purse, order);
    let answer = if paid.order_unknown { "cannot tell" } else { "settled" };
    Ok(vec![
        ("answer", answer.to_owned()),
        ("own_account", paid.own.to_string()),
        ("payers", list(&paid.payers)),
        ("cash", paid.cash.to_string()),
    ])
}

fn wait(case: &Case, book: &Rulebook<'_>, today: Day) -> Figures {
    let (missed, joins_for, repaired) = &case.waiting;
    let year = |year: i64| i32::try_from(year).unwrap_or_default();
    let joining = Joining {
        insurance: case.insurance.unwrap_or(Insurance::Resident),
        missed_years: missed.iter().map(|missed| year(*missed)).collect(),
        joins_for: joins_for.map_or(today.year() + 1, year),
        repaired: *repaired,
        gap_months: None,
    };
    match waiting(&joining, book, case.on.unwrap_or(today)) {
        WaitingOutcome::Waits(wait, _) => {
            let join = |texts: Vec<String>| texts.join(" or ");
            let answer = if wait.months.len() == 1 { "settled" } else { "cannot tell" };
            vec![
                ("answer", answer.to_owned()),
                ("months", join(wait.months.iter().map(u32::to_string).collect())),
                ("benefits_from", join(wait.benefits_from.iter().map(Day::to_string).collect())),
            ]
        }
        _ => vec![("answer", "no rule on this date".to_owned())],
    }
}

fn year(visit: &Visit, book: &Rulebook<'_>) -> Figures {
    let year = benefit_year(visit, book);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![("from", day(year.period.from)), ("until", day(year.period.until))]
}

/// The yearly ceiling of each class, read off a bill that no ceiling could pay.
fn ceilings(case: &Case, on: Day, book: &Rulebook<'_>) -> Figures {
    let of = |insurance, class| {
        let mut asked = visit(case, on);
        asked.person.insurance = insurance;
        asked.person.class = Some(class);
        super::quota_ceiling(&asked, book).map(|limit| limit.to_string())
    };
    let classes = [
        ("in_service", Insurance::Employee, PersonClass::InService),
        ("retired", Insurance::Employee, PersonClass::Retired),
        ("resident", Insurance::Resident, PersonClass::ResidentAdult),
    ];
    let asked =
        classes.into_iter().filter_map(|(name, insurance, class)| Some((name, of(insurance, class)?)));
    asked.collect()
}

fn credit(case: &Case, on: Day, book: &Rulebook<'_>) -> Figures {
    let visit = visit(case, on);
    let months_paid = case.counts[1];
    let holder = Holder { base: case.amount("base"), pension: case.amount("pension"), months_paid };
    let told = |amount: std::result::Result<Money, account::NotTold>| match amount {
        Ok(amount) => amount.to_string(),
        Err(account::NotTold::NoRule) => "no rule on this date".to_owned(),
        Err(account::NotTold::Conflict) => "conflict".to_owned(),
        Err(_) => "cannot tell".to_owned(),
    };
    let credit = told(account::credit(&visit, &holder, book).amount);
    let mut figures = vec![("answer", credit.clone()), ("credit", credit)];
    let debits = account::debits(&visit, &holder, book);
    figures.extend(debits.into_iter().next().map(|(_, debit)| ("debit", told(debit.amount))));
    figures
}
