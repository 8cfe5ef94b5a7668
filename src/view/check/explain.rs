//! What each code of `check` means, why it matters, and what to do: the text of `check --explain`.

use crate::model::check::{Code, Severity, codes};
use crate::model::message::Message;
use crate::view::{Cell, Field, View};

/// What is said of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// In a few words.
    pub title: Message,
    /// What was found.
    pub means: Message,
    /// Why it matters.
    pub matters: Message,
    /// What to do.
    pub advice: Message,
}

/// The messages of every code: `check-title-i1`, `check-means-i1`, `check-matters-i1`, `check-advice-i1`.
macro_rules! meanings {
    ($($code:ident = $word:literal),+ $(,)?) => {
        /// What is said of a code.
        pub const fn meaning(code: Code) -> Meaning {
            match code {
                $(Code::$code => Meaning {
                    title: Message::new(concat!("check-title-", $word)),
                    means: Message::new(concat!("check-means-", $word)),
                    matters: Message::new(concat!("check-matters-", $word)),
                    advice: Message::new(concat!("check-advice-", $word)),
                }),+
            }
        }
    };
}

codes!(meanings);

/// The few words for a code.
pub(super) fn title(code: Code) -> Message {
    meaning(code).title
}

/// Codes with what is said of them, as a document.
pub fn explained(codes: &[Code]) -> View {
    let mut view = View::new("codes");
    for code in codes {
        let meaning = meaning(*code);
        let severity = match code.severity() {
            Severity::Finding => Message::new("check-finding"),
            Severity::Note => Message::new("check-note"),
        };
        view.title(
            Message::new("check-explained").with("code", code.code()).with("title", meaning.title.clone()),
        );
        view.record(
            code.code(),
            vec![
                Field::new("severity", "column-severity", Cell::term(code.severity().code(), severity)),
                Field::new("means", "column-means", Cell::Message(meaning.means)),
                Field::new("matters", "column-matters", Cell::Message(meaning.matters)),
                Field::new("advice", "column-advice", Cell::Message(meaning.advice)),
            ],
        );
    }
    view
}
