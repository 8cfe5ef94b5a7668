//! Finding the key of an encrypted file.
//!
//! In this order: a key that opened a file in this run, the file that `--key-file` names, the keyring, the file
//! that the environment or the config names, somebody who is asked. A wrong key is never a reason to go on
//! without one.

use super::in_file;
use crate::commands::session::Session;
use crate::context::key::{Passphrase, keyring};
use crate::context::settings::Origin;
use crate::error::{Error, Result};
use crate::model::key::{Key, Salt};
use crate::model::message::Message;

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
pub(in crate::commands) fn tries<T>(session: &Session<'_>, once: impl Fn() -> Result<T>) -> Result<T> {
    for _ in 1..TRIES {
        match once() {
            Err(error) if is_about_keys(&error) => remark(session, &error.what)?,
            ended => return ended,
        }
    }
    once()
}

pub(in crate::commands) fn remark(session: &Session<'_>, what: &Message) -> Result<()> {
    session.asker().remark(&session.text(what))
}
