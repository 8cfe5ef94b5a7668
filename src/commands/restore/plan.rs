//! What a restore would change, said before it is done: figures of both files, and what would no longer be there.

use crate::error::Result;
use crate::ledger::backup::{Current, Gist, KeptFile};
use crate::model::message::Message;
use crate::view::{Cell, Column, View};

/// Operations that are listed.
const LISTED: usize = 10;

/// Tables that repeat what operations and facts say already, or hang on a fact whose number is shown.
const BOOKKEEPING: [&str; 10] = [
    "aid_payment",
    "finding",
    "institution",
    "member",
    "need",
    "operation",
    "operation_tally",
    "paper_field",
    "settlement_detail",
    "settlement_fund",
];

const FIGURES: &[Column] = &[
    Column::text("what", "column-about"),
    Column::number("now", "column-now-has"),
    Column::number("copy", "column-copy-has"),
];

const OPERATIONS: &[Column] = &[
    Column::number("operation", "column-operation"),
    Column::text("at", "column-recorded-at"),
    Column::text("command", "column-command"),
];

/// What would change if `copy` took the place of `current`.
pub(super) fn view(copy: &KeptFile, current: &Current) -> Result<View> {
    let mut view = View::new("restore");
    view.title(Message::new("restore-title").with("file", copy.path().display().to_string()));
    let now = match current {
        Current::Whole(file) => Some(file.gist()?),
        _ => None,
    };
    let mut rows = figures(now.as_ref(), &copy.gist()?);
    if let Current::Whole(file) = current {
        rows.extend(tables(file, copy)?);
    }
    view.table("figures", FIGURES, rows);
    match current {
        Current::Nothing => view.note(Message::new("restore-nothing-there")),
        Current::Unusable(why) => view.note(Message::new("restore-unusable").with("why", why.what.clone())),
        Current::Whole(file) => histories(file, copy, &mut view)?,
    }
    Ok(view)
}

fn figures(now: Option<&Gist>, copy: &Gist) -> Vec<Vec<Cell<'static>>> {
    let row = |code: &'static str, word: &'static str, cell: fn(&Gist) -> Cell<'static>| {
        vec![Cell::term(code, Message::new(word)), Cell::maybe(now, cell), cell(copy)]
    };
    vec![
        row("operations", "restore-operations", |gist| Cell::Count(gist.operations)),
        row("newest_operation", "restore-newest-operation", |gist| Cell::code(gist.newest_at.clone())),
        row("settlements", "restore-settlements", |gist| Cell::Count(gist.settlements)),
        row("members", "restore-members", |gist| Cell::Count(gist.members)),
        row("newest_day", "restore-newest-day", |gist| Cell::maybe(gist.newest_day.clone(), Cell::code)),
    ]
}

/// Tables of facts whose numbers of rows differ. Sums follow from facts, so they say nothing of their own.
fn tables(current: &KeptFile, copy: &KeptFile) -> Result<Vec<Vec<Cell<'static>>>> {
    let (now, then) = (current.rows()?, copy.rows()?);
    let names = now.keys().chain(then.keys()).collect::<std::collections::BTreeSet<_>>();
    let facts =
        names.into_iter().filter(|name| !name.starts_with("kept_") && !BOOKKEEPING.contains(&name.as_str()));
    let differing = facts.filter(|name| now.get(*name) != then.get(*name));
    let count = |number: Option<&i64>| Cell::maybe(number.copied(), Cell::Count);
    let row = |name: &String| vec![table(name), count(now.get(name)), count(then.get(name))];
    Ok(differing.map(row).collect())
}

/// The facts of a table by their name.
fn table(name: &str) -> Cell<'static> {
    match word(name) {
        Some(word) => Cell::term(name.to_owned(), Message::new(word)),
        None => Cell::code(name.to_owned()),
    }
}

fn word(table: &str) -> Option<&'static str> {
    Some(match table {
        "account_entry" => "restore-table-movements",
        "binding" => "restore-table-bindings",
        "coverage" => "restore-table-coverages",
        "decision" => "restore-table-decisions",
        "document" => "restore-table-documents",
        "member_profile" => "restore-table-profiles",
        "paper" => "restore-table-papers",
        "payment" => "restore-table-payments",
        "retirement" => "restore-table-retirements",
        "settlement" => "restore-table-settlements",
        "statement" => "restore-table-statements",
        "stored_document" => "restore-table-stored",
        "undone" => "restore-table-undone",
        _ => return None,
    })
}

/// What each has that the other lacks.
fn histories(current: &KeptFile, copy: &KeptFile, view: &mut View) -> Result<()> {
    let common = current.common_operation(copy)?;
    let (lost, first) = current.operations_after(common, LISTED)?;
    let (gained, _) = copy.operations_after(common, 0)?;
    if common == 0 {
        view.note(Message::new("restore-stranger"));
    }
    if !first.is_empty() {
        view.title(Message::new("restore-loses").with("count", lost).with("operation", common));
        let row = |done: &crate::ledger::backup::Done| {
            vec![Cell::Count(done.id), Cell::code(done.at.clone()), Cell::code(done.command.clone())]
        };
        view.table("lost", OPERATIONS, first.iter().map(row).collect());
        let more = lost - i64::try_from(first.len()).unwrap_or(0);
        if more > 0 {
            view.note(Message::new("restore-loses-more").with("count", more));
        }
    } else {
        view.note(Message::new("restore-loses-nothing"));
    }
    if gained > 0 {
        view.note(Message::new("restore-gains").with("count", gained).with("operation", common));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Ledger;

    #[test]
    fn every_table_has_a_word_or_is_known_to_need_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("family.medins");
        drop(Ledger::create(&path).unwrap());
        let tables = KeptFile::open(&path, None).unwrap().rows().unwrap();
        assert!(tables.len() > 20);
        for name in tables.keys().filter(|name| !name.starts_with("kept_")) {
            let is_bookkeeping = BOOKKEEPING.contains(&name.as_str());
            assert!(is_bookkeeping != word(name).is_some(), "{name}");
        }
    }
}
