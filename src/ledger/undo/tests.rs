//! Any sequence of commands and undos leaves the ledger that a new one would be after only what remains, and looking
//! back shows what was there. Everything is small on purpose, so that rows meet, repeat and stand in each other's way.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rusqlite::{Connection, Row};

use super::facts::first_from;
use super::steps::Doing;
use crate::ledger::counted::MAKE_VIEW;
use crate::ledger::{Ledger, schema};
use crate::model::document::Document;
use crate::model::member::MemberId;

/// A command with its arguments, as small numbers.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) what: u8,
    who: usize,
    other: usize,
    pub(super) day: u8,
    pub(super) size: u8,
    pub(super) rows: Vec<[u8; 5]>,
}

impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { what, who, other, day, size, rows } = self;
        write!(f, "what {what} who {who} other {other} day {day} size {size} rows {rows:?}")
    }
}

/// A ledger, and which step made which operation.
struct World {
    ledger: Ledger,
    done: BTreeMap<usize, i64>,
}

impl World {
    fn new() -> Self {
        thread_local!(static EMPTY: Connection = {
            let mut connection = Connection::open_in_memory().unwrap();
            schema::apply(&mut connection).unwrap();
            connection
        });
        let mut connection = Connection::open_in_memory().unwrap();
        EMPTY.with(|empty| {
            rusqlite::backup::Backup::new(empty, &mut connection).unwrap().step(-1).unwrap();
        });
        connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        connection.set_prepared_statement_cache_capacity(256);
        Self { ledger: Ledger { connection, key: None }, done: BTreeMap::new() }
    }

    /// People are known by the step that added them; the numbers of two ledgers may differ.
    fn people(&self) -> BTreeMap<usize, MemberId> {
        let known: BTreeMap<i64, i64> = self
            .rows("SELECT operation_id, id FROM member", |row| Ok((row.get(0)?, row.get(1)?)))
            .into_iter()
            .collect();
        let of = |(step, operation): (&usize, &i64)| known.get(operation).map(|id| (*step, MemberId(*id)));
        self.done.iter().filter_map(of).collect()
    }

    fn rows<T>(&self, sql: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Vec<T> {
        let mut select = self.ledger.connection.prepare_cached(sql).unwrap();
        select.query_map([], read).unwrap().map(Result::unwrap).collect()
    }

    /// Runs a step as an operation; whether it recorded anything.
    fn run(&mut self, at: usize, step: &Step, pair: Option<[(usize, i64); 2]>) -> bool {
        let in_family: BTreeSet<i64> = self
            .rows("SELECT member_id FROM member_profile WHERE retired_by IS NULL", |row| row.get(0))
            .into_iter()
            .collect();
        let people = self.people();
        // A step that speaks of somebody who was not there when it was made would be another step.
        let who = people.get(&step.who).copied().filter(|id| in_family.contains(&id.0));
        let other = people.get(&step.other).copied().filter(|id| in_family.contains(&id.0));
        let pair = pair.map(|pair| pair.map(|(step, nth)| self.settlement(step, nth)));
        let mut number = 0;
        let ended = self.ledger.operate("test", "2026-03-09T00:00:00Z", &Document::typed(), |operation| {
            number = operation.id();
            let doing = Doing { operation, step, name: format!("P{at}") };
            doing.run(who, other, pair)
        });
        let recorded = ended.is_ok() && self.ledger.operation(number).unwrap().is_some();
        if recorded {
            self.done.insert(at, number);
        }
        recorded
    }

    fn settlement(&self, step: usize, nth: i64) -> i64 {
        first_from(&self.ledger.connection, "settlement", self.done[&step]).unwrap() + nth
    }

    /// Two settlements that may be one, by what recorded them.
    fn open_pair(&self) -> Option<[(usize, i64); 2]> {
        let pair = self.ledger.undecided(1).unwrap().pop()?;
        let of = |id: i64| {
            let sql = "SELECT operation_id FROM settlement WHERE id = ?1";
            let operation: i64 = self.ledger.connection.query_row(sql, [id], |row| row.get(0)).unwrap();
            let step = *self.done.iter().find(|(_, done)| **done == operation).unwrap().0;
            (step, id - first_from(&self.ledger.connection, "settlement", operation).unwrap())
        };
        Some([of(pair.later), of(pair.earlier)])
    }

    /// Everything in force, without the numbers that two ledgers need not share.
    fn facts(&self) -> Vec<String> {
        let steps: BTreeMap<i64, usize> = self.done.iter().map(|(step, done)| (*done, *step)).collect();
        let made_by = |operation: i64| steps.get(&operation).copied().unwrap_or(usize::MAX);
        let people: BTreeMap<i64, usize> = self.people().into_iter().map(|(step, id)| (id.0, step)).collect();
        let mut facts = Vec::new();
        for sql in FACTS_AS_TEXT {
            facts.extend(self.rows(sql, |row| {
                let mut text = String::new();
                for column in 0..row.as_ref().column_count() {
                    let value: rusqlite::types::Value = row.get(column)?;
                    let name = row.as_ref().column_name(column)?;
                    text += &match (name, value) {
                        ("op", rusqlite::types::Value::Integer(id)) => format!("|op{}", made_by(id)),
                        ("who", rusqlite::types::Value::Integer(id)) => format!("|p{:?}", people.get(&id)),
                        (_, value) => format!("|{value:?}"),
                    };
                }
                Ok(text)
            }));
        }
        facts.sort();
        facts
    }

    /// Kept sums that are not zero, and the same reckoned from the facts row by row.
    fn sums(&self) -> [Vec<(i64, String, i64)>; 2] {
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        self.ledger.connection.execute_batch(MAKE_VIEW).unwrap();
        SUMS.map(|sql| {
            let mut sums = self.rows(sql, read);
            sums.retain(|(_, _, amount): &(i64, String, i64)| *amount != 0);
            sums.sort();
            sums
        })
    }
}

const FACTS_AS_TEXT: [&str; 9] = [
    "SELECT 'profile', operation_id AS op, member_id AS who, name, relation, born FROM member_profile
      WHERE retired_by IS NULL",
    "SELECT 'coverage', operation_id AS op, member_id AS who, insurance, valid_from, valid_until FROM coverage
      WHERE retired_by IS NULL",
    "SELECT 'entry', operation_id AS op, member_id AS who, kind, layer, day, amount, document_row
       FROM account_entry WHERE retired_by IS NULL",
    "SELECT 'statement', operation_id AS op, member_id AS who, observed_at, value FROM statement
      WHERE retired_by IS NULL",
    "SELECT 'binding', operation_id AS op, payer_id AS who, beneficiary_id AS who, valid_until FROM binding
      WHERE retired_by IS NULL",
    "SELECT 'settlement', s.operation_id AS op, s.member_id AS who, kind, settlement_key, settled_at, total,
            account, mutual_aid, cash, document_row, a.payer_id AS who, a.amount, a.origin
       FROM settlement s LEFT JOIN aid_payment a ON a.settlement_id = s.id WHERE retired_by IS NULL",
    "SELECT 'paper', p.operation_id AS op, receipt, p.settled_at, p.total, p.document_row,
            s.operation_id AS op, s.member_id AS who, s.settlement_key, s.document_row
       FROM paper p JOIN settlement s ON s.id = p.settlement_id WHERE p.retired_by IS NULL",
    "SELECT 'payment', operation_id AS op, at, amount, party, reference FROM payment WHERE retired_by IS NULL",
    "SELECT 'decision', d.operation_id AS op, verdict, a.operation_id AS op, a.document_row, b.operation_id AS op,
            b.document_row FROM decision d JOIN settlement a ON a.id = d.settlement_id
       JOIN settlement b ON b.id = d.other_id WHERE d.retired_by IS NULL",
];

const SUMS: [&str; 2] = [
    "SELECT member_id, layer || day, amount FROM kept_account_day
     UNION ALL SELECT member_id, layer || month, amount FROM kept_account_month
     UNION ALL SELECT payer_id, beneficiary_id || month, amount FROM kept_aid_month
     UNION ALL SELECT member_id, 'visits' || month, visits FROM kept_visits_month
     UNION ALL SELECT member_id, 'total' || month, total FROM kept_visits_month
     UNION ALL SELECT member_id, 'counted' || day || insurance, visits * 1000003 + in_scope * 3
         + without_scope * 1009 + deductible * 5 + without_deductible * 10007 + own FROM kept_counted_day",
    "SELECT member_id, layer || day, sum(amount) FROM account_movement GROUP BY 1, 2
     UNION ALL SELECT member_id, layer || substr(day, 1, 7), sum(amount) FROM account_movement GROUP BY 1, 2
     UNION ALL SELECT payer_id, member_id || substr(settled_at, 1, 7), sum(amount) FROM aid_payment
       JOIN settlement ON id = settlement_id WHERE retired_by IS NULL GROUP BY 1, 2
     UNION ALL SELECT member_id, 'visits' || substr(settled_at, 1, 7),
         sum(CASE kind WHEN 'settlement' THEN 1 ELSE -1 END) FROM settlement WHERE retired_by IS NULL GROUP BY 1, 2
     UNION ALL SELECT member_id, 'total' || substr(settled_at, 1, 7), sum(total) FROM settlement
       WHERE retired_by IS NULL GROUP BY 1, 2
     UNION ALL SELECT member_id, 'counted' || substr(settled_at, 1, 10) || insurance, sum(visits * 1000003
         + in_scope * 3 + without_scope * 1009 + deductible * 5 + without_deductible * 10007 + own)
       FROM settlement_counted GROUP BY 1, 2",
];

/// The step of an undo.
const UNDO: u8 = 12;

fn step() -> impl Strategy<Value = Step> {
    let what = prop_oneof![
        2 => Just(0_u8), 1 => Just(1), 1 => Just(2), 2 => Just(3), 2 => Just(4), 1 => Just(5), 1 => Just(6),
        3 => Just(7), 1 => Just(8), 7 => Just(9), 1 => Just(10), 2 => Just(11), 7 => Just(UNDO),
    ];
    let rows = proptest::collection::vec(any::<[u8; 5]>(), 1..4);
    (what, 0_usize..4, 0_usize..4, any::<u8>(), 0_u8..3, rows)
        .prop_map(|(what, who, other, day, size, rows)| Step { what, who, other, day, size, rows })
}

/// Runs a history; what remains is the steps whose operations are in force.
fn history(steps: &[Step], look_back: usize) -> Result<(), TestCaseError> {
    let mut world = World::new();
    let mut pairs = BTreeMap::new();
    let mut seen = None;
    // Two people are there in any case.
    let people = (0..2).map(|_| Step { what: 0, who: 0, other: 0, day: 0, size: 0, rows: Vec::new() });
    let steps: Vec<Step> = people.chain(steps.iter().cloned()).collect();
    for (at, step) in steps.iter().enumerate() {
        match step.what {
            UNDO => undo(&mut world, step)?,
            11 => {
                if let Some(pair) = world.open_pair() {
                    pairs.insert(at, pair);
                    world.run(at, step, Some(pair));
                }
            }
            _ => {
                world.run(at, step, None);
            }
        }
        if at == look_back % steps.len() {
            let newest = world.ledger.operations(1).unwrap().first().map_or(0, |operation| operation.id);
            let [sums, _] = world.sums();
            seen = Some((newest, world.facts(), sums));
        }
    }
    let [kept, reckoned] = world.sums();
    prop_assert_eq!(&kept, &reckoned, "kept sums do not follow");

    let undone = world.ledger.undone().unwrap();
    let mut again = World::new();
    for (at, step) in steps.iter().enumerate() {
        let stays = world.done.get(&at).is_some_and(|operation| !undone.contains_key(operation));
        if stays {
            prop_assert!(again.run(at, step, pairs.get(&at).copied()), "step {} records nothing alone", at);
        }
    }
    prop_assert_eq!(world.facts(), again.facts());

    let (operation, facts, sums) = seen.unwrap();
    world.ledger.go_back_to(operation).unwrap();
    prop_assert_eq!(world.facts(), facts, "the past has other facts");
    let [kept, reckoned] = world.sums();
    prop_assert_eq!(&kept, &sums, "the past has other sums");
    prop_assert_eq!(kept, reckoned);
    Ok(())
}

/// Undoes any operation, undos included; with what depends on it, or not at all where something does.
fn undo(world: &mut World, step: &Step) -> Result<(), TestCaseError> {
    let operations = world.ledger.operations(u64::MAX).unwrap();
    let target = operations[usize::from(step.day) % operations.len()].id;
    let dependents = world.ledger.dependents(target).unwrap();
    if world.ledger.undone().unwrap().contains_key(&target)
        || (!dependents.is_empty() && step.size == 0)
        || dependents.iter().any(|dependent| dependent.reason == super::Reason::LaterUndo)
    {
        return Ok(());
    }
    let mut targets: BTreeSet<i64> = dependents.into_iter().map(|dependent| dependent.operation).collect();
    targets.insert(target);
    let now = "2026-03-09T00:00:00Z";
    let ended = world.ledger.operate("undo", now, &Document::typed(), |operation| operation.undo(&targets));
    prop_assert!(ended.is_ok(), "undo of {:?}: {:?}", targets, ended.map(drop));
    Ok(())
}

/// At least so many histories; the variable `PROPTEST_CASES` asks for more.
fn histories() -> u32 {
    ProptestConfig::default().cases.max(2_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: histories(), max_shrink_iters: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn any_history_with_undos_is_the_one_without_what_was_undone(
        steps in proptest::collection::vec(step(), 1..14),
        look_back in any::<usize>(),
    ) {
        history(&steps, look_back)?;
    }
}
