//! Amounts, days and names as spreadsheets have them: currency signs, thousands commas, several forms of a day.
//!
//! Lenient in form, never in value: what is not certainly an amount or a day is a flaw with its text.

use super::field::Field;
use super::grid::Row;
use super::heading::Columns;
use crate::import::Who;
use crate::import::flaw::{Checked, Flaw, not_money};
use crate::import::receipt::id_tail;
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::money::{Money, NotMoney};
use crate::model::typed;

/// A cell without what surrounds it: blanks, tabs, the apostrophe and the `="…"` that keep spreadsheets from
/// changing a number.
pub(super) fn trimmed(text: &str) -> &str {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let text = text.trim_matches(blank);
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    text.strip_prefix('\'').unwrap_or(text).trim_matches(blank)
}

/// Whether a cell says that there is nothing in it.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(text, "" | "/" | "-" | "--" | "—" | "——" | "－")
}

/// An amount; `None` where the cell is blank.
pub(super) fn amount(text: &str) -> Result<Option<Money>, NotMoney> {
    let text = trimmed(text);
    if is_blank(text) {
        return Ok(None);
    }
    let plain: String = typed::half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    let (negative, plain) = match plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => (false, plain.as_str()),
    };
    let unsigned = |text: &str| text.trim_start_matches(['¥', '￥']).to_owned();
    let (signed, digits) = match plain.strip_prefix(['-', '−']) {
        Some(rest) => (true, unsigned(rest)),
        None => {
            let rest = unsigned(plain.strip_prefix('+').unwrap_or(plain));
            let inner = rest.strip_prefix(['-', '−']).map(str::to_owned);
            (inner.is_some(), inner.unwrap_or(rest))
        }
    };
    if digits.starts_with(['-', '+', '−']) || (negative && signed) {
        return Err(NotMoney::NotANumber);
    }
    let digits = if digits.starts_with('.') { format!("0{digits}") } else { digits };
    let value = typed::money(&digits)?;
    Ok(Some(if negative || signed { -value } else { value }))
}

/// A day, with its time where the cell has one.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let plain = typed::half_width(trimmed(text));
    if let Some(moment) = Moment::parse(&plain) {
        return Some(moment);
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (day, time) = match plain.len() == 14 && is_digits(&plain) {
        true => plain.split_at(8),
        false => match plain.find([' ', 'T', '日']) {
            Some(at) if plain[at..].starts_with('日') => plain.split_at(at + '日'.len_utf8()),
            Some(at) => (&plain[..at], &plain[at + 1..]),
            None => (plain.as_str(), ""),
        },
    };
    let day = typed::day(day)?;
    let time = time.trim();
    if time.is_empty() {
        return Some(Moment::of_day(day));
    }
    Moment::parse(&format!("{day} {}", clock(time)?))
}

/// A time of day as `HH:MM:SS`: `8:05`, `08:05:09`, `080509`, `8时5分`, with or without a fraction.
fn clock(text: &str) -> Option<String> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let parts: Vec<&str> = match whole.len() == 6 && whole.bytes().all(|byte| byte.is_ascii_digit()) {
        true => vec![whole.get(..2)?, whole.get(2..4)?, whole.get(4..6)?],
        false => whole.trim_end_matches(['秒', '分']).split([':', '时', '分']).collect(),
    };
    let fits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [hour, minute] if fits(hour) && fits(minute) => Some(format!("{hour:0>2}:{minute:0>2}:00")),
        [hour, minute, second] if fits(hour) && fits(minute) && fits(second) => {
            Some(format!("{hour:0>2}:{minute:0>2}:{second:0>2}"))
        }
        _ => None,
    }
}

/// The cells of one row under their headings.
#[derive(Clone, Copy)]
pub(super) struct Cells<'row> {
    pub(super) row: &'row Row<'row>,
    pub(super) columns: &'row Columns,
}

impl<'row> Cells<'row> {
    /// The words of a cell; empty where there is no such column.
    pub(super) fn text(self, field: Field) -> &'row str {
        self.columns.place(field).map_or("", |at| trimmed(self.row.get(at)))
    }

    /// The words of a cell in which there is something.
    pub(super) fn given(self, field: Field) -> Option<&'row str> {
        Some(self.text(field)).filter(|text| !is_blank(text))
    }

    /// An amount; `None` where there is no such column or the cell is blank.
    pub(super) fn amount(self, field: Field) -> Checked<Option<Money>> {
        let text = self.text(field);
        amount(text).map_err(|why| self.flaw(field, text, not_money(why)))
    }

    /// The day of the row, with its time where it has one.
    pub(super) fn moment(self) -> Checked<Moment> {
        let Some(text) = self.given(Field::At) else {
            return Err(self.flaw(Field::At, "", Message::new("import-cell-empty")));
        };
        moment(text).ok_or_else(|| self.flaw(Field::At, text, Message::new("sheet-not-a-day")))
    }

    /// Whose row it is; `id_tail` is that of [`Cells::id_tail`].
    pub(super) fn who(self, id_tail: Option<&'row str>) -> Who<'row> {
        Who {
            name: self.given(Field::Member),
            relation: self.given(Field::Relation),
            id_tail,
            line: self.row.line,
        }
    }

    /// The last characters of an ID number.
    pub(super) fn id_tail(self) -> Option<String> {
        self.given(Field::IdNumber).and_then(id_tail)
    }

    /// Something wrong with a cell.
    pub(super) fn flaw(self, field: Field, text: &str, why: Message) -> Box<Flaw> {
        Flaw::cell(self.columns.name(field), text, why)
    }
}

/// The day a text gives, with or without a time.
pub(super) fn day(text: &str) -> Option<Day> {
    moment(text).map(|moment| moment.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_many_forms() {
        for (text, fen) in [
            ("¥28.16", 2816),
            ("￥1,234.50 ", 123_450),
            ("28.16元", 2816),
            ("-0.00", 0),
            ("－１２．５", -1250),
            ("(12.00)", -1200),
            ("-¥3", -300),
            ("¥-3", -300),
            ("+5", 500),
            (".5", 50),
            ("'12.00", 1200),
            ("=\"12\"", 1200),
            ("−7", -700),
            ("94.180000", 9418),
        ] {
            assert_eq!(amount(text), Ok(Some(Money::from_fen(fen))), "{text}");
        }
        for text in ["", " / ", "-", "——", "\t"] {
            assert_eq!(amount(text), Ok(None), "{text:?}");
        }
        for text in ["1e3", "12,34", "--5", "(-5)", "5%", "3件", "1.234,50", "28.165", "¥", "-+5"] {
            assert!(amount(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_and_times_in_many_forms() {
        for (text, said) in [
            ("2016/02/02", "2016-02-02"),
            ("2024-3-1 8:30", "2024-03-01 08:30:00"),
            ("2019-09-26 12:45:27\t", "2019-09-26 12:45:27"),
            ("20240301", "2024-03-01"),
            ("20240301083015", "2024-03-01 08:30:15"),
            ("2024年3月1日 8时5分", "2024-03-01 08:05:00"),
            ("2024年3月1日8:05:09", "2024-03-01 08:05:09"),
            ("2024.3.1", "2024-03-01"),
            ("２０２４－０３－０１", "2024-03-01"),
            ("2024-03-01T08:30:00.123", "2024-03-01 08:30:00"),
        ] {
            assert_eq!(moment(text).map(|moment| moment.to_string()).as_deref(), Some(said), "{text}");
        }
        for text in
            ["3/1/2024", "24-3-1", "2024-03", "2024-02-30", "45352.5", "2024-03-01 25:00", "2024-03-01 晚"]
        {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
