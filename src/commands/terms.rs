//! Terms of the field as cells: the code for machines, the word for people.

use crate::model::account::{EntryKind, Layer};
use crate::model::binding::Mode;
use crate::model::coverage::{Insurance, PersonClass, Status};
use crate::model::document::DocumentKind;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::model::relation::{Relation, Sex};
use crate::model::statement::Measure;
use crate::policy::regions;
use crate::policy::terms::Term;
use crate::view::Cell;

/// A kind of fact, by the name of its table; `None` for one that this program does not know.
pub(super) fn fact(table: &str) -> Option<Message> {
    let id = match table {
        "member_profile" => "log-fact-member-profile",
        "coverage" => "log-fact-coverage",
        "account_entry" => "log-fact-account-entry",
        "statement" => "log-fact-statement",
        "binding" => "log-fact-binding",
        "settlement" => "log-fact-settlement",
        "paper" => "log-fact-paper",
        "payment" => "log-fact-payment",
        "decision" => "log-fact-decision",
        "stored_document" => "log-fact-stored-document",
        _ => return None,
    };
    Some(Message::new(id))
}

/// Message ids that follow the codes of a closed set: `term-relation-spouse`.
macro_rules! term {
    ($name:ident, $type:ty, $prefix:literal, [$($code:literal),+ $(,)?]) => {
        #[doc = concat!("A `", stringify!($type), "` as a message.")]
        pub(super) fn $name(value: $type) -> Message {
            match value.code() {
                $($code => Message::new(concat!("term-", $prefix, "-", $code)),)+
                other => Message::new("term-raw").with("text", other),
            }
        }
    };
}

term!(
    relation,
    Relation,
    "relation",
    [
        "self",
        "spouse",
        "parent",
        "child",
        "sibling",
        "paternal-grandparent",
        "maternal-grandparent",
        "grandchild-by-son",
        "grandchild-by-daughter",
        "parent-in-law",
        "child-in-law",
        "sibling-in-law",
        "other",
        "unspecified",
    ]
);
/// An insurance as a message.
pub(super) fn insurance(value: Insurance) -> Message {
    value.message()
}

/// A class of people as a message.
pub(super) fn class(value: PersonClass) -> Message {
    value.message()
}

/// A layer of an account as a message.
pub(super) fn layer(value: Layer) -> Message {
    value.message()
}

term!(status, Status, "status", ["normal", "suspended", "waiting", "unknown"]);
term!(mode, Mode, "mode", ["on-demand", "wallet"]);
term!(
    entry_kind,
    EntryKind,
    "entry",
    [
        "opening",
        "monthly-credit",
        "interest",
        "own-payment",
        "mutual-aid",
        "premium",
        "long-term-care",
        "wallet-in",
        "wallet-out",
        "refund",
        "correction",
    ]
);

term!(
    measure,
    Measure,
    "measure",
    ["account-balance", "fund-paid", "in-scope", "total-cost", "deductible", "visits", "other",]
);

term!(
    document,
    DocumentKind,
    "document",
    [
        "typed",
        "csv",
        "interface-json",
        "receipt",
        "receipt-pdf",
        "receipt-ofd",
        "receipt-xml",
        "receipt-mark",
        "receipt-json",
        "movements-page",
        "payment-bill",
        "spreadsheet",
        "demo",
    ]
);

/// A field of the interface as a message; its own name where it has no other.
pub(super) fn field(name: &str) -> Message {
    let id = match name {
        "fulamt_ownpay_amt" => "term-field-fulamt-ownpay-amt",
        "overlmt_selfpay" => "term-field-overlmt-selfpay",
        "preselfpay_amt" => "term-field-preselfpay-amt",
        "inscp_scp_amt" => "term-field-inscp-scp-amt",
        "act_pay_dedc" => "term-field-act-pay-dedc",
        "hifp_pay" => "term-field-hifp-pay",
        "cvlserv_pay" => "term-field-cvlserv-pay",
        "hifes_pay" => "term-field-hifes-pay",
        "hifmi_pay" => "term-field-hifmi-pay",
        "hifob_pay" => "term-field-hifob-pay",
        "maf_pay" => "term-field-maf-pay",
        "oth_pay" => "term-field-oth-pay",
        "psn_part_amt" => "term-field-psn-part-amt",
        "balc" => "term-field-balc",
        "mdtrt_id" => "term-field-mdtrt-id",
        "medins_setl_id" => "term-field-medins-setl-id",
        "insutype" => "term-field-insutype",
        "psn_type" => "term-field-psn-type",
        "cvlserv_flag" => "term-field-cvlserv-flag",
        "mdtrt_cert_type" => "term-field-mdtrt-cert-type",
        "pool_prop_selfpay" => "term-field-pool-prop-selfpay",
        "clr_optins" => "term-field-clr-optins",
        "clr_way" => "term-field-clr-way",
        "clr_type" => "term-field-clr-type",
        "begndate" => "term-field-begndate",
        "enddate" => "term-field-enddate",
        "dise_codg" => "term-field-dise-codg",
        "dise_name" => "term-field-dise-name",
        other => return Message::new("term-raw").with("text", other),
    };
    Message::new(id)
}

/// A relation as a cell; a parent whose sex is known is a father or a mother.
pub(super) fn relation_cell(relation: Relation, sex: Option<Sex>) -> Cell<'static> {
    let word = match (relation, sex) {
        (Relation::Parent, Some(Sex::Male)) => Message::new("term-relation-father"),
        (Relation::Parent, Some(Sex::Female)) => Message::new("term-relation-mother"),
        (Relation::ParentInLaw, Some(Sex::Male)) => Message::new("term-relation-father-in-law"),
        (Relation::ParentInLaw, Some(Sex::Female)) => Message::new("term-relation-mother-in-law"),
        (Relation::Child, Some(Sex::Male)) => Message::new("term-relation-son"),
        (Relation::Child, Some(Sex::Female)) => Message::new("term-relation-daughter"),
        _ => self::relation(relation),
    };
    Cell::term(relation_code(relation, sex), word)
}

/// The code of a relation, with the sex where it is known: `father`. What imports understand.
pub(super) fn relation_code(relation: Relation, sex: Option<Sex>) -> &'static str {
    match (relation, sex) {
        (Relation::Parent, Some(Sex::Male)) => "father",
        (Relation::Parent, Some(Sex::Female)) => "mother",
        (Relation::ParentInLaw, Some(Sex::Male)) => "father-in-law",
        (Relation::ParentInLaw, Some(Sex::Female)) => "mother-in-law",
        (Relation::Child, Some(Sex::Male)) => "son",
        (Relation::Child, Some(Sex::Female)) => "daughter",
        (relation, _) => relation.code(),
    }
}

/// A sex as a cell.
pub(super) fn sex_cell(sex: Option<Sex>) -> Cell<'static> {
    match sex {
        None => Cell::Empty,
        Some(Sex::Male) => Cell::term("male", Message::new("term-sex-male")),
        Some(Sex::Female) => Cell::term("female", Message::new("term-sex-female")),
    }
}

/// A region with its name, where the name is known, and its code.
pub(super) fn region(region: Region) -> Message {
    match regions::name(region) {
        None => regions::message(region),
        Some(_) => Message::new("term-region")
            .with("name", regions::message(region))
            .with("code", region.to_string()),
    }
}

/// A region as a cell: its code for machines, name and code for people.
pub(super) fn region_cell(region: Region) -> Cell<'static> {
    Cell::term(region.to_string(), self::region(region))
}

/// What a raw `med_type` is, by its longest known prefix; the raw code where none is known.
pub(super) fn med_type(raw: &str) -> Message {
    const KNOWN: [(&str, &str); 20] = [
        ("9901", "term-type-9901"),
        ("2101", "term-type-21"),
        ("2102", "term-type-26"),
        ("11", "term-type-11"),
        ("12", "term-type-12"),
        ("13", "term-type-13"),
        ("14", "term-type-14"),
        ("21", "term-type-21"),
        ("22", "term-type-22"),
        ("23", "term-type-23"),
        ("24", "term-type-24"),
        ("26", "term-type-26"),
        ("28", "term-type-28"),
        ("41", "term-type-41"),
        ("51", "term-type-51"),
        ("52", "term-type-52"),
        ("outpatient", "term-type-11"),
        ("inpatient", "term-type-21"),
        ("pharmacy", "term-type-41"),
        ("chronic", "term-type-14"),
    ];
    let found = KNOWN.iter().find(|(code, _)| raw.starts_with(code));
    found.map_or_else(|| Message::new("term-raw").with("text", raw), |(_, id)| Message::new(id))
}

/// Raw codes that a word for a kind of visit stands for; any other text is taken as a raw code.
pub(super) fn med_type_codes(word: &str) -> Vec<String> {
    let codes: &[&str] = match word.trim() {
        "outpatient" | "门诊" | "普通门诊" => &["11", "12", "13"],
        "emergency" | "急诊" => &["13"],
        "chronic" | "慢特病" | "门诊慢特病" => &["14", "99"],
        "inpatient" | "住院" => &["2"],
        "pharmacy" | "药店" | "购药" => &["41"],
        "maternity" | "生育" => &["5"],
        raw => return vec![raw.to_owned()],
    };
    codes.iter().map(|code| (*code).to_owned()).collect()
}
