//! `medins sql`: a question in SQL, answered from documented views. Nothing can be changed by it.
//!
//! Rows stream; only a table for people stops after so many. What SQLite refuses is said with its place and
//! with the name that was perhaps meant. The views are described in `view/sql.rs`.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::io::Read;

use super::limit::Limit;
use super::session::{Exit, Session};
use crate::context::interrupt;
use crate::error::{Error, Place, Result};
use crate::ledger::query::{Answer, Desk, Refusal, Stopped, VIEWS};
use crate::model::message::Message;
use crate::model::near::nearest;
use crate::render::Renderer;
use crate::render::sheet::SheetWriter;
use crate::view::form::Format;
use crate::view::{Align, AnyColumn, Cell, Sheet, View, sql};

/// Arguments of `sql`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One SELECT; - reads it from standard input
    #[arg(value_name = "SELECT", required_unless_present = "schema")]
    select: Option<String>,
    /// Show every view and column that can be read, with its meaning
    #[arg(long, conflicts_with = "select")]
    schema: bool,
    #[command(flatten)]
    limit: Limit,
}

/// Bytes of a question that are read from standard input.
const LONGEST: u64 = 1 << 20;

/// Runs `sql`.
///
/// # Errors
/// A question that is wrong or would do more than read, an unusable ledger, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    if args.schema {
        session.show(&sql::schema())?;
        return Ok(Exit::Done);
    }
    let question = question(args.select.as_deref().unwrap_or_default())?;
    interrupt::watch();
    let desk = session
        .keyed(&session.context.ledger, |path, key| Desk::open(path, key, || interrupt::check().is_err()))?;
    let table = session.context.look.format == Format::Table;
    let limit = args.limit.rows(&session.context.look);
    let shown = answer(&desk, &question, limit, &mut session.renderer())?;
    if table && (shown.cut || shown.rows == 0) {
        let mut view = View::new("sql");
        view.note(match shown.cut {
            true => Message::new("sql-shown").with("shown", shown.rows),
            false => Message::new("sql-no-rows"),
        });
        match shown.cut {
            true => session.renderer().below(&view)?,
            false => session.renderer().view(&view)?,
        }
    }
    Ok(Exit::Done)
}

/// How many rows were shown, and whether there are more.
#[derive(Default)]
struct Shown {
    rows: u64,
    cut: bool,
}

/// Writes the answer row by row. How a column stands is decided by its first value.
fn answer(desk: &Desk, sql: &str, limit: Option<u64>, renderer: &mut Renderer<'_>) -> Result<Shown> {
    let mut question = desk.question(sql).map_err(|stopped| said(stopped, sql))?;
    let names = told_apart(&renderer.named(question.names()));
    let columns = OnceCell::new();
    let (mut shown, mut renderer, mut writer) = (Shown::default(), Some(renderer), None);
    let mut begin = |first: &[Answer<'_>]| match renderer.take() {
        Some(renderer) => {
            renderer.sheet(Sheet::new("sql", "rows", columns.get_or_init(|| stand(&names, first)))).map(Some)
        }
        None => Ok(None),
    };
    let answered = question.answer(&mut |answers| {
        if limit == Some(shown.rows) {
            shown.cut = true;
            return Ok(false);
        }
        shown.rows += 1;
        writer = begin(answers)?.or(writer.take());
        let cells: Vec<Cell<'_>> = answers.iter().map(cell).collect();
        writer.as_mut().map_or(Ok(()), |writer: &mut SheetWriter<'_>| writer.row(&cells)).map(|()| true)
    });
    answered.map_err(|stopped| said(stopped, sql))?;
    begin(&[])?.or(writer).map_or(Ok(()), SheetWriter::finish)?;
    Ok(shown)
}

/// Numbers stand right; a column without a first value stands left.
fn stand<'n>(names: &'n [String], first: &[Answer<'_>]) -> Vec<AnyColumn<'n>> {
    let align = |at: usize| match first.get(at) {
        Some(Answer::Whole(_) | Answer::Fraction(_)) => Align::Right,
        _ => Align::Left,
    };
    names.iter().enumerate().map(|(at, name)| AnyColumn::named(name, align(at))).collect()
}

/// The question as typed, or from standard input.
fn question(typed: &str) -> Result<String> {
    if typed != "-" {
        return Ok(typed.to_owned());
    }
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .take(LONGEST)
        .read_to_string(&mut text)
        .map_err(|error| Error::data(Message::new("sql-cannot-read").with("why", error.to_string())))?;
    Ok(text)
}

/// Names that are all different, since JSON keeps one value for each: the second `total` is `total_2`.
fn told_apart(names: &[String]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut apart = Vec::new();
    for name in names {
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name));
        let free = free.unwrap_or_default();
        taken.insert(free.clone());
        apart.push(free);
    }
    apart
}

fn cell<'row>(answer: &Answer<'row>) -> Cell<'row> {
    match answer {
        Answer::Nothing => Cell::Empty,
        Answer::Whole(number) => Cell::Count(*number),
        Answer::Fraction(number) => Cell::code(number.clone()),
        Answer::Text(text) => Cell::text(*text),
        Answer::Bytes(bytes) => {
            Cell::code(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
        }
    }
}

/// What stopped a question, with its place, a mark below it and the next step.
fn said(stopped: Stopped, question: &str) -> Error {
    let (refusal, at) = match stopped {
        Stopped::Failed(error) => return error,
        Stopped::Refused(refusal, at) => (refusal, at),
    };
    let error = Error::data(what(&refusal)).hint(hint(&refusal, question));
    let Some(at) = at.filter(|at| *at <= question.len() && question.is_char_boundary(*at)) else {
        return error;
    };
    let (before, after) = question.split_at(at);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = format!("{}{}", &before[start..], after.lines().next().unwrap_or_default());
    let place = Place {
        file: Some("SQL".to_owned()),
        line: Some(before.matches('\n').count() as u64 + 1),
        column: Some((before[start..].chars().count() + 1).to_string()),
        text: None,
    };
    let mark: String = before[start..].chars().map(blank).chain(['^']).collect();
    let shown = |text: String| Message::new("sql-line").with("shown", text);
    error.at(place).detail(shown(line)).detail(shown(mark))
}

/// A blank as wide as a character.
const fn blank(c: char) -> char {
    if c.is_ascii() { ' ' } else { '\u{3000}' }
}

fn what(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Empty => Message::new("sql-empty"),
        Refusal::Several => Message::new("sql-several"),
        Refusal::Unfinished => Message::new("sql-unfinished"),
        Refusal::NoView(name) => Message::new("sql-no-view").with("name", name),
        Refusal::NoColumn(name) => Message::new("sql-no-column").with("name", name),
        Refusal::NoFunction(name) => Message::new("sql-no-function").with("name", name),
        Refusal::Forbidden(what) if what.is_empty() => Message::new("sql-forbidden"),
        Refusal::Forbidden(what) => Message::new("sql-forbidden-what").with("what", what),
        Refusal::Syntax(word) => Message::new("sql-syntax").with("word", word),
        Refusal::Other(why) => Message::new("sql-other").with("why", why),
    }
}

/// The next step: the name that was perhaps meant, and where all names stand.
fn hint(refusal: &Refusal, question: &str) -> Message {
    let near = match refusal {
        Refusal::NoView(name) => nearest(name, VIEWS),
        Refusal::Forbidden(what) => nearest(what.split('.').next().unwrap_or_default(), VIEWS),
        Refusal::NoColumn(name) => nearest(name.rsplit('.').next().unwrap_or_default(), columns(question)),
        _ => None,
    };
    let near = near.filter(|near| !matches!(refusal, Refusal::NoColumn(name) if name == near));
    near.map_or(Message::new("sql-hint"), |near| Message::new("sql-near-hint").with("near", near))
}

/// Columns of the views that a question names; of every view where it names none.
fn columns(question: &str) -> Vec<&'static str> {
    let named = |view: &&sql::Described| question.contains(view.name);
    let some: Vec<_> = sql::VIEWS.iter().filter(named).collect();
    let all = sql::VIEWS.iter().collect();
    let views: Vec<_> = if some.is_empty() { all } else { some };
    views.iter().flat_map(|view| view.columns.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        assert_eq!(told_apart(&["a", "a", "a_2", "a"].map(str::to_owned)), ["a", "a_2", "a_2_2", "a_3"]);
    }
}
