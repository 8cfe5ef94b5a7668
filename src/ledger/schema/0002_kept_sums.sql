-- Sums that are kept instead of recomputed, so that answers stay as fast as the ledger grows.
-- They can be rebuilt from the facts at any time; this file does so once. Never edit it after release.

-- Every movement of a personal account: entries, own parts of settlements, mutual aid paid.
-- Openings are no movements: they say what the balance was before.
CREATE VIEW account_movement(member_id, layer, day, amount) AS
  SELECT member_id, layer, day, amount FROM account_entry
   WHERE retired_by IS NULL AND kind <> 'opening'
  UNION ALL
  SELECT member_id, 'whole', substr(settled_at, 1, 10), mutual_aid - account FROM settlement
   WHERE retired_by IS NULL AND account <> mutual_aid
  UNION ALL
  SELECT a.payer_id, 'whole', substr(s.settled_at, 1, 10), -a.amount
    FROM aid_payment a JOIN settlement s ON s.id = a.settlement_id
   WHERE s.retired_by IS NULL;

CREATE TABLE kept_account_day (
  member_id INTEGER NOT NULL REFERENCES member(id),
  layer     TEXT NOT NULL,
  day       TEXT NOT NULL,
  amount    INTEGER NOT NULL,
  PRIMARY KEY (member_id, layer, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_account_month (
  member_id INTEGER NOT NULL REFERENCES member(id),
  layer     TEXT NOT NULL,
  month     TEXT NOT NULL,
  amount    INTEGER NOT NULL,
  PRIMARY KEY (member_id, layer, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_visits_month (
  member_id  INTEGER NOT NULL REFERENCES member(id),
  month      TEXT NOT NULL,
  visits     INTEGER NOT NULL,
  total      INTEGER NOT NULL,
  fund       INTEGER NOT NULL,
  account    INTEGER NOT NULL,
  mutual_aid INTEGER NOT NULL,
  cash       INTEGER NOT NULL,
  hospital   INTEGER NOT NULL,
  PRIMARY KEY (member_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_aid_month (
  payer_id       INTEGER NOT NULL REFERENCES member(id),
  beneficiary_id INTEGER NOT NULL REFERENCES member(id),
  month          TEXT NOT NULL,
  payments       INTEGER NOT NULL,
  amount         INTEGER NOT NULL,
  PRIMARY KEY (payer_id, beneficiary_id, month)
) STRICT, WITHOUT ROWID;

INSERT INTO kept_account_day
  SELECT member_id, layer, day, sum(amount) FROM account_movement GROUP BY 1, 2, 3;
INSERT INTO kept_account_month
  SELECT member_id, layer, substr(day, 1, 7), sum(amount) FROM kept_account_day GROUP BY 1, 2, 3;
INSERT INTO kept_visits_month
  SELECT member_id, substr(settled_at, 1, 7),
         sum(CASE kind WHEN 'settlement' THEN 1 ELSE -1 END),
         sum(total), sum(fund), sum(account), sum(mutual_aid), sum(cash), sum(hospital)
    FROM settlement WHERE retired_by IS NULL GROUP BY 1, 2;
INSERT INTO kept_aid_month
  SELECT a.payer_id, s.member_id, substr(s.settled_at, 1, 7), count(*), sum(a.amount)
    FROM aid_payment a JOIN settlement s ON s.id = a.settlement_id
   WHERE s.retired_by IS NULL GROUP BY 1, 2, 3;
