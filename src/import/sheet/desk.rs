//! Hands every row behind the heading to the reader of its kind, and counts: each row ends in one call of the sink.
//!
//! No rows are blank ones, lines of dashes, sums at the end, and headings that are printed again.

use super::cell::{self, Cells};
use super::field::{Field, Kind};
use super::grid::{self, Form, Row, Step};
use super::heading::{Columns, normal};
use super::movements::Movements;
use super::profile::Profile;
use super::settlements::Settlements;
use super::{Guide, Sheet, figures, find, payments};
use crate::error::{Error, Result};
use crate::import::Sink;
use crate::import::flaw::{Flaw, place};
use crate::import::source::Source;
use crate::model::message::Message;

/// So many dashes make a line.
const DASHES: usize = 5;
/// With these words a row of sums begins.
const SUMS: [&str; 6] = ["合计", "总计", "小计", "本页小计", "total", "共"];

/// Reads a sheet to its end; says how many rows it had.
pub(in crate::import) fn read<S: Sink + ?Sized>(
    source: &mut Source,
    sheet: Sheet,
    guide: &Guide,
    sink: &mut S,
) -> Result<u64> {
    let name = source.name().to_owned();
    let Some(profile) = guide.profiles.all().get(sheet.profile) else {
        return Err(Error::data(Message::new("import-unknown-format")).at(place(&name, None)));
    };
    if sheet.kind == Kind::Figures {
        return figures::read(source, sheet.form, profile, guide.on, sink);
    }
    let mut desk = Desk::new(&name, profile, sheet, sink);
    grid::walk(source, sheet.form, &mut |row| desk.take(row).map(|()| Step::On))?;
    let rows = desk.end()?;
    let others = find::others(source, sheet, guide)?;
    if !others.is_empty() && rows > 0 {
        sink.remark(rows, Message::new("sheet-others").with("sheets", others))?;
    }
    Ok(rows)
}

/// The reader of a kind, with what it remembers.
enum Reader {
    Payments,
    Movements(Box<Movements>),
    Settlements(Settlements),
}

/// Where the rows of one sheet are handed over.
pub(super) struct Desk<'desk, S: ?Sized> {
    pub(super) file: &'desk str,
    pub(super) profile: &'desk Profile,
    pub(super) sink: &'desk mut S,
    /// Number of the row at hand.
    pub(super) row: u64,
    heading: u64,
    columns: Option<Columns>,
    reader: Option<Reader>,
    is_text: bool,
    /// Whether a line of dashes was met below the heading.
    dashed: bool,
}

impl<'desk, S: Sink + ?Sized> Desk<'desk, S> {
    fn new(file: &'desk str, profile: &'desk Profile, sheet: Sheet, sink: &'desk mut S) -> Self {
        let reader = match sheet.kind {
            Kind::Movements => Reader::Movements(Box::default()),
            Kind::Settlements => Reader::Settlements(Settlements::default()),
            Kind::Payments | Kind::Figures => Reader::Payments,
        };
        let is_text = matches!(sheet.form, Form::Text(_));
        Self {
            file,
            profile,
            sink,
            row: 0,
            heading: sheet.line,
            columns: None,
            reader: Some(reader),
            is_text,
            dashed: false,
        }
    }

    fn take(&mut self, row: &Row<'_>) -> Result<()> {
        let Some(columns) = self.columns.take() else {
            return if row.line >= self.heading { self.begin(row) } else { Ok(()) };
        };
        let next = if self.is_no_row(row, &columns) {
            self.again(row)?
        } else {
            self.hand_over(row, &columns).map(|()| None)?
        };
        self.columns = Some(next.unwrap_or(columns));
        Ok(())
    }

    /// Takes the heading.
    fn begin(&mut self, row: &Row<'_>) -> Result<()> {
        if let Some(columns) = Columns::of(self.profile, row) {
            columns.check(row, self.file)?;
            self.columns = Some(columns);
        }
        Ok(())
    }

    /// Takes another heading of the same profile, where the row is one.
    fn again(&mut self, row: &Row<'_>) -> Result<Option<Columns>> {
        let columns = Columns::of(self.profile, row);
        if let Some(columns) = &columns {
            columns.check(row, self.file)?;
        }
        Ok(columns)
    }

    /// Whether a row is none that counts.
    fn is_no_row(&mut self, row: &Row<'_>, columns: &Columns) -> bool {
        let at = columns.place(Field::At).map_or("", |at| cell::trimmed(row.get(at)));
        if at.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let mut cells = row.iter().map(cell::trimmed).filter(|text| !text.is_empty());
        let Some(first) = cells.next() else { return true };
        let alone = cells.next().is_none();
        if alone
            && first.chars().count() >= DASHES
            && first.chars().all(|c| matches!(c, '-' | '=' | '—' | '*' | '_'))
        {
            self.dashed = true;
            return true;
        }
        let word = normal(first);
        let sums = SUMS.iter().any(|sum| match *sum {
            "共" => word.starts_with(sum) && word.chars().nth(1).is_some_and(|c| c.is_ascii_digit()),
            sum => word.starts_with(sum),
        });
        (sums && cell::moment(at).is_none())
            || (alone && self.dashed)
            || Columns::of(self.profile, row).is_some()
    }

    /// Hands a row to its reader, or says why it cannot be read.
    fn hand_over(&mut self, row: &Row<'_>, columns: &Columns) -> Result<()> {
        self.row += 1;
        let cells = Cells { row, columns };
        if let Some(flaw) = self.misfit(row, columns) {
            return self.problem(*flaw, row.line);
        }
        if self.is_note(cells) {
            return self.sink.left_out(self.row, Message::new("sheet-left-note"));
        }
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let done = match &mut reader {
            Reader::Payments => payments::row(self, cells),
            Reader::Movements(movements) => movements.row(self, cells),
            Reader::Settlements(settlements) => settlements.row(self, cells),
        };
        self.reader = Some(reader);
        done
    }

    /// Whether a row does not fit its heading, so that it is not certain which cell is which.
    fn misfit(&self, row: &Row<'_>, columns: &Columns) -> Option<Box<Flaw>> {
        if let Some(key) = row.doubled {
            return Some(Flaw::cell(key, "", Message::new("import-json-doubled")));
        }
        if !self.is_text {
            return None;
        }
        let last = (0..row.len()).rev().find(|at| !cell::trimmed(row.get(*at)).is_empty());
        let written = last.map_or(0, |last| last + 1);
        let fits = row.len() >= columns.width && written <= columns.width;
        (!fits).then(|| {
            let why = Message::new("import-row-width").with("expected", columns.width);
            Flaw::row(why.with("found", row.len().max(written)))
        })
    }

    /// Whether a row is a line of text below a table: one cell, and no day in it.
    fn is_note(&self, cells: Cells<'_>) -> bool {
        let filled = cells.row.iter().map(cell::trimmed).filter(|text| !text.is_empty()).count();
        filled == 1 && cell::moment(cells.text(Field::At)).is_none()
    }

    /// Says what is wrong with the row at hand.
    pub(super) fn problem(&mut self, flaw: Flaw, line: u64) -> Result<()> {
        self.sink.problem(flaw.at(self.file, line))
    }

    /// Says what can only be said when everything was seen; returns the number of rows.
    fn end(mut self) -> Result<u64> {
        if let Some(Reader::Movements(movements)) = self.reader.take() {
            movements.end(&mut self)?;
        }
        Ok(self.row)
    }
}
