//! Kept sums after many facts at once came into force or went out of it: by SQL, from the facts themselves.
//!
//! `temp.turned` holds the facts of one table; names without a schema are those of the ledger, or of what shadows it
//! while its past is looked at.

/// The facts of one table that an undo turns: what stands there, and 1 for back in force or −1 for out of it.
/// Beside them what that moves in accounts.
pub(in crate::ledger) const PREPARE: &str = "
CREATE TEMP TABLE IF NOT EXISTS turned (id INTEGER PRIMARY KEY, sign INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS moved (member_id INTEGER, layer TEXT, day TEXT, amount INTEGER);
DELETE FROM temp.turned;
DELETE FROM temp.moved;";

/// What turned settlements do to the kept sums. A row that comes to nothing because nothing is left goes.
pub(in crate::ledger) const SETTLEMENTS_TURNED: &str = "
INSERT INTO kept_visits_month
  SELECT s.member_id, substr(s.settled_at, 1, 7), sum(t.sign * CASE s.kind WHEN 'settlement' THEN 1 ELSE -1 END),
         sum(t.sign * s.total), sum(t.sign * s.fund), sum(t.sign * s.account), sum(t.sign * s.mutual_aid),
         sum(t.sign * s.cash), sum(t.sign * s.hospital)
    FROM temp.turned t CROSS JOIN settlement s ON s.id = t.id GROUP BY 1, 2
  ON CONFLICT DO UPDATE SET visits = visits + excluded.visits, total = total + excluded.total,
    fund = fund + excluded.fund, account = account + excluded.account,
    mutual_aid = mutual_aid + excluded.mutual_aid, cash = cash + excluded.cash,
    hospital = hospital + excluded.hospital;
INSERT INTO kept_aid_month
  SELECT a.payer_id, s.member_id, substr(s.settled_at, 1, 7),
         sum(t.sign * CASE WHEN a.amount < 0 THEN -1 ELSE 1 END), sum(t.sign * a.amount)
    FROM temp.turned t CROSS JOIN settlement s ON s.id = t.id CROSS JOIN aid_payment a ON a.settlement_id = s.id
   GROUP BY 1, 2, 3
  ON CONFLICT DO UPDATE SET payments = payments + excluded.payments, amount = amount + excluded.amount;
INSERT INTO temp.moved
  SELECT s.member_id, 'whole', substr(s.settled_at, 1, 10), t.sign * (s.mutual_aid - s.account)
    FROM temp.turned t CROSS JOIN settlement s ON s.id = t.id WHERE s.account <> s.mutual_aid
  UNION ALL
  SELECT a.payer_id, 'whole', substr(s.settled_at, 1, 10), -t.sign * a.amount
    FROM temp.turned t CROSS JOIN settlement s ON s.id = t.id CROSS JOIN aid_payment a ON a.settlement_id = s.id;";

/// Whose days are counted anew where settlements turned.
pub(in crate::ledger) const SETTLEMENTS_COUNTED: &str =
    "SELECT DISTINCT s.member_id, substr(s.settled_at, 1, 10)
  FROM temp.turned t CROSS JOIN settlement s ON s.id = t.id";

/// Whose days are counted anew where papers turned: they may say more of a settlement than its own.
pub(in crate::ledger) const PAPERS_COUNTED: &str = "SELECT DISTINCT s.member_id, substr(s.settled_at, 1, 10)
  FROM temp.turned t CROSS JOIN paper p ON p.id = t.id CROSS JOIN settlement s ON s.id = p.settlement_id";

/// What turned entries do to accounts.
pub(in crate::ledger) const ENTRIES_TURNED: &str = "
INSERT INTO temp.moved SELECT e.member_id, e.layer, e.day, t.sign * e.amount
  FROM temp.turned t CROSS JOIN account_entry e ON e.id = t.id WHERE e.kind <> 'opening';";

/// What moved in accounts reaches their kept sums.
pub(in crate::ledger) const SUM_UP_MOVED: &str = "
INSERT INTO kept_account_day SELECT member_id, layer, day, sum(amount) FROM temp.moved GROUP BY 1, 2, 3
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount;
INSERT INTO kept_account_month
  SELECT member_id, layer, substr(day, 1, 7), sum(amount) FROM temp.moved GROUP BY 1, 2, 3
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount;
DELETE FROM temp.moved;";

/// Kept rows of which nothing is left go, so that nobody is shown with nothing.
pub(in crate::ledger) const FORGET_EMPTY: &str = "
DELETE FROM kept_visits_month AS k WHERE visits = 0 AND total = 0 AND fund = 0 AND account = 0 AND mutual_aid = 0
    AND cash = 0 AND hospital = 0 AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.member_id = k.member_id
      AND s.settled_at >= k.month AND s.settled_at < k.month || '~' AND s.retired_by IS NULL);
DELETE FROM kept_aid_month AS k WHERE payments = 0 AND amount = 0 AND NOT EXISTS (
    SELECT 1 FROM settlement s JOIN aid_payment a ON a.settlement_id = s.id AND a.payer_id = k.payer_id
     WHERE s.member_id = k.beneficiary_id AND s.settled_at >= k.month AND s.settled_at < k.month || '~'
       AND s.retired_by IS NULL);
DELETE FROM kept_account_day AS k WHERE amount = 0
    AND NOT EXISTS (SELECT 1 FROM account_entry e WHERE e.member_id = k.member_id AND e.day = k.day
      AND e.layer = k.layer AND e.kind <> 'opening' AND e.retired_by IS NULL)
    AND (k.layer <> 'whole' OR NOT EXISTS (SELECT 1 FROM settlement s
      WHERE s.settled_at >= k.day AND s.settled_at < k.day || '~' AND s.retired_by IS NULL
        AND ((s.member_id = k.member_id AND s.account <> s.mutual_aid) OR EXISTS (SELECT 1 FROM aid_payment a
          WHERE a.settlement_id = s.id AND a.payer_id = k.member_id))));
DELETE FROM kept_account_month AS k WHERE amount = 0 AND NOT EXISTS (SELECT 1 FROM kept_account_day d
    WHERE d.member_id = k.member_id AND d.layer = k.layer AND d.day >= k.month AND d.day < k.month || '~');";
