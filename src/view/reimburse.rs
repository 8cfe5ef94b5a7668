//! What a visit costs, as a document: the answer first, then who pays, what was supposed, and by which rules.

use super::eligibility::{cited, grade};
use super::trace::sentence;
use super::{Block, Cell, Column, Field, Point, Standing, View};
use crate::engine::reimburse::{Answer, Cited, Needed, Outcome, Reckoning, Untellable};
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::policy::PolicySet;
use crate::policy::terms::Term;

/// Who pays the own share: label, machine key and amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Machine word: `own-account`, `wallet`, `payer`, `cash`, `person`.
    pub code: &'static str,
    /// The word for people.
    pub who: Message,
    /// How much.
    pub amount: Money,
}

const PARTS: &[Column] = &[
    Column::text("part", "column-part"),
    Column::text("who", "column-who"),
    Column::number("amount", "column-amount"),
];

/// Adds the answer: its kind, the weakest grade, and what is missing where it cannot be told.
pub fn add_answer(view: &mut View, answer: &Answer<'_>, policies: &PolicySet) {
    let grade = Cell::maybe(answer.grade(), |weakest| {
        let code = weakest.code();
        Cell::term(code, grade(code))
    });
    let mut fields = vec![
        Field::new("outcome", "column-answer", Cell::term(answer.kind().code(), answer.kind().message())),
        Field::new("grade", "column-grade", grade),
    ];
    match &answer.outcome {
        Outcome::Settled(reckoning) => fields.extend(totals(reckoning)),
        Outcome::Range(least, most) => {
            fields.push(Field::new("fund_least", "column-fund-least", Cell::Money(least.fund)));
            fields.push(Field::new("fund_most", "column-fund-most", Cell::Money(most.fund)));
        }
        _ => {}
    }
    view.record("answer", fields);
    add_missing(view, answer, policies);
}

fn totals(reckoning: &Reckoning<'_>) -> Vec<Field> {
    vec![
        Field::new("total", "column-total", Cell::Money(reckoning.bill.total())),
        Field::new("in_scope", "column-in-scope", Cell::Money(reckoning.bill.in_scope)),
        Field::new("fund", "column-fund-pay", Cell::Money(reckoning.fund)),
        Field::new("person", "column-person", Cell::Money(reckoning.person())),
        Field::new("ceiling_left", "column-ceiling-left", Cell::maybe(reckoning.ceiling_left, Cell::Money)),
    ]
}

/// What is missing or contradicts, in sentences.
fn add_missing(view: &mut View, answer: &Answer<'_>, policies: &PolicySet) {
    let mut points: Vec<Point> = Vec::new();
    let mut point = |message: Message, rules: &[&Cited<'_>]| {
        let citations = rules.iter().map(|rule| cited(&rule.citation(policies))).collect();
        points.push(Point { code: None, standing: Standing::Open, message, citations });
    };
    match &answer.outcome {
        Outcome::Settled(_) => {}
        Outcome::Range(..) => {
            point(Message::new("reimburse-why-range"), &behind(answer).iter().collect::<Vec<_>>());
        }
        Outcome::Conflict(several) => {
            let funds: Vec<Value> = several.iter().map(|reckoning| Value::Money(reckoning.fund)).collect();
            let message = Message::new("reimburse-why-conflict").with("funds", funds);
            point(message, &behind(answer).iter().collect::<Vec<_>>());
        }
        Outcome::NoRule(needed, nearest) => {
            let nearest: Vec<&Cited<'_>> = nearest.iter().collect();
            let id = match (needed, nearest.is_empty()) {
                (Needed::Ratio, false) => "reimburse-no-rule-nearest",
                (Needed::Deductible, false) => "reimburse-no-deductible-rule-nearest",
                (Needed::Ratio, true) => "reimburse-no-rule",
                (Needed::Deductible, true) => "reimburse-no-deductible-rule",
            };
            point(Message::new(id), &nearest);
        }
        Outcome::CannotTell(Untellable::Facts(facts)) => {
            let facts: Vec<Value> = facts.iter().map(|fact| fact.message().into()).collect();
            point(Message::new("reimburse-needs-facts").with("facts", facts), &[]);
        }
        Outcome::CannotTell(Untellable::Figure) => point(Message::new("reimburse-figure-unknown"), &[]),
        Outcome::CannotTell(Untellable::Silent(needed, rule)) => {
            let id = match needed {
                Needed::Ratio => "reimburse-silent-ratio",
                Needed::Deductible => "reimburse-silent-deductible",
            };
            point(Message::new(id), &rule.iter().collect::<Vec<_>>());
        }
        Outcome::CannotTell(Untellable::Uncertain(rules, perhaps)) => {
            let message = match perhaps {
                Some(perhaps) => Message::new("reimburse-uncertain-perhaps").with("fund", perhaps.fund),
                None => Message::new("reimburse-uncertain"),
            };
            point(message, &rules.iter().collect::<Vec<_>>());
        }
    }
    if !points.is_empty() {
        view.blocks.push(Block::Points("missing", points));
    }
}

/// The rules behind every reckoning of an answer, each once.
fn behind<'a>(answer: &Answer<'a>) -> Vec<Cited<'a>> {
    let mut rules: Vec<Cited<'a>> = Vec::new();
    for rule in answer.reckonings().iter().flat_map(|one| &one.steps).filter_map(|step| step.rule()) {
        if !rules.iter().any(|known| std::ptr::eq(known.proof(), rule.proof())) {
            rules.push(rule);
        }
    }
    rules
}

/// Adds who pays what.
pub fn add_parts(view: &mut View, reckoning: &Reckoning<'_>, shares: &[Share]) {
    let funds = reckoning.funds.iter().map(|(fund, amount)| {
        vec![
            Cell::term("fund", Message::new("reimburse-part-fund")),
            Cell::term(fund.code(), fund.message()),
            Cell::Money(*amount),
        ]
    });
    let mut rows: Vec<_> = funds.collect();
    rows.extend(shares.iter().map(|share| {
        let who = Cell::Message(share.who.clone());
        vec![Cell::term(share.code, Message::new("reimburse-part-person")), who, Cell::Money(share.amount)]
    }));
    view.table("parts", PARTS, rows);
}

/// Adds what was supposed and what is taken for granted.
pub fn add_suppositions(view: &mut View, answer: &Answer<'_>) {
    let supposed = answer.supposed.iter().map(|supposition| Value::from(supposition.message()));
    let supposed: Vec<Value> = supposed.collect();
    if !supposed.is_empty() {
        view.note(Message::new("reimburse-supposed").with("what", supposed));
    }
    let mut provisos: Vec<_> =
        answer.reckonings().iter().flat_map(|reckoning| reckoning.provisos.clone()).collect();
    provisos.sort_unstable();
    provisos.dedup();
    provisos.into_iter().for_each(|proviso| view.note(proviso.message()));
}

/// Adds the steps with their rules, one sentence each.
pub fn add_rules(view: &mut View, reckoning: &Reckoning<'_>, policies: &PolicySet) {
    let points = reckoning.steps.iter().map(|step| Point {
        code: None,
        standing: Standing::Holds,
        message: sentence(step).1,
        citations: step.rule().iter().map(|rule| cited(&rule.citation(policies))).collect(),
    });
    view.blocks.push(Block::Points("steps", points.collect()));
}

/// Why an answer cannot be given, in one sentence; `None` where there is one.
pub fn why_untold(answer: &Answer<'_>) -> Option<Message> {
    let message = match &answer.outcome {
        Outcome::Settled(_) => return None,
        Outcome::Range(..) => Message::new("reimburse-why-range"),
        Outcome::Conflict(several) => {
            let funds: Vec<Value> = several.iter().map(|reckoning| Value::Money(reckoning.fund)).collect();
            Message::new("reimburse-why-conflict").with("funds", funds)
        }
        Outcome::NoRule(Needed::Ratio, _) => Message::new("reimburse-no-rule"),
        Outcome::NoRule(Needed::Deductible, _) => Message::new("reimburse-no-deductible-rule"),
        Outcome::CannotTell(Untellable::Facts(facts)) => {
            let facts: Vec<Value> = facts.iter().map(|fact| fact.message().into()).collect();
            Message::new("reimburse-needs-facts").with("facts", facts)
        }
        Outcome::CannotTell(Untellable::Figure) => Message::new("reimburse-figure-unknown"),
        Outcome::CannotTell(Untellable::Silent(Needed::Ratio, _)) => Message::new("reimburse-silent-ratio"),
        Outcome::CannotTell(Untellable::Silent(..)) => Message::new("reimburse-silent-deductible"),
        Outcome::CannotTell(Untellable::Uncertain(..)) => Message::new("reimburse-uncertain"),
    };
    Some(message)
}
