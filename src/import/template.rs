//! The own CSV: one settlement or reversal a row, read strictly and without an allocation a row.
//!
//! Amounts and times are taken as machines write them; a row that does not fit is reported and the reading
//! goes on. Rows that `history --csv` prints for account movements are left out, with the reason.

use csv::StringRecord;

use super::columns::{Column, Heading};
use super::flaw::{Checked, Flaw, not_money, place};
use super::records::Records;
use super::source::Source;
use super::{Sink, ToldPayer, Who};
use crate::error::{Error, Result};
use crate::model::account::EntryKind;
use crate::model::day::Moment;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::settlement::{Amounts, Detail, MONEY_FIELDS, Origin, SettlementKind, Told};

/// Reads the file to its end; says how many rows it had.
pub(super) fn read<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    let name = source.name().to_owned();
    let mut records = Records::new(source.text()?, &name);
    let mut record = StringRecord::new();
    if !records.read(&mut record)? {
        return Err(Error::data(Message::new("import-empty")).at(place(&name, None)));
    }
    let heading = Heading::read(&record, &name, records.line(&record))?;
    let (mut detail, mut row) = (Detail::default(), 0);
    while records.read(&mut record)? {
        row += 1;
        let cells = Cells { record: &record, heading: &heading };
        match cells.row(&mut detail) {
            Ok(Row::Bill(who, told, payer)) => {
                let who = Who { line: records.line(&record), ..who };
                sink.settlement(row, &who, &told, payer)?;
            }
            Ok(Row::LeftOut(why)) => sink.left_out(row, why)?,
            Err(flaw) => sink.problem(flaw.at(&name, records.line(&record)))?,
        }
    }
    Ok(row)
}

/// What a good row is.
#[allow(
    clippy::large_enum_variant,
    reason = "one at a time, on the stack; a box would allocate for every row"
)]
enum Row<'row> {
    /// A settlement or reversal, and who paid.
    Bill(Who<'row>, Told<'row>, Option<ToldPayer<'row>>),
    /// Something without a place in a ledger's settlements.
    LeftOut(Message),
}

/// What the `kind` of a row says.
enum Said {
    Nothing,
    Kind(SettlementKind),
    Movement,
}

/// One record under its heading.
#[derive(Clone, Copy)]
struct Cells<'row> {
    record: &'row StringRecord,
    heading: &'row Heading,
}

impl<'row> Cells<'row> {
    /// The whole row.
    fn row(self, detail: &'row mut Detail) -> Checked<Row<'row>> {
        if self.record.len() != self.heading.width {
            let why = Message::new("import-row-width").with("expected", self.heading.width);
            return Err(Flaw::row(why.with("found", self.record.len())));
        }
        let said = self.kind()?;
        if matches!(said, Said::Movement) {
            let why = Message::new("import-left-movement").with("kind", self.text(Column::Kind));
            return Ok(Row::LeftOut(why));
        }
        let who = Who {
            name: Some(self.needed(Column::Member)?),
            relation: self.given(Column::Relation),
            id_tail: None,
            line: 0,
        };
        let told = self.told(&said, detail)?;
        Ok(Row::Bill(who, told, self.payer()))
    }

    /// Who paid the mutual-aid part.
    fn payer(self) -> Option<ToldPayer<'row>> {
        let origin = self.given(Column::PayerOrigin).and_then(Origin::parse).unwrap_or(Origin::Told);
        self.given(Column::Payer).map(|text| ToldPayer { text, origin })
    }

    /// The settlement itself.
    fn told(self, said: &Said, detail: &'row mut Detail) -> Checked<Told<'row>> {
        let amounts = self.amounts()?;
        Ok(Told {
            kind: self.kind_by_sign(said, amounts.total)?,
            settlement_id: self.id(Column::SettlementId),
            receipt: None,
            settled_at: self.moment()?,
            region: self.region()?,
            institution: self.text(Column::Institution),
            institution_level: self.text(Column::InstitutionLevel),
            med_type: self.text(Column::MedType),
            amounts,
            reverses: self.id(Column::Reverses),
            detail: self.detail(detail)?,
        })
    }

    /// A cell as it stands; empty where there is no such column.
    fn raw(self, at: usize) -> &'row str {
        let cell = self.record.get(at).unwrap_or_default();
        if self.heading.width - 1 == at { cell.strip_suffix('\r').unwrap_or(cell) } else { cell }
    }

    /// A cell of words, trimmed and without the guard that exports put before formulas.
    fn text(self, column: Column) -> &'row str {
        unguarded(self.raw(self.heading.place(column)).trim())
    }

    /// A cell of words that may be empty.
    fn given(self, column: Column) -> Option<&'row str> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// A cell of words that may not be empty.
    fn needed(self, column: Column) -> Checked<&'row str> {
        let empty = || Flaw::cell(column.name(), "", Message::new("import-cell-empty"));
        self.given(column).ok_or_else(empty)
    }

    /// An id; one of zeros only is masked and counts as none.
    fn id(self, column: Column) -> Option<&'row str> {
        self.given(column).filter(|id| !is_masked(id))
    }

    /// `settled_at`.
    fn moment(self) -> Checked<Moment> {
        let text = self.needed(Column::SettledAt)?;
        let wrong = || Flaw::cell(Column::SettledAt.name(), text, Message::new("import-cell-not-a-time"));
        Moment::parse(text).ok_or_else(wrong)
    }

    /// `region_code`.
    fn region(self) -> Checked<Option<Region>> {
        let Some(text) = self.given(Column::Region) else { return Ok(None) };
        let wrong = || Flaw::cell(Column::Region.name(), text, Message::new("import-cell-not-a-region"));
        Region::parse(text).map(Some).ok_or_else(wrong)
    }

    /// The six figures.
    fn amounts(self) -> Checked<Amounts> {
        let optional = |column| match self.raw(self.heading.place(column)) {
            "" => Ok(Money::ZERO),
            text => amount(column.name(), text),
        };
        let needed = |column: Column| amount(column.name(), self.raw(self.heading.place(column)));
        Ok(Amounts {
            total: needed(Column::Total)?,
            fund: needed(Column::Fund)?,
            account: needed(Column::Account)?,
            mutual_aid: optional(Column::MutualAid)?,
            cash: needed(Column::Cash)?,
            hospital: optional(Column::Hospital)?,
        })
    }

    /// The other amounts and codes, where the row gives any.
    fn detail(self, detail: &'row mut Detail) -> Checked<Option<&'row Detail>> {
        for &(at, slot) in &self.heading.money {
            detail.amounts[slot] = match self.raw(at) {
                "" => None,
                text => Some(amount(MONEY_FIELDS[slot], text)?),
            };
        }
        for &(at, slot) in &self.heading.texts {
            let text = self.raw(at).trim();
            detail.texts[slot] = (!text.is_empty()).then(|| text.to_owned());
        }
        let has_columns = !(self.heading.money.is_empty() && self.heading.texts.is_empty());
        Ok((has_columns && !detail.is_empty()).then_some(detail))
    }

    /// What the column `kind` says.
    fn kind(self) -> Checked<Said> {
        match self.text(Column::Kind) {
            "" => Ok(Said::Nothing),
            "settlement" | "结算" => Ok(Said::Kind(SettlementKind::Settlement)),
            "reversal" | "撤销" => Ok(Said::Kind(SettlementKind::Reversal)),
            text => match (SettlementKind::parse(text), EntryKind::parse(text)) {
                (Some(kind), _) => Ok(Said::Kind(kind)),
                (None, Some(_)) => Ok(Said::Movement),
                (None, None) => {
                    Err(Flaw::cell(Column::Kind.name(), text, Message::new("import-kind-unknown")))
                }
            },
        }
    }

    /// The kind, which the sign of the total must not contradict.
    fn kind_by_sign(self, said: &Said, total: Money) -> Checked<SettlementKind> {
        let kind = match said {
            Said::Kind(kind) => *kind,
            _ if total.is_negative() => SettlementKind::Reversal,
            _ => SettlementKind::Settlement,
        };
        if total.is_zero() || total.is_negative() == (kind == SettlementKind::Reversal) {
            return Ok(kind);
        }
        let text = self.raw(self.heading.place(Column::Total));
        Err(Flaw::cell(Column::Total.name(), text, Message::new("import-kind-against-sign")))
    }
}

/// The text without the apostrophe that keeps spreadsheets from running it as a formula.
fn unguarded(text: &str) -> &str {
    let is_guarded = |rest: &&str| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    text.strip_prefix('\'').filter(is_guarded).unwrap_or(text)
}

/// Whether an id is masked: zeros and nothing else.
pub(super) fn is_masked(id: &str) -> bool {
    id.bytes().all(|byte| byte == b'0')
}

/// A strict amount.
fn amount(column: &str, text: &str) -> Checked<Money> {
    Money::parse(text).map_err(|why| Flaw::cell(column, text, not_money(why)))
}

#[cfg(test)]
mod tests {
    use super::super::collect::{Collected, collect};

    const HEAD: &str = "settlement_id,settled_at,member,relation,region_code,institution,institution_level,\
                        med_type,total,fund_pay,acct_pay,acct_mulaid_pay,cash_pay,payer";

    fn rows(head: &str, rows: &str) -> Collected {
        collect(format!("{head}\n{rows}").as_bytes()).unwrap()
    }

    #[test]
    fn a_whole_row() {
        let row =
            "A1,2024-03-01 08:00:00,母亲,parent,990100,甲市医院,3,11,100.00,60.00,30.00,10.00,10.00,本人";
        let seen = rows(HEAD, row);
        assert_eq!(
            seen.lines,
            ["1 settlement 母亲/parent/- A1 2024-03-01 08:00:00 990100 甲市医院 3 11 \
                 100.00=60.00+30.00(10.00)+10.00+0.00 payer 本人"]
        );
    }

    #[test]
    fn only_six_columns_are_needed() {
        let seen =
            rows("成员,结算时间,医疗费总额,基金支付,个人账户支付,现金支付", "甲,2024-03-01,-5,0,-5,0\r\n");
        assert_eq!(
            seen.lines,
            ["1 reversal 甲/-/- - 2024-03-01 -    -5.00=0.00+-5.00(0.00)+0.00+0.00 payer -"]
        );
    }

    #[test]
    fn more_columns_make_a_detail_for_the_rows_that_fill_them() {
        let head = "settled_at,member,total,fund_pay,acct_pay,cash_pay,hifp_pay,INSUTYPE,kind,reverses,settlement_id";
        let seen = rows(
            head,
            "2024-03-01,甲,1,0,0,1,0.50,310,,,000000\n\
             2024-03-01,甲,1,0,0,1,,,settlement,,A\n\
             2024-03-01,甲,-1,0,0,-1,,,reversal,A,B\n\
             2024-03-01,甲,,,,,,,monthly-credit,,\n",
        );
        assert!(seen.lines[0].contains("甲/-/- - ") && seen.lines[0].ends_with("hifp_pay=0.50 insutype=310"));
        assert!(seen.lines[1].ends_with("payer -"));
        assert!(seen.lines[2].ends_with("reverses A"));
        assert_eq!(seen.lines[3], "4 left out import-left-movement");
    }

    #[test]
    fn each_bad_row_is_a_problem_with_its_place() {
        let head = "settled_at,member,total,fund_pay,acct_pay,cash_pay,region_code,kind";
        let seen = rows(
            head,
            "2024-02-30,甲,1,0,0,1,,\n2024-03-01, ,1,0,0,1,,\n2024-03-01,甲,1e3,0,0,1,,\n\
             2024-03-01,甲,1,0,0,,,\n2024-03-01,甲,1,0,0,1,9901,\n2024-03-01,甲,1,0,0,1,,gift\n\
             2024-03-01,甲,1,0,0,1,,reversal\n2024-03-01,甲,1\n2024-03-01,甲,1,0,0,1.005,,\n",
        );
        assert_eq!(
            seen.lines,
            [
                "problem 2 settled_at 2024-02-30 import-cell-not-a-time",
                "problem 3 member - import-cell-empty",
                "problem 4 total 1e3 import-amount-not-a-number",
                "problem 5 cash_pay - import-cell-empty",
                "problem 6 region_code 9901 import-cell-not-a-region",
                "problem 7 kind gift import-kind-unknown",
                "problem 8 total 1 import-kind-against-sign",
                "problem 9 - - import-row-width",
                "problem 10 cash_pay 1.005 import-amount-too-precise",
            ]
        );
    }

    #[test]
    fn exactly_one_guard_against_formulas_is_taken_off() {
        let head = "settled_at,member,total,fund_pay,acct_pay,cash_pay,institution";
        let seen = rows(head, "2024-03-01,'+甲,1,0,0,1,''=A1\n2024-03-01,'甲,1,0,0,1,'康宁\n");
        assert!(seen.lines[0].contains(" +甲/-/- ") && seen.lines[0].contains(" '=A1 "));
        assert!(seen.lines[1].contains(" '甲/-/- ") && seen.lines[1].contains(" '康宁 "));
    }

    #[test]
    fn a_heading_alone_has_no_rows() {
        assert_eq!(rows(HEAD, "").rows, 0);
    }

    proptest::proptest! {
        #[test]
        fn every_row_ends_somewhere(bytes in proptest::collection::vec(0u8.., 0..400)) {
            let text = [HEAD.as_bytes(), b"\n", &bytes].concat();
            if let Ok(seen) = collect(&text) {
                proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
            }
        }

        #[test]
        fn rows_of_likely_cells_end_somewhere(rows in "(([0-9.,\"\r\n甲-]{0,6}|2024-03-01|12.00|,){0,16}\n){0,6}") {
            let text = [HEAD, &rows].join("\n");
            if let Ok(seen) = collect(text.as_bytes()) {
                proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
            }
        }

        #[test]
        fn gb18030_and_utf8_say_the_same(names in proptest::collection::vec("[一-龥a-z]{1,6}", 1..20)) {
            let row = |name: &String| format!("2024-03-01,{name},1.00,0,0,1.00\n");
            let text = format!("结算时间,成员,医疗费总额,基金支付,个人账户支付,现金支付\n{}", names.iter().map(row).collect::<String>());
            let gb18030 = encoding_rs::GB18030.encode(&text).0;
            proptest::prop_assert_eq!(collect(&gb18030).unwrap(), collect(text.as_bytes()).unwrap());
        }
    }
}
