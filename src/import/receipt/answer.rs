//! Receipts as verification services answer them: JSON whose keys name what the paper prints.
//!
//! Two families of names are known; both are read as the labels of the paper, so that the rest is the same for
//! every form of a receipt. Wrappers are taken off; figures stay the text they are.

use super::hand_over;
use super::printed::Printed;
use crate::error::Result;
use crate::import::Sink;
use crate::import::flaw::{Checked, Flaw, shorten};
use crate::import::json::desk::{self, Desk};
use crate::import::json::object::Object;
use crate::import::paper::einvoice::names::{answered, jiangsu};
use crate::import::source::Source;
use crate::model::message::{Message, Value};

/// Keys that nothing but an answer about a receipt has.
const TELLING: [&str; 15] = [
    "eInvoiceCode",
    "eInvoiceNumber",
    "fundPayAmount",
    "accountPayAmount",
    "ownPayAmount",
    "selfpaymentAmount",
    "selfpaymentCost",
    "billCode",
    "billNumber",
    "medicarePay",
    "selfAcountAmount",
    "selfAccountAmount",
    "personalCashPayment",
    "personalPay",
    "personalExpense",
];
/// So many different ones make a file one of answers.
const ENOUGH_KEYS: usize = 2;
/// Keys under which services put the answer itself, in the order in which they are looked for.
const WRAPPERS: [&str; 10] =
    ["data", "result", "body", "response", "output", "content", "invoice", "list", "records", "rows"];
/// How many wrappers may lie around each other, and how deep parts of a receipt may lie in it.
const DEEPEST: usize = 8;
/// How many fields a receipt may have.
const MOST_FIELDS: usize = 10_000;
/// Lists of charges, each of which has a name and an amount.
const CHARGES: [&str; 2] = ["itemList", "feeitems"];
/// Keys under which a service says why it has no receipt.
const REASONS: [&str; 4] = ["message", "msg", "errMsg", "error"];
/// How a figure that was not filled in says that it is one of the payments.
const PAYMENTS: [&str; 3] = ["医保统筹基金支付", "个人账户支付", "个人现金支付"];

/// Whether the beginning of a JSON text is that of such answers.
pub(in crate::import) fn is_answer(head: &str) -> bool {
    let mut parts = head.split('"').peekable();
    let mut seen = [false; TELLING.len()];
    while let Some(part) = parts.next() {
        let is_key = parts.peek().is_some_and(|next| next.trim_start().starts_with(':'));
        let at = TELLING.iter().position(|known| known.eq_ignore_ascii_case(part));
        if let Some(at) = at.filter(|_| is_key) {
            seen[at] = true;
        }
    }
    seen.into_iter().filter(|seen| *seen).count() >= ENOUGH_KEYS
}

/// Reads every receipt of a file; says how many rows there were.
pub(in crate::import) fn read<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    desk::read(source, sink, |pairs, desk| match Object::new(pairs, String::new()) {
        Ok(object) => open(&object, DEEPEST, desk),
        Err(flaw) => desk.problem(*flaw),
    })
}

/// Reads an answer: the receipt that it is, or those in its wrapper.
fn open<S: Sink + ?Sized>(object: &Object<'_>, deepest: usize, desk: &mut Desk<'_, S>) -> Result<()> {
    if object.keys().any(|key| TELLING.iter().any(|known| known.eq_ignore_ascii_case(key))) {
        return receipt(object, desk);
    }
    let holds = |key: &&&str| object.given(key).is_some_and(|value| value.get().starts_with(['{', '[']));
    let Some(wrapper) = WRAPPERS.iter().find(holds) else {
        return desk.problem(*nothing(object));
    };
    let Some(deepest) = deepest.checked_sub(1) else {
        return desk.problem(*Flaw::row(Message::new("import-json-too-deep")));
    };
    let items = object.items(wrapper);
    if items.is_empty() {
        return desk.left_out(Message::new("import-left-empty"));
    }
    for item in items {
        match item.object() {
            Ok(inside) => open(&inside, deepest, desk)?,
            Err(flaw) => desk.problem(*flaw)?,
        }
    }
    Ok(())
}

/// Hands over one receipt.
fn receipt<S: Sink + ?Sized>(object: &Object<'_>, desk: &mut Desk<'_, S>) -> Result<()> {
    match fields(object) {
        Ok(fields) => {
            let row = desk.next_row();
            hand_over(row, desk.line, desk.file, &Printed::of_fields(&fields), desk.sink)
        }
        Err(flaw) => desk.problem(*flaw),
    }
}

/// Why an answer without a receipt cannot be used: in the words of the service, otherwise by its keys.
fn nothing(object: &Object<'_>) -> Box<Flaw> {
    if let Ok(Some(why)) = object.first_text(&REASONS) {
        return Flaw::row(Message::new("import-receipt-refused").with("why", shorten(&why)));
    }
    let keys: Vec<Value> = object.some_keys().into_iter().map(Value::from).collect();
    Flaw::row(Message::new("import-receipt-json-unknown").with("keys", keys))
}

/// What a receipt tells, under the labels of the paper. A payment that is left out was not filled in.
fn fields(object: &Object<'_>) -> Checked<Vec<(String, String)>> {
    let code = object.first_text(&["eInvoiceCode", "EInvoiceCode", "einvoiceCode"])?;
    let area = code.as_deref().and_then(|code| code.get(..2)).unwrap_or_default().to_owned();
    let mut fields = Vec::new();
    gather(object, &area, DEEPEST, &mut fields)?;
    let told = |fields: &[(String, String)], label: &str| fields.iter().any(|(known, _)| known == label);
    if PAYMENTS.iter().any(|label| told(&fields, label)) {
        for label in PAYMENTS {
            if !told(&fields, label) {
                fields.push((label.to_owned(), String::new()));
            }
        }
    }
    Ok(fields)
}

/// Adds the fields of an object and of those in it.
fn gather(
    object: &Object<'_>,
    area: &str,
    deepest: usize,
    fields: &mut Vec<(String, String)>,
) -> Checked<()> {
    for key in object.keys() {
        if CHARGES.iter().any(|known| known.eq_ignore_ascii_case(key)) {
            charges(object, key, fields);
            continue;
        }
        let label = answered(key).or_else(|| jiangsu(key).filter(|_| area == "32"));
        if let Some(label) = label {
            let text = object.text(key)?.unwrap_or_default();
            fields.push((label.to_owned(), worded(key, &text).to_owned()));
        } else if let (Some(deepest), Ok(Some(inside))) = (deepest.checked_sub(1), object.child(key)) {
            gather(&inside, area, deepest, fields)?;
        }
        if fields.len() > MOST_FIELDS {
            return Err(Flaw::row(Message::new("import-json-too-many")));
        }
    }
    Ok(())
}

/// A value in the words of the paper, where a service writes a code for them.
fn worded<'text>(key: &str, text: &'text str) -> &'text str {
    if key.eq_ignore_ascii_case("templateType") {
        return if text == "02" { "门诊" } else { "" };
    }
    let is_flag = key.eq_ignore_ascii_case("reversal");
    let is_no = ["0", "false", "n", "no", "否", "未冲红"].iter().any(|no| no.eq_ignore_ascii_case(text));
    if is_flag && is_no { "" } else { text }
}

/// Adds the charges of a list; an element without name or amount is no charge.
fn charges(object: &Object<'_>, key: &str, fields: &mut Vec<(String, String)>) {
    for item in object.items(key).into_iter().take(MOST_FIELDS) {
        let Ok(item) = item.object() else { continue };
        let name = item.first_text(&["itemName", "name"]);
        let amount = item.first_text(&["totalAmount", "itemAmount", "amount"]);
        if let (Ok(Some(name)), Ok(Some(amount))) = (name, amount) {
            fields.push(("收费项目".to_owned(), format!("{}\t{amount}", name.replace('\t', " "))));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::import::collect::{Collected, collect, source};
    use crate::import::{Format, Guide, recognise};

    /// A stay, in the names that the ministry's XML has too.
    const STAY: &str = r#"{"eInvoiceName":"某市医疗住院收费票据（电子）","eInvoiceCode":"99060124",
        "eInvoiceNumber":"0000000077","randomNumber":"a1b2c3","payerPartyName":"刘玉梅",
        "payerPartyCode":"110105********002X","invoicingPartyName":"某市医院","issueDate":"20240415",
        "totalAmount":21100.06,"fundPayAmount":"17100.06","otherPayAmount":"","accountPayAmount":0,
        "ownPayAmount":"4000.00","selfpaymentAmount":"3000.00","selfpaymentCost":"1000.00",
        "medicalDate":"20240323","medicalInsuranceType":"职工","orgType":"三级甲等","inHospitalDate":"2024-03-23",
        "outHospitalDate":"2024-04-14","prepayAmount":5000,"rechargeAmount":0.00,"refundAmount":1000,
        "classifypaymentAmount":"1000.00","selfconceitedAmount":"2000.00","medicalThatBalance":"12.00",
        "medicalOverBalance":"30.50","custom4":"7.00","reversal":false,"relatedInvoiceCode":null,
        "itemList":[{"itemName":"床位费","itemAmount":"1100.00"},{"itemName":"西药费","itemAmount":"20000.06"}]}"#;
    const STAY_TOLD: &str = "settlement 刘玉梅/-/002X - 2024-04-15 - 某市医院 3 21 \
        21100.06=17100.06+0.00(0.00)+4000.00+0.00 payer - receipt 99060124-0000000077 \
        fulamt_ownpay_amt=1000.00 preselfpay_amt=1000.00 insutype=310 begndate=2024-03-23 enddate=2024-04-14";

    /// A visit, in the names of the other verifier.
    const VISIT: &str = r#"{"amount":"188.21","billCode":"99060125","billName":"","billNumber":"0000000012",
        "checkCode":"000000","feeitems":[{"itemName":"西药费","number":"1","totalAmount":"188.21"}],
        "flushedRed":"true","invoiceDate":"20260212","seeDoctorDate":"20260211","medicarePay":"101.92",
        "medicareType":"居民","otherPayment":"0.00","payeeName":"某院","payer":"甲","personalCashPayment":"0.00",
        "personalExpense":"0.00","personalPay":"86.29","preAmount":"","mendAmount":"","refundAmount":"",
        "redInvoiceDate":"","remark":"","selfAcountAmount":"86.29"}"#;
    const VISIT_TOLD: &str = "settlement 甲/-/- - 2026-02-11 - 某院   188.21=101.92+86.29(0.00)+0.00+0.00 \
        payer - receipt 99060125-0000000012 fulamt_ownpay_amt=0.00 insutype=390";

    fn read(text: &str) -> Collected {
        collect(text.as_bytes()).unwrap()
    }

    #[test]
    fn both_families_of_names_are_read() {
        let seen = read(STAY);
        assert_eq!(seen.lines, [format!("1 {STAY_TOLD}")]);
        assert_eq!(
            seen.remarks,
            ["printed [- account-balance 2024-04-15 1200, - account-balance 2024-04-15 3050]"]
        );
        let seen = read(VISIT);
        assert_eq!((seen.lines, seen.remarks), (vec![format!("1 {VISIT_TOLD}")], vec![]));
    }

    #[test]
    fn one_many_and_wrapped_are_the_same() {
        let both = [format!("1 {STAY_TOLD}"), format!("2 {VISIT_TOLD}")];
        for text in [
            format!("[{STAY},\n{VISIT}]"),
            format!("{STAY}\n{VISIT}"),
            format!(r#"{{"code":0,"msg":"ok","data":[{STAY},{VISIT}]}}"#),
            format!(r#"{{"success":true,"result":{{"list":[{STAY},{VISIT}]}}}}"#),
            format!(r#"{{"data":{STAY}}} [{{"result":{{"data":{VISIT}}}}}]"#),
        ] {
            assert_eq!(
                recognise(&mut source(text.as_bytes()).unwrap(), &Guide::shipped()),
                Ok(Format::ReceiptJson)
            );
            assert_eq!(read(&text).lines, both, "{text:.80}");
        }
        let parted = VISIT.replace(r#""medicarePay""#, r#""mainExt":{"medicarePay""#) + "}";
        assert_eq!(
            read(&parted).lines,
            both[1..].iter().map(|line| line.replace("2 s", "1 s")).collect::<Vec<_>>()
        );
    }

    #[test]
    fn amounts_are_taken_as_written_and_unfilled_payments_are_nothing() {
        let cash = VISIT.replace("101.92", "").replace(r#""selfAcountAmount":"86.29""#, r#""x":null"#);
        let paid = cash.replace(r#""personalCashPayment":"0.00""#, r#""personalCashPayment":188.21"#);
        assert!(read(&paid).lines[0].contains("188.21=0.00+0.00(0.00)+188.21+0.00"));
        assert_eq!(read(&cash).lines, ["problem 1 - - import-receipt-j1"]);
        for (text, said) in
            [("1.8821e2", "import-receipt-not-an-amount"), ("188.209999999", "import-receipt-not-an-amount")]
        {
            let line = &read(&VISIT.replace(r#""amount":"188.21""#, &format!(r#""amount":{text}"#))).lines[0];
            assert_eq!(*line, format!("problem 1 小写 {text} {said}"));
        }
        let hospital = STAY
            .replace(r#""ownPayAmount":"4000.00""#, r#""ownPayAmount":"3000.00","hospitalBear":"1000.00""#);
        assert!(read(&hospital).lines[0].contains("=17100.06+0.00(0.00)+3000.00+1000.00"));
    }

    #[test]
    fn what_one_province_puts_into_free_keys_counts_there_only() {
        assert!(!read(STAY).lines[0].contains("balc"));
        assert!(read(&STAY.replace("99060124", "32060124")).lines[0].contains("balc=7.00"));
    }

    #[test]
    fn remarks_add_what_no_key_tells() {
        let told = |remark: &str| {
            let text = STAY.replace(r#""custom4""#, &format!(r#""remark":"{remark}","custom4""#));
            read(&text).lines.remove(0)
        };
        let line = told(
            "备注信息： 医保内金额:20000.06,医保外金额:1100.00,起付线:600.00,个人现金支付:1.00 账户余额12.50",
        );
        assert!(line.contains("inscp_scp_amt=20000.06 act_pay_dedc=600.00 balc=12.50"), "{line}");
        assert!(line.contains("21100.06=17100.06+0.00(0.00)+4000.00"), "{line}");
    }

    #[test]
    fn a_negative_receipt_names_the_one_it_takes_back() {
        let negative = VISIT
            .replace("188.21", "-188.21")
            .replace("101.92", "-101.92")
            .replace("86.29", "-86.29")
            .replace(
                r#""remark":"""#,
                r#""relatedInvoiceCode":"99060125","relatedInvoiceNumber":"0000000011""#,
            );
        let line = &read(&negative).lines[0];
        assert!(line.starts_with("1 reversal 甲/-/-"), "{line}");
        assert!(line.contains("receipt 99060125-0000000012 reverses 99060125-0000000011"), "{line}");

        for (from, to, said) in [
            (r#""reversal":false"#, r#""reversal":true"#, "1 import-receipt-taken-back"),
            (
                r#""relatedInvoiceCode":null"#,
                r#""reversal":"1","relatedInvoiceCode":"1","relatedInvoiceNumber":"2""#,
                "1 import-receipt-taken-back-by",
            ),
        ] {
            let text = STAY.replace(from, to).replacen(r#""reversal":false,"#, "", 1);
            assert_eq!(read(&text).remarks[1..], [said]);
        }
        let taken_back = VISIT.replace(r#""redInvoiceDate":"""#, r#""redInvoiceDate":"20260301""#);
        assert_eq!(read(&taken_back).remarks, ["1 import-receipt-taken-back"]);
    }

    #[test]
    fn what_holds_no_receipt_is_said() {
        for (text, said) in [
            (r#"{"code":"500","message":"票据不存在"}"#.to_owned(), "problem 1 - - import-receipt-refused"),
            (r#"{"a":1}"#.to_owned(), "problem 1 - - import-receipt-json-unknown"),
            (r#"{"data":[]}"#.to_owned(), "2 left out import-left-empty"),
            (r#"{"data":[1]}"#.to_owned(), "problem 1 data[0] 1 import-json-not-an-object"),
            (
                r#"{"billCode":"1","billcode":"1","billCode":"1"}"#.to_owned(),
                "problem 1 billCode - import-json-doubled",
            ),
            (r#"{"billCode":["1"]}"#.to_owned(), "problem 1 billCode [\"1\"] import-json-not-a-value"),
            (r#"{"billCode":"1"}"#.to_owned(), "problem 1 - - import-receipt-no-total"),
            ("{\"data\":".repeat(20) + "{}" + &"}".repeat(20), "problem 1 - - import-json-too-deep"),
            (
                format!("{{\"billCode\":1{}}}", ",\"a\":{\"billCode\":\"1\"".repeat(100) + &"}".repeat(100)),
                "problem 1 - - import-receipt-no-total",
            ),
        ] {
            let seen = read(&format!("[{},{text}]", STAY.replace('\n', " ")));
            assert_eq!(seen.lines[1..], [said], "{text:.80}");
        }
    }

    proptest::proptest! {
        #[test]
        fn damaged_answers_never_break_the_reader(at in 0usize..2000, length in 0usize..40, put in "\\PC{0,6}") {
            for text in [STAY, VISIT] {
                let chars: Vec<char> = text.chars().collect();
                let at = at.min(chars.len());
                let mut damaged: String = chars[..at].iter().collect();
                damaged += &put;
                damaged.extend(&chars[(at + length).min(chars.len())..]);
                if let Ok(seen) = collect(format!("{damaged}{STAY}").as_bytes()) {
                    proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
                }
            }
        }
    }
}
