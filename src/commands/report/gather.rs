//! The facts of a report, read from kept sums: the cost does not grow with the number of bills.

use std::collections::BTreeMap;

use super::{Asked, accounts, ahead};
use crate::commands::{quota, terms};
use crate::error::Result;
use crate::ledger::MonthSums;
use crate::model::day::Day;
use crate::model::member::{Member, MemberId};
use crate::model::money::Money;
use crate::model::settlement::Totals;
use crate::policy::benefit::words::Benefit;
use crate::view::Cell;
use crate::view::report::{Bill, Facts, Month, Outlook, Person, Waiting};

/// More months than this are shown as years.
const MOST_MONTHS: usize = 36;

/// How many of the largest bills are named.
const LARGEST: usize = 5;

/// Everything that the report says.
pub(super) fn facts<'a>(asked: &Asked<'a>) -> Result<Facts<'a>> {
    let (from, day) = asked.days;
    let by_month = asked.ledger.month_sums(from, day)?;
    let people = people(asked, &by_month);
    let aid = aid(asked)?;
    // Longer spans would overlap with what they are compared with.
    let comparable = earlier(day).is_some_and(|earlier| earlier < from);
    let before = match (earlier(from), earlier(day)) {
        (Some(from), Some(day)) if comparable => asked.ledger.sums_between(from, day)?,
        _ => BTreeMap::new(),
    };
    let before = Totals::of(before.iter().filter(|(id, _)| asked.holds(**id)).map(|(_, totals)| totals));
    let on = quota::Asked { on: day, benefit: Benefit::Outpatient, tier: None };
    let (quotas, _) = quota::lines(asked.ledger, &asked.chosen, on, asked.policies)?;
    let accounts = accounts::read(asked)?;
    let upcoming = match asked.is_current() {
        true => ahead::upcoming(asked, &accounts, &quotas)?,
        false => Vec::new(),
    };
    Ok(Facts {
        from,
        day,
        outlook: if asked.is_current() { Outlook::Ahead } else { Outlook::Past },

        months: months(asked, &by_month),
        largest: largest(asked)?,
        waiting: waiting(asked, &accounts, &people, &aid)?,
        aid,
        before,
        people,
        accounts: accounts.into_iter().map(|known| known.account).collect(),
        quotas,
        upcoming,
    })
}

/// The same day one year before; the last of February where that year has no 29th.
fn earlier(day: Day) -> Option<Day> {
    let month = Day::new(day.year() - 1, day.month(), 1)?;
    let days = day.days_since(day.first_of_month()).unsigned_abs();
    Some(month.plus_days(days).min(month.plus_months(1).minus_days(1)))
}

/// Members with bills, in the order of the family.
fn people(asked: &Asked<'_>, by_month: &MonthSums) -> Vec<Person> {
    let of = |member: &&Member| {
        let months = by_month.iter().filter(|((_, id), _)| *id == member.id).map(|(_, totals)| totals);
        let totals = Totals::of(months);
        let relation = terms::relation_cell(member.relation, member.sex);
        (totals != Totals::default()).then(|| Person { name: member.name.clone(), relation, totals })
    };
    asked.chosen.iter().filter_map(of).collect()
}

/// What accounts paid for those it is about, by names of payer and person.
fn aid(asked: &Asked<'_>) -> Result<Vec<(String, String, Money)>> {
    let (from, day) = asked.days;
    let mut sums: BTreeMap<(MemberId, MemberId), Money> = BTreeMap::new();
    for ((_, payer, beneficiary), amount) in asked.ledger.aid_sums(from, day)? {
        *sums.entry((payer, beneficiary)).or_default() += amount;
    }
    sums.retain(|(_, beneficiary), amount| !amount.is_zero() && asked.holds(*beneficiary));
    Ok(sums.into_iter().map(|((payer, person), sum)| (asked.name(payer), asked.name(person), sum)).collect())
}

fn months(asked: &Asked<'_>, by_month: &MonthSums) -> Vec<Month> {
    let all = asked.months();
    let by_year = all.len() > MOST_MONTHS;
    let name = |month: Day| if by_year { month.year().to_string() } else { month.month_key() };
    let mut named: BTreeMap<String, Totals> =
        all.into_iter().map(|month| (name(month), Totals::default())).collect();
    for ((month, _), totals) in by_month.iter().filter(|((_, id), _)| asked.holds(*id)) {
        named.entry(name(*month)).or_default().add(totals);
    }
    named.into_iter().map(|(name, totals)| Month { name, totals }).collect()
}

fn largest(asked: &Asked<'_>) -> Result<Vec<Bill>> {
    let bills = asked.ledger.largest_bills(&asked.restricted(), asked.days, LARGEST)?;
    let said = |bill: crate::ledger::LargeBill| Bill {
        id: bill.id,
        at: bill.at,
        name: asked.name(bill.member),
        institution: bill.institution,
        kind: match bill.med_type.is_empty() {
            true => Cell::Empty,
            false => Cell::Term(bill.med_type.clone().into(), terms::med_type(&bill.med_type)),
        },
        amounts: bill.amounts,
    };
    Ok(bills.into_iter().map(said).collect())
}

fn waiting(
    asked: &Asked<'_>,
    accounts: &[accounts::Known],
    people: &[Person],
    aid: &[(String, String, Money)],
) -> Result<Waiting> {
    let (doubles, unsound) = asked.ledger.waiting()?;
    let aided: Money = people.iter().map(|person| person.totals.amounts.mutual_aid).sum();
    let known: Money = aid.iter().map(|(.., amount)| *amount).sum();
    let differing = accounts.iter().filter(|known| known.differs).count();
    Ok(Waiting {
        doubles,
        unsound,
        differing: i64::try_from(differing).unwrap_or(i64::MAX),
        unknown_payer: aided - known,
    })
}
