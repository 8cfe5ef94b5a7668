//! What is said: documents of typed values, before they have a language or a form.
//!
//! A command fills a [`View`]; `render` alone turns it into a table, CSV, JSON or a page. Keys are English
//! and stable, because machines read them; sentences are [`Message`]s, because people do.

pub mod audit;
pub mod calendar;
pub mod chart;
pub mod check;
pub mod doctor;
pub mod eligibility;
pub mod fhir;
pub mod form;
pub mod guide;
pub mod journal;
pub mod quota;
pub mod reconcile;
pub mod reimburse;
pub mod report;
pub mod rules;
pub mod sql;
pub mod trace;
pub mod veil;

use std::borrow::Cow;

pub use crate::engine::eligibility::Standing;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;

/// One typed value of a table or record. Money and counts align right, the rest left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing to show.
    Empty,
    /// Text as people or papers gave it; cleaned when it is printed, and hidden by `--redact`: a name becomes a
    /// role, anything else a token.
    Text(Cow<'a, str>),
    /// Text of which it is known what it holds; cleaned like any other.
    Of(Holds, Cow<'a, str>),
    /// A code, number or time that this program wrote itself: nothing in it needs cleaning.
    Code(Cow<'a, str>),
    /// An amount.
    Money(Money),
    /// How many.
    Count(i64),
    /// A day.
    Day(Day),
    /// The day somebody was born on; `--redact` leaves the year.
    Born(Day),
    /// A term of the field: machines see the code, people the word.
    Term(Cow<'static, str>, Message),
    /// A sentence.
    Message(Message),
}

/// What a text holds, as far as `--redact` must know. Text of which nothing is said is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words of rules, of profiles or of this program: nothing of the family.
    Rule,
    /// Names of members with signs and amounts between them.
    Names,
    /// The last characters of a number that names a person or a card.
    Tail,
    /// A command line that can be typed.
    Command,
    /// The path of a file or folder.
    Path,
    /// What a system said, in its own words.
    System,
}

impl<'a> Cell<'a> {
    /// Text of a kind that may be borrowed.
    pub fn of(holds: Holds, text: impl Into<Cow<'a, str>>) -> Self {
        Self::Of(holds, text.into())
    }

    /// Words of rules, of profiles or of this program.
    pub fn rule(text: impl Into<Cow<'a, str>>) -> Self {
        Self::of(Holds::Rule, text)
    }

    /// The path of a file or folder.
    pub fn path(text: impl Into<Cow<'a, str>>) -> Self {
        Self::of(Holds::Path, text)
    }

    /// A command line that can be typed.
    pub fn command(text: impl Into<Cow<'a, str>>) -> Self {
        Self::of(Holds::Command, text)
    }

    /// Text that may be borrowed.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// The same value, independent of what it was borrowed from.
    pub fn into_owned(self) -> Cell<'static> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Self::Of(holds, text) => Cell::Of(holds, Cow::Owned(text.into_owned())),
            Self::Code(code) => Cell::Code(Cow::Owned(code.into_owned())),
            Self::Money(amount) => Cell::Money(amount),
            Self::Count(count) => Cell::Count(count),
            Self::Day(day) => Cell::Day(day),
            Self::Born(day) => Cell::Born(day),
            Self::Term(code, message) => Cell::Term(code, message),
            Self::Message(message) => Cell::Message(message),
        }
    }

    /// A term: the code for machines, the word for people.
    pub fn term(code: impl Into<Cow<'static, str>>, word: Message) -> Self {
        Self::Term(code.into(), word)
    }

    /// A code that may be borrowed.
    pub fn code(code: impl Into<Cow<'a, str>>) -> Self {
        Self::Code(code.into())
    }

    /// A value or nothing.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

/// A column: its machine key, and the message that heads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnyColumn<'a> {
    /// Key in CSV and JSON; never changes within a major version.
    pub key: &'a str,
    /// What heads it for people.
    pub heading: Heading,
    /// How the values stand.
    pub align: Align,
    /// Whether the table is still good without it where there is little room.
    pub rank: Rank,
}

/// A column that this program names.
pub type Column = AnyColumn<'static>;

/// What heads a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// A message.
    Message(&'static str),
    /// The key, because the user named the column.
    Key,
}

/// How much a table for people needs a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Always shown.
    Needed,
    /// Left out first where the terminal is narrow.
    Detail,
}

/// How the values of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Money and counts.
    Right,
    /// In machine output only.
    Machine,
}

impl Column {
    /// A column of text.
    pub const fn text(key: &'static str, heading: &'static str) -> Self {
        Self::new(key, heading, Align::Left)
    }

    const fn new(key: &'static str, heading: &'static str, align: Align) -> Self {
        Self { key, heading: Heading::Message(heading), align, rank: Rank::Needed }
    }

    /// A column of amounts or counts.
    pub const fn number(key: &'static str, heading: &'static str) -> Self {
        Self::new(key, heading, Align::Right)
    }

    /// The same column, left out where the terminal is narrow.
    #[must_use]
    pub const fn detail(mut self) -> Self {
        self.rank = Rank::Detail;
        self
    }

    /// A column that tables for people leave out.
    pub const fn machine(key: &'static str, heading: &'static str) -> Self {
        Self::new(key, heading, Align::Machine)
    }
}

impl<'a> AnyColumn<'a> {
    /// A column that the user named.
    pub const fn named(key: &'a str, align: Align) -> Self {
        Self { key, heading: Heading::Key, align, rank: Rank::Needed }
    }
}

/// Rows under columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Name of the array in JSON.
    pub key: &'static str,
    /// Columns in order.
    pub columns: &'static [Column],
    /// As many cells a row as there are columns.
    pub rows: Vec<Vec<Cell<'static>>>,
    /// The rules behind each row; empty where none of the rows has any.
    pub citations: Vec<Vec<Cited>>,
}

impl Table {
    /// Rows that rest on no rule.
    pub const fn plain(key: &'static str, columns: &'static [Column], rows: Vec<Vec<Cell<'static>>>) -> Self {
        Self { key, columns, rows, citations: Vec::new() }
    }
}

/// One step of a list, with the rules behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The sentence.
    pub message: Message,
    /// The rules behind it.
    pub citations: Vec<Cited>,
}

/// A topic of the guide that says more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its code.
    pub code: &'static str,
    /// What to type.
    pub command: String,
    /// What it answers.
    pub message: Message,
}

/// A named value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Key in machine output.
    pub key: &'static str,
    /// Message id of the label.
    pub label: &'static str,
    /// The value.
    pub cell: Cell<'static>,
}

impl Field {
    /// A named value.
    pub const fn new(key: &'static str, label: &'static str, cell: Cell<'static>) -> Self {
        Self { key, label, cell }
    }
}

/// Where a figure or rule comes from, ready to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The rule in a sentence: what it says, where, since when.
    pub rule: Message,
    /// Grade of the evidence: `official`, `secondary`, `own`, `unverified`.
    pub grade: &'static str,
    /// Day somebody last checked it.
    pub checked_on: Day,
    /// Title, issuer, address and day of each source; an empty part is not known.
    pub sources: Vec<CitedSource>,
    /// Remark of the pack's author.
    pub note: Option<String>,
}

/// One source of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedSource {
    /// Title.
    pub title: String,
    /// Who published it.
    pub issuer: String,
    /// Where it was seen.
    pub url: String,
    /// When it was published, as printed.
    pub published: String,
}

/// A sentence with a standing and the rules behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Diagnostic code such as `f4`, where there is one.
    pub code: Option<&'static str>,
    /// How it stands.
    pub standing: Standing,
    /// The sentence.
    pub message: Message,
    /// The rules behind it.
    pub citations: Vec<Cited>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading for people.
    Title(Message),
    /// A sentence.
    Note(Message),
    /// Named values: an object in JSON.
    Record(&'static str, Vec<Field>),
    /// A table: an array in JSON.
    Table(Table),
    /// A table that is also drawn: an array in JSON.
    Chart(chart::Chart),
    /// Sentences with standings: an array in JSON.
    Points(&'static str, Vec<Point>),
    /// A tree of steps: an object of its own schema in JSON.
    Trace(&'static str, trace::Node),
    /// Plain sentences in a list: an array in JSON.
    Steps(&'static str, Vec<Step>),
    /// Topics of the guide to read on: an array of their codes in JSON, under `guide`.
    Guide(Vec<Reading>),
    /// Possibilities, best first, with what to type for each: an array in JSON.
    Choices(&'static str, Vec<Choice>),
}

impl Block {
    /// The table of a table or chart.
    pub const fn as_table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Chart(chart) => Some(&chart.table),
            _ => None,
        }
    }
}

/// One of several possibilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is, for people and as id and arguments for machines.
    pub message: Message,
    /// The same as named values, for machines.
    pub fields: Vec<Field>,
    /// Command lines that say so; printed as they are, never folded.
    pub commands: Vec<Cell<'static>>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Name in `schema: "medins.<name>/1"`.
    pub name: &'static str,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

impl View {
    /// An empty document.
    pub const fn new(name: &'static str) -> Self {
        Self { name, blocks: Vec::new() }
    }

    /// The first table with the rows of every other table of the same name: for forms that have one table.
    pub fn first_table(&self) -> Option<Table> {
        let mut tables = self.blocks.iter().filter_map(Block::as_table);
        let mut whole = tables.next()?.clone();
        let key = whole.key;
        tables
            .filter(|table| table.key == key)
            .for_each(|table| whole.rows.extend(table.rows.iter().cloned()));
        Some(whole)
    }

    /// Adds a heading.
    pub fn title(&mut self, message: Message) {
        self.blocks.push(Block::Title(message));
    }

    /// Adds a sentence.
    pub fn note(&mut self, message: Message) {
        self.blocks.push(Block::Note(message));
    }

    /// Adds named values.
    pub fn record(&mut self, key: &'static str, fields: Vec<Field>) {
        self.blocks.push(Block::Record(key, fields));
    }

    /// Adds sentences in a numbered list.
    pub fn steps(&mut self, key: &'static str, steps: Vec<Message>) {
        let step = |message| Step { message, citations: Vec::new() };
        self.blocks.push(Block::Steps(key, steps.into_iter().map(step).collect()));
    }

    /// Adds a table.
    pub fn table(&mut self, key: &'static str, columns: &'static [Column], rows: Vec<Vec<Cell<'static>>>) {
        self.blocks.push(Block::Table(Table::plain(key, columns, rows)));
    }
}

/// A table whose rows come one by one because there may be a million of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// Name in `schema: "medins.<name>/1"`.
    pub name: &'static str,
    /// Name of the array in JSON.
    pub key: &'static str,
    /// Columns in order.
    pub columns: &'a [AnyColumn<'a>],
}

impl<'a> Sheet<'a> {
    /// A table with these columns.
    pub const fn new(name: &'static str, key: &'static str, columns: &'a [AnyColumn<'a>]) -> Self {
        Self { name, key, columns }
    }
}
