//! A key as people can print it, read it out and type it: thirteen groups of five characters.
//!
//! Four characters of a group carry twenty bits, the fifth checks them and the place of the group. It finds
//! every wrong character, every two neighbours that changed places, and groups in the wrong order, and says
//! in which group. The alphabet is Crockford's: no I, L, O or U, small letters welcome.

use zeroize::Zeroizing;

use super::key::SECRET_BYTES;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Groups of a recovery key.
pub const GROUPS: usize = 13;

/// Characters of a group that carry something.
const CARRYING: usize = 4;

/// Bits of a character.
const BITS: usize = 5;

/// Why a text is no recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It does not have thirteen groups of five characters of the alphabet.
    Shape,
    /// The group with this number, from 1, does not check.
    Group(usize),
}

/// The groups of a secret, in order.
pub fn groups(secret: &[u8; SECRET_BYTES]) -> Vec<Zeroizing<String>> {
    let bit = |at: usize| secret.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    let value = |at: usize| (0..BITS).fold(0, |value, next| value << 1 | bit(at * BITS + next));
    let group = |number: usize| {
        let values: Zeroizing<Vec<u8>> =
            Zeroizing::new((0..CARRYING).map(|at| value(number * CARRYING + at)).collect());
        let mark = check(number, &values);
        Zeroizing::new(values.iter().chain([&mark]).map(|value| letter(*value)).collect::<String>())
    };
    (0..GROUPS).map(group).collect()
}

/// The secret that a text stands for, however it is divided.
///
/// # Errors
/// Which group is wrong.
pub fn read(text: &str) -> Result<Zeroizing<[u8; SECRET_BYTES]>, Wrong> {
    let values = values(text).ok_or(Wrong::Shape)?;
    let mut secret = Zeroizing::new([0; SECRET_BYTES]);
    for (number, group) in values.chunks(CARRYING + 1).enumerate() {
        let (carrying, mark) = group.split_at(CARRYING);
        if mark != [check(number, carrying)] {
            return Err(Wrong::Group(number + 1));
        }
        for (at, value) in carrying.iter().enumerate() {
            for bit in (0..BITS).filter(|bit| value >> (BITS - 1 - bit) & 1 == 1) {
                let position = (number * CARRYING + at) * BITS + bit;
                // The last four bits of the last group stand for nothing.
                let byte = secret.get_mut(position / 8).ok_or(Wrong::Group(GROUPS))?;
                *byte |= 1 << (7 - position % 8);
            }
        }
    }
    Ok(secret)
}

/// Whether a text has the shape of a recovery key, right or mistyped: no passphrase may.
pub fn has_shape(text: &str) -> bool {
    values(text).is_some()
}

/// The characters of a text as numbers, where it has as many as a recovery key and none besides.
fn values(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * (CARRYING + 1)));
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let plain = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let at = ALPHABET.iter().position(|letter| char::from(*letter) == plain)?;
        if values.len() == GROUPS * (CARRYING + 1) {
            return None;
        }
        values.push(u8::try_from(at).ok()?);
    }
    (values.len() == GROUPS * (CARRYING + 1)).then_some(values)
}

/// The check of a group: a polynomial over the field of 32 elements, with the number of the group in front.
fn check(number: usize, values: &[u8]) -> u8 {
    let begin = u8::try_from(number + 1).unwrap_or(0);
    // Multiplied once more, so that the last character weighs something else than the check beside it.
    times_alpha(values.iter().fold(begin, |sum, value| times_alpha(sum) ^ value))
}

/// Multiplies by the root of x⁵ + x² + 1.
const fn times_alpha(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0x20 == 0 { doubled } else { doubled ^ 0x25 }
}

fn letter(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('?', |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> [u8; SECRET_BYTES] {
        std::array::from_fn(|at| u8::try_from(at * 37 % 251).unwrap())
    }

    fn written() -> String {
        groups(&secret()).iter().map(|group| group.as_str()).collect::<Vec<_>>().join("-")
    }

    #[test]
    fn what_was_written_is_read_however_it_is_divided() {
        let text = written();
        assert_eq!(text.len(), 13 * 6 - 1);
        assert_eq!(*read(&text).unwrap(), secret());
        assert_eq!(*read(&text.to_lowercase().replace('-', "  ")).unwrap(), secret());
        assert_eq!(*read(&text.replace('-', "").replace('0', "o").replace('1', "l")).unwrap(), secret());
        assert_eq!(
            *read(&groups(&[255; 32]).iter().map(|g| g.as_str()).collect::<String>()).unwrap(),
            [255; 32]
        );
    }

    #[test]
    fn every_wrong_character_is_found_with_its_group() {
        let text: Vec<char> = written().chars().filter(|c| *c != '-').collect();
        for at in 0..text.len() {
            for other in ALPHABET.iter().map(|letter| char::from(*letter)).filter(|c| *c != text[at]) {
                let mut typed = text.clone();
                typed[at] = other;
                let typed: String = typed.into_iter().collect();
                assert_eq!(read(&typed), Err(Wrong::Group(at / 5 + 1)), "{typed}");
            }
        }
    }

    #[test]
    fn neighbours_and_groups_that_changed_places_are_found() {
        let text: Vec<char> = written().chars().filter(|c| *c != '-').collect();
        for at in (0..text.len() - 1).filter(|at| at / 5 == (at + 1) / 5 && text[*at] != text[at + 1]) {
            let mut typed = text.clone();
            typed.swap(at, at + 1);
            assert_eq!(read(&typed.into_iter().collect::<String>()), Err(Wrong::Group(at / 5 + 1)));
        }
        let mut groups: Vec<&str> = Vec::new();
        let joined: String = text.iter().collect();
        groups.extend((0..GROUPS).map(|at| &joined[at * 5..at * 5 + 5]));
        groups.swap(3, 4);
        assert_eq!(read(&groups.join(" ")), Err(Wrong::Group(4)));
    }

    #[test]
    fn a_passphrase_is_no_recovery_key() {
        for text in ["", "correct horse battery staple", "00000", &"0".repeat(64), &"0".repeat(66)] {
            assert_eq!(read(text), Err(Wrong::Shape), "{text}");
            assert!(!has_shape(text));
        }
    }
}
