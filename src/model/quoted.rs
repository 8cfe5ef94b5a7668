//! Foreign text as messages may quote it: short, and never with the number of an ID document.
//!
//! Sentences about files and people go through here; what is stored does not.

use std::borrow::Cow;

/// Longest quotation of a wrong cell, in characters.
const QUOTED: usize = 40;
/// Digits from which on a number may be that of an ID document (the old ones have 15).
const ID_DIGITS: usize = 15;

/// At most 40 characters of a text, with an ellipsis where it was longer, and [`hidden`].
pub fn shorten(text: &str) -> String {
    // Enough of the text that what is cut off cannot be the end of a number that is quoted.
    let beginning = text.char_indices().nth(4 * QUOTED).map_or(text, |(end, _)| &text[..end]);
    let mut quoted = hidden(beginning);
    if let Some((end, _)) = quoted.char_indices().nth(QUOTED) {
        quoted.truncate(end);
        quoted.push('…');
    }
    quoted
}

/// The text in which each number as long as that of an ID document keeps only its last four characters.
pub fn hidden(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| !is_number_part(*c)) {
        shown.push_str(&reduced(&text[from..at]));
        shown.push(c);
        from = at + c.len_utf8();
    }
    shown + &reduced(&text[from..])
}

/// A number, reduced where it is long.
fn reduced(number: &str) -> Cow<'_, str> {
    match number.chars().count() {
        length if length >= ID_DIGITS => {
            Cow::Owned(number.chars().skip(length - 4).fold("…".to_owned(), |mut end, c| {
                end.push(c);
                end
            }))
        }
        _ => Cow::Borrowed(number),
    }
}

/// What an ID number is written with, in either width.
const fn is_number_part(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | 'x' | 'X' | 'ｘ' | 'Ｘ')
}

/// A text as a ledger keeps it: without numbers as long as those of ID documents and bank cards.
pub fn kept(text: &str) -> Cow<'_, str> {
    if holds_long_number(text) { Cow::Owned(hidden(text)) } else { Cow::Borrowed(text) }
}

/// Whether a text holds a number as long as that of an ID document.
pub fn holds_long_number(text: &str) -> bool {
    text.split(|c| !is_number_part(c)).any(|number| number.chars().count() >= ID_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shortened_between_characters() {
        assert_eq!(shorten("短"), "短");
        assert_eq!(shorten(&"医".repeat(41)), format!("{}…", "医".repeat(40)));
        assert_eq!(shorten(&"1,".repeat(1000)).chars().count(), 41);
    }

    #[test]
    fn numbers_of_id_documents_are_never_quoted() {
        assert_eq!(shorten("\"certno\":\"11010519491231002X\"}"), "\"certno\":\"…002X\"}");
        assert_eq!(
            shorten(&format!("{}11010519491231002X", "医".repeat(30))),
            format!("{}…002X", "医".repeat(30))
        );
        assert_eq!(shorten("１１０１０５１９４９１２３１００２Ｘ 1e3 20240301"), "…００２Ｘ 1e3 20240301");
    }

    #[test]
    fn what_is_kept_has_no_long_numbers() {
        assert_eq!(kept("感冒 13800138000"), "感冒 13800138000");
        assert_eq!(kept("卡 6217003810042788"), "卡 …2788");
    }

    #[test]
    fn a_long_number_is_found_in_a_name() {
        for (text, long) in [("李静", false), ("李静11010519491231002X", true), ("13800138000", false)] {
            assert_eq!(holds_long_number(text), long, "{text}");
        }
    }
}
