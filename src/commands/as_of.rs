//! `--at-op`: the ledger as it was when an operation had ended; shared by the commands that can answer from it.

use super::session::Session;
use crate::error::{Error, Result};
use crate::ledger::{Access, Ledger};
use crate::model::message::Message;

/// As of which operation.
#[derive(Debug, Default, clap::Args)]
pub struct AsOf {
    /// From the ledger as it was after this operation; `medins log` lists them
    #[arg(long = "at-op", value_name = "OP", value_parser = clap::value_parser!(i64).range(1..))]
    at_op: Option<i64>,
}

impl AsOf {
    /// The ledger, and what has to be said of it where it is not the present one.
    ///
    /// # Errors
    /// One of the `ledger-…` errors, or an operation that is not there.
    pub(super) fn ledger(&self, session: &Session<'_>) -> Result<(Ledger, Option<Message>)> {
        let ledger = session.ledger(Access::Read)?;
        let Some(id) = self.at_op else { return Ok((ledger, None)) };
        let operation = ledger.operation(id)?.ok_or_else(|| no_operation(id))?;
        ledger.go_back_to(id)?;
        let said = Message::new("log-as-of")
            .with("operation", id.to_string())
            .with("command", operation.command)
            .with("at", operation.at);
        Ok((ledger, Some(said)))
    }
}

/// No operation has this number.
pub(super) fn no_operation(id: i64) -> Error {
    Error::data(Message::new("log-no-operation").with("operation", id.to_string()))
        .hint(Message::new("log-no-operation-hint"))
}
