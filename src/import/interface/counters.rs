//! Message 5206: what was used of each limit this year (`cuminfo`), as statements.
//!
//! A counter speaks of the last day of its month (`cum_ym`), or of the day the message was answered where that
//! is earlier or no month is given. All counters of a message are one row: a bad one spoils the row.

use super::person;
use crate::error::Result;
use crate::import::Sink;
use crate::import::flaw::Checked;
use crate::import::json::desk::Desk;
use crate::import::json::object::Object;
use crate::model::account::Layer;
use crate::model::day::{Day, Moment};
use crate::model::message::Message;
use crate::model::statement::{Measure, Statement};

/// Hands over the counters of an unwrapped message.
pub(super) fn hand_over<S: Sink + ?Sized>(
    body: &Object<'_>,
    answered: Option<Moment>,
    desk: &mut Desk<'_, S>,
) -> Result<()> {
    let answered = answered.map(|moment| moment.day);
    match person::named(body).and_then(|named| Ok((named, statements(body, answered)?))) {
        Ok((_, statements)) if statements.is_empty() => desk.left_out(Message::new("import-left-empty")),
        Ok((named, statements)) => {
            let row = desk.next_row();
            desk.sink.counters(row, &named.who(desk.line), &statements)
        }
        Err(flaw) => desk.problem(*flaw),
    }
}

/// Every row of `cuminfo`.
fn statements(body: &Object<'_>, answered: Option<Day>) -> Checked<Vec<Statement>> {
    body.items("cuminfo").into_iter().map(|item| statement(&item.object()?, answered)).collect()
}

/// One counter.
fn statement(row: &Object<'_>, answered: Option<Day>) -> Checked<Statement> {
    let missing = |key| row.flaw(key, "", Message::new("import-cell-empty"));
    let code = row.text("cum_type_code")?.ok_or_else(|| missing("cum_type_code"))?.into_owned();
    let measure = Measure::of_counter(&code);
    Ok(Statement {
        measure,
        layer: Layer::Whole,
        observed_at: Moment::of_day(day(row, answered)?),
        value: value(row, measure)?,
        insurance: row.text("insutype")?.map(std::borrow::Cow::into_owned),
        code: Some(code),
        year: year(row)?,
    })
}

/// `cum`: fen, or a whole number of visits.
fn value(row: &Object<'_>, measure: Measure) -> Checked<i64> {
    let fen = row.money("cum")?.map(crate::model::money::Money::fen);
    let fen = fen.ok_or_else(|| row.flaw("cum", "", Message::new("import-cell-empty")))?;
    match measure {
        Measure::Visits if fen % 100 == 0 => Ok(fen / 100),
        Measure::Visits => {
            let text = row.text("cum")?.unwrap_or_default();
            Err(row.flaw("cum", &text, Message::new("import-json-not-a-count")))
        }
        _ => Ok(fen),
    }
}

/// The day a counter speaks of.
fn day(row: &Object<'_>, answered: Option<Day>) -> Checked<Day> {
    let month = row.text("cum_ym")?;
    let end = match month.as_deref() {
        None => None,
        Some(text) => Some(
            last_of_month(text)
                .ok_or_else(|| row.flaw("cum_ym", text, Message::new("import-json-not-a-month")))?,
        ),
    };
    let day = end.into_iter().chain(answered).min();
    day.ok_or_else(|| row.flaw("cum_ym", "", Message::new("import-cell-empty")))
}

/// The last day of a month written `yyyyMM` or `yyyy-MM`.
fn last_of_month(text: &str) -> Option<Day> {
    let digits = text.replace('-', "");
    let plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (year, month) = digits.split_at_checked(4).filter(|_| plain)?;
    Some(Day::new(year.parse().ok()?, month.parse().ok()?, 1)?.plus_months(1).minus_days(1))
}

/// `year`, four digits.
fn year(row: &Object<'_>) -> Checked<Option<i32>> {
    let Some(text) = row.text("year")? else { return Ok(None) };
    let year = text.parse().ok().filter(|year| (1900..=2200).contains(year));
    year.map(Some).ok_or_else(|| row.flaw("year", &text, Message::new("import-json-not-a-year")))
}

#[cfg(test)]
mod tests {
    use crate::import::collect::collect;

    fn lines(cuminfo: &str) -> Vec<String> {
        let text = format!(r#"{{"respond_time":"20240507080910123","output":{{"cuminfo":{cuminfo}}}}}"#);
        collect(text.as_bytes()).unwrap().lines
    }

    #[test]
    fn counters_are_statements_of_a_day() {
        let seen = lines(
            r#"[{"insutype":"310","year":"2024","cum_ym":"202402","cum_type_code":"D310101_BIZ11","cum":"12.30"},
            {"cum_ym":"202412","year":2024,"cum_type_code":"C0000","cum":3},
            {"cum_type_code":"Q0000","cum":0.00}]"#,
        );
        assert_eq!(
            seen,
            ["1 counters -/-/- [D310101_BIZ11 fund-paid 2024-02-29 1230, C0000 visits 2024-05-07 3, \
                 Q0000 deductible 2024-05-07 0]"]
        );
        assert_eq!(lines("[]"), ["1 left out import-left-empty"]);
    }

    #[test]
    fn a_bad_counter_is_named_by_its_path() {
        for (counter, problem) in [
            (r#"{"cum":1}"#, "cum_type_code - import-cell-empty"),
            (r#"{"cum_type_code":"C0000","cum":1.5}"#, "cum 1.5 import-json-not-a-count"),
            (r#"{"cum_type_code":"D1","cum":1,"cum_ym":"2024"}"#, "cum_ym 2024 import-json-not-a-month"),
            (r#"{"cum_type_code":"D1","cum":1,"year":"24"}"#, "year 24 import-json-not-a-year"),
            (r#"{"cum_type_code":"D1"}"#, "cum - import-cell-empty"),
        ] {
            assert_eq!(lines(counter), [format!("problem 1 output.cuminfo.{problem}")]);
        }
    }
}
