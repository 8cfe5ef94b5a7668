-- What settlements count towards deductibles and ceilings, kept by day, so that counters of a benefit year need not
-- read its settlements. Never edit this file after release.

CREATE TABLE kept_counted_day (
  member_id          INTEGER NOT NULL REFERENCES member(id),
  day                TEXT NOT NULL,
  med_type           TEXT NOT NULL,
  insurance          TEXT NOT NULL,
  visits             INTEGER NOT NULL,
  in_scope           INTEGER NOT NULL,
  without_scope      INTEGER NOT NULL,
  fund               INTEGER NOT NULL,
  deductible         INTEGER NOT NULL,
  without_deductible INTEGER NOT NULL,
  own                INTEGER NOT NULL,
  PRIMARY KEY (member_id, day, med_type, insurance)
) STRICT, WITHOUT ROWID;

-- The view stands in `counted.sql` and is there while this runs.
INSERT INTO kept_counted_day
  SELECT member_id, substr(settled_at, 1, 10), med_type, insurance, sum(visits), sum(in_scope), sum(without_scope),
         sum(fund), sum(deductible), sum(without_deductible), sum(own)
    FROM settlement_counted GROUP BY 1, 2, 3, 4;

-- The views of `medins sql` are no longer kept in the file: every command had to read them.
DROP VIEW members;
DROP VIEW coverages;
DROP VIEW settlements;
DROP VIEW funds;
DROP VIEW payers;
DROP VIEW movements;
DROP VIEW balances_printed;
DROP VIEW counters_printed;
DROP VIEW bindings;
DROP VIEW payments;
DROP VIEW papers;
DROP VIEW documents;
DROP VIEW operations;
DROP VIEW findings;
