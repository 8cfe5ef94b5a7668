//! Coverages: who is insured where and as what, by period. Spans of one insurance do not overlap.

use rusqlite::{Connection, Row, params};

use super::failure::explain;
use super::{Ledger, Operation};
use crate::error::Result;
use crate::model::coverage::{Coverage, Insurance, PersonClass, Status};
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::region::Region;

const COLUMNS: &str = "id, insurance, region_code, class, status, valid_from, valid_until, plan, base,
                       first_insured, raw_class";

fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Day>> {
    Ok(row.get::<_, Option<String>>(column)?.as_deref().and_then(Day::parse))
}

/// A row as a coverage with its number. Codes outside our own sets cannot have been written by us.
fn coverage(row: &Row<'_>) -> rusqlite::Result<(i64, Coverage)> {
    let text = |column| row.get::<_, String>(column);
    let coverage = Coverage {
        insurance: Insurance::parse(&text(1)?).unwrap_or(Insurance::Employee),
        region: Region::parse(&text(2)?).unwrap_or(Region::NATION),
        class: PersonClass::parse(&text(3)?).unwrap_or(PersonClass::Unknown),
        status: Status::parse(&text(4)?).unwrap_or(Status::Unknown),
        period: Period { from: day(row, 5)?, until: day(row, 6)? },
        plan: row.get(7)?,
        base: row.get::<_, Option<i64>>(8)?.map(Money::from_fen),
        first_insured: day(row, 9)?,
        raw_class: row.get(10)?,
    };
    Ok((row.get(0)?, coverage))
}

fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<(i64, Coverage)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM coverage WHERE member_id = ?1 AND retired_by IS NULL
         ORDER BY valid_from, id"
    );
    let mut statement = connection.prepare_cached(&sql).map_err(explain)?;
    let rows = statement.query_map([member.0], coverage).map_err(explain)?;
    rows.collect::<rusqlite::Result<_>>().map_err(explain)
}

impl Ledger {
    /// Every span of insurance of a member, earliest first.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn coverages(&self, member: MemberId) -> Result<Vec<Coverage>> {
        Ok(of_member(&self.connection, member)?.into_iter().map(|(_, coverage)| coverage).collect())
    }

    /// The insurance of a member on a day: employee insurance before resident insurance where both hold.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn coverage_on(&self, member: MemberId, day: Day) -> Result<Option<Coverage>> {
        let coverages = self.coverages(member)?;
        let in_force = coverages.into_iter().filter(|coverage| coverage.period.contains(day));
        Ok(in_force.min_by_key(|coverage| coverage.insurance))
    }
}

impl Operation<'_> {
    /// Records a span of insurance. A span of the same insurance that it overlaps is replaced: cut to end
    /// where the new one begins, or retired where nothing of it is left.
    ///
    /// # Errors
    /// A failure to write.
    pub fn set_coverage(&mut self, member: MemberId, new: &Coverage) -> Result<()> {
        for (id, old) in of_member(self.connection(), member)? {
            if old.insurance != new.insurance || !old.period.overlaps(new.period) {
                continue;
            }
            if old == *new {
                let sql = "SELECT operation_id FROM coverage WHERE id = ?1";
                return self.rely_on_those(sql, [id]).map_err(explain);
            }
            self.retire("coverage", id)?;
            let rest = Period { from: old.period.from, until: new.period.from };
            if rest.until.is_some() && !rest.is_empty() {
                self.insert_coverage(member, &Coverage { period: rest, ..old })?;
            }
        }
        self.insert_coverage(member, new)
    }

    /// Retires every span of insurance of a member.
    pub(super) fn retire_coverages(&mut self, member: MemberId) -> Result<()> {
        for (id, _) in of_member(self.connection(), member)? {
            self.retire("coverage", id)?;
        }
        Ok(())
    }

    fn insert_coverage(&mut self, member: MemberId, new: &Coverage) -> Result<()> {
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        self.connection()
            .execute(
                "INSERT INTO coverage(member_id, insurance, region_code, class, status, valid_from, valid_until,
                 plan, base, first_insured, raw_class, document_id, document_row, operation_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                params![
                    member.0,
                    new.insurance.code(),
                    new.region.to_string(),
                    new.class.code(),
                    new.status.code(),
                    text(new.period.from),
                    text(new.period.until),
                    new.plan,
                    new.base.map(Money::fen),
                    text(new.first_insured),
                    new.raw_class,
                    self.document(),
                    self.row(),
                    self.id(),
                ],
            )
            .map_err(explain)?;
        self.added("coverage");
        Ok(())
    }
}
