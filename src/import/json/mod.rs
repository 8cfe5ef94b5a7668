//! JSON that people have in files: cut into messages, and read without a float.
//!
//! [`desk`] hands over message by message: `messages` cuts a stream into its values, [`object`] reads one of
//! them leniently. What the keys mean is
//! for the rooms that use them.

pub(super) mod desk;
mod messages;
pub(super) mod object;

use super::Problem;
use super::flaw::shorten;
use crate::error::Place;
use crate::model::message::Message;
use messages::Found;

/// Why a message is no JSON object, and where in it that shows.
fn not_a_message(error: &serde_json::Error, found: &Found<'_>, file: &str) -> Problem {
    let id = if error.is_data() { "import-json-not-a-message" } else { "import-json-syntax" };
    let (line, column) = found.position(error);
    let place = Place {
        file: Some(file.to_owned()),
        line: Some(line),
        column: Some(column.to_string()),
        text: found.text_at(error).map(shorten),
    };
    Problem { place, why: Message::new(id) }
}
