//! Rows of an account page: what came is positive, what went is negative, whatever signs the page uses.
//!
//! Balances beside the rows become statements, one a day; [`super::balances`] knows which row is the last of its day.

use super::balances::Balances;
use super::cell::Cells;
use super::desk::Desk;
use super::field::Field;
use super::heading::normal;
use super::payments::size;
use super::profile::{Profile, Signs};
use crate::error::Result;
use crate::import::flaw::{Checked, shorten};
use crate::import::{Sink, ToldMovement};
use crate::model::account::{EntryKind, Layer};
use crate::model::day::Moment;
use crate::model::message::Message;
use crate::model::money::Money;

/// What is remembered of the rows so far.
#[derive(Debug, Default)]
pub(super) struct Movements {
    balances: Balances,
}

/// A row that was understood.
struct Read {
    at: Moment,
    /// Signed; the kind is not known where nothing moved.
    moved: Option<(EntryKind, Money)>,
    layer: Layer,
    balance: Option<Money>,
}

impl Movements {
    /// Hands one row over.
    pub(super) fn row<S: Sink + ?Sized>(&mut self, desk: &mut Desk<'_, S>, cells: Cells<'_>) -> Result<()> {
        let id_tail = cells.id_tail();
        let who = cells.who(id_tail.as_deref());
        let read = match read(desk.profile, cells) {
            Ok(read) => read,
            Err(flaw) => {
                self.balances.lost();
                return desk.problem(*flaw, cells.row.line);
            }
        };
        let moved = read.moved.map_or(Money::ZERO, |(_, amount)| amount);
        self.balances.take(&who, read.layer, read.at, moved, read.balance);
        let Some((kind, amount)) = read.moved else {
            return desk.sink.left_out(desk.row, Message::new("sheet-left-still"));
        };
        let words = [Field::Kind, Field::Remark].into_iter().filter_map(|field| cells.given(field));
        let words = shorten(&words.collect::<Vec<_>>().join(" "));
        let told = ToldMovement { kind, layer: read.layer, day: read.at.day, amount, words: &words };
        desk.sink.movement(desk.row, &who, &told)
    }

    /// Hands over the balances of every day.
    pub(super) fn end<S: Sink + ?Sized>(self, desk: &mut Desk<'_, S>) -> Result<()> {
        self.balances.hand_over(desk.row, desk.sink)
    }
}

fn read(profile: &Profile, cells: Cells<'_>) -> Checked<Read> {
    let at = cells.moment()?;
    let layer = match cells.given(Field::Layer) {
        None => Layer::Whole,
        Some(text) => {
            let plain = normal(text);
            let known = profile.layers.iter().find(|(word, _)| plain.contains(word.as_str()));
            known
                .map(|(_, layer)| *layer)
                .ok_or_else(|| cells.flaw(Field::Layer, text, Message::new("sheet-layer-unknown")))?
        }
    };
    let balance = cells.amount(Field::Balance)?;
    Ok(Read { at, moved: moved(profile, cells)?, layer, balance })
}

/// The kind and the signed amount; `None` where nothing moved.
fn moved(profile: &Profile, cells: Cells<'_>) -> Checked<Option<(EntryKind, Money)>> {
    let zero = |amount: &Money| !amount.is_zero();
    let credit = cells.amount(Field::Credit)?.filter(zero);
    let debit = cells.amount(Field::Debit)?.filter(zero);
    let amount = cells.amount(Field::Amount)?.filter(zero);
    let (field, amount) = match (amount, credit, debit) {
        (None, None, None) => return none(cells),
        (Some(amount), None, None) => (Field::Amount, amount),
        (None, Some(amount), None) => (Field::Credit, amount),
        (None, None, Some(amount)) => (Field::Debit, amount),
        _ => {
            let why = Message::new("sheet-two-amounts");
            return Err(cells.flaw(Field::Debit, cells.text(Field::Debit), why));
        }
    };
    let kind = kind(profile, cells, field, amount)?;
    let amount = match (field, profile.signs) {
        (Field::Amount, Signs::AsWritten) => amount,
        _ if comes(kind) && field == Field::Debit => size(amount),
        _ if comes(kind) => amount,
        _ => -size(amount),
    };
    Ok(Some((kind, amount)))
}

/// No amount: nothing moved where one of the columns says zero, otherwise something is missing.
fn none(cells: Cells<'_>) -> Checked<Option<(EntryKind, Money)>> {
    let fields = [Field::Amount, Field::Credit, Field::Debit];
    match fields.into_iter().find(|field| cells.columns.place(*field).is_some()) {
        Some(field) if fields.iter().all(|field| cells.given(*field).is_none()) => {
            Err(cells.flaw(field, "", Message::new("import-cell-empty")))
        }
        _ => Ok(None),
    }
}

/// Whether movements of a kind come into the account. Openings and corrections keep their sign.
const fn comes(kind: EntryKind) -> bool {
    use EntryKind::*;
    matches!(kind, Opening | MonthlyCredit | Interest | WalletIn | Refund | Correction)
}

/// The kind that the words of a row mean, otherwise the one of its column.
fn kind(profile: &Profile, cells: Cells<'_>, field: Field, amount: Money) -> Checked<EntryKind> {
    for field in [Field::Kind, Field::Remark] {
        let words = normal(cells.text(field));
        if let Some((_, kind)) = profile.kinds.iter().find(|(word, _)| words.contains(word.as_str())) {
            return Ok(*kind);
        }
    }
    let went = match field {
        Field::Credit => false,
        Field::Debit => true,
        _ => amount.is_negative(),
    };
    // An amount whose sign means nothing says nothing of where it went.
    let certain = field != Field::Amount || profile.signs == Signs::AsWritten;
    let other = if went { profile.other_debit } else { profile.other_credit };
    other.filter(|_| certain).ok_or_else(|| {
        let text = cells.text(Field::Kind);
        cells.flaw(Field::Kind, text, Message::new("sheet-kind-unknown").with("profile", profile.words()))
    })
}
