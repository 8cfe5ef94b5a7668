//! `medins balance`: what is left in each account, how old that figure is, and what the year brought.
//!
//! A personal account has a balance; the pooled fund has none, only what it paid this year and what its rules
//! leave. Where no rule is known no ceiling is invented.

use super::as_of::AsOf;
use super::session::{Exit, Session};
use super::{given, quota, rules, terms, who};
use crate::error::Result;
use crate::ledger::{AccountBalance, Basis, Difference, Ledger};
use crate::model::binding::Binding;
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::settlement::Totals;
use crate::policy::PolicySet;
use crate::policy::benefit::words::Benefit;
use crate::view::quota as said;
use crate::view::{Block, Cell, Column, Holds, View};

/// Arguments of `balance`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name or relation; everybody if left out
    member: Option<String>,
    /// As of the end of this day
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Show the rules of deductible and ceiling with their sources
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    as_of: AsOf,
}

const ACCOUNTS: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("relation", "column-relation"),
    Column::text("layer", "column-layer"),
    Column::number("balance", "column-balance"),
    Column::text("as_of", "column-as-of"),
    Column::number("age_days", "column-age-days").detail(),
    Column::text("basis", "column-basis").detail(),
    Column::number("reserved", "column-reserved"),
    Column::text("shared_with", "column-shared-with"),
];

const YEAR: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("from", "column-from"),
    Column::number("visits", "column-visits"),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("own_acct_pay", "column-own-acct-pay"),
    Column::number("acct_mulaid_pay", "column-aided"),
    Column::number("cash_pay", "column-cash-pay"),
];

/// A statement older than this is mentioned.
const STALE_DAYS: i64 = 30;

/// Runs `balance`.
///
/// # Errors
/// An unusable ledger, an unknown member, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let (ledger, past) = args.as_of.ledger(session)?;
    let day = given::past_day("--on", args.on.as_deref(), session.context.today)?;
    let members = ledger.members()?;
    let chosen = match &args.member {
        None => members.iter().collect(),
        Some(word) => who::all(&members, word)?,
    };
    let policies = session.policies()?;
    let mut view = view(&ledger, &members, &chosen, (day, &policies))?;
    let asked = quota::Asked { on: day, benefit: Benefit::Outpatient, tier: None };
    view.blocks.splice(..0, past.map(Block::Note));
    let (lines, _) = quota::lines(&ledger, &chosen, asked, &policies)?;
    said::add_short(&mut view, &lines);
    if args.explain {
        said::add_points(&mut view, &lines, &policies);
    }
    session.show(&view)?;
    Ok(Exit::Done)
}

/// What is left, as a document.
pub(super) fn view(
    ledger: &Ledger,
    members: &[Member],
    chosen: &[&Member],
    (day, policies): (Day, &PolicySet),
) -> Result<View> {
    let (bindings, mut balances) = (ledger.bindings()?, ledger.account_balances(day)?);
    let sums = ledger.sums_between(day.first_of_year(), day)?;
    let (mut accounts, mut years, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for member in chosen {
        let shared = shared_with(member, members, &bindings, day);
        if let Some(account) = balances.remove(&member.id) {
            let reserved = match shared.is_empty() {
                true => None,
                false => rules::reserve(ledger, member, day, policies)?,
            };
            notes.extend(account_notes(member, &account));
            notes.extend(stale_note(member, &account, day));
            account_rows(&mut accounts, member, &account, reserved, &shared, day);
        }
        years.extend(sums.get(&member.id).map(|so_far| year_row(member, so_far, day)));
    }
    let mut view = View::new("balance");
    view.title(Message::new("balance-title").with("day", day));
    if accounts.is_empty() {
        view.note(Message::new("balance-no-accounts"));
    }
    view.table("accounts", ACCOUNTS, accounts);
    notes.into_iter().for_each(|note| view.note(note));
    if !years.is_empty() {
        view.title(Message::new("balance-year-title").with("from", day.first_of_year()));
        view.table("year", YEAR, years);
    }
    Ok(view)
}

/// Names of those whom a member's account may pay for on a day, as recorded.
fn shared_with(member: &Member, members: &[Member], bindings: &[Binding], day: Day) -> Vec<String> {
    let open = bindings.iter().filter(|binding| binding.payer == member.id && binding.period.contains(day));
    let names = open.filter_map(|binding| {
        let beneficiary = members.iter().find(|other| other.id == binding.beneficiary)?;
        Some(beneficiary.name.clone())
    });
    names.collect()
}

fn account_rows(
    rows: &mut Vec<Vec<Cell<'static>>>,
    member: &Member,
    account: &AccountBalance,
    reserved: Option<Money>,
    shared: &[String],
    day: Day,
) {
    let row = |layer, balance: Option<Money>| {
        vec![
            Cell::text(member.name.clone()),
            terms::relation_cell(member.relation, member.sex),
            layer,
            Cell::maybe(balance, Cell::Money),
            Cell::maybe(account.as_of, Cell::Day),
            Cell::maybe(account.as_of, |as_of| Cell::Count(day.days_since(as_of))),
            basis(account.basis),
            Cell::maybe(reserved, Cell::Money),
            if shared.is_empty() { Cell::Empty } else { Cell::of(Holds::Names, shared.join(" ")) },
        ]
    };
    rows.push(row(Cell::Empty, account.balance));
    for (layer, amount) in &account.layers {
        let mut cells = row(Cell::term(layer.code(), terms::layer(*layer)), Some(*amount));
        cells.truncate(7);
        cells.resize(9, Cell::Empty);
        rows.push(cells);
    }
}

fn basis(basis: Basis) -> Cell<'static> {
    match basis {
        Basis::Opening(_) => Cell::term("opening", Message::new("balance-basis-opening")),
        Basis::Statement(_) => Cell::term("statement", Message::new("balance-basis-statement")),
        Basis::Unknown => Cell::term("unknown", Message::new("balance-basis-unknown")),
    }
}

/// What has to be said about an account: an unknown balance, one below zero, a difference.
pub(super) fn account_notes(member: &Member, account: &AccountBalance) -> Vec<Message> {
    let mut notes = Vec::new();
    match (account.balance, account.basis) {
        (None, Basis::Opening(opened)) => {
            notes.push(Message::new("balance-before-opening").with("name", &member.name).with("day", opened));
        }
        (None, _) => {
            let unknown = Message::new("balance-unknown").with("name", &member.name);
            notes.push(unknown.with("movements", account.movements));
        }
        (Some(balance), _) if balance.is_negative() => {
            notes.push(Message::new("balance-negative").with("name", &member.name).with("balance", balance));
        }
        _ => {}
    }
    if let Some(difference) = account.difference {
        notes.push(difference_note(&member.name, &difference));
    }
    notes
}

/// That a figure is old, if it is.
fn stale_note(member: &Member, account: &AccountBalance, day: Day) -> Option<Message> {
    let age = account.as_of.map_or(0, |as_of| day.days_since(as_of));
    (age > STALE_DAYS).then(|| Message::new("balance-stale").with("name", &member.name).with("days", age))
}

/// What was printed, what the ledger says, and how far they are apart.
pub(super) fn difference_note(name: &str, difference: &Difference) -> Message {
    Message::new("balance-difference")
        .with("name", name)
        .with("at", difference.at.to_string())
        .with("printed", difference.printed)
        .with("computed", difference.computed)
        .with("difference", difference.printed - difference.computed)
}

fn year_row(member: &Member, so_far: &Totals, day: Day) -> Vec<Cell<'static>> {
    let amounts = so_far.amounts;
    vec![
        Cell::text(member.name.clone()),
        Cell::Day(day.first_of_year()),
        Cell::Count(so_far.visits),
        Cell::Money(amounts.total),
        Cell::Money(amounts.fund),
        Cell::Money(amounts.own_account()),
        Cell::Money(amounts.mutual_aid),
        Cell::Money(amounts.cash),
    ]
}
