//! What the targets share: a sink that checks everything a reader hands over, and a source made of bytes.

use std::io::Write;

use medins::error::Result;
use medins::import::source::Source;
use medins::import::{Format, Guide, Problem, Sink, ToldMark, ToldMovement, ToldPayment, ToldPayer, ToldPerson, ToldPreview, Who, read};
use medins::model::message::Message;
use medins::model::money::Money;
use medins::model::settlement::{Amounts, SettlementKind, Told};
use medins::model::statement::Statement;

/// A source of these bytes; `None` where they are no text at all.
pub fn source(bytes: &[u8]) -> Option<Source> {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(bytes).expect("room for it");
    Source::from_file(file, "fuzz").ok()
}

/// Reads bytes as `format` twice; both times must say the same.
pub fn read_twice(bytes: &[u8], format: Format) {
    let Some(mut source) = source(bytes) else { return };
    let guide = Guide::shipped();
    let mut seen = [Checking::default(), Checking::default()];
    let ended = seen.each_mut().map(|sink| read(&mut source, format, &guide, sink).map_err(|error| error.what.id));
    assert_eq!(ended[0], ended[1]);
    assert_eq!(seen[0], seen[1]);
}

/// Counts what it is handed, and checks it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checking {
    last: u64,
    rows: u64,
    problems: u64,
}

impl Checking {
    fn row(&mut self, row: u64) -> Result<()> {
        assert!(row > self.last, "row {row} after row {}", self.last);
        self.last = row;
        self.rows += 1;
        Ok(())
    }
}

fn within(amounts: &Amounts) {
    let Amounts { total, fund, account, mutual_aid, cash, hospital } = *amounts;
    for amount in [total, fund, account, mutual_aid, cash, hospital] {
        assert!(amount.fen().abs() <= Money::LIMIT);
        assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
    }
}

impl Sink for Checking {
    fn settlement(&mut self, row: u64, _: &Who<'_>, told: &Told<'_>, _: Option<ToldPayer<'_>>) -> Result<()> {
        within(&told.amounts);
        let reversal = told.kind == SettlementKind::Reversal;
        assert!(told.amounts.total.is_zero() || told.amounts.total.is_negative() == reversal);
        self.row(row)
    }

    fn preview(&mut self, row: u64, _: &Who<'_>, told: &ToldPreview<'_>) -> Result<()> {
        within(&told.amounts);
        self.row(row)
    }

    fn person(&mut self, row: u64, _: &Who<'_>, _: &ToldPerson) -> Result<()> {
        self.row(row)
    }

    fn counters(&mut self, row: u64, _: &Who<'_>, counters: &[Statement]) -> Result<()> {
        assert!(!counters.is_empty());
        self.row(row)
    }

    fn movement(&mut self, row: u64, _: &Who<'_>, told: &ToldMovement<'_>) -> Result<()> {
        assert!(!told.amount.is_zero() && told.amount.fen().abs() <= Money::LIMIT);
        self.row(row)
    }

    fn payment(&mut self, row: u64, _: u64, told: &ToldPayment<'_>) -> Result<()> {
        assert!(told.amount.fen().abs() <= Money::LIMIT);
        self.row(row)
    }

    fn passed_over(&mut self, row: u64) -> Result<()> {
        self.row(row)
    }

    fn printed(&mut self, _: &Who<'_>, statements: &[Statement]) -> Result<()> {
        assert!(!statements.is_empty());
        Ok(())
    }

    fn receipt_mark(&mut self, row: u64, _: u64, mark: &ToldMark) -> Result<()> {
        assert!(mark.receipt.contains('-'));
        self.row(row)
    }

    fn left_out(&mut self, row: u64, _: Message) -> Result<()> {
        self.row(row)
    }

    fn remark(&mut self, row: u64, _: Message) -> Result<()> {
        assert!(row <= self.rows + self.problems, "a remark about a row that was not read");
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<()> {
        assert!(problem.place.line.is_some_and(|line| line > 0));
        let quoted = problem.place.text.unwrap_or_default();
        let digits = quoted.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(digits < Some(15), "an ID number may be quoted: {quoted}");
        self.problems += 1;
        Ok(())
    }
}
