//! What is left of deductible and ceiling as a document: a row for each member, and what has to be said of it.

use super::eligibility::{cited, grade};
use super::reimburse::why_untold;
use super::{Block, Cell, Column, Point, Standing, View};
use crate::engine::quota::{Figure, Part, Quota};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::policy::PolicySet;
use crate::policy::benefit::words::{Basis, Benefit, DeductiblePer};
use crate::policy::terms::Term;

/// Where counters come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Settlements of the ledger, so many, the newest on this day.
    Ledger(i64, Option<Day>),
    /// Figures printed on this day.
    Printed(Day),
}

/// What is left for one member.
#[derive(Debug)]
pub struct Line<'a> {
    /// Name.
    pub name: String,
    /// Where insured.
    pub region: Cell<'static>,
    /// Which benefit.
    pub benefit: Benefit,
    /// The figures.
    pub quota: Quota<'a>,
    /// Where the counters come from.
    pub source: Source,
    /// Whether it is known what was borne of the deductible.
    pub deductible_known: bool,
    /// Settlements of the year whose in-scope amount is not recorded.
    pub without_scope: i64,
}

/// Columns of the whole table.
pub const QUOTA: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("region", "column-region").detail(),
    Column::machine("benefit", "column-benefit"),
    Column::number("deductible", "column-deductible"),
    Column::number("deductible_used", "column-deductible-used"),
    Column::number("deductible_left", "column-deductible-left"),
    Column::machine("deductible_per", "column-deductible-per"),
    Column::number("ceiling", "column-ceiling"),
    Column::number("ceiling_used", "column-ceiling-used"),
    Column::number("ceiling_left", "column-ceiling-left"),
    Column::text("basis", "column-ceiling-basis").detail(),
    Column::text("resets", "column-resets"),
    Column::text("grade", "column-grade"),
    Column::text("counters", "column-counters").detail(),
];

/// Columns of the short table.
pub const SHORT: &[Column] = &[
    Column::text("member", "column-member"),
    Column::number("deductible_left", "column-deductible-left"),
    Column::number("ceiling_left", "column-ceiling-left"),
    Column::text("resets", "column-resets"),
    Column::text("grade", "column-grade"),
];

fn part(part: &Part<'_>, without: &'static str, of: impl Fn(Figure) -> Money) -> Cell<'static> {
    match part {
        Part::Figure(figure, _) => Cell::Money(of(*figure)),
        Part::Without(_) => Cell::term(
            without,
            Message::new(match without {
                "none" => "quota-none",
                _ => "quota-unlimited",
            }),
        ),
        Part::ByInstitution => Cell::term("by-institution", Message::new("quota-by-institution")),
        Part::Disputed(_) => Cell::term("disputed", Message::new("quota-disputed")),
        Part::Unknown => Cell::Empty,
    }
}

fn graded(quota: &Quota<'_>) -> Cell<'static> {
    Cell::maybe(quota.grade(), |weakest| Cell::term(weakest.code(), grade(weakest.code())))
}

fn only(part: &Part<'_>, of: impl Fn(Figure) -> Money) -> Cell<'static> {
    Cell::maybe(part.figure(), |figure| Cell::Money(of(figure)))
}

impl Line<'_> {
    /// The row of the whole table.
    pub fn row(&self) -> Vec<Cell<'static>> {
        let (deductible, ceiling) = (&self.quota.deductible, &self.quota.ceiling);
        let (code, said) = match self.source {
            Source::Ledger(visits, _) => ("ledger", Message::new("quota-from-ledger").with("visits", visits)),
            Source::Printed(day) => ("printed", Message::new("quota-from-printed").with("day", day)),
        };
        vec![
            Cell::text(self.name.clone()),
            self.region.clone(),
            Cell::term(self.benefit.code(), self.benefit.message()),
            part(deductible, "none", |figure| figure.whole),
            if self.deductible_open() { Cell::Empty } else { only(deductible, |figure| figure.used) },
            self.deductible_left(),
            Cell::maybe(deductible.deductible_per(), |per| Cell::term(per.code(), per.message())),
            part(ceiling, "unlimited", |figure| figure.whole),
            only(ceiling, |figure| figure.used),
            part(ceiling, "unlimited", |figure| figure.left),
            Cell::maybe(ceiling.basis(), |basis| Cell::term(basis.code(), basis.message())),
            Cell::maybe(self.quota.year.period.until, Cell::Day),
            graded(&self.quota),
            Cell::term(code, said),
        ]
    }

    /// Whether something is due over a span, and what was borne of it is not known.
    pub fn deductible_open(&self) -> bool {
        let spans = [DeductiblePer::Year, DeductiblePer::Quarter, DeductiblePer::Month];
        let spans = self.quota.deductible.deductible_per().is_some_and(|per| spans.contains(&per));
        spans && self.quota.deductible.figure().is_some() && !self.deductible_known
    }

    fn deductible_left(&self) -> Cell<'static> {
        match self.deductible_open() {
            true => Cell::term("unknown", Message::new("quota-unknown")),
            false => part(&self.quota.deductible, "none", |figure| figure.left),
        }
    }

    /// The row of the short table.
    pub fn short(&self) -> Vec<Cell<'static>> {
        vec![
            Cell::text(self.name.clone()),
            self.deductible_left(),
            part(&self.quota.ceiling, "unlimited", |figure| figure.left),
            Cell::maybe(self.quota.year.period.until, Cell::Day),
            graded(&self.quota),
        ]
    }

    /// What is missing or taken for granted.
    pub fn notes(&self) -> Vec<Message> {
        let quota = &self.quota;
        let about = |id| Message::new(id).with("name", &self.name);
        let mut notes = Vec::new();
        if let Some(why) = quota.untold.as_ref().and_then(why_untold) {
            notes.push(about("quota-untold").with("why", why));
            return notes;
        }
        if matches!(quota.deductible, Part::ByInstitution) || matches!(quota.ceiling, Part::ByInstitution) {
            notes.push(about("quota-needs-tier"));
        }
        let each = [DeductiblePer::Visit, DeductiblePer::Admission, DeductiblePer::DayAndInstitution];
        if let Some(per) = quota.deductible.deductible_per().filter(|per| each.contains(per)) {
            notes.push(about("quota-deductible-each").with("per", per.message()));
        }
        if quota.deductible.combines_openly() {
            notes.push(about("quota-combine"));
        }
        if quota.ceiling.basis() == Some(Basis::Unknown) {
            notes.push(about("quota-basis-unknown"));
        }
        if quota.year.rule.as_ref().is_none_or(|pick| pick.rule.proof.weak) {
            notes.push(about("quota-year-supposed"));
        }
        let matters = quota.ceiling.figure().is_some() && quota.ceiling.basis() != Some(Basis::FundPaid);
        if self.deductible_open() {
            notes.push(about("quota-deductible-open"));
        }
        if self.without_scope > 0 && matters && matches!(self.source, Source::Ledger(..)) {
            notes.push(about("quota-without-scope").with("visits", self.without_scope));
        }
        let provisos = quota.provisos.iter();
        notes.extend(provisos.map(|proviso| about("quota-proviso").with("what", proviso.message())));
        notes
    }

    /// The rules it rests on.
    pub fn points(&self, policies: &PolicySet) -> Vec<Point> {
        let parts = [
            ("quota-point-deductible", &self.quota.deductible),
            ("quota-point-ceiling", &self.quota.ceiling),
        ];
        let point = |(id, part): (&'static str, &Part<'_>)| {
            let rule = part.rule()?;
            let message = Message::new(id).with("name", &self.name);
            let citations = vec![cited(&rule.citation(policies))];
            Some(Point { code: None, standing: Standing::Holds, message, citations })
        };
        let mut points: Vec<Point> = parts.into_iter().filter_map(point).collect();
        if let Some(pick) = &self.quota.year.rule {
            let citation = crate::engine::reimburse::cite::quote(pick.rule, pick.line, policies);
            let message = Message::new("quota-point-year").with("name", &self.name);
            points.push(Point {
                code: None,
                standing: Standing::Holds,
                message,
                citations: vec![cited(&citation)],
            });
        }
        points
    }
}

/// Adds the rules behind the lines.
pub fn add_points(view: &mut View, lines: &[Line<'_>], policies: &PolicySet) {
    let points: Vec<Point> = lines.iter().flat_map(|line| line.points(policies)).collect();
    if !points.is_empty() {
        view.title(Message::new("quota-rules-title"));
        view.blocks.push(Block::Points("rules", points));
    }
}

/// Adds the short table, and why nothing can be told of somebody.
pub fn add_short(view: &mut View, lines: &[Line<'_>]) {
    if lines.is_empty() {
        return;
    }
    view.title(Message::new("quota-short-title"));
    view.table("quota", SHORT, lines.iter().map(Line::short).collect());
    let untold = lines.iter().filter(|line| line.quota.untold.is_some());
    untold.flat_map(Line::notes).for_each(|note| view.note(note));
    view.note(Message::new("quota-no-money"));
}

/// Adds what has to be said of the lines.
pub fn add_notes(view: &mut View, lines: &[Line<'_>]) {
    lines.iter().flat_map(Line::notes).for_each(|note| view.note(note));
}
