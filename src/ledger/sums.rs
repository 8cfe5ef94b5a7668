//! Kept sums: what a change adds to them is gathered here and written once, when the operation ends.
//!
//! Gathered sums are bounded by members × days, never by rows: when they grow past a bound they are
//! written early, inside the same transaction.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::counted::{self, ADD, MAKE_VIEW};
use crate::model::account::Layer;
use crate::model::counted::{Counted, Sums as CountedSums};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::Amounts;

/// More gathered days than this are written early.
const BOUND: usize = 50_000;

/// Visits and money of one member in one month.
#[derive(Default)]
struct Visits {
    count: i64,
    amounts: Amounts,
}

/// What an operation adds to the kept sums.
#[derive(Default)]
pub(super) struct Sums {
    account: BTreeMap<(MemberId, Layer, Day), Money>,
    visits: BTreeMap<(MemberId, Day), Visits>,
    aid: BTreeMap<(MemberId, MemberId, Day), (i64, Money)>,
    counted: BTreeMap<(MemberId, Day, usize), CountedSums>,
    /// The place in the keys above of each kind of care and insurance.
    kinds: BTreeMap<Box<str>, BTreeMap<Box<str>, usize>>,
    /// How many places are given.
    places: usize,
    /// Days to be counted anew from the facts, after everything else.
    anew: BTreeSet<(MemberId, String)>,
}

impl Sums {
    /// A movement of an account; `change` is signed.
    pub(super) fn account(&mut self, member: MemberId, layer: Layer, day: Day, change: Money) {
        if !change.is_zero() {
            *self.account.entry((member, layer, day)).or_default() += change;
        }
    }

    /// A visit; `count` is −1 for a reversal or a retired settlement.
    pub(super) fn visit(&mut self, member: MemberId, day: Day, count: i64, amounts: &Amounts) {
        let kept = self.visits.entry((member, day.first_of_month())).or_default();
        kept.count += count;
        kept.amounts.add(amounts);
    }

    /// A payment of `payer` for `beneficiary`: reaches the payer's account and the matrix of who paid.
    pub(super) fn aid(&mut self, payer: MemberId, beneficiary: MemberId, day: Day, amount: Money) {
        let kept = self.aid.entry((payer, beneficiary, day.first_of_month())).or_default();
        kept.0 += if amount.is_negative() { -1 } else { 1 };
        kept.1 += amount;
        self.account(payer, Layer::Whole, day, -amount);
    }

    /// What a new settlement of this kind of care and insurance counts towards deductible and ceiling.
    pub(super) fn count(&mut self, (member, day): (MemberId, Day), kind: (&str, &str), counted: &Counted) {
        let known = self.kinds.get(kind.0).and_then(|insurances| insurances.get(kind.1));
        let place = known.copied().unwrap_or_else(|| {
            self.kinds.entry(kind.0.into()).or_default().insert(kind.1.into(), self.places);
            self.places += 1;
            self.places - 1
        });
        self.counted.entry((member, day, place)).or_default().add(counted);
    }

    /// The day of this moment is counted anew.
    pub(super) fn count_anew(&mut self, member: MemberId, at: &str) {
        self.anew.insert((member, at.get(..10).unwrap_or(at).to_owned()));
    }

    /// Whether so much is gathered that it should be written early.
    pub(super) fn is_full(&self) -> bool {
        self.account.len() > BOUND || self.counted.len() > BOUND
    }

    /// Adds everything gathered to the tables and forgets it.
    pub(super) fn write(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.write_account(connection)?;
        self.write_visits(connection)?;
        let mut aid = connection.prepare_cached(
            "INSERT INTO kept_aid_month(payer_id, beneficiary_id, month, payments, amount)
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET
             payments = payments + excluded.payments, amount = amount + excluded.amount",
        )?;
        for ((payer, beneficiary, month), (count, amount)) in std::mem::take(&mut self.aid) {
            aid.execute(params![payer.0, beneficiary.0, month.month_key(), count, amount.fen()])?;
        }
        self.write_counted(connection)
    }

    fn write_counted(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut add = connection.prepare_cached(ADD)?;
        let mut kinds = vec![("", ""); std::mem::take(&mut self.places)];
        let given = std::mem::take(&mut self.kinds);
        for (med_type, insurances) in &given {
            insurances.iter().for_each(|(insurance, place)| kinds[*place] = (med_type, insurance));
        }
        for ((member, day, place), sums) in std::mem::take(&mut self.counted) {
            add.execute(params![
                member.0,
                day.to_string(),
                kinds[place].0,
                kinds[place].1,
                sums.visits,
                sums.in_scope.fen(),
                sums.without_scope,
                sums.fund.fen(),
                sums.deductible.fen(),
                sums.without_deductible,
                sums.own.fen(),
            ])?;
        }
        let anew = std::mem::take(&mut self.anew);
        if !anew.is_empty() {
            connection.execute_batch(MAKE_VIEW)?;
        }
        anew.iter().try_for_each(|(member, day)| counted::count(connection, *member, day))
    }

    fn write_account(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut by_day = connection.prepare_cached(
            "INSERT INTO kept_account_day(member_id, layer, day, amount) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET amount = amount + excluded.amount",
        )?;
        let mut by_month = connection.prepare_cached(
            "INSERT INTO kept_account_month(member_id, layer, month, amount) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET amount = amount + excluded.amount",
        )?;
        let mut months: BTreeMap<(MemberId, Layer, Day), Money> = BTreeMap::new();
        for ((member, layer, day), amount) in std::mem::take(&mut self.account) {
            by_day.execute(params![member.0, layer.code(), day.to_string(), amount.fen()])?;
            *months.entry((member, layer, day.first_of_month())).or_default() += amount;
        }
        for ((member, layer, month), amount) in months {
            by_month.execute(params![member.0, layer.code(), month.month_key(), amount.fen()])?;
        }
        Ok(())
    }

    fn write_visits(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut visits = connection.prepare_cached(
            "INSERT INTO kept_visits_month
               (member_id, month, visits, total, fund, account, mutual_aid, cash, hospital)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET
               visits = visits + excluded.visits, total = total + excluded.total,
               fund = fund + excluded.fund, account = account + excluded.account,
               mutual_aid = mutual_aid + excluded.mutual_aid, cash = cash + excluded.cash,
               hospital = hospital + excluded.hospital",
        )?;
        for ((member, month), kept) in std::mem::take(&mut self.visits) {
            let money = kept.amounts;
            visits.execute(params![
                member.0,
                month.month_key(),
                kept.count,
                money.total.fen(),
                money.fund.fen(),
                money.account.fen(),
                money.mutual_aid.fen(),
                money.cash.fen(),
                money.hospital.fen(),
            ])?;
        }
        Ok(())
    }
}
