//! The keyring of the system, which may keep a key that was worked out so that it need not be asked for again.
//!
//! Linux: the kernel's own (keyutils), in memory only, until the machine is restarted; no service, no socket.
//! macOS: the keychain. Windows: the credential manager. An entry is named after the salt of the file, so it
//! opens the copies of a ledger too, wherever they lie. It is a convenience, never the only way in.

use std::sync::Arc;

use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error as Refusal};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::model::key::{Key, SECRET_BYTES, Salt};
use crate::model::message::Message;

const SERVICE: &str = "medins";

/// The key that is kept for files with this salt.
///
/// # Errors
/// `seal-no-keyring` where the system has none, or does not let us in.
pub fn get(salt: &Salt) -> Result<Option<Key>> {
    match entry(salt).and_then(|entry| entry.get_secret()) {
        Ok(bytes) => {
            let bytes = Zeroizing::new(bytes);
            let secret = <[u8; SECRET_BYTES]>::try_from(bytes.as_slice()).map(Zeroizing::new);
            Ok(secret.ok().map(|secret| Key::new(*secret, *salt)))
        }
        Err(Refusal::NoEntry) => Ok(None),
        Err(refusal) => Err(no_keyring(&refusal)),
    }
}

/// Keeps a key until it is forgotten; on Linux at most until the machine is restarted.
///
/// # Errors
/// `seal-no-keyring`.
pub fn put(key: &Key) -> Result<()> {
    entry(key.salt()).and_then(|entry| entry.set_secret(key.secret())).map_err(|refusal| no_keyring(&refusal))
}

/// Forgets the key of files with this salt; returns whether there was one.
///
/// # Errors
/// `seal-no-keyring`.
pub fn forget(salt: &Salt) -> Result<bool> {
    match entry(salt).and_then(|entry| entry.delete_credential()) {
        Ok(()) => Ok(true),
        Err(Refusal::NoEntry) => Ok(false),
        Err(refusal) => Err(no_keyring(&refusal)),
    }
}

/// Forgets a key that is no longer of use, where there is a keyring; returns whether there was one.
pub fn forget_quietly(salt: &Salt) -> bool {
    // Without a keyring there is nothing in it.
    forget(salt).unwrap_or(false)
}

fn entry(salt: &Salt) -> keyring_core::Result<Entry> {
    let name: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    Entry::new_in_store(&store()?, SERVICE, &name)
}

#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    use linux_keyutils::{KeyRing, KeyRingIdentifier::Session};
    let refused = |error: linux_keyutils::KeyError| Refusal::NoStorageAccess(error.into());
    // Where no login gave this process a keyring of its session, the kernel makes one that ends with the process. The
    // crate below would look into the one before; and what is put there stays only through the user's own keyring.
    let given = KeyRing::from_special_id(Session, false).map_err(refused)?;
    let own = KeyRing::from_special_id(Session, true).map_err(refused)?;
    if given != own {
        KeyRing::get_persistent(Session).map_err(refused)?;
    }
    linux_keyutils_keyring_store::Store::new().map(|store| store as Arc<CredentialStore>)
}

#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    apple_native_keyring_store::keychain::Store::new().map(|store| store as Arc<CredentialStore>)
}

#[cfg(windows)]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    windows_native_keyring_store::Store::new().map(|store| store as Arc<CredentialStore>)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Refusal::NoDefaultStore)
}

fn no_keyring(refusal: &Refusal) -> Error {
    Error::ledger(Message::new("seal-no-keyring").with("why", refusal.to_string()))
        .hint(Message::new("seal-no-keyring-hint"))
}
