//! Finding the key of an encrypted file, asking for a new one, and keeping one in the keyring of the system.
//!
//! In this order: a key that opened a file in this run, the file that `--key-file` names, the keyring, the file
//! that the environment or the config names, somebody who is asked. A wrong key is never a reason to go on
//! without one.

use std::path::{Path, PathBuf};

use super::{in_file, plain};
use crate::commands::session::{Exit, Session};
use crate::context::key::{Passphrase, keyring};
use crate::context::settings::Origin;
use crate::error::{Error, Result};
use crate::ledger::{self, Access, Ledger, Rewriting, is_wrong_key};
use crate::model::key::{Key, Salt};
use crate::model::message::Message;
use crate::view::View;

/// How often somebody may try.
const TRIES: usize = 3;

/// Opens a file with this salt.
pub(super) fn with_key<T>(session: &Session<'_>, salt: &Salt, open: &dyn Fn(&Key) -> Result<T>) -> Result<T> {
    let mut troubles = Vec::new();
    for (source, is_last_word) in
        [(remembered as Source, false), (of_flag, true), (of_keyring, false), (of_file, false)]
    {
        let tried =
            source(session, salt).and_then(|key| key.map(|key| try_key(session, &key, open)).transpose());
        match tried {
            Ok(None) => {}
            Ok(Some(opened)) => return Ok(opened),
            Err(error) if is_last_word || !is_about_keys(&error) => return Err(error),
            Err(error) => troubles.push(error),
        }
    }
    if session.context.interactive { ask(session, salt, &troubles, open) } else { Err(needed(troubles)) }
}

type Source = fn(&Session<'_>, &Salt) -> Result<Option<Key>>;

fn remembered(session: &Session<'_>, salt: &Salt) -> Result<Option<Key>> {
    Ok(session.key.borrow().as_ref().filter(|key| key.salt() == salt).cloned())
}

fn of_flag(session: &Session<'_>, salt: &Salt) -> Result<Option<Key>> {
    let is_typed = session.context.settings.key_file.origin == Origin::Flag("--key-file");
    if is_typed { of_file(session, salt) } else { Ok(None) }
}

fn of_keyring(_: &Session<'_>, salt: &Salt) -> Result<Option<Key>> {
    keyring::get(salt)
}

fn of_file(session: &Session<'_>, salt: &Salt) -> Result<Option<Key>> {
    let Some(path) = &session.context.settings.key_file.value else { return Ok(None) };
    Passphrase::of_file(path)?.key(salt).map(Some).map_err(|error| in_file(error, path))
}

fn try_key<T>(session: &Session<'_>, key: &Key, open: &dyn Fn(&Key) -> Result<T>) -> Result<T> {
    let opened = open(key)?;
    session.key.replace(Some(key.clone()));
    Ok(opened)
}

/// Whether another key may help.
fn is_about_keys(error: &Error) -> bool {
    error.what.id.starts_with("seal-")
}

/// Nobody can be asked: what stood in the way of the other sources, or that a key is needed.
fn needed(troubles: Vec<Error>) -> Error {
    let (keyring, mut others): (Vec<Error>, Vec<Error>) =
        troubles.into_iter().partition(|error| error.what.id == "seal-no-keyring");
    let needed = Error::ledger(Message::new("seal-needs-key")).hint(Message::new("seal-needs-key-hint"));
    keyring.into_iter().fold(others.pop().unwrap_or(needed), |error, none| error.detail(none.what))
}

fn ask<T>(
    session: &Session<'_>,
    salt: &Salt,
    troubles: &[Error],
    open: &dyn Fn(&Key) -> Result<T>,
) -> Result<T> {
    for trouble in troubles {
        remark(session, &trouble.what)?;
    }
    let question = session.words("seal-ask");
    tries(session, || {
        let typed = session.asker().secret(&question)?;
        let key = Passphrase::typed(&typed)?.key(salt)?;
        try_key(session, &key, open)
    })
}

/// Asks until it fits, a few times. What does not fit is said.
fn tries<T>(session: &Session<'_>, once: impl Fn() -> Result<T>) -> Result<T> {
    for _ in 1..TRIES {
        match once() {
            Err(error) if is_about_keys(&error) => remark(session, &error.what)?,
            ended => return ended,
        }
    }
    once()
}

pub(super) fn remark(session: &Session<'_>, what: &Message) -> Result<()> {
    session.asker().remark(&session.text(what))
}

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
    let folder = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().ok()
    };
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
