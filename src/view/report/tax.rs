//! The worksheet of a tax year: sums of each member, what may be deducted, and by which rule.

use super::{Cell, Column, Message, Money, PolicySet, View};
use crate::engine::citation::Citation;
use crate::engine::tax::{Figures, Spent};
use crate::policy::Rule;
use crate::policy::benefit::rules::Reference;
use crate::policy::benefit::said;
use crate::policy::rule::Wording;
use crate::view::eligibility::{cited, grade};
use crate::view::{Block, Point, Standing};

const TAX: &[Column] = &[
    Column::text("member", "column-member"),
    Column::number("visits", "column-visits").detail(),
    Column::number("total", "column-total").detail(),
    Column::number("fund_pay", "column-fund-pay").detail(),
    Column::machine("own_acct_pay", "column-own-acct-pay"),
    Column::machine("acct_mulaid_pay", "column-aided"),
    Column::machine("cash_pay", "column-cash-pay"),
    Column::number("own_share", "column-own-share"),
    Column::number("outside", "column-outside-lists"),
    Column::number("open", "column-not-said"),
    Column::number("inside_least", "column-inside-least"),
    Column::number("inside_most", "column-inside-most"),
    Column::number("deduct_least", "column-deduct-least"),
    Column::number("deduct_most", "column-deduct-most"),
    Column::text("grade", "column-grade"),
];

/// The worksheet as a document.
pub fn view(
    year: i32,
    people: &[(String, Spent)],
    figures: Option<Figures<'_>>,
    policies: &PolicySet,
) -> View {
    let mut view = View::new("report-tax");
    add(&mut view, year, people, figures, policies);
    view.note(Message::new("note-not-official"));
    view
}

/// Adds the worksheet to a document.
pub fn add(
    view: &mut View,
    year: i32,
    people: &[(String, Spent)],
    figures: Option<Figures<'_>>,
    policies: &PolicySet,
) {
    view.title(Message::new("report-tax-title").with("year", year.to_string()));
    let spent = people.iter().filter(|(_, spent)| spent.visits != 0);
    let rows: Vec<_> = spent.map(|(name, spent)| row(name, spent, figures)).collect();
    if rows.is_empty() {
        view.note(Message::new("report-empty"));
        return;
    }
    view.table("tax", TAX, rows);
    let open = people.iter().map(|(_, spent)| spent.open_visits).sum::<i64>();
    if open > 0 {
        view.note(Message::new("report-tax-open").with("visits", open));
    }
    match figures {
        None => view.note(Message::new("report-tax-no-rule").with("year", year.to_string())),
        Some(figures) => {
            let rules = [figures.threshold, figures.most].map(|rule| point(rule, policies));
            view.blocks.push(Block::Points("rules", rules.into()));
        }
    }
    view.note(Message::new("report-tax-method"));
    view.note(Message::new("report-tax-official"));
}

fn row(name: &str, spent: &Spent, figures: Option<Figures<'_>>) -> Vec<Cell<'static>> {
    let (least, most) = spent.inside();
    let deduct = |inside: Money| Cell::maybe(figures, |figures| Cell::Money(figures.deductible(inside)));
    let weakest = figures.map(|figures| figures.threshold.proof.grade.max(figures.most.proof.grade));
    vec![
        Cell::text(name.to_owned()),
        Cell::Count(spent.visits),
        Cell::Money(spent.amounts.total),
        Cell::Money(spent.amounts.fund),
        Cell::Money(spent.amounts.own_account()),
        Cell::Money(spent.amounts.mutual_aid),
        Cell::Money(spent.amounts.cash),
        Cell::Money(spent.amounts.own_share()),
        Cell::Money(spent.outside),
        Cell::Money(spent.open),
        Cell::Money(least),
        Cell::Money(most),
        deduct(least),
        deduct(most),
        Cell::maybe(weakest, |weakest| Cell::term(weakest.code(), grade(weakest.code()))),
    ]
}

fn point(rule: &Rule<Reference>, policies: &PolicySet) -> Point {
    let (what, amount) = said::reference(&rule.value);
    let citation = Citation::saying(rule, (what.clone(), Wording::Term(amount.clone())), policies);
    Point {
        code: None,
        standing: Standing::Holds,
        message: Message::new("report-tax-rule").with("what", what).with("amount", amount),
        citations: vec![cited(&citation)],
    }
}
