//! Pieces of text with their places → the lines of a page, from the top, each from left to right.

/// A piece of text and where it begins, in any unit that is the same for all of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Chunk {
    /// From the left.
    pub(super) x: i64,
    /// From the top.
    pub(super) y: i64,
    /// Height of its characters.
    pub(super) size: i64,
    /// How far it reaches to the right: as written, or estimated from its characters.
    pub(super) width: i64,
    pub(super) text: String,
}

/// Part of the height by which texts of one line may differ from its first one.
const SAME_LINE: i64 = 3;
/// Part of the height from which on two texts of a line do not touch.
const APART: i64 = 4;
/// Part of the height within which the same text drawn again makes it bold.
const BOLD: i64 = 5;

/// The lines of a page, with `\n` between them. Texts that do not touch are joined by one space.
pub(super) fn lines(mut chunks: Vec<Chunk>) -> String {
    chunks.sort_by_key(|chunk| (chunk.y, chunk.x));
    let mut page = String::new();
    let mut rest = chunks.as_mut_slice();
    while let Some(first) = rest.first() {
        let (y, size) = (first.y, first.size);
        let is_beside = |chunk: &Chunk| chunk.y.saturating_sub(y) <= size.min(chunk.size) / SAME_LINE;
        let length = rest.iter().skip(1).take_while(|chunk| is_beside(chunk)).count() + 1;
        let (line, below) = rest.split_at_mut(length);
        line.sort_by_key(|chunk| chunk.x);
        let text = joined(line);
        if !text.trim().is_empty() {
            if !page.is_empty() {
                page.push('\n');
            }
            page.push_str(text.trim());
        }
        rest = below;
    }
    page
}

/// The texts of one line.
fn joined(line: &[Chunk]) -> String {
    let mut text = String::new();
    let mut last: Option<&Chunk> = None;
    let mut right = i64::MIN;
    for chunk in line {
        if let Some(last) = last {
            let size = last.size.min(chunk.size);
            let is_again = chunk.x.saturating_sub(last.x) <= size / BOLD && chunk.text == last.text;
            if is_again {
                continue;
            }
            let is_apart = chunk.x.saturating_sub(right) > size / APART;
            if is_apart
                && !text.ends_with(char::is_whitespace)
                && !chunk.text.starts_with(char::is_whitespace)
            {
                text.push(' ');
            }
        }
        text.push_str(&chunk.text);
        right = right.max(chunk.x.saturating_add(chunk.width));
        last = Some(chunk);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of texts 3 mm high; places in tenths of a millimetre.
    fn page(texts: &[(i64, i64, &str)]) -> String {
        let chunk = |&(x, y, text): &(i64, i64, &str)| {
            let width = text.chars().map(|c| if c.is_ascii() { 1500 } else { 3000 }).sum();
            Chunk { x: x * 100, y: y * 100, size: 3000, width, text: text.to_owned() }
        };
        lines(texts.iter().map(chunk).collect())
    }

    #[test]
    fn lines_are_read_from_the_top_and_from_the_left() {
        for (texts, expected) in [
            (&[][..], ""),
            (&[(500, 200, "丁"), (100, 100, "甲"), (300, 109, "乙"), (100, 205, "丙")], "甲 乙\n丙 丁"),
            (&[(100, 100, "甲"), (130, 100, "乙"), (167, 100, "丙"), (300, 111, "丁")], "甲乙丙\n丁"),
            (&[(100, 100, "票据："), (300, 100, " 12")], "票据： 12"),
            (&[(100, 100, " "), (400, 100, "甲"), (430, 100, "乙")], "甲乙"),
            (&[(100, 100, "金额"), (103, 102, "金额"), (300, 100, "1"), (330, 100, "1")], "金额 1 1"),
        ] {
            assert_eq!(page(texts), expected);
        }
    }

    #[test]
    fn a_tall_text_does_not_draw_lines_together() {
        let chunk = |y, size, text: &str| Chunk { y, size, text: text.to_owned(), ..Chunk::default() };
        assert_eq!(
            lines(vec![chunk(0, 9000, "大"), chunk(1500, 3000, "小"), chunk(0, 3000, "中")]),
            "大中\n小"
        );
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost(places in proptest::collection::vec((0i64..2000, 0i64..3000), 0..40)) {
            let texts: Vec<String> = (0..places.len()).map(|at| format!("[{at}]")).collect();
            let placed: Vec<_> = places.iter().zip(&texts).map(|((x, y), text)| (*x, *y, text.as_str())).collect();
            let page = page(&placed);
            for text in &texts {
                proptest::prop_assert_eq!(page.matches(text.as_str()).count(), 1);
            }
        }
    }
}
