-- Papers that told of a settlement beside the document it was booked from, and every e-receipt: which one, and
-- what it printed. Never edit this file after release.

CREATE TABLE paper (
  id            INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement(id),
  receipt       TEXT,                    -- 票据代码-票据号码; '' where it prints none; NULL for another paper
  settled_at    TEXT NOT NULL,           -- what this paper printed, whatever the settlement says
  total         INTEGER NOT NULL,
  fund          INTEGER NOT NULL,
  account       INTEGER NOT NULL,
  cash          INTEGER NOT NULL,
  document_id   INTEGER NOT NULL REFERENCES document(id),
  document_row  INTEGER,
  operation_id  INTEGER NOT NULL REFERENCES operation(id),
  retired_by    INTEGER REFERENCES operation(id)
) STRICT;
CREATE UNIQUE INDEX paper_receipt ON paper(receipt) WHERE receipt <> '' AND retired_by IS NULL;
CREATE INDEX paper_settlement ON paper(settlement_id);

CREATE TRIGGER paper_stays BEFORE UPDATE OF id, settlement_id, receipt, settled_at, total, fund, account, cash,
  document_id, document_row, operation_id ON paper BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER paper_kept BEFORE DELETE ON paper
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
