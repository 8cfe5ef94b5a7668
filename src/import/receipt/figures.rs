//! Amounts and days as receipts print them: thousands commas, blanks of OCR, several forms of a day, and
//! sums in Chinese capitals (大写).

use crate::model::day::{Day, Moment};
use crate::model::money::Money;

/// Largest amount that is believed, in yuan.
const LARGEST: i64 = 1_000_000_000;

/// The amount at the beginning of a text; `None` where there is none, or more follows that changes it
/// (`192.00-170.00`).
pub(super) fn amount(text: &str) -> Option<Money> {
    let text = text.trim_start_matches(['¥', ' ']);
    let text = text.strip_prefix("人民币").unwrap_or(text).trim_start();
    let digits = take_number(text);
    let rest = &text[digits.len()..];
    let behind = rest.trim_start();
    let more = behind
        .strip_prefix(',')
        .is_some_and(|more| more.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let goes_on = more || behind.starts_with(['-', '+', '.', '%']);
    if goes_on || rest.starts_with(|c: char| c.is_ascii_alphanumeric()) || digits.is_empty() {
        return None;
    }
    if !digits.contains(',') {
        return Money::parse(digits).ok();
    }
    let bare: String = digits.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
    Money::parse(&bare).ok()
}

/// The last amount of a text, which is that of a charge: before it stand count and unit.
pub(super) fn last_amount(text: &str) -> Option<Money> {
    let mut found = None;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let digits = take_number(rest);
        if digits.is_empty() {
            at += rest.chars().next().map_or(1, char::len_utf8);
        } else {
            found = amount(digits);
            at += digits.len();
        }
    }
    found
}

/// The longest number a text begins with: `1,180.00`, `1, 180.00`, `-3`.
fn take_number(text: &str) -> &str {
    let bytes = text.as_bytes();
    let digits_from = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let start = usize::from(bytes.first() == Some(&b'-'));
    let mut end = start + digits_from(start);
    if end == start {
        return "";
    }
    loop {
        let comma = bytes.get(end) == Some(&b',');
        let after = end + 1 + usize::from(bytes.get(end + 1) == Some(&b' '));
        if comma && after <= bytes.len() && digits_from(after) == 3 {
            end = after + 3;
        } else {
            break;
        }
    }
    if bytes.get(end) == Some(&b'.') && digits_from(end + 1) > 0 {
        end += 1 + digits_from(end + 1);
    }
    &text[..end]
}

/// The day, and the time where it is printed, at the beginning of a text.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (day, time) = match numbers.as_slice() {
        [whole, time @ ..] if whole.len() == 8 => {
            (format!("{}-{}-{}", &whole[..4], &whole[4..6], &whole[6..]), time)
        }
        [year, month, day, time @ ..] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            (format!("{year}-{month:0>2}-{day:0>2}"), time)
        }
        _ => return None,
    };
    let exact = match time {
        [hour, minute, second, ..] if hour.len() <= 2 && minute.len() == 2 && second.len() == 2 => {
            Moment::parse(&format!("{day} {hour:0>2}:{minute}:{second}"))
        }
        _ => None,
    };
    exact.or_else(|| Day::parse(&day).map(Moment::of_day))
}

/// Both ends of a stay, `20210323-20210414`, `2021-03-23-2021-04-14` or `2021-03-23至2021-04-14`.
pub(super) fn stay(text: &str) -> Option<(Day, Day)> {
    let days = |(first, last): (&str, &str)| Some((moment(first)?.day, moment(last)?.day));
    let ends = match text.split_once(['至', '~', '—']) {
        Some(ends) => days(ends),
        // A day has eight to ten characters, so no hyphen inside of one stands there.
        None => (8..=10)
            .filter(|at| text.as_bytes().get(*at) == Some(&b'-'))
            .find_map(|at| days((text.get(..at)?, text.get(at..)?))),
    };
    ends.filter(|(first, last)| first <= last)
}

/// A sum in Chinese capitals: `玖佰玖拾叁元伍角肆分`, `壹拾叁元整`.
pub(super) fn in_words(text: &str) -> Option<Money> {
    let (mut fen, mut section, mut digit, mut seen) = (0i64, 0i64, 0i64, false);
    for c in text.trim().chars() {
        if let Some(value) = "零壹贰叁肆伍陆柒捌玖".chars().position(|known| known == c) {
            digit = i64::try_from(value).ok()?;
            continue;
        }
        match c {
            '拾' => section += digit.max(i64::from(section == 0)) * 10,
            '佰' => section += digit * 100,
            '仟' => section += digit * 1000,
            '万' | '萬' => section = (section + digit).checked_mul(10_000)?,
            '元' | '圆' => fen = (section + digit).checked_mul(100)?,
            '角' => fen += digit * 10,
            '分' => fen += digit,
            '整' | '正' | ' ' => {}
            _ => break,
        }
        if section > LARGEST || fen > LARGEST * 100 {
            return None;
        }
        seen = seen || matches!(c, '元' | '圆' | '角' | '分');
        digit = 0;
    }
    seen.then(|| Money::from_fen(fen))
}
