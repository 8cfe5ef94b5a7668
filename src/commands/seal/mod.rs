//! `medins encrypt`, `decrypt`, `rekey`, `unlock`, `lock`, and the key of every other command.
//!
//! The commands exist in every build, so that help, completions and documents are the same; a build without the
//! feature `encrypt` says so and does nothing. Start with `keyed`: every ledger is opened through it.

#[cfg(feature = "encrypt")]
mod anew;
#[cfg(feature = "encrypt")]
mod keys;
#[cfg(feature = "encrypt")]
mod sheet;

use std::path::{Path, PathBuf};

use super::session::{Exit, Session};
use crate::context::settings::Origin;
use crate::error::{Error, Place, Result};
use crate::ledger;
use crate::model::key::Key;
use crate::model::message::Message;

/// Arguments of `encrypt`.
#[derive(Debug, clap::Args)]
pub struct EncryptArgs {
    /// Write a recovery sheet to print: a key that opens the ledger without the passphrase
    #[arg(long, value_name = "FILE")]
    recovery: Option<PathBuf>,
}

/// Arguments of `rekey`.
#[derive(Debug, clap::Args)]
pub struct RekeyArgs {
    /// File with the new key (default: a new passphrase is asked for)
    #[arg(long, value_name = "FILE")]
    new_key_file: Option<PathBuf>,
    /// Write a new recovery sheet to print; the old one opens older copies only
    #[arg(long, value_name = "FILE")]
    recovery: Option<PathBuf>,
}

/// `decrypt` has no arguments of its own.
#[derive(Debug, clap::Args)]
pub struct DecryptArgs {}

/// `unlock` has no arguments of its own.
#[derive(Debug, clap::Args)]
pub struct UnlockArgs {}

/// `lock` has no arguments of its own.
#[derive(Debug, clap::Args)]
pub struct LockArgs {}

/// Opens a file with the key it needs, or without one.
///
/// # Errors
/// What `open` returns; a key that is needed and not at hand; a key that is named for a file that needs none.
pub(super) fn keyed<T>(
    session: &Session<'_>,
    path: &Path,
    open: &dyn Fn(Option<&Key>) -> Result<T>,
) -> Result<T> {
    let typed = session.context.settings.key_file.origin == Origin::Flag("--key-file");
    let opened = match ledger::salt_of(path) {
        Some(salt) => with_key(session, &salt, &|key| open(Some(key))),
        None if typed && ledger::is_plain(path) => Err(plain()),
        None => open(None),
    };
    opened.map_err(|error| in_file(error, path))
}

#[cfg(feature = "encrypt")]
use keys::with_key;

#[cfg(not(feature = "encrypt"))]
fn with_key<T>(_: &Session<'_>, _: &crate::model::key::Salt, _: &dyn Fn(&Key) -> Result<T>) -> Result<T> {
    Err(ledger::not_built())
}

/// The key of a file where the keyring of the system keeps it.
pub(super) fn at_hand(path: &Path) -> Option<Key> {
    #[cfg(feature = "encrypt")]
    return crate::context::key::keyring::get(&ledger::salt_of(path)?).ok().flatten();
    #[cfg(not(feature = "encrypt"))]
    {
        let _ = path;
        None
    }
}

/// The error of a plain file where an encrypted one is expected.
fn plain() -> Error {
    Error::data(Message::new("seal-plain")).hint(Message::new("seal-plain-hint"))
}

/// The same error with a file as its place, unless it has one.
fn in_file(mut error: Error, path: &Path) -> Error {
    error.place.get_or_insert_with(|| {
        Box::new(Place { file: Some(path.display().to_string()), ..Place::default() })
    });
    error
}

/// Runs `encrypt`.
///
/// # Errors
/// An unusable ledger, one that is encrypted already, a key that is not brought again, a closed pipe.
pub fn encrypt(args: &EncryptArgs, session: &mut Session<'_>) -> Result<Exit> {
    #[cfg(feature = "encrypt")]
    return anew::encrypt(args.recovery.as_deref(), session);
    #[cfg(not(feature = "encrypt"))]
    built_without((args.recovery.as_deref(), session))
}

/// Runs `decrypt`.
///
/// # Errors
/// An unusable ledger, one that is not encrypted, a question that was answered with no, a closed pipe.
pub fn decrypt(_: &DecryptArgs, session: &mut Session<'_>) -> Result<Exit> {
    #[cfg(feature = "encrypt")]
    return anew::decrypt(session);
    #[cfg(not(feature = "encrypt"))]
    built_without(session)
}

/// Runs `rekey`.
///
/// # Errors
/// An unusable ledger, one that is not encrypted, a key that is not brought again, a closed pipe.
pub fn rekey(args: &RekeyArgs, session: &mut Session<'_>) -> Result<Exit> {
    #[cfg(feature = "encrypt")]
    return anew::rekey(args.new_key_file.as_deref(), args.recovery.as_deref(), session);
    #[cfg(not(feature = "encrypt"))]
    built_without((args.new_key_file.as_deref(), args.recovery.as_deref(), session))
}

/// Runs `unlock`.
///
/// # Errors
/// A ledger that is not opened or not encrypted, a system without a keyring, a closed pipe.
pub fn unlock(_: &UnlockArgs, session: &mut Session<'_>) -> Result<Exit> {
    #[cfg(feature = "encrypt")]
    return keys::unlock(session);
    #[cfg(not(feature = "encrypt"))]
    built_without(session)
}

/// Runs `lock`.
///
/// # Errors
/// A ledger that is not encrypted, a system without a keyring, a closed pipe.
pub fn lock(_: &LockArgs, session: &mut Session<'_>) -> Result<Exit> {
    #[cfg(feature = "encrypt")]
    return keys::lock(session);
    #[cfg(not(feature = "encrypt"))]
    built_without(session)
}

/// What a build without the feature answers, whatever it was given.
#[cfg(not(feature = "encrypt"))]
fn built_without<T>(_: T) -> Result<Exit> {
    Err(Error::usage(Message::new("seal-built-without")).hint(Message::new("seal-built-without-hint")))
}
