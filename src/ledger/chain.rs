//! Printed balances in order of time, each with what the ledger had moved until then, and rows of an account.
//!
//! Whole spans come from kept sums, so a long history costs little; rows are read for one day, or for one span
//! and one amount.

use rusqlite::{Row as SqlRow, Rows, params};

use super::Ledger;
use super::failure::explain;
use super::history::text;
use crate::error::Result;
use crate::model::account::{EntryKind, Layer};
use crate::model::chain::{Anchor, Credit, Point, Row, RowKind, Suspected, Unpaid};
use crate::model::day::{Day, Moment};
use crate::model::member::MemberId;
use crate::model::money::Money;

/// Rows of one amount that are read at most; more of them explain nothing.
const MOST: i64 = 40;

/// In a span longer than this many days it is cheaper to begin with what the payer paid than with the days.
const LONG_SPAN: i64 = 400;

/// Whether a settlement `s` is suspected to be a double of another one.
const SUSPECTED: &str = "EXISTS (SELECT 1 FROM open_double v WHERE v.settlement_id = s.id)";

/// The running sum of an account, day by day.
struct Days<'s> {
    rows: Rows<'s>,
    next: Option<(Day, Money)>,
    sum: Money,
}

impl<'s> Days<'s> {
    fn new(rows: Rows<'s>) -> Result<Self> {
        let mut days = Self { rows, next: None, sum: Money::ZERO };
        days.step()?;
        Ok(days)
    }

    fn step(&mut self) -> Result<()> {
        self.next = None;
        while let Some(row) = self.rows.next().map_err(explain)? {
            let amount = Money::from_fen(row.get(1).map_err(explain)?);
            if let Some(day) = Day::parse(text(row, 0)?) {
                self.next = Some((day, amount));
                break;
            }
        }
        Ok(())
    }

    /// Everything that moved before `day`. Days must not go back.
    fn before(&mut self, day: Day) -> Result<Money> {
        while let Some((_, amount)) = self.next.filter(|(next, _)| *next < day) {
            self.sum += amount;
            self.step()?;
        }
        Ok(self.sum)
    }
}

impl Ledger {
    /// Hands the points of an account's chain to `each` in order of time, up to and on `until`: its opening and
    /// every printed balance. What was printed at one moment is one figure, as in a balance.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn chain(
        &self,
        member: MemberId,
        until: Day,
        each: &mut dyn FnMut(Point) -> Result<()>,
    ) -> Result<()> {
        let days =
            "SELECT day, sum(amount) FROM kept_account_day WHERE member_id = ?1 GROUP BY day ORDER BY day";
        let mut days = self.connection.prepare_cached(days).map_err(explain)?;
        let mut days = Days::new(days.query([member.0]).map_err(explain)?)?;
        let mut opening = self.opening_point(member)?.filter(|opening| opening.at.day <= until);
        let sql = "SELECT observed_at, count(*), max(value), min(layer), count(DISTINCT layer)
                   FROM statement
                   WHERE member_id = ?1 AND measure = 'account-balance' AND observed_at < ?2 AND retired_by IS NULL
                   GROUP BY observed_at ORDER BY observed_at";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let end = until.plus_days(1).to_string();
        let mut rows = statement.query(params![member.0, end]).map_err(explain)?;
        let mut of_day: Vec<Point> = Vec::new();
        loop {
            let point = self.next_printed(member, &mut rows)?;
            let same_day = point.zip(of_day.last()).is_some_and(|(new, last)| new.at.day == last.at.day);
            if !same_day && let Some(first) = of_day.first() {
                let day = first.at.day;
                if let Some(mut opened) = opening.take_if(|opening| opening.at.day <= day) {
                    opened.booked = days.before(opened.at.day)?;
                    each(opened)?;
                }
                self.book_points(member, &mut of_day, days.before(day.plus_days(1))?)?;
                of_day.drain(..).try_for_each(&mut *each)?;
            }
            match point {
                Some(point) => of_day.push(point),
                None => break,
            }
        }
        let Some(mut opened) = opening else { return Ok(()) };
        opened.booked = days.before(opened.at.day)?;
        each(opened)
    }

    /// The opening of an account; layers are added up, and count from the first of them.
    fn opening_point(&self, member: MemberId) -> Result<Option<Point>> {
        let openings = self.openings()?;
        let of_member = || openings.iter().filter(|(whose, _)| *whose == member).map(|(_, opening)| opening);
        let balance = of_member().map(|(_, _, amount)| *amount).sum();
        let first = of_member().map(|(_, day, _)| *day).min();
        let point = |day| Point {
            anchor: Anchor::Opening,
            at: Moment::of_day(day),
            balance,
            layer: Layer::Whole,
            booked: Money::ZERO,
        };
        Ok(first.map(point))
    }

    fn next_printed(&self, member: MemberId, rows: &mut Rows<'_>) -> Result<Option<Point>> {
        while let Some(row) = rows.next().map_err(explain)? {
            let observed = text(row, 0)?;
            let Some(at) = Moment::parse(observed) else { continue };
            let balance = match row.get(1).map_err(explain)? {
                1 => Money::from_fen(row.get(2).map_err(explain)?),
                _ => self.printed_balance(member, observed)?,
            };
            let layers: i64 = row.get(4).map_err(explain)?;
            let layer = Layer::parse(text(row, 3)?).filter(|_| layers == 1).unwrap_or(Layer::Whole);
            return Ok(Some(Point { anchor: Anchor::Printed, at, balance, layer, booked: Money::ZERO }));
        }
        Ok(None)
    }

    /// Puts the points of one day in order, the one without a time last, and takes off `through` the day what
    /// was settled after each.
    fn book_points(&self, member: MemberId, points: &mut [Point], through: Money) -> Result<()> {
        points.sort_by_key(|point| (point.at.time.is_none(), point.at.time));
        points.iter_mut().for_each(|point| point.booked = through);
        let Some(first) = points.iter().find(|point| point.at.time.is_some()) else { return Ok(()) };
        let mut settled = self.settled_times(member, first.at.day)?;
        let mut later = Money::ZERO;
        for point in points.iter_mut().rev().filter(|point| point.at.time.is_some()) {
            while let Some((_, amount)) = settled.pop_if(|(at, _)| *at > point.at) {
                later += amount;
            }
            point.booked = through - later;
        }
        Ok(())
    }

    /// When settlements moved an account on a day, and by how much, oldest first.
    fn settled_times(&self, member: MemberId, day: Day) -> Result<Vec<(Moment, Money)>> {
        let sql = "SELECT settled_at, mutual_aid - account FROM settlement
                   WHERE member_id = ?1 AND settled_at >= ?2 AND settled_at < ?3 AND retired_by IS NULL
                   UNION ALL
                   SELECT s.settled_at, -a.amount FROM settlement s CROSS JOIN aid_payment a
                   WHERE s.settled_at >= ?2 AND s.settled_at < ?3 AND s.retired_by IS NULL
                     AND a.settlement_id = s.id AND a.payer_id = ?1";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let span = params![member.0, day.to_string(), day.plus_days(1).to_string()];
        let mut rows = statement.query(span).map_err(explain)?;
        let mut settled = Vec::new();
        while let Some(row) = rows.next().map_err(explain)? {
            let amount = Money::from_fen(row.get(1).map_err(explain)?);
            settled.extend(Moment::parse(text(row, 0)?).map(|at| (at, amount)));
        }
        settled.sort_by_key(|(at, _)| *at);
        Ok(settled)
    }

    /// Every row of an account on one day, in order of time; those without a time come first.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn rows_of_day(&self, member: MemberId, day: Day) -> Result<Vec<Row>> {
        let next = day.plus_days(1);
        self.rows(member, (&day.to_string(), &next.to_string()), (None, 1))
    }

    /// Rows of an account between two points that moved it by exactly `amount`, in order of time.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn rows_of_amount(
        &self,
        member: MemberId,
        (from, to): (&Point, &Point),
        amount: Money,
    ) -> Result<Vec<Row>> {
        let days = to.at.day.days_since(from.at.day);
        self.rows(member, (&from.edge(), &to.edge()), (Some(amount), days))
    }

    /// Rows from one text up to another; `days` is about how many days that is.
    fn rows(
        &self,
        member: MemberId,
        (from, to): (&str, &str),
        (amount, days): (Option<Money>, i64),
    ) -> Result<Vec<Row>> {
        let in_span = "s.settled_at >= ?2 AND s.settled_at < ?3 AND s.retired_by IS NULL";
        let own = format!(
            "SELECT 'own', s.settled_at, s.mutual_aid - s.account, i.name, {SUSPECTED}, NULL
             FROM settlement s JOIN institution i ON i.id = s.institution_id
             WHERE s.member_id = ?1 AND {in_span} AND s.account <> s.mutual_aid
               AND (?4 IS NULL OR s.mutual_aid - s.account = ?4) LIMIT ?5"
        );
        let joined = match days > LONG_SPAN {
            true => "aid_payment a CROSS JOIN settlement s",
            false => "settlement s CROSS JOIN aid_payment a",
        };
        let aid = format!(
            "SELECT 'aid', s.settled_at, -a.amount, i.name, {SUSPECTED}, s.member_id
             FROM {joined} JOIN institution i ON i.id = s.institution_id
             WHERE a.payer_id = ?1 AND a.settlement_id = s.id AND {in_span}
               AND (?4 IS NULL OR a.amount = -?4) LIMIT ?5"
        );
        let entries = "SELECT kind, day, amount, '', 0, beneficiary_id FROM account_entry
             WHERE member_id = ?1 AND day >= ?2 AND day < ?3 AND kind <> 'opening' AND retired_by IS NULL
               AND (?4 IS NULL OR amount = ?4) LIMIT ?5";
        let most = if amount.is_some() { MOST } else { -1 };
        let mut found = Vec::new();
        for sql in [own.as_str(), aid.as_str(), entries] {
            let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
            let values = params![member.0, from, to, amount.map(Money::fen), most];
            let rows = statement.query_map(values, row).map_err(explain)?;
            for row in rows {
                found.extend(row.map_err(explain)?);
            }
        }
        found.sort_by_key(|row| row.at);
        Ok(found)
    }

    /// Monthly credits and interest of an account, oldest first.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn credits(&self, member: MemberId) -> Result<Vec<Credit>> {
        let sql = "SELECT kind, day, amount FROM account_entry
                   WHERE member_id = ?1 AND kind IN ('monthly-credit', 'interest') AND retired_by IS NULL
                   ORDER BY day, id";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut rows = statement.query([member.0]).map_err(explain)?;
        let mut credits = Vec::new();
        while let Some(row) = rows.next().map_err(explain)? {
            let amount = Money::from_fen(row.get(2).map_err(explain)?);
            let known = EntryKind::parse(text(row, 0)?).zip(Day::parse(text(row, 1)?));
            credits.extend(known.map(|(kind, day)| Credit { kind, day, amount }));
        }
        Ok(credits)
    }

    /// Bills of a relative between two points whose mutual-aid part has no known payer, oldest first. Only
    /// months whose kept sums say that there is such a part are read.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn unpaid_aid(&self, relative: MemberId, (from, to): (&Point, &Point)) -> Result<Vec<Unpaid>> {
        let months = "SELECT v.month FROM kept_visits_month v LEFT JOIN
                        (SELECT month, sum(amount) AS paid FROM kept_aid_month WHERE beneficiary_id = ?1
                         GROUP BY month) k ON k.month = v.month
                      WHERE v.member_id = ?1 AND v.month >= ?2 AND v.month <= ?3
                        AND v.mutual_aid <> coalesce(k.paid, 0) ORDER BY v.month";
        let mut months = self.connection.prepare_cached(months).map_err(explain)?;
        let span = params![relative.0, from.at.day.month_key(), to.at.day.month_key()];
        let months = months.query_map(span, |row| row.get::<_, String>(0)).map_err(explain)?;
        let sql = "SELECT s.settled_at, s.mutual_aid - coalesce((SELECT sum(a.amount) FROM aid_payment a
                     WHERE a.settlement_id = s.id), 0) AS open, i.name
                   FROM settlement s JOIN institution i ON i.id = s.institution_id
                   WHERE s.member_id = ?1 AND s.settled_at >= max(?2, ?4) AND s.settled_at < min(?3, ?5)
                     AND s.retired_by IS NULL AND s.mutual_aid > 0 AND open > 0 ORDER BY s.settled_at";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let mut found = Vec::new();
        for month in months {
            let month = month.map_err(explain)?;
            // The sign after the digits of a month in ASCII: every day of it stands before that.
            let values = params![relative.0, month, format!("{month}."), from.edge(), to.edge()];
            let mut rows = statement.query(values).map_err(explain)?;
            while let Some(row) = rows.next().map_err(explain)? {
                let (amount, place) = (row.get(1).map_err(explain)?, text(row, 2)?.to_owned());
                let amount = Money::from_fen(amount);
                let at = Moment::parse(text(row, 0)?);
                found.extend(at.map(|at| Unpaid { member: relative, at, amount, place }));
            }
        }
        Ok(found)
    }
}

/// A row; `None` where a code or day is not one of ours.
fn row(row: &SqlRow<'_>) -> rusqlite::Result<Option<Row>> {
    let (kind, at): (String, String) = (row.get(0)?, row.get(1)?);
    let relative: Option<i64> = row.get(5)?;
    let kind = match (kind.as_str(), relative) {
        ("own", _) => Some(RowKind::Own),
        ("aid", Some(relative)) => Some(RowKind::Aid(MemberId(relative))),
        (code, _) => EntryKind::parse(code).map(RowKind::Entry),
    };
    let Some((kind, at)) = kind.zip(Moment::parse(&at)) else { return Ok(None) };
    let suspected = if row.get(4)? { Suspected::Double } else { Suspected::No };
    Ok(Some(Row { kind, at, amount: Money::from_fen(row.get(2)?), place: row.get(3)?, suspected }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::Entry;
    use crate::model::document::Document;
    use crate::model::statement::Statement;

    /// An account with an opening, a credit, and settlements of every kind of time.
    fn ledger(name: &str) -> Ledger {
        let path = std::env::temp_dir().join(format!("medins-{name}-{}.db", std::process::id()));
        std::fs::remove_file(&path).ok();
        let mut ledger = Ledger::create(&path).unwrap();
        let people = "INSERT INTO operation(id, at, command, version) VALUES (1, '2025-01-01', 'test', '0');
            INSERT INTO document(id, kind, operation_id) VALUES (1, 'test', 1);
            INSERT INTO member(id, operation_id) VALUES (1, 1), (2, 1);
            INSERT INTO institution(id, name, level) VALUES (1, '医院', '')";
        ledger.connection.execute_batch(people).unwrap();
        let settled = [
            (1, "2025-03-05", 1000, 0),
            (1, "2025-03-05 09:00:00", 2000, 0),
            (1, "2025-03-05 15:00:00", 3000, 500),
            (2, "2025-03-05 12:00:00", 700, 700),
            (2, "2025-04-05 12:00:00", 900, 900),
        ];
        for (member, at, account, aid) in settled {
            let sql =
                "INSERT INTO settlement(kind, member_id, settled_at, institution_id, med_type, total, fund,
                account, mutual_aid, cash, hospital, document_id, operation_id)
                VALUES ('settlement', ?1, ?2, 1, '11', ?3, 0, ?3, ?4, 0, 0, 1, 1)";
            ledger.connection.execute(sql, params![member, at, account, aid]).unwrap();
            if at.starts_with("2025-03") && member == 2 {
                let sql = "INSERT INTO aid_payment VALUES (last_insert_rowid(), 1, 700, 'told')";
                ledger.connection.execute(sql, []).unwrap();
            }
        }
        let sums = "INSERT INTO kept_account_day
            SELECT member_id, layer, day, sum(amount) FROM account_movement GROUP BY 1, 2, 3;
            INSERT INTO kept_account_month
            SELECT member_id, layer, substr(day, 1, 7), sum(amount) FROM kept_account_day GROUP BY 1, 2, 3;
            INSERT INTO kept_visits_month
            SELECT member_id, substr(settled_at, 1, 7), 1, 0, 0, 0, sum(mutual_aid), 0, 0 FROM settlement
              GROUP BY 1, 2;
            INSERT INTO kept_aid_month VALUES (1, 2, '2025-03', 1, 700)";
        ledger.connection.execute_batch(sums).unwrap();
        let printed =
            ["2025-03-05", "2025-03-05 09:00:00", "2025-03-05 14:00:00", "2025-03-05 23:59:59", "2025-04-01"];
        let entry = |kind, day, fen| Entry {
            kind,
            layer: Layer::Whole,
            day: Day::parse(day).unwrap(),
            amount: Money::from_fen(fen),
            beneficiary: None,
            note: None,
        };
        ledger
            .operate("test", "2025-05-01T00:00:00Z", &Document::typed(), |operation| {
                operation.add_entry(MemberId(1), "", &entry(EntryKind::Opening, "2025-03-05", 100_000))?;
                for day in ["2025-03-04", "2025-03-05"] {
                    operation.add_entry(MemberId(1), "", &entry(EntryKind::MonthlyCredit, day, 20_000))?;
                }
                for at in printed {
                    let statement = Statement::balance(Moment::parse(at).unwrap(), Money::ZERO, None);
                    operation.add_statement(MemberId(1), &statement)?;
                }
                Ok(())
            })
            .unwrap();
        std::fs::remove_file(&path).ok();
        ledger
    }

    fn points(ledger: &Ledger) -> Vec<Point> {
        let mut points = Vec::new();
        let until = Day::parse("2025-12-31").unwrap();
        ledger
            .chain(MemberId(1), until, &mut |point| {
                points.push(point);
                Ok(())
            })
            .unwrap();
        points
    }

    #[test]
    fn points_stand_in_order_with_what_moved_until_each() {
        let found: Vec<_> = points(&ledger("chain-points"))
            .iter()
            .map(|point| (point.at.to_string(), point.booked.fen()))
            .collect();
        let expected = [
            ("2025-03-05", 20_000),
            ("2025-03-05 09:00:00", 40_000 - 1000 - 2000),
            ("2025-03-05 14:00:00", 40_000 - 1000 - 2000 - 700),
            ("2025-03-05 23:59:59", 40_000 - 1000 - 2000 - 700 - 2500),
            ("2025-03-05", 40_000 - 1000 - 2000 - 700 - 2500),
            ("2025-04-01", 40_000 - 1000 - 2000 - 700 - 2500),
        ];
        assert_eq!(found, expected.map(|(at, fen)| (at.to_owned(), fen)));
    }

    #[test]
    fn rows_lie_between_their_points() {
        let ledger = ledger("chain-rows");
        let points = points(&ledger);
        let rows = |from: usize, to: usize, fen: i64| {
            let span = (&points[from], &points[to]);
            ledger.rows_of_amount(MemberId(1), span, Money::from_fen(fen)).unwrap().len()
        };
        assert_eq!((rows(0, 1, -2000), rows(1, 2, -2000), rows(1, 2, -700), rows(2, 3, -2500)), (1, 0, 1, 1));
        assert_eq!((rows(0, 1, 20_000), rows(0, 1, -1000), rows(1, 5, -1000)), (1, 1, 0));
        assert_eq!(ledger.rows_of_day(MemberId(1), Day::parse("2025-03-05").unwrap()).unwrap().len(), 5);
    }

    #[test]
    fn only_what_nobody_is_known_to_have_paid_is_open() {
        let ledger = ledger("chain-open");
        let points = points(&ledger);
        let end = Point { at: Moment::of_day(Day::parse("2025-04-30").unwrap()), ..points[5] };
        let open = ledger.unpaid_aid(MemberId(2), (&points[0], &end)).unwrap();
        assert_eq!(open.iter().map(|bill| bill.amount.fen()).collect::<Vec<_>>(), [900]);
        assert!(ledger.unpaid_aid(MemberId(2), (&points[0], &points[5])).unwrap().is_empty());
    }
}
