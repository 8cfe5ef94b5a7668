//! The word that was perhaps meant, after a slip of the hand.
//!
//! Whoever refuses a word names a near one; nothing is ever taken for another word by itself.

/// Letters of a typed word that are compared; longer ones are no slip.
const COMPARED: usize = 64;

/// The known word that differs least, where it differs by at most a third of its letters.
pub fn nearest<'k>(typed: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let typed: String = typed.chars().take(COMPARED).flat_map(char::to_lowercase).collect();
    let scored = known.into_iter().map(|known| (strsim::levenshtein(&typed, known), known));
    let near = scored.filter(|(edits, known)| *edits * 3 <= known.chars().count() + 1);
    near.min_by_key(|(edits, _)| *edits).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["fund_pay", "settled_at", "医疗费总额"];
        assert_eq!(nearest("settled_on", known), Some("settled_at"));
        assert_eq!(nearest("Fund-Pay", known), Some("fund_pay"));
        assert_eq!(nearest("医疗总额", known), Some("医疗费总额"));
        assert_eq!(nearest("birthday", known), None);
    }
}
