//! Suspected doubles side by side, and asking what they are; shared by `import --review` and `reconcile`.
//!
//! Nothing is decided by itself: without an answer both settlements stay.

use super::session::{Exit, Session};
use super::sources;
use crate::context::prompt::Asker;
use crate::error::{Error, Place, Result};
use crate::ledger::{Access, Ledger, Operation, Pair, SettlementFact, Verdict};
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::settlement::Amounts;
use crate::render;
use crate::view::veil::Voice;
use crate::view::{Block, Cell, Column, Table, View};

/// Arguments that ask for suspected doubles or say what they are.
#[derive(Debug, Default, clap::Args)]
pub struct Doubles {
    /// Suspected doubles side by side; on a terminal each is asked for
    #[arg(long, conflicts_with_all = ["same", "different"])]
    doubles: bool,
    /// These two settlements are the same one: A=B, numbers of this ledger
    #[arg(long, value_name = "A=B")]
    same: Vec<String>,
    /// These two settlements are not the same: A=B, numbers of this ledger
    #[arg(long, value_name = "A=B")]
    different: Vec<String>,
}

impl Doubles {
    /// Whether anything of it was typed.
    pub(super) fn are_meant(&self) -> bool {
        self.doubles || !self.same.is_empty() || !self.different.is_empty()
    }

    /// Writes down what was typed, or lists what waits and asks where somebody can be asked.
    ///
    /// # Errors
    /// Numbers that are no pair of settlements, an unusable ledger, a failure to write.
    pub(super) fn run(&self, session: &mut Session<'_>) -> Result<Exit> {
        if !self.doubles {
            let said = self.said()?;
            let count = said.len();
            session.change("reconcile", |operation| {
                said.iter().try_for_each(|(pair, verdict)| operation.decide(*pair, *verdict).map(drop))
            })?;
            let mut view = View::new("reconcile");
            view.note(Message::new("review-decided").with("count", count));
            session.show(&view)?;
            return Ok(Exit::Done);
        }
        let (sides, members) = {
            let ledger = session.ledger(Access::Read)?;
            (Sides::of(&ledger, &ledger.undecided(SHOWN)?)?, ledger.members()?)
        };
        session.show(&view("reconcile", &sides, &members))?;
        let reviewer = Reviewer::of(session).filter(|_| !sides.is_empty());
        let decided = match &reviewer {
            Some(reviewer) => session.change("reconcile", |operation| reviewer.decide(operation, &sides))?,
            None => 0,
        };
        if decided > 0 {
            session.say(&Message::new("review-decided").with("count", decided));
        }
        Ok(if decided < sides.len() as u64 { Exit::No } else { Exit::Done })
    }

    fn said(&self) -> Result<Vec<(Pair, Verdict)>> {
        let same = self.same.iter().map(|text| Ok((pair("--same", text)?, Verdict::Same)));
        let different =
            self.different.iter().map(|text| Ok((pair("--different", text)?, Verdict::Different)));
        same.chain(different).collect()
    }
}

/// Two numbers of settlements, `12=15`.
fn pair(flag: &str, text: &str) -> Result<Pair> {
    let number = |text: &str| text.trim().trim_start_matches('#').parse().ok();
    let numbers = text.split_once('=').and_then(|(one, two)| number(one).zip(number(two)));
    let place = || Place { column: Some(flag.to_owned()), text: Some(text.to_owned()), ..Place::default() };
    let Some((one, two)) = numbers else {
        return Err(Error::usage(Message::new("review-pair-form").with("text", text)).at(place()));
    };
    let (one, two): (i64, i64) = (one, two);
    if one == two {
        return Err(Error::data(Message::new("review-not-a-pair").with("text", text)).at(place()));
    }
    Ok(Pair { earlier: one.min(two), later: one.max(two) })
}

/// So many pairs are shown and asked for at once.
pub(super) const SHOWN: u32 = 50;

const COLUMNS: &[Column] = &[
    Column::number("pair", "review-pair"),
    Column::number("id", "column-id"),
    Column::text("settled_at", "column-settled-at"),
    Column::text("member", "column-member"),
    Column::text("institution", "column-institution"),
    Column::number("total", "column-total"),
    Column::number("fund_pay", "column-fund-pay"),
    Column::number("acct_pay", "column-acct-pay"),
    Column::number("cash_pay", "column-cash-pay"),
    Column::text("settlement_id", "column-settlement-id").detail(),
    Column::text("source", "column-source"),
];

/// What is known of both settlements of a pair, the earlier one first.
pub(super) struct Sides {
    pair: Pair,
    earlier: SettlementFact,
    later: SettlementFact,
}

impl Sides {
    /// Reads both settlements.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub(super) fn of(ledger: &Ledger, pairs: &[Pair]) -> Result<Vec<Self>> {
        let mut sides = Vec::new();
        for pair in pairs {
            let both = ledger.settlement_fact(pair.earlier)?.zip(ledger.settlement_fact(pair.later)?);
            sides.extend(both.map(|(earlier, later)| Self { pair: *pair, earlier, later }));
        }
        Ok(sides)
    }
}

/// Pairs as a table, two rows each.
pub(super) fn table(sides: &[Sides], members: &[Member]) -> Block {
    let mut rows = Vec::new();
    for (number, side) in (1..).zip(sides) {
        rows.push(row(number, &side.earlier, members));
        rows.push(row(number, &side.later, members));
    }
    Block::Table(Table { key: "pairs", columns: COLUMNS, rows, citations: Vec::new() })
}

fn row(number: i64, fact: &SettlementFact, members: &[Member]) -> Vec<Cell<'static>> {
    let name = members.iter().find(|member| member.id == fact.member).map(|member| member.name.clone());
    let Amounts { total, fund, account, cash, .. } = fact.amounts;
    vec![
        Cell::Count(number),
        Cell::Count(fact.id),
        Cell::rule(fact.at.clone()),
        Cell::text(name.unwrap_or_default()),
        Cell::text(fact.institution.clone()),
        Cell::Money(total),
        Cell::Money(fund),
        Cell::Money(account),
        Cell::Money(cash),
        Cell::text(fact.key.clone()),
        sources::place_cell(&fact.source),
    ]
}

/// Asks about pairs on a terminal.
pub(super) struct Reviewer {
    asker: Asker,
    voice: Voice,
}

impl Reviewer {
    /// Somebody who can be asked; nobody where there is no terminal.
    pub(super) fn of(session: &Session<'_>) -> Option<Self> {
        let voice = session.context.voice.clone();
        session.context.interactive.then(|| Self { asker: session.asker(), voice })
    }

    /// Asks about each pair and writes the answers down; says how many were decided.
    ///
    /// # Errors
    /// The user gives up, or a failure to write.
    pub(super) fn decide(&self, operation: &mut Operation<'_>, sides: &[Sides]) -> Result<u64> {
        let say = |message: Message| render::text(&self.voice, &message);
        let choices = ["review-later", "review-same", "review-different"].map(|id| say(Message::new(id)));
        let mut decided = 0;
        for (number, side) in (1u32..).zip(sides) {
            let alive = |id| operation.ledger().settlement_fact(id);
            if alive(side.pair.earlier)?.is_none() || alive(side.pair.later)?.is_none() {
                continue;
            }
            let question = Message::new("review-question")
                .with("number", number)
                .with("earlier", side.earlier.id)
                .with("later", side.later.id)
                .with("at", &side.earlier.at)
                .with("total", side.earlier.amounts.total);
            let verdict = match self.asker.choice(&say(question), &choices, 0)? {
                1 => Verdict::Same,
                2 => Verdict::Different,
                _ => continue,
            };
            operation.decide(side.pair, verdict)?;
            decided += 1;
        }
        Ok(decided)
    }
}

/// Pairs that wait, as a document; without any it has no table.
pub(super) fn view(name: &'static str, sides: &[Sides], members: &[Member]) -> View {
    let mut view = View::new(name);
    view.title(Message::new("review-title").with("count", sides.len()));
    if !sides.is_empty() {
        view.blocks.push(table(sides, members));
        view.note(Message::new("review-how"));
    }
    view
}
