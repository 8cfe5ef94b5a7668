//! Personal accounts: the balance at the end of each month, what was printed, and how it goes on.

use super::{Cell, Column, Message, Money, Outlook, View};
use crate::engine::forecast::{Pace, RunsOut};
use crate::model::day::Day;
use crate::view::chart::{Chart, Drawn};
use crate::view::{Block, Table};

/// One personal account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose.
    pub name: String,
    /// Month by month, oldest first.
    pub months: Vec<Balance>,
    /// The balance on the last day, where it is known.
    pub balance: Option<Money>,
    /// What the average is taken from, where there is enough.
    pub pace: Option<Pace>,
    /// When it is empty at that pace.
    pub runs_out: Option<RunsOut>,
}

/// A balance at the end of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The first day of the month.
    pub month: Day,
    /// By the ledger; unknown before the account was opened.
    pub balance: Option<Money>,
    /// The last one that was printed in the month, and on which day.
    pub printed: Option<(Day, Money)>,
}

const BALANCES: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("month", "column-month"),
    Column::number("balance", "column-balance"),
    Column::number("printed", "column-printed"),
    Column::text("printed_on", "column-printed-on"),
];

const AHEAD: &[Column] = &[
    Column::text("member", "column-member"),
    Column::number("balance", "column-balance"),
    Column::number("per_month", "column-per-month"),
    Column::number("months", "column-pace-months").detail(),
    Column::text("runs_out", "column-runs-out"),
];

/// Adds the balances and what becomes of them.
pub(super) fn add(view: &mut View, accounts: &[Account], outlook: Outlook) {
    let told = |account: &&Account| account.months.iter().any(|month| month.balance.is_some());
    let known: Vec<&Account> = accounts.iter().filter(told).collect();
    if known.is_empty() {
        return;
    }
    view.title(Message::new("report-accounts-title"));
    let rows = known.iter().flat_map(|account| account.months.iter().map(|month| balance(account, month)));
    let table = Table::plain("balances", BALANCES, rows.collect());
    let drawn = Drawn::Lines { at: 1, value: 2, printed: 3 };
    view.blocks.push(Block::Chart(Chart { table, drawn }));
    if outlook == Outlook::Past {
        return;
    }
    view.table("accounts", AHEAD, known.iter().map(|account| ahead(account)).collect());
    if let Some(pace) = known.iter().find_map(|account| account.pace) {
        let method =
            Message::new("report-pace").with("from", pace.from).with("until", pace.until.minus_days(1));
        view.note(method);
    }
}

fn balance(account: &Account, month: &Balance) -> Vec<Cell<'static>> {
    vec![
        Cell::text(account.name.clone()),
        Cell::code(month.month.month_key()),
        Cell::maybe(month.balance, Cell::Money),
        Cell::maybe(month.printed, |(_, amount)| Cell::Money(amount)),
        Cell::maybe(month.printed, |(day, _)| Cell::Day(day)),
    ]
}

fn ahead(account: &Account) -> Vec<Cell<'static>> {
    vec![
        Cell::text(account.name.clone()),
        Cell::maybe(account.balance, Cell::Money),
        Cell::maybe(account.pace, |pace| Cell::Money(pace.monthly())),
        Cell::maybe(account.pace, |pace| Cell::Count(i64::from(pace.months))),
        match account.runs_out {
            None => Cell::term("unknown", Message::new("report-runs-out-unknown")),
            Some(RunsOut::On(day)) => Cell::Term(
                day.to_string().into(),
                Message::new("report-runs-out-on").with("month", day.month_key()),
            ),
            Some(RunsOut::Grows) => Cell::term("grows", Message::new("report-runs-out-grows")),
            Some(RunsOut::Far) => Cell::term("far", Message::new("report-runs-out-far")),
            Some(RunsOut::Empty) => Cell::term("empty", Message::new("report-runs-out-empty")),
        },
    ]
}
