//! The recovery sheet: the key itself in groups, to be printed, typed back once, and kept away from the computer.

use std::io::Write;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::keys;
use crate::commands::keyed::find::remark;
use crate::commands::keyed::in_file;
use crate::commands::session::Session;
use crate::context::key::mistyped;
use crate::context::{folder, interrupt};
use crate::error::{Error, Result};
use crate::ledger::{Rewriting, is_wrong_key};
use crate::model::key::Key;
use crate::model::message::Message;
use crate::model::recovery::{self, Wrong};

/// Groups on a line.
const ON_A_LINE: usize = 5;

/// What stands before a line of groups.
const INDENT: &str = "        ";

/// Refuses a place for the sheet where something is already, or where the ledger lies.
pub(super) fn refuse(session: &Session<'_>, path: &Path) -> Result<()> {
    keys::refuse_beside(session, path)?;
    if path.symlink_metadata().is_ok() {
        return Err(in_file(Error::usage(Message::new("seal-sheet-exists")), path));
    }
    Ok(())
}

/// Writes the sheet where it is wanted, has it typed back, and opens the copy with what was typed.
pub(super) fn offer(
    session: &Session<'_>,
    wanted: Option<&Path>,
    key: &Key,
    copy: &Rewriting,
) -> Result<Option<PathBuf>> {
    let Some(path) = wanted.map_or_else(|| place(session), |path| Ok(Some(path.to_owned())))? else {
        return Ok(None);
    };
    write(session, &path, key)?;
    if session.context.interactive {
        typed_back(session, &path, key, copy)?;
    } else {
        opens(copy, key, &groups_of(&path)?)?;
    }
    Ok(Some(path))
}

/// Asks where the sheet shall be written; nothing typed means nowhere.
fn place(session: &Session<'_>) -> Result<Option<PathBuf>> {
    if !session.context.interactive || session.context.agreed {
        return Ok(None);
    }
    remark(session, &Message::new("seal-sheet-why"))?;
    loop {
        let typed = session.asker().line(&session.words("seal-ask-sheet"))?;
        let path = PathBuf::from(typed.trim());
        if path.as_os_str().is_empty() {
            return Ok(None);
        }
        match refuse(session, &path) {
            Ok(()) => return Ok(Some(path)),
            Err(error) => remark(session, &error.what)?,
        }
    }
}

fn write(session: &Session<'_>, path: &Path, key: &Key) -> Result<()> {
    let ledger = session.context.ledger.file_name().map(|name| name.to_string_lossy().into_owned());
    let head = Message::new("seal-sheet-head")
        .with("ledger", ledger.unwrap_or_default())
        .with("day", session.context.today);
    folder::write_beside(path, |file| {
        let groups = recovery::groups(key.secret());
        let mut text = Zeroizing::new(String::with_capacity(4096));
        text.push_str(&session.text(&head));
        text.push_str("\n\n");
        for line in groups.chunks(ON_A_LINE) {
            text.push_str(INDENT);
            line.iter().for_each(|group| {
                text.push_str(group);
                text.push_str("  ");
            });
            text.push_str("\n\n");
        }
        text.push_str(&session.words("seal-sheet-foot"));
        text.push('\n');
        file.write_all(text.as_bytes()).map_err(|error| folder::unwritable(path, &error))
    })
}

/// The groups that stand in the file of a sheet.
fn groups_of(path: &Path) -> Result<Zeroizing<String>> {
    let text = Zeroizing::new(folder::read(path)?.1);
    Ok(Zeroizing::new(text.lines().filter_map(|line| line.strip_prefix(INDENT)).collect()))
}

/// Until what was typed opens the copy. Whoever gives up has changed nothing, and the sheet is gone again.
fn typed_back(session: &Session<'_>, path: &Path, key: &Key, copy: &Rewriting) -> Result<()> {
    let at = Message::new("seal-sheet-written").with("file", path.display().to_string());
    remark(session, &at)?;
    let question = session.words("seal-ask-typed-back");
    // Ctrl-C gives up in order, so that the sheet goes.
    interrupt::watch();
    let wrong = |typed: &str| opens(copy, key, typed).err().map(|error| session.text(&error.what));
    let typed = session.asker().text(&question, None, wrong).map(Zeroizing::new);
    if typed.is_err() {
        let _ = std::fs::remove_file(path);
    }
    typed.map(drop)
}

fn opens(copy: &Rewriting, key: &Key, typed: &str) -> Result<()> {
    let secret = recovery::read(typed).map_err(|wrong| match wrong {
        Wrong::Shape => Error::data(Message::new("seal-recovery-shape")),
        Wrong::Group(group) => mistyped(group),
    })?;
    let opened = copy.opens(&Key::new(*secret, *key.salt()));
    opened.map_err(|error| {
        if is_wrong_key(&error) { Error::data(Message::new("seal-recovery-other")) } else { error }
    })
}
