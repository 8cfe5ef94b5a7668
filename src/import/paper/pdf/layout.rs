//! Texts with places → lines in reading order.

use super::content::Chunk;

/// Texts are on one line if their base lines differ by at most this part of the font size.
const LINE: i64 = 3;
/// Texts touch if at most this part of the font size lies between them.
const TOUCH: i64 = 6;
/// The same text again within this part of the font size is bold print.
const AGAIN: i64 = 8;

/// Lines from top to bottom, texts from left to right; texts that do not touch are one space apart.
pub(super) fn lines(mut chunks: Vec<Chunk>) -> String {
    chunks.sort_by_key(|chunk| std::cmp::Reverse(chunk.base));
    let mut page = String::new();
    let mut rest = chunks.as_mut_slice();
    while let Some(top) = rest.first() {
        let (base, size) = (top.base, top.size);
        let length = rest.iter().take_while(|chunk| base - chunk.base <= size.min(chunk.size) / LINE).count();
        let (line, below) = rest.split_at_mut(length.max(1));
        line.sort_by_key(|chunk| chunk.left);
        let text = join(line);
        if !text.is_empty() {
            if !page.is_empty() {
                page.push('\n');
            }
            page.push_str(&text);
        }
        rest = below;
    }
    page
}

/// One line.
fn join(line: &[Chunk]) -> String {
    let mut text = String::new();
    let mut before: Option<&Chunk> = None;
    let mut right = i64::MIN;
    for chunk in line {
        let size = chunk.size.max(before.map_or(0, |before| before.size));
        let again = |before: &Chunk| before.text == chunk.text && chunk.left - before.left <= size / AGAIN;
        if before.is_some_and(again) {
            continue;
        }
        let apart = before.is_some() && chunk.left.saturating_sub(right) > size / TOUCH;
        if apart && !text.ends_with(char::is_whitespace) && !chunk.text.starts_with(char::is_whitespace) {
            text.push(' ');
        }
        text.push_str(&chunk.text);
        right = right.max(chunk.right);
        before = Some(chunk);
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(left: i64, base: i64, text: &str) -> Chunk {
        let wide = i64::try_from(text.chars().count()).unwrap() * 10;
        Chunk { left, right: left + wide, base, size: 10, text: text.to_owned() }
    }

    #[test]
    fn reading_order_is_by_place() {
        let page = vec![
            chunk(200, 699, "元"),
            chunk(0, 600, "下"),
            chunk(20, 702, "额"),
            chunk(0, 700, "总 "),
            chunk(60, 700, "12.50"),
            chunk(61, 700, "12.50"),
        ];
        assert_eq!(lines(page), "总 额 12.50 元\n下");
        assert_eq!(lines(vec![chunk(0, 0, " "), chunk(30, 0, "甲"), chunk(40, 0, "乙")]), "甲乙");
        assert_eq!(lines(Vec::new()), "");
    }
}
