//! Rows of a bill: what was paid in cash for medicine becomes a payment, everything else is passed over.
//!
//! Whether a row has to do with medicine is decided by the words of the profile, and only then is it read.

use super::cell::Cells;
use super::desk::Desk;
use super::field::Field;
use super::heading::normal;
use super::profile::{Profile, Signs};
use crate::error::Result;
use crate::import::flaw::{Checked, shorten};
use crate::import::{Sink, ToldPayment};
use crate::model::message::Message;
use crate::model::money::Money;

/// Fields in which the words of medicine are looked for.
const TELLING: [Field; 5] = [Field::Party, Field::Goods, Field::Category, Field::Method, Field::Remark];
/// Fields in which the words of refunds are looked for.
const REFUNDING: [Field; 3] = [Field::Category, Field::Goods, Field::Status];

/// What a row is.
enum Seen {
    Payment(Money),
    Nothing,
    Zero,
}

/// Hands one row over.
pub(super) fn row<S: Sink + ?Sized>(desk: &mut Desk<'_, S>, cells: Cells<'_>) -> Result<()> {
    if !is_medical(desk.profile, cells) {
        return desk.sink.passed_over(desk.row);
    }
    let read = seen(desk.profile, cells).and_then(|seen| Ok((seen, cells.moment()?)));
    let (seen, at) = match read {
        Ok(read) => read,
        Err(flaw) => return desk.problem(*flaw, cells.row.line),
    };
    match seen {
        Seen::Nothing => desk.sink.passed_over(desk.row),
        Seen::Zero => desk.sink.left_out(desk.row, Message::new("sheet-left-zero")),
        Seen::Payment(amount) => {
            let party = cells.given(Field::Party).map(shorten).unwrap_or_default();
            let reference = cells.given(Field::Reference).unwrap_or_default();
            let told = ToldPayment { at, amount, party: &party, reference };
            desk.sink.payment(desk.row, cells.row.line, &told)
        }
    }
}

/// Whether a cell of these fields holds one of the words.
fn holds(cells: Cells<'_>, fields: &[Field], words: &[String]) -> bool {
    fields.iter().any(|field| {
        let text = normal(cells.text(*field));
        !text.is_empty() && words.iter().any(|word| text.contains(word))
    })
}

fn is_medical(profile: &Profile, cells: Cells<'_>) -> bool {
    holds(cells, &TELLING, &profile.medical) && !holds(cells, &TELLING, &profile.not_medical)
}

/// What was paid, negative where it came back.
fn seen(profile: &Profile, cells: Cells<'_>) -> Checked<Seen> {
    let word = normal(cells.text(Field::Direction));
    let is = |words: &[String]| words.contains(&word);
    let (is_paid, is_refunded) = (is(&profile.paid), is(&profile.refunded));
    if holds(cells, &[Field::Status], &profile.never)
        || (!is_paid && holds(cells, &[Field::Status], &profile.never_unless_paid))
    {
        return Ok(Seen::Nothing);
    }
    let (paid, refunded) = (cells.amount(Field::Paid)?, cells.amount(Field::Refunded)?);
    let amount = match (cells.amount(Field::Amount)?, paid, refunded) {
        (Some(amount), ..) => amount,
        (None, None, None) => {
            let field = [Field::Amount, Field::Paid, Field::Refunded];
            let field = field.into_iter().find(|field| cells.columns.place(*field).is_some());
            return Err(cells.flaw(field.unwrap_or(Field::Amount), "", Message::new("import-cell-empty")));
        }
        (None, paid, refunded) => {
            return Ok(told(size(paid.unwrap_or_default()) - size(refunded.unwrap_or_default())));
        }
    };
    if cells.columns.place(Field::Direction).is_none() {
        return Ok(told(if profile.signs == Signs::PaidNegative { -amount } else { amount }));
    }
    if is_paid {
        Ok(told(size(amount)))
    } else if is_refunded || holds(cells, &REFUNDING, &profile.refunds) {
        Ok(told(-size(amount)))
    } else {
        Ok(Seen::Nothing)
    }
}

fn told(amount: Money) -> Seen {
    if amount.is_zero() { Seen::Zero } else { Seen::Payment(amount) }
}

/// An amount without its sign.
pub(super) fn size(amount: Money) -> Money {
    if amount.is_negative() { -amount } else { amount }
}
