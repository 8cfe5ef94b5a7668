//! The packings of streams. Every one stops where more comes out than is allowed.

use std::io::Read;

use super::Refusal;
use super::object::{is_space, pair};

/// Unpacks one layer into at most `most` bytes.
pub(super) fn unpack(filter: &[u8], data: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    let plain = match filter {
        b"FlateDecode" | b"Fl" => inflate(data, most)?,
        b"ASCIIHexDecode" | b"AHx" => hex(data),
        b"ASCII85Decode" | b"A85" => ascii85(data),
        _ => return Err(Refusal::Packing(String::from_utf8_lossy(filter).chars().take(40).collect())),
    };
    if plain.len() > most { Err(Refusal::Content) } else { Ok(plain) }
}

/// Deflate with its checksum; at most one byte more than allowed is made.
fn inflate(data: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    let mut plain = Vec::new();
    let bound = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut decoder = flate2::read::ZlibDecoder::new(data).take(bound);
    decoder.read_to_end(&mut plain).map_err(|_| Refusal::Damaged)?;
    Ok(plain)
}

/// Hexadecimal digits up to `>`.
fn hex(data: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> =
        data.iter().copied().take_while(|byte| *byte != b'>').filter(u8::is_ascii_hexdigit).collect();
    digits.chunks(2).filter_map(|two| pair(two[0], two.get(1).copied().unwrap_or(b'0'))).collect()
}

/// Five characters for four bytes, up to `~`; `z` is four zeros.
fn ascii85(data: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut group = Vec::with_capacity(5);
    for byte in data.iter().copied().take_while(|byte| *byte != b'~').filter(|byte| !is_space(*byte)) {
        match byte {
            b'z' if group.is_empty() => plain.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            plain.extend(four(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let kept = group.len() - 1;
        group.resize(5, b'u' - b'!');
        plain.extend(&four(&group)[..kept]);
    }
    plain
}

fn four(group: &[u8]) -> [u8; 4] {
    group.iter().fold(0u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(u32::from(*digit))).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packings_without_deflate_are_unpacked() {
        assert_eq!(unpack(b"AHx", b"41 4>", 9), Ok(b"A@".to_vec()));
        assert_eq!(unpack(b"A85", b"87cURD]i,\"Ebo80~>", 99), Ok(b"Hello World!".to_vec()));
        assert_eq!(unpack(b"A85", b"z!!~>", 99), Ok(vec![0; 5]));
        assert_eq!(unpack(b"AHx", b"414141", 2), Err(Refusal::Content));
        assert_eq!(unpack(b"LZWDecode", b"", 2), Err(Refusal::Packing("LZWDecode".to_owned())));
        assert_eq!(unpack(b"Fl", b"no deflate", 9), Err(Refusal::Damaged));
    }
}
