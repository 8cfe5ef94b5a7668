//! One error for the whole house: a code, what happened, where, and what to do next.
//!
//! Kinds map to exit codes (see README, "Exit codes"). Words live in `locales/`; the error carries ids.

use crate::model::message::Message;

/// What an operation of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

/// What kind of trouble it is; decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was done, but there is something to look at: exit 1.
    Findings,
    /// The command line is wrong: exit 2.
    Usage,
    /// A fact or a rule is missing: exit 3.
    CannotTell,
    /// The data given is bad and nothing was changed: exit 4.
    BadData,
    /// The ledger cannot be used: exit 5.
    Ledger,
    /// The user stopped the command: exit 130, as shells expect.
    Interrupted,
    /// The reader of our output went away: exit 0, nothing is said.
    ClosedPipe,
}

impl Kind {
    /// The documented exit code.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::ClosedPipe => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::CannotTell => 3,
            Self::BadData => 4,
            Self::Ledger => 5,
            Self::Interrupted => 130,
        }
    }
}

/// Where in a document something is wrong. Rows and columns count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// File name as the user gave it.
    pub file: Option<String>,
    /// Line or record.
    pub line: Option<u64>,
    /// Column name or number.
    pub column: Option<String>,
    /// The text that is wrong, shortened.
    pub text: Option<String>,
}

/// What went wrong. The message id doubles as the stable code of the error.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", what.id)]
pub struct Error {
    /// Kind, and with it the exit code.
    pub kind: Kind,
    /// What happened, in one sentence.
    pub what: Message,
    /// Where.
    pub place: Option<Box<Place>>,
    /// What to do next.
    pub hint: Option<Message>,
    /// Further lines, such as the rows of a file that are wrong.
    pub details: Vec<Message>,
}

impl Error {
    /// An error of a kind.
    pub const fn new(kind: Kind, what: Message) -> Self {
        Self { kind, what, place: None, hint: None, details: Vec::new() }
    }

    /// Wrong usage.
    pub const fn usage(what: Message) -> Self {
        Self::new(Kind::Usage, what)
    }

    /// Bad data.
    pub const fn data(what: Message) -> Self {
        Self::new(Kind::BadData, what)
    }

    /// An unusable ledger.
    pub const fn ledger(what: Message) -> Self {
        Self::new(Kind::Ledger, what)
    }

    /// A missing fact or rule.
    pub const fn cannot_tell(what: Message) -> Self {
        Self::new(Kind::CannotTell, what)
    }

    /// The same error with the next step.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The same error with its place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// The same error with one more line.
    #[must_use]
    pub fn detail(mut self, line: Message) -> Self {
        self.details.push(line);
        self
    }

    /// What an I/O error of writing our output means: a closed pipe is no trouble at all.
    pub fn output(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::new(Kind::ClosedPipe, Message::new("error-closed-pipe")),
            _ => Self::data(Message::new("error-output").with("why", error.to_string())),
        }
    }
}
