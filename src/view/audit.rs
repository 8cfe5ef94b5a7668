//! An audit as a document: what differs and what cannot be judged, and how many of each.

use std::collections::BTreeMap;

use super::trace::sentence;
use super::{Cell, Column, View};
use crate::engine::audit::{Difference, Finding, Why};
use crate::engine::reimburse::Supposition;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::policy::terms::Term;

/// A settlement as a row shows it.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// When.
    pub at: String,
    /// Whose.
    pub member: String,
    /// Where.
    pub institution: String,
    /// `setl_id`; empty where there is none.
    pub key: String,
    /// The whole bill.
    pub total: Money,
    /// What the funds paid.
    pub fund: Money,
}

const ROWS: &[Column] = &[
    Column::machine("settlement_id", "column-settlement-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::text("institution", "column-institution").detail(),
    Column::number("total", "column-total"),
    Column::number("paid", "column-paid-recorded"),
    Column::number("by_rule", "column-paid-by-rule"),
    Column::number("difference", "column-difference"),
    Column::machine("result", "column-result"),
    Column::text("why", "column-reason"),
];

const SUMMARY: &[Column] = &[
    Column::text("result", "column-result"),
    Column::text("why", "column-reason"),
    Column::number("settlements", "column-settlements"),
];

/// What an audit found so far.
#[derive(Debug)]
pub struct Report {
    most: usize,
    agree: i64,
    differ: i64,
    unjudged: BTreeMap<Why, i64>,
    supposed: Vec<Supposition>,
    differing: Vec<Vec<Cell<'static>>>,
    others: Vec<Vec<Cell<'static>>>,
}

impl Report {
    /// An empty report that shows at most so many rows.
    pub const fn showing(most: usize) -> Self {
        Self {
            most,
            agree: 0,
            differ: 0,
            unjudged: BTreeMap::new(),
            supposed: Vec::new(),
            differing: Vec::new(),
            others: Vec::new(),
        }
    }

    /// Whether something differs.
    pub const fn differs(&self) -> bool {
        self.differ > 0
    }

    /// Whether nothing could be judged.
    pub fn judged_nothing(&self) -> bool {
        self.agree + self.differ == 0 && !self.unjudged.is_empty()
    }

    /// Adds a finding; `settlement` is asked for only where the row is shown.
    pub fn add(&mut self, finding: &Finding<'_>, settlement: impl FnOnce() -> Settlement) {
        match finding {
            Finding::Agrees => self.agree += 1,
            Finding::Differs(difference) => {
                self.differ += 1;
                for supposition in &difference.supposed {
                    if !self.supposed.contains(supposition) {
                        self.supposed.push(*supposition);
                    }
                }
                if self.differing.len() < self.most {
                    let result = Cell::term("differs", Message::new("audit-differs"));
                    self.differing.push(row(&settlement(), Some(difference), result, None));
                }
            }
            Finding::Unjudged(why, difference) => {
                *self.unjudged.entry(*why).or_default() += 1;
                if self.others.len() < self.most {
                    let result = Cell::term("cannot-judge", Message::new("audit-cannot-judge"));
                    self.others.push(row(&settlement(), difference.as_ref(), result, Some(*why)));
                }
            }
        }
    }

    /// The report as a document.
    pub fn view(mut self) -> View {
        let mut view = View::new("audit");
        view.title(Message::new("audit-title"));
        let unjudged: i64 = self.unjudged.values().sum();
        if self.agree + self.differ + unjudged == 0 {
            view.note(Message::new("audit-none"));
            return view;
        }
        view.table("summary", SUMMARY, self.summary());
        self.differing.append(&mut self.others);
        self.differing.truncate(self.most);
        let shown = i64::try_from(self.differing.len()).unwrap_or(i64::MAX);
        if shown > 0 {
            view.table("settlements", ROWS, self.differing);
        }
        let count = self.differ + unjudged;
        if shown < count {
            view.note(Message::new("audit-more").with("shown", shown).with("count", count));
        }
        if self.unjudged.contains_key(&Why::NoScope) {
            view.note(Message::new("audit-no-scope-hint"));
        }
        if !self.supposed.is_empty() {
            self.supposed.sort_unstable();
            let what: Vec<Value> = self.supposed.iter().map(|one| one.message().into()).collect();
            view.note(Message::new("audit-supposed").with("what", what));
        }
        view
    }

    fn summary(&self) -> Vec<Vec<Cell<'static>>> {
        let line =
            |code, id, count| vec![Cell::term(code, Message::new(id)), Cell::Empty, Cell::Count(count)];
        let mut rows =
            vec![line("agrees", "audit-agrees", self.agree), line("differs", "audit-differs", self.differ)];
        rows.extend(self.unjudged.iter().map(|(why, count)| {
            let result = Cell::term("cannot-judge", Message::new("audit-cannot-judge"));
            vec![result, Cell::term(why.code(), why.message()), Cell::Count(*count)]
        }));
        rows
    }
}

fn row(
    settlement: &Settlement,
    difference: Option<&Difference<'_>>,
    result: Cell<'static>,
    why: Option<Why>,
) -> Vec<Cell<'static>> {
    let step = difference.and_then(|difference| difference.step.as_ref()).map(|step| sentence(step));
    let reason = match (why, step) {
        (Some(why), _) => Cell::term(why.code(), Message::new("audit-unjudged").with("why", why.message())),
        (None, Some((code, said))) => Cell::term(code, said),
        (None, None) => Cell::Empty,
    };
    vec![
        if settlement.key.is_empty() { Cell::Empty } else { Cell::text(settlement.key.clone()) },
        Cell::code(settlement.at.clone()),
        Cell::text(settlement.member.clone()),
        Cell::text(settlement.institution.clone()),
        Cell::Money(settlement.total),
        Cell::Money(settlement.fund),
        Cell::maybe(difference.map(|difference| difference.by_rule), Cell::Money),
        Cell::maybe(difference.map(|difference| difference.paid - difference.by_rule), Cell::Money),
        result,
        reason,
    ]
}
