//! What comes: days ahead on which something starts, ends or is due, in order of time.
//!
//! A day is either fixed (a rule, a record) or about right (a pace); [`What::is_estimate`] tells which. Nothing here
//! knows the ledger or a calendar's form.

use super::forecast::{QuotaAhead, RunsOut, UsedUp};
use super::reimburse::find::Rulebook;
use crate::model::binding::Binding;
use crate::model::coverage::{Coverage, Insurance, Status};
use crate::model::day::Day;

/// An official account page shows about three months; a balance that nobody wrote down for longer can no longer
/// be traced there.
const STATEMENT_DAYS: u64 = 90;

/// What lies further ahead than this is left out.
const HORIZON_MONTHS: u32 = 14;

/// What happens on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Deductible and ceiling start anew; what was not used of the ceiling is gone.
    QuotaResets,
    /// The deductible is borne, at the pace of the year.
    DeductibleMet,
    /// The ceiling is reached, at the pace of the year.
    CeilingReached,
    /// The personal account is empty, at its pace.
    AccountEmpty,
    /// An insurance ends as recorded.
    CoverageEnds(Insurance),
    /// A waiting period ends as recorded.
    WaitingEnds(Insurance),
    /// An account may no longer pay for this relative, as recorded.
    BindingEnds(String),
    /// The balance should be looked up; it was last on this day, or never.
    BalanceDue(Option<Day>),
    /// The residents' enrolment for this year begins.
    EnrolmentOpens(i32),
    /// The last day of the residents' enrolment for this year.
    EnrolmentCloses(i32),
}

impl What {
    /// Whether the day is about right instead of fixed.
    pub const fn is_estimate(&self) -> bool {
        matches!(self, Self::DeductibleMet | Self::CeilingReached | Self::AccountEmpty)
    }

    /// Code for machines, and part of what names an event in a calendar.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::QuotaResets => "quota-resets",
            Self::DeductibleMet => "deductible-met",
            Self::CeilingReached => "ceiling-reached",
            Self::AccountEmpty => "account-empty",
            Self::CoverageEnds(_) => "coverage-ends",
            Self::WaitingEnds(_) => "waiting-ends",
            Self::BindingEnds(_) => "binding-ends",
            Self::BalanceDue(_) => "balance-due",
            Self::EnrolmentOpens(_) => "enrolment-opens",
            Self::EnrolmentCloses(_) => "enrolment-closes",
        }
    }
}

/// Something that comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// When.
    pub day: Day,
    /// Whom it concerns, by name.
    pub who: Vec<String>,
    /// What it is.
    pub what: What,
}

/// Gathers what comes after a day.
#[derive(Debug)]
pub struct Calendar {
    today: Day,
    found: Vec<Upcoming>,
}

impl Calendar {
    /// An empty calendar as of the end of `today`.
    pub const fn new(today: Day) -> Self {
        Self { today, found: Vec::new() }
    }

    fn add(&mut self, day: Option<Day>, who: &str, what: What) {
        if let Some(day) = day {
            self.found.push(Upcoming { day, who: vec![who.to_owned()], what });
        }
    }

    /// What becomes of a deductible.
    pub fn deductible(&mut self, who: &str, ahead: &QuotaAhead) {
        self.add(used_up(ahead), who, What::DeductibleMet);
        self.add(Some(ahead.resets), who, What::QuotaResets);
    }

    /// What becomes of a ceiling.
    pub fn ceiling(&mut self, who: &str, ahead: &QuotaAhead) {
        self.add(used_up(ahead), who, What::CeilingReached);
        self.add(Some(ahead.resets), who, What::QuotaResets);
    }

    /// When an account is empty.
    pub fn account(&mut self, who: &str, runs_out: RunsOut) {
        if let RunsOut::On(day) = runs_out {
            self.add(Some(day), who, What::AccountEmpty);
        }
    }

    /// When a balance should be looked up again; `last` is when it was printed or opened last.
    pub fn balance(&mut self, who: &str, last: Option<Day>) {
        let due = last.map_or(self.today, |last| last.plus_days(STATEMENT_DAYS)).max(self.today);
        self.add(Some(due), who, What::BalanceDue(last));
    }

    /// When an insurance or its waiting period ends, unless another span of it follows.
    pub fn coverage(&mut self, who: &str, coverage: &Coverage, all: &[Coverage]) {
        let follows = |end: Day| {
            let next =
                |other: &&Coverage| other.insurance == coverage.insurance && other.period.contains(end);
            all.iter().any(|other| next(&other))
        };
        let end = coverage.period.until;
        if coverage.status == Status::Waiting {
            self.add(end, who, What::WaitingEnds(coverage.insurance));
        } else {
            self.add(end.filter(|end| !follows(*end)), who, What::CoverageEnds(coverage.insurance));
        }
    }

    /// When a binding ends.
    pub fn binding(&mut self, payer: &str, beneficiary: &str, binding: &Binding) {
        self.add(binding.period.until, payer, What::BindingEnds(beneficiary.to_owned()));
    }

    /// The residents' enrolment at a place, as far as its rules tell.
    pub fn enrolment(&mut self, who: &str, book: &Rulebook<'_>) {
        let known: Vec<_> =
            book.rules(|benefits| &benefits.enrolment).map(|rule| rule.value.clone()).collect();
        for window in known {
            self.add(Some(window.opens), who, What::EnrolmentOpens(window.year));
            self.add(Some(window.closes), who, What::EnrolmentCloses(window.year));
        }
    }

    /// What comes, in order of time; the same thing on the same day once, with everybody whom it concerns.
    pub fn upcoming(mut self) -> Vec<Upcoming> {
        let (today, last) = (self.today, self.today.plus_months(HORIZON_MONTHS));
        self.found.retain(|next| next.day >= today && next.day <= last);
        self.found.sort_by_key(|next| next.day);
        let mut upcoming: Vec<Upcoming> = Vec::new();
        for next in self.found {
            let same = |known: &&mut Upcoming| {
                known.day == next.day && known.what == next.what && !next.what.is_estimate()
            };
            match upcoming.iter_mut().find(same) {
                Some(known) => known.who.extend(next.who),
                None => upcoming.push(next),
            }
        }
        for next in &mut upcoming {
            next.who.sort();
            next.who.dedup();
        }
        upcoming.dedup();
        upcoming
    }
}

const fn used_up(ahead: &QuotaAhead) -> Option<Day> {
    match ahead.used_up {
        UsedUp::On(day) => Some(day),
        UsedUp::Already | UsedUp::NotThisYear | UsedUp::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::coverage::PersonClass;
    use crate::model::day::Period;
    use crate::model::region::Region;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn insured(until: &str, status: Status) -> Coverage {
        let period = Period { from: Some(day("2026-01-01")), until: Some(day(until)) };
        let good =
            Coverage::in_good_standing(Insurance::Resident, Region::NATION, PersonClass::ResidentAdult);
        Coverage { period, status, ..good }
    }

    #[test]
    fn days_come_in_order_and_only_those_ahead() {
        let mut calendar = Calendar::new(day("2026-10-31"));
        calendar.balance("我", Some(day("2026-09-01")));
        calendar.balance("母亲", None);
        let resets = day("2027-01-01");
        let ahead = QuotaAhead { used_up: UsedUp::On(day("2026-12-01")), days: 300, resets, lapses: None };
        calendar.ceiling("我", &ahead);
        calendar.deductible("我", &QuotaAhead { used_up: UsedUp::Already, ..ahead });
        calendar.account("我", RunsOut::On(day("2030-01-01")));
        let seen: Vec<_> =
            calendar.upcoming().iter().map(|next| (next.day.to_string(), next.what.code())).collect();
        assert_eq!(
            seen,
            [
                ("2026-10-31".to_owned(), "balance-due"),
                ("2026-11-30".to_owned(), "balance-due"),
                ("2026-12-01".to_owned(), "ceiling-reached"),
                ("2027-01-01".to_owned(), "quota-resets"),
            ]
        );
    }

    #[test]
    fn an_insurance_ends_only_where_none_follows() {
        let (first, next) = (insured("2027-01-01", Status::Normal), insured("2027-02-01", Status::Waiting));
        let next = Coverage { period: Period { from: Some(day("2027-01-01")), ..next.period }, ..next };
        let all = [first, next];
        let mut calendar = Calendar::new(day("2026-10-31"));
        all.iter().for_each(|coverage| calendar.coverage("我", coverage, &all));
        let seen: Vec<_> = calendar.upcoming().into_iter().map(|next| next.what).collect();
        assert_eq!(seen, [What::WaitingEnds(Insurance::Resident)]);
    }
}
