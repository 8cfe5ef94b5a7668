//! `--redact`: the one step between what is said and how it looks, after which an output can be shown to others.
//!
//! Text is hidden unless its type says that it holds nothing of the family ([`Holds`], [`Cell::Code`], terms):
//! a new column is hidden until somebody says what it holds. Members become roles, institutions numbers, ids and
//! file names tokens that stay the same for a ledger, birthdays years, last digits stars.
//! Start with [`Veil::view`]; `mask.rs` has the texts, `arguments.rs` what messages hold, `streams.rs` the rest.

mod arguments;
mod mask;
mod streams;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::form::Language;
use super::{
    Block, Cell, Choice, Cited, CitedSource, Field, Holds, Point, Reading, Step, Table, View, trace,
};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::message::{Message, Value};
use crate::model::relation::{Relation, Sex};

/// In which language something is said, and what is hidden of it.
#[derive(Debug, Clone)]
pub struct Voice {
    /// Language of people.
    pub language: Language,
    /// What hides the family, where that was asked for.
    pub veil: Option<Arc<Veil>>,
}

impl Voice {
    /// A voice that hides nothing.
    pub const fn plain(language: Language) -> Self {
        Self { language, veil: None }
    }

    /// The path of a file as it may be printed.
    pub fn path<'t>(&self, path: &'t str) -> Cow<'t, str> {
        self.veil.as_ref().map_or(Cow::Borrowed(path), |veil| Cow::Owned(veil.path(path)))
    }

    /// Foreign text, such as the heading of a user's own column, as it may be printed.
    pub fn foreign<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.veil.as_ref().map_or(Cow::Borrowed(text), |veil| Cow::Owned(veil.system(text)))
    }
}

/// A member as a veil must know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the ledger.
    pub id: MemberId,
    /// Every name the member ever had.
    pub names: Vec<String>,
    /// What the member is to the owner.
    pub relation: Relation,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Every birthday that was ever told.
    pub born: Vec<Day>,
}

/// What there is to hide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Every member there ever was, in the order they came.
    pub people: Vec<Person>,
    /// Every institution, in the order they came.
    pub institutions: Vec<String>,
    /// What only the ledger's owner knows and what never changes; without it ids get no tokens of their own.
    pub secret: Option<String>,
    /// The user's home folder.
    pub home: Option<String>,
}

/// What stands for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Role {
    code: String,
    word: Message,
}

/// Hides a family.
#[derive(Debug, Clone)]
pub struct Veil {
    roles: BTreeMap<MemberId, Role>,
    names: BTreeMap<String, MemberId>,
    institutions: BTreeMap<String, usize>,
    births: BTreeSet<Day>,
    secret: Option<Vec<u8>>,
    home: Option<String>,
}

/// Whether messages about rules may be taken at their word: those of an error may quote what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    Rules,
    Nothing,
}

impl Veil {
    /// A veil over what is known. Who has a role first keeps it without a number; the next gets a 2.
    pub fn over(known: Known) -> Self {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        let (mut roles, mut names, mut births) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for person in known.people {
            let (code, word) = role(person.relation, person.sex);
            let number = *counts.entry(code).and_modify(|count| *count += 1).or_insert(1);
            roles.insert(person.id, numbered(code, word, number));
            births.extend(person.born);
            // A name that two members had one after the other is whose it is now.
            names.extend(person.names.into_iter().map(|name| (name, person.id)));
        }
        let mut institutions = BTreeMap::new();
        for name in known.institutions.into_iter().filter(|name| !name.trim().is_empty()) {
            let next = institutions.len() + 1;
            institutions.entry(name).or_insert(next);
        }
        let secret = known.secret.map(|secret| Sha256::digest(secret.as_bytes()).to_vec());
        let home = known.home.filter(|home| home.len() > 1);
        Self { roles, names, institutions, births, secret, home }
    }

    /// A whole document. What is shown for people says at its end that something is hidden.
    pub fn view(&self, view: &View) -> View {
        let mut blocks: Vec<Block> = view.blocks.iter().map(|block| self.block(block)).collect();
        let holds_facts =
            |block: &Block| matches!(block, Block::Record(..) | Block::Table(_) | Block::Chart(_));
        if blocks.iter().any(holds_facts) {
            blocks.push(Block::Note(Message::new("veil-note")));
        }
        View { name: view.name, blocks }
    }

    /// One row.
    pub fn row(&self, cells: &[Cell<'_>]) -> Vec<Cell<'static>> {
        cells.iter().map(|cell| self.cell(cell)).collect()
    }

    /// One value.
    pub fn cell(&self, cell: &Cell<'_>) -> Cell<'static> {
        match cell {
            Cell::Empty => Cell::Empty,
            Cell::Text(text) => self.text(text),
            Cell::Of(holds, text) => self.held(*holds, text),
            Cell::Code(code) => Cell::Code(Cow::Owned(code.clone().into_owned())),
            Cell::Money(amount) => Cell::Money(*amount),
            Cell::Count(count) => Cell::Count(*count),
            Cell::Day(day) => Cell::Day(*day),
            Cell::Born(day) => Cell::Code(Cow::Owned(day.year().to_string())),
            Cell::Term(code, word) => Cell::Term(self.term(code), self.said(word)),
            Cell::Message(message) => Cell::Message(self.said(message)),
        }
    }

    /// A code of a closed set; where a member has none, the name stands for one, or the day of birth.
    fn term(&self, code: &str) -> Cow<'static, str> {
        if let Some((role, _)) = self.name(code) {
            return Cow::Owned(role);
        }
        // Machines get some command lines as the code of a sentence.
        if code.contains(' ') {
            return Cow::Owned(self.command(code));
        }
        let born = Day::parse(code).filter(|day| self.births.contains(day));
        Cow::Owned(born.map_or_else(|| code.to_owned(), |day| day.year().to_string()))
    }

    /// Text of which nothing is known.
    fn text(&self, text: &str) -> Cell<'static> {
        if text.trim().is_empty() {
            return Cell::Empty;
        }
        match self.name(text) {
            Some((code, word)) => Cell::Term(Cow::Owned(code), word),
            None => Cell::Text(Cow::Owned(self.token(text))),
        }
    }

    fn held(&self, holds: Holds, text: &str) -> Cell<'static> {
        match holds {
            Holds::Names => {
                let (codes, words) = self.names(text);
                Cell::Term(Cow::Owned(codes), words)
            }
            Holds::Rule | Holds::Tail | Holds::Command | Holds::Path | Holds::System => {
                Cell::Of(holds, Cow::Owned(self.masked(holds, text)))
            }
        }
    }

    /// A text of a kind other than names, as it may be printed.
    fn masked(&self, holds: Holds, text: &str) -> String {
        match holds {
            Holds::Rule => text.to_owned(),
            Holds::Names => self.names(text).0,
            Holds::Tail => "*".repeat(text.chars().count()),
            Holds::Command => self.command(text),
            Holds::Path => self.path(text),
            Holds::System => self.system(text),
        }
    }

    fn block(&self, block: &Block) -> Block {
        match block {
            Block::Title(message) => Block::Title(self.said(message)),
            Block::Note(message) => Block::Note(self.said(message)),
            Block::Record(key, fields) => Block::Record(key, self.fields(fields)),
            Block::Table(table) => Block::Table(self.table(table)),
            Block::Chart(chart) => {
                Block::Chart(super::chart::Chart { table: self.table(&chart.table), drawn: chart.drawn })
            }
            Block::Points(key, points) => {
                Block::Points(key, points.iter().map(|point| self.point(point)).collect())
            }
            Block::Trace(key, node) => Block::Trace(key, self.node(node)),
            Block::Steps(key, steps) => {
                let step = |step: &Step| Step {
                    message: self.said(&step.message),
                    citations: self.citations(&step.citations),
                };
                Block::Steps(key, steps.iter().map(step).collect())
            }
            Block::Guide(readings) => Block::Guide(readings.iter().map(|one| self.reading(one)).collect()),
            Block::Choices(key, choices) => {
                Block::Choices(key, choices.iter().map(|choice| self.choice(choice)).collect())
            }
        }
    }

    fn fields(&self, fields: &[Field]) -> Vec<Field> {
        fields.iter().map(|field| Field { cell: self.cell(&field.cell), ..*field }).collect()
    }

    fn table(&self, table: &Table) -> Table {
        Table {
            key: table.key,
            columns: table.columns,
            rows: table.rows.iter().map(|row| self.row(row)).collect(),
            citations: table.citations.iter().map(|row| self.citations(row)).collect(),
        }
    }

    fn point(&self, point: &Point) -> Point {
        Point {
            code: point.code,
            standing: point.standing,
            message: self.said(&point.message),
            citations: self.citations(&point.citations),
        }
    }

    fn node(&self, node: &trace::Node) -> trace::Node {
        trace::Node {
            key: node.key,
            said: self.said(&node.said),
            rule: node.rule.as_ref().map(|cited| Box::new(self.cited(cited))),
            children: node.children.iter().map(|child| self.node(child)).collect(),
        }
    }

    fn reading(&self, reading: &Reading) -> Reading {
        Reading {
            code: reading.code,
            command: self.command(&reading.command),
            message: self.said(&reading.message),
        }
    }

    fn choice(&self, choice: &Choice) -> Choice {
        Choice {
            message: self.said(&choice.message),
            fields: self.fields(&choice.fields),
            commands: self.row(&choice.commands),
        }
    }

    fn citations(&self, citations: &[Cited]) -> Vec<Cited> {
        citations.iter().map(|cited| self.cited(cited)).collect()
    }

    /// What a pack says is public; what the user noted beside a value of their own is not.
    fn cited(&self, cited: &Cited) -> Cited {
        let own = cited.grade == "own";
        let text = |text: &String| if own { self.token(text) } else { text.clone() };
        let source = |source: &CitedSource| CitedSource {
            title: text(&source.title),
            issuer: text(&source.issuer),
            url: text(&source.url),
            published: source.published.clone(),
        };
        Cited {
            rule: self.said(&cited.rule),
            grade: cited.grade,
            checked_on: cited.checked_on,
            sources: cited.sources.iter().map(source).collect(),
            note: cited.note.as_ref().map(text),
        }
    }

    /// A sentence of a document.
    pub fn said(&self, message: &Message) -> Message {
        self.message(message, Trust::Rules)
    }

    fn message(&self, message: &Message, trust: Trust) -> Message {
        let value = |(name, value): &(&'static str, Value)| {
            (*name, self.value(arguments::holds(message.id, name, trust), value, trust))
        };
        Message { id: message.id, args: message.args.iter().map(value).collect() }
    }

    fn value(&self, holds: Option<Holds>, value: &Value, trust: Trust) -> Value {
        match value {
            Value::Text(text) => self.argument(holds, text),
            Value::Money(_) | Value::Count(_) => value.clone(),
            Value::Day(day) if self.births.contains(day) && holds.is_none() => {
                Value::Text(day.year().to_string())
            }
            Value::Day(_) => value.clone(),
            Value::Message(inner) => self.message(inner, trust).into(),
            Value::Words { chinese, english } => {
                Value::Words { chinese: self.searched(chinese), english: self.searched(english) }
            }
            Value::List(values) => {
                Value::List(values.iter().map(|value| self.value(holds, value, trust)).collect())
            }
        }
    }

    /// A text in a sentence: a name, something harmless, or a token.
    fn argument(&self, holds: Option<Holds>, text: &str) -> Value {
        if let Some((_, word)) = self.name(text) {
            return word.into();
        }
        match holds {
            Some(Holds::Names) => self.names(text).1.into(),
            Some(holds) => Value::Text(self.masked(holds, text)),
            None => Value::Text(self.harmless(text).unwrap_or_else(|| self.token(text))),
        }
    }
}

/// The word of a relation, with the sex where the word tells it.
fn role(relation: Relation, sex: Option<Sex>) -> (&'static str, &'static str) {
    use Relation as R;
    match (relation, sex) {
        (R::Oneself, _) => ("self", "term-relation-self"),
        (R::Spouse, _) => ("spouse", "term-relation-spouse"),
        (R::Parent, Some(Sex::Male)) => ("father", "term-relation-father"),
        (R::Parent, Some(Sex::Female)) => ("mother", "term-relation-mother"),
        (R::Parent, None) => ("parent", "term-relation-parent"),
        (R::Child, Some(Sex::Male)) => ("son", "term-relation-son"),
        (R::Child, Some(Sex::Female)) => ("daughter", "term-relation-daughter"),
        (R::Child, None) => ("child", "term-relation-child"),
        (R::Sibling, _) => ("sibling", "term-relation-sibling"),
        (R::PaternalGrandparent, _) => ("paternal-grandparent", "term-relation-paternal-grandparent"),
        (R::MaternalGrandparent, _) => ("maternal-grandparent", "term-relation-maternal-grandparent"),
        (R::GrandchildBySon, _) => ("grandchild-by-son", "term-relation-grandchild-by-son"),
        (R::GrandchildByDaughter, _) => ("grandchild-by-daughter", "term-relation-grandchild-by-daughter"),
        (R::ParentInLaw, Some(Sex::Male)) => ("father-in-law", "term-relation-father-in-law"),
        (R::ParentInLaw, Some(Sex::Female)) => ("mother-in-law", "term-relation-mother-in-law"),
        (R::ParentInLaw, None) => ("parent-in-law", "term-relation-parent-in-law"),
        (R::ChildInLaw, _) => ("child-in-law", "term-relation-child-in-law"),
        (R::SiblingInLaw, _) => ("sibling-in-law", "term-relation-sibling-in-law"),
        (R::Other | R::Unspecified, _) => ("member", "veil-member"),
    }
}

/// A role in brackets for machines, so that nobody takes it for a name; a word for people.
fn numbered(code: &str, word: &'static str, number: usize) -> Role {
    match number {
        1 => Role { code: format!("[{code}]"), word: Message::new(word) },
        _ => Role {
            code: format!("[{code}-{number}]"),
            word: Message::new("veil-numbered")
                .with("role", Message::new(word))
                .with("number", number.to_string()),
        },
    }
}

#[cfg(test)]
mod tests;
