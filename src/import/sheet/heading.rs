//! Which column of a table stands for what, found by the names in its heading.

use super::field::Field;
use super::grid::Row;
use super::profile::Profile;
use crate::error::{Error, Result};
use crate::import::flaw::{place, shorten};
use crate::model::message::Message;
use crate::model::typed::half_width;

/// A text as headings and words are compared: in one width, in small letters, without blanks, without a colon at
/// its end, and without the unit that headings of amounts have.
pub(super) fn normal(text: &str) -> String {
    let hidden = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{a0}');
    let narrow: String = half_width(text).chars().filter(|c| !hidden(*c)).collect();
    let bare = narrow.trim_end_matches(':');
    let bare = bare.strip_suffix("(元)").filter(|bare| !bare.is_empty()).unwrap_or(bare);
    bare.to_lowercase()
}

/// Where each field of a table stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// Field, place and the page's own name of the column.
    found: Vec<(Field, usize, String)>,
    /// Cells up to the last one with a name.
    pub(super) width: usize,
}

impl Columns {
    /// The columns of a heading; `None` where the row is no heading of this profile.
    pub(super) fn of(profile: &Profile, row: &Row<'_>) -> Option<Self> {
        let names: Vec<String> = row.iter().map(normal).collect();
        Self::of_names(profile, &names, |at| row.get(at))
    }

    /// The same where the names are plain already.
    pub(super) fn of_names<'n>(
        profile: &Profile,
        names: &[String],
        written: impl Fn(usize) -> &'n str,
    ) -> Option<Self> {
        let mut found = Vec::new();
        for (field, headings) in &profile.columns {
            let at = headings.iter().find_map(|heading| names.iter().position(|name| name == heading));
            found.extend(at.map(|at| (*field, at, shorten(written(at).trim()))));
        }
        let width = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let enough = profile.is_enough(|field| found.iter().any(|(known, ..)| *known == field));
        enough.then_some(Self { found, width })
    }

    /// How many fields were found.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Where a field stands.
    pub(super) fn place(&self, field: Field) -> Option<usize> {
        self.found.iter().find(|(known, ..)| *known == field).map(|(_, at, _)| *at)
    }

    /// What the page calls the column of a field; the field's own word where there is none.
    pub(super) fn name(&self, field: Field) -> &str {
        let found = self.found.iter().find(|(known, ..)| *known == field);
        found.map_or(field.code(), |(.., name)| name)
    }

    /// Refuses a heading in which a column that counts stands twice: which of them is meant is not known.
    pub(super) fn check(&self, row: &Row<'_>, file: &str) -> Result<()> {
        let names: Vec<String> = row.iter().map(normal).collect();
        let doubled = self.found.iter().find(|(_, at, _)| {
            names.iter().enumerate().any(|(other, name)| other != *at && *name == names[*at])
        });
        match doubled {
            None => Ok(()),
            Some((.., name)) => {
                let what = Message::new("import-column-doubled").with("column", name);
                Err(Error::data(what).at(place(file, Some(row.line))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_blanks_and_units_make_no_difference() {
        for text in ["金额(元)", " 金 额（元）\t", "金额：", "\u{feff}金额", "金\u{3000}额"] {
            assert_eq!(normal(text), "金额", "{text}");
        }
        assert_eq!(normal("（元）"), "(元)");
        assert_eq!(normal("Amount"), "amount");
    }
}
