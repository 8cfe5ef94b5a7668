//! The days that `--from`, `--to` or `--year` name; shared by the commands that look at a part of the past.

use super::given;
use crate::error::{Error, Place, Result};
use crate::model::day::Period;
use crate::model::message::Message;

/// Which days are meant.
#[derive(Debug, Default, clap::Args)]
pub struct Span {
    /// From this day on
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Up to and including this day
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Only this calendar year
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["from", "to"])]
    year: Option<String>,
}

impl Span {
    /// The days as a half-open period; `None` where nothing restricts them.
    ///
    /// # Errors
    /// A day or year that cannot be understood; a first day after the last one.
    pub(super) fn period(&self) -> Result<Option<Period>> {
        if let Some(year) = &self.year {
            let first = given::year("--year", year)?;
            return Ok(Some(Period { from: Some(first), until: Some(first.plus_months(12)) }));
        }
        let day =
            |flag, text: &Option<String>| text.as_deref().map(|text| given::day(flag, text)).transpose();
        let (from, to) = (day("--from", &self.from)?, day("--to", &self.to)?);
        if let (Some(first), Some(last)) = (from, to)
            && first > last
        {
            let message = Message::new("history-period-reversed").with("from", first).with("to", last);
            let place =
                Place { column: Some("--from".to_owned()), text: self.from.clone(), ..Place::default() };
            return Err(Error::usage(message).at(place));
        }
        let period = Period { from, until: to.map(|last| last.plus_days(1)) };
        Ok((period != Period::ALWAYS).then_some(period))
    }
}
