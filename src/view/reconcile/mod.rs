//! The chain of printed balances as a document: what holds in one line, and each break with its candidates.

mod said;

pub use said::{Speaker, code};

use crate::engine::chain::causes::Candidate;
use crate::engine::chain::{Judged, Outcome};
use crate::model::chain::{Anchor, Point};
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::view::{Block, Cell, Choice, Column, Field, View};
use said::NAMED;

const LINKS: &[Column] = &[
    Column::machine("member", "column-member"),
    Column::text("from", "column-from"),
    Column::machine("from_anchor", "column-from-anchor"),
    Column::text("to", "column-to"),
    Column::machine("from_balance", "column-from-balance"),
    Column::number("moved", "column-moved"),
    Column::number("expected", "column-expected"),
    Column::number("printed", "column-printed"),
    Column::number("difference", "column-difference"),
    Column::text("result", "column-result"),
    Column::machine("cause", "column-cause"),
    Column::machine("command", "column-command"),
];

const ACCOUNTS: &[Column] = &[
    Column::machine("member", "column-member"),
    Column::machine("printed", "column-printed-balances"),
    Column::machine("from", "column-from"),
    Column::machine("to", "column-to"),
    Column::machine("holds", "column-holds"),
    Column::machine("before_payments", "column-before-payments"),
    Column::machine("breaks", "column-breaks"),
    Column::machine("result", "column-result"),
];

/// A break with its candidates.
#[derive(Debug, Clone)]
pub struct Break {
    /// The step.
    pub judged: Judged,
    /// What may have happened, best first.
    pub candidates: Vec<Candidate>,
}

/// What was found about one account.
#[derive(Debug)]
pub struct Account<'m> {
    /// Speaks of it.
    pub speaker: Speaker<'m>,
    most: usize,
    seen: i64,
    printed: i64,
    first: Option<Point>,
    last: Option<Point>,
    held: i64,
    before: Vec<Day>,
    before_count: i64,
    broken: i64,
    rows: Vec<Vec<Cell<'static>>>,
    /// Breaks that are shown.
    pub breaks: Vec<Break>,
}

impl<'m> Account<'m> {
    /// Nothing yet; at most so many rows are shown.
    pub const fn new(speaker: Speaker<'m>, most: usize) -> Self {
        Self {
            speaker,
            most,
            seen: 0,
            printed: 0,
            first: None,
            last: None,
            held: 0,
            before: Vec::new(),
            before_count: 0,
            broken: 0,
            rows: Vec::new(),
            breaks: Vec::new(),
        }
    }

    /// Counts a point of the chain.
    pub fn point(&mut self, point: &Point) {
        self.seen += i64::from(point.anchor == Anchor::Printed);
    }

    fn step(&mut self, judged: &Judged) {
        let printed = |point: &Point| i64::from(point.anchor == Anchor::Printed);
        if self.first.is_none() {
            self.first = Some(judged.link.from);
            self.printed += printed(&judged.link.from);
        }
        self.printed += printed(&judged.link.to);
        self.last = Some(judged.link.to);
    }

    /// Whether so many breaks are shown that further candidates are not asked for.
    pub const fn is_full(&self) -> bool {
        self.rows.len() >= self.most
    }

    /// Whether nothing could be compared.
    pub const fn is_untold(&self) -> bool {
        self.held + self.before_count + self.broken == 0
    }

    /// How many steps do not hold.
    pub const fn broken(&self) -> i64 {
        self.broken
    }

    /// Counts a step that holds; shows it where `shown` says so.
    pub fn holds(&mut self, judged: &Judged, shown: Shown) {
        self.step(judged);
        match &judged.outcome {
            Outcome::BeforeRows(day, _) => {
                self.before_count += 1;
                if self.before.len() < NAMED {
                    self.before.push(*day);
                }
            }
            _ => self.held += 1,
        }
        if shown == Shown::All {
            self.row(judged, None);
        }
    }

    /// Counts a break.
    pub fn breaks(&mut self, found: Break) {
        self.step(&found.judged);
        self.broken += 1;
        if !self.is_full() {
            self.row(&found.judged, found.candidates.first());
            self.breaks.push(found);
        }
    }

    fn row(&mut self, judged: &Judged, best: Option<&Candidate>) {
        if self.is_full() {
            return;
        }
        let link = &judged.link;
        let anchor = |point: &Point| match point.anchor {
            Anchor::Opening => Cell::term("opening", Message::new("reconcile-opening")),
            Anchor::Printed => Cell::term("printed", Message::new("reconcile-printed")),
        };
        self.rows.push(vec![
            Cell::text(self.speaker.member.name.clone()),
            moment(&link.from),
            anchor(&link.from),
            moment(&link.to),
            Cell::Money(link.from.balance),
            Cell::Money(link.moved()),
            Cell::Money(link.expected()),
            Cell::Money(link.to.balance),
            Cell::Money(link.difference()),
            outcome(&judged.outcome),
            Cell::maybe(best, |best| Cell::code(code(&best.cause))),
            best.map_or(Cell::Empty, |best| self.speaker.commands(best)),
        ]);
    }

    /// Adds the account to a document.
    pub fn add_to(&self, view: &mut View) {
        view.title(self.title());
        view.note(self.summary());
        if self.before_count > 0 {
            let days: Vec<Value> = self.before.iter().map(|day| Value::from(*day)).collect();
            let more = self.before_count - i64::try_from(self.before.len()).unwrap_or(0);
            view.note(Message::new("reconcile-before-payments").with("days", days).with("more", more));
        }
        view.table("links", LINKS, self.rows.clone());
        let shown = i64::try_from(self.breaks.len()).unwrap_or(i64::MAX);
        if shown < self.broken {
            view.note(Message::new("reconcile-more").with("shown", shown).with("count", self.broken));
        }
        for found in &self.breaks {
            view.title(self.broken_title(found));
            view.blocks.push(Block::Choices("causes", self.choices(found)));
        }
    }

    /// Whose account it is.
    pub fn title(&self) -> Message {
        Message::new("reconcile-title").with("name", &self.speaker.member.name)
    }

    /// What holds, in one line.
    pub fn summary(&self) -> Message {
        let point = |point: Option<Point>| point.map(|point| point.at.to_string()).unwrap_or_default();
        let span = |id| Message::new(id).with("from", point(self.first)).with("to", point(self.last));
        let printed = if self.is_untold() { self.seen } else { self.printed };
        match (self.is_untold(), printed, self.broken) {
            (true, 0, _) => Message::new("reconcile-none").with("name", &self.speaker.member.name),
            (true, ..) => Message::new("reconcile-only-one").with("name", &self.speaker.member.name),
            (false, printed, 0) => span("reconcile-agree").with("printed", printed),
            (false, ..) => span("reconcile-steps")
                .with("held", self.held + self.before_count)
                .with("all", self.held + self.before_count + self.broken),
        }
    }

    /// The row of the account for machines.
    pub fn cells(&self) -> Vec<Cell<'static>> {
        let result = match (self.is_untold(), self.broken) {
            (true, _) => "cannot-tell",
            (false, 0) => "holds",
            (false, _) => "breaks",
        };
        vec![
            Cell::text(self.speaker.member.name.clone()),
            Cell::Count(if self.is_untold() { self.seen } else { self.printed }),
            Cell::maybe(self.first.as_ref(), moment),
            Cell::maybe(self.last.as_ref(), moment),
            Cell::Count(self.held),
            Cell::Count(self.before_count),
            Cell::Count(self.broken),
            Cell::code(result),
        ]
    }

    /// What is broken, in a sentence.
    pub fn broken_title(&self, found: &Break) -> Message {
        let link = &found.judged.link;
        let difference = link.difference();
        let id = if difference.is_negative() { "reconcile-less" } else { "reconcile-more-money" };
        let amount = if difference.is_negative() { -difference } else { difference };
        Message::new(id)
            .with("from", link.from.at.to_string())
            .with("to", link.to.at.to_string())
            .with("amount", amount)
    }

    fn choices(&self, found: &Break) -> Vec<Choice> {
        let link = &found.judged.link;
        let choice = |(rank, candidate): (usize, &Candidate)| Choice {
            message: self.speaker.cause(candidate),
            fields: vec![
                Field::new("member", "column-member", Cell::text(self.speaker.member.name.clone())),
                Field::new("from", "column-from", moment(&link.from)),
                Field::new("to", "column-to", moment(&link.to)),
                Field::new("difference", "column-difference", Cell::Money(link.difference())),
                Field::new("rank", "column-rank", Cell::Count(i64::try_from(rank + 1).unwrap_or(0))),
                Field::new("cause", "column-cause", Cell::code(code(&candidate.cause))),
            ],
            commands: candidate
                .repairs
                .iter()
                .map(|repair| self.speaker.command(candidate, repair))
                .collect(),
        };
        found.candidates.iter().enumerate().map(choice).collect()
    }
}

/// Whether steps that hold are shown too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Every step.
    All,
    /// Only what does not simply hold.
    Breaks,
}

/// Adds the rows of all accounts, for machines.
pub fn add_accounts(view: &mut View, accounts: &[Account<'_>]) {
    view.table("accounts", ACCOUNTS, accounts.iter().map(Account::cells).collect());
}

fn moment(point: &Point) -> Cell<'static> {
    Cell::code(point.at.to_string())
}

fn outcome(outcome: &Outcome) -> Cell<'static> {
    let (code, id) = match outcome {
        Outcome::Holds => ("holds", "reconcile-holds"),
        Outcome::BeforeRows(..) => ("before-payments", "reconcile-early"),
        Outcome::Alone(_) => ("alone", "reconcile-stands-alone"),
        Outcome::Breaks(_) => ("breaks", "reconcile-breaks"),
    };
    Cell::term(code, Message::new(id))
}
