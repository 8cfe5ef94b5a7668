//! By which profile a file can be read, from its first rows.
//!
//! The user's own profiles win over those compiled in; among equals the one that finds the most columns wins.

use std::collections::BTreeSet;

use super::field::Kind;
use super::grid::{self, Form, Row, Step};
use super::heading::{Columns, normal};
use super::profile::Profile;
use super::{Guide, Sheet, bounds, figures, objects, workbook};
use crate::error::{Error, Result};
use crate::import::flaw::{place, shorten};
use crate::import::source::Source;
use crate::model::message::{Message, Value};

/// Rows from the beginning in which a heading is looked for.
pub(super) const HEAD_ROWS: usize = 200;
/// Separators of text, the usual one first.
pub(super) const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// So many known labels make a page of figures.
const ENOUGH_LABELS: usize = 2;
/// Headings that a refusal names.
const SHOWN: usize = 12;

/// A row of the beginning: its line, its cells, and the same made plain.
pub(super) struct Head {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
    pub(super) plain: Vec<String>,
}

impl Head {
    fn of(row: &Row<'_>) -> Self {
        let cells: Vec<String> = row.iter().take(grid::MOST_COLUMNS).map(str::to_owned).collect();
        Self { line: row.line, plain: cells.iter().map(|cell| normal(cell)).collect(), cells }
    }
}

/// The first rows of a source in one form.
pub(super) fn first_rows(source: &mut Source, form: Form) -> Result<Vec<Head>> {
    let mut rows = Vec::new();
    grid::walk(source, form, &mut |row| Ok(gather(&mut rows, row)))?;
    Ok(rows)
}

/// The first rows of the beginning of a text.
pub(super) fn rows_of_text(head: &str, separator: u8) -> Vec<Head> {
    let mut rows = Vec::new();
    grid::head(head, separator, &mut |row| Ok(gather(&mut rows, row)));
    rows
}

fn gather(rows: &mut Vec<Head>, row: &Row<'_>) -> Step {
    rows.push(Head::of(row));
    if rows.len() < HEAD_ROWS { Step::On } else { Step::Stop }
}

/// A profile that fits, and how well.
struct Fit {
    sheet: Sheet,
    /// Whether the profile is the user's own, and how much of it was found.
    rank: (bool, usize),
}

/// The better one of two; the first where they are equal.
fn better(one: Option<Fit>, other: Option<Fit>) -> Option<Fit> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.rank > one.rank { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The table that stands in these rows.
fn table(rows: &[Head], form: Form, guide: &Guide) -> Option<Fit> {
    let mut best = None;
    for (at, profile) in guide.profiles.all().iter().enumerate() {
        let separated = match (form, profile.separator) {
            (Form::Text(byte), Some(wanted)) => byte == wanted,
            _ => true,
        };
        if !separated || profile.kind == Kind::Figures {
            continue;
        }
        let found = heading(profile, rows).map(|(line, count)| Fit {
            sheet: Sheet { profile: at, kind: profile.kind, form, line },
            rank: (guide.profiles.is_own(at), count),
        });
        best = better(best, found);
    }
    best
}

/// Line and number of columns of the first heading that fits: behind a row that the profile names, where it
/// names one and there is one.
fn heading(profile: &Profile, rows: &[Head]) -> Option<(u64, usize)> {
    let names =
        |row: &Head| row.plain.iter().any(|cell| profile.after.iter().any(|text| cell.contains(text)));
    let from = rows.iter().position(names).map_or(0, |at| at + 1);
    rows[from..].iter().find_map(|row| {
        let columns = Columns::of_names(profile, &row.plain, |at| &row.cells[at])?;
        Some((row.line, columns.count()))
    })
}

/// The page of figures that stands in these rows.
fn page(rows: &[Head], form: Form, guide: &Guide) -> Option<Fit> {
    let mut best = None;
    for (at, profile) in guide.profiles.all().iter().enumerate().filter(|(_, p)| p.kind == Kind::Figures) {
        let count = figures::labels_in(profile, rows);
        let found = (count >= ENOUGH_LABELS).then_some(Fit {
            sheet: Sheet { profile: at, kind: profile.kind, form, line: 1 },
            rank: (guide.profiles.is_own(at), count),
        });
        best = better(best, found);
    }
    best
}

/// The table of a text, by its beginning; with whether the user's own profile says so.
pub(in crate::import) fn table_of_text(head: &str, guide: &Guide) -> Option<(Sheet, bool)> {
    let fits = SEPARATORS.into_iter().map(|byte| table(&rows_of_text(head, byte), Form::Text(byte), guide));
    fits.fold(None, better).map(|fit| (fit.sheet, fit.rank.0))
}

/// The page of figures of a text, by its beginning.
pub(in crate::import) fn figures_of_text(head: &str, guide: &Guide) -> Option<Sheet> {
    let fits = SEPARATORS.into_iter().map(|byte| page(&rows_of_text(head, byte), Form::Text(byte), guide));
    fits.fold(None, better).map(|fit| fit.sheet)
}

/// The sheet of a workbook: the first one with a known heading.
///
/// # Errors
/// It cannot be read, is encrypted or unpacks to too much, or no sheet has a known heading.
pub(in crate::import) fn workbook_sheet(source: &mut Source, guide: &Guide) -> Result<Sheet> {
    bounds::check(source)?;
    let mut seen = Vec::new();
    for at in 0..workbook::sheets(source)?.len() {
        let form = Form::Workbook(at);
        let rows = first_rows(source, form)?;
        if let Some(fit) = better(table(&rows, form, guide), page(&rows, form, guide)) {
            return Ok(fit.sheet);
        }
        if seen.is_empty() {
            seen = headings(&rows);
        }
    }
    Err(not_known(source, seen))
}

/// Other sheets of a workbook that could be read too; none of another form.
pub(super) fn others(source: &mut Source, sheet: Sheet, guide: &Guide) -> Result<Vec<Value>> {
    let Form::Workbook(read) = sheet.form else { return Ok(Vec::new()) };
    let mut others = Vec::new();
    for (at, name) in workbook::sheets(source)?.into_iter().enumerate().filter(|(at, _)| *at != read) {
        let form = Form::Workbook(at);
        let rows = first_rows(source, form)?;
        if table(&rows, form, guide).or_else(|| page(&rows, form, guide)).is_some() {
            others.push(Value::from(shorten(&name)));
        }
    }
    Ok(others)
}

/// The sheet that a file of JSON holds: an array of objects or a page of figures. Only a file whose beginning
/// has the headings of a profile is read for it.
///
/// # Errors
/// The file cannot be read.
pub(in crate::import) fn json(source: &mut Source, head: &str, guide: &Guide) -> Result<Option<Sheet>> {
    let keys = keys_in(head);
    let has = |heading: &String| keys.contains(heading);
    let some = |profile: &&Profile| {
        let labels =
            profile.figures.iter().flat_map(|figure| &figure.labels).filter(|label| has(label)).count();
        labels >= ENOUGH_LABELS || profile.is_enough(|field| profile.headings(field).iter().any(has))
    };
    if !guide.profiles.all().iter().any(|profile| some(&profile)) {
        return Ok(None);
    }
    let Some(text) = objects::whole(source)? else { return Ok(None) };
    let mut best = None;
    for (at, array) in objects::arrays(&text).into_iter().enumerate() {
        let plain = array.keys.iter().map(|key| normal(key)).collect();
        let rows = [Head { line: 1, cells: array.keys, plain }];
        let found = table(&rows, Form::Objects(at), guide);
        best = better(best, found);
    }
    if best.is_none() {
        let mut rows = Vec::new();
        objects::pairs_of(&text, &mut |row| Ok(gather(&mut rows, row)))?;
        best = page(&rows, Form::Pairs, guide);
    }
    Ok(best.map(|fit| fit.sheet))
}

/// The keys of the beginning of JSON, made plain.
fn keys_in(head: &str) -> BTreeSet<String> {
    let parts: Vec<&str> = head.split('"').collect();
    let keys = parts.windows(2).filter(|pair| pair[1].trim_start().starts_with(':'));
    keys.map(|pair| normal(pair[0])).collect()
}

/// Says which headings a text has that no profile knows; `None` where it looks like no table.
pub(in crate::import) fn unknown(source: &Source, head: &str) -> Option<Error> {
    // Tables that are drawn with bars are prose. Of equals the last one counts, which is the usual separator.
    let separators = SEPARATORS.into_iter().filter(|byte| *byte != b'|').rev();
    let rows = separators.map(|byte| rows_of_text(head, byte)).max_by_key(|rows| cells_in(rows))?;
    let seen = headings(&rows);
    (seen.len() > 1).then(|| not_known(source, seen))
}

/// How many separators the rows have.
pub(super) fn cells_in(rows: &[Head]) -> usize {
    rows.iter().map(|row| row.cells.len() - 1).sum()
}

/// The likely heading: the first row of several names, of which none is a number, above a row as wide.
pub(super) fn likely(rows: &[Head]) -> Option<usize> {
    let names = |row: &Head| row.plain.iter().filter(|cell| !cell.is_empty()).count();
    let wordy = |row: &Head| row.plain.iter().all(|cell| !cell.starts_with(|c: char| c.is_ascii_digit()));
    let above = |at: usize| rows.get(at + 1).is_some_and(|next| next.cells.len() + 1 >= rows[at].cells.len());
    let fits = |at: &usize| names(&rows[*at]) > 1 && wordy(&rows[*at]) && above(*at);
    (0..rows.len()).filter(fits).max_by_key(|at| (names(&rows[*at]), std::cmp::Reverse(*at)))
}

fn headings(rows: &[Head]) -> Vec<Value> {
    let Some(at) = likely(rows) else { return Vec::new() };
    let named = rows[at].cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    named.take(SHOWN).map(|cell| Value::from(shorten(cell))).collect()
}

fn not_known(source: &Source, seen: Vec<Value>) -> Error {
    let what = match seen.is_empty() {
        true => Message::new("sheet-no-heading"),
        false => Message::new("sheet-unknown").with("headings", seen),
    };
    let hint = Message::new("sheet-unknown-hint").with("file", source.name());
    Error::data(what).at(place(source.name(), None)).hint(hint)
}
