//! Bindings: recorded, replaced and ended without anything being deleted.

use rusqlite::{Row, params};

use super::failure::explain;
use super::{Ledger, Operation};
use crate::error::Result;
use crate::model::account::EntryKind;
use crate::model::binding::{Binding, Mode};
use crate::model::day::{Day, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;

fn binding(row: &Row<'_>) -> rusqlite::Result<Binding> {
    let day = |column| row.get::<_, Option<String>>(column).map(|text| text.as_deref().and_then(Day::parse));
    let mode: String = row.get(3)?;
    Ok(Binding {
        id: row.get(0)?,
        payer: MemberId(row.get(1)?),
        beneficiary: MemberId(row.get(2)?),
        mode: Mode::parse(&mode).unwrap_or(Mode::OnDemand),
        period: Period { from: day(4)?, until: day(5)? },
        order: row.get(6)?,
        cap_per_payment: row.get::<_, Option<i64>>(7)?.map(Money::from_fen),
        cap_total: row.get::<_, Option<i64>>(8)?.map(Money::from_fen),
    })
}

impl Ledger {
    /// Every binding, ended ones too, by beneficiary and the family's order of payers.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn bindings(&self) -> Result<Vec<Binding>> {
        let sql = "SELECT id, payer_id, beneficiary_id, mode, valid_from, valid_until, position,
                   cap_per_payment, cap_total FROM binding WHERE retired_by IS NULL
                   ORDER BY beneficiary_id, position IS NULL, position, valid_from, id";
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        let rows = statement.query_map([], binding).map_err(explain)?;
        rows.collect::<rusqlite::Result<_>>().map_err(explain)
    }
}

impl Ledger {
    /// What one member's account has paid for another since the beginning of `from` (since ever without it):
    /// settlements, less reversals, and payments that no settlement records. Whole months come from kept sums.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn aid_paid(&self, payer: MemberId, beneficiary: MemberId, from: Option<Day>) -> Result<Money> {
        let sql = "SELECT coalesce((SELECT sum(amount) FROM kept_aid_month
                     WHERE payer_id = ?1 AND beneficiary_id = ?2 AND month >= ?3), 0)
                 + coalesce((SELECT sum(a.amount) FROM settlement s JOIN aid_payment a ON a.settlement_id = s.id
                     WHERE s.member_id = ?2 AND s.settled_at >= ?4 AND s.settled_at < ?5 AND a.payer_id = ?1
                       AND s.retired_by IS NULL), 0)
                 - coalesce((SELECT sum(amount) FROM account_entry
                     WHERE member_id = ?1 AND beneficiary_id = ?2 AND kind = ?6 AND day >= ?4
                       AND retired_by IS NULL), 0)";
        let whole = from.map(|day| match day == day.first_of_month() {
            true => day,
            false => day.first_of_month().plus_months(1),
        });
        let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let month = whole.map(Day::month_key).unwrap_or_default();
        let kind = EntryKind::MutualAidPayment.code();
        let values = params![payer.0, beneficiary.0, month, text(from), text(whole), kind];
        let mut statement = self.connection.prepare_cached(sql).map_err(explain)?;
        statement.query_row(values, |row| row.get(0)).map(Money::from_fen).map_err(explain)
    }
}

impl Operation<'_> {
    /// Records a binding.
    ///
    /// # Errors
    /// A failure to write.
    pub fn add_binding(&mut self, new: &Binding) -> Result<()> {
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        self.connection()
            .execute(
                "INSERT INTO binding(payer_id, beneficiary_id, mode, valid_from, valid_until, position,
                 cap_per_payment, cap_total, document_id, document_row, operation_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    new.payer.0,
                    new.beneficiary.0,
                    new.mode.code(),
                    text(new.period.from),
                    text(new.period.until),
                    new.order,
                    new.cap_per_payment.map(Money::fen),
                    new.cap_total.map(Money::fen),
                    self.document(),
                    self.row(),
                    self.id(),
                ],
            )
            .map_err(explain)?;
        self.added("binding");
        Ok(())
    }

    /// Puts `new` in the place of the recorded binding with its number.
    ///
    /// # Errors
    /// A failure to write.
    pub fn replace_binding(&mut self, new: &Binding) -> Result<()> {
        self.retire("binding", new.id)?;
        self.add_binding(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Member 1 paid so many yuan for member 2 on each day, member 3 paid too, and entries say more.
    fn ledger(name: &str, payments: &[(&str, i64)]) -> Ledger {
        let path = std::env::temp_dir().join(format!("medins-{name}-{}.db", std::process::id()));
        std::fs::remove_file(&path).ok();
        let ledger = Ledger::create(&path).unwrap();
        let people = "INSERT INTO operation(id, at, command, version) VALUES (1, '2025-01-01', 'test', '0');
            INSERT INTO document(id, kind, operation_id) VALUES (1, 'test', 1);
            INSERT INTO member(id, operation_id) VALUES (1, 1), (2, 1), (3, 1);
            INSERT INTO institution(id, name, level) VALUES (1, '医院', '')";
        ledger.connection.execute_batch(people).unwrap();
        for (day, yuan) in payments {
            for (payer, yuan) in [(1, *yuan), (3, 7)] {
                ledger
                    .connection
                    .execute_batch(&format!(
                        "INSERT INTO settlement(kind, member_id, settled_at, institution_id, med_type, total,
                           fund, account, mutual_aid, cash, hospital, document_id, operation_id)
                           VALUES ('settlement', 2, '{day}T08:00:00', 1, '11', 1, 0, 1, 1, 0, 0, 1, 1);
                         INSERT INTO aid_payment VALUES (last_insert_rowid(), {payer}, {yuan} * 100, 'told');
                         INSERT INTO kept_aid_month VALUES ({payer}, 2, substr('{day}', 1, 7), 1, {yuan} * 100)
                           ON CONFLICT DO UPDATE SET amount = amount + excluded.amount"
                    ))
                    .unwrap();
            }
        }
        let entry =
            "INSERT INTO account_entry(member_id, kind, layer, day, amount, beneficiary_id, operation_id)
            VALUES (1, 'mutual-aid', 'whole', '2025-03-05', -2000000, 2, 1),
                   (1, 'premium', 'whole', '2025-03-05', -9900, 2, 1)";
        ledger.connection.execute_batch(entry).unwrap();
        std::fs::remove_file(&path).ok();
        ledger
    }

    #[test]
    fn what_was_paid_counts_from_the_first_day_in_parts_of_months_too() {
        let ledger = ledger(
            "paid",
            &[("2025-01-31", 1), ("2025-02-14", 10), ("2025-02-15", 100), ("2025-03-01", 1000)],
        );
        for (from, yuan) in [
            (None, 21111),
            (Some("2025-01-31"), 21111),
            (Some("2025-02-01"), 21110),
            (Some("2025-02-15"), 21100),
            (Some("2025-02-16"), 21000),
            (Some("2025-03-02"), 20000),
            (Some("2025-03-06"), 0),
        ] {
            let paid = ledger.aid_paid(MemberId(1), MemberId(2), from.and_then(Day::parse)).unwrap();
            assert_eq!(paid, Money::from_yuan(yuan), "{from:?}");
        }
        assert_eq!(ledger.aid_paid(MemberId(2), MemberId(1), None).unwrap(), Money::ZERO);
    }
}
