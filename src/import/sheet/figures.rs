//! A page of labels and figures, such as the yearly sheet of a personal account: one row, with one day.
//!
//! A value stands behind its label in the same cell, in the next cell, or in the cell below. Which of two
//! numbers is meant is never guessed.

use super::cell;
use super::find::Head;
use super::grid::{self, Form, Step};
use super::heading::normal;
use super::profile::{Figure, Profile};
use crate::error::{Error, Result};
use crate::import::flaw::{Checked, Flaw, not_money, place, shorten};
use crate::import::receipt::id_tail;
use crate::import::source::Source;
use crate::import::{Sink, Who};
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::statement::{Measure, Statement};

/// Rows that a page may have.
const MOST_ROWS: usize = 2000;

/// How many different labels of a profile stand in these rows.
pub(super) fn labels_in(profile: &Profile, rows: &[Head]) -> usize {
    let is_there = |figure: &&Figure| {
        rows.iter().any(|row| {
            row.cells.iter().any(|cell| figure.labels.iter().any(|label| in_cell(cell, label).is_some()))
        })
    };
    profile.figures.iter().filter(is_there).count()
}

/// What stands behind a label in its cell, empty where it stands alone; `None` where it is another cell.
fn in_cell<'c>(cell: &'c str, label: &str) -> Option<&'c str> {
    if normal(cell) == *label {
        return Some("");
    }
    let (before, behind) = cell.split_once([':', '：'])?;
    (normal(before) == *label).then(|| cell::trimmed(behind))
}

/// Reads the page; says that it was one row.
pub(super) fn read<S: Sink + ?Sized>(
    source: &mut Source,
    form: Form,
    profile: &Profile,
    on: Option<Day>,
    sink: &mut S,
) -> Result<u64> {
    let name = source.name().to_owned();
    let mut page = Page { rows: Vec::new(), profile, is_comma: form == Form::Text(b',') };
    let mut is_long = false;
    grid::walk(source, form, &mut |row| {
        page.rows.push((row.line, row.iter().take(grid::MOST_COLUMNS).map(str::to_owned).collect()));
        is_long = page.rows.len() > MOST_ROWS;
        Ok(if is_long { Step::Stop } else { Step::On })
    })?;
    if is_long {
        return Err(Error::data(Message::new("sheet-page-too-long")).at(place(&name, None)));
    }
    let printed = match page.printed(on) {
        Ok(printed) => printed,
        Err((line, flaw)) => {
            sink.problem(flaw.at(&name, line))?;
            return Ok(1);
        }
    };
    let who =
        Who { name: printed.name.as_deref(), relation: None, id_tail: printed.id_tail.as_deref(), line: 1 };
    sink.counters(1, &who, &printed.statements)?;
    if printed.left > 0 {
        sink.remark(1, Message::new("sheet-figures-left").with("count", printed.left))?;
    }
    Ok(1)
}

struct Page<'p> {
    rows: Vec<(u64, Vec<String>)>,
    profile: &'p Profile,
    /// Whether commas separate the cells, so that those of thousands do too.
    is_comma: bool,
}

/// What a page says.
struct Printed {
    name: Option<String>,
    id_tail: Option<String>,
    statements: Vec<Statement>,
    /// Figures without a place.
    left: usize,
}

/// A flaw and its line.
type Placed<T> = std::result::Result<T, (u64, Box<Flaw>)>;

impl Page<'_> {
    fn printed(&self, on: Option<Day>) -> Placed<Printed> {
        let profile = self.profile;
        let day = match self.text(&profile.day) {
            None => on,
            Some((line, text)) => match cell::day(&text) {
                Some(day) => Some(day),
                None => return Err((line, Flaw::cell("day", &text, Message::new("sheet-not-a-day")))),
            },
        };
        let Some(day) = day else {
            return Err((1, Flaw::row(Message::new("sheet-page-no-day"))));
        };
        let mut statements = Vec::new();
        for figure in &profile.figures {
            if let Some(amount) = self.figure(figure)? {
                statements.push(statement(figure, day, amount));
            }
        }
        if statements.is_empty() {
            return Err((1, Flaw::row(Message::new("sheet-page-empty"))));
        }
        let left =
            profile.left.iter().filter(|label| self.places(std::slice::from_ref(label)).next().is_some());
        Ok(Printed {
            name: self.text(&profile.member).map(|(_, text)| text),
            id_tail: self.text(&profile.id_number).and_then(|(_, text)| id_tail(&text)),
            left: left.count(),
            statements,
        })
    }

    /// Where one of the labels stands: row, cell, and what stands behind it in the cell.
    fn places<'s>(&'s self, labels: &'s [String]) -> impl Iterator<Item = (usize, usize, &'s str)> {
        self.rows.iter().enumerate().flat_map(move |(row, (_, cells))| {
            cells.iter().enumerate().filter_map(move |(at, cell)| {
                labels.iter().find_map(|label| in_cell(cell, label)).map(|behind| (row, at, behind))
            })
        })
    }

    /// A cell; empty where there is none.
    fn cell(&self, row: usize, at: usize) -> &str {
        self.rows.get(row).and_then(|(_, cells)| cells.get(at)).map_or("", |cell| cell::trimmed(cell))
    }

    /// The first words behind one of the labels, and their line.
    fn text(&self, labels: &[String]) -> Option<(u64, String)> {
        self.places(labels).find_map(|(row, at, behind)| {
            let around = [behind, self.cell(row, at + 1), self.cell(row + 1, at)];
            let text = around.into_iter().find(|text| !cell::is_blank(text) && !self.is_label(text))?;
            Some((self.rows[row].0, text.to_owned()))
        })
    }

    /// The amount of a figure; where it is printed twice, both must be the same.
    fn figure(&self, figure: &Figure) -> Placed<Option<Money>> {
        let mut found: Option<Money> = None;
        for (row, at, behind) in self.places(&figure.labels) {
            let line = self.rows[row].0;
            let value = self.value(row, at, behind, &figure.code).map_err(|flaw| (line, flaw))?;
            match (found, value) {
                (Some(one), Some(other)) if one != other => {
                    let why = Message::new("import-receipt-twice").with("one", one).with("other", other);
                    return Err((line, Flaw::cell(figure.code.as_str(), "", why)));
                }
                (_, value) => found = found.or(value),
            }
        }
        Ok(found)
    }

    /// The amount that belongs to a label; `None` where nothing is filled in.
    fn value(&self, row: usize, at: usize, behind: &str, label: &str) -> Checked<Option<Money>> {
        let flaw = |text: &str, why| Flaw::cell(label, text, why);
        if !behind.is_empty() {
            let whole = if self.is_comma { self.joined(row, at, behind) } else { behind.to_owned() };
            return cell::amount(&whole).map_err(|why| flaw(&whole, not_money(why)));
        }
        let (next, below) = (self.cell(row, at + 1), self.cell(row + 1, at));
        if let Ok(Some(amount)) = cell::amount(next) {
            // `1,234.56` without quotes is cut in two.
            let cut = self.is_comma && matches!(cell::amount(self.cell(row, at + 2)), Ok(Some(_)));
            return if cut { Err(flaw(next, Message::new("sheet-two-values"))) } else { Ok(Some(amount)) };
        }
        match cell::amount(below) {
            Ok(Some(amount)) => match cell::amount(self.cell(row + 2, at)) {
                Ok(Some(_)) => Err(flaw(below, Message::new("sheet-two-values"))),
                _ => Ok(Some(amount)),
            },
            _ if cell::is_blank(next) || self.is_label(next) => Ok(None),
            _ => Err(flaw(&shorten(next), Message::new("import-amount-not-a-number"))),
        }
    }

    fn is_label(&self, text: &str) -> bool {
        let profile = self.profile;
        let lists = [&profile.day, &profile.member, &profile.id_number, &profile.left];
        let own = profile.figures.iter().map(|figure| &figure.labels);
        lists.into_iter().chain(own).flatten().any(|label| in_cell(text, label).is_some())
    }

    /// A value with the thousands that were cut off at its commas.
    fn joined(&self, row: usize, at: usize, behind: &str) -> String {
        let mut whole = behind.to_owned();
        for next in at + 1.. {
            let text = self.cell(row, next);
            let (digits, rest) = text.split_at_checked(3).unwrap_or((text, ""));
            let is_group = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
            if !is_group || !(rest.is_empty() || rest.starts_with('.')) || whole.contains('.') {
                break;
            }
            whole = format!("{whole},{text}");
        }
        whole
    }
}

fn statement(figure: &Figure, day: Day, amount: Money) -> Statement {
    let last_year = Day::new(day.year() - 1, 12, 31).unwrap_or(day);
    let day = if figure.is_of_last_year { last_year } else { day };
    let balance = Statement::balance(Moment::of_day(day), amount, None);
    Statement {
        measure: figure.measure,
        layer: figure.layer,
        code: (figure.measure != Measure::AccountBalance).then(|| figure.code.clone()),
        year: figure.counts_year.then(|| day.year()),
        ..balance
    }
}
