//! The rules of a region as documents: tables by question, numbered sources, and what differs between two.
//!
//! People read a rule's name once above its lines; machines get it in every row.

use super::eligibility::{grade, place, start, wording};
use super::{Cell, Column, View};
use crate::engine::told::{About, Told};
use crate::model::message::{Message, Value};
use crate::policy::Source;
use crate::policy::regions;
use crate::policy::rule::{Precision, Start, Wording};
use crate::policy::terms::Term;

/// Whether what the lines of a rule share stands in each of their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// In every row: for machines.
    Always,
    /// In the first row only: for people.
    Once,
}

const RULES: &[Column] = &[
    Column::machine("about", "column-about"),
    Column::text("rule", "column-rule"),
    Column::text("says", "column-says"),
    Column::text("from", "column-from"),
    Column::text("to", "column-to"),
    Column::text("region", "column-region").detail(),
    Column::text("grade", "column-grade"),
    Column::text("standing", "column-standing"),
    Column::text("sources", "column-sources"),
];

const SOURCES: &[Column] = &[
    Column::text("number", "column-id"),
    Column::text("title", "column-title"),
    Column::text("issuer", "column-issuer"),
    Column::text("published", "column-published"),
    Column::machine("url", "column-url"),
];

const DIFFERENCES: &[Column] = &[
    Column::text("about", "column-about"),
    Column::text("rule", "column-rule"),
    Column::text("first", "column-first"),
    Column::text("second", "column-second"),
];

/// Adds a table for each question, and the sources of all of them.
pub fn add(view: &mut View, told: &[Told], repeat: Repeat) {
    let mut sources: Vec<Source> = Vec::new();
    for group in told.chunk_by(|one, two| one.about == two.about) {
        let mut rows = Vec::new();
        for rule in group {
            let numbers = numbers(rule, &mut sources);
            for (at, line) in rule.lines.iter().enumerate() {
                let whole = at == 0 || repeat == Repeat::Always;
                rows.push(row(rule, line, whole.then_some(numbers.as_str())));
            }
        }
        view.title(about(&group[0].about));
        view.table("rules", RULES, rows);
    }
    if !sources.is_empty() {
        view.title(Message::new("policy-sources-title"));
    }
    let cells = |(at, source): (usize, &Source)| {
        let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::rule(text.to_owned()) };
        let number = Cell::code(format!("[{}]", at + 1));
        vec![number, text(&source.title), text(&source.issuer), text(&source.published), text(&source.url)]
    };
    view.table("sources", SOURCES, sources.iter().enumerate().map(cells).collect());
}

/// The numbers of a rule's sources.
fn numbers(rule: &Told, sources: &mut Vec<Source>) -> String {
    let mut numbers = Vec::new();
    for source in &rule.citation.sources {
        let known = sources.iter().position(|known| known == source);
        let at = known.unwrap_or_else(|| {
            sources.push(source.clone());
            sources.len() - 1
        });
        numbers.push(format!("[{}]", at + 1));
    }
    numbers.join(" ")
}

fn row(rule: &Told, line: &Wording, numbers: Option<&str>) -> Vec<Cell<'static>> {
    let citation = &rule.citation;
    let says = Cell::Message(Message::new("policy-text").with("text", wording(line)));
    let question = Cell::Message(about(&rule.about));
    let Some(numbers) = numbers else {
        let mut cells = vec![question, Cell::Empty, says];
        cells.resize(RULES.len(), Cell::Empty);
        return cells;
    };
    let code = citation.grade.code();
    vec![
        question,
        Cell::Message(what(rule)),
        says,
        match citation.start {
            Start::On(day) => Cell::Day(day),
            Start::Within(day, Precision::Month) => Cell::code(day.month_key()),
            Start::Within(day, Precision::Year) => Cell::code(day.year().to_string()),
            other => Cell::Message(start(other)),
        },
        Cell::maybe(citation.until, |until| Cell::Day(until.minus_days(1))),
        Cell::Message(Message::new("policy-text").with("text", place(citation))),
        Cell::term(code, grade(code)),
        match (citation.weak, rule.uncertain) {
            (true, _) => Cell::term("claim", Message::new("policy-standing-claim")),
            (false, true) => Cell::term("uncertain", Message::new("policy-standing-uncertain")),
            (false, false) => Cell::Empty,
        },
        if numbers.is_empty() { Cell::Empty } else { Cell::code(numbers.to_owned()) },
    ]
}

/// What a rule is, with its name where it stands beside another.
fn what(rule: &Told) -> Message {
    let what = rule.citation.what.clone();
    match &rule.name {
        Some(name) => Message::new("policy-told-named").with("what", what).with("name", name),
        None => what,
    }
}

/// A question as a heading.
fn about(about: &About) -> Message {
    fn terms<T: Term>(words: &[T], all: &'static str) -> Value {
        match words {
            [] => Message::new(all).into(),
            words => Value::List(words.iter().map(|word| word.message().into()).collect()),
        }
    }
    match about {
        About::Aid => Message::new("policy-about-aid"),
        About::Care { insurances, benefits } if insurances.is_empty() && benefits.is_empty() => {
            Message::new("policy-about-all")
        }
        About::Care { insurances, benefits } => Message::new("policy-about")
            .with("benefits", terms(benefits, "policy-all-benefits"))
            .with("insurances", terms(insurances, "policy-all-insurances")),
    }
}

/// A line for comparing: its question, rule, conditions, and what it says.
struct Compared<'a> {
    rule: &'a Told,
    what: Message,
    gives: Value,
    when: Option<Value>,
}

impl Compared<'_> {
    /// Whether both speak of the same case, whatever they say.
    fn same_case(&self, other: &Self) -> bool {
        self.rule.about == other.rule.about && self.what == other.what && self.when == other.when
    }

    fn same(&self, other: &Self) -> bool {
        let marks = |one: &Self| (one.rule.uncertain, one.rule.citation.weak);
        self.same_case(other) && self.gives == other.gives && marks(self) == marks(other)
    }

    fn cell(&self) -> Cell<'static> {
        let text = match &self.when {
            None => Message::new("policy-text").with("text", self.gives.clone()),
            Some(when) => {
                Message::new("benefit-line").with("gives", self.gives.clone()).with("when", when.clone())
            }
        };
        let mark = match (self.rule.citation.weak, self.rule.uncertain) {
            (true, _) => Message::new("policy-standing-claim"),
            (false, true) => Message::new("policy-standing-uncertain"),
            (false, false) => return Cell::Message(text),
        };
        Cell::Message(Message::new("policy-marked").with("text", text).with("mark", mark))
    }
}

fn compared(told: &[Told]) -> Vec<Compared<'_>> {
    let split = |line: &Wording| match line {
        Wording::Term(Message { id: "benefit-line", args }) => match args.as_slice() {
            [(_, gives), (_, when)] => (gives.clone(), Some(when.clone())),
            _ => (wording(line), None),
        },
        _ => (wording(line), None),
    };
    let lines = told.iter().flat_map(|rule| rule.lines.iter().map(move |line| (rule, line)));
    let compare = |(rule, line): (_, &Wording)| {
        let (gives, when) = split(line);
        Compared { rule, what: what(rule), gives, when }
    };
    lines.map(compare).collect()
}

/// Adds what differs between two days or regions; how many rows that is.
pub fn add_differences(view: &mut View, first: &[Told], second: &[Told]) -> usize {
    let (first, second) = (compared(first), compared(second));
    let missing = |all: &[Compared<'_>], one: &Compared<'_>| !all.iter().any(|other| other.same(one));
    let mut added: Vec<_> = second.iter().filter(|line| missing(&first, line)).collect();
    let row = |line: &Compared<'_>, cells: [Cell<'static>; 2]| {
        let mut row = vec![Cell::Message(about(&line.rule.about)), Cell::Message(line.what.clone())];
        row.extend(cells);
        row
    };
    let mut rows = Vec::new();
    for gone in first.iter().filter(|line| missing(&second, line)) {
        let found = added.iter().position(|new| new.same_case(gone));
        let after = found.map_or(Cell::Empty, |at| added.remove(at).cell());
        rows.push((&gone.rule.about, row(gone, [gone.cell(), after])));
    }
    rows.extend(added.iter().map(|new| (&new.rule.about, row(new, [Cell::Empty, new.cell()]))));
    rows.sort_by(|one, two| one.0.cmp(two.0));
    let count = rows.len();
    view.table("differences", DIFFERENCES, rows.into_iter().map(|(_, row)| row).collect());
    count
}

/// That a region has no pack of its own, and which packs speak of it.
pub fn inherited(region: crate::model::region::Region, packs: &[crate::model::region::Region]) -> Message {
    let packs: Vec<Value> = packs.iter().map(|pack| regions::message(*pack).into()).collect();
    Message::new("policy-inherited").with("region", regions::message(region)).with("packs", packs)
}
