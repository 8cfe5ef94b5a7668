//! One topic as a document: sections with footnotes for people, one table for machines in which every statement
//! carries its proof.

use super::super::eligibility::{cited_source, end, grade, place, start, wording};
use super::super::{Block, Cell, Cited, CitedSource, Column, Field, Point, Standing, Step, Table, View};
use super::{readings, said, sentence, text};
use crate::engine::told::{About, Told};
use crate::error::Result;
use crate::guide::{self, Body, Comparison, Mark, Page, Section, Statement};
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::region::Region;
use crate::policy::regions;
use crate::policy::rule::Wording;
use crate::policy::terms::{Subject, Term};
use crate::policy::{Grade, Pack, Rule, Source, Start};

/// A topic with what belongs to it of the rules of a place, on a day.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The topic.
    pub page: &'a Page,
    /// Rules of the place, in the order in which they are told.
    pub told: &'a [Told],
    /// The place; the nation where none is known.
    pub region: Region,
    /// The day.
    pub today: Day,
    /// Lends its sources.
    pub nation: &'a Pack,
}

const ROWS: &[Column] = &[
    Column::text("topic", "column-topic"),
    Column::text("section", "column-section"),
    Column::text("standing", "column-standing"),
    Column::text("cause", "column-code"),
    Column::text("text", "column-sentence"),
    Column::text("region", "column-region"),
    Column::text("from", "column-from"),
    Column::text("to", "column-to"),
    Column::text("grade", "column-grade"),
    Column::text("checked_on", "column-checked-on"),
    Column::text("sources", "column-sources"),
];

const SOURCES: &[Column] = &[
    Column::text("id", "column-id"),
    Column::text("title", "column-title"),
    Column::text("issuer", "column-issuer"),
    Column::text("published", "column-published"),
    Column::text("url", "column-url"),
];

const CHANNELS: &[Column] = &[
    Column::text("channel", "column-channel"),
    Column::text("balance", "column-balance"),
    Column::text("movements", "column-movements"),
    Column::text("quota", "column-pooled-quota"),
    Column::text("aid", "column-aid-debits"),
];

const PURSES: &[Column] = &[
    Column::text("question", "column-question"),
    Column::text("account", "column-personal-account"),
    Column::text("fund", "column-pooled-fund"),
];

const SHARING: &[Column] = &[
    Column::text("question", "column-question"),
    Column::text("code", "column-code-sharing"),
    Column::text("aid", "column-mutual-aid"),
];

pub(super) const fn columns(comparison: Comparison) -> (&'static str, &'static [Column]) {
    match comparison {
        Comparison::Channels => ("channels", CHANNELS),
        Comparison::AccountAndFund => ("purses", PURSES),
        Comparison::CodeAndAid => ("sharing", SHARING),
    }
}

impl Shown<'_> {
    /// Adds the topic as people read it: what to do first, then what to know, then the rules of the place.
    ///
    /// # Errors
    /// What is wrong in a file of a topic.
    pub fn add(&self, view: &mut View) -> Result<()> {
        let page = self.page;
        view.title(match self.region {
            Region::NATION => Message::new("guide-title-nation").with("name", said(&page.name)),
            _ => Message::new("guide-title").with("name", said(&page.name)).with("region", self.place()),
        });
        view.note(text(&page.answers));
        if self.all_unverified() {
            view.note(Message::new("guide-all-unverified"));
        }
        for section in page.sections.iter().filter(|one| one.current(self.today).next().is_some()) {
            view.title(text(&section.title));
            view.blocks.push(self.section(section));
        }
        self.add_rules(view);
        self.add_commands(view);
        self.add_evidence(view, Vec::new());
        readings(view, &page.see)
    }

    /// Adds the topic as rows, one statement or rule each, and the sources.
    pub fn add_rows(&self, view: &mut View) {
        let mut sources = Vec::new();
        let mut rows = Vec::new();
        for section in &self.page.sections {
            for rule in section.current(self.today) {
                for side in rule.value.parts() {
                    let message = sentence(section, &rule.value, side);
                    rows.push(self.row(section, rule, message, &mut sources));
                }
            }
        }
        for told in self.told {
            told.lines.iter().for_each(|line| rows.push(self.told_row(told, line, &mut sources)));
        }
        let topic = Cell::term(self.page.topic.code(), text(&self.page.name));
        let topic = Field::new("topic", "column-topic", topic);
        self.add_evidence(view, vec![topic, Field::new("region", "column-region", self.region_cell())]);
        view.table("statements", ROWS, rows);
        let cells = |source: &Source| {
            let parts = [&source.id, &source.title, &source.issuer, &source.published, &source.url];
            let cell = |text: &String| if text.is_empty() { Cell::Empty } else { Cell::rule(text.clone()) };
            parts.into_iter().map(cell).collect()
        };
        view.table("sources", SOURCES, sources.iter().map(cells).collect());
    }

    fn statements(&self) -> impl Iterator<Item = &Rule<Statement>> {
        self.page.sections.iter().flat_map(|section| section.current(self.today))
    }

    /// Whether nothing of the topic's own text is verified: then that is said once.
    fn all_unverified(&self) -> bool {
        self.statements().all(|rule| rule.proof.grade == Grade::Unverified)
    }

    fn place(&self) -> Message {
        regions::message(self.region)
    }

    /// The place, where one is known.
    fn region_cell(&self) -> Cell<'static> {
        match self.region {
            Region::NATION => Cell::Empty,
            region => Cell::term(region.to_string(), self.place()),
        }
    }

    fn section(&self, section: &Section) -> Block {
        let rules = section.current(self.today);
        match section.body {
            Body::Points => Block::Points("statements", rules.map(|rule| self.point(rule)).collect()),
            Body::Steps => {
                let step = |rule: &Rule<Statement>| Step {
                    message: self.sentence(rule),
                    citations: vec![self.cited(rule)],
                };
                Block::Steps("steps", rules.map(step).collect())
            }
            Body::Comparison(comparison) => {
                let (key, columns) = columns(comparison);
                let (mut rows, mut citations) = (Vec::new(), Vec::new());
                for rule in rules {
                    let sides = rule.value.sides.iter().map(text);
                    rows.push(std::iter::once(self.sentence(rule)).chain(sides).map(Cell::Message).collect());
                    citations.push(vec![self.cited(rule)]);
                }
                Block::Table(Table { key, columns, rows, citations })
            }
        }
    }

    fn point(&self, rule: &Rule<Statement>) -> Point {
        Point {
            code: rule.value.cause.map(|cause| cause.code()),
            standing: match rule.value.mark {
                Mark::Can => Standing::Holds,
                Mark::Cannot => Standing::Fails,
                Mark::Fact => Standing::Advice,
            },
            message: self.sentence(rule),
            citations: vec![self.cited(rule)],
        }
    }

    /// The sentence, with a word where it is not verified or may not have begun.
    fn sentence(&self, rule: &Rule<Statement>) -> Message {
        let id = match (guide::is_uncertain(rule, self.today), rule.proof.grade == Grade::Unverified) {
            (true, _) => "guide-text-uncertain",
            (false, true) if !self.all_unverified() => "guide-text-unverified",
            _ => "guide-text",
        };
        Message::new(id).with("text", said(&rule.value.text))
    }

    fn cited(&self, rule: &Rule<Statement>) -> Cited {
        let known = rule.proof.sources.iter().filter_map(|id| self.page.source(id, self.nation));
        let sources = quoted(known);
        let id = if sources.is_empty() { "guide-proof-none" } else { "guide-proof" };
        let checked = Message::new(id).with("checked", rule.proof.checked_on);
        Cited {
            rule: match (rule.start, rule.until) {
                (Start::Unknown, None) => checked,
                (Start::Unknown, Some(until)) => Message::new("guide-proof-until")
                    .with("checked", rule.proof.checked_on)
                    .with("until", until.minus_days(1)),
                (from, until) => dated(start(from), rule.proof.checked_on, end(until)),
            },
            grade: rule.proof.grade.code(),
            checked_on: rule.proof.checked_on,
            sources,
            note: rule.note.clone(),
        }
    }

    /// Whose rules they are: the place's where one of them is its own.
    fn rules_title(&self) -> Message {
        let is_local = |told: &Told| told.citation.region != Region::NATION;
        match self.told.iter().any(is_local) {
            true => Message::new("guide-rules-title").with("region", self.place()),
            false => Message::new("guide-rules-title-nation"),
        }
    }

    /// Adds what the packs say, one subject after the other.
    fn add_rules(&self, view: &mut View) {
        if self.told.is_empty() {
            return;
        }
        view.title(self.rules_title());
        let points = self.told.iter().flat_map(|told| told.lines.iter().map(move |line| (told, line)));
        let point = |(told, line): (&Told, &Wording)| {
            let citation = &told.citation;
            let proof = dated(start(citation.start), citation.checked_on, end(citation.until));
            let cited = Cited {
                rule: proof,
                grade: citation.grade.code(),
                checked_on: citation.checked_on,
                sources: quoted(citation.sources.iter()),
                note: citation.note.clone(),
            };
            let (standing, message) = (standing(told), told_sentence(told, line));
            Point { code: None, standing, message, citations: vec![cited] }
        };
        view.blocks.push(Block::Points("rules", points.map(point).collect()));
    }

    /// Adds the commands of this program that answer the question for the family.
    fn add_commands(&self, view: &mut View) {
        if self.page.commands.is_empty() {
            return;
        }
        view.title(Message::new("guide-commands-title"));
        view.steps("commands", self.page.commands.iter().map(text).collect());
    }

    /// Adds how well the weakest of it is known, and the day on which the oldest was checked.
    fn add_evidence(&self, view: &mut View, named: Vec<Field>) {
        let own = self.statements().map(|rule| (rule.proof.grade, rule.proof.checked_on));
        let told = self.told.iter().map(|told| (told.citation.grade, told.citation.checked_on));
        let proofs: Vec<(Grade, Day)> = own.chain(told).collect();
        let weakest = proofs.iter().map(|(grade, _)| *grade).max();
        let oldest = proofs.iter().map(|(_, day)| *day).min();
        let weakest = Cell::maybe(weakest, |found| Cell::term(found.code(), grade(found.code())));
        let mut fields = named;
        fields.push(Field::new("grade", "column-weakest-grade", weakest));
        fields.push(Field::new("checked_on", "column-checked-on", Cell::maybe(oldest, Cell::Day)));
        view.record("topic", fields);
    }

    fn row(
        &self,
        section: &Section,
        rule: &Rule<Statement>,
        sentence: Message,
        sources: &mut Vec<Source>,
    ) -> Vec<Cell<'static>> {
        let known = rule.proof.sources.iter().filter_map(|id| self.page.source(id, self.nation));
        vec![
            Cell::code(self.page.topic.code()),
            Cell::Message(text(&section.title)),
            Cell::code(rule.value.mark.code()),
            Cell::maybe(rule.value.cause, |cause| Cell::code(cause.code())),
            Cell::Message(sentence),
            Cell::code(Region::NATION.to_string()),
            from_cell(rule.start),
            Cell::maybe(rule.until, |until| Cell::Day(until.minus_days(1))),
            Cell::term(rule.proof.grade.code(), grade(rule.proof.grade.code())),
            Cell::Day(rule.proof.checked_on),
            ids(known, sources),
        ]
    }

    fn told_row(&self, told: &Told, line: &Wording, sources: &mut Vec<Source>) -> Vec<Cell<'static>> {
        let citation = &told.citation;
        vec![
            Cell::code(self.page.topic.code()),
            Cell::Message(self.rules_title()),
            Cell::code(if citation.weak { "claim" } else { "rule" }),
            Cell::Empty,
            Cell::Message(told_sentence(told, line)),
            Cell::code(citation.region.to_string()),
            from_cell(citation.start),
            Cell::maybe(citation.until, |until| Cell::Day(until.minus_days(1))),
            Cell::term(citation.grade.code(), grade(citation.grade.code())),
            Cell::Day(citation.checked_on),
            ids(citation.sources.iter(), sources),
        ]
    }
}

/// Sources that can be quoted; recollection has no page.
fn quoted<'s>(sources: impl Iterator<Item = &'s Source>) -> Vec<CitedSource> {
    sources.filter(|source| !source.is_recollection()).map(cited_source).collect()
}

/// What a rule of a pack says, and where it holds. What is written as a whole sentence needs no heading.
fn told_sentence(told: &Told, line: &Wording) -> Message {
    let is_sentence = matches!(line, Wording::Words(_)) && told.about != About::Aid;
    if is_sentence && !told.citation.weak && !told.uncertain {
        return Message::new("guide-rule-sentence").with("said", wording(line)).with("region", reach(told));
    }
    let id = match (told.citation.weak, told.uncertain) {
        (true, _) => "guide-rule-claimed",
        (false, true) => "guide-rule-uncertain",
        (false, false) => "guide-rule",
    };
    Message::new(id)
        .with("what", told.citation.what.clone())
        .with("said", wording(line))
        .with("region", reach(told))
}

/// Where a rule holds, and of which insurance where it does not hold of all.
fn reach(told: &Told) -> Value {
    let mut reach = vec![place(&told.citation)];
    if let About::Care { insurances, .. } = &told.about {
        reach.extend(insurances.iter().map(|insurance| Value::from(insurance.message())));
    }
    Value::List(reach)
}

fn standing(told: &Told) -> Standing {
    match (told.citation.weak || told.uncertain, told.subject) {
        (true, _) => Standing::Open,
        (false, Some(Subject::Expenses | Subject::Misuse)) => Standing::Fails,
        (false, _) => Standing::Advice,
    }
}

fn dated(start: Message, checked: Day, until: Message) -> Message {
    Message::new("guide-proof-dated").with("checked", checked).with("start", start).with("until", until)
}

fn from_cell(start: Start) -> Cell<'static> {
    match start {
        Start::On(day) => Cell::Day(day),
        Start::Unknown => Cell::Empty,
        other => Cell::Message(self::start(other)),
    }
}

/// The ids of sources, which are remembered.
fn ids<'s>(known: impl Iterator<Item = &'s Source>, sources: &mut Vec<Source>) -> Cell<'static> {
    let mut ids = Vec::new();
    for source in known {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
        ids.push(source.id.clone());
    }
    Cell::code(ids.join(" "))
}
