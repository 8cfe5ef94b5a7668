//! A file that is being written: how much there is already, on a terminal, and whether the user wants to stop.

use std::io::{self, Write};

use indicatif::{HumanBytes, ProgressBar};

use crate::context::interrupt;
use crate::error::Result;

/// Passes on what is written.
pub(super) struct Watched<W> {
    inner: W,
    written: u64,
    progress: ProgressBar,
}

impl<W: Write> Watched<W> {
    /// Watches `inner` from now on, and shows on `progress` how much is written.
    pub(super) fn new(inner: W, progress: ProgressBar) -> Self {
        interrupt::watch();
        Self { inner, written: 0, progress }
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        interrupt::check().map_err(|_| io::Error::other("interrupted"))?;
        let count = self.inner.write(bytes)?;
        self.written += count as u64;
        self.progress.set_message(HumanBytes(self.written).to_string());
        self.progress.inc(1);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W> Drop for Watched<W> {
    fn drop(&mut self) {
        self.progress.finish_and_clear();
    }
}

/// How writing ended; a wish to stop is said as such.
pub(super) fn ended<T>(written: Result<T>) -> Result<T> {
    if written.is_err() {
        interrupt::check()?;
    }
    written
}
