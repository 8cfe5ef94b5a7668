//! Settlements as people keep them: the figures under their headings, and what follows from them.
//!
//! A part of a bill that is not written follows from the others where only one is open, or is zero where the
//! written parts make the total; both are said. Nothing else is filled in.

use std::borrow::Cow;

use super::cell::Cells;
use super::desk::Desk;
use super::field::{Field, PARTS};
use super::heading::normal;
use super::profile::Profile;
use crate::error::Result;
use crate::import::flaw::{Checked, Flaw};
use crate::import::receipt::level;
use crate::import::template::is_masked;
use crate::import::{Sink, ToldPayer};
use crate::model::day::Moment;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::settlement::{Amounts, Origin, SettlementKind, Told};
use crate::model::statement::Statement;

/// What is remembered of the rows so far.
#[derive(Debug, Default)]
pub(super) struct Settlements {
    /// Whether it was said that a part without a column is worked out.
    said: bool,
}

/// A row that was understood.
struct Read<'row> {
    kind: SettlementKind,
    at: Moment,
    amounts: Amounts,
    region: Option<Region>,
    med_type: Cow<'row, str>,
    balance: Option<Money>,
    remark: Option<Message>,
}

impl Settlements {
    /// Hands one row over.
    pub(super) fn row<S: Sink + ?Sized>(&mut self, desk: &mut Desk<'_, S>, cells: Cells<'_>) -> Result<()> {
        let kind = normal(cells.text(Field::Kind));
        if desk.profile.left_out.contains(&kind) {
            let why = Message::new("sheet-left-kind").with("kind", cells.text(Field::Kind));
            return desk.sink.left_out(desk.row, why);
        }
        let read = match read(desk.profile, cells) {
            Ok(read) => read,
            Err(flaw) => return desk.problem(*flaw, cells.row.line),
        };
        let id_tail = cells.id_tail();
        let who = cells.who(id_tail.as_deref());
        let told = told(&read, cells);
        let payer = cells.given(Field::Payer).map(|text| ToldPayer { text, origin: Origin::Told });
        desk.sink.settlement(desk.row, &who, &told, payer)?;
        if let Some(balance) = read.balance {
            desk.sink.printed(&who, &[Statement::balance(read.at, balance, None)])?;
        }
        let by_column = read.remark.as_ref().is_some_and(|remark| remark.id == "sheet-derived-column");
        match read.remark {
            Some(remark) if !(by_column && std::mem::replace(&mut self.said, true)) => {
                desk.sink.remark(desk.row, remark)
            }
            _ => Ok(()),
        }
    }
}

fn told<'row>(read: &'row Read<'row>, cells: Cells<'row>) -> Told<'row> {
    Told {
        kind: read.kind,
        settlement_id: cells.given(Field::SettlementId).filter(|id| !is_masked(id)),
        receipt: None,
        settled_at: read.at,
        region: read.region,
        institution: cells.given(Field::Institution).unwrap_or_default(),
        institution_level: institution_level(cells.text(Field::InstitutionLevel)),
        med_type: &read.med_type,
        amounts: read.amounts,
        reverses: None,
        detail: None,
    }
}

fn read<'row>(profile: &'row Profile, cells: Cells<'row>) -> Checked<Read<'row>> {
    let at = cells.moment()?;
    let taken_back = profile.reversal.contains(&normal(cells.text(Field::Kind)));
    let (mut amounts, remark) = amounts(profile, cells)?;
    if taken_back && !amounts.total.is_negative() {
        let Amounts { total, fund, account, mutual_aid, cash, hospital } = amounts;
        amounts = Amounts {
            total: -total,
            fund: -fund,
            account: -account,
            mutual_aid: -mutual_aid,
            cash: -cash,
            hospital: -hospital,
        };
    }
    let is_reversal = taken_back || amounts.total.is_negative();
    let region = match cells.given(Field::Region) {
        None => None,
        Some(text) => Some(
            Region::parse(text)
                .ok_or_else(|| cells.flaw(Field::Region, text, Message::new("import-cell-not-a-region")))?,
        ),
    };
    Ok(Read {
        kind: if is_reversal { SettlementKind::Reversal } else { SettlementKind::Settlement },
        at,
        amounts,
        region,
        med_type: med_type(profile, cells.text(Field::MedType)),
        balance: cells.amount(Field::Balance)?,
        remark,
    })
}

/// `med_type` of a code or of words that the profile knows; empty where it knows none.
fn med_type<'row>(profile: &'row Profile, text: &'row str) -> Cow<'row, str> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let plain = normal(text);
    let known = profile.med_types.iter().find(|(word, _)| plain.contains(word.as_str()));
    known.map_or(Cow::Borrowed(""), |(_, code)| Cow::Borrowed(code))
}

fn institution_level(text: &str) -> &str {
    if matches!(text, "1" | "2" | "3" | "P") { text } else { level(text) }
}

/// The figures, and what was worked out.
fn amounts(profile: &Profile, cells: Cells<'_>) -> Checked<(Amounts, Option<Message>)> {
    let mut written = [None; PARTS.len()];
    for (amount, part) in written.iter_mut().zip(PARTS) {
        *amount = cells.amount(part)?;
    }
    let [_, fund, account, cash] = written;
    let hospital = cells.amount(Field::Hospital)?.unwrap_or_default();
    let mutual_aid = cells.amount(Field::MutualAid)?.unwrap_or_default();
    let has_column = |part: Field| cells.columns.place(part).is_some();
    let is_zero = |part: &Field| profile.zero.contains(part) && !has_column(*part);
    let open: Vec<Field> = PARTS
        .into_iter()
        .zip(written)
        .filter(|(part, amount)| amount.is_none() && !is_zero(part))
        .map(|(part, _)| part)
        .collect();
    let of = |amount: Option<Money>| amount.unwrap_or_default();
    let parts = of(fund) + of(account) + of(cash) + hospital;
    let mut total = of(written[0]);
    let mut figures =
        Amounts { total, fund: of(fund), account: of(account), mutual_aid, cash: of(cash), hospital };
    match open.as_slice() {
        [] => return Ok((figures, None)),
        [Field::Total] => {
            total = parts;
            figures.total = parts;
        }
        [part] if written[0].is_some() => {
            let rest = total - parts;
            match part {
                Field::Fund => figures.fund = rest,
                Field::Account => figures.account = rest,
                _ => figures.cash = rest,
            }
            // A part that has the other sign than the bill cannot be.
            if !rest.is_zero() && rest.is_negative() != total.is_negative() {
                return Err(open_parts(&open, cells));
            }
        }
        _ if written[0].is_some() && total == parts => {}
        _ => return Err(open_parts(&open, cells)),
    }
    if [total, figures.fund, figures.account, figures.cash].iter().any(|sum| sum.fen().abs() > Money::LIMIT) {
        return Err(Flaw::row(Message::new("import-amount-too-large")));
    }
    let by_column = open.iter().all(|part| !has_column(*part));
    let id = if by_column { "sheet-derived-column" } else { "sheet-derived" };
    Ok((figures, Some(Message::new(id).with("parts", names(&open, cells)))))
}

fn open_parts(open: &[Field], cells: Cells<'_>) -> Box<Flaw> {
    Flaw::row(Message::new("sheet-parts-open").with("parts", names(open, cells)))
}

/// The page's own names of columns, otherwise ours.
fn names(parts: &[Field], cells: Cells<'_>) -> Vec<Value> {
    let own = |part: Field| {
        Message::new(match part {
            Field::Total => "sheet-part-total",
            Field::Fund => "sheet-part-fund",
            Field::Account => "sheet-part-account",
            _ => "sheet-part-cash",
        })
    };
    let name = |part: &Field| match cells.columns.place(*part) {
        Some(_) => Value::from(cells.columns.name(*part)),
        None => Value::from(own(*part)),
    };
    parts.iter().map(name).collect()
}
