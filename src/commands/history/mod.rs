//! `medins history`: settlements and account movements, filtered, grouped, streamed.
//!
//! CSV begins with the columns of the import template, so that what comes out goes in again.

mod roll;
mod sourced;

use roll::Roll;

use super::as_of::AsOf;
use super::limit::Limit;
use super::session::{Exit, Session};
use super::span::Span;
use super::{given, who};
use crate::error::Result;
use crate::ledger::{GroupBy, GroupRow, HistoryRow, Ledger, Only, Selection};
use crate::model::coverage::terms as closed_set;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::settlement::Origin;
use crate::render::Renderer;
use crate::view::form::Format;
use crate::view::{Block, Cell, Column, Sheet, Table, View};

/// Arguments of `history`.
#[allow(clippy::struct_excessive_bools, reason = "clap fills a bool for every switch the user may type")]
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Only this member: a name, or a relation such as parent (both parents)
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// Only what this member's account paid for, wholly or in part
    #[arg(long, value_name = "WHO")]
    payer: Option<String>,
    /// Only what the owner's account paid for
    #[arg(long, conflicts_with = "payer")]
    paid_by_me: bool,
    #[command(flatten)]
    span: Span,
    /// Kind of visit: outpatient, inpatient, pharmacy, chronic, emergency, maternity, or a raw code
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,
    /// Only institutions whose name contains this
    #[arg(long, value_name = "TEXT")]
    institution: Option<String>,
    /// Only bills of at least this total
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    min: Option<String>,
    /// Only bills of at most this total
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    max: Option<String>,
    /// Only settlements, or only movements of accounts
    #[arg(long, value_name = "WHAT")]
    only: Option<String>,
    /// Sums by member, month, year, institution or payer
    #[arg(long, value_name = "GROUP")]
    group_by: Option<String>,
    /// Beside every row the paper, file and row that it came from
    #[arg(long, conflicts_with = "group_by")]
    source: bool,
    #[command(flatten)]
    limit: Limit,
    #[command(flatten)]
    as_of: AsOf,
}

const ROWS: &[Column] = &[
    Column::machine("settlement_id", "column-settlement-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::machine("relation", "column-relation"),
    Column::machine("region_code", "column-region-code"),
    Column::text("institution", "column-institution"),
    Column::machine("institution_level", "column-institution-level"),
    Column::text("med_type", "column-med-type").detail(),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::machine("acct_pay", "column-acct-pay"),
    Column::number("acct_mulaid_pay", "column-aided").detail(),
    Column::number("cash_pay", "column-cash-pay"),
    Column::text("payer", "column-payer"),
    Column::machine("kind", "column-kind"),
    Column::number("acct_change", "column-acct-change"),
    Column::machine("hosp_part_amt", "column-hosp-part-amt"),
    Column::machine("reverses", "column-reverses"),
    Column::machine("payer_origin", "column-payer-origin"),
    Column::machine("layer", "column-layer"),
    Column::text("for", "column-for"),
    Column::text("note", "column-note"),
    Column::machine("id", "column-id"),
];

/// Columns of sums, headed by what they are grouped by.
const fn sums(heading: &'static str) -> [Column; 7] {
    [
        Column::text("group", heading),
        Column::number("visits", "column-visits"),
        Column::number("total", "column-total"),
        Column::number("fund_pay", "column-fund-pay"),
        Column::number("own_acct_pay", "column-own-acct-pay"),
        Column::number("acct_mulaid_pay", "column-aided"),
        Column::number("cash_pay", "column-cash-pay"),
    ]
}

const BY_MEMBER: &[Column] = &sums("column-member");
const BY_MONTH: &[Column] = &sums("column-month");
const BY_YEAR: &[Column] = &sums("column-year");
const BY_INSTITUTION: &[Column] = &sums("column-institution");

const PAYERS: &[Column] = &[
    Column::text("group", "column-payer"),
    Column::number("visits", "column-payments"),
    Column::number("own_acct_pay", "column-paid-own"),
    Column::number("acct_mulaid_pay", "column-paid-others"),
    Column::number("paid", "column-paid"),
];

closed_set!(
    GroupBy,
    Nothing = "nothing",
    Member = "member" | "成员",
    Month = "month" | "月",
    Year = "year" | "年",
    Institution = "institution" | "机构",
    Payer = "payer" | "支付人",
);
closed_set!(
    Only,
    Both = "all" | "全部",
    Settlements = "settlements" | "结算",
    Movements = "movements" | "变动"
);

/// Runs `history`.
///
/// # Errors
/// An unusable ledger, an unknown member or word, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let (ledger, past) = args.as_of.ledger(session)?;
    if let Some(past) = &past {
        session.say(past);
    }
    let members = ledger.members()?;
    let selection = selection(args, &members)?;
    match &args.group_by {
        None => rows(args, session, &ledger, &members, &selection)?,
        Some(group) => {
            let group = given::among("--group-by", group, |group| group != GroupBy::Nothing)?;
            groups(session, &ledger, &members, &selection, group)?;
        }
    }
    Ok(Exit::Done)
}

/// What the flags mean together.
fn selection(args: &Args, members: &[Member]) -> Result<Selection> {
    let chosen = args.member.as_deref().map(|word| who::all(members, word)).transpose()?.unwrap_or_default();
    let payer = match (&args.payer, args.paid_by_me) {
        (Some(word), _) => Some(who::one(members, word)?.id),
        (None, true) => Some(who::owner(members)?.id),
        (None, false) => None,
    };
    let amount = |flag, text: &Option<String>| {
        text.as_deref().map(|text| given::signed_amount(flag, text)).transpose()
    };
    let only = args.only.as_deref().map(|word| given::term("--only", word));
    Ok(Selection {
        members: chosen.iter().map(|member| member.id).collect(),
        payer,
        period: args.span.period()?,
        types: args
            .kind
            .as_deref()
            .map(|word| given::med_type("--type", word))
            .transpose()?
            .unwrap_or_default(),
        institution: args.institution.clone(),
        min: amount("--min", &args.min)?,
        max: amount("--max", &args.max)?,
        only: only.transpose()?.unwrap_or_default(),
    })
}

/// The rows themselves.
fn rows(
    args: &Args,
    session: &mut Session<'_>,
    ledger: &Ledger,
    members: &[Member],
    selection: &Selection,
) -> Result<()> {
    let table = session.context.look.format == Format::Table;
    let for_people = matches!(session.context.look.format, Format::Table | Format::Html);
    let limit = args.limit.rows(&session.context.look);
    let columns = if args.source { sourced::COLUMNS } else { ROWS };
    let sheet = Sheet::new("history", "rows", columns);
    let mut shown = Shown { rows: 0, limit, derived: false };
    let mut renderer = session.renderer();
    let mut writer = renderer.sheet(sheet)?;
    let roll = Roll { members, for_people };
    match limit {
        None => ledger.history(selection, &mut |row| {
            shown.count(row);
            if args.source {
                writer.row(&sourced::cells(&roll, ledger, row)?)
            } else {
                writer.row(&roll.cells(row))
            }
        })?,
        Some(count) => {
            let mut newest: Vec<Vec<Cell<'static>>> = Vec::new();
            ledger.newest_history(selection, count, &mut |row| {
                shown.count(row);
                let cells =
                    if args.source { sourced::cells(&roll, ledger, row)? } else { roll.cells(row).into() };
                newest.push(cells.into_iter().map(Cell::into_owned).collect());
                Ok(())
            })?;
            newest.iter().rev().try_for_each(|cells| writer.row(cells))?;
        }
    }
    writer.finish()?;
    if table {
        summary(session, ledger, selection, &shown)?;
    }
    Ok(())
}

/// What was shown in a table.
struct Shown {
    rows: u64,
    limit: Option<u64>,
    derived: bool,
}

impl Shown {
    fn count(&mut self, row: &HistoryRow<'_>) {
        self.rows += 1;
        self.derived |= row.payers.contains(Origin::Derived.code());
    }
}

/// What stands below a table: the sums of everything selected, and how much of it is shown.
fn summary(session: &mut Session<'_>, ledger: &Ledger, selection: &Selection, shown: &Shown) -> Result<()> {
    let mut view = View::new("history");
    if selection.only != Only::Movements {
        ledger.totals(selection, GroupBy::Nothing, &mut |group| {
            view.note(
                Message::new("history-summary")
                    .with("visits", group.visits)
                    .with("total", group.amounts.total)
                    .with("fund", group.amounts.fund)
                    .with("own", group.amounts.own_account())
                    .with("aid", group.amounts.mutual_aid)
                    .with("cash", group.amounts.cash),
            );
            Ok(())
        })?;
    }
    if shown.derived {
        view.note(Message::new("history-derived"));
    }
    if shown.rows == 0 {
        view.note(Message::new("history-empty"));
    } else if shown.limit == Some(shown.rows) {
        view.note(Message::new("history-shown").with("shown", shown.rows));
    }
    session.renderer().below(&view)
}

/// Writes every selected row as it comes, with the columns of the import template first.
pub(super) fn stream(
    ledger: &Ledger,
    members: &[Member],
    selection: &Selection,
    renderer: &mut Renderer<'_>,
) -> Result<()> {
    let mut writer = renderer.sheet(Sheet::new("history", "rows", ROWS))?;
    let roll = Roll { members, for_people: false };
    ledger.history(selection, &mut |row| writer.row(&roll.cells(row)))?;
    writer.finish()
}

/// The newest selected rows for people, oldest first, as a part of a larger document.
pub(super) fn newest_table(
    key: &'static str,
    (ledger, members): (&Ledger, &[Member]),
    selection: &Selection,
    count: u64,
) -> Result<Table> {
    let roll = Roll { members, for_people: true };
    let mut rows: Vec<Vec<Cell<'static>>> = Vec::new();
    ledger.newest_history(selection, count, &mut |row| {
        rows.push(roll.cells(row).into_iter().map(Cell::into_owned).collect());
        Ok(())
    })?;
    rows.reverse();
    Ok(Table::plain(key, ROWS, rows))
}

/// Sums by group.
fn groups(
    session: &mut Session<'_>,
    ledger: &Ledger,
    members: &[Member],
    selection: &Selection,
    by: GroupBy,
) -> Result<()> {
    let mut renderer = session.renderer();
    let mut writer = renderer.sheet(Sheet::new("history", "groups", group_columns(by)))?;
    ledger.totals(selection, by, &mut |group| writer.row(&group_cells(by, members, group)))?;
    writer.finish()
}

/// Sums by group as a part of a larger document.
pub(super) fn group_table(
    key: &'static str,
    ledger: &Ledger,
    members: &[Member],
    selection: &Selection,
    by: GroupBy,
) -> Result<Block> {
    let mut rows = Vec::new();
    ledger.totals(selection, by, &mut |group| {
        rows.push(group_cells(by, members, group).into_iter().map(Cell::into_owned).collect());
        Ok(())
    })?;
    Ok(Block::Table(Table::plain(key, group_columns(by), rows)))
}

const fn group_columns(by: GroupBy) -> &'static [Column] {
    match by {
        GroupBy::Payer => PAYERS,
        GroupBy::Member | GroupBy::Nothing => BY_MEMBER,
        GroupBy::Month => BY_MONTH,
        GroupBy::Year => BY_YEAR,
        GroupBy::Institution => BY_INSTITUTION,
    }
}

fn group_cells<'row>(by: GroupBy, members: &'row [Member], group: &GroupRow<'row>) -> Vec<Cell<'row>> {
    let named = matches!(by, GroupBy::Member | GroupBy::Payer);
    let member = members.iter().find(|member| named && group.key.parse() == Ok(member.id.0));
    let label = match by {
        GroupBy::Member | GroupBy::Payer | GroupBy::Institution => Cell::text,
        GroupBy::Nothing | GroupBy::Month | GroupBy::Year => Cell::rule,
    }(member.map_or(group.key, |member| member.name.as_str()));
    let amounts = group.amounts;
    if by == GroupBy::Payer {
        return vec![
            label,
            Cell::Count(group.visits),
            Cell::Money(amounts.account),
            Cell::Money(amounts.mutual_aid),
            Cell::Money(amounts.account + amounts.mutual_aid),
        ];
    }
    vec![
        label,
        Cell::Count(group.visits),
        Cell::Money(amounts.total),
        Cell::Money(amounts.fund),
        Cell::Money(amounts.own_account()),
        Cell::Money(amounts.mutual_aid),
        Cell::Money(amounts.cash),
    ]
}
