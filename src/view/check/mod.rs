//! What `check` found, as a document: a table for each code, and what to type next. Nothing found says nothing.
//!
//! `explain.rs` says what each code means, `next.rs` what can be typed.

mod explain;
mod next;

use std::collections::BTreeMap;

use super::{Cell, Column, Sheet, View};
use crate::model::check::{Code, Figure, Found, Named, Severity, What};
use crate::model::member::MemberId;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::policy::terms::Term;

pub use explain::{explained, meaning};
use next::Next;

/// Names of members by number.
pub type Names = BTreeMap<MemberId, String>;

const COLUMNS: &[Column] = &[
    Column::machine("code", "column-code"),
    Column::machine("severity", "column-severity"),
    Column::text("settlement", "column-id"),
    Column::text("at", "column-when"),
    Column::text("until", "column-until"),
    Column::text("member", "column-member"),
    Column::text("relative", "column-relative"),
    Column::text("about", "column-about"),
    Column::text("other", "column-other-id"),
    Column::text("other_at", "column-other-when"),
    Column::text("other_about", "column-other-about"),
    Column::number("recorded", "column-recorded-sum"),
    Column::number("expected", "column-expected"),
    Column::number("difference", "column-difference"),
    Column::machine("next", "column-next"),
];

/// The same rows one by one, for forms that need not know all of them.
pub const SHEET: Sheet = Sheet::new("check", "findings", COLUMNS);

/// What was found of one code.
#[derive(Debug, Default)]
struct Group {
    count: usize,
    rows: Vec<Vec<Cell<'static>>>,
    next: Option<Next>,
}

/// What was found so far.
#[derive(Debug)]
pub struct Report {
    most: usize,
    groups: BTreeMap<Code, Group>,
}

impl Report {
    /// An empty report that shows at most so many rows of each code.
    pub const fn showing(most: usize) -> Self {
        Self { most, groups: BTreeMap::new() }
    }

    /// Adds a find.
    pub fn add(&mut self, found: &Found, names: &Names) {
        let group = self.groups.entry(found.code).or_default();
        group.count += 1;
        if group.rows.len() < self.most {
            group.rows.push(row(found, names));
        }
        group.next.get_or_insert_with(|| Next::after(found, names));
    }

    /// Whether something contradicts itself; notes do not count.
    pub fn has_findings(&self) -> bool {
        self.groups.keys().any(|code| code.severity() == Severity::Finding)
    }

    /// The report as a document.
    pub fn view(self) -> View {
        let mut view = View::new(SHEET.name);
        if self.groups.is_empty() {
            view.table(SHEET.key, COLUMNS, Vec::new());
        }
        for (code, group) in self.groups {
            let (shown, count) = (group.rows.len(), group.count);
            let heading = match code.severity() {
                Severity::Finding => Message::new("check-heading"),
                Severity::Note => Message::new("check-heading-note"),
            };
            view.title(
                heading.with("code", code.code()).with("title", explain::title(code)).with("count", count),
            );
            view.table(SHEET.key, COLUMNS, group.rows);
            if shown < count {
                view.note(Message::new("check-more").with("shown", shown).with("rest", count - shown));
            }
            if let Some(next) = group.next {
                view.note(next.message().with("rows", count));
            }
        }
        view
    }
}

/// A find as cells of [`SHEET`].
pub fn row(found: &Found, names: &Names) -> Vec<Cell<'static>> {
    let number =
        |id: i64| Cell::term(id.to_string(), Message::new("check-number").with("id", id.to_string()));
    let time = |at: &Option<String>| Cell::maybe(at.clone(), Cell::code);
    let name = |member: MemberId| Cell::text(name(member, names));
    let (until, other_at) = match found.other {
        None => (time(&found.until), Cell::Empty),
        Some(_) => (Cell::Empty, time(&found.until)),
    };
    let difference = match (found.recorded, found.computed) {
        (Some(Figure::Money(one)), Some(Figure::Money(other))) if one != other => Cell::Money(one - other),
        (Some(Figure::Count(one)), Some(Figure::Count(other))) => Cell::Count(one.saturating_sub(other)),
        _ => Cell::Empty,
    };
    let severity = match found.code.severity() {
        Severity::Finding => Message::new("check-finding"),
        Severity::Note => Message::new("check-note"),
    };
    vec![
        Cell::code(found.code.code()),
        Cell::term(found.code.severity().code(), severity),
        Cell::maybe(found.settlement, number),
        time(&found.at),
        until,
        Cell::maybe(found.member, name),
        Cell::maybe(found.relative, name),
        Cell::maybe(found.what.as_ref(), about),
        Cell::maybe(found.other, number),
        other_at,
        Cell::maybe(found.other_what.clone(), Cell::text),
        figure(found.recorded),
        figure(found.computed),
        difference,
        Cell::command(Next::after(found, names).command),
    ]
}

/// The name of a member; a number where nobody has that number in the family.
fn name(member: MemberId, names: &Names) -> String {
    names.get(&member).cloned().unwrap_or_else(|| member.0.to_string())
}

fn figure(figure: Option<Figure>) -> Cell<'static> {
    match figure {
        None => Cell::Empty,
        Some(Figure::Money(amount)) => Cell::Money(amount),
        Some(Figure::Count(count)) => Cell::Count(count),
    }
}

fn about(what: &What) -> Cell<'static> {
    let counted = |count: i64, id| Cell::term(count.to_string(), Message::new(id).with("count", count));
    match what {
        What::Text(text) => Cell::text(text.clone()),
        What::Insurance(insurance) => Cell::term(insurance.code(), insurance.message()),
        What::Settlements(count) => counted(*count, "check-settlements"),
        What::Movements(count) => counted(*count, "check-movements"),
        What::Days(count) => counted(*count, "check-days"),
        What::Born(day) => Cell::term(day.to_string(), Message::new("check-born").with("day", *day)),
        What::Named(named) => {
            let (key, id) = match named {
                Named::Member => ("member", "column-member"),
                Named::Total => ("total", "column-total"),
                Named::Fund => ("fund_pay", "column-fund-pay"),
                Named::Account => ("acct_pay", "column-acct-pay"),
                Named::MutualAid => ("acct_mulaid_pay", "column-aided"),
                Named::Cash => ("cash_pay", "column-cash-pay"),
                Named::Hospital => ("hosp_part_amt", "column-hosp-part-amt"),
            };
            Cell::term(key, Message::new(id))
        }
    }
}

/// The amount of a figure, where it is one.
fn amount(figure: Option<Figure>) -> Option<Money> {
    match figure {
        Some(Figure::Money(amount)) => Some(amount),
        _ => None,
    }
}
