-- Payments in cash from WeChat and Alipay bills, what the user decided about suspected doubles, what further
-- papers print, and which documents are kept beside the ledger. Never edit this file after release.

-- A row of a payment bill. It confirms the cash part of a settlement or stays unexplained; it moves no money.
CREATE TABLE payment (
  id           INTEGER PRIMARY KEY,
  at           TEXT NOT NULL,             -- YYYY-MM-DD, or with a time
  amount       INTEGER NOT NULL,          -- negative for a refund
  party        TEXT NOT NULL,
  reference    TEXT,                      -- the bill's number of the payment
  document_id  INTEGER NOT NULL REFERENCES document(id),
  document_row INTEGER,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  retired_by   INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX payment_reference ON payment(reference) WHERE reference IS NOT NULL AND retired_by IS NULL;
CREATE INDEX payment_at ON payment(at);

-- Two settlements that may be one, and what the user said. Of the same, the weaker one is retired as well.
CREATE TABLE decision (
  id            INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement(id),  -- the one whose finding asked
  other_id      INTEGER NOT NULL REFERENCES settlement(id),
  verdict       TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  operation_id  INTEGER NOT NULL REFERENCES operation(id),
  retired_by    INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX decision_pair ON decision(settlement_id, other_id) WHERE retired_by IS NULL;

-- Suspected doubles about which nothing was said: both in force, no decision either way round.
CREATE VIEW open_double(settlement_id, other_id) AS
  SELECT f.settlement_id, f.other_id FROM finding f
    CROSS JOIN settlement s ON s.id = f.settlement_id CROSS JOIN settlement o ON o.id = f.other_id
   WHERE f.code = 'double' AND s.retired_by IS NULL AND o.retired_by IS NULL
     AND NOT EXISTS (SELECT 1 FROM decision d
       WHERE d.settlement_id = s.id AND d.other_id = o.id AND d.retired_by IS NULL)
     AND NOT EXISTS (SELECT 1 FROM decision d
       WHERE d.settlement_id = o.id AND d.other_id = s.id AND d.retired_by IS NULL);

-- A document whose bytes are kept beside the ledger, under its SHA-256.
CREATE TABLE stored_document (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document(id),
  file         TEXT NOT NULL,             -- name inside the folder beside the ledger
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  retired_by   INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX stored_document_document ON stored_document(document_id) WHERE retired_by IS NULL;
CREATE INDEX document_sha256 ON document(sha256);

-- What a paper printed beyond the settlement it joined: a field of settlement_detail, and its value.
CREATE TABLE paper_field (
  paper_id INTEGER NOT NULL REFERENCES paper(id),
  field    TEXT NOT NULL,
  amount   INTEGER,
  text     TEXT,
  PRIMARY KEY (paper_id, field),
  CHECK ((amount IS NULL) <> (text IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payment_stays BEFORE UPDATE OF id, at, amount, party, reference, document_id, document_row,
  operation_id ON payment BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER payment_kept BEFORE DELETE ON payment
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE OF id, settlement_id, other_id, verdict, operation_id ON decision
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
