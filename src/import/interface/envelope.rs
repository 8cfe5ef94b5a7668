//! Unwraps one message and says what is inside: by its content, never by a number in a file name.
//!
//! Envelopes (`infcode … output`) and the wrappers of logs (`response`) are taken off; a call that failed
//! is a problem with the interface's own words. What a ledger has no place for is left out with a reason.

use super::setlinfo::Bill;
use super::{counters, person};
use crate::error::Result;
use crate::import::Sink;
use crate::import::flaw::{Checked, Flaw};
use crate::import::json::desk::Desk;
use crate::import::json::object::{Item, Object, Pairs};
use crate::model::day::{Day, Moment};
use crate::model::message::{Message, Value};
use crate::model::settlement::SettlementKind;

/// How many wrappers may lie around each other.
const WRAPPERS: usize = 8;
/// What an envelope and the wrappers of logs call their content.
const INSIDE: [&str; 2] = ["response", "output"];

/// Reads one message to the desk.
pub(super) fn open<S: Sink + ?Sized>(pairs: Pairs<'_>, desk: &mut Desk<'_, S>) -> Result<()> {
    let unwrapped = Object::new(pairs, String::new()).and_then(unwrap);
    match unwrapped {
        Ok((body, answered)) => hand_over(&body, answered, desk),
        Err(flaw) => desk.problem(*flaw),
    }
}

/// Takes the wrappers off; says when the message was answered.
fn unwrap(mut object: Object<'_>) -> Checked<(Object<'_>, Option<Moment>)> {
    let mut answered = None;
    for _ in 0..WRAPPERS {
        for key in ["respond_time", "refmsg_time"] {
            answered = answered.or(object.text(key)?.and_then(|text| packed_moment(&text)));
        }
        refuse_failure(&object)?;
        let Some(key) = INSIDE.into_iter().find(|key| object.given(key).is_some()) else {
            if object.has("infcode") && !object.has("setlinfo") {
                return Err(Flaw::row(Message::new("import-json-no-output")));
            }
            return Ok((object, answered));
        };
        match object.child(key)? {
            Some(inside) => object = inside,
            None => break,
        }
    }
    Err(Flaw::row(Message::new("import-json-too-deep")))
}

/// A call that failed (`infcode` other than 0), in the interface's own words.
fn refuse_failure(object: &Object<'_>) -> Checked<()> {
    let code = object.text("infcode")?;
    let Some(code) = code.filter(|code| code != "0") else { return Ok(()) };
    let why = object.text("err_msg")?.unwrap_or_else(|| code.clone());
    let shown = crate::import::flaw::shorten(&why);
    Err(object.flaw("infcode", &code, Message::new("import-json-failed-call").with("why", shown)))
}

/// A moment as envelopes write it, `yyyyMMddHHmmssSSS`, or written out.
fn packed_moment(text: &str) -> Option<Moment> {
    let packed = text.len() >= 14 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !packed {
        return Moment::parse(text);
    }
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let day = Day::new(part(0, 4).parse().ok()?, part(4, 6).parse().ok()?, part(6, 8).parse().ok()?)?;
    Moment::parse(&format!("{day} {}:{}:{}", part(8, 10), part(10, 12), part(12, 14)))
}

/// Hands over what an unwrapped message holds.
fn hand_over<S: Sink + ?Sized>(
    body: &Object<'_>,
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    let holds = |key| body.given(key).is_some();
    if holds("setlinfo") {
        return settlements(body.items("setlinfo"), Some(body), answered, desk);
    }
    if body.has("medfee_sumamt") {
        return settlement((body, body), answered, desk);
    }
    if holds("insuinfo") || holds("baseinfo") {
        return person::hand_over(body, answered, desk);
    }
    if body.has("cuminfo") {
        return counters::hand_over(body, answered, desk);
    }
    if holds("result") {
        return results(body, answered, desk);
    }
    match left_out(body) {
        Some(why) => desk.left_out(why),
        None => {
            let keys: Vec<Value> = body.some_keys().into_iter().map(Value::from).collect();
            desk.problem(*Flaw::row(Message::new("import-json-unknown").with("keys", keys)))
        }
    }
}

/// Why a message is left out, where it is one that a ledger has no place for.
fn left_out(body: &Object<'_>) -> Option<Message> {
    if body.has("feedetail") {
        let count = body.items("feedetail").len();
        return Some(Message::new("import-left-chronic").with("count", count));
    }
    if body.has("det_item_fee_sumamt") {
        return Some(Message::new("import-left-fee-lines").with("count", 1u32));
    }
    let is_request = body.has("infno") && body.has("input");
    is_request.then(|| Message::new("import-left-request"))
}

/// A `result` list: fee lines (2204, 2301) or settlements (5203 of some provinces).
fn results<S: Sink + ?Sized>(
    body: &Object<'_>,
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    let items = body.items("result");
    let count = items.len();
    let fee_lines = body.items("result").into_iter().next().and_then(|item| item.object().ok());
    if fee_lines.is_some_and(|line| line.has("det_item_fee_sumamt")) {
        return desk.left_out(Message::new("import-left-fee-lines").with("count", count));
    }
    settlements(items, None, answered, desk)
}

/// A list of settlements, each a row. `beside` holds the fund rows where there is one settlement only.
fn settlements<S: Sink + ?Sized>(
    items: Vec<Item<'_>>,
    beside: Option<&Object<'_>>,
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    if items.is_empty() {
        return desk.left_out(Message::new("import-left-empty"));
    }
    let beside = beside.filter(|_| items.len() == 1);
    for item in items {
        match item.object() {
            Ok(object) if object.has("setldetail") => settlement((&object, &object), answered, desk)?,
            Ok(object) => settlement((&object, beside.unwrap_or(&object)), answered, desk)?,
            Err(flaw) => desk.problem(*flaw)?,
        }
    }
    Ok(())
}

/// One settlement, reversal or preview; its fund rows stand in `beside`.
fn settlement<S: Sink + ?Sized>(
    (object, beside): (&Object<'_>, &Object<'_>),
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    let bill = match Bill::read(object, beside, answered) {
        Ok(bill) => bill,
        Err(flaw) => return desk.problem(*flaw),
    };
    let row = desk.next_row();
    let Some(told) = bill.told() else {
        return desk.sink.preview(row, &bill.who(desk.line), &bill.preview(answered));
    };
    desk.sink.settlement(row, &bill.who(desk.line), &told, None)?;
    if bill.refunded && told.kind == SettlementKind::Settlement {
        desk.sink.remark(row, Message::new("import-remark-refunded"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::collect::collect;

    fn lines(text: &str) -> Vec<String> {
        collect(text.as_bytes()).unwrap().lines
    }

    #[test]
    fn envelopes_write_moments_without_separators() {
        assert_eq!(packed_moment("20240229235959123").unwrap().to_string(), "2024-02-29 23:59:59");
        assert_eq!(packed_moment("2024-02-29 23:59:59").unwrap().to_string(), "2024-02-29 23:59:59");
        assert_eq!(packed_moment("20230229235959123"), None);
        assert_eq!(packed_moment(""), None);
    }

    #[test]
    fn a_failed_call_is_quoted() {
        let text = r#"{"infcode":-1,"err_msg":"人员未参保","output":null}"#;
        assert_eq!(lines(text), ["problem 1 infcode -1 import-json-failed-call"]);
        assert_eq!(lines(r#"{"infcode":"0","output":null}"#), ["problem 1 - - import-json-no-output"]);
    }

    #[test]
    fn what_a_ledger_has_no_place_for_is_left_out() {
        for (text, id) in [
            (r#"{"output":{"result":[{"det_item_fee_sumamt":1},{}]}}"#, "import-left-fee-lines"),
            (r#"{"det_item_fee_sumamt":1}"#, "import-left-fee-lines"),
            (r#"{"output":{"feedetail":[{"opsp_dise_code":"M1"}]}}"#, "import-left-chronic"),
            (r#"{"infno":"2207","input":{"data":{}}}"#, "import-left-request"),
            (r#"{"output":{"setlinfo":[]}}"#, "import-left-empty"),
        ] {
            assert_eq!(lines(text), [format!("1 left out {id}")], "{text}");
        }
    }

    #[test]
    fn wrappers_end_somewhere() {
        let text = format!("{}{{}}{}", "{\"output\":".repeat(20), "}".repeat(20));
        assert_eq!(lines(&text), ["problem 1 - - import-json-too-deep"]);
        assert_eq!(lines(r#"{"output":"text"}"#), ["problem 1 output \"text\" import-json-not-an-object"]);
    }
}
