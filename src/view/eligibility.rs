//! A verdict on mutual aid as a document: the answer first, then why, what is missing, what to do.

use super::guide;
use super::{Block, Cell, Cited, CitedSource, Field, Point, Standing, View};
use crate::engine::citation::Citation;
use crate::engine::eligibility::{Answer, FailureCode, Listed, Verdict};
use crate::error::Result;
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::policy::Source;
use crate::policy::regions;
use crate::policy::rule::{Start, Wording};

/// Adds the question as a heading.
pub fn title(view: &mut View, payer: &str, beneficiary: &str, on: Day) {
    view.title(
        Message::new("term-question").with("payer", payer).with("beneficiary", beneficiary).with("day", on),
    );
}

/// The verdict as it concerns a binding that is about to be recorded: that none is recorded yet is no news.
pub fn for_binding(mut verdict: Verdict) -> Verdict {
    verdict.reasons.retain(|reason| reason.code != Some(FailureCode::F2));
    verdict
}

/// Whether a binding makes no sense by the rules. An empty account, a limit or a cap stops a payment, not
/// the binding.
pub fn forbids_binding(verdict: &Verdict) -> bool {
    let passing = [FailureCode::F3, FailureCode::F6, FailureCode::F10, FailureCode::F11];
    let stops = |code: Option<FailureCode>| code.is_none_or(|code| !passing.contains(&code));
    verdict.reasons.iter().any(|reason| reason.standing == Standing::Fails && stops(reason.code))
}

/// Adds a verdict on mutual aid with what is missing, what to do, where and with which papers, and what to
/// read about each cause.
///
/// # Errors
/// What is wrong in a file of a topic.
pub fn add(view: &mut View, verdict: &Verdict) -> Result<()> {
    add_verdict(view, verdict);
    guide::readings(view, &guide::for_verdict(verdict))
}

/// Adds a verdict with what is missing, what to do, where and with which papers.
pub fn add_verdict(view: &mut View, verdict: &Verdict) {
    add_reasons(view, verdict);
    add_list(view, "missing", "citation-missing-title", verdict.missing.clone());
    add_list(view, "next", "citation-next-title", verdict.next.clone());
    if verdict.answer != Answer::No {
        add_list(view, "channels", "citation-channels-title", verdict.channels.iter().map(listed).collect());
        add_list(
            view,
            "materials",
            "citation-materials-title",
            verdict.materials.iter().map(listed).collect(),
        );
    }
}

/// The word of an answer.
pub const fn answer(answer: Answer) -> Message {
    match answer {
        Answer::Yes => Message::new("term-answer-yes"),
        Answer::No => Message::new("term-answer-no"),
        Answer::CannotTell => Message::new("term-answer-cannot-tell"),
    }
}

/// Adds the answer and its reasons.
pub fn add_reasons(view: &mut View, verdict: &Verdict) {
    let answer = answer(verdict.answer);
    let grade = Cell::maybe(verdict.grade, |grade| {
        let code = grade.code();
        Cell::term(code, self::grade(code))
    });
    view.record(
        "verdict",
        vec![
            Field::new("answer", "column-answer", Cell::term(verdict.answer.code(), answer)),
            Field::new("grade", "column-grade", grade),
        ],
    );
    let mut reasons: Vec<_> = verdict.reasons.iter().collect();
    reasons.sort_by_key(|reason| weight(reason.standing));
    let points = reasons.into_iter().map(|reason| Point {
        code: reason.code.map(|code| code.code()),
        standing: reason.standing,
        message: reason.message.clone(),
        citations: reason.citations.iter().map(cited).collect(),
    });
    view.blocks.push(Block::Points("reasons", points.collect()));
}

fn add_list(view: &mut View, key: &'static str, title: &'static str, steps: Vec<Message>) {
    if !steps.is_empty() {
        view.title(Message::new(title));
        view.steps(key, steps);
    }
}

/// What decides comes first.
const fn weight(standing: Standing) -> u8 {
    match standing {
        Standing::Fails => 0,
        Standing::Open => 1,
        Standing::Holds => 2,
        Standing::Advice => 3,
    }
}

/// Adds the answer and what decided it, each with its best rule only.
pub fn add_short(view: &mut View, verdict: &Verdict) {
    let mut short = verdict.clone();
    short.reasons.retain(|reason| reason.standing != Standing::Advice);
    for reason in &mut short.reasons {
        reason.citations.truncate(1);
        reason.citations.iter_mut().for_each(|citation| citation.sources.truncate(1));
    }
    add_reasons(view, &short);
}

/// The word of a grade.
pub fn grade(code: &str) -> Message {
    match code {
        "official" => Message::new("term-grade-official"),
        "secondary" => Message::new("term-grade-secondary"),
        "own" => Message::new("term-grade-own"),
        _ => Message::new("term-grade-unverified"),
    }
}

/// A place to go to or a paper to bring, with the grade of the rule that names it.
fn listed(listed: &Listed) -> Message {
    let id = if listed.citation.weak { "citation-listed-weak" } else { "citation-listed" };
    Message::new(id)
        .with("kind", listed.kind.clone())
        .with("text", wording(&listed.text))
        .with("grade", grade(listed.citation.grade.code()))
}

pub(super) fn wording(wording: &Wording) -> Value {
    match wording {
        Wording::Term(message) => message.clone().into(),
        Wording::Words(words) => Value::Words { chinese: words.zh.clone(), english: words.en.clone() },
        Wording::Plain(text) => Value::from(text),
    }
}

/// A citation ready to be printed.
pub fn cited(citation: &Citation) -> Cited {
    let rule = Message::new(if citation.weak { "citation-claim" } else { "citation-rule" })
        .with("region", place(citation))
        .with("what", citation.what.clone())
        .with("said", wording(&citation.said))
        .with("start", start(citation.start))
        .with("until", end(citation.until));
    Cited {
        rule,
        grade: citation.grade.code(),
        checked_on: citation.checked_on,
        sources: citation.sources.iter().map(cited_source).collect(),
        note: citation.note.clone(),
    }
}

pub(super) fn cited_source(source: &Source) -> CitedSource {
    CitedSource {
        title: source.title.clone(),
        issuer: source.issuer.clone(),
        url: source.url.clone(),
        published: source.published.clone(),
    }
}

/// The region of the pack, and the parts of it that the rule is about.
pub(super) fn place(citation: &Citation) -> Value {
    let region = regions::message(citation.region);
    if citation.areas.is_empty() {
        return region.into();
    }
    let areas: Vec<Value> = citation.areas.iter().map(|area| Value::from(&area.name)).collect();
    Message::new("citation-areas").with("region", region).with("areas", areas).into()
}

pub(super) fn start(start: Start) -> Message {
    match start {
        Start::On(day) => Message::new("citation-start-on").with("day", day),
        Start::Within(day, precision) => {
            use crate::policy::rule::Precision;
            let id = match precision {
                Precision::Month => "citation-start-month",
                Precision::Quarter => "citation-start-quarter",
                Precision::Year => "citation-start-year",
            };
            let span = match precision {
                Precision::Month => day.month_key(),
                Precision::Quarter => format!("{} Q{}", day.year(), (day.month() - 1) / 3 + 1),
                Precision::Year => day.year().to_string(),
            };
            Message::new(id).with("span", span)
        }
        Start::Between { after: Some(after), by: Some(by) } => {
            Message::new("citation-start-between").with("after", after).with("by", by)
        }
        Start::Between { after: None, by: Some(by) } => Message::new("citation-start-by").with("by", by),
        Start::Between { after: Some(after), by: None } => {
            Message::new("citation-start-after").with("after", after)
        }
        Start::Between { after: None, by: None } | Start::Unknown => Message::new("citation-start-unknown"),
    }
}

pub(super) fn end(until: Option<Day>) -> Message {
    match until {
        Some(until) => Message::new("citation-until").with("day", until.minus_days(1)),
        None => Message::new("citation-open-end"),
    }
}
