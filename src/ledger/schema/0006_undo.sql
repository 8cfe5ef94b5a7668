-- Which operations were undone, and which ones an operation built on without naming their facts. Never edit this
-- file after release.

-- An undo is an operation of its own; undoing it brings back what it undid.
CREATE TABLE undone (
  operation_id INTEGER NOT NULL REFERENCES operation(id),   -- the undo
  target_id    INTEGER NOT NULL REFERENCES operation(id),   -- what it undid
  PRIMARY KEY (operation_id, target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX undone_target ON undone(target_id);

-- Rows of a document that were known already added nothing; the operation leans on the one that told them first.
-- A payer that was derived leans on the operation that recorded the binding.
CREATE TABLE need (
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  needed_id    INTEGER NOT NULL REFERENCES operation(id),
  PRIMARY KEY (operation_id, needed_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undone_stays BEFORE UPDATE ON undone
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER undone_kept BEFORE DELETE ON undone
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER need_stays BEFORE UPDATE ON need
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;
CREATE TRIGGER need_kept BEFORE DELETE ON need
  BEGIN SELECT RAISE(ABORT, 'operations are append-only'); END;

-- A reversal takes a payment back; sums that step 2 made counted it as one more.
DELETE FROM kept_aid_month;
INSERT INTO kept_aid_month
  SELECT a.payer_id, s.member_id, substr(s.settled_at, 1, 7), sum(CASE WHEN a.amount < 0 THEN -1 ELSE 1 END),
         sum(a.amount)
    FROM aid_payment a JOIN settlement s ON s.id = a.settlement_id WHERE s.retired_by IS NULL GROUP BY 1, 2, 3;

-- Facts that were not guarded so far.
CREATE TRIGGER member_profile_stays BEFORE UPDATE OF id, member_id, name, relation, sex, born, id_tail,
  document_id, document_row, operation_id ON member_profile
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER member_profile_kept BEFORE DELETE ON member_profile
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER coverage_stays BEFORE UPDATE OF id, member_id, insurance, region_code, class, status, valid_from,
  valid_until, plan, base, first_insured, raw_class, document_id, document_row, operation_id ON coverage
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER coverage_kept BEFORE DELETE ON coverage
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER binding_stays BEFORE UPDATE OF id, payer_id, beneficiary_id, mode, valid_from, valid_until,
  position, cap_per_payment, cap_total, document_id, document_row, operation_id ON binding
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER binding_kept BEFORE DELETE ON binding
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER stored_document_stays BEFORE UPDATE OF id, document_id, file, operation_id ON stored_document
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER stored_document_kept BEFORE DELETE ON stored_document
  BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
