//! What a receipt says, as a settlement: who, when, where, the figures, and whether they add up.
//!
//! J1 (the payments make the total) must hold, otherwise the text was misread and nothing is booked. J2 to J7
//! are said but refuse nothing: hospitals leave parts of them empty. A receipt does not print what
//! relatives' accounts paid, nor which fund paid what.

use super::figures::{amount, in_words, last_amount, moment, stay};
use super::labels::{Field, word};
use super::printed::Printed;
use crate::import::Who;
use crate::import::flaw::{Checked, Flaw};
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::id_number;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::settlement::{Amounts, Detail, SettlementKind, Told};
use crate::model::statement::{Measure, Statement};

/// A receipt that adds up.
pub(super) struct Bill<'text> {
    printed: &'text Printed<'text>,
    name: Option<&'text str>,
    id_tail: Option<String>,
    receipt: String,
    /// The receipt that this one takes back, or that has taken it back.
    related: Option<String>,
    settled_at: Moment,
    amounts: Amounts,
    detail: Detail,
}

impl<'text> Bill<'text> {
    /// Reads what is printed.
    pub(super) fn read(printed: &'text Printed<'text>) -> Checked<Self> {
        let amounts = amounts(printed)?;
        let receipt = numbered(printed, Field::Code, Field::Number)?;
        let related = numbered(printed, Field::RelatedCode, Field::RelatedNumber).unwrap_or_default();
        Ok(Self {
            printed,
            name: printed.text(Field::Patient).or(printed.text(Field::Payer)).map(name),
            id_tail: printed.text(Field::PayerId).and_then(id_tail),
            related: Some(related).filter(|related| !related.is_empty() && *related != receipt),
            receipt,
            settled_at: settled_at(printed)?,
            amounts,
            detail: detail(printed)?,
        })
    }

    /// Whose receipt it is.
    pub(super) fn who(&self, line: u64) -> Who<'_> {
        Who { name: self.name, relation: None, id_tail: self.id_tail.as_deref(), line }
    }

    /// The settlement.
    pub(super) fn told(&self) -> Told<'_> {
        let negative = self.amounts.total.is_negative();
        Told {
            kind: if negative { SettlementKind::Reversal } else { SettlementKind::Settlement },
            settlement_id: None,
            receipt: Some(&self.receipt),
            settled_at: self.settled_at,
            region: None,
            institution: self.printed.text(Field::Institution).map(name).unwrap_or_default(),
            institution_level: self.printed.text(Field::Level).map(level).unwrap_or_default(),
            med_type: self.title().map(med_type).unwrap_or_default(),
            amounts: self.amounts,
            reverses: self.related.as_deref().filter(|_| negative),
            detail: Some(&self.detail).filter(|detail| !detail.is_empty()),
        }
    }

    /// The heading, or what stands for it.
    fn title(&self) -> Option<&str> {
        self.printed.text(Field::Title).or(self.printed.text(Field::Kind))
    }

    /// Balances of the layers of an account, and what is counted for the year.
    pub(super) fn statements(&self) -> Vec<Statement> {
        let layers =
            [(Field::BalanceThisYear, Layer::CurrentYear), (Field::BalancePriorYears, Layer::PriorYears)];
        let balances = layers.into_iter().filter_map(|(field, layer)| {
            let balance = amount(self.printed.text(field)?)?;
            Some(Statement {
                layer,
                ..Statement::balance(self.settled_at, balance, self.detail.text("insutype"))
            })
        });
        let counted =
            [(Field::YearInScope, Measure::InScope), (Field::YearLargeOutpatient, Measure::FundPaid)];
        let counters = counted.into_iter().filter_map(|(field, measure)| {
            let value = amount(self.printed.text(field)?)?;
            let balance = Statement::balance(self.settled_at, value, self.detail.text("insutype"));
            let year = Some(self.settled_at.day.year());
            Some(Statement { measure, code: Some(word(field).to_owned()), year, ..balance })
        });
        balances.chain(counters).collect()
    }

    /// What does not agree although the payments make the total.
    pub(super) fn remarks(&self) -> Vec<Message> {
        let of = |field| self.printed.text(field).and_then(amount);
        let both = |one: Option<Money>, two: Option<Money>| Some(one? + two?);
        let Amounts { total, account, cash, .. } = self.amounts;
        let own = both(of(Field::SelfPay), of(Field::OwnExpense)).filter(|own| !own.is_zero());
        let one_and_two = both(of(Field::SelfPayOne), of(Field::SelfPayTwo));
        let shanghai = both(of(Field::ClassShare), of(Field::OwnBurden));
        let paid = both(of(Field::Prepaid), of(Field::PaidLater)).zip(of(Field::Refunded));
        let paid = paid.map(|(paid, refunded)| paid - refunded).filter(|paid| !paid.is_zero());
        let words = self.printed.text(Field::TotalInWords).and_then(in_words);
        let differ = [
            ("import-receipt-j2", own, Some(account + cash)),
            ("import-receipt-j3", of(Field::SelfPay), one_and_two),
            ("import-receipt-j4", paid, Some(cash)),
            ("import-receipt-j5", self.charges(), Some(total)),
            ("import-receipt-j6", of(Field::SelfPay), shanghai),
            ("import-receipt-j7", both(of(Field::InScope), of(Field::OutOfScope)), Some(total)),
            ("import-receipt-words", words, Some(total)),
        ]
        .into_iter()
        .filter_map(|(id, left, right)| {
            let (left, right) = (left?, right?);
            (left != right).then(|| Message::new(id).with("left", left).with("right", right))
        });
        differ.chain(self.taken_back()).collect()
    }

    /// That the receipt has been taken back (冲红) by another one, which may not be in the file.
    fn taken_back(&self) -> Option<Message> {
        let is_taken_back =
            self.printed.text(Field::TakenBack).is_some() && !self.amounts.total.is_negative();
        is_taken_back.then(|| match &self.related {
            None => Message::new("import-receipt-taken-back"),
            Some(other) => Message::new("import-receipt-taken-back-by").with("receipt", other),
        })
    }

    /// What the charges add up to; `None` where one of them could not be read.
    fn charges(&self) -> Option<Money> {
        let lines = self.printed.charge_lines();
        if lines.is_empty() {
            return None;
        }
        lines.iter().map(|(_, text)| last_amount(text)).sum()
    }
}

/// An amount that must be readable where it is printed.
fn money(printed: &Printed<'_>, field: Field) -> Checked<Option<Money>> {
    let Some(text) = printed.text(field) else { return Ok(None) };
    let wrong = || Flaw::cell(word(field), text, Message::new("import-receipt-not-an-amount"));
    let value = amount(text).ok_or_else(wrong)?;
    match printed.all(field).filter(|other| *other != text).filter_map(amount).find(|other| *other != value) {
        None => Ok(Some(value)),
        Some(other) => {
            let twice = Message::new("import-receipt-twice").with("one", value).with("other", other);
            Err(Flaw::cell(word(field), "", twice))
        }
    }
}

/// The figures, of which the payments must make the total (J1).
fn amounts(printed: &Printed<'_>) -> Checked<Amounts> {
    let labels = [Field::Pooled, Field::Account, Field::Cash];
    let missing = labels.into_iter().filter(|field| !printed.has(*field));
    let missing: Vec<Value> = missing.map(|field| Value::from(word(field))).collect();
    let words = || printed.text(Field::TotalInWords).and_then(in_words);
    let Some(total) = money(printed, Field::Total)?.or_else(words) else {
        return Err(Flaw::row(Message::new("import-receipt-no-total")));
    };
    if !missing.is_empty() {
        return Err(Flaw::row(Message::new("import-receipt-missing").with("labels", missing)));
    }
    let of = |field| money(printed, field).map(Option::unwrap_or_default);
    let (account, cash) = (of(Field::Account)?, of(Field::Cash)?);
    let fund = of(Field::Pooled)? + of(Field::Other)?;
    let extra: Money = printed.all(Field::ExtraFund).filter_map(amount).sum();
    let (none, hospital) = (Money::default(), of(Field::Hospital)?);
    // Other funds and the hospital's part are printed beside what they are part of, or alone: the total tells.
    let ways = [(fund, none), (fund + extra, none), (fund, hospital), (fund + extra, hospital)];
    let Some((fund, hospital)) =
        ways.into_iter().find(|(fund, hospital)| *fund + account + cash + *hospital == total)
    else {
        let sum = fund + extra + account + cash;
        let differ = Message::new("import-receipt-j1").with("total", total).with("sum", sum);
        return Err(Flaw::row(differ.with("difference", total - sum)));
    };
    Ok(Amounts { total, fund, account, cash, hospital, ..Amounts::default() })
}

/// Code and number of a receipt joined by a hyphen; empty where one is not printed or masked to zeros alone.
fn numbered(printed: &Printed<'_>, code: Field, number: Field) -> Checked<String> {
    let of = |field| {
        let Some(text) = printed.text(field) else { return Ok(None) };
        let digits = text.split_whitespace().next().unwrap_or_default();
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(Flaw::cell(word(field), text, Message::new("import-receipt-not-a-number")));
        }
        Ok(Some(digits))
    };
    let both = of(code)?.zip(of(number)?).filter(|(_, number)| number.contains(|c| c != '0'));
    Ok(both.map(|(code, number)| format!("{code}-{number}")).unwrap_or_default())
}

/// First and last day of a stay, as far as they are printed.
fn stay_of(printed: &Printed<'_>) -> (Option<Day>, Option<Day>) {
    let of = |field| printed.text(field).and_then(moment).map(|moment| moment.day);
    if let Some((first, last)) = printed.text(Field::Stay).and_then(stay) {
        return (Some(first), Some(last));
    }
    match (of(Field::Admitted).or_else(|| of(Field::Stay)), of(Field::Discharged)) {
        (Some(first), Some(last)) if first > last => (None, None),
        ends => ends,
    }
}

/// When it was settled: at the visit where its day is printed, otherwise when the receipt was issued (a stay is
/// settled at discharge, so that its first day is none), otherwise on the last day of the stay.
fn settled_at(printed: &Printed<'_>) -> Checked<Moment> {
    let (_, last) = stay_of(printed);
    let issued = printed.text(Field::Issued).and_then(moment);
    let visited = printed.text(Field::Visited).and_then(moment);
    let visited = visited.filter(|visited| last.is_none_or(|last| visited.day >= last));
    let discharged = last.map(Moment::of_day);
    visited.or(issued).or(discharged).ok_or_else(|| Flaw::row(Message::new("import-receipt-no-day")))
}

/// What else is printed and has a place in the interface's money set.
fn detail(printed: &Printed<'_>) -> Checked<Detail> {
    let mut detail = Detail::default();
    for (field, name) in [
        (Field::OverLimit, "overlmt_selfpay"),
        (Field::FirstShare, "preselfpay_amt"),
        (Field::SelfPayTwo, "preselfpay_amt"),
        (Field::ClassShare, "preselfpay_amt"),
        (Field::PooledScope, "inscp_scp_amt"),
        (Field::InScope, "inscp_scp_amt"),
        (Field::Balance, "balc"),
    ] {
        if let Some(value) = money(printed, field)? {
            detail.set_amount(name, value);
        }
    }
    if let Some(deductible) = deductible(printed, detail.amount("inscp_scp_amt")) {
        detail.set_amount("act_pay_dedc", deductible);
    }
    let own_expense = money(printed, Field::OwnExpense)?;
    let self_pay = money(printed, Field::SelfPay)?.unwrap_or_default();
    if let Some(value) = own_expense.filter(|value| !(*value + self_pay).is_zero()) {
        detail.set_amount("fulamt_ownpay_amt", value);
    }
    if let Some(insurance) = printed.text(Field::Insurance).and_then(insurance) {
        detail.set_text("insutype", insurance.to_owned());
    }
    let (first, last) = stay_of(printed);
    for (day, name) in [(first, "begndate"), (last, "enddate")] {
        if let Some(day) = day {
            detail.set_text(name, day.to_string());
        }
    }
    Ok(detail)
}

/// The deductible that a stay was charged with: one is due for each stay, within what is in scope. Of a visit, the
/// line printed may be that of the year.
fn deductible(printed: &Printed<'_>, in_scope: Option<Money>) -> Option<Money> {
    let is_stay = printed.text(Field::Title).is_some_and(|title| title.contains("住院"))
        || stay_of(printed).0.is_some();
    let line = printed.text(Field::Deductible).and_then(amount).filter(|_| is_stay)?;
    (line <= in_scope?).then_some(line)
}

/// The first column of a value: what stands before two blanks belongs to another one.
fn name(text: &str) -> &str {
    text.split("  ").next().unwrap_or_default().trim()
}

/// The last four characters of an ID number, where it is masked and shows them, or whole and right.
pub(in crate::import) fn id_tail(text: &str) -> Option<String> {
    let number = text.split_whitespace().next()?;
    let shown = number.rsplit_once('*').map_or(number, |(_, shown)| shown);
    id_number::reduce(shown).ok().filter(|tail| tail != "0000")
}

/// `hosp_lv` in one digit.
pub(in crate::import) fn level(text: &str) -> &'static str {
    let levels = [("三级", "3"), ("三甲", "3"), ("二级", "2"), ("二甲", "2"), ("一级", "1"), ("药店", "P")];
    levels.into_iter().find(|(word, _)| text.contains(word)).map_or("", |(_, level)| level)
}

/// `med_type` that the heading tells.
fn med_type(title: &str) -> &'static str {
    if title.contains("住院") {
        "21"
    } else if title.contains("门诊") {
        "11"
    } else {
        ""
    }
}

/// `insutype` that the words tell.
fn insurance(text: &str) -> Option<&'static str> {
    if text.contains("职工") {
        Some("310")
    } else if text.contains("居民") {
        Some("390")
    } else {
        None
    }
}
