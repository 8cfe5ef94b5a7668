//! Bytes of a file before they are text: how many are read at once, filling a buffer, counting lines.

use std::io::Read;

/// Bytes per read of the first pass, and how much of the beginning decides what a file is.
pub(super) const HEAD: usize = 64 * 1024;
/// Fills the buffer as far as the file goes.
pub(super) fn fill(from: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match from.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// How many line ends there are.
pub(super) fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}
