//! Why: the way from what was known to the answer, as a tree of sentences with the rule of each step.
//!
//! Made of what the engine recorded, only when somebody asks. Stable JSON: `medins.trace/1`.

use super::eligibility::cited;
use super::{Cited, View};
use crate::engine::reimburse::rejected::rejected;
use crate::engine::reimburse::{Answer, Bill, Cited as Rule, Reckoning, Rulebook, Step, Visit};
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::policy::PolicySet;
use crate::policy::benefit::said::percent;
use crate::policy::terms::Term;

/// How deep a tree may be.
pub const DEEPEST: usize = 8;

/// A node of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Stable name of the step.
    pub key: &'static str,
    /// What was done, with its figures.
    pub said: Message,
    /// The rule.
    pub rule: Option<Box<Cited>>,
    /// Steps below it.
    pub children: Vec<Node>,
}

impl Node {
    /// A step without a rule and without steps below it.
    pub const fn new(key: &'static str, said: Message) -> Self {
        Self { key, said, rule: None, children: Vec::new() }
    }
}

/// Adds the whole way of an answer.
pub fn add(view: &mut View, visit: &Visit, answer: &Answer<'_>, book: &Rulebook<'_>, policies: &PolicySet) {
    view.title(Message::new("reimburse-trace-title"));
    let mut root = Node::new("answer", answer.kind().message());
    root.children.push(known(visit));
    for supposition in &answer.supposed {
        let said = Message::new("reimburse-supposed").with("what", supposition.message());
        root.children.push(Node::new("supposed", said));
    }
    root.children.extend(answer.reckonings().into_iter().map(|reckoning| reckoned(reckoning, policies)));
    let tried = rejected(visit, book, answer);
    if !tried.is_empty() {
        let mut node = Node::new("rejected", Message::new("reimburse-trace-rejected"));
        node.children = tried
            .iter()
            .map(|(rule, why)| {
                let said =
                    Message::new("reimburse-rejected").with("what", rule.what()).with("why", why.message());
                with_rule(Node::new("rejected-rule", said), rule, policies)
            })
            .collect();
        root.children.push(node);
    }
    view.blocks.push(super::Block::Trace("trace", root));
}

/// What was known of the case.
fn known(visit: &Visit) -> Node {
    let person = &visit.person;
    let mut said: Vec<Value> = vec![person.insurance.message().into(), visit.benefit.message().into()];
    said.extend(person.class.map(|class| Value::from(class.message())));
    said.extend(visit.tier.map(|tier| Value::from(tier.message())));
    said.extend(person.age.map(|age| Value::from(Message::new("reimburse-known-age").with("age", age))));
    said.extend(visit.disease.as_ref().map(Value::from));
    let region = crate::policy::regions::message(visit.region);
    let known =
        Message::new("reimburse-known").with("region", region).with("day", visit.on).with("what", said);
    Node::new("known", known)
}

fn with_rule(mut node: Node, rule: &Rule<'_>, policies: &PolicySet) -> Node {
    node.rule = Some(Box::new(cited(&rule.citation(policies))));
    node
}

/// One reckoning: every step with its arithmetic.
fn reckoned(reckoning: &Reckoning<'_>, policies: &PolicySet) -> Node {
    let said =
        Message::new("reimburse-reckoned").with("fund", reckoning.fund).with("person", reckoning.person());
    let mut node = Node::new("reckoning", said);
    node.children = reckoning.steps.iter().map(|step| step_node(step, policies)).collect();
    let provisos = reckoning.provisos.iter();
    node.children.extend(provisos.map(|proviso| Node::new("proviso", proviso.message())));
    node
}

fn step_node(step: &Step<'_>, policies: &PolicySet) -> Node {
    let (key, said) = sentence(step);
    let node = Node::new(key, said);
    match step.rule() {
        Some(rule) => with_rule(node, &rule, policies),
        None => node,
    }
}

/// A step as a sentence, under its stable name.
pub fn sentence(step: &Step<'_>) -> (&'static str, Message) {
    let money = |id: &'static str, figures: &[(&'static str, Money)]| {
        figures.iter().fold(Message::new(id), |message, (name, amount)| message.with(name, *amount))
    };
    match step {
        Step::Scope(bill) => ("scope", scope(bill)),
        Step::FirstOwn { share, of, borne, .. } => {
            let said = money("reimburse-step-first-own", &[("of", *of), ("borne", *borne)]);
            ("first-own", said.with("percent", percent(*share)))
        }
        Step::AccountFirst { had, paid, .. } => {
            ("account-first", money("reimburse-step-account-first", &[("had", *had), ("paid", *paid)]))
        }
        Step::NoCeiling { .. } => ("no-ceiling", Message::new("reimburse-step-no-ceiling")),
        Step::NoDeductible { .. } => ("no-deductible", Message::new("reimburse-step-no-deductible")),
        Step::Deductible { due, used, open, borne, .. } => {
            let figures = [("due", *due), ("used", *used), ("open", *open), ("borne", *borne)];
            ("deductible", money("reimburse-step-deductible", &figures))
        }
        Step::ExpenseCeiling { limit, counted, allowed, of, .. } => {
            let figures = [("limit", *limit), ("counted", *counted), ("allowed", *allowed), ("of", *of)];
            ("expense-ceiling", money("reimburse-step-expense-ceiling", &figures))
        }
        Step::Share { bands, fund, rounding_known, .. } => {
            // Where no fraction of a fen arises, nothing is rounded and nothing need be assumed.
            let exact = bands.iter().map(|(.., paid)| *paid).sum::<rust_decimal::Decimal>().is_integer();
            let id = match *rounding_known || exact {
                true => "reimburse-step-share",
                false => "reimburse-step-share-rounding-assumed",
            };
            ("share", share(id, bands, *fund))
        }
        Step::FundCeiling { limit, paid, asked, allowed, .. } => {
            let figures = [("limit", *limit), ("paid", *paid), ("asked", *asked), ("allowed", *allowed)];
            ("fund-ceiling", money("reimburse-step-fund-ceiling", &figures))
        }
        Step::Beyond { expense, share, by, fund, .. } => {
            let said = money("reimburse-step-beyond", &[("expense", *expense), ("fund", *fund)]);
            ("beyond", said.with("percent", percent(*share)).with("by", by.message()))
        }
        Step::Adjusted { .. } => ("adjusted", Message::new("reimburse-step-adjusted")),
        Step::TreatedAs { .. } => ("treated-as", Message::new("reimburse-step-treated-as")),
        Step::Reference { amount, .. } => {
            ("reference", money("reimburse-step-reference", &[("amount", *amount)]))
        }
    }
}

fn scope(bill: &Bill) -> Message {
    let said =
        Message::new("reimburse-step-scope").with("total", bill.total()).with("out", bill.out_of_scope);
    said.with("over", bill.over_limit).with("first", bill.first_self_pay).with("scope", bill.in_scope)
}

/// The arithmetic of the bands, such as `4300.00 × 80 %`.
fn share(
    id: &'static str,
    bands: &[(rust_decimal::Decimal, crate::model::rate::Rate, rust_decimal::Decimal)],
    fund: Money,
) -> Message {
    let yuan =
        |fen: &rust_decimal::Decimal| (fen / rust_decimal::Decimal::ONE_HUNDRED).normalize().to_string();
    let parts = bands.iter().map(|(expense, rate, _)| format!("{} × {}%", yuan(expense), percent(*rate)));
    let parts: Vec<String> = parts.collect();
    let sum = if parts.is_empty() { "0".to_owned() } else { parts.join(" + ") };
    Message::new(id).with("sum", sum).with("fund", fund)
}
