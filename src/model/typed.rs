//! What a person types, made plain: full-width digits, Chinese date forms, thousands separators.
//!
//! Only text that a person types goes through here (flags, prompts, cells of people's spreadsheets). Files that
//! machines write are read strictly.

use super::day::Day;
use super::money::{Money, NotMoney};

/// Full-width forms (`１２．５`, `，`, `－`, `：`) as their ASCII counterparts, ideographic spaces as spaces;
/// ends trimmed.
pub fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '。' => '.',
        _ => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// An amount as people type it: `2,400.00`, `￥2400`, `２４００元`. Commas must group thousands.
///
/// # Errors
/// [`NotMoney`] with the reason.
pub fn money(text: &str) -> Result<Money, NotMoney> {
    let plain = half_width(text);
    let plain = plain.trim_start_matches(['¥', '￥']).trim_end_matches(['元', '块']).trim();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    if !digits.contains(',') {
        return Money::parse(plain);
    }
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(w, d)| (w, Some(d)));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.iter().enumerate().all(|(index, group)| match index {
        0 => (1..=3).contains(&group.len()),
        _ => group.len() == 3,
    });
    if !grouped {
        return Err(NotMoney::NotANumber);
    }
    let decimals = decimals.map(|digits| format!(".{digits}")).unwrap_or_default();
    Money::parse(&format!("{sign}{}{decimals}", groups.concat()))
}

/// Units of sizes, largest first.
const UNITS: [(&str, u64); 4] = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1)];

/// A size as people type it, in bytes: `5 MB`, `500KB`, `1 GB`; `always` is nothing at all, and `never` is no size.
pub fn size_or_never(text: &str) -> Option<Option<u64>> {
    let plain = half_width(text).to_uppercase();
    match plain.as_str() {
        "ALWAYS" => return Some(Some(0)),
        "NEVER" => return Some(None),
        _ => {}
    }
    let (number, unit) =
        UNITS.iter().find_map(|(name, unit)| Some((plain.strip_suffix(name)?.trim(), *unit)))?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u64 = number.parse().ok().filter(|_| is_number)?;
    number.checked_mul(unit).map(Some)
}

/// A size in the largest unit that needs no fraction.
pub fn size(bytes: u64) -> String {
    let unit = UNITS.iter().find(|(_, unit)| bytes >= *unit && bytes.is_multiple_of(*unit));
    let (name, unit) = unit.copied().unwrap_or(("B", 1));
    format!("{} {name}", bytes / unit)
}

/// A day as people type it: `2024-03-01`, `2024/3/1`, `2024.3.1`, `20240301`, `2024年3月1日`.
pub fn day(text: &str) -> Option<Day> {
    let plain = half_width(text);
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Day::new(plain[..4].parse().ok()?, plain[4..6].parse().ok()?, plain[6..].parse().ok()?);
    }
    let plain = plain.strip_suffix('日').unwrap_or(&plain).to_owned();
    let parts: Vec<&str> = plain.split(['-', '/', '.', '年', '月']).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !short(month) || !short(day) {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_they_are_written() {
        for (text, bytes) in [("5 MB", 5_000_000), ("５００kb", 500_000), ("1GB", 1_000_000_000), ("7 B", 7)]
        {
            assert_eq!(size_or_never(text), Some(Some(bytes)), "{text}");
            assert_eq!(size_or_never(&size(bytes)), Some(Some(bytes)));
        }
        assert_eq!((size_or_never("always"), size_or_never("Never")), (Some(Some(0)), Some(None)));
        for text in ["", "5", "MB", "-5 MB", "5.5 MB", "+5 MB", "99999999999999 GB"] {
            assert_eq!(size_or_never(text), None, "{text}");
        }
    }

    #[test]
    fn people_type_money_in_many_ways() {
        for text in ["2400", "2,400.00", "￥2400", "２４００元", "２，４００．０", " 2400。00 "]
        {
            assert_eq!(money(text), Ok(Money::from_yuan(2400)), "{text}");
        }
        for text in ["2,40", "1e3", "2400.001", "两千"] {
            assert!(money(text).is_err(), "{text}");
        }
    }

    #[test]
    fn people_type_days_in_many_ways() {
        for text in ["2024-03-01", "2024/3/1", "2024.3.1", "20240301", "2024年3月1日", "２０２４－０３－０１"]
        {
            assert_eq!(day(text), Day::new(2024, 3, 1), "{text}");
        }
        for text in ["24-3-1", "2024-13-01", "3/1/2024", "2024-3", "+024-03-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
