//! Deductible and ceiling of each member as gauges, with their rules, and what becomes of them at this pace.

use super::{Cell, Column, Facts, Message, Money, Outlook, PolicySet, View};
use crate::engine::forecast::{QuotaAhead, UsedUp, quota_ahead};
use crate::engine::quota::Part;
use crate::policy::terms::Term;
use crate::view::chart::{Chart, Drawn};
use crate::view::eligibility::{cited, grade};
use crate::view::quota::Line;
use crate::view::{Block, Cited, Table};

const QUOTAS: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("part", "column-part"),
    Column::number("used", "column-ceiling-used").detail(),
    Column::number("whole", "column-of"),
    Column::number("left", "column-left"),
    Column::text("ahead", "column-ahead"),
    Column::number("lapses", "column-lapses").detail(),
    Column::text("resets", "column-resets").detail(),
    Column::text("grade", "column-grade"),
    Column::machine("benefit", "column-benefit"),
    Column::machine("days", "column-pace-days"),
];

/// Adds the gauges, and what has to be said of them.
pub(super) fn add(view: &mut View, facts: &Facts<'_>, policies: &PolicySet) {
    let mut rows = Vec::new();
    let mut rules: Vec<Vec<Cited>> = Vec::new();
    for line in facts.quotas.iter().filter(|line| line.quota.untold.is_none()) {
        for (part, code, said) in [
            (&line.quota.deductible, "deductible", "column-deductible"),
            (&line.quota.ceiling, "ceiling", "column-ceiling"),
        ] {
            if let Some(row) = row(line, part, Cell::term(code, Message::new(said)), facts) {
                rows.push(row);
                rules.push(behind(line, part, policies));
            }
        }
    }
    if facts.quotas.is_empty() {
        return;
    }
    view.title(Message::new("report-quotas-title"));
    if !rows.is_empty() {
        let table = Table { citations: rules, ..Table::plain("quotas", QUOTAS, rows) };
        let drawn = Drawn::Gauges { used: 2, whole: 3 };
        view.blocks.push(Block::Chart(Chart { table, drawn }));
        if facts.outlook == Outlook::Ahead {
            view.note(Message::new("report-quota-pace"));
        }
    }
    crate::view::quota::add_notes(view, &facts.quotas);
    view.note(Message::new("quota-no-money"));
}

/// The rules behind a figure: its own, and that of the benefit year in which it counts.
fn behind(line: &Line<'_>, part: &Part<'_>, policies: &PolicySet) -> Vec<Cited> {
    let own = part.rule().map(|rule| cited(&rule.citation(policies)));
    let year = line.quota.year.rule.as_ref();
    let year = year.map(|pick| cited(&crate::engine::reimburse::cite::quote(pick.rule, pick.line, policies)));
    own.into_iter().chain(year).collect()
}

/// What is left of a part; nothing where nothing is known.
fn row(
    line: &Line<'_>,
    part: &Part<'_>,
    what: Cell<'static>,
    facts: &Facts<'_>,
) -> Option<Vec<Cell<'static>>> {
    let open = matches!(&what, Cell::Term(code, _) if code == "deductible") && line.deductible_open();
    let figure = part.figure().filter(|_| !open);
    let without = matches!(part, Part::Without(_));
    if figure.is_none() && !without {
        return None;
    }
    let ahead = figure.filter(|_| facts.outlook == Outlook::Ahead);
    let ahead = ahead.and_then(|figure| quota_ahead(&figure, line.quota.year.period, facts.day));
    let amount = |amount: Option<Money>| Cell::maybe(amount, Cell::Money);
    let none = match &what {
        Cell::Term(code, _) if code == "ceiling" => Cell::term("unlimited", Message::new("quota-unlimited")),
        _ => Cell::term("none", Message::new("quota-none")),
    };
    let is_ceiling = matches!(&what, Cell::Term(code, _) if code == "ceiling");
    Some(vec![
        Cell::text(line.name.clone()),
        what,
        amount(figure.map(|figure| figure.used)),
        figure.map_or(none, |figure| Cell::Money(figure.whole)),
        amount(figure.map(|figure| figure.left)),
        Cell::maybe(ahead, |ahead| used_up(&ahead)),
        amount(ahead.filter(|_| is_ceiling).and_then(|ahead| ahead.lapses)),
        Cell::maybe(line.quota.year.period.until, Cell::Day),
        Cell::maybe(part.rule(), |rule| {
            let code = rule.proof().grade.code();
            Cell::term(code, grade(code))
        }),
        Cell::term(line.benefit.code(), line.benefit.message()),
        Cell::maybe(ahead, |ahead| Cell::Count(ahead.days)),
    ])
}

fn used_up(ahead: &QuotaAhead) -> Cell<'static> {
    match ahead.used_up {
        UsedUp::Already => Cell::term("already", Message::new("report-used-up-already")),
        UsedUp::On(day) => {
            Cell::Term(day.to_string().into(), Message::new("report-used-up-on").with("day", day))
        }
        UsedUp::NotThisYear => Cell::term("not-this-year", Message::new("report-used-up-not")),
        UsedUp::Unknown => Cell::term("unknown", Message::new("report-used-up-unknown")),
    }
}
