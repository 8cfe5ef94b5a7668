//! What is wrong in a file of ours, with the place in its text, until the file name is known.
//!
//! Readers of rows return a [`Wrong`]; [`Wrong::place_in`] turns its offset into line and column.

use std::ops::Range;

use crate::error::{Error, Place};
use crate::model::message::Message;

/// One thing a file may not say.
#[derive(Debug)]
pub(crate) struct Wrong {
    /// What, as a message.
    pub(crate) what: Message,
    /// Where in the text, in bytes.
    pub(crate) span: Range<usize>,
}

/// Lines longer than this are cut when they are shown.
const SHOWN: usize = 80;

impl Wrong {
    /// Something wrong at a place of the text.
    pub(crate) const fn at(span: Range<usize>, what: Message) -> Self {
        Self { what, span }
    }

    /// The error with file, line, column and the line's text.
    pub(crate) fn place_in(self, file: &str, text: &str) -> Error {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let shown = text.lines().nth(line).map(|line| line.chars().take(SHOWN).collect());
        Error::data(self.what).at(Place {
            file: Some(file.to_owned()),
            line: u64::try_from(line + 1).ok(),
            column: Some(column.to_string()),
            text: shown,
        })
    }
}
