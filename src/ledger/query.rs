//! Questions in SQL that the user typed: the documented views can be read, nothing else, and nothing is changed.
//!
//! Three locks, each enough alone: the file is opened read-only, `query_only` is set, and an authorizer asks
//! before every step of a plan which view speaks. What SQLite refuses becomes a [`Refusal`] with its place.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, Statement};

use super::failure::{explain, in_file};
use super::open::connect;
use super::{Access, Ledger};
use crate::error::{Error, Result};
use crate::model::key::Key;
use crate::model::money::Money;

/// The views that can be read. Their columns never lose their names.
pub const VIEWS: [&str; 14] = [
    "members",
    "coverages",
    "settlements",
    "funds",
    "payers",
    "movements",
    "balances_printed",
    "counters_printed",
    "bindings",
    "payments",
    "papers",
    "documents",
    "operations",
    "findings",
];

/// What makes them, for one connection: in the file every command would have to read them.
const MAKE_VIEWS: &str = include_str!("views.sql");

/// Steps of SQLite's machine between two looks at whether the user wants to stop.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// The longest text, and the longest question, in bytes.
const LONGEST: i32 = 1 << 20;

/// Why a question was not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was asked.
    Empty,
    /// More than one statement.
    Several,
    /// It is not finished.
    Unfinished,
    /// A view of this name there is not.
    NoView(String),
    /// A column of this name there is not.
    NoColumn(String),
    /// A function of this name there is not.
    NoFunction(String),
    /// It would do more than read the views; what, where SQLite says so.
    Forbidden(String),
    /// A word that does not belong where it stands.
    Syntax(String),
    /// Anything else, in the words of SQLite.
    Other(String),
}

/// What stopped a question.
#[derive(Debug)]
pub enum Stopped {
    /// The question itself is wrong, at this byte where it is known.
    Refused(Refusal, Option<usize>),
    /// The ledger cannot be read, the user stopped it, or the caller's rows could not be taken.
    Failed(Error),
}

/// One value of an answer, lent while its row is handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<'row> {
    /// NULL.
    Nothing,
    /// A whole number.
    Whole(i64),
    /// What came of a division or an average, as SQLite writes it; nothing is reckoned with it.
    Fraction(String),
    /// Text.
    Text(&'row str),
    /// Bytes, or text that is not UTF-8.
    Bytes(&'row [u8]),
}

/// A ledger that can only be asked.
pub struct Desk {
    connection: Connection,
}

impl Desk {
    /// Opens the ledger for questions; an older one is brought up to date first, as every command does.
    /// `stopped` is asked now and then whether the user wants to stop.
    ///
    /// # Errors
    /// One of the `ledger-…` errors.
    pub fn open(
        path: &Path,
        key: Option<&Key>,
        stopped: impl FnMut() -> bool + Send + 'static,
    ) -> Result<Self> {
        drop(Ledger::open(path, Access::Read, key)?);
        let opened = connect(path, Access::Look, key)
            .and_then(|connection| guarded(connection, stopped).map_err(explain));
        opened.map(|connection| Self { connection }).map_err(|error| in_file(error, path))
    }

    /// Understands a question without answering it yet.
    ///
    /// # Errors
    /// What is wrong with the question; a ledger that cannot be read.
    pub fn question(&self, sql: &str) -> std::result::Result<Question<'_>, Stopped> {
        let statement = self.connection.prepare(sql).map_err(|why| stopped(why, sql))?;
        let is_blank = sql.trim_matches(|c: char| c.is_whitespace() || c == ';').is_empty();
        if is_blank {
            return Err(Stopped::Refused(Refusal::Empty, None));
        }
        if statement.column_count() == 0 || !statement.readonly() || statement.is_explain() != 0 {
            return Err(Stopped::Refused(Refusal::Forbidden(String::new()), None));
        }
        Ok(Question { statement, sql: sql.to_owned() })
    }
}

/// A question that was understood.
pub struct Question<'desk> {
    statement: Statement<'desk>,
    sql: String,
}

impl Question<'_> {
    /// The names of the columns, as the question gives them.
    pub fn names(&self) -> Vec<String> {
        self.statement.column_names().map(str::to_owned).collect()
    }

    /// Answers it row by row; `take` says whether more are wanted.
    ///
    /// # Errors
    /// What goes wrong while it is answered; a ledger that cannot be read; what `take` returns.
    pub fn answer(
        &mut self,
        take: &mut dyn FnMut(&[Answer<'_>]) -> Result<bool>,
    ) -> std::result::Result<(), Stopped> {
        let width = self.statement.column_count();
        let mut rows = self.statement.query([]).map_err(|why| stopped(why, &self.sql))?;
        while let Some(row) = rows.next().map_err(|why| stopped(why, &self.sql))? {
            let mut answers = Vec::with_capacity(width);
            for at in 0..width {
                answers.push(answer(row.get_ref(at).map_err(|why| stopped(why, &self.sql))?));
            }
            if !take(&answers).map_err(Stopped::Failed)? {
                break;
            }
        }
        Ok(())
    }
}

fn answer(value: ValueRef<'_>) -> Answer<'_> {
    match value {
        ValueRef::Null => Answer::Nothing,
        ValueRef::Integer(number) => Answer::Whole(number),
        ValueRef::Real(number) => Answer::Fraction(number.to_string()),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_or(Answer::Bytes(bytes), Answer::Text),
        ValueRef::Blob(bytes) => Answer::Bytes(bytes),
    }
}

fn guarded(
    mut connection: Connection,
    stopped: impl FnMut() -> bool + Send + 'static,
) -> rusqlite::Result<Connection> {
    connection.execute_batch(MAKE_VIEWS)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // "Text" in double quotes is a column, never a text, so that a misspelt column is found.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, LONGEST)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    add_yuan(&connection)?;
    connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(stopped))?;
    // The authorizer is told names; those of a damaged file may be no text at all.
    let names = "SELECT name, tbl_name, sql FROM sqlite_schema";
    let readable = |row: &rusqlite::Row<'_>| {
        (0..3).try_for_each(|column| row.get::<_, Option<String>>(column).map(drop))
    };
    connection.prepare(names)?.query_map([], readable)?.collect::<rusqlite::Result<()>>()?;
    let mut spoken = BTreeSet::new();
    connection.authorizer(Some(move |context: AuthContext<'_>| allowed(context, &mut spoken)))?;
    Ok(connection)
}

/// `yuan(fen)`: fen as yuan with two decimals, exactly, as text. Nothing stays nothing.
fn add_yuan(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("yuan", 1, flags, |context| match context.get_raw(0) {
        ValueRef::Null => Ok(None),
        ValueRef::Integer(fen) => Ok(Some(Money::from_fen(fen).to_string())),
        _ => Err(rusqlite::Error::UserFunctionError("yuan() takes whole fen".into())),
    })
}

/// Whether a step of a plan may be taken: reading a documented view, or a table on behalf of one. `spoken` are
/// the tables that views have read so far: when SQLite has put a view's text in its place, it asks once more,
/// in nobody's name and for no column, for those of them that the question does not need.
fn allowed(context: AuthContext<'_>, spoken: &mut BTreeSet<String>) -> Authorization {
    let for_view = context.accessor.is_some_and(|view| VIEWS.contains(&view));
    let fits = match context.action {
        AuthAction::Select | AuthAction::Recursive => true,
        AuthAction::Function { function_name } => !function_name.eq_ignore_ascii_case("load_extension"),
        AuthAction::Read { table_name, .. } if for_view => {
            spoken.insert(table_name.to_owned());
            true
        }
        AuthAction::Read { table_name, column_name: "" } if spoken.contains(table_name) => true,
        AuthAction::Read { table_name, .. } => VIEWS.contains(&table_name),
        _ => false,
    };
    if fits { Authorization::Allow } else { Authorization::Deny }
}

/// What a failure means: a question that is wrong, or a ledger that is.
#[allow(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn stopped(why: rusqlite::Error, sql: &str) -> Stopped {
    match &why {
        rusqlite::Error::SqlInputError { msg, offset, .. } => {
            let offset = usize::try_from(*offset).ok().filter(|at| sql.is_char_boundary(*at));
            Stopped::Refused(refusal(msg), offset)
        }
        rusqlite::Error::MultipleStatement => Stopped::Refused(Refusal::Several, None),
        rusqlite::Error::InvalidParameterCount(..) => {
            Stopped::Refused(Refusal::Syntax("?".to_owned()), sql.find('?'))
        }
        rusqlite::Error::NulError(_) => Stopped::Refused(Refusal::Syntax("NUL".to_owned()), None),
        rusqlite::Error::SqliteFailure(failure, message) => {
            let said = message.clone().unwrap_or_else(|| failure.to_string());
            match failure.code {
                ErrorCode::AuthorizationForStatementDenied | ErrorCode::ReadOnly => {
                    Stopped::Refused(refusal(&said), None)
                }
                ErrorCode::Unknown | ErrorCode::TooBig | ErrorCode::TypeMismatch => {
                    Stopped::Refused(refusal(&said), None)
                }
                _ => Stopped::Failed(explain(why)),
            }
        }
        _ => Stopped::Refused(Refusal::Other(why.to_string()), None),
    }
}

/// Reads SQLite's sentence, so that it can be said in the user's language.
fn refusal(said: &str) -> Refusal {
    let after = |start: &str| said.strip_prefix(start).map(|rest| rest.trim().to_owned());
    let quoted = || said.strip_prefix("near \"")?.strip_suffix("\": syntax error").map(str::to_owned);
    let function = || said.strip_prefix("not authorized to use function: ").map(str::to_owned);
    let forbidden = || said.strip_prefix("access to ")?.strip_suffix(" is prohibited").map(str::to_owned);
    if said == "incomplete input" {
        Refusal::Unfinished
    } else if let Some(name) = after("no such table: ") {
        Refusal::NoView(name)
    } else if let Some(name) = after("no such column: ") {
        Refusal::NoColumn(name)
    } else if let Some(name) = after("no such function: ") {
        Refusal::NoFunction(name)
    } else if let Some(what) = forbidden().or_else(function) {
        Refusal::Forbidden(what)
    } else if said.starts_with("not authorized") || said.starts_with("cannot modify") {
        Refusal::Forbidden(String::new())
    } else if let Some(word) = quoted() {
        Refusal::Syntax(word)
    } else {
        Refusal::Other(said.to_owned())
    }
}
