//! Where keys of encrypted ledgers come from: what somebody typed, a key file, the keyring of the system.
//!
//! A passphrase becomes a key as SQLCipher itself makes one of it, so its own tools open a ledger with the same
//! passphrase: PBKDF2-HMAC-SHA512, 256,000 rounds, the salt of the file. A recovery key is the key itself.
//! Everything here is wiped when it is dropped, and nothing is written but by [`keyring`].

pub mod keyring;

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::Sha512;
use zeroize::Zeroizing;

use crate::error::{Error, Place, Result};
use crate::model::key::{Key, SECRET_BYTES, Salt};
use crate::model::message::Message;
use crate::model::recovery::{self, Wrong};

/// Rounds of PBKDF2 in SQLCipher 4.
const ROUNDS: u32 = 256_000;

/// Characters below which a passphrase is called short.
const SHORT: usize = 12;

/// The longest key file.
const LONGEST: u64 = 64 * 1024;

/// What somebody knows or has that opens a ledger: a passphrase, the bytes of a key file, or a recovery key.
pub struct Passphrase(Zeroizing<Vec<u8>>);

impl Passphrase {
    /// What somebody typed.
    ///
    /// # Errors
    /// `seal-empty`.
    pub fn typed(text: &str) -> Result<Self> {
        Self::of_bytes(text.as_bytes())
    }

    /// What stands in a file: its line where it is text of one line, as if it was typed; otherwise all its bytes.
    ///
    /// # Errors
    /// A file that is missing, empty, too long, or that others may read.
    pub fn of_file(path: &Path) -> Result<Self> {
        let place = || Place { file: Some(path.display().to_string()), ..Place::default() };
        let read = || -> Result<Zeroizing<Vec<u8>>> {
            let mut file = File::open(path).map_err(|error| unreadable(&error))?;
            refuse_public(&file)?;
            let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST as usize + 1));
            let read = Read::by_ref(&mut file).take(LONGEST + 1).read_to_end(&mut bytes);
            read.map_err(|error| unreadable(&error))?;
            if bytes.len() as u64 > LONGEST {
                return Err(Error::data(Message::new("seal-file-long").with("most", LONGEST)));
            }
            Ok(bytes)
        };
        let bytes = read().map_err(|error| error.at(place()))?;
        Self::of_bytes(line(&bytes).unwrap_or(&bytes)).map_err(|error| error.at(place()))
    }

    fn of_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.is_empty() {
            return Err(Error::data(Message::new("seal-empty")).hint(Message::new("seal-empty-hint")));
        }
        Ok(Self(Zeroizing::new(bytes.to_vec())))
    }

    /// Whether it is so short that it may be guessed.
    pub fn is_short(&self) -> bool {
        std::str::from_utf8(&self.0).is_ok_and(|text| text.chars().count() < SHORT)
    }

    /// Whether it looks like a recovery key, which is no passphrase.
    pub fn is_recovery(&self) -> bool {
        std::str::from_utf8(&self.0).is_ok_and(recovery::has_shape)
    }

    /// The key for a file with this salt.
    ///
    /// # Errors
    /// `seal-recovery-group` where it is a recovery key with a mistyped group.
    pub fn key(&self, salt: &Salt) -> Result<Key> {
        let text = std::str::from_utf8(&self.0).unwrap_or_default();
        match recovery::read(text) {
            Ok(secret) => Ok(Key::new(*secret, *salt)),
            Err(Wrong::Group(group)) => Err(mistyped(group)),
            Err(Wrong::Shape) => {
                let mut secret = Zeroizing::new([0; SECRET_BYTES]);
                pbkdf2::pbkdf2_hmac::<Sha512>(&self.0, salt, ROUNDS, secret.as_mut());
                Ok(Key::new(*secret, *salt))
            }
        }
    }
}

/// A salt that nobody has.
///
/// # Errors
/// A system that gives no chance.
pub fn new_salt() -> Result<Salt> {
    let mut salt = Salt::default();
    getrandom::fill(&mut salt).map_err(|error| {
        Error::ledger(Message::new("ledger-refused").with("why", error.to_string()))
            .hint(Message::new("ledger-damaged-hint"))
    })?;
    Ok(salt)
}

/// The error of a recovery key whose group with this number was mistyped.
pub fn mistyped(group: usize) -> Error {
    Error::data(Message::new("seal-recovery-group").with("group", group as u64))
        .hint(Message::new("seal-recovery-hint"))
}

/// The only line of a text, without its end.
fn line(bytes: &[u8]) -> Option<&[u8]> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = text.strip_suffix('\n').unwrap_or(text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    (!line.contains(['\n', '\r'])).then_some(line.as_bytes())
}

fn unreadable(error: &std::io::Error) -> Error {
    if error.kind() == ErrorKind::NotFound {
        return Error::data(Message::new("seal-file-missing")).hint(Message::new("seal-file-missing-hint"));
    }
    Error::data(Message::new("seal-file-unreadable").with("why", error.to_string()))
        .hint(Message::new("seal-file-missing-hint"))
}

/// Refuses a file that others than its owner may read or write.
#[cfg(unix)]
fn refuse_public(file: &File) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata().map_err(|error| unreadable(&error))?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(Error::data(Message::new("seal-file-public")).hint(Message::new("seal-file-public-hint")))
}

/// Elsewhere the folders of the user are the user's own.
#[cfg(not(unix))]
fn refuse_public(_: &File) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::key::SALT_BYTES;

    #[test]
    fn a_passphrase_becomes_the_key_that_sqlcipher_makes_of_it() {
        // PBKDF2-HMAC-SHA512 of RFC 8018, reckoned by OpenSSL: `openssl kdf -keylen 32 -kdfopt digest:SHA512
        // -kdfopt pass:correct-horse -kdfopt hexsalt:000102030405060708090a0b0c0d0e0f -kdfopt iter:256000 PBKDF2`.
        let salt: Salt = std::array::from_fn(|at| u8::try_from(at).unwrap());
        let key = Passphrase::typed("correct-horse").unwrap().key(&salt).unwrap();
        let hex: String = key.secret().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "b14c18368bfb27c6352332fe61b12c52c2d9328d729271706c423724b79f4e4c");
        assert_eq!(key.salt(), &salt);
    }

    #[test]
    fn a_recovery_key_is_the_key_itself() {
        let secret = [0x5a; SECRET_BYTES];
        let groups: Vec<String> = recovery::groups(&secret).iter().map(|group| group.to_string()).collect();
        let typed = Passphrase::typed(&groups.join("-").to_lowercase()).unwrap();
        assert!(typed.is_recovery());
        assert_eq!(typed.key(&[1; SALT_BYTES]).unwrap().secret(), &secret);
        let mut wrong = groups;
        wrong[4] = "00000".to_owned();
        let error = Passphrase::typed(&wrong.join(" ")).unwrap().key(&[1; SALT_BYTES]).unwrap_err();
        assert_eq!(error, mistyped(5));
    }

    #[test]
    fn a_file_of_one_line_is_what_would_be_typed_and_any_other_is_bytes() {
        for (bytes, kept) in [
            (b"a passphrase\n".as_slice(), b"a passphrase".as_slice()),
            (b"a passphrase\r\n", b"a passphrase"),
            (b"\xef\xbb\xbfa passphrase", b"a passphrase"),
            (b" two blanks ", b" two blanks "),
            (b"two\nlines\n", b"two\nlines\n"),
            (b"\xff\xfe\x00\n", b"\xff\xfe\x00\n"),
        ] {
            assert_eq!(line(bytes).unwrap_or(bytes), kept);
        }
    }

    #[test]
    fn short_means_fewer_than_twelve_characters() {
        for (text, short) in
            [("elf letters", true), ("twelve chars", false), ("一二三四五六七八九十百", true)]
        {
            assert_eq!(Passphrase::typed(text).unwrap().is_short(), short, "{text}");
        }
        assert_eq!(Passphrase::typed("").err().unwrap().what.id, "seal-empty");
    }
}
