//! Names of sheets: what Excel allows, and each only once.

use crate::render::clean;

/// As long as a name may be, in UTF-16 units, which is how Excel counts.
const LONGEST: usize = 31;

/// The names that are taken.
#[derive(Default)]
pub(super) struct Names {
    taken: Vec<String>,
}

impl Names {
    /// A free name that says `wish` as far as a name can.
    pub(super) fn free(&mut self, wish: &str) -> String {
        let wish = allowed(wish);
        let numbered = (2_u32..).map(|number| format!(" ({number})"));
        let tails = std::iter::once(String::new()).chain(numbered);
        let mut names = tails.map(|tail| format!("{}{tail}", cut(&wish, LONGEST - tail.len())));
        let free = names.find(|name| !self.is_taken(name)).unwrap_or_default();
        self.taken.push(free.to_lowercase());
        free
    }

    /// Excel takes `Balance` and `BALANCE` for the same name, and keeps one for itself.
    fn is_taken(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        name == "history" || self.taken.contains(&name)
    }
}

/// A name without what Excel forbids.
fn allowed(wish: &str) -> String {
    let wish = clean(wish).replace(['[', ']', ':', '*', '?', '/', '\\'], "-");
    let trimmed = wish.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if trimmed.is_empty() { "medins".to_owned() } else { trimmed.to_owned() }
}

/// The beginning of a name, without an apostrophe at its end.
fn cut(name: &str, longest: usize) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= longest
    };
    let kept: String = name.chars().take_while(fits).collect();
    kept.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_and_unique() {
        let mut names = Names::default();
        let mut free = |wish| names.free(wish);
        assert_eq!(free("May 我 pay [for] 李静 on 2026/10/31?"), "May 我 pay -for- 李静 on 2026-10-3");
        assert_eq!(free("may 我 pay [for] 李静 on 2026/10/32"), "may 我 pay -for- 李静 on 2026- (2)");
        assert_eq!(free("'余额'"), "余额");
        assert_eq!(free("余额"), "余额 (2)");
        assert_eq!(free("History"), "History (2)");
        assert_eq!(free(" \u{1b}[31m"), "medins");
        assert_eq!(free(&"😀".repeat(20)).encode_utf16().count(), 30);
    }
}
