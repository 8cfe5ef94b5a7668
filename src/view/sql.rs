//! The views that `medins sql` reads, described: each column once, in words of both languages.
//!
//! `ledger/schema` makes them; a test compares both. A column means the same in every view that has it.

use super::{Cell, Column, View};
use crate::model::message::Message;

/// A view and its columns, in order.
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// What one row is.
    means: &'static str,
    /// Names of its columns.
    pub columns: &'static [&'static str],
}

/// Every view that can be read.
pub const VIEWS: &[Described] = &[
    Described {
        name: "members",
        means: "sql-view-members",
        columns: &["id", "name", "relation", "sex", "born", "id_tail"],
    },
    Described {
        name: "coverages",
        means: "sql-view-coverages",
        columns: &[
            "id",
            "member",
            "insurance",
            "region_code",
            "class",
            "status",
            "valid_from",
            "valid_until",
            "plan",
            "base_fen",
            "first_insured",
            "document_id",
            "operation_id",
        ],
    },
    Described {
        name: "settlements",
        means: "sql-view-settlements",
        columns: &[
            "id",
            "kind",
            "settlement_id",
            "settled_at",
            "day",
            "member",
            "relation",
            "region_code",
            "institution",
            "institution_level",
            "med_type",
            "total_fen",
            "fund_pay_fen",
            "acct_pay_fen",
            "own_acct_pay_fen",
            "acct_mulaid_pay_fen",
            "cash_pay_fen",
            "hosp_part_amt_fen",
            "reverses",
            "fulamt_ownpay_amt_fen",
            "overlmt_selfpay_fen",
            "preselfpay_amt_fen",
            "inscp_scp_amt_fen",
            "act_pay_dedc_fen",
            "hifp_pay_fen",
            "cvlserv_pay_fen",
            "hifes_pay_fen",
            "hifmi_pay_fen",
            "hifob_pay_fen",
            "maf_pay_fen",
            "oth_pay_fen",
            "psn_part_amt_fen",
            "balc_fen",
            "mdtrt_id",
            "medins_setl_id",
            "insutype",
            "psn_type",
            "cvlserv_flag",
            "mdtrt_cert_type",
            "pool_prop_selfpay",
            "clr_optins",
            "clr_way",
            "clr_type",
            "begndate",
            "enddate",
            "dise_codg",
            "dise_name",
            "document_id",
            "operation_id",
        ],
    },
    Described {
        name: "funds",
        means: "sql-view-funds",
        columns: &["settlement", "position", "fund", "name", "amount_fen"],
    },
    Described {
        name: "payers",
        means: "sql-view-payers",
        columns: &["settlement", "day", "beneficiary", "payer", "part", "amount_fen", "origin"],
    },
    Described {
        name: "movements",
        means: "sql-view-movements",
        columns: &[
            "id",
            "member",
            "kind",
            "layer",
            "day",
            "amount_fen",
            "beneficiary",
            "note",
            "document_id",
            "operation_id",
        ],
    },
    Described {
        name: "balances_printed",
        means: "sql-view-balances-printed",
        columns: &["id", "member", "layer", "observed_at", "balance_fen", "document_id", "operation_id"],
    },
    Described {
        name: "counters_printed",
        means: "sql-view-counters-printed",
        columns: &[
            "id",
            "member",
            "measure",
            "year",
            "insurance",
            "code",
            "observed_at",
            "value_fen",
            "visits",
            "document_id",
            "operation_id",
        ],
    },
    Described {
        name: "bindings",
        means: "sql-view-bindings",
        columns: &[
            "id",
            "payer",
            "beneficiary",
            "mode",
            "valid_from",
            "valid_until",
            "position",
            "cap_per_payment_fen",
            "cap_total_fen",
            "operation_id",
        ],
    },
    Described {
        name: "payments",
        means: "sql-view-payments",
        columns: &["id", "paid_at", "day", "amount_fen", "party", "reference", "document_id", "operation_id"],
    },
    Described {
        name: "papers",
        means: "sql-view-papers",
        columns: &[
            "id",
            "settlement",
            "receipt",
            "settled_at",
            "total_fen",
            "fund_pay_fen",
            "acct_pay_fen",
            "cash_pay_fen",
            "document_id",
            "operation_id",
        ],
    },
    Described {
        name: "documents",
        means: "sql-view-documents",
        columns: &["id", "kind", "name", "sha256", "bytes", "operation_id"],
    },
    Described {
        name: "operations",
        means: "sql-view-operations",
        columns: &["id", "recorded_at", "command", "version"],
    },
    Described {
        name: "findings",
        means: "sql-view-findings",
        columns: &["settlement", "code", "printed_fen", "computed_fen", "other"],
    },
];

/// Column and what it means.
const MEANINGS: &[(&str, &str)] = &[
    ("id", "sql-column-id"),
    ("name", "sql-column-name"),
    ("relation", "sql-column-relation"),
    ("sex", "sql-column-sex"),
    ("born", "sql-column-born"),
    ("id_tail", "sql-column-id-tail"),
    ("member", "sql-column-member"),
    ("insurance", "sql-column-insurance"),
    ("region_code", "sql-column-region-code"),
    ("class", "sql-column-class"),
    ("status", "sql-column-status"),
    ("valid_from", "sql-column-valid-from"),
    ("valid_until", "sql-column-valid-until"),
    ("plan", "sql-column-plan"),
    ("base_fen", "sql-column-base-fen"),
    ("first_insured", "sql-column-first-insured"),
    ("document_id", "sql-column-document-id"),
    ("operation_id", "sql-column-operation-id"),
    ("kind", "sql-column-kind"),
    ("settlement_id", "sql-column-settlement-id"),
    ("settled_at", "sql-column-settled-at"),
    ("day", "sql-column-day"),
    ("institution", "sql-column-institution"),
    ("institution_level", "sql-column-institution-level"),
    ("med_type", "sql-column-med-type"),
    ("total_fen", "sql-column-total-fen"),
    ("fund_pay_fen", "sql-column-fund-pay-fen"),
    ("acct_pay_fen", "sql-column-acct-pay-fen"),
    ("own_acct_pay_fen", "sql-column-own-acct-pay-fen"),
    ("acct_mulaid_pay_fen", "sql-column-acct-mulaid-pay-fen"),
    ("cash_pay_fen", "sql-column-cash-pay-fen"),
    ("hosp_part_amt_fen", "sql-column-hosp-part-amt-fen"),
    ("reverses", "sql-column-reverses"),
    ("fulamt_ownpay_amt_fen", "sql-column-fulamt-ownpay-amt-fen"),
    ("overlmt_selfpay_fen", "sql-column-overlmt-selfpay-fen"),
    ("preselfpay_amt_fen", "sql-column-preselfpay-amt-fen"),
    ("inscp_scp_amt_fen", "sql-column-inscp-scp-amt-fen"),
    ("act_pay_dedc_fen", "sql-column-act-pay-dedc-fen"),
    ("hifp_pay_fen", "sql-column-hifp-pay-fen"),
    ("cvlserv_pay_fen", "sql-column-cvlserv-pay-fen"),
    ("hifes_pay_fen", "sql-column-hifes-pay-fen"),
    ("hifmi_pay_fen", "sql-column-hifmi-pay-fen"),
    ("hifob_pay_fen", "sql-column-hifob-pay-fen"),
    ("maf_pay_fen", "sql-column-maf-pay-fen"),
    ("oth_pay_fen", "sql-column-oth-pay-fen"),
    ("psn_part_amt_fen", "sql-column-psn-part-amt-fen"),
    ("balc_fen", "sql-column-balc-fen"),
    ("mdtrt_id", "sql-column-mdtrt-id"),
    ("medins_setl_id", "sql-column-medins-setl-id"),
    ("insutype", "sql-column-insutype"),
    ("psn_type", "sql-column-psn-type"),
    ("cvlserv_flag", "sql-column-cvlserv-flag"),
    ("mdtrt_cert_type", "sql-column-mdtrt-cert-type"),
    ("pool_prop_selfpay", "sql-column-pool-prop-selfpay"),
    ("clr_optins", "sql-column-clr-optins"),
    ("clr_way", "sql-column-clr-way"),
    ("clr_type", "sql-column-clr-type"),
    ("begndate", "sql-column-begndate"),
    ("enddate", "sql-column-enddate"),
    ("dise_codg", "sql-column-dise-codg"),
    ("dise_name", "sql-column-dise-name"),
    ("settlement", "sql-column-settlement"),
    ("position", "sql-column-position"),
    ("fund", "sql-column-fund"),
    ("amount_fen", "sql-column-amount-fen"),
    ("beneficiary", "sql-column-beneficiary"),
    ("payer", "sql-column-payer"),
    ("part", "sql-column-part"),
    ("origin", "sql-column-origin"),
    ("layer", "sql-column-layer"),
    ("note", "sql-column-note"),
    ("observed_at", "sql-column-observed-at"),
    ("balance_fen", "sql-column-balance-fen"),
    ("measure", "sql-column-measure"),
    ("year", "sql-column-year"),
    ("code", "sql-column-code"),
    ("value_fen", "sql-column-value-fen"),
    ("visits", "sql-column-visits"),
    ("mode", "sql-column-mode"),
    ("cap_per_payment_fen", "sql-column-cap-per-payment-fen"),
    ("cap_total_fen", "sql-column-cap-total-fen"),
    ("paid_at", "sql-column-paid-at"),
    ("party", "sql-column-party"),
    ("reference", "sql-column-reference"),
    ("receipt", "sql-column-receipt"),
    ("sha256", "sql-column-sha256"),
    ("bytes", "sql-column-bytes"),
    ("recorded_at", "sql-column-recorded-at"),
    ("command", "sql-column-command"),
    ("version", "sql-column-version"),
    ("printed_fen", "sql-column-printed-fen"),
    ("computed_fen", "sql-column-computed-fen"),
    ("other", "sql-column-other"),
];

const COLUMNS: &[Column] = &[
    Column::machine("view", "column-view"),
    Column::text("column", "column-column"),
    Column::text("meaning", "column-meaning"),
];

/// What a column means; its name where nothing is said of it.
fn meaning(column: &'static str) -> Message {
    let found = MEANINGS.iter().find(|(known, _)| *known == column);
    Message::new(found.map_or(column, |(_, id)| *id))
}

/// The document of `medins sql --schema`.
pub fn schema() -> View {
    let mut view = View::new("sql");
    for described in VIEWS {
        let means = Message::new(described.means);
        view.title(Message::new("sql-view").with("name", described.name).with("means", means));
        let row = |column: &&'static str| {
            vec![Cell::code(described.name), Cell::code(*column), Cell::Message(meaning(column))]
        };
        view.table("columns", COLUMNS, described.columns.iter().map(row).collect());
    }
    view.note(Message::new("sql-schema-money"));
    view.note(Message::new("sql-schema-yuan"));
    view
}
