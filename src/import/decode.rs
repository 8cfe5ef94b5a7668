//! GB18030 as a stream of UTF-8: decoded chunk by chunk, a byte that is no character is refused.
//!
//! Nothing is replaced by a question mark and nothing is kept: two buffers of a fixed size. GB18030 and
//! GBK never use the line end inside a character, so lines can be counted in the raw bytes.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, GB18030};

use super::bytes::{HEAD, newlines};
use super::flaw::place;
use crate::error::Error;
use crate::model::message::Message;

/// A reader that turns GB18030 into UTF-8.
pub(super) struct Decoded<'source, R> {
    inner: R,
    name: &'source str,
    decoder: Decoder,
    raw: Vec<u8>,
    /// Raw bytes not decoded yet: `raw[raw_at..raw_end]`.
    raw_at: usize,
    raw_end: usize,
    text: Vec<u8>,
    /// Text not handed out yet: `text[text_at..text_end]`.
    text_at: usize,
    text_end: usize,
    line: u64,
    finished: bool,
}

impl<'source, R: Read> Decoded<'source, R> {
    /// Decodes what `inner` reads; `name` is what messages call the file.
    pub(super) fn new(inner: R, name: &'source str) -> Self {
        Self {
            inner,
            name,
            decoder: GB18030.new_decoder_without_bom_handling(),
            raw: vec![0; HEAD],
            raw_at: 0,
            raw_end: 0,
            text: vec![0; 2 * HEAD],
            text_at: 0,
            text_end: 0,
            line: 1,
            finished: false,
        }
    }

    /// Decodes some more text.
    fn decode(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw_end {
            self.raw_at = 0;
            self.raw_end = self.inner.read(&mut self.raw)?;
        }
        let raw = &self.raw[self.raw_at..self.raw_end];
        let last = raw.is_empty();
        let (result, read, written) =
            self.decoder.decode_to_utf8_without_replacement(raw, &mut self.text, last);
        self.line += newlines(&raw[..read]);
        self.raw_at += read;
        (self.text_at, self.text_end) = (0, written);
        if matches!(result, DecoderResult::Malformed(..)) {
            let what = Message::new("import-encoding-unknown");
            return Err(io::Error::other(Error::data(what).at(place(self.name, Some(self.line)))));
        }
        self.finished = last && result == DecoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: Read> Read for Decoded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text_end && !self.finished {
            self.decode()?;
        }
        let length = buffer.len().min(self.text_end - self.text_at);
        buffer[..length].copy_from_slice(&self.text[self.text_at..self.text_at + length]);
        self.text_at += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::super::flaw::unwrap_io;
    use super::*;

    #[test]
    fn text_comes_through_and_damage_is_refused() {
        let text = "结算编号,金额\n甲市第一人民医院,𠮷\n".repeat(20_000);
        let (bytes, ..) = GB18030.encode(&text);
        let mut read = String::new();
        Decoded::new(&bytes[..], "a.csv").read_to_string(&mut read).unwrap();
        assert_eq!(read, text);

        let damaged = [&bytes[..], b"\n\xff\xff"].concat();
        let error = Decoded::new(&damaged[..], "a.csv").read_to_string(&mut read).unwrap_err();
        let error = unwrap_io(error, "a.csv");
        assert_eq!(error.what.id, "import-encoding-unknown");
        assert_eq!(error.place.unwrap().line, Some(40_002));
    }
}
