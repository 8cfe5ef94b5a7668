//! `medins encrypt`, `decrypt`, `rekey`, `unlock`, `lock`.
//!
//! The commands exist in every build, so that help, completions and documents are the same; a build without the
//! feature `encrypt` says so and does nothing. How a command opens an encrypted ledger stands in `keyed`.

#[cfg(feature = "encrypt")]
mod anew;
#[cfg(feature = "encrypt")]
mod keys;
#[cfg(feature = "encrypt")]
mod sheet;

use std::path::PathBuf;

use super::session::{Exit, Session};
#[cfg(not(feature = "encrypt"))]
use crate::error::Error;
use crate::error::Result;
#[cfg(not(feature = "encrypt"))]
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
