//! `setlinfo`: settlements (2207, 2304, 5203), reversals (2208, 2305) and previews (2206, 2303).
//!
//! A preview has neither `setl_id` nor `setl_time`. A reversal has a negative total; `setl_type` does not
//! tell it, since 2 means an online settlement as well. `clr_optins` is the agency that clears the bill, often
//! in another city than the insurance (seen in real data): kept as it is, never taken for the region.

use std::borrow::Cow;

use crate::import::flaw::{Checked, Flaw};
use crate::import::json::object::Object;
use crate::import::template::is_masked;
use crate::import::{ToldPreview, Who};
use crate::model::day::Moment;
use crate::model::id_number;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::settlement::{Amounts, Detail, FundPart, MONEY_FIELDS, SettlementKind, TEXT_FIELDS, Told};

/// Cash: the settlement calls it one way, query 5203 another, and one province a third.
const CASH: [&str; 3] = ["psn_cash_pay", "cash_payamt", "cashPayamt"];
/// The hospital's part: reversals leave the first empty and fill the second.
const HOSPITAL: [&str; 2] = ["hosp_part_amt", "ownpay_hosp_part"];
/// The person's part, likewise.
const PERSON: [&str; 2] = ["psn_part_amt", "psn_pay"];

/// One message's bill.
pub(super) struct Bill<'text> {
    name: Option<Cow<'text, str>>,
    id_tail: Option<String>,
    settlement_id: Option<Cow<'text, str>>,
    reverses: Option<Cow<'text, str>>,
    /// `None` makes it a preview.
    settled_at: Option<Moment>,
    region: Option<Region>,
    institution: Option<Cow<'text, str>>,
    institution_level: Option<Cow<'text, str>>,
    med_type: Option<Cow<'text, str>>,
    amounts: Amounts,
    detail: Detail,
    /// `refd_setl_flag` is 1.
    pub(super) refunded: bool,
}

impl<'text> Bill<'text> {
    /// Reads `setlinfo`; the rows of `setldetail` stand in `beside`.
    pub(super) fn read(
        setlinfo: &Object<'text>,
        beside: &Object<'text>,
        answered: Option<Moment>,
    ) -> Checked<Self> {
        let reverses = match id(setlinfo, "init_setl_id")? {
            Some(original) => Some(original),
            None => id(setlinfo, "setl_id")?,
        };
        Ok(Self {
            name: setlinfo.text("psn_name")?,
            id_tail: id_tail(setlinfo)?,
            settlement_id: id(setlinfo, "setl_id")?,
            reverses,
            settled_at: settled_at(setlinfo, answered)?,
            region: region(setlinfo)?,
            institution: setlinfo.first_text(&["fixmedins_name", "medins_name"])?,
            institution_level: setlinfo.text("hosp_lv")?,
            med_type: setlinfo.text("med_type")?,
            amounts: amounts(setlinfo)?,
            detail: detail(setlinfo, beside)?,
            refunded: setlinfo.text("refd_setl_flag")?.as_deref() == Some("1"),
        })
    }

    /// Whose bill it is, in a message that begins in `line`.
    pub(super) fn who(&self, line: u64) -> Who<'_> {
        Who { name: self.name.as_deref(), relation: None, id_tail: self.id_tail.as_deref(), line }
    }

    /// The settlement or reversal; `None` where it is a preview.
    pub(super) fn told(&self) -> Option<Told<'_>> {
        let is_reversal = self.amounts.total.is_negative();
        Some(Told {
            kind: if is_reversal { SettlementKind::Reversal } else { SettlementKind::Settlement },
            settlement_id: self.settlement_id.as_deref(),
            receipt: None,
            settled_at: self.settled_at?,
            region: self.region,
            institution: self.institution.as_deref().unwrap_or_default(),
            institution_level: self.institution_level.as_deref().unwrap_or_default(),
            med_type: self.med_type.as_deref().unwrap_or_default(),
            amounts: self.amounts,
            reverses: self.reverses.as_deref().filter(|_| is_reversal),
            detail: Some(&self.detail).filter(|detail| !detail.is_empty()),
        })
    }

    /// The bill as a preview.
    pub(super) fn preview(&self, answered: Option<Moment>) -> ToldPreview<'_> {
        ToldPreview {
            day: answered.map(|moment| moment.day),
            institution: self.institution.as_deref().unwrap_or_default(),
            med_type: self.med_type.as_deref().unwrap_or_default(),
            amounts: self.amounts,
        }
    }
}

/// An id; one of zeros only is masked and counts as none.
fn id<'text>(setlinfo: &Object<'text>, key: &str) -> Checked<Option<Cow<'text, str>>> {
    Ok(setlinfo.text(key)?.filter(|id| !is_masked(id)))
}

/// The last four characters of `certno`, where it is a citizen ID number that is right.
pub(super) fn id_tail(object: &Object<'_>) -> Checked<Option<String>> {
    let number = object.text("certno")?.filter(|number| number.chars().count() == 18);
    Ok(number.and_then(|number| id_number::reduce(&number).ok()))
}

/// `setl_time`. Message 2304 has none: the moment its answer was sent stands for it. A query (5203) is
/// answered long after, so that its answer says nothing. `None` for a preview.
fn settled_at(setlinfo: &Object<'_>, answered: Option<Moment>) -> Checked<Option<Moment>> {
    if let Some(moment) = setlinfo.moment("setl_time")? {
        return Ok(Some(moment));
    }
    if setlinfo.text("setl_id")?.is_none() {
        return Ok(None);
    }
    let answered = answered.filter(|_| !setlinfo.has("refd_setl_flag"));
    let missing = || setlinfo.flaw("setl_time", "", Message::new("import-json-no-time"));
    answered.map(Some).ok_or_else(missing)
}

/// Where the person is insured; the agency of the insurance (5203) where it has a region's code.
fn region(setlinfo: &Object<'_>) -> Checked<Option<Region>> {
    for key in ["insuplc_admdvs", "insu_admdvs"] {
        if let Some(code) = setlinfo.text(key)? {
            let wrong = || setlinfo.flaw(key, &code, Message::new("import-cell-not-a-region"));
            return Region::parse(&code).map(Some).ok_or_else(wrong);
        }
    }
    Ok(setlinfo.text("insu_optins")?.and_then(|code| Region::parse(&code)))
}

/// The six figures; what must be there and is not is said all at once.
fn amounts(setlinfo: &Object<'_>) -> Checked<Amounts> {
    let mut missing = Vec::new();
    let mut needed = |keys: &[&'static str]| -> Checked<Money> {
        let amount = setlinfo.first_money(keys)?;
        if amount.is_none() {
            missing.push(Value::from(keys[0]));
        }
        Ok(amount.unwrap_or_default())
    };
    let amounts = Amounts {
        total: needed(&["medfee_sumamt"])?,
        fund: needed(&["fund_pay_sumamt"])?,
        account: needed(&["acct_pay"])?,
        mutual_aid: setlinfo.money("acct_mulaid_pay")?.unwrap_or_default(),
        cash: needed(&CASH)?,
        hospital: setlinfo.first_money(&HOSPITAL)?.unwrap_or_default(),
    };
    if missing.is_empty() {
        return Ok(amounts);
    }
    Err(Flaw::row(Message::new("import-json-missing").with("keys", missing)))
}

/// The rest of the money set.
fn detail(setlinfo: &Object<'_>, beside: &Object<'_>) -> Checked<Detail> {
    let mut detail = Detail::default();
    for (slot, key) in MONEY_FIELDS.iter().enumerate() {
        let keys = if *key == PERSON[0] { &PERSON[..] } else { std::slice::from_ref(key) };
        detail.amounts[slot] = setlinfo.first_money(keys)?;
    }
    for (slot, key) in TEXT_FIELDS.iter().enumerate() {
        detail.texts[slot] = setlinfo.text(key)?.map(Cow::into_owned);
    }
    for item in beside.items("setldetail") {
        detail.funds.push(fund(&item.object()?)?);
    }
    Ok(detail)
}

/// One row of `setldetail`.
fn fund(row: &Object<'_>) -> Checked<FundPart> {
    let missing = |key| row.flaw(key, "", Message::new("import-cell-empty"));
    Ok(FundPart {
        fund: row.text("fund_pay_type")?.ok_or_else(|| missing("fund_pay_type"))?.into_owned(),
        name: row.text("fund_pay_type_name")?.map(Cow::into_owned),
        amount: row.money("fund_payamt")?.ok_or_else(|| missing("fund_payamt"))?,
    })
}

#[cfg(test)]
mod tests {
    use crate::import::collect::{Collected, collect};

    fn read(text: &str) -> Collected {
        collect(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_settlement_with_its_funds() {
        let seen = read(
            r#"{"infcode":"0","output":{"setlinfo":{"setl_id":"S1","setl_time":"2024-05-06 07:08:09",
            "psn_name":"李四","certno":"11010519491231002X","psn_no":"9","insu_admdvs":"990100","clr_optins":"990500",
            "med_type":"21","medfee_sumamt":"300.00","fund_pay_sumamt":200.5,"hifp_pay":200.5,"acct_pay":"50",
            "acct_mulaid_pay":20,"psn_cash_pay":40.00,"hosp_part_amt":9.5,"psn_part_amt":null,"psn_pay":90,"inscp_scp_amt":""},
            "setldetail":[{"fund_pay_type":"310100","fund_payamt":200.5},{"fund_pay_type":"310200","fund_payamt":"50"}]}}"#,
        );
        assert_eq!(
            seen.lines,
            [
                "1 settlement 李四/-/002X S1 2024-05-06 07:08:09 990100   21 300.00=200.50+50.00(20.00)+40.00+9.50 \
                 payer - hifp_pay=200.50 psn_part_amt=90.00 clr_optins=990500 310100:200.50 310200:50.00"
            ]
        );
    }

    #[test]
    fn reversals_name_what_they_take_back() {
        let bill = |ids: &str| {
            format!(
                r#"{{{ids},"setl_time":"2024-05-06 07:08:09","setl_type":"2","medfee_sumamt":-3,"fund_pay_sumamt":-1,
                "acct_pay":0,"acct_mulaid_pay":null,"psn_cash_pay":-1.5,"hosp_part_amt":null,"ownpay_hosp_part":-0.50}}"#
            )
        };
        let seen = read(&[r#""setl_id":"S1""#, r#""setl_id":"S2","init_setl_id":"S1""#].map(bill).concat());
        assert!(
            seen.lines.iter().all(|line| line.contains("reversal -/-/- S") && line.ends_with("reverses S1"))
        );
        assert!(seen.lines[0].contains("-3.00=-1.00+0.00(0.00)+-1.50+-0.50"));
        assert!(!read(&bill(r#""setl_id":"0000""#)).lines[0].contains("reverses"));
    }

    #[test]
    fn a_query_lists_settlements_under_other_names() {
        let row = |more: &str| {
            format!(
                r#"{{"setl_id":"S1","medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"cash_payamt":2,"psn_pay":2,
                "fixmedins_name":"甲市医院","hosp_lv":"02","insu_optins":"990100","insutype":"310"{more}}}"#
            )
        };
        let list =
            [row(r#","setl_time":"2024-05-06","refd_setl_flag":"1""#), row(r#","refd_setl_flag":"0""#)]
                .join(",");
        for key in ["setlinfo", "result"] {
            let seen =
                read(&format!(r#"{{"respond_time":"20240507080910123","output":{{"{key}":[{list}]}}}}"#));
            assert!(seen.lines[0].starts_with("1 settlement -/-/- S1 2024-05-06 990100 甲市医院 02  3.00="));
            assert_eq!(seen.remarks, ["1 import-remark-refunded"]);
            assert_eq!(seen.lines[1], format!("problem 1 output.{key}[1].setl_time - import-json-no-time"));
        }
    }

    #[test]
    fn an_inpatient_settlement_without_time_has_that_of_its_answer() {
        let seen = read(
            r#"{"infcode":0,"respond_time":"20240507080910123","output":{"setlinfo":{"setl_id":"S1",
            "medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"psn_cash_pay":2}}}"#,
        );
        assert!(seen.lines[0].contains("S1 2024-05-07 08:09:10"));
    }

    #[test]
    fn previews_are_never_settlements_and_missing_keys_are_listed() {
        let preview = r#"{"setl_id":null,"setl_time":"","psn_name":"李四","medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"psn_cash_pay":2}"#;
        assert_eq!(read(preview).lines, ["1 preview 李四/-/- - 3.00=1.00+0.00(0.00)+2.00+0.00"]);
        assert_eq!(read(r#"{"setlinfo":{"medfee_sumamt":3}}"#).lines, ["problem 1 - - import-json-missing"]);
    }

    #[test]
    fn a_bad_value_is_named_by_its_path() {
        let seen = read(
            r#"{"output":{"setlinfo":{"medfee_sumamt":3,"fund_pay_sumamt":1,"acct_pay":0,"psn_cash_pay":2},
            "setldetail":[{"fund_pay_type":"310100","fund_payamt":1e3}]}}"#,
        );
        assert_eq!(seen.lines, ["problem 1 output.setldetail[0].fund_payamt 1e3 import-amount-not-a-number"]);
    }
}
