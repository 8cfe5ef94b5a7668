-- Facts of a family's insurance. Append-only: a fact's figures never change; it is retired instead.
-- Money is fen (INTEGER), days are ISO text, periods are half-open. Never edit this file after release.

CREATE TABLE operation (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,            -- UTC, YYYY-MM-DDTHH:MM:SSZ
  command  TEXT NOT NULL,
  version  TEXT NOT NULL
) STRICT;

-- How many facts an operation added or retired, by table; written when the operation is complete.
CREATE TABLE operation_tally (
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  fact         TEXT NOT NULL,
  added        INTEGER NOT NULL,
  retired      INTEGER NOT NULL,
  PRIMARY KEY (operation_id, fact)
) STRICT, WITHOUT ROWID;

-- What an operation took out of force or put back. `retired_by` of a fact repeats the last word of it.
CREATE TABLE retirement (
  id           INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  fact         TEXT NOT NULL,
  fact_id      INTEGER NOT NULL,
  action       TEXT NOT NULL CHECK (action IN ('retire', 'restore'))
) STRICT;
CREATE INDEX retirement_fact ON retirement(fact, fact_id);

CREATE TABLE document (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  name         TEXT,
  sha256       TEXT,
  bytes        INTEGER,
  operation_id INTEGER NOT NULL REFERENCES operation(id)
) STRICT;

CREATE TABLE member (
  id           INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation(id)
) STRICT;

-- What is known of a member; one row in force for each member that is part of the family.
CREATE TABLE member_profile (
  id           INTEGER PRIMARY KEY,
  member_id    INTEGER NOT NULL REFERENCES member(id),
  name         TEXT NOT NULL CHECK (name <> ''),
  relation     TEXT NOT NULL,
  sex          INTEGER CHECK (sex IN (1, 2)),
  born         TEXT,
  id_tail      TEXT CHECK (length(id_tail) = 4),
  document_id  INTEGER REFERENCES document(id),
  document_row INTEGER,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  retired_by   INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX member_profile_name ON member_profile(name) WHERE retired_by IS NULL;
CREATE UNIQUE INDEX member_profile_member ON member_profile(member_id) WHERE retired_by IS NULL;

CREATE TABLE coverage (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member(id),
  insurance     TEXT NOT NULL,
  region_code   TEXT NOT NULL CHECK (length(region_code) = 6),
  class         TEXT NOT NULL,
  status        TEXT NOT NULL,
  valid_from    TEXT,
  valid_until   TEXT,
  plan          TEXT,
  base          INTEGER,
  first_insured TEXT,
  raw_class     TEXT,
  document_id   INTEGER REFERENCES document(id),
  document_row  INTEGER,
  operation_id  INTEGER NOT NULL REFERENCES operation(id),
  retired_by    INTEGER REFERENCES operation(id),
  CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
) STRICT;
CREATE INDEX coverage_member ON coverage(member_id);

CREATE TABLE account_entry (
  id             INTEGER PRIMARY KEY,
  member_id      INTEGER NOT NULL REFERENCES member(id),
  kind           TEXT NOT NULL,
  layer          TEXT NOT NULL,
  day            TEXT NOT NULL,
  amount         INTEGER NOT NULL,       -- signed; an opening carries the balance at the beginning of its day
  beneficiary_id INTEGER REFERENCES member(id),
  note           TEXT,
  document_id    INTEGER REFERENCES document(id),
  document_row   INTEGER,
  operation_id   INTEGER NOT NULL REFERENCES operation(id),
  retired_by     INTEGER REFERENCES operation(id)
) STRICT;
CREATE INDEX account_entry_member_day ON account_entry(member_id, day);
CREATE UNIQUE INDEX account_entry_opening ON account_entry(member_id, layer)
  WHERE kind = 'opening' AND retired_by IS NULL;

CREATE TABLE statement (
  id           INTEGER PRIMARY KEY,
  member_id    INTEGER NOT NULL REFERENCES member(id),
  measure      TEXT NOT NULL,
  layer        TEXT NOT NULL,
  observed_at  TEXT NOT NULL,            -- the day or moment the figure speaks of
  value        INTEGER NOT NULL,         -- fen, or a count for visits
  insurance    TEXT,
  code         TEXT,
  year         INTEGER,
  document_id  INTEGER REFERENCES document(id),
  document_row INTEGER,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  retired_by   INTEGER REFERENCES operation(id)
) STRICT;
CREATE INDEX statement_member_day ON statement(member_id, measure, observed_at);

CREATE TABLE institution (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL,
  level TEXT NOT NULL,
  UNIQUE (name, level)
) STRICT;

-- One bill settled once. Names in comments are the national interface's (message 2207).
CREATE TABLE settlement (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('settlement', 'reversal')),
  settlement_key TEXT,                   -- setl_id; absent where the source has none
  member_id      INTEGER NOT NULL REFERENCES member(id),
  settled_at     TEXT NOT NULL,          -- setl_time: YYYY-MM-DD, or with a time
  region_code    TEXT,
  institution_id INTEGER NOT NULL REFERENCES institution(id),
  med_type       TEXT NOT NULL,
  total          INTEGER NOT NULL,       -- medfee_sumamt
  fund           INTEGER NOT NULL,       -- fund_pay_sumamt
  account        INTEGER NOT NULL,       -- acct_pay, mutual aid included
  mutual_aid     INTEGER NOT NULL,       -- acct_mulaid_pay
  cash           INTEGER NOT NULL,       -- psn_cash_pay
  hospital       INTEGER NOT NULL,       -- hosp_part_amt
  reverses_key   TEXT,
  document_id    INTEGER NOT NULL REFERENCES document(id),
  document_row   INTEGER,
  operation_id   INTEGER NOT NULL REFERENCES operation(id),
  retired_by     INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX settlement_by_key ON settlement(settlement_key, kind)
  WHERE settlement_key IS NOT NULL AND retired_by IS NULL;
CREATE INDEX settlement_member_time ON settlement(member_id, settled_at);
CREATE INDEX settlement_time ON settlement(settled_at);
CREATE INDEX settlement_without_key ON settlement(member_id, settled_at)
  WHERE settlement_key IS NULL AND retired_by IS NULL;
CREATE INDEX settlement_reversal ON settlement(reverses_key)
  WHERE kind = 'reversal';

-- The rest of the interface's money set and its raw codes, where the source printed them.
CREATE TABLE settlement_detail (
  settlement_id     INTEGER PRIMARY KEY REFERENCES settlement(id),
  fulamt_ownpay_amt INTEGER,
  overlmt_selfpay   INTEGER,
  preselfpay_amt    INTEGER,
  inscp_scp_amt     INTEGER,
  act_pay_dedc      INTEGER,
  hifp_pay          INTEGER,
  cvlserv_pay       INTEGER,
  hifes_pay         INTEGER,
  hifmi_pay         INTEGER,
  hifob_pay         INTEGER,
  maf_pay           INTEGER,
  oth_pay           INTEGER,
  psn_part_amt      INTEGER,
  balc              INTEGER,
  mdtrt_id          TEXT,
  medins_setl_id    TEXT,
  insutype          TEXT,
  psn_type          TEXT,
  cvlserv_flag      TEXT,
  mdtrt_cert_type   TEXT,
  pool_prop_selfpay TEXT,
  clr_optins        TEXT,
  clr_way           TEXT,
  clr_type          TEXT,
  begndate          TEXT,
  enddate           TEXT,
  dise_codg         TEXT,
  dise_name         TEXT
) STRICT;

-- setldetail: what each fund paid.
CREATE TABLE settlement_fund (
  settlement_id INTEGER NOT NULL REFERENCES settlement(id),
  position      INTEGER NOT NULL,
  fund          TEXT NOT NULL,
  name          TEXT,
  amount        INTEGER NOT NULL,
  PRIMARY KEY (settlement_id, position)
) STRICT, WITHOUT ROWID;

-- Which payer's account paid how much of a settlement's mutual-aid part.
CREATE TABLE aid_payment (
  settlement_id INTEGER NOT NULL REFERENCES settlement(id),
  payer_id      INTEGER NOT NULL REFERENCES member(id),
  amount        INTEGER NOT NULL,
  origin        TEXT NOT NULL CHECK (origin IN ('told', 'derived')),
  PRIMARY KEY (settlement_id, payer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX aid_payment_payer ON aid_payment(payer_id, settlement_id);

-- What does not add up in a settlement: a violated identity (both sides) or a suspected double.
CREATE TABLE finding (
  settlement_id INTEGER NOT NULL REFERENCES settlement(id),
  code          TEXT NOT NULL,
  printed       INTEGER,
  computed      INTEGER,
  other_id      INTEGER REFERENCES settlement(id),
  PRIMARY KEY (settlement_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE binding (
  id              INTEGER PRIMARY KEY,
  payer_id        INTEGER NOT NULL REFERENCES member(id),
  beneficiary_id  INTEGER NOT NULL REFERENCES member(id),
  mode            TEXT NOT NULL,
  valid_from      TEXT,
  valid_until     TEXT,
  position        INTEGER,
  cap_per_payment INTEGER,
  cap_total       INTEGER,
  document_id     INTEGER REFERENCES document(id),
  document_row    INTEGER,
  operation_id    INTEGER NOT NULL REFERENCES operation(id),
  retired_by      INTEGER REFERENCES operation(id),
  CHECK (payer_id <> beneficiary_id),
  CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
) STRICT;
CREATE INDEX binding_beneficiary ON binding(beneficiary_id);

-- Facts are immutable: only the mark that repeats their retirement may change, and no row may go.
CREATE TRIGGER settlement_stays BEFORE UPDATE OF id, kind, settlement_key, member_id, settled_at, region_code,
  institution_id, med_type, total, fund, account, mutual_aid, cash, hospital, reverses_key, document_id,
  document_row, operation_id ON settlement BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER settlement_kept BEFORE DELETE ON settlement
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER account_entry_stays BEFORE UPDATE OF id, member_id, kind, layer, day, amount, beneficiary_id,
  note, document_id, document_row, operation_id ON account_entry
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER account_entry_kept BEFORE DELETE ON account_entry
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER statement_stays BEFORE UPDATE OF id, member_id, measure, layer, observed_at, value,
  insurance, code, year, document_id, document_row, operation_id ON statement
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER statement_kept BEFORE DELETE ON statement
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER operation_stays BEFORE UPDATE ON operation
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER operation_kept BEFORE DELETE ON operation
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER retirement_stays BEFORE UPDATE ON retirement
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER retirement_kept BEFORE DELETE ON retirement
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
