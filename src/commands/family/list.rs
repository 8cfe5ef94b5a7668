//! `medins family list`: everybody, with relation and insurance, and the bindings in force.

use super::super::terms;
use super::{Exit, Session};
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::binding::Binding;
use crate::model::day::Day;
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::render::Renderer;
use crate::view::{Cell, Column, Sheet, View};

const MEMBERS: &[Column] = &[
    Column::text("name", "column-member"),
    Column::text("relation", "column-relation"),
    Column::text("sex", "column-sex"),
    Column::text("born", "column-born"),
    Column::text("insurance", "column-insurance"),
    Column::text("region_code", "column-region"),
    Column::text("class", "column-class"),
    Column::text("status", "column-status"),
];

const BINDINGS: &[Column] = &[
    Column::text("payer", "column-payer"),
    Column::text("beneficiary", "column-beneficiary"),
    Column::text("mode", "column-mode"),
    Column::text("from", "column-from"),
    Column::text("to", "column-to"),
    Column::number("order", "column-order"),
    Column::number("cap_per_payment", "column-cap"),
    Column::number("cap_total", "column-cap-total"),
];

/// Runs `family list`.
///
/// # Errors
/// An unusable ledger, a closed pipe.
pub fn run(session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let bindings = ledger.bindings()?;
    let mut view = View::new("family");
    let rows: Result<Vec<_>> =
        members.iter().map(|member| member_row(&ledger, member, session.context.today)).collect();
    view.table("members", MEMBERS, rows?);
    add_bindings(&mut view, &members, &bindings.iter().collect::<Vec<_>>());
    session.show(&view)?;
    Ok(Exit::Done)
}

/// One member with the insurance of a day.
pub(super) fn member_row(ledger: &Ledger, member: &Member, day: Day) -> Result<Vec<Cell<'static>>> {
    let coverage = ledger.coverage_on(member.id, day)?;
    let coverage = coverage.as_ref();
    Ok(vec![
        Cell::text(member.name.clone()),
        terms::relation_cell(member.relation, member.sex),
        terms::sex_cell(member.sex),
        Cell::maybe(member.born, Cell::Born),
        Cell::maybe(coverage, |known| Cell::term(known.insurance.code(), terms::insurance(known.insurance))),
        Cell::maybe(coverage, |known| terms::region_cell(known.region)),
        Cell::maybe(coverage, |known| Cell::term(known.class.code(), terms::class(known.class))),
        Cell::maybe(coverage, |known| Cell::term(known.status.code(), terms::status(known.status))),
    ])
}

/// Adds bindings as a table, if there are any.
pub(super) fn add_bindings(view: &mut View, members: &[Member], bindings: &[&Binding]) {
    if !bindings.is_empty() {
        view.title(Message::new("family-bindings-title"));
        let rows = bindings.iter().map(|binding| binding_row(members, binding)).collect();
        view.table("bindings", BINDINGS, rows);
    }
}

fn binding_row(members: &[Member], binding: &Binding) -> Vec<Cell<'static>> {
    let name = |id: MemberId| {
        Cell::maybe(members.iter().find(|member| member.id == id), |member| Cell::text(member.name.clone()))
    };
    vec![
        name(binding.payer),
        name(binding.beneficiary),
        Cell::term(binding.mode.code(), terms::mode(binding.mode)),
        Cell::maybe(binding.period.from, Cell::Day),
        Cell::maybe(binding.period.until, |until| Cell::Day(until.minus_days(1))),
        Cell::maybe(binding.order, Cell::Count),
        Cell::maybe(binding.cap_per_payment, Cell::Money),
        Cell::maybe(binding.cap_total, Cell::Money),
    ]
}

/// Writes every member as a row.
pub(in crate::commands) fn member_rows(
    ledger: &Ledger,
    members: &[Member],
    day: Day,
    renderer: &mut Renderer<'_>,
) -> Result<()> {
    let mut writer = renderer.sheet(Sheet::new("export", "members", MEMBERS))?;
    for member in members {
        writer.row(&member_row(ledger, member, day)?)?;
    }
    writer.finish()
}

/// Writes every binding as a row, ended ones too.
pub(in crate::commands) fn binding_rows(
    ledger: &Ledger,
    members: &[Member],
    renderer: &mut Renderer<'_>,
) -> Result<()> {
    let mut writer = renderer.sheet(Sheet::new("export", "bindings", BINDINGS))?;
    for binding in ledger.bindings()? {
        writer.row(&binding_row(members, &binding))?;
    }
    writer.finish()
}
