//! The guide as documents: the list of topics, one topic ([`Shown`]), what a search found, and the topics that a
//! refusal points to.
//!
//! Which topic belongs to which cause is said by `guide` alone; nothing here decides whether something is refused.

mod topic;

pub use topic::Shown;

use super::{Block, Cell, Column, Heading, Reading, Standing, View};
use crate::engine::eligibility::{Answer, Verdict};
use crate::engine::expense::{Asked, Payable};
use crate::error::Result;
use crate::guide::{self, Body, Hit, Place, Section, Statement, Topic};
use crate::model::message::{Message, Value, Words};
use crate::policy::benefit::words::Purse;
use topic::columns;

const TOPICS: &[Column] = &[
    Column::text("topic", "column-topic"),
    Column::text("name", "column-topic-name"),
    Column::text("answers", "column-answers"),
];

const HITS: &[Column] = &[
    Column::text("topic", "column-topic"),
    Column::text("sentence", "column-sentence"),
    Column::text("command", "column-read-on"),
];

fn said(words: &Words) -> Value {
    Value::Words { chinese: words.zh.clone(), english: words.en.clone() }
}

fn text(words: &Words) -> Message {
    Message::new("guide-text").with("text", said(words))
}

/// Adds every topic with what it answers.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn topics(view: &mut View) -> Result<()> {
    let mut rows = Vec::new();
    for topic in Topic::ALL {
        let page = guide::page(*topic)?;
        rows.push(vec![
            Cell::code(topic.code()),
            Cell::Message(text(&page.name)),
            Cell::Message(text(&page.answers)),
        ]);
    }
    view.table("topics", TOPICS, rows);
    Ok(())
}

/// Adds what a search found.
pub fn hits(view: &mut View, hits: &[Hit]) {
    let row = |hit: &Hit| {
        let topic = Cell::term(hit.page.topic.code(), text(&hit.page.name));
        let sentence = match &hit.place {
            Place::Head => text(&hit.page.answers),
            Place::Statement { section, statement, side } => sentence(section, statement, *side),
        };
        vec![topic, Cell::Message(sentence), Cell::code(command(hit.page.topic))]
    };
    view.table("hits", HITS, hits.iter().map(row).collect());
}

fn command(topic: Topic) -> String {
    format!("medins guide {}", topic.code())
}

/// Adds the topics to read on, if there are any.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn readings(view: &mut View, topics: &[Topic]) -> Result<()> {
    if topics.is_empty() {
        return Ok(());
    }
    let reading = |topic: &Topic| {
        let message = text(&guide::page(*topic)?.answers);
        Ok(Reading { code: topic.code(), command: command(*topic), message })
    };
    let readings = topics.iter().map(reading).collect::<Result<_>>()?;
    view.title(Message::new("guide-read-on-title"));
    view.blocks.push(Block::Guide(readings));
    Ok(())
}

/// The topics about the causes for which mutual aid is refused, or cannot be told; none where it is allowed.
pub fn for_verdict(verdict: &Verdict) -> Vec<Topic> {
    let standing = match verdict.answer {
        Answer::Yes => return Vec::new(),
        Answer::No => Standing::Fails,
        Answer::CannotTell => Standing::Open,
    };
    let causes = verdict.reasons.iter().filter(|reason| reason.standing == standing);
    let mut topics = Vec::new();
    for topic in causes.filter_map(|reason| reason.code).map(guide::for_failure) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics.push(Topic::AidFailed);
    topics
}

/// The topics about an expense that neither purse surely pays; none where one of them does.
pub fn for_payable(asked: Asked, payable: &Payable) -> Vec<Topic> {
    if payable.verdict.answer == Answer::Yes {
        return Vec::new();
    }
    let purses = [(payable.fund, Purse::Fund), (payable.account, Purse::Account)];
    let unpaid = purses.into_iter().filter(|(answer, _)| *answer != Answer::Yes).map(|(_, purse)| purse);
    guide::for_expense(asked.expense, &unpaid.collect::<Vec<_>>())
}

/// A statement as a sentence; of a comparison, what is said of one side.
fn sentence(section: &Section, statement: &Statement, side: Option<usize>) -> Message {
    let part = match (section.body, side) {
        (Body::Comparison(comparison), Some(at)) => {
            columns(comparison).1.get(at + 1).zip(statement.sides.get(at))
        }
        _ => None,
    };
    let Some((column, words)) = part else { return text(&statement.text) };
    let Heading::Message(side) = column.heading else { return text(&statement.text) };
    Message::new("guide-side")
        .with("question", said(&statement.text))
        .with("side", Message::new(side))
        .with("text", said(words))
}
