//! What comes after the last day of a report, from accounts, quotas, insurances and bindings; and as events.

use super::Asked;
use super::accounts::Known;
use crate::engine::forecast::quota_ahead;
use crate::engine::reimburse::Rulebook;
use crate::engine::upcoming::{Calendar, Upcoming, What};
use crate::error::Result;
use crate::model::coverage::Insurance;
use crate::model::message::{Message, Value};
use crate::view::calendar::Event;
use crate::view::quota::Line;
use crate::view::report::happening;

/// What comes, in order of time.
pub(super) fn upcoming(asked: &Asked<'_>, accounts: &[Known], quotas: &[Line<'_>]) -> Result<Vec<Upcoming>> {
    let day = asked.days.1;
    let mut calendar = Calendar::new(day);
    for known in accounts {
        let account = &known.account;
        calendar.balance(&account.name, known.looked_up);
        account.runs_out.into_iter().for_each(|runs_out| calendar.account(&account.name, runs_out));
    }
    for line in quotas {
        let ahead = |figure| quota_ahead(&figure, line.quota.year.period, day);
        let open = line.deductible_open();
        if let Some(ahead) = line.quota.deductible.figure().filter(|_| !open).and_then(ahead) {
            calendar.deductible(&line.name, &ahead);
        }
        if let Some(ahead) = line.quota.ceiling.figure().and_then(ahead) {
            calendar.ceiling(&line.name, &ahead);
        }
    }
    insurances(asked, &mut calendar)?;
    for binding in asked.ledger.bindings()? {
        if asked.chosen.iter().any(|member| member.id == binding.payer || member.id == binding.beneficiary) {
            calendar.binding(&asked.name(binding.payer), &asked.name(binding.beneficiary), &binding);
        }
    }
    Ok(calendar.upcoming())
}

fn insurances(asked: &Asked<'_>, calendar: &mut Calendar) -> Result<()> {
    for member in &asked.chosen {
        let all = asked.ledger.coverages(member.id)?;
        for coverage in &all {
            calendar.coverage(&member.name, coverage, &all);
            if coverage.insurance == Insurance::Resident && coverage.period.contains(asked.days.1) {
                calendar.enrolment(&member.name, &Rulebook::of(coverage.region, asked.policies)?);
            }
        }
    }
    Ok(())
}

/// The same as events of a calendar.
pub(super) fn events(upcoming: &[Upcoming]) -> Vec<Event> {
    let event = |next: &Upcoming| {
        let names: Vec<Value> = next.who.iter().map(Value::from).collect();
        let about = Message::new("report-event").with("names", names).with("what", happening(&next.what));
        let method = if next.what.is_estimate() { "report-event-estimate" } else { "report-event-fixed" };
        Event { key: key(next), day: next.day, summary: about, description: Message::new(method) }
    };
    upcoming.iter().map(event).collect()
}

/// What stays the same when a report is made again: an estimate moves, a fixed day does not.
fn key(next: &Upcoming) -> String {
    let code = next.what.code();
    match &next.what {
        what if what.is_estimate() => format!("{code} {} {}", next.who.join(" "), next.day.year()),
        What::BindingEnds(name) => format!("{code} {} {name} {}", next.who.join(" "), next.day),
        What::CoverageEnds(insurance) | What::WaitingEnds(insurance) => {
            format!("{code} {} {}", insurance.code(), next.day)
        }
        _ => format!("{code} {}", next.day),
    }
}
