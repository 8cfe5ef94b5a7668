//! How wide each column of a table becomes, so that it fits the terminal and numbers and dates stay whole.
//!
//! Columns get their natural width where there is room. Otherwise headings fold first, then text; where
//! not even that fits, the caller stacks the cells of a row below each other.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Blanks between two columns.
pub(super) const GAP: usize = 2;

/// A text column is not folded below this width.
const NARROW: usize = 8;

/// What a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// The least width at which it is readable.
    least: usize,
    /// The width at which nothing folds.
    natural: usize,
}

impl Need {
    /// The width at which nothing folds.
    pub(super) const fn natural(&self) -> usize {
        self.natural
    }

    /// What a column needs, given its heading and cells. Numbers never fold.
    pub(super) fn of<'a>(
        heading: &str,
        cells: impl Iterator<Item = &'a str>,
        is_number: impl Fn() -> bool,
    ) -> Self {
        let heading_least = longest_piece(heading).max(heading.width().min(4));
        let mut need = Self { least: heading_least, natural: heading.width() };
        for cell in cells {
            let whole = cell.width();
            let least = if is_number() { whole } else { longest_piece(cell).max(whole.min(NARROW)) };
            need.least = need.least.max(least);
            need.natural = need.natural.max(whole);
        }
        need
    }
}

/// The widest part of a text that does not fold well: a word or number; wide characters fold anywhere.
/// Very long words fold in the end.
fn longest_piece(text: &str) -> usize {
    let (mut longest, mut current) = (0, 0);
    for c in text.chars() {
        match c.width() {
            Some(1) if c != ' ' => current += 1,
            _ => current = 0,
        }
        longest = longest.max(current);
    }
    longest.min(20)
}

/// A width for each column so that the table is at most `room` wide; `None` where it cannot be.
pub(super) fn widths(needs: &[Need], room: usize) -> Option<Vec<usize>> {
    let gaps = GAP * needs.len().saturating_sub(1);
    let room = room.checked_sub(gaps)?;
    let least: usize = needs.iter().map(|need| need.least).sum();
    let mut left = room.checked_sub(least)?;
    let mut widths: Vec<usize> = needs.iter().map(|need| need.least).collect();
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|at| needs[*at].natural - needs[*at].least);
    for (served, at) in order.iter().enumerate() {
        let share = left / (needs.len() - served);
        let more = (needs[*at].natural - needs[*at].least).min(share);
        widths[*at] += more;
        left -= more;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(heading: &str, cells: &[&str]) -> Need {
        Need::of(heading, cells.iter().copied(), || cells.iter().all(|cell| cell.ends_with(".00")))
    }

    #[test]
    fn dates_and_numbers_stay_whole() {
        let needs = [
            need("结算时间", &["2025-03-18"]),
            need("医药机构", &["江城第一人民医院"]),
            need("总额", &["12345.00"]),
        ];
        assert_eq!(widths(&needs, 80), Some(vec![10, 16, 8]));
        assert_eq!(widths(&needs, 32), Some(vec![10, 10, 8]));
        assert_eq!(widths(&needs, 25), None);
    }
}
