//! The key of an encrypted ledger: bytes that open it, and the salt that says which ledgers they open.
//!
//! Nothing shows what is in it, and it is wiped when it is dropped. Where keys come from is the business of
//! `context::key`; what they do to a file, of `ledger::seal`.

use std::fmt;

use zeroize::Zeroize;

/// Bytes of a salt: the first of an encrypted file.
pub const SALT_BYTES: usize = 16;

/// Bytes of a secret.
pub const SECRET_BYTES: usize = 32;

/// The salt of an encrypted file. It is no secret; the copies of a ledger share it.
pub type Salt = [u8; SALT_BYTES];

/// What opens an encrypted ledger.
#[derive(Clone)]
pub struct Key {
    secret: [u8; SECRET_BYTES],
    salt: Salt,
}

impl Key {
    /// The key made of this secret, for files with this salt.
    pub const fn new(secret: [u8; SECRET_BYTES], salt: Salt) -> Self {
        Self { secret, salt }
    }

    /// The bytes that encrypt.
    pub const fn secret(&self) -> &[u8; SECRET_BYTES] {
        &self.secret
    }

    /// The salt of the files that it opens.
    pub const fn salt(&self) -> &Salt {
        &self.salt
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_not_show_itself() {
        assert_eq!(format!("{:?}", Key::new([7; SECRET_BYTES], [9; SALT_BYTES])), "Key(hidden)");
    }
}
