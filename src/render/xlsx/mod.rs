//! For spreadsheets: a document as a workbook, each table on a sheet of its own, with real numbers and days.
//!
//! Text stays text whatever it begins with: no cell of a workbook is a formula. What is no table stands on the
//! first sheet, the rules behind figures on the last. The same document gives the same bytes. Start in
//! [`workbook`]; `cells.rs` writes values, `tables.rs` tables and their charts, `names.rs` names of sheets.

mod cells;
mod names;
mod summary;
mod tables;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::words::Words;
use crate::view::{Block, Cell, Cited, View};
use cells::{Formats, Sheet};
use names::Names;

/// A document as the bytes of a workbook.
pub(super) fn workbook(words: &Words<'_>, view: &View) -> Result<Vec<u8>, XlsxError> {
    let name = words.catalog.find(&format!("page-title-{}", view.name), &[]);
    let name = name.unwrap_or_else(|| "medins".to_owned());
    let mut book = Book {
        words,
        formats: Formats::new(),
        names: Names::default(),
        rules: Rules::default(),
        sheets: Vec::new(),
    };
    let has_sentences = view.blocks.iter().any(summary::belongs);
    if has_sentences {
        let sheet = summary::sheet(&mut book, view)?;
        book.sheets.push(sheet);
    }
    let mut title = None;
    for block in &view.blocks {
        match block {
            Block::Title(message) => title = Some(words.message(message)),
            Block::Table(table) => tables::table(&mut book, title.as_deref().unwrap_or(&name), table)?,
            Block::Chart(chart) => tables::chart(&mut book, title.as_deref().unwrap_or(&name), chart)?,
            _ => {}
        }
    }
    book.rules()?;
    book.finish(&name)
}

/// A workbook that is being filled.
struct Book<'words> {
    words: &'words Words<'words>,
    formats: Formats,
    names: Names,
    rules: Rules,
    sheets: Vec<Worksheet>,
}

impl Book<'_> {
    /// The rules behind figures, one source a row; no sheet where no rule is cited.
    fn rules(&mut self) -> Result<(), XlsxError> {
        let headings = [
            "page-column-number",
            "column-rule",
            "column-grade",
            "column-title",
            "column-issuer",
            "column-published",
            "column-url",
            "column-checked-on",
            "page-column-remark",
        ];
        let rows: Vec<Vec<Cell<'static>>> = self
            .rules
            .cited
            .iter()
            .enumerate()
            .flat_map(|(at, cited)| rule_rows(self.words, at + 1, cited))
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        let name = self.names.free(&self.words.plain("page-sheet-rules"));
        let mut sheet = Sheet::new(&self.formats, self.words, &name)?;
        sheet.headings(headings.map(|id| self.words.plain(id)))?;
        rows.iter().try_for_each(|row| sheet.row(row))?;
        self.sheets.push(sheet.finish()?);
        Ok(())
    }

    fn finish(self, title: &str) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // The day on which a file was made would make two files of the same figures differ.
        let always = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&always));
        self.sheets.into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
        if workbook.worksheets().is_empty() {
            workbook.add_worksheet();
        }
        workbook.save_to_buffer()
    }
}

/// The rules cited so far, in the order in which they came first.
#[derive(Default)]
struct Rules {
    cited: Vec<Cited>,
}

impl Rules {
    /// The numbers of rules, such as `[1] [3]`.
    fn marks<'cited>(&mut self, cited: impl IntoIterator<Item = &'cited Cited>) -> Cell<'static> {
        let marks: Vec<String> = cited.into_iter().map(|cited| format!("[{}]", self.number(cited))).collect();
        if marks.is_empty() { Cell::Empty } else { Cell::code(marks.join(" ")) }
    }

    fn number(&mut self, cited: &Cited) -> usize {
        let known = self.cited.iter().position(|known| known == cited);
        known.unwrap_or_else(|| {
            self.cited.push(cited.clone());
            self.cited.len() - 1
        }) + 1
    }
}

/// A rule once for each of its sources; once without any.
fn rule_rows(words: &Words<'_>, number: usize, cited: &Cited) -> Vec<Vec<Cell<'static>>> {
    let row = |title: &str, issuer: &str, published: &str, url: &str| {
        vec![
            Cell::Count(i64::try_from(number).unwrap_or(i64::MAX)),
            Cell::Message(cited.rule.clone()),
            Cell::text(words.plain(&format!("term-grade-{}", cited.grade))),
            Cell::text(title.to_owned()),
            Cell::text(issuer.to_owned()),
            Cell::text(published.to_owned()),
            Cell::text(url.to_owned()),
            Cell::Day(cited.checked_on),
            Cell::maybe(cited.note.clone(), Cell::text),
        ]
    };
    if cited.sources.is_empty() {
        return vec![row("", "", "", "")];
    }
    cited
        .sources
        .iter()
        .map(|source| row(&source.title, &source.issuer, &source.published, &source.url))
        .collect()
}
