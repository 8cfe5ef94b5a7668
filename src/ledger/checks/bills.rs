//! Every settlement in force with all that can be checked in it, in one pass through the file.
//!
//! Settlements, details, parts of funds, payers and stored findings all lie in the order of settlement
//! numbers, so five cursors go side by side and nothing is looked up or sorted.

use rusqlite::{Connection, Row, Rows, Statement};

use super::Ledger;
use crate::error::Result;
use crate::ledger::failure::explain;
use crate::ledger::figures::amounts;
use crate::ledger::history::text;
use crate::model::check::{Bill, Typed};
use crate::model::identities::{self, Identity};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::{AidPayment, Detail, FundPart, MONEY_FIELDS, Origin, SettlementKind};

const BILLS: &str = "SELECT id, total, fund, account, mutual_aid, cash, hospital, kind, member_id, settled_at
  FROM settlement WHERE retired_by IS NULL ORDER BY id";
const FUNDS: &str =
    "SELECT settlement_id, fund, amount FROM settlement_fund ORDER BY settlement_id, position";
const PAYMENTS: &str =
    "SELECT settlement_id, payer_id, amount FROM aid_payment ORDER BY settlement_id, payer_id";
const STORED: &str = "SELECT settlement_id, code, printed, computed FROM finding WHERE code <> 'double'
  ORDER BY settlement_id, code";
const TYPED: &str = "SELECT member_id, kind, layer, day, amount, beneficiary_id FROM account_entry
  WHERE retired_by IS NULL AND kind <> 'opening' ORDER BY id";

/// Rows that belong to settlements, in the order of their numbers, one held ahead.
struct Follower<'statement, T> {
    rows: Rows<'statement>,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ahead: Option<(i64, T)>,
}

impl<'statement, T> Follower<'statement, T> {
    fn begin(
        statement: &'statement mut Statement<'_>,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Self> {
        let mut follower = Self { rows: statement.query([])?, read, ahead: None };
        follower.advance()?;
        Ok(follower)
    }

    fn advance(&mut self) -> rusqlite::Result<()> {
        self.ahead = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, (self.read)(row)?)),
            None => None,
        };
        Ok(())
    }

    /// Hands over the rows of settlement `id`; those of earlier ones, which are not in force, are passed over.
    fn take(&mut self, id: i64, mut each: impl FnMut(T)) -> rusqlite::Result<()> {
        while let Some((at, value)) = self.ahead.take_if(|(at, _)| *at <= id) {
            if at == id {
                each(value);
            }
            self.advance()?;
        }
        Ok(())
    }
}

/// What goes beside the settlements.
struct Beside<'statement> {
    details: Follower<'statement, Detail>,
    funds: Follower<'statement, FundPart>,
    payments: Follower<'statement, AidPayment>,
    stored: Follower<'statement, Option<identities::Finding>>,
}

/// What belongs to the settlement at hand; kept, so that its memory is reused.
#[derive(Default)]
struct Belongings {
    detail: Option<Detail>,
    payments: Vec<AidPayment>,
    stored: Vec<identities::Finding>,
}

impl Beside<'_> {
    fn gather(&mut self, id: i64, own: &mut Belongings) -> rusqlite::Result<()> {
        own.detail = None;
        own.payments.clear();
        own.stored.clear();
        self.details.take(id, |detail| own.detail = Some(detail))?;
        self.payments.take(id, |payment| own.payments.push(payment))?;
        self.stored.take(id, |finding| own.stored.extend(finding))?;
        let detail = &mut own.detail;
        self.funds.take(id, |part| detail.get_or_insert_default().funds.push(part))
    }
}

impl Ledger {
    /// Hands every settlement and reversal in force to `each`, in the order of their numbers.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn bills(&self, each: &mut dyn FnMut(&Bill<'_>) -> Result<()>) -> Result<()> {
        let prepare = |sql: &str| self.connection.prepare(sql).map_err(explain);
        let (mut details, mut funds) = (details(&self.connection).map_err(explain)?, prepare(FUNDS)?);
        let (mut payments, mut stored) = (prepare(PAYMENTS)?, prepare(STORED)?);
        let mut beside = Beside {
            details: Follower::begin(&mut details, detail).map_err(explain)?,
            funds: Follower::begin(&mut funds, part).map_err(explain)?,
            payments: Follower::begin(&mut payments, payment).map_err(explain)?,
            stored: Follower::begin(&mut stored, finding).map_err(explain)?,
        };
        let mut own = Belongings::default();
        let mut bills = prepare(BILLS)?;
        let mut rows = bills.query([]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            let id = row.get(0).map_err(explain)?;
            beside.gather(id, &mut own).map_err(explain)?;
            let is_reversal = text(row, 7)? == SettlementKind::Reversal.code();
            each(&Bill {
                id,
                kind: if is_reversal { SettlementKind::Reversal } else { SettlementKind::Settlement },
                member: MemberId(row.get(8).map_err(explain)?),
                at: text(row, 9)?,
                amounts: amounts(row, 1).map_err(explain)?,
                detail: own.detail.as_ref(),
                payments: &own.payments,
                stored: &own.stored,
            })?;
        }
        Ok(())
    }

    /// Hands every typed movement of an account in force to `each`; openings are none.
    ///
    /// # Errors
    /// What `each` returns, or a ledger that cannot be read.
    pub fn typed_movements(&self, each: &mut dyn FnMut(&Typed<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare(TYPED).map_err(explain)?;
        let mut rows = statement.query([]).map_err(explain)?;
        while let Some(row) = rows.next().map_err(explain)? {
            each(&Typed {
                member: MemberId(row.get(0).map_err(explain)?),
                kind: text(row, 1)?,
                layer: text(row, 2)?,
                day: text(row, 3)?,
                amount: row.get(4).map(Money::from_fen).map_err(explain)?,
                beneficiary: row.get::<_, Option<i64>>(5).map_err(explain)?.map(MemberId),
            })?;
        }
        Ok(())
    }
}

/// The amounts of every detail.
fn details(connection: &Connection) -> rusqlite::Result<Statement<'_>> {
    let names = MONEY_FIELDS.join(", ");
    connection
        .prepare(&format!("SELECT settlement_id, {names} FROM settlement_detail ORDER BY settlement_id"))
}

fn detail(row: &Row<'_>) -> rusqlite::Result<Detail> {
    let mut detail = Detail::default();
    for (at, amount) in detail.amounts.iter_mut().enumerate() {
        *amount = row.get::<_, Option<i64>>(at + 1)?.map(Money::from_fen);
    }
    Ok(detail)
}

fn part(row: &Row<'_>) -> rusqlite::Result<FundPart> {
    Ok(FundPart { fund: row.get(1)?, name: None, amount: Money::from_fen(row.get(2)?) })
}

fn payment(row: &Row<'_>) -> rusqlite::Result<AidPayment> {
    let (payer, amount) = (MemberId(row.get(1)?), Money::from_fen(row.get(2)?));
    Ok(AidPayment { payer, amount, origin: Origin::Told })
}

/// A stored finding of an identity; nothing where its code is another one.
fn finding(row: &Row<'_>) -> rusqlite::Result<Option<identities::Finding>> {
    let code: String = row.get(1)?;
    let money =
        |column| row.get::<_, Option<i64>>(column).map(|fen| Money::from_fen(fen.unwrap_or_default()));
    let (printed, computed) = (money(2)?, money(3)?);
    Ok(Identity::parse(&code).map(|identity| identities::Finding { identity, printed, computed }))
}
