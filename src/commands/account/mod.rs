//! `medins account …`: openings, credits, payments, corrections, and what official pages print.
//!
//! Movements change a balance; an observed balance never does: a difference is shown, not repaired.

mod expected;

use super::session::{Exit, Session};
use super::{given, terms, who};
use crate::error::{Error, Result};
use crate::ledger::{Access, Basis};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::Statement;
use crate::view::{Cell, Field, View};

/// What can be done with an account.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Say what an account held at the beginning of a day; the ledger counts from there
    Open(Movement),
    /// Record money that came in
    Credit(Credit),
    /// Record the balance that an official page or receipt shows; changes nothing else
    Observe(Movement),
    /// Record a payment that no settlement records, such as a premium
    Pay(Pay),
    /// Correct an account by a signed amount, with a reason
    Adjust(Adjust),
    /// What should have come in and gone out by schedule, against what is recorded
    Expected(expected::Args),
}

/// Whose account, how much, when.
#[derive(Debug, clap::Args)]
pub struct Movement {
    /// Whose account: a name or a relation
    member: String,
    /// Amount in yuan
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// Day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Layer: whole, current-year or prior-years
    #[arg(long, value_name = "LAYER")]
    layer: Option<String>,
}

/// Arguments of `account credit`.
#[derive(Debug, clap::Args)]
pub struct Credit {
    #[command(flatten)]
    movement: Movement,
    /// Kind: monthly-credit, interest, refund or wallet-in
    #[arg(long, value_name = "KIND", default_value = "monthly-credit", hide_default_value = true)]
    kind: String,
}

/// Arguments of `account pay`.
#[derive(Debug, clap::Args)]
pub struct Pay {
    #[command(flatten)]
    movement: Movement,
    /// Kind: own-payment, mutual-aid, premium, long-term-care or wallet-out
    #[arg(long, value_name = "KIND", default_value = "own-payment", hide_default_value = true)]
    kind: String,
    /// For whom, where it was for a relative
    #[arg(long = "for", value_name = "WHO")]
    beneficiary: Option<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Arguments of `account adjust`.
#[derive(Debug, clap::Args)]
pub struct Adjust {
    #[command(flatten)]
    movement: Movement,
    /// Why
    #[arg(long, value_name = "TEXT", required = true)]
    reason: String,
}

/// Kinds that `credit` and `pay` accept.
const CREDITS: [EntryKind; 4] =
    [EntryKind::MonthlyCredit, EntryKind::Interest, EntryKind::Refund, EntryKind::WalletIn];
const PAYMENTS: [EntryKind; 5] = [
    EntryKind::OwnPayment,
    EntryKind::MutualAidPayment,
    EntryKind::Premium,
    EntryKind::LongTermCarePremium,
    EntryKind::WalletOut,
];

/// Runs `account …`.
///
/// # Errors
/// An unusable ledger, an unknown member, a value that cannot be understood.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit> {
    match command {
        Command::Open(movement) => {
            let entry =
                entry(session, movement, EntryKind::Opening, given::amount("AMOUNT", &movement.amount)?)?;
            book(session, "account open", movement, &entry)
        }
        Command::Credit(credit) => {
            let kind = kind(&credit.kind, &CREDITS)?;
            let amount = positive(&credit.movement)?;
            let entry = entry(session, &credit.movement, kind, amount)?;
            book(session, "account credit", &credit.movement, &entry)
        }
        Command::Pay(args) => pay(args, session),
        Command::Adjust(adjust) => {
            let amount = given::signed_amount("AMOUNT", &adjust.movement.amount)?;
            if amount.is_zero() {
                return Err(
                    Error::data(Message::new("error-money-zero")).hint(Message::new("error-money-hint"))
                );
            }
            let mut entry = entry(session, &adjust.movement, EntryKind::Correction, amount)?;
            entry.note = Some(adjust.reason.clone());
            book(session, "account adjust", &adjust.movement, &entry)
        }
        Command::Observe(movement) => observe(movement, session),
        Command::Expected(args) => expected::run(args, session),
    }
}

fn pay(args: &Pay, session: &mut Session<'_>) -> Result<Exit> {
    let kind = kind(&args.kind, &PAYMENTS)?;
    let mut entry = entry(session, &args.movement, kind, -positive(&args.movement)?)?;
    entry.note.clone_from(&args.note);
    if let Some(word) = &args.beneficiary {
        let members = session.ledger(Access::Read)?.members()?;
        let beneficiary = who::one(&members, word)?;
        if beneficiary.id == who::one(&members, &args.movement.member)?.id
            && kind == EntryKind::MutualAidPayment
        {
            return Err(Error::data(Message::new("record-payer-is-patient").with("name", &beneficiary.name)));
        }
        entry.beneficiary = Some(beneficiary.id);
    } else if kind == EntryKind::MutualAidPayment {
        return Err(given::missing("--for"));
    }
    book(session, "account pay", &args.movement, &entry)
}

/// An amount above zero.
fn positive(movement: &Movement) -> Result<Money> {
    let amount = given::amount("AMOUNT", &movement.amount)?;
    if amount.is_zero() {
        return Err(Error::data(Message::new("error-money-zero")).hint(Message::new("error-money-hint")));
    }
    Ok(amount)
}

fn kind(text: &str, allowed: &[EntryKind]) -> Result<EntryKind> {
    given::among("--kind", text, |kind: EntryKind| allowed.contains(&kind))
}

fn layer(movement: &Movement) -> Result<Layer> {
    let layer = movement.layer.as_deref().map(|text| given::term("--layer", text));
    Ok(layer.transpose()?.unwrap_or(Layer::Whole))
}

fn entry(session: &Session<'_>, movement: &Movement, kind: EntryKind, amount: Money) -> Result<Entry> {
    let day = given::past_day("--on", movement.on.as_deref(), session.context.today)?;
    Ok(Entry { kind, layer: layer(movement)?, day, amount, beneficiary: None, note: None })
}

fn book(session: &mut Session<'_>, command: &str, movement: &Movement, entry: &Entry) -> Result<Exit> {
    let member = session.change(command, |operation| {
        let members = operation.ledger().members()?;
        let member = who::one(&members, &movement.member)?.clone();
        operation.add_entry(member.id, &member.name, entry)?;
        Ok(member)
    })?;
    let kind = Cell::term(entry.kind.code(), terms::entry_kind(entry.kind));
    confirm(session, &member, kind, entry)
}

/// Shows what was recorded and what the account holds now.
fn confirm(session: &mut Session<'_>, member: &Member, kind: Cell<'static>, entry: &Entry) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let account = ledger.account_balance(member.id, session.context.today)?;
    let balance = account.as_ref().and_then(|account| account.balance);
    let mut view = View::new("account");
    let mut fields = vec![
        Field::new("member", "account-member", Cell::text(member.name.clone())),
        Field::new("kind", "account-kind", kind),
        Field::new("day", "account-day", Cell::Day(entry.day)),
        Field::new("amount", "account-amount", Cell::Money(entry.amount)),
    ];
    if entry.layer != Layer::Whole {
        fields.push(Field::new(
            "layer",
            "account-layer",
            Cell::term(entry.layer.code(), terms::layer(entry.layer)),
        ));
    }
    fields.push(Field::new("balance", "account-balance", Cell::maybe(balance, Cell::Money)));
    view.record("entry", fields);
    if let Some(account) = &account {
        super::balance::account_notes(member, account).into_iter().for_each(|note| view.note(note));
        if let Basis::Opening(opened) = account.basis
            && entry.kind != EntryKind::Opening
            && entry.day < opened
        {
            view.note(Message::new("account-before-opening").with("name", &member.name).with("day", opened));
        }
    }
    session.show(&view)?;
    Ok(Exit::Done)
}

fn observe(movement: &Movement, session: &mut Session<'_>) -> Result<Exit> {
    let amount = given::amount("AMOUNT", &movement.amount)?;
    let observed_at = given::past_moment("--on", movement.on.as_deref(), session.context.today)?;
    let layer = layer(movement)?;
    let statement = Statement { layer, ..Statement::balance(observed_at, amount, None) };
    let member = session.change("account observe", |operation| {
        let members = operation.ledger().members()?;
        let member = who::one(&members, &movement.member)?.clone();
        operation.add_statement(member.id, &statement)?;
        Ok(member)
    })?;
    let kind = Cell::term("account-balance", Message::new("account-observed"));
    let shown = Entry {
        kind: EntryKind::Opening,
        layer,
        day: observed_at.day,
        amount,
        beneficiary: None,
        note: None,
    };
    confirm(session, &member, kind, &shown)
}
