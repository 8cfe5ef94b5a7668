//! Printed balances of one account, chained in time: does what the ledger moved lead from one to the next?
//!
//! [`Chain`] is given the points in order and judges each step; [`causes::candidates`] says what may have broken
//! one. A cause is a candidate with its evidence, never a fact. Nothing here reads a ledger.

pub mod causes;
mod credits;
mod same_day;
#[cfg(test)]
mod tests;

use crate::error::Result;
use crate::model::chain::{Anchor, Point, Row};
use crate::model::day::Day;
use crate::model::money::Money;

/// Who reads the rows of an account on a day, in order of time.
pub type RowsOfDay<'r> = dyn FnMut(Day) -> Result<Vec<Row>> + 'r;

/// A step from one balance to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
}

impl Link {
    /// What the ledger moved in between.
    pub fn moved(&self) -> Money {
        self.to.booked - self.from.booked
    }

    /// What should have been printed.
    pub fn expected(&self) -> Money {
        self.from.balance + self.moved()
    }

    /// What was printed less what should have been.
    pub fn difference(&self) -> Money {
        self.to.balance - self.expected()
    }

    /// The first and last day on which a movement without a time lies inside the step; `None` where there is
    /// no such day.
    pub fn days(&self) -> Option<(Day, Day)> {
        let first = match self.from.anchor {
            Anchor::Opening => self.from.at.day,
            Anchor::Printed => self.from.at.day.plus_days(1),
        };
        let last = match self.to.anchor {
            Anchor::Opening => self.to.at.day.minus_days(1),
            Anchor::Printed => self.to.at.day,
        };
        (first <= last).then_some((first, last))
    }
}

/// What became of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The ledger leads from one balance to the other.
    Holds,
    /// It does when these rows of the day are left out: a balance was printed before them.
    BeforeRows(Day, Vec<Row>),
    /// It does not, and from the one before it leads to the next: this figure stands alone.
    Alone(Point),
    /// It does not. Leaving these rows out would repair it, but they may as well be recorded twice.
    Breaks(Vec<Row>),
}

/// A step with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The step.
    pub link: Link,
    /// What became of it.
    pub outcome: Outcome,
}

/// Where a step begins, and whether the step before has confirmed it.
#[derive(Debug, Clone, Copy)]
struct Start {
    point: Point,
    is_first: FirstOfAll,
}

/// Whether nothing stands before a point that it agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FirstOfAll {
    Yes,
    No,
}

/// The chain of one account as far as it was followed.
#[derive(Debug, Default)]
pub struct Chain {
    start: Option<Start>,
    waiting: Option<Point>,
}

impl Chain {
    /// The next point in time; what became of the step before it, which had to wait for what follows.
    ///
    /// # Errors
    /// What `rows` returns.
    pub fn push(&mut self, point: Point, rows: &mut RowsOfDay<'_>) -> Result<Option<Judged>> {
        if self.start.is_none() {
            self.start = Some(Start { point, is_first: FirstOfAll::Yes });
            return Ok(None);
        }
        match self.waiting.replace(point) {
            None => Ok(None),
            Some(waiting) => self.judge(waiting, Some(point), rows),
        }
    }

    /// What became of the last step.
    ///
    /// # Errors
    /// What `rows` returns.
    pub fn finish(&mut self, rows: &mut RowsOfDay<'_>) -> Result<Option<Judged>> {
        match self.waiting.take() {
            None => Ok(None),
            Some(waiting) => self.judge(waiting, None, rows),
        }
    }

    fn judge(&mut self, to: Point, next: Option<Point>, rows: &mut RowsOfDay<'_>) -> Result<Option<Judged>> {
        let Some(start) = self.start else { return Ok(None) };
        let link = Link { from: start.point, to };
        let go_on = |point| Some(Start { point, is_first: FirstOfAll::No });
        if link.difference().is_zero() {
            self.start = go_on(to);
            return Ok(Some(Judged { link, outcome: Outcome::Holds }));
        }
        let (before, doubtful) = before_rows(&link, next, rows)?;
        if let Some(left_out) = before {
            let skipped: Money = left_out.iter().map(|row| row.amount).sum();
            self.start = go_on(Point { booked: to.booked - skipped, ..to });
            let outcome = Outcome::BeforeRows(to.at.day, left_out);
            return Ok(Some(Judged { link, outcome }));
        }
        if start.is_first == FirstOfAll::Yes
            && let Some(left_out) = left_out(&start.point, link.difference(), rows)?
        {
            self.start = go_on(to);
            let outcome = Outcome::BeforeRows(start.point.at.day, left_out);
            return Ok(Some(Judged { link, outcome }));
        }
        if let Some(next) = next.filter(|next| leads(&start.point, next)) {
            return Ok(Some(Judged { link, outcome: Outcome::Alone(next) }));
        }
        self.start = go_on(to);
        Ok(Some(Judged { link, outcome: Outcome::Breaks(doubtful) }))
    }
}

fn leads(from: &Point, to: &Point) -> bool {
    Link { from: *from, to: *to }.difference().is_zero()
}

/// Rows of the day of a point that may have come after it and make `sum`.
fn left_out(point: &Point, sum: Money, rows: &mut RowsOfDay<'_>) -> Result<Option<Vec<Row>>> {
    match point.anchor {
        Anchor::Opening => Ok(None),
        Anchor::Printed => Ok(same_day::making(&rows(point.at.day)?, point.at, sum)),
    }
}

/// The rows that the end of a step was printed before, where that explains it; otherwise rows that would explain
/// it but may be recorded twice.
fn before_rows(
    link: &Link,
    next: Option<Point>,
    rows: &mut RowsOfDay<'_>,
) -> Result<(Option<Vec<Row>>, Vec<Row>)> {
    let Some(found) = left_out(&link.to, -link.difference(), rows)? else { return Ok((None, Vec::new())) };
    if same_day::may_be_double(&rows(link.to.at.day)?, &found) {
        return Ok((None, found));
    }
    // What the next balance still lacks was not merely printed too early, unless that one was so too.
    if let Some(next) = next.filter(|next| leads(&link.to, next)) {
        let further = Link { from: link.from, to: next };
        if left_out(&next, -further.difference(), rows)?.is_none() {
            return Ok((None, Vec::new()));
        }
    }
    Ok((Some(found), Vec::new()))
}
