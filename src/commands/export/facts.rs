//! `export WHAT`: facts of one kind as rows, in every form that has rows.

use super::super::family::{binding_rows, member_rows};
use super::super::{history, terms};
use crate::error::Result;
use crate::ledger::{Ledger, Only, Selection};
use crate::model::coverage::terms as closed_set;
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::money::Money;
use crate::model::statement::Measure;
use crate::render::Renderer;
use crate::view::{Cell, Column, Holds, Sheet};

/// Kinds of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Settlements,
    Movements,
    Statements,
    Members,
    Bindings,
}

closed_set!(
    What,
    Settlements = "settlements" | "结算",
    Movements = "movements" | "变动",
    Statements = "statements" | "对账",
    Members = "members" | "成员",
    Bindings = "bindings" | "绑定",
);

const STATEMENTS: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("measure", "column-measure"),
    Column::text("layer", "column-layer"),
    Column::text("observed_at", "column-observed-at"),
    Column::number("value", "column-value"),
    Column::text("insurance", "column-insurance"),
    Column::text("code", "column-code"),
    Column::text("year", "column-year"),
];

/// Writes every fact of a kind.
///
/// # Errors
/// A ledger that cannot be read, a closed pipe.
pub(super) fn write(what: What, ledger: &Ledger, today: Day, renderer: &mut Renderer<'_>) -> Result<()> {
    let members = ledger.members()?;
    let only = |only| Selection { only, ..Selection::default() };
    match what {
        What::Settlements => history::stream(ledger, &members, &only(Only::Settlements), renderer),
        What::Movements => history::stream(ledger, &members, &only(Only::Movements), renderer),
        What::Statements => statements(ledger, &members, renderer),
        What::Members => member_rows(ledger, &members, today, renderer),
        What::Bindings => binding_rows(ledger, &members, renderer),
    }
}

fn statements(ledger: &Ledger, members: &[Member], renderer: &mut Renderer<'_>) -> Result<()> {
    let mut writer = renderer.sheet(Sheet::new("export", "statements", STATEMENTS))?;
    ledger.statements(&mut |row| {
        let member = members.iter().find(|member| member.id == row.member);
        let told = &row.statement;
        let text = |text: &Option<String>| Cell::maybe(text.clone(), |text| Cell::of(Holds::System, text));
        writer.row(&[
            Cell::maybe(member, |member| Cell::text(member.name.clone())),
            Cell::term(told.measure.code(), terms::measure(told.measure)),
            Cell::term(told.layer.code(), terms::layer(told.layer)),
            Cell::rule(told.observed_at.to_string()),
            match told.measure {
                Measure::Visits => Cell::Count(told.value),
                _ => Cell::Money(Money::from_fen(told.value)),
            },
            text(&told.insurance),
            text(&told.code),
            Cell::maybe(told.year, |year| Cell::rule(year.to_string())),
        ])
    })?;
    writer.finish()
}
