-- What `medins sql` reads: facts in force, under names that stay. Money is whole fen in columns that end in
-- _fen, days are ISO text, spans are half-open. Columns may be added; none is renamed or taken away. The views are made
-- for one connection; in the file every command would have to read them.

CREATE TEMP VIEW members(id, name, relation, sex, born, id_tail) AS
  SELECT member_id, name, relation, CASE sex WHEN 1 THEN 'male' WHEN 2 THEN 'female' END, born, id_tail
    FROM member_profile WHERE retired_by IS NULL;

CREATE TEMP VIEW coverages(id, member, insurance, region_code, class, status, valid_from, valid_until, plan, base_fen,
    first_insured, document_id, operation_id) AS
  SELECT c.id, m.name, c.insurance, c.region_code, c.class, c.status, c.valid_from, c.valid_until, c.plan, c.base,
         c.first_insured, c.document_id, c.operation_id
    FROM coverage c LEFT JOIN member_profile m ON m.member_id = c.member_id AND m.retired_by IS NULL
   WHERE c.retired_by IS NULL;

CREATE TEMP VIEW settlements(id, kind, settlement_id, settled_at, day, member, relation, region_code, institution,
    institution_level, med_type, total_fen, fund_pay_fen, acct_pay_fen, own_acct_pay_fen, acct_mulaid_pay_fen,
    cash_pay_fen, hosp_part_amt_fen, reverses, fulamt_ownpay_amt_fen, overlmt_selfpay_fen, preselfpay_amt_fen,
    inscp_scp_amt_fen, act_pay_dedc_fen, hifp_pay_fen, cvlserv_pay_fen, hifes_pay_fen, hifmi_pay_fen,
    hifob_pay_fen, maf_pay_fen, oth_pay_fen, psn_part_amt_fen, balc_fen, mdtrt_id, medins_setl_id, insutype,
    psn_type, cvlserv_flag, mdtrt_cert_type, pool_prop_selfpay, clr_optins, clr_way, clr_type, begndate, enddate,
    dise_codg, dise_name, document_id, operation_id) AS
  SELECT s.id, s.kind, s.settlement_key, s.settled_at, substr(s.settled_at, 1, 10), m.name, m.relation,
         s.region_code, nullif(i.name, ''), nullif(i.level, ''), nullif(s.med_type, ''), s.total, s.fund, s.account,
         s.account - s.mutual_aid, s.mutual_aid, s.cash, s.hospital, s.reverses_key, d.fulamt_ownpay_amt,
         d.overlmt_selfpay, d.preselfpay_amt, d.inscp_scp_amt, d.act_pay_dedc, d.hifp_pay, d.cvlserv_pay,
         d.hifes_pay, d.hifmi_pay, d.hifob_pay, d.maf_pay, d.oth_pay, d.psn_part_amt, d.balc, d.mdtrt_id,
         d.medins_setl_id, d.insutype, d.psn_type, d.cvlserv_flag, d.mdtrt_cert_type, d.pool_prop_selfpay,
         d.clr_optins, d.clr_way, d.clr_type, d.begndate, d.enddate, d.dise_codg, d.dise_name, s.document_id,
         s.operation_id
    FROM settlement s LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
    LEFT JOIN institution i ON i.id = s.institution_id LEFT JOIN settlement_detail d ON d.settlement_id = s.id
   WHERE s.retired_by IS NULL;

CREATE TEMP VIEW funds(settlement, position, fund, name, amount_fen) AS
  SELECT f.settlement_id, f.position, f.fund, f.name, f.amount
    FROM settlement_fund f JOIN settlement s ON s.id = f.settlement_id WHERE s.retired_by IS NULL;

-- Every part of what accounts paid: the own part, each relative's, and what nobody is known to have paid. The
-- parts of a settlement make its acct_pay_fen.
CREATE TEMP VIEW payers(settlement, day, beneficiary, payer, part, amount_fen, origin) AS
  SELECT s.id, substr(s.settled_at, 1, 10), m.name, m.name, 'own-account', s.account - s.mutual_aid, 'told'
    FROM settlement s LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
   WHERE s.retired_by IS NULL AND s.account <> s.mutual_aid
  UNION ALL
  SELECT s.id, substr(s.settled_at, 1, 10), m.name, p.name, 'mutual-aid', a.amount, a.origin
    FROM aid_payment a JOIN settlement s ON s.id = a.settlement_id
    LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
    LEFT JOIN member_profile p ON p.member_id = a.payer_id AND p.retired_by IS NULL
   WHERE s.retired_by IS NULL
  UNION ALL
  SELECT s.id, substr(s.settled_at, 1, 10), m.name, NULL, 'mutual-aid',
         s.mutual_aid - (SELECT coalesce(sum(a.amount), 0) FROM aid_payment a WHERE a.settlement_id = s.id), NULL
    FROM settlement s LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
   WHERE s.retired_by IS NULL AND s.mutual_aid <> 0
     AND s.mutual_aid <> (SELECT coalesce(sum(a.amount), 0) FROM aid_payment a WHERE a.settlement_id = s.id);

CREATE TEMP VIEW movements(id, member, kind, layer, day, amount_fen, beneficiary, note, document_id, operation_id) AS
  SELECT e.id, m.name, e.kind, e.layer, e.day, e.amount, b.name, e.note, e.document_id, e.operation_id
    FROM account_entry e LEFT JOIN member_profile m ON m.member_id = e.member_id AND m.retired_by IS NULL
    LEFT JOIN member_profile b ON b.member_id = e.beneficiary_id AND b.retired_by IS NULL
   WHERE e.retired_by IS NULL;

CREATE TEMP VIEW balances_printed(id, member, layer, observed_at, balance_fen, document_id, operation_id) AS
  SELECT s.id, m.name, s.layer, s.observed_at, s.value, s.document_id, s.operation_id
    FROM statement s LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
   WHERE s.retired_by IS NULL AND s.measure = 'account-balance';

CREATE TEMP VIEW counters_printed(id, member, measure, year, insurance, code, observed_at, value_fen, visits,
    document_id, operation_id) AS
  SELECT s.id, m.name, s.measure, s.year, s.insurance, s.code, s.observed_at,
         CASE WHEN s.measure <> 'visits' THEN s.value END, CASE s.measure WHEN 'visits' THEN s.value END,
         s.document_id, s.operation_id
    FROM statement s LEFT JOIN member_profile m ON m.member_id = s.member_id AND m.retired_by IS NULL
   WHERE s.retired_by IS NULL AND s.measure <> 'account-balance';

CREATE TEMP VIEW bindings(id, payer, beneficiary, mode, valid_from, valid_until, position, cap_per_payment_fen,
    cap_total_fen, operation_id) AS
  SELECT b.id, p.name, m.name, b.mode, b.valid_from, b.valid_until, b.position, b.cap_per_payment, b.cap_total,
         b.operation_id
    FROM binding b LEFT JOIN member_profile p ON p.member_id = b.payer_id AND p.retired_by IS NULL
    LEFT JOIN member_profile m ON m.member_id = b.beneficiary_id AND m.retired_by IS NULL
   WHERE b.retired_by IS NULL;

CREATE TEMP VIEW payments(id, paid_at, day, amount_fen, party, reference, document_id, operation_id) AS
  SELECT id, at, substr(at, 1, 10), amount, party, reference, document_id, operation_id
    FROM payment WHERE retired_by IS NULL;

CREATE TEMP VIEW papers(id, settlement, receipt, settled_at, total_fen, fund_pay_fen, acct_pay_fen, cash_pay_fen,
    document_id, operation_id) AS
  SELECT id, settlement_id, nullif(receipt, ''), settled_at, total, fund, account, cash, document_id, operation_id
    FROM paper WHERE retired_by IS NULL;

CREATE TEMP VIEW documents(id, kind, name, sha256, bytes, operation_id) AS
  SELECT id, kind, name, sha256, bytes, operation_id FROM document;

CREATE TEMP VIEW operations(id, recorded_at, command, version) AS
  SELECT id, at, command, version FROM operation;

CREATE TEMP VIEW findings(settlement, code, printed_fen, computed_fen, other) AS
  SELECT f.settlement_id, f.code, f.printed, f.computed, f.other_id
    FROM finding f JOIN settlement s ON s.id = f.settlement_id WHERE s.retired_by IS NULL;
