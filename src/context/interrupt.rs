//! Ctrl-C during long work: noticed between rows, so that the transaction is rolled back in order.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Error, Kind, Result};
use crate::model::message::Message;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C only sets a flag that [`check`] looks at. A second Ctrl-C changes nothing more.
pub fn watch() {
    STOPPED.store(false, Ordering::Relaxed);
    // A handler is set once in a process; a second call finds it in place.
    let _ = ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed));
}

/// Whether the user has asked to stop.
///
/// # Errors
/// `error-interrupted` if so.
pub fn check() -> Result<()> {
    if STOPPED.load(Ordering::Relaxed) {
        return Err(Error::new(Kind::Interrupted, Message::new("error-interrupted")));
    }
    Ok(())
}
