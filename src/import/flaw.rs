//! What is wrong with one row, before it is known in which file and line it stands.
//!
//! Checks return a boxed [`Flaw`] so that the good path stays cheap; the readers turn it into a
//! [`Problem`]. Errors that pass through `std::io` on their way out of a reader are unwrapped here too.

use super::Problem;
use crate::error::{Error, Place};
use crate::model::message::Message;
use crate::model::money::NotMoney;
pub(super) use crate::model::quoted::shorten;

/// Why a row cannot be used: column or key path, the text found, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flaw {
    /// Column name or key path; `None` where the whole row is meant.
    pub(super) column: Option<String>,
    /// The text that is wrong, shortened.
    pub(super) text: Option<String>,
    /// The reason.
    pub(super) why: Message,
}

/// A checked value or what is wrong with it.
pub(super) type Checked<T> = Result<T, Box<Flaw>>;

impl Flaw {
    /// A flaw of a whole row.
    pub(super) fn row(why: Message) -> Box<Self> {
        Box::new(Self { column: None, text: None, why })
    }

    /// A flaw of one cell.
    pub(super) fn cell(column: impl Into<String>, text: &str, why: Message) -> Box<Self> {
        let text = (!text.is_empty()).then(|| shorten(text));
        Box::new(Self { column: Some(column.into()), text, why })
    }

    /// The problem this is in line `line` of `file`.
    pub(super) fn at(self, file: &str, line: u64) -> Problem {
        let place =
            Place { file: Some(file.to_owned()), line: Some(line), column: self.column, text: self.text };
        Problem { place, why: self.why }
    }
}

/// Why a text is no amount, as a message.
pub(super) fn not_money(why: NotMoney) -> Message {
    Message::new(match why {
        NotMoney::Empty => "import-cell-empty",
        NotMoney::NotANumber => "import-amount-not-a-number",
        NotMoney::TooPrecise => "import-amount-too-precise",
        NotMoney::TooLarge => "import-amount-too-large",
    })
}

/// The place of a whole file, or of a line in it.
pub(super) fn place(file: &str, line: Option<u64>) -> Place {
    Place { file: Some(file.to_owned()), line, column: None, text: None }
}

/// What an I/O error of reading `file` means: one of ours that came through `std::io`, or the system's.
pub(super) fn unwrap_io(error: std::io::Error, file: &str) -> Error {
    match error.downcast::<Error>() {
        Ok(ours) => ours,
        Err(error) => {
            let what = Message::new("import-cannot-read").with("why", error.to_string());
            Error::data(what).at(place(file, None))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_errors_survive_the_way_through_io() {
        let ours = Error::data(Message::new("import-empty"));
        assert_eq!(unwrap_io(std::io::Error::other(ours.clone()), "a.csv"), ours);
        let foreign = unwrap_io(std::io::Error::from(std::io::ErrorKind::NotFound), "a.csv");
        assert_eq!(foreign.what.id, "import-cannot-read");
    }
}
