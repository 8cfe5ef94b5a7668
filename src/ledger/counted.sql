-- What papers in force told of a settlement beyond what it was booked from.
CREATE TEMP VIEW IF NOT EXISTS paper_told(settlement_id, paper_id, field, amount, text) AS
  SELECT p.settlement_id, p.id, f.field, f.amount, f.text FROM paper p JOIN paper_field f ON f.paper_id = p.id
   WHERE p.retired_by IS NULL;

-- What each settlement in force counts: what its own paper printed, otherwise what a further paper did. A reversal's
-- figures are negative. Whether any further paper says more is asked once, not for every settlement.
CREATE TEMP VIEW IF NOT EXISTS settlement_counted(settlement_id, member_id, settled_at, med_type, insurance, visits,
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
