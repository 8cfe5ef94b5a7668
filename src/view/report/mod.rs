//! A span of the family's life as a document: who spent what, from which money, what is left, what comes.
//!
//! [`Facts`] are plain values that somebody else gathered; each file says one part of them. What is a figure of law
//! carries its rule. Start with [`view`].

mod accounts;
mod dates;
mod money;
mod quotas;
pub mod tax;

pub use accounts::{Account, Balance};
pub use dates::happening;
pub use money::{Bill, Month, Person};

use crate::engine::upcoming::Upcoming;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::settlement::Totals;
use crate::policy::PolicySet;
use crate::view::quota::Line;
use crate::view::{Cell, Column, View};

/// Everything that a report says.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub day: Day,
    /// Whether the last day is today, so that what comes can be told.
    pub outlook: Outlook,
    /// Whose bills, with their sums.
    pub people: Vec<Person>,
    /// The sums of the same days one year before, of all of them.
    pub before: Totals,
    /// What an account paid for whom: names of payer and beneficiary.
    pub aid: Vec<(String, String, Money)>,
    /// Month by month, or year by year where there are many.
    pub months: Vec<Month>,
    /// Personal accounts.
    pub accounts: Vec<Account>,
    /// Deductible and ceiling as of the last day.
    pub quotas: Vec<Line<'a>>,
    /// The largest bills, the largest first.
    pub largest: Vec<Bill>,
    /// What waits for the user.
    pub waiting: Waiting,
    /// What comes.
    pub upcoming: Vec<Upcoming>,
}

/// What waits for the user; nothing of it changes a figure by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Pairs of bills that may be one.
    pub doubles: i64,
    /// Bills that do not add up.
    pub unsound: i64,
    /// Accounts whose newest printed balance is another than the ledger's.
    pub differing: i64,
    /// Paid by relatives of whom nobody says who.
    pub unknown_payer: Money,
}

/// Whether a report looks ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Its last day is today.
    Ahead,
    /// It speaks of the past alone.
    Past,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The figures.
    Brief,
    /// The rules behind them as well.
    Explained,
}

/// The report as a document.
pub fn view(facts: &Facts<'_>, depth: Depth, policies: &PolicySet) -> View {
    let mut view = View::new("report");
    view.title(title(facts.from, facts.day));
    if facts.people.is_empty() {
        view.note(Message::new("report-empty"));
    }
    money::people(&mut view, &facts.people);
    money::changes(&mut view, &facts.people, &facts.before);
    money::paid(&mut view, facts);
    money::months(&mut view, &facts.months);
    accounts::add(&mut view, &facts.accounts, facts.outlook);
    quotas::add(&mut view, facts, policies);
    money::largest(&mut view, &facts.largest);
    dates::add(&mut view, &facts.upcoming, facts.day);
    waiting(&mut view, &facts.waiting);
    if depth == Depth::Explained {
        crate::view::quota::add_points(&mut view, &facts.quotas, policies);
    }
    view.note(Message::new("note-not-official"));
    view
}

/// What the report is about: a year so far, a whole year, or a span.
fn title(from: Day, day: Day) -> Message {
    let whole = from == from.first_of_year() && from.year() == day.year();
    let id = if whole { "report-title-year" } else { "report-title-span" };
    Message::new(id).with("year", from.year().to_string()).with("from", from).with("day", day)
}

const WAITING: &[Column] = &[
    Column::text("what", "column-waits"),
    Column::number("count", "column-how-many"),
    Column::number("amount", "column-amount"),
    Column::text("command", "column-command"),
];

fn waiting(view: &mut View, waiting: &Waiting) {
    let row = |code: &'static str, said, count: i64, amount: Option<Money>, command: &'static str| {
        let amount = Cell::maybe(amount, Cell::Money);
        vec![Cell::term(code, Message::new(said)), Cell::Count(count), amount, Cell::code(command)]
    };
    let unknown = waiting.unknown_payer;
    let mut rows = vec![
        row("double", "report-waiting-double", waiting.doubles, None, "medins reconcile --doubles"),
        row("unsound", "report-waiting-unsound", waiting.unsound, None, "medins check"),
        row("differing", "report-waiting-differing", waiting.differing, None, "medins reconcile"),
    ];
    rows.retain(|row| row[1] != Cell::Count(0));
    if !unknown.is_zero() {
        let mut cells = row("payer", "report-waiting-payer", 0, Some(unknown), "medins check");
        cells[1] = Cell::Empty;
        rows.push(cells);
    }
    view.title(Message::new("report-waiting-title"));
    if rows.is_empty() {
        view.note(Message::new("report-waiting-nothing"));
    }
    view.table("waiting", WAITING, rows);
}
