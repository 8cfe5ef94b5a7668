//! What comes, day by day, in words.

use super::{Cell, Column, Message, View};
use crate::engine::upcoming::{Upcoming, What};
use crate::model::day::Day;
use crate::policy::terms::Term;

const DATES: &[Column] = &[
    Column::text("day", "column-day"),
    Column::number("days_ahead", "column-days-ahead"),
    Column::text("members", "column-whom"),
    Column::text("what", "column-happens"),
    Column::machine("estimate", "column-estimate"),
];

/// Adds the days ahead.
pub(super) fn add(view: &mut View, upcoming: &[Upcoming], today: Day) {
    if upcoming.is_empty() {
        return;
    }
    let row = |next: &Upcoming| {
        let estimate = if next.what.is_estimate() { "yes" } else { "no" };
        vec![
            Cell::Day(next.day),
            Cell::Count(next.day.days_since(today)),
            Cell::of(crate::view::Holds::Names, next.who.join(" ")),
            Cell::term(next.what.code(), happening(&next.what)),
            Cell::code(estimate),
        ]
    };
    view.title(Message::new("report-dates-title"));
    view.table("dates", DATES, upcoming.iter().map(row).collect());
}

/// What happens, as a sentence without a name.
pub fn happening(what: &What) -> Message {
    match what {
        What::QuotaResets => Message::new("report-date-quota-resets"),
        What::DeductibleMet => Message::new("report-date-deductible-met"),
        What::CeilingReached => Message::new("report-date-ceiling-reached"),
        What::AccountEmpty => Message::new("report-date-account-empty"),
        What::CoverageEnds(insurance) => {
            Message::new("report-date-coverage-ends").with("insurance", insurance.message())
        }
        What::WaitingEnds(insurance) => {
            Message::new("report-date-waiting-ends").with("insurance", insurance.message())
        }
        What::BindingEnds(name) => Message::new("report-date-binding-ends").with("name", name),
        What::BalanceDue(None) => Message::new("report-date-balance-never"),
        What::BalanceDue(Some(last)) => Message::new("report-date-balance-due").with("last", *last),
        What::EnrolmentOpens(year) => {
            Message::new("report-date-enrolment-opens").with("year", year.to_string())
        }
        What::EnrolmentCloses(year) => {
            Message::new("report-date-enrolment-closes").with("year", year.to_string())
        }
    }
}
