//! Foreign paper in, candidates out: one format, one file; recognised by content, never by name.
//!
//! A reader knows no ledger and asks nobody: it hands each row to a [`Sink`], and every row it reads is
//! either handed over or reported as a [`Problem`] with its place. Start with [`source::Source`] and [`read`].

mod bytes;
mod columns;
mod decode;
pub mod digest;
mod flaw;
mod interface;
mod json;
mod paper;
mod receipt;
mod recognise;
mod records;
pub mod sheet;
pub mod source;
mod template;

#[cfg(test)]
mod collect;

pub use recognise::{Format, recognise};
pub use sheet::Guide;
use source::Source;

use crate::error::{Place, Result};
use crate::model::account::{EntryKind, Layer};
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::settlement::{Amounts, Origin, Told};
use crate::model::statement::Statement;

/// Reads a whole file of a recognised format into a sink, by the guide it was recognised with. Memory does not
/// grow with the file.
///
/// Every row ends in exactly one of the sink's `settlement`, `preview`, `person`, `counters`, `movement`,
/// `payment`, `passed_over`, `receipt_mark`, `left_out` and `problem`; `printed` and `remark` add to a row that
/// was handed over.
///
/// # Errors
/// The file cannot be read to its end, or the sink refuses. What was handed over before must then be
/// dropped by the caller.
pub fn read<S: Sink + ?Sized>(
    source: &mut Source,
    format: Format,
    guide: &Guide,
    sink: &mut S,
) -> Result<()> {
    match format {
        Format::Template => template::read(source, sink),
        Format::Interface => interface::read(source, sink),
        Format::Receipt => receipt::read(source, sink),
        Format::ReceiptPdf => receipt::read_pdf(source, sink),
        Format::ReceiptOfd => receipt::read_ofd(source, sink),
        Format::ReceiptXml => receipt::read_xml(source, sink),
        Format::ReceiptMark => receipt::qr::read(source, sink),
        Format::ReceiptJson => receipt::answer::read(source, sink),
        Format::Sheet(sheet) => sheet::read(source, sheet, guide, sink),
    }
    .map(|_| ())
}

/// Who a row speaks of, in the source's words, and where the row stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Who<'row> {
    /// Member name or `psn_name`.
    pub name: Option<&'row str>,
    /// Relation to the ledger's owner, in the source's word.
    pub relation: Option<&'row str>,
    /// Last four characters of the ID number, where a valid one was given.
    pub id_tail: Option<&'row str>,
    /// The line of the file in which the row (or its message) begins, from 1.
    pub line: u64,
}

/// Who paid the mutual-aid part, as a row tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldPayer<'row> {
    /// One name, or `NAME=YUAN` for each of several, separated by semicolons.
    pub text: &'row str,
    /// Whether the row says it was told or worked out; told where it does not say.
    pub origin: Origin,
}

/// One insurance of a person as message 1101 tells it (`insuinfo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldCoverage {
    /// Raw `insutype`.
    pub insurance: String,
    /// Raw `insuplc_admdvs`.
    pub region: String,
    /// Raw `psn_type`.
    pub class: String,
    /// Raw `psn_insu_stas`.
    pub status: Option<String>,
    /// `psn_insu_date`.
    pub from: Option<Day>,
    /// `paus_insu_date`.
    pub paused: Option<Day>,
    /// `balc`, fen.
    pub balance: Option<Money>,
}

/// A person as message 1101 tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldPerson {
    /// The day the message was answered (`respond_time`), where the envelope says it.
    pub day: Option<Day>,
    /// Every row of `insuinfo`.
    pub coverages: Vec<ToldCoverage>,
}

/// A pre-settlement (2206, 2303): the bill as it would be settled, without time or id of a settlement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldPreview<'row> {
    /// The day the message was answered (`respond_time`), where the envelope says it.
    pub day: Option<Day>,
    /// Name of hospital or pharmacy; empty where not told.
    pub institution: &'row str,
    /// Raw `med_type`; empty where not told.
    pub med_type: &'row str,
    /// The figures.
    pub amounts: Amounts,
}

/// Which receipt an address in a QR code names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldMark {
    /// Code and number, joined by a hyphen.
    pub receipt: String,
}

/// A row of an account page: what came into or went out of a personal account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldMovement<'row> {
    /// Why it came or went, in our words.
    pub kind: EntryKind,
    /// Which layer of the account; the whole where the page does not say.
    pub layer: Layer,
    /// The day the page gives.
    pub day: Day,
    /// What the account gained; negative where it paid.
    pub amount: Money,
    /// The page's own words for it, shortened; empty where it has none.
    pub words: &'row str,
}

/// A row of a WeChat or Alipay bill: what was paid in cash, never what an insurance paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldPayment<'row> {
    /// When.
    pub at: Moment,
    /// What was paid; negative for a refund.
    pub amount: Money,
    /// To whom; empty where not told.
    pub party: &'row str,
    /// The bill's own number of the payment, which tells it from every other; empty where it has none.
    pub reference: &'row str,
}

/// A row that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file.
    pub place: Place,
    /// Why, in one sentence.
    pub why: Message,
}

/// Where the rows of a document go. An error from a sink ends the reading.
pub trait Sink {
    /// A settlement or a reversal. `row` counts records from 1, header excluded.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn settlement(
        &mut self,
        row: u64,
        who: &Who<'_>,
        told: &Told<'_>,
        payer: Option<ToldPayer<'_>>,
    ) -> Result<()>;

    /// A pre-settlement (2206, 2303): it repeats a coming settlement and must never be booked.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn preview(&mut self, row: u64, who: &Who<'_>, told: &ToldPreview<'_>) -> Result<()>;

    /// A person with coverage and balances (1101).
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn person(&mut self, row: u64, who: &Who<'_>, person: &ToldPerson) -> Result<()>;

    /// Year counters (5206).
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn counters(&mut self, row: u64, who: &Who<'_>, counters: &[Statement]) -> Result<()>;

    /// A movement of the account of the person that the row speaks of.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn movement(&mut self, row: u64, who: &Who<'_>, told: &ToldMovement<'_>) -> Result<()>;

    /// A payment in cash that may belong to a settlement.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn payment(&mut self, row: u64, line: u64, told: &ToldPayment<'_>) -> Result<()>;

    /// A row of a bill that has nothing to do with medicine; nothing of it is kept.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn passed_over(&mut self, row: u64) -> Result<()>;

    /// Balances and counters that the rows just handed over print beside their figures.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn printed(&mut self, who: &Who<'_>, statements: &[Statement]) -> Result<()>;

    /// An address in a QR code: it names a receipt, and says nothing that could be booked.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn receipt_mark(&mut self, row: u64, line: u64, mark: &ToldMark) -> Result<()>;

    /// Something recognised that a ledger has no place for (fee lines, chronic-disease filings), and why.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn left_out(&mut self, row: u64, why: Message) -> Result<()>;

    /// Something worth knowing about the row with this number, or about what was read up to it.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn remark(&mut self, row: u64, why: Message) -> Result<()>;

    /// A row that cannot be used.
    ///
    /// # Errors
    /// Whatever the receiver cannot do.
    fn problem(&mut self, problem: Problem) -> Result<()>;
}

#[cfg(test)]
mod tests {
    use super::collect::{Collected, source};
    use super::{Format, Guide, Sink, read, recognise};

    #[test]
    fn one_entry_reads_both_formats() {
        for (text, format) in [
            ("member,settled_at,total,fund_pay,acct_pay,cash_pay\n甲,2024-03-01,1,0,0,1\n", Format::Template),
            (
                r#"{"setlinfo":{"medfee_sumamt":1,"fund_pay_sumamt":0,"acct_pay":0,"psn_cash_pay":1}}"#,
                Format::Interface,
            ),
        ] {
            let mut seen = Collected::default();
            let sink: &mut dyn Sink = &mut seen;
            let mut source = source(text.as_bytes()).unwrap();
            let guide = Guide::shipped();
            assert_eq!(recognise(&mut source, &guide), Ok(format));
            assert_eq!(read(&mut source, format, &guide, sink), Ok(()));
            assert_eq!(seen.lines.len(), 1);
        }
    }
}
