//! What was counted before in a member's benefit year: from the ledger's settlements or from printed figures,
//! whichever are newer.

use crate::engine::reimburse::{Counters, Tally, Visit};
use crate::engine::tally::{self, tally};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::care::Care;
use crate::model::counted::Sums;
use crate::model::coverage::Insurance;
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::statement::{Measure, Statement};
use crate::policy::benefit::words::Benefit;
use crate::view::quota::Source;

/// Counters and how far they are known.
#[derive(Debug)]
pub(super) struct Known {
    /// What the engine starts from.
    pub(super) before: Counters,
    /// Where the year's figures come from.
    pub(super) source: Source,
    /// Whether it is known what was borne of the deductible.
    pub(super) deductible_known: bool,
    /// Settlements whose in-scope amount is not recorded.
    pub(super) without_scope: i64,
}

/// What was counted of a benefit year up to the day of a visit.
///
/// # Errors
/// An unusable ledger.
pub(super) fn known(ledger: &Ledger, member: MemberId, visit: &Visit, year: Period) -> Result<Known> {
    let sorted = Sorted::of(ledger, member, year, visit)?;
    let own = sorted.own(visit.benefit);
    let mut known = Known {
        before: Counters {
            year: tally(&own),
            month: tally(&sorted.month),
            quarter: tally(&sorted.quarter),
            others: sorted.others(visit.benefit),
            ..visit.before.clone()
        },
        source: Source::Ledger(own.visits, sorted.newest),
        deductible_known: own.without_deductible == 0,
        without_scope: own.without_scope,
    };
    if let Some((day, printed)) = printed(&ledger.counters(member)?, visit, year)
        && sorted.newest.is_none_or(|newest| day > newest)
    {
        known.source = Source::Printed(day);
        known.deductible_known = printed.deductible.is_some();
        known.before.year = printed;
    }
    Ok(known)
}

/// What the ledger's settlements count in a benefit year up to a day.
#[derive(Default)]
struct Sorted {
    benefits: Vec<(Benefit, Sums)>,
    month: Sums,
    quarter: Sums,
    newest: Option<Day>,
}

impl Sorted {
    fn of(ledger: &Ledger, member: MemberId, year: Period, visit: &Visit) -> Result<Self> {
        let mut counters = Self::default();
        let until = visit.on.plus_days(1);
        let period = Period { from: year.from, until: Some(until) };
        let quarter = |day: Day| (day.year(), (day.month() - 1) / 3);
        ledger.counted_days(member, period, &mut |row| {
            let other = Insurance::parse(row.insurance).is_some_and(|told| told != visit.person.insurance);
            let Some(benefit) = tally::benefit(Care::of(row.med_type)).filter(|_| !other) else {
                return Ok(());
            };
            counters.newest = Some(row.day);
            counters.sums(benefit).merge(&row.sums);
            if benefit == visit.benefit && row.day.month_key() == visit.on.month_key() {
                counters.month.merge(&row.sums);
            }
            if benefit == visit.benefit && quarter(row.day) == quarter(visit.on) {
                counters.quarter.merge(&row.sums);
            }
            Ok(())
        })?;
        Ok(counters)
    }

    fn sums(&mut self, benefit: Benefit) -> &mut Sums {
        let at = self.benefits.iter().position(|(known, _)| *known == benefit).unwrap_or_else(|| {
            self.benefits.push((benefit, Sums::default()));
            self.benefits.len() - 1
        });
        &mut self.benefits[at].1
    }

    fn own(&self, benefit: Benefit) -> Sums {
        self.benefits.iter().find(|(known, _)| *known == benefit).map(|(_, sums)| *sums).unwrap_or_default()
    }

    fn others(&self, benefit: Benefit) -> Vec<(Benefit, Tally)> {
        let others = Benefit::ALL.iter().filter(|other| **other != benefit);
        others.map(|other| (*other, tally(&self.own(*other)))).collect()
    }
}

/// Printed counters of the benefit year, and the newest day they speak of. A measure that several codes count
/// is left out: which of them is this benefit's is not known.
fn printed(statements: &[Statement], visit: &Visit, year: Period) -> Option<(Day, Tally)> {
    let wanted = year.from.map(Day::year);
    let ours = |statement: &&Statement| {
        let insurance = statement.insurance.as_deref().and_then(Insurance::parse);
        statement.year == wanted
            && statement.observed_at.day <= visit.on
            && insurance.is_none_or(|told| told == visit.person.insurance)
    };
    let newest = statements.iter().filter(ours).map(|statement| statement.observed_at.day).max()?;
    let of = |measure: Measure| {
        let mut found = statements
            .iter()
            .filter(ours)
            .filter(|statement| statement.measure == measure && statement.observed_at.day == newest);
        let first = found.next()?;
        found.next().is_none().then(|| Money::from_fen(first.value))
    };
    let tally = Tally {
        in_scope: of(Measure::InScope),
        fund: of(Measure::FundPaid),
        deductible: of(Measure::Deductible),
        own: None,
        visits: None,
    };
    (tally != Tally::default()).then_some((newest, tally))
}
