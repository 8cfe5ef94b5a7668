//! Settlements in order of time with what counters and audits need: the scope of each bill and its raw codes.
//!
//! Rows are lent one at a time, so that a million of them cost no more memory than one.

use rusqlite::{Row, params_from_iter};

use super::failure::explain;
use super::figures::amounts;
use super::history::{Institutions, Selection, text};
use super::{Ledger, Only};
use crate::error::Result;
use crate::model::day::{Moment, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// One settlement or reversal, lent while it is handled. A reversal's figures are negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRow<'row> {
    /// Whether it takes a settlement back.
    pub is_reversal: bool,
    /// `setl_id`; empty where there is none.
    pub key: &'row str,
    /// The settlement id that a reversal takes back; empty otherwise.
    pub reverses: &'row str,
    /// When.
    pub at: Moment,
    /// Whose.
    pub member: MemberId,
    /// Region code; empty where not told.
    pub region: &'row str,
    /// Name of the institution.
    pub institution: &'row str,
    /// Its raw level.
    pub level: &'row str,
    /// Raw `med_type`.
    pub med_type: &'row str,
    /// The figures.
    pub amounts: Amounts,
    /// `fulamt_ownpay_amt`, where recorded.
    pub out_of_scope: Option<Money>,
    /// `overlmt_selfpay`, where recorded.
    pub over_limit: Option<Money>,
    /// `preselfpay_amt`, where recorded.
    pub first_self_pay: Option<Money>,
    /// `inscp_scp_amt`, where recorded.
    pub in_scope: Option<Money>,
    /// `act_pay_dedc`, where recorded.
    pub deductible: Option<Money>,
    /// Raw `insutype`; empty where not told.
    pub insurance: &'row str,
    /// `dise_name`; empty where not told.
    pub disease: &'row str,
}

const VISITS: &str =
    "SELECT s.kind, s.settlement_key, s.reverses_key, s.settled_at, s.member_id, s.region_code,
    s.institution_id, s.med_type, s.total, s.fund, s.account, s.mutual_aid, s.cash, s.hospital,
    {details} FROM settlement s LEFT JOIN settlement_detail d ON d.settlement_id = s.id";

/// Fields of the detail, in the order in which they are read, and the column of `paper_field` that holds them.
const DETAILS: [(&str, &str); 7] = [
    ("fulamt_ownpay_amt", "amount"),
    ("overlmt_selfpay", "amount"),
    ("preselfpay_amt", "amount"),
    ("inscp_scp_amt", "amount"),
    ("act_pay_dedc", "amount"),
    ("insutype", "text"),
    ("dise_name", "text"),
];

/// The details of a settlement: what its own paper printed, otherwise what a further paper did.
fn details(ledger: &Ledger) -> rusqlite::Result<String> {
    let further = "SELECT EXISTS (SELECT 1 FROM paper_field)";
    let further: bool = ledger.connection.query_row(further, [], |row| row.get(0))?;
    let of_paper = |name: &str, column: &str| {
        format!(
            "SELECT f.{column} FROM paper p JOIN paper_field f ON f.paper_id = p.id
             WHERE p.settlement_id = s.id AND f.field = '{name}' AND p.retired_by IS NULL ORDER BY p.id LIMIT 1"
        )
    };
    let field = |(name, column): (&str, &str)| match further {
        false => format!("d.{name}"),
        true => format!("coalesce(d.{name}, ({}))", of_paper(name, column)),
    };
    Ok(DETAILS.map(field).join(", "))
}

impl Ledger {
    /// Hands every settlement and reversal of some members (of all, where none is named) inside a period to
    /// `each`, oldest first.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn visits(
        &self,
        members: &[MemberId],
        period: Period,
        each: &mut dyn FnMut(&VisitRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let members = members.to_vec();
        let chosen =
            Selection { members, period: Some(period), only: Only::Settlements, ..Selection::default() };
        let filter = chosen.of_settlements();
        let visits = VISITS.replace("{details}", &details(self).map_err(explain)?);
        let sql = format!("{visits}{} ORDER BY s.settled_at, s.id", filter.sql);
        let mut statement = self.connection.prepare_cached(&sql).map_err(explain)?;
        let mut rows = statement.query(params_from_iter(filter.values)).map_err(explain)?;
        let mut institutions = Institutions::default();
        while let Some(row) = rows.next().map_err(explain)? {
            let place = institutions.get(self, row.get(6).map_err(explain)?)?;
            if let Some(visit) = visit(row, place)? {
                each(&visit)?;
            }
        }
        Ok(())
    }
}

/// A row as a visit; `None` where its moment is none, which this program cannot have written.
fn visit<'row>(
    row: &'row Row<'_>,
    (institution, level): (&'row str, &'row str),
) -> Result<Option<VisitRow<'row>>> {
    let Some(at) = Moment::parse(text(row, 3)?) else { return Ok(None) };
    let part = |column: usize| {
        row.get::<_, Option<i64>>(column).map(|fen| fen.map(Money::from_fen)).map_err(explain)
    };
    let amounts = amounts(row, 8).map_err(explain)?;
    Ok(Some(VisitRow {
        is_reversal: text(row, 0)? == "reversal",
        key: text(row, 1)?,
        reverses: text(row, 2)?,
        at,
        member: MemberId(row.get(4).map_err(explain)?),
        region: text(row, 5)?,
        institution,
        level,
        med_type: text(row, 7)?,
        amounts,
        out_of_scope: part(14)?,
        over_limit: part(15)?,
        first_self_pay: part(16)?,
        in_scope: part(17)?,
        deductible: part(18)?,
        insurance: text(row, 19)?,
        disease: text(row, 20)?,
    }))
}
