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

-- What settlements count, as this version understood it; `counted.sql` says it for the newest one.

-- What papers in force told of a settlement beyond what it was booked from.
CREATE TEMP VIEW paper_told(settlement_id, paper_id, field, amount, text) AS
  SELECT p.settlement_id, p.id, f.field, f.amount, f.text FROM paper p JOIN paper_field f ON f.paper_id = p.id
   WHERE p.retired_by IS NULL;

-- What each settlement in force counts: what its own paper printed, otherwise what a further paper did. A reversal's
-- figures are negative. Whether any further paper says more is asked once, not for every settlement.
CREATE TEMP VIEW settlement_counted(settlement_id, member_id, settled_at, med_type, insurance, visits,
    in_scope, without_scope, fund, deductible, without_deductible, own) AS
  SELECT id, member_id, settled_at, med_type, insurance, visits, coalesce(in_scope, 0),
         iif(in_scope IS NULL, visits, 0), fund, coalesce(deductible, 0), iif(deductible IS NULL, visits, 0), own
    FROM (
      SELECT id, member_id, settled_at, med_type, coalesce(insutype, '') AS insurance, visits,
             coalesce(printed, total - out_of_scope - over_limit - first_self_pay) AS in_scope, fund, deductible, own
        FROM (
          SELECT s.id, s.member_id, s.settled_at, s.med_type, s.total, s.fund, s.account + s.cash AS own,
            iif(s.kind = 'reversal', -1, 1) AS visits,
            coalesce(d.insutype, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT text FROM paper_told
              WHERE settlement_id = s.id AND field = 'insutype' ORDER BY paper_id LIMIT 1), NULL))
              AS insutype,
            coalesce(d.inscp_scp_amt, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT amount FROM paper_told
              WHERE settlement_id = s.id AND field = 'inscp_scp_amt' ORDER BY paper_id LIMIT 1), NULL))
              AS printed,
            coalesce(d.fulamt_ownpay_amt, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT amount FROM paper_told
              WHERE settlement_id = s.id AND field = 'fulamt_ownpay_amt' ORDER BY paper_id LIMIT 1), NULL))
              AS out_of_scope,
            coalesce(d.overlmt_selfpay, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT amount FROM paper_told
              WHERE settlement_id = s.id AND field = 'overlmt_selfpay' ORDER BY paper_id LIMIT 1), NULL))
              AS over_limit,
            coalesce(d.preselfpay_amt, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT amount FROM paper_told
              WHERE settlement_id = s.id AND field = 'preselfpay_amt' ORDER BY paper_id LIMIT 1), NULL))
              AS first_self_pay,
            coalesce(d.act_pay_dedc, iif(EXISTS (SELECT 1 FROM paper_field), (SELECT amount FROM paper_told
              WHERE settlement_id = s.id AND field = 'act_pay_dedc' ORDER BY paper_id LIMIT 1), NULL))
              AS deductible
          FROM settlement s LEFT JOIN settlement_detail d ON d.settlement_id = s.id
          WHERE s.retired_by IS NULL));

INSERT INTO kept_counted_day
  SELECT member_id, substr(settled_at, 1, 10), med_type, insurance, sum(visits), sum(in_scope), sum(without_scope),
         sum(fund), sum(deductible), sum(without_deductible), sum(own)
    FROM settlement_counted GROUP BY 1, 2, 3, 4;
DROP VIEW temp.settlement_counted;
DROP VIEW temp.paper_told;

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
