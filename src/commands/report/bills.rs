//! What is read bill by bill: the list on the page, and the worksheet of a tax year.

use super::Asked;
use crate::commands::counted::outside_lists;
use crate::commands::history;
use crate::engine::reimburse::Rulebook;
use crate::engine::tax::{Spent, figures};
use crate::error::Result;
use crate::ledger::{Only, Selection};
use crate::model::day::{Day, Period};
use crate::model::message::Message;
use crate::model::region::Region;
use crate::view::View;
use crate::view::report::tax;

/// Bills that a page lists; a page of more is slow to open on a phone.
const LISTED: u64 = 6_000;

/// The worksheet of the year that the report's last day lies in.
pub(super) fn tax(asked: &Asked<'_>) -> Result<View> {
    let year = asked.days.1.first_of_year();
    let book = Rulebook::of(Region::NATION, asked.policies)?;
    let last = year.plus_months(12).minus_days(1);
    Ok(tax::view(year.year(), &spent(asked, year)?, figures(&book, last), asked.policies))
}

/// Adds the list of bills, and the worksheet where the report is about one year.
pub(super) fn add(view: &mut View, asked: &Asked<'_>) -> Result<()> {
    let (from, day) = asked.days;
    if from == day.first_of_year() {
        let book = Rulebook::of(Region::NATION, asked.policies)?;
        let figures = figures(&book, from.plus_months(12).minus_days(1));
        tax::add(view, from.year(), &spent(asked, from)?, figures, asked.policies);
    }
    let selection = Selection {
        members: asked.restricted(),
        period: Some(Period { from: Some(from), until: Some(day.plus_days(1)) }),
        only: Only::Settlements,
        ..Selection::default()
    };
    view.title(Message::new("report-bills-title"));
    let table = history::newest_table("settlements", (asked.ledger, asked.members), &selection, LISTED)?;
    let left_out = u64::try_from(table.rows.len()).unwrap_or(LISTED) == LISTED;
    view.blocks.push(crate::view::Block::Table(table));
    if left_out {
        view.note(Message::new("report-bills-newest").with("shown", LISTED));
    }
    Ok(())
}

fn spent(asked: &Asked<'_>, year: Day) -> Result<Vec<(String, Spent)>> {
    let mut people: Vec<(String, Spent)> = Vec::new();
    let until = year.plus_months(12).min(asked.days.1.plus_days(1));
    let period = Period { from: Some(year), until: Some(until) };
    for member in &asked.chosen {
        let mut spent = Spent::default();
        asked.ledger.visits(&[member.id], period, &mut |row| {
            spent.add(&row.amounts, outside_lists(row));
            Ok(())
        })?;
        people.push((member.name.clone(), spent));
    }
    Ok(people)
}
