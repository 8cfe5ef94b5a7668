//! What comes out of a question: the answer, its reasons with the rules they rest on, and what to do next.
//!
//! Sentences are messages of `locales/*/eligibility.ftl`; nothing here is worded.

use crate::engine::citation::Citation;
use crate::model::coverage::terms;
pub use crate::model::failure::FailureCode;
use crate::model::message::Message;
use crate::policy::Grade;
use crate::policy::rule::Wording;

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The rules allow it.
    Yes,
    /// A rule or a fact stands against it.
    No,
    /// A fact or a rule is missing or uncertain.
    CannotTell,
}

terms!(Answer, Yes = "yes", No = "no", CannotTell = "cannot-tell");

/// How a reason bears on the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// This condition is met.
    Holds,
    /// This condition is not met: the answer is no.
    Fails,
    /// It cannot be told whether it is met.
    Open,
    /// Worth knowing; decides nothing.
    Advice,
}

terms!(Standing, Holds = "holds", Fails = "fails", Open = "open", Advice = "advice");

/// One reason of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which of the known causes of failure it is about.
    pub code: Option<FailureCode>,
    /// How it bears on the answer.
    pub standing: Standing,
    /// The sentence.
    pub message: Message,
    /// The rules it rests on.
    pub citations: Vec<Citation>,
}

/// A place to go to or a paper to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it is.
    pub kind: Message,
    /// The menu path or the paper.
    pub text: Wording,
    /// The rule that says so.
    pub citation: Citation,
}

/// The outcome of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The answer.
    pub answer: Answer,
    /// The weakest grade among the rules the answer rests on; `None` where only facts decided it.
    pub grade: Option<Grade>,
    /// Every reason, in the order the questions were asked.
    pub reasons: Vec<Reason>,
    /// Facts that are missing, one sentence each.
    pub missing: Vec<Message>,
    /// What to do next.
    pub next: Vec<Message>,
    /// Where to bind: reliable ones first.
    pub channels: Vec<Listed>,
    /// What to bring: reliable ones first.
    pub materials: Vec<Listed>,
}
