//! What was spent: by whom, from which money, when, and on what most of it.

use super::{Cell, Column, Facts, Message, Money, View};
use crate::model::day::Moment;
use crate::model::settlement::{Amounts, Totals};
use crate::view::chart::{Chart, Drawn};
use crate::view::{Block, Table};

/// Whose bills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Relation to the owner.
    pub relation: Cell<'static>,
    /// What they sum up to.
    pub totals: Totals,
}

/// A month, or a year where there are many months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// `YYYY-MM` or `YYYY`.
    pub name: String,
    /// What the bills of that time sum up to.
    pub totals: Totals,
}

/// A large bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// Its number in the ledger.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// Whose.
    pub name: String,
    /// Where.
    pub institution: String,
    /// What kind of visit.
    pub kind: Cell<'static>,
    /// Its figures.
    pub amounts: Amounts,
}

const PEOPLE: &[Column] = &[
    Column::text("member", "column-member"),
    Column::machine("relation", "column-relation"),
    Column::number("visits", "column-visits"),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("own_acct_pay", "column-own-acct-pay"),
    Column::number("acct_mulaid_pay", "column-aided"),
    Column::number("cash_pay", "column-cash-pay"),
    Column::number("hosp_part_amt", "column-hosp-part-amt").detail(),
];

/// Funds, own account, relatives' accounts, cash, hospital: what makes up the total of [`PEOPLE`].
const PEOPLE_PARTS: &[usize] = &[4, 5, 6, 7, 8];

/// The parts of a bill by whose money it was, in the order of the columns.
fn parts(amounts: &Amounts) -> [Cell<'static>; 5] {
    let hospital = (!amounts.hospital.is_zero()).then_some(amounts.hospital);
    [
        Cell::Money(amounts.fund),
        Cell::Money(amounts.own_account()),
        Cell::Money(amounts.mutual_aid),
        Cell::Money(amounts.cash),
        Cell::maybe(hospital, Cell::Money),
    ]
}

fn sums(mut head: Vec<Cell<'static>>, totals: &Totals) -> Vec<Cell<'static>> {
    head.extend([Cell::Count(totals.visits), Cell::Money(totals.amounts.total)]);
    head.extend(parts(&totals.amounts));
    head
}

/// Who spent what from which money.
pub(super) fn people(view: &mut View, people: &[Person]) {
    let row = |person: &Person| {
        sums(vec![Cell::text(person.name.clone()), person.relation.clone()], &person.totals)
    };
    let mut rows: Vec<_> = people.iter().map(row).collect();
    if people.len() > 1 {
        let whole = Totals::of(people.iter().map(|person| &person.totals));
        let all = Cell::term("all", Message::new("report-all"));
        rows.push(sums(vec![all, Cell::Empty], &whole));
    }
    // The table is there without anybody too: forms that have one table have the same one always.
    if !people.is_empty() {
        view.title(Message::new("report-people-title"));
    }
    let table = Table::plain("people", PEOPLE, rows);
    view.blocks.push(Block::Chart(Chart { table, drawn: Drawn::Bars(PEOPLE_PARTS) }));
}

const CHANGES: &[Column] = &[
    Column::text("what", "column-money"),
    Column::number("before", "column-year-before"),
    Column::number("now", "column-this-year"),
    Column::number("change", "column-change"),
];

/// What changed against the same days one year before; nothing where the ledger has nothing of them.
pub(super) fn changes(view: &mut View, people: &[Person], before: &Totals) {
    if *before == Totals::default() || people.is_empty() {
        return;
    }
    let now = Totals::of(people.iter().map(|person| &person.totals));
    let money = |code: &'static str, heading: &'static str, pick: fn(&Amounts) -> Money| {
        let (first, second) = (pick(&before.amounts), pick(&now.amounts));
        let what = Cell::term(code, Message::new(heading));
        vec![what, Cell::Money(first), Cell::Money(second), Cell::Money(second - first)]
    };
    let visits = vec![
        Cell::term("visits", Message::new("column-visits")),
        Cell::Count(before.visits),
        Cell::Count(now.visits),
        Cell::Count(now.visits - before.visits),
    ];
    let rows = vec![
        visits,
        money("total", "column-total", |all| all.total),
        money("fund_pay", "column-fund-pay", |all| all.fund),
        money("own_acct_pay", "column-own-acct-pay", Amounts::own_account),
        money("acct_mulaid_pay", "column-aided", |all| all.mutual_aid),
        money("cash_pay", "column-cash-pay", |all| all.cash),
    ];
    view.title(Message::new("report-changes-title"));
    view.table("changes", CHANGES, rows);
}

const PAID: &[Column] = &[
    Column::text("payer", "column-payer"),
    Column::text("member", "column-for"),
    Column::number("amount", "column-amount"),
];

/// Who paid for whom: accounts, funds, cash, hospital.
pub(super) fn paid(view: &mut View, facts: &Facts<'_>) {
    let mut rows = Vec::new();
    let mut add = |payer: Cell<'static>, name: &str, amount: Money| {
        if !amount.is_zero() {
            rows.push(vec![payer, Cell::text(name.to_owned()), Cell::Money(amount)]);
        }
    };
    let each = |pick: fn(&Amounts) -> Money| {
        facts.people.iter().map(move |person| (&person.name, pick(&person.totals.amounts)))
    };
    each(|all| all.fund).for_each(|(name, amount)| add(told("funds", "column-fund-pay"), name, amount));
    let mut owners: Vec<&String> = facts.people.iter().map(|person| &person.name).collect();
    facts.aid.iter().for_each(|(payer, ..)| {
        if !owners.contains(&payer) {
            owners.push(payer);
        }
    });
    for owner in owners {
        let own = facts.people.iter().find(|person| person.name == *owner);
        let own = own.map_or(Money::ZERO, |person| person.totals.amounts.own_account());
        let account = || Cell::term(owner.clone(), Message::new("report-account-of").with("name", owner));
        add(account(), owner, own);
        let paid = facts.aid.iter().filter(|(payer, ..)| payer == owner);
        paid.for_each(|(_, beneficiary, amount)| add(account(), beneficiary, *amount));
    }
    for person in &facts.people {
        let known = facts.aid.iter().filter(|(_, beneficiary, _)| *beneficiary == person.name);
        let known: Money = known.map(|(.., amount)| *amount).sum();
        let unknown = person.totals.amounts.mutual_aid - known;
        add(told("unknown", "report-unknown-relative"), &person.name, unknown);
    }
    each(|all| all.cash).for_each(|(name, amount)| add(told("cash", "column-cash-pay"), name, amount));
    each(|all| all.hospital)
        .for_each(|(name, amount)| add(told("hospital", "column-hosp-part-amt"), name, amount));
    if rows.is_empty() {
        return;
    }
    view.title(Message::new("report-paid-title"));
    let table = Table::plain("paid", PAID, rows);
    view.blocks.push(Block::Chart(Chart { table, drawn: Drawn::Matrix { column: 1, value: 2 } }));
}

fn told(code: &'static str, said: &'static str) -> Cell<'static> {
    Cell::term(code, Message::new(said))
}

const MONTHS: &[Column] = &[
    Column::text("month", "column-month"),
    Column::number("visits", "column-visits"),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("own_acct_pay", "column-own-acct-pay"),
    Column::number("acct_mulaid_pay", "column-aided"),
    Column::number("cash_pay", "column-cash-pay"),
    Column::number("hosp_part_amt", "column-hosp-part-amt").detail(),
];

const MONTHS_PARTS: &[usize] = &[3, 4, 5, 6, 7];

/// Month by month.
pub(super) fn months(view: &mut View, months: &[Month]) {
    if months.iter().all(|month| month.totals == Totals::default()) {
        return;
    }
    let rows = months.iter().map(|month| sums(vec![Cell::code(month.name.clone())], &month.totals));
    let table = Table::plain("months", MONTHS, rows.collect());
    let by_year = months.iter().all(|month| month.name.len() == "YYYY".len());
    view.title(Message::new(if by_year { "report-years-title" } else { "report-months-title" }));
    view.blocks.push(Block::Chart(Chart { table, drawn: Drawn::Columns(MONTHS_PARTS) }));
}

const LARGEST: &[Column] = &[
    Column::text("settled_on", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::text("institution", "column-institution"),
    Column::text("med_type", "column-med-type").detail(),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("own_share", "column-own-share"),
    Column::number("id", "column-id").detail(),
];

/// The largest bills.
pub(super) fn largest(view: &mut View, bills: &[Bill]) {
    let row = |bill: &Bill| {
        vec![
            Cell::Day(bill.at.day),
            Cell::text(bill.name.clone()),
            Cell::text(bill.institution.clone()),
            bill.kind.clone(),
            Cell::Money(bill.amounts.total),
            Cell::Money(bill.amounts.fund),
            Cell::Money(bill.amounts.own_share()),
            Cell::Count(bill.id),
        ]
    };
    if !bills.is_empty() {
        view.title(Message::new("report-largest-title"));
        view.table("largest", LARGEST, bills.iter().map(row).collect());
    }
}
