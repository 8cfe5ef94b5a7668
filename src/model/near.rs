//! The word that was perhaps meant, after a slip of the hand.
//!
//! Whoever refuses a word names a near one; nothing is ever taken for another word by itself.

/// Letters of a typed word that are compared; longer ones are no slip.
const COMPARED: usize = 64;

/// The known word that differs least, where it differs by at most a third of its letters.
pub fn nearest<'k>(typed: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    all_nearest(typed, known.into_iter().map(|known| (known, known))).into_iter().next()
}

/// Whatever belongs to the known words that differ least, each once, in the order of the words.
pub fn all_nearest<'k, T: PartialEq>(typed: &str, known: impl IntoIterator<Item = (&'k str, T)>) -> Vec<T> {
    let typed: String = typed.chars().take(COMPARED).flat_map(char::to_lowercase).collect();
    let mut least = usize::MAX;
    let mut near = Vec::new();
    for (word, meant) in known {
        let edits = strsim::levenshtein(&typed, &word.to_lowercase());
        if edits * 3 > word.chars().count() + 1 || edits > least {
            continue;
        }
        if edits < least {
            near.clear();
            least = edits;
        }
        if !near.contains(&meant) {
            near.push(meant);
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::{all_nearest, nearest};

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["fund_pay", "settled_at", "医疗费总额"];
        assert_eq!(nearest("settled_on", known), Some("settled_at"));
        assert_eq!(nearest("Fund-Pay", known), Some("fund_pay"));
        assert_eq!(nearest("医疗总额", known), Some("医疗费总额"));
        assert_eq!(nearest("birthday", known), None);
    }

    #[test]
    fn words_that_are_equally_near_are_all_named_once() {
        let known = [("湖北", 42), ("湖南", 43), ("湖北省", 42), ("Hubei", 42)];
        assert_eq!(all_nearest("湖西", known), [42, 43]);
        assert_eq!(all_nearest("HUBIE", known), [42]);
        assert_eq!(all_nearest("江西", known), [0; 0]);
    }
}
