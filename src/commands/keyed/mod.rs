//! The key of an encrypted file: every ledger, copy and backup is opened through [`keyed`].

#[cfg(feature = "encrypt")]
pub(super) mod find;

use std::path::Path;

use super::session::Session;
use crate::context::settings::Origin;
use crate::error::{Error, Place, Result};
use crate::ledger;
use crate::model::key::Key;
use crate::model::message::Message;

/// Opens a file with the key it needs, or without one.
///
/// # Errors
/// What `open` returns; a key that is needed and not at hand; a key that is named for a file that needs none.
pub fn keyed<T>(session: &Session<'_>, path: &Path, open: &dyn Fn(Option<&Key>) -> Result<T>) -> Result<T> {
    let typed = session.context.settings.key_file.origin == Origin::Flag("--key-file");
    let opened = match ledger::salt_of(path) {
        Some(salt) => with_key(session, &salt, &|key| open(Some(key))),
        None if typed && ledger::is_plain(path) => Err(plain()),
        None => open(None),
    };
    opened.map_err(|error| in_file(error, path))
}

#[cfg(feature = "encrypt")]
use find::with_key;

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
pub(super) fn plain() -> Error {
    Error::data(Message::new("seal-plain")).hint(Message::new("seal-plain-hint"))
}

/// The same error with a file as its place, unless it has one.
pub(super) fn in_file(mut error: Error, path: &Path) -> Error {
    error.place.get_or_insert_with(|| {
        Box::new(Place { file: Some(path.display().to_string()), ..Place::default() })
    });
    error
}
