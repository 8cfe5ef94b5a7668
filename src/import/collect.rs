//! A sink for tests: writes down what it is handed, one line each, so that tests read like transcripts.
//!
//! Remarks are kept apart, since they do not count as rows.

use std::io::Write;

use super::source::Source;
use super::{
    Format, Guide, Problem, Sink, ToldMark, ToldMovement, ToldPayer, ToldPayment, ToldPerson, ToldPreview,
    Who, interface, receipt, recognise, sheet, template,
};
use crate::error::Result;
use crate::model::message::Message;
use crate::model::settlement::{Amounts, MONEY_FIELDS, TEXT_FIELDS, Told};
use crate::model::statement::Statement;

/// Everything that was handed over.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Collected {
    pub(super) lines: Vec<String>,
    pub(super) remarks: Vec<String>,
    /// How many rows the reader says there were.
    pub(super) rows: u64,
}

/// A source made of bytes.
pub(super) fn source(bytes: &[u8]) -> Result<Source> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    Source::from_file(file, "a.csv")
}

/// Reads bytes as [`super::read`] does.
pub(super) fn collect(bytes: &[u8]) -> Result<Collected> {
    collect_source(&mut source(bytes)?)
}

/// Reads a source as [`super::read`] does.
pub(super) fn collect_source(source: &mut Source) -> Result<Collected> {
    collect_guided(source, &Guide::shipped())
}

/// The same by a guide.
pub(super) fn collect_guided(source: &mut Source, guide: &Guide) -> Result<Collected> {
    let mut seen = Collected::default();
    seen.rows = match recognise(source, guide)? {
        Format::Template => template::read(source, &mut seen)?,
        Format::Interface => interface::read(source, &mut seen)?,
        Format::Receipt => receipt::read(source, &mut seen)?,
        Format::ReceiptPdf => receipt::read_pdf(source, &mut seen)?,
        Format::ReceiptOfd => receipt::read_ofd(source, &mut seen)?,
        Format::ReceiptXml => receipt::read_xml(source, &mut seen)?,
        Format::ReceiptMark => receipt::qr::read(source, &mut seen)?,
        Format::ReceiptJson => receipt::answer::read(source, &mut seen)?,
        Format::Sheet(found) => sheet::read(source, found, guide, &mut seen)?,
    };
    Ok(seen)
}

fn or_dash(text: Option<&str>) -> &str {
    text.unwrap_or("-")
}

fn person(who: &Who<'_>) -> String {
    format!("{}/{}/{}", or_dash(who.name), or_dash(who.relation), or_dash(who.id_tail))
}

fn figures(amounts: &Amounts) -> String {
    let Amounts { total, fund, account, mutual_aid, cash, hospital } = amounts;
    format!("{total}={fund}+{account}({mutual_aid})+{cash}+{hospital}")
}

fn figures_printed(statements: &[Statement]) -> String {
    let one = |told: &Statement| {
        let code = or_dash(told.code.as_deref());
        format!("{code} {} {} {}", told.measure.code(), told.observed_at, told.value)
    };
    statements.iter().map(one).collect::<Vec<_>>().join(", ")
}

impl Sink for Collected {
    fn settlement(
        &mut self,
        row: u64,
        who: &Who<'_>,
        told: &Told<'_>,
        payer: Option<ToldPayer<'_>>,
    ) -> Result<()> {
        let region = told.region.map_or("-".to_owned(), |region| region.to_string());
        let mut line = format!(
            "{row} {} {} {} {} {region} {} {} {} {} payer {}",
            told.kind.code(),
            person(who),
            or_dash(told.settlement_id),
            told.settled_at,
            told.institution,
            told.institution_level,
            told.med_type,
            figures(&told.amounts),
            or_dash(payer.map(|payer| payer.text)),
        );
        if let Some(receipt) = told.receipt {
            line += &format!(" receipt {receipt}");
        }
        if let Some(id) = told.reverses {
            line += &format!(" reverses {id}");
        }
        if let Some(detail) = told.detail {
            for (name, amount) in MONEY_FIELDS.iter().zip(&detail.amounts) {
                line += &amount.map_or(String::new(), |amount| format!(" {name}={amount}"));
            }
            for (name, text) in TEXT_FIELDS.iter().zip(&detail.texts) {
                line += &text.as_ref().map_or(String::new(), |text| format!(" {name}={text}"));
            }
            for part in &detail.funds {
                line += &format!(" {}:{}", part.fund, part.amount);
            }
        }
        self.lines.push(line);
        Ok(())
    }

    fn preview(&mut self, row: u64, who: &Who<'_>, told: &ToldPreview<'_>) -> Result<()> {
        let day = told.day.map_or("-".to_owned(), |day| day.to_string());
        self.lines.push(format!("{row} preview {} {day} {}", person(who), figures(&told.amounts)));
        Ok(())
    }

    fn person(&mut self, row: u64, who: &Who<'_>, person_told: &ToldPerson) -> Result<()> {
        let day = person_told.day.map_or("-".to_owned(), |day| day.to_string());
        let coverages: Vec<String> = person_told
            .coverages
            .iter()
            .map(|told| {
                let balance = told.balance.map_or("-".to_owned(), |balance| balance.to_string());
                format!("{}@{} {} {balance}", told.insurance, told.region, told.class)
            })
            .collect();
        self.lines.push(format!("{row} person {} {day} [{}]", person(who), coverages.join(", ")));
        Ok(())
    }

    fn counters(&mut self, row: u64, who: &Who<'_>, counters: &[Statement]) -> Result<()> {
        self.lines.push(format!("{row} counters {} [{}]", person(who), figures_printed(counters)));
        Ok(())
    }

    fn movement(&mut self, row: u64, who: &Who<'_>, told: &ToldMovement<'_>) -> Result<()> {
        let ToldMovement { kind, layer, day, amount, words } = told;
        let (kind, layer) = (kind.code(), layer.code());
        self.lines.push(format!("{row} movement {} {day} {kind} {layer} {amount} {words}", person(who)));
        Ok(())
    }

    fn payment(&mut self, row: u64, _: u64, told: &ToldPayment<'_>) -> Result<()> {
        let ToldPayment { at, amount, party, reference } = told;
        self.lines.push(format!("{row} payment {at} {amount} {party} {reference}"));
        Ok(())
    }

    fn passed_over(&mut self, row: u64) -> Result<()> {
        self.lines.push(format!("{row} passed over"));
        Ok(())
    }

    fn printed(&mut self, _: &Who<'_>, statements: &[Statement]) -> Result<()> {
        self.remarks.push(format!("printed [{}]", figures_printed(statements)));
        Ok(())
    }

    fn receipt_mark(&mut self, row: u64, _: u64, mark: &ToldMark) -> Result<()> {
        self.lines.push(format!("{row} mark {}", mark.receipt));
        Ok(())
    }

    fn left_out(&mut self, row: u64, why: Message) -> Result<()> {
        self.lines.push(format!("{row} left out {}", why.id));
        Ok(())
    }

    fn remark(&mut self, row: u64, why: Message) -> Result<()> {
        self.remarks.push(format!("{row} {}", why.id));
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<()> {
        let place = problem.place;
        self.lines.push(format!(
            "problem {} {} {} {}",
            place.line.unwrap_or_default(),
            or_dash(place.column.as_deref()),
            or_dash(place.text.as_deref()),
            problem.why.id
        ));
        Ok(())
    }
}
