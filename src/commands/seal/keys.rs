//! New keys: asking for one, having it brought again, and keeping one in the keyring of the system.

use std::path::{Path, PathBuf};

use crate::aside::folder_of;
use crate::commands::keyed::find::{remark, tries};
use crate::commands::keyed::{in_file, plain};
use crate::commands::session::{Exit, Session};
use crate::context::key::{Passphrase, keyring};
use crate::error::{Error, Result};
use crate::ledger::{self, Access, Ledger, Rewriting, is_wrong_key};
use crate::model::key::Salt;
use crate::model::message::Message;
use crate::view::View;

/// Where a new key is from, so that it can be brought again.
pub(super) enum From {
    /// A file.
    File(PathBuf),
    /// Somebody typed it.
    Hand,
}

/// A new key's passphrase: from a file, where one is named; otherwise somebody is asked.
pub(super) fn new(session: &Session<'_>, file: Option<&Path>) -> Result<(Passphrase, From)> {
    if let Some(file) = file {
        refuse_beside(session, file)?;
        return Ok((Passphrase::of_file(file)?, From::File(file.to_owned())));
    }
    if !session.context.interactive {
        return Err(Error::usage(Message::new("seal-no-key")).hint(Message::new("seal-no-key-hint")));
    }
    remark(session, &Message::new("seal-rule"))?;
    let question = session.words("seal-ask-new");
    let passphrase = tries(session, || {
        let typed = Passphrase::typed(&session.asker().secret(&question)?)?;
        let looks = || Error::data(Message::new("seal-looks-like-recovery"));
        (!typed.is_recovery()).then_some(typed).ok_or_else(looks)
    })?;
    if passphrase.is_short() {
        remark(session, &Message::new("seal-short"))?;
    }
    Ok((passphrase, From::Hand))
}

/// Has the new key brought again, opens the copy with it and compares.
pub(super) fn prove(session: &Session<'_>, from: &From, copy: &Rewriting) -> Result<ledger::Proof> {
    let salt = copy.salt().ok_or_else(|| Error::ledger(Message::new("seal-differs")))?;
    match from {
        From::File(file) => copy.prove(Some(&Passphrase::of_file(file)?.key(&salt)?)),
        From::Hand => {
            let question = session.words("seal-ask-again");
            tries(session, || {
                let key = Passphrase::typed(&session.asker().secret(&question)?)?.key(&salt)?;
                copy.prove(Some(&key)).map_err(|error| match is_wrong_key(&error) {
                    true => Error::data(Message::new("seal-not-the-same")),
                    false => error,
                })
            })
        }
    }
}

/// What opens a ledger does not lie beside it: whoever takes the folder would have both.
pub(super) fn refuse_beside(session: &Session<'_>, file: &Path) -> Result<()> {
    let folder = |path: &Path| folder_of(path).canonicalize().ok();
    if folder(file).is_none_or(|at| Some(at) != folder(&session.context.ledger)) {
        return Ok(());
    }
    let beside = Error::usage(Message::new("seal-beside")).hint(Message::new("seal-beside-hint"));
    Err(in_file(beside, file))
}

/// Runs `unlock`: the key that opens the ledger goes into the keyring.
pub(super) fn unlock(session: &mut Session<'_>) -> Result<Exit> {
    salt(session)?;
    drop(session.ledger(Access::Read)?);
    let key = session.key.borrow().clone();
    key.map_or(Ok(()), |key| keyring::put(&key))?;
    let until = if cfg!(target_os = "linux") { "seal-unlocked-linux" } else { "seal-unlocked" };
    say(session, "unlock", until)
}

/// Runs `lock`: the key leaves the keyring.
pub(super) fn lock(session: &mut Session<'_>) -> Result<Exit> {
    let was_there = keyring::forget(&salt(session)?)?;
    say(session, "lock", if was_there { "seal-locked" } else { "seal-was-locked" })
}

fn say(session: &mut Session<'_>, command: &'static str, sentence: &'static str) -> Result<Exit> {
    let mut view = View::new(command);
    view.note(Message::new(sentence));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// The salt of the ledger, which must be there and encrypted.
pub(super) fn salt(session: &Session<'_>) -> Result<Salt> {
    let path = &session.context.ledger;
    if let Some(salt) = ledger::salt_of(path) {
        return Ok(salt);
    }
    // What is no ledger at all has its own message.
    drop(Ledger::open(path, Access::Read, None)?);
    Err(in_file(plain(), path))
}
