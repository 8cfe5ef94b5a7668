//! Message 1101: a person, every insurance of theirs, and the balance of each.
//!
//! Codes are handed on raw; what they mean differs between provinces and is not decided here. The number
//! of the ID document is reduced at once, and `psn_no` is not looked at.

use std::borrow::Cow;

use super::setlinfo::id_tail;
use crate::error::Result;
use crate::import::flaw::Checked;
use crate::import::json::desk::Desk;
use crate::import::json::object::Object;
use crate::import::{Sink, ToldCoverage, ToldPerson, Who};
use crate::model::day::Moment;
use crate::model::message::Message;

/// Hands over the person of an unwrapped message.
pub(super) fn hand_over<S: Sink + ?Sized>(
    body: &Object<'_>,
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    let day = answered.map(|moment| moment.day);
    match named(body).and_then(|named| Ok((named, coverages(body)?))) {
        Ok((named, coverages)) => {
            let row = desk.next_row();
            desk.sink.person(row, &named.who(desk.line), &ToldPerson { day, coverages })
        }
        Err(flaw) => desk.problem(*flaw),
    }
}

/// Name and ID tail of a person.
pub(super) struct Named<'text> {
    name: Option<Cow<'text, str>>,
    id_tail: Option<String>,
}

impl Named<'_> {
    /// Who a row speaks of, in a message that begins in `line`.
    pub(super) fn who(&self, line: u64) -> Who<'_> {
        Who { name: self.name.as_deref(), relation: None, id_tail: self.id_tail.as_deref(), line }
    }
}

/// The person named in `baseinfo`, or in the body itself.
pub(super) fn named<'text>(body: &Object<'text>) -> Checked<Named<'text>> {
    let base = body.child("baseinfo")?;
    let base = base.as_ref().unwrap_or(body);
    Ok(Named { name: base.text("psn_name")?, id_tail: id_tail(base)? })
}

/// Every row of `insuinfo`.
fn coverages(body: &Object<'_>) -> Checked<Vec<ToldCoverage>> {
    body.items("insuinfo").into_iter().map(|item| coverage(&item.object()?)).collect()
}

/// One insurance.
fn coverage(row: &Object<'_>) -> Checked<ToldCoverage> {
    let missing = || row.flaw("insutype", "", Message::new("import-cell-empty"));
    Ok(ToldCoverage {
        insurance: row.text("insutype")?.ok_or_else(missing)?.into_owned(),
        region: row.text("insuplc_admdvs")?.map(Cow::into_owned).unwrap_or_default(),
        class: row.text("psn_type")?.map(Cow::into_owned).unwrap_or_default(),
        status: row.text("psn_insu_stas")?.map(Cow::into_owned),
        from: row.day("psn_insu_date")?,
        paused: row.day("paus_insu_date")?,
        balance: row.money("balc")?,
    })
}

#[cfg(test)]
mod tests {
    use crate::import::collect::collect;

    #[test]
    fn a_person_with_one_or_many_insurances() {
        let one = r#"{"insutype":"310","insuplc_admdvs":"990100","psn_type":"1101","balc":"12.30"}"#;
        let base = r#""baseinfo":{"psn_name":"李四","certno":"11010519491231002X","psn_no":"9"}"#;
        for (insuinfo, shown) in [
            (one.to_owned(), "310@990100 1101 12.30"),
            (format!("[{one},{{\"insutype\":390}}]"), "310@990100 1101 12.30, 390@  -"),
            ("[]".to_owned(), ""),
        ] {
            let text = format!(
                r#"{{"refmsg_time":"20240507080910123","output":{{{base},"insuinfo":{insuinfo},"idetinfo":[]}}}}"#
            );
            let seen = collect(text.as_bytes()).unwrap();
            assert_eq!(seen.lines, [format!("1 person 李四/-/002X 2024-05-07 [{shown}]")]);
        }
    }

    #[test]
    fn a_bad_row_is_named_by_its_path() {
        let seen = collect(br#"{"insuinfo":[{"insutype":"310","psn_insu_date":"2024-13-01"}]}"#).unwrap();
        assert_eq!(seen.lines, ["problem 1 insuinfo[0].psn_insu_date 2024-13-01 import-cell-not-a-time"]);
        let seen = collect(br#"{"insuinfo":[{"balc":1}]}"#).unwrap();
        assert_eq!(seen.lines, ["problem 1 insuinfo[0].insutype - import-cell-empty"]);
    }
}
