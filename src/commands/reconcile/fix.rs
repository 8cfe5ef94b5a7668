//! Asking for each break what happened, and recording what the user confirms, all of it as one operation.

use super::super::session::Session;
use super::super::terms;
use crate::engine::chain::Outcome;
use crate::engine::chain::causes::{Candidate, Repair};
use crate::error::Result;
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::member::MemberId;
use crate::model::message::{Message, Value};
use crate::view::reconcile::{Account, Break};
use crate::view::{Cell, Column, View};

const PLAN: &[Column] = &[
    Column::text("member", "column-member"),
    Column::text("day", "account-day"),
    Column::text("kind", "account-kind"),
    Column::number("amount", "account-amount"),
    Column::text("for", "column-for"),
    Column::text("note", "column-note"),
];

/// What the user chose for one account.
struct Planned<'a, 'm> {
    account: &'a Account<'m>,
    entry: Entry,
}

/// Asks about every break that a movement can repair. Returns whether something was recorded.
///
/// # Errors
/// A question that was broken off, a closed pipe, a failure to write; nothing is recorded then.
pub(super) fn run(accounts: &[Account<'_>], session: &mut Session<'_>) -> Result<bool> {
    let mut planned = Vec::new();
    for account in accounts {
        for found in account.breaks.iter().filter(|found| can_be_repaired(found)) {
            planned.extend(ask(account, found, session)?.into_iter().map(|entry| Planned { account, entry }));
        }
    }
    if planned.is_empty() {
        return Ok(false);
    }
    session.renderer().below(&plan(&planned))?;
    if !session.asker().agree(&session.words("reconcile-ask-all"))? {
        session.say(&Message::new("reconcile-not-recorded"));
        return Ok(false);
    }
    session.change("reconcile", |operation| {
        planned.iter().try_for_each(|planned| {
            let member = planned.account.speaker.member;
            operation.add_entry(member.id, &member.name, &planned.entry)
        })
    })?;
    session.say(&Message::new("reconcile-recorded").with("count", planned.len()));
    Ok(true)
}

fn can_be_repaired(found: &Break) -> bool {
    matches!(found.judged.outcome, Outcome::Breaks(_)) && found.judged.link.days().is_some()
}

/// What happened at one break; the movements to record, or none.
fn ask(account: &Account<'_>, found: &Break, session: &mut Session<'_>) -> Result<Vec<Entry>> {
    session.say(&account.broken_title(found));
    let difference = found.judged.link.difference();
    // Numbered as they were printed.
    let possible: Vec<(usize, &Candidate)> =
        found.candidates.iter().enumerate().filter(|(_, one)| !one.repairs.is_empty()).collect();
    let shown = |(number, candidate): &(usize, &Candidate)| {
        let what: Vec<Value> = candidate.repairs.iter().map(|one| item(account, one).into()).collect();
        session.text(&Message::new("reconcile-ask-record").with("number", number + 1).with("what", what))
    };
    let mut choices: Vec<String> = possible.iter().map(shown).collect();
    choices.push(session.text(&Message::new("reconcile-ask-other").with("amount", difference)));
    choices.push(session.words("reconcile-ask-leave"));
    let leave = choices.len() - 1;
    let chosen = session.asker().choice(&session.words("reconcile-ask"), &choices, leave)?;
    if let Some((_, candidate)) = possible.get(chosen) {
        let reason = session.text(&account.speaker.reason(candidate));
        return Ok(candidate.repairs.iter().map(|repair| entry(repair, &reason)).collect());
    }
    let Some((_, day)) = found.judged.link.days().filter(|_| chosen != leave) else { return Ok(Vec::new()) };
    let needed = session.words("prompt-required");
    let reason = session.asker().text(&session.words("reconcile-ask-reason"), None, |answer| {
        answer.is_empty().then(|| needed.clone())
    })?;
    let repair = Repair { kind: EntryKind::Correction, day, amount: difference, beneficiary: None };
    Ok(vec![entry(&repair, &reason)])
}

fn item(account: &Account<'_>, repair: &Repair) -> Message {
    let said = match repair.beneficiary {
        None => Message::new("reconcile-item"),
        Some(relative) => Message::new("reconcile-item-for").with("name", name(account, relative)),
    };
    said.with("kind", terms::entry_kind(repair.kind)).with("amount", repair.amount).with("day", repair.day)
}

fn name(account: &Account<'_>, id: MemberId) -> String {
    let members = account.speaker.members;
    members.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
}

fn entry(repair: &Repair, reason: &str) -> Entry {
    Entry {
        kind: repair.kind,
        layer: Layer::Whole,
        day: repair.day,
        amount: repair.amount,
        beneficiary: repair.beneficiary,
        note: (repair.kind == EntryKind::Correction).then(|| reason.to_owned()),
    }
}

/// Everything that will be recorded, before the last question.
fn plan(planned: &[Planned<'_, '_>]) -> View {
    let mut view = View::new("reconcile");
    view.title(Message::new("reconcile-plan"));
    let row = |planned: &Planned<'_, '_>| {
        let (account, entry) = (planned.account, &planned.entry);
        vec![
            Cell::text(account.speaker.member.name.clone()),
            Cell::Day(entry.day),
            Cell::term(entry.kind.code(), terms::entry_kind(entry.kind)),
            Cell::Money(entry.amount),
            Cell::maybe(entry.beneficiary, |relative| Cell::text(name(account, relative))),
            Cell::maybe(entry.note.clone(), Cell::text),
        ]
    };
    view.table("planned", PLAN, planned.iter().map(row).collect());
    view
}
