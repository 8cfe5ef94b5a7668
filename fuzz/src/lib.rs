//! What the targets share: a sink that checks everything a reader hands over, a source made of bytes, and
//! [`home`], a folder in which whole command lines are run.
//!
//! Speed counts: files lie in memory where the system has a place for that, and are used again.

pub mod home;

use std::fs::File;
use std::io::{Seek, Write};
use std::path::PathBuf;

use medins::error::Result;
use medins::import::source::Source;
use medins::import::{Format, Guide, Problem, Sink, ToldMark, ToldMovement, ToldPayment, ToldPayer, ToldPerson, ToldPreview, Who, read};
use medins::model::message::Message;
use medins::model::money::Money;
use medins::model::settlement::{Amounts, SettlementKind, Told};
use medins::model::statement::Statement;

/// A folder whose files lie in memory, where the system has one.
pub fn memory() -> PathBuf {
    let shared = PathBuf::from("/dev/shm");
    if shared.is_dir() { shared } else { std::env::temp_dir() }
}

thread_local! {
    static FILE: File = tempfile::tempfile_in(memory()).expect("a file");
    static GUIDE: Guide = Guide::shipped();
}

/// A source of these bytes, in a file that the next one overwrites; `None` where they are no text at all.
pub fn source(bytes: &[u8]) -> Option<Source> {
    let mut file = FILE.with(File::try_clone).expect("a file");
    file.set_len(0).and_then(|()| file.rewind()).expect("a file");
    file.write_all(bytes).expect("room for it");
    Source::from_file(file, "fuzz").ok()
}

/// What it is recognised as.
pub fn recognised(source: &mut Source) -> Option<Format> {
    GUIDE.with(|guide| medins::import::recognise(source, guide).ok())
}

/// Reads bytes as `format` twice; both times must say the same.
pub fn read_twice(bytes: &[u8], format: Format) {
    if let Some(mut source) = source(bytes) {
        read_source_twice(&mut source, format);
    }
}

/// The same with a source.
pub fn read_source_twice(source: &mut Source, format: Format) {
    let mut seen = [Checking::default(), Checking::default()];
    let ended = seen.each_mut().map(|sink| {
        GUIDE.with(|guide| read(source, format, guide, sink).map_err(|error| error.what.id))
    });
    assert_eq!(ended[0], ended[1]);
    assert_eq!(seen[0], seen[1]);
}

/// A settlement as it was read: person, payer, id, institution, level, kind of visit, total.
pub type Seen = [String; 7];

/// The settlements that text of the own CSV holds. Every row must be one.
pub fn settlements(text: &[u8]) -> Vec<Seen> {
    let mut source = source(text).expect("text");
    let mut sink = Checking { told: Some(Vec::new()), ..Checking::default() };
    GUIDE.with(|guide| read(&mut source, Format::Template, guide, &mut sink)).expect("what was written is read");
    assert_eq!(sink.problems, 0, "{sink:?}");
    sink.told.unwrap_or_default()
}

/// Counts what it is handed, and checks it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checking {
    last: u64,
    rows: u64,
    problems: u64,
    /// What was read, where that is asked for.
    told: Option<Vec<Seen>>,
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
    fn settlement(&mut self, row: u64, who: &Who<'_>, told: &Told<'_>, payer: Option<ToldPayer<'_>>) -> Result<()> {
        within(&told.amounts);
        let reversal = told.kind == SettlementKind::Reversal;
        assert!(told.amounts.total.is_zero() || told.amounts.total.is_negative() == reversal);
        if let Some(seen) = &mut self.told {
            let name = who.name.unwrap_or_default();
            let payer = payer.map_or("", |payer| payer.text);
            let id = told.settlement_id.unwrap_or_default();
            let words = [name, payer, id, told.institution, told.institution_level, told.med_type];
            let [name, payer, id, institution, level, kind] = words.map(str::to_owned);
            seen.push([name, payer, id, institution, level, kind, told.amounts.total.to_string()]);
        }
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
