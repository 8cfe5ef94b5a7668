//! `medins show ID`: one fact with everything that is known of it, and every paper that told it.
//!
//! A bare number is a settlement of this ledger; its printed id or the number of its receipt does as well.

use super::session::{Exit, Session};
use super::{cash, log, sources, terms};
use crate::error::{Error, Result};
use crate::ledger::{Access, EntryFact, Ledger, PaperFact, PaymentFact, SettlementFact, Source, Verdict};
use crate::model::day::Moment;
use crate::model::identities::Identity;
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::quoted::shorten;
use crate::model::settlement::{Amounts, Origin};
use crate::view::{Cell, Column, Field, View};

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number in this ledger, settlement id or receipt number; movement:12, payment:3 and operation:5 for others
    id: String,
}

const SOURCES: &[Column] = &[
    Column::text("source", "column-source"),
    Column::text("source_file", "column-source-file"),
    Column::number("source_row", "column-source-row"),
    Column::machine("source_sha256", "column-source-sha256"),
    Column::machine("kept", "column-kept"),
    Column::text("settled_at", "column-settled-at"),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("acct_pay", "column-acct-pay"),
    Column::number("cash_pay", "column-cash-pay"),
    Column::text("receipt", "column-receipt"),
    Column::number("operation", "column-operation").detail(),
    Column::machine("recorded_at", "column-recorded-at"),
];

const DETAILS: &[Column] = &[
    Column::text("field", "column-field"),
    Column::number("value", "column-value"),
    Column::text("source", "column-source"),
];

/// What the user asks for.
enum Asked<'typed> {
    Settlement(&'typed str),
    Movement(&'typed str),
    Payment(&'typed str),
    Operation(&'typed str),
}

impl<'typed> Asked<'typed> {
    fn parse(typed: &'typed str) -> Self {
        let typed = typed.trim().trim_start_matches('#');
        match typed.split_once([':', '：']) {
            Some(("movement" | "变动", id)) => Self::Movement(id),
            Some(("payment" | "付款", id)) => Self::Payment(id),
            Some(("operation" | "操作", id)) => Self::Operation(id),
            Some(("settlement" | "结算", id)) => Self::Settlement(id),
            _ => Self::Settlement(typed),
        }
    }
}

/// Runs `show`.
///
/// # Errors
/// An unusable ledger, a number that nothing has.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let view = match Asked::parse(&args.id) {
        Asked::Settlement(id) => settlement(&ledger, &members, &found(&ledger, id)?)?,
        Asked::Movement(id) => {
            let fact = id.trim().parse().ok().map(|id| ledger.entry_fact(id)).transpose()?.flatten();
            movement(&members, &fact.ok_or_else(|| nothing(&args.id))?)
        }
        Asked::Payment(id) => {
            let fact = id.trim().parse().ok().map(|id| ledger.payment_fact(id)).transpose()?.flatten();
            payment(&ledger, &fact.ok_or_else(|| nothing(&args.id))?)?
        }
        Asked::Operation(id) => log::page(&ledger, id.trim().parse().map_err(|_| nothing(&args.id))?)?,
    };
    session.show(&view)?;
    Ok(Exit::Done)
}

fn nothing(id: &str) -> Error {
    Error::data(Message::new("show-nothing").with("id", shorten(id))).hint(Message::new("show-nothing-hint"))
}

/// The settlement with this number, or the only one with this printed id or receipt number.
fn found(ledger: &Ledger, id: &str) -> Result<SettlementFact> {
    let numbered = id.parse().ok().map(|number| ledger.settlement_fact(number)).transpose()?.flatten();
    if let Some(fact) = numbered {
        return Ok(fact);
    }
    let named = ledger.settlements_named(id)?;
    match named.as_slice() {
        [] => Err(nothing(id)),
        [one] => ledger.settlement_fact(*one)?.ok_or_else(|| nothing(id)),
        several => {
            let ids = several.iter().map(|id| id.to_string().into()).collect::<Vec<_>>();
            let message = Message::new("show-several").with("id", shorten(id)).with("ids", ids);
            Err(Error::data(message).hint(Message::new("show-several-hint")))
        }
    }
}

fn settlement(ledger: &Ledger, members: &[Member], fact: &SettlementFact) -> Result<View> {
    let mut view = View::new("show");
    view.title(Message::new("show-settlement").with("id", fact.id.to_string()));
    view.record("settlement", figures(ledger, members, fact)?);
    let papers = ledger.papers_of(fact.id)?;
    let payments = payments_of(ledger, fact)?;
    let rows = told_by(fact, &papers, &payments);
    view.title(Message::new("show-sources").with("count", rows.len()));
    view.table("sources", SOURCES, rows);
    let details = details(ledger, fact)?;
    if !details.is_empty() {
        view.title(Message::new("show-details"));
        view.table("details", DETAILS, details);
    }
    notes(ledger, fact, &papers)?.into_iter().for_each(|note| view.note(note));
    Ok(view)
}

/// A further figure or code, as a row.
fn detail(name: &str, value: Cell<'static>, place: Cell<'static>) -> Vec<Cell<'static>> {
    vec![Cell::term(name.to_owned(), terms::field(name)), value, place]
}

/// Every further figure and code with the paper that printed it; the one that counts stands first.
fn details(ledger: &Ledger, fact: &SettlementFact) -> Result<Vec<Vec<Cell<'static>>>> {
    let (money, texts) = ledger.details_of(fact.id)?;
    let own = sources::place_cell(&fact.source);
    let money = money.into_iter().map(|(name, sum)| detail(name, Cell::Money(sum), own.clone()));
    let texts = texts.into_iter().map(|(name, text)| detail(name, Cell::text(text), own.clone()));
    let further = ledger.paper_fields_of(fact.id)?.into_iter().map(|field| {
        let text = Cell::maybe(field.text, Cell::text);
        let value = field.amount.map_or(text, Cell::Money);
        detail(&field.name, value, sources::place_cell(&field.source))
    });
    let mut rows: Vec<_> = money.chain(texts).collect();
    rows.extend(further);
    Ok(rows)
}

fn figures(ledger: &Ledger, members: &[Member], fact: &SettlementFact) -> Result<Vec<Field>> {
    let paid = |amount: Money| if amount.is_zero() { Cell::Empty } else { Cell::Money(amount) };
    let payers: Vec<String> = ledger
        .payers_of(fact.id)?
        .into_iter()
        .map(|(payer, amount, origin)| {
            let star = if origin == Some(Origin::Derived) { "*" } else { "" };
            format!("{}={amount}{star}", name(members, payer))
        })
        .collect();
    let Amounts { total, fund, account, mutual_aid, cash, hospital } = fact.amounts;
    let med_type = match fact.med_type.as_str() {
        "" => Cell::Empty,
        raw => Cell::term(raw.to_owned(), terms::med_type(raw)),
    };
    let kind = match fact.kind.as_str() {
        "reversal" => Cell::term("reversal", Message::new("term-reversal")),
        _ => Cell::term("settlement", Message::new("term-settlement")),
    };
    Ok(vec![
        Field::new("id", "column-id", Cell::Count(fact.id)),
        Field::new("kind", "column-kind", kind),
        Field::new("member", "column-member", Cell::text(name(members, fact.member))),
        Field::new("settled_at", "column-settled-at", Cell::rule(fact.at.clone())),
        Field::new("institution", "column-institution", text(&fact.institution)),
        Field::new("institution_level", "column-institution-level", text(&fact.level)),
        Field::new("region_code", "column-region-code", text(&fact.region)),
        Field::new("med_type", "column-med-type", med_type),
        Field::new("total", "column-total", Cell::Money(total)),
        Field::new("fund_pay", "column-fund-pay", Cell::Money(fund)),
        Field::new("acct_pay", "column-acct-pay", Cell::Money(account)),
        Field::new("acct_mulaid_pay", "column-aided", paid(mutual_aid)),
        Field::new("payer", "column-payer", text(&payers.join(";"))),
        Field::new("cash_pay", "column-cash-pay", Cell::Money(cash)),
        Field::new("hosp_part_amt", "column-hosp-part-amt", paid(hospital)),
        Field::new("settlement_id", "column-settlement-id", text(&fact.key)),
        Field::new("reverses", "column-reverses", text(&fact.reverses)),
    ])
}

/// Payments in cash that confirm the cash part.
fn payments_of(ledger: &Ledger, fact: &SettlementFact) -> Result<Vec<PaymentFact>> {
    let mut payments = Vec::new();
    if let Some(day) = Moment::parse(&fact.at).map(|at| at.day) {
        cash::confirmed(ledger, (day.minus_days(1), day.plus_days(1)), &mut |payment, part| {
            if part.is_some_and(|part| part.settlement == fact.id) {
                payments.extend(ledger.payment_fact(payment.id)?);
            }
            Ok(())
        })?;
    }
    Ok(payments)
}

/// A row for every paper that tells of the settlement, the one with the figures first.
fn told_by(fact: &SettlementFact, papers: &[PaperFact], payments: &[PaymentFact]) -> Vec<Vec<Cell<'static>>> {
    let own = papers.iter().find(|paper| same_place(&paper.source, &fact.source));
    let receipt = own.and_then(|paper| paper.receipt.clone());
    let mut rows = vec![row(&fact.source, &fact.at, Some(fact.amounts), receipt)];
    for paper in papers.iter().filter(|paper| !same_place(&paper.source, &fact.source)) {
        rows.push(row(&paper.source, &paper.at, Some(paper.amounts), paper.receipt.clone()));
    }
    for payment in payments {
        let mut cells = row(&payment.source, &payment.at, None, None);
        if let Some(cash) = cells.get_mut(9) {
            *cash = Cell::Money(payment.amount);
        }
        rows.push(cells);
    }
    rows
}

fn same_place(one: &Source, other: &Source) -> bool {
    one.sha256 == other.sha256 && one.row == other.row && one.kind == other.kind && one.name == other.name
}

fn row(source: &Source, at: &str, amounts: Option<Amounts>, receipt: Option<String>) -> Vec<Cell<'static>> {
    let money = |pick: fn(&Amounts) -> Money| Cell::maybe(amounts.as_ref(), |all| Cell::Money(pick(all)));
    vec![
        sources::kind(source),
        Cell::maybe(source.name.clone(), Cell::path),
        Cell::maybe(source.row, Cell::Count),
        Cell::maybe(source.sha256.clone(), Cell::code),
        Cell::code(if source.kept { "yes" } else { "no" }),
        Cell::rule(at.to_owned()),
        money(|all| all.total),
        money(|all| all.fund),
        money(|all| all.account),
        money(|all| all.cash),
        Cell::maybe(receipt.filter(|receipt| !receipt.is_empty()), Cell::text),
        Cell::Count(source.operation),
        Cell::code(source.recorded_at.clone()),
    ]
}

/// What does not add up or agree, and what the user said.
fn notes(ledger: &Ledger, fact: &SettlementFact, papers: &[PaperFact]) -> Result<Vec<Message>> {
    let mut notes = Vec::new();
    for (identity, printed, computed) in ledger.differences_of(fact.id)? {
        let id = match identity {
            Identity::Total => "show-differs-i1",
            Identity::Person => "show-differs-i2",
            Identity::Scope => "show-differs-i3",
            Identity::Funds => "show-differs-i4",
            Identity::Details => "show-differs-i5",
            Identity::MutualAid => "show-differs-aid",
        };
        notes.push(Message::new(id).with("printed", printed).with("computed", computed));
    }
    for paper in papers.iter().filter(|paper| differs(&paper.amounts, &fact.amounts)) {
        notes.push(Message::new("show-paper-differs").with("place", sources::place(&paper.source)));
    }
    for (other, verdict) in ledger.decisions_of(fact.id)? {
        let id = match verdict {
            Verdict::Same => "show-said-same",
            Verdict::Different => "show-said-different",
        };
        notes.push(Message::new(id).with("other", other.to_string()));
    }
    Ok(notes)
}

/// Whether a paper prints other figures than those that are recorded.
fn differs(printed: &Amounts, recorded: &Amounts) -> bool {
    let seen = |all: &Amounts| (all.total, all.fund, all.account, all.cash);
    seen(printed) != seen(recorded)
}

fn name(members: &[Member], id: MemberId) -> String {
    let known = members.iter().find(|member| member.id == id);
    known.map_or_else(String::new, |member| member.name.clone())
}

fn text(text: &str) -> Cell<'static> {
    if text.is_empty() { Cell::Empty } else { Cell::text(text.to_owned()) }
}

fn movement(members: &[Member], fact: &EntryFact) -> View {
    let mut view = View::new("show");
    let kind = fact.kind.map(|kind| Cell::term(kind.code(), terms::entry_kind(kind)));
    let layer = fact.layer.map(|layer| Cell::term(layer.code(), terms::layer(layer)));
    view.record(
        "movement",
        vec![
            Field::new("member", "column-member", Cell::text(name(members, fact.member))),
            Field::new("kind", "column-kind", kind.unwrap_or(Cell::Empty)),
            Field::new("day", "column-settled-at", Cell::code(fact.day.clone())),
            Field::new("acct_change", "column-acct-change", Cell::Money(fact.amount)),
            Field::new("layer", "column-layer", layer.unwrap_or(Cell::Empty)),
            Field::new(
                "for",
                "column-for",
                Cell::maybe(fact.beneficiary, |id| Cell::text(name(members, id))),
            ),
            Field::new("note", "column-note", text(&fact.note)),
        ],
    );
    view.table("sources", SOURCES, vec![row(&fact.source, &fact.day, None, None)]);
    view
}

fn payment(ledger: &Ledger, fact: &PaymentFact) -> Result<View> {
    let mut confirms = None;
    if let Some(day) = Moment::parse(&fact.at).map(|at| at.day) {
        cash::confirmed(ledger, (day, day), &mut |payment, part| {
            confirms = confirms.or(part.filter(|_| payment.id == fact.id).map(|part| part.settlement));
            Ok(())
        })?;
    }
    let mut view = View::new("show");
    view.record(
        "payment",
        vec![
            Field::new("id", "column-id", Cell::Count(fact.id)),
            Field::new("at", "column-settled-at", Cell::code(fact.at.clone())),
            Field::new("cash_pay", "column-cash-pay", Cell::Money(fact.amount)),
            Field::new("institution", "column-institution", text(&fact.party)),
            Field::new("reference", "column-reference", text(&fact.reference)),
            Field::new("confirms", "column-confirms", Cell::maybe(confirms, Cell::Count)),
        ],
    );
    view.table("sources", SOURCES, vec![row(&fact.source, &fact.at, None, None)]);
    Ok(view)
}
