//! The citizen ID number: checked by GB 11643 and reduced at once to its last four characters.
//!
//! The full number exists only inside [`reduce`]; nothing stores, prints or returns it.

/// Why a text is not a citizen ID number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnIdNumber {
    /// Neither 18 characters nor the last four.
    #[error("an ID number has 18 characters; its last four are enough")]
    Length,
    /// Characters other than digits (and a final X).
    #[error("an ID number has digits, and at most an X at its end")]
    Characters,
    /// The check character of GB 11643 (ISO 7064 MOD 11-2) does not fit.
    #[error("the check character does not fit: one character is mistyped")]
    Check,
}

/// The last four characters of a full number whose check character fits, or of four given characters.
///
/// # Errors
/// [`NotAnIdNumber`] with the reason.
pub fn reduce(text: &str) -> Result<String, NotAnIdNumber> {
    let plain = super::typed::half_width(text).to_uppercase();
    let bytes = plain.as_bytes();
    let (last, digits) = bytes.split_last().ok_or(NotAnIdNumber::Length)?;
    if !matches!(bytes.len(), 4 | 18) {
        return Err(NotAnIdNumber::Length);
    }
    if !digits.iter().all(u8::is_ascii_digit) || !(last.is_ascii_digit() || *last == b'X') {
        return Err(NotAnIdNumber::Characters);
    }
    if bytes.len() == 18 && check_character(digits) != *last {
        return Err(NotAnIdNumber::Check);
    }
    Ok(plain[plain.len() - 4..].to_owned())
}

/// GB 11643: weights 2^(18−i) mod 11 over the first 17 digits, mapped by MOD 11-2.
fn check_character(digits: &[u8]) -> u8 {
    let weighted =
        digits.iter().enumerate().map(|(at, digit)| u32::from(digit - b'0') * ((1 << (17 - at)) % 11));
    b"10X98765432"[(weighted.sum::<u32>() % 11) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_then_reduces() {
        // The example number of GB 11643-1999, appendix.
        assert_eq!(reduce("11010519491231002X"), Ok("002X".to_owned()));
        assert_eq!(reduce("11010519491231002x"), Ok("002X".to_owned()));
        assert_eq!(reduce("００２Ｘ"), Ok("002X".to_owned()));
        assert_eq!(reduce("110105194912310021"), Err(NotAnIdNumber::Check));
        assert_eq!(reduce("1101051949123100"), Err(NotAnIdNumber::Length));
        assert_eq!(reduce("00A1"), Err(NotAnIdNumber::Characters));
    }
}
