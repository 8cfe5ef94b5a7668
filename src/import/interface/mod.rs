//! Messages of the national settlement interface (定点医药机构接口规范), read leniently from JSON.
//!
//! A file holds one message, many behind each other, or arrays of them; one is in memory at a time.
//! [`super::json`] cuts them out, [`envelope`] unwraps each, and the others read what was inside.

mod counters;
mod envelope;
mod person;
mod setlinfo;

use super::Sink;
use super::json::desk;
use super::source::Source;
use crate::error::Result;

/// Reads the file to its end; says how many rows it had.
pub(super) fn read<S: Sink + ?Sized>(source: &mut Source, sink: &mut S) -> Result<u64> {
    desk::read(source, sink, |pairs, desk| envelope::open(pairs, desk))
}

#[cfg(test)]
mod tests {
    use super::super::collect::{collect, collect_source};
    use super::super::source::Source;

    #[test]
    fn shapes_that_hold_several_messages() {
        let preview =
            r#"{"setlinfo":{"medfee_sumamt":"3.00","fund_pay_sumamt":0,"acct_pay":3,"psn_cash_pay":0}}"#;
        let line = |row| format!("{row} preview -/-/- - 3.00=0.00+3.00(0.00)+0.00+0.00");
        for text in [
            format!("{preview}{preview}"),
            format!("{preview}\r\n\n{preview}\n"),
            format!(" [ {preview}\n,{preview} ] "),
            format!("[{preview}][]\n[{preview}]"),
            format!(r#"{{"response":{{"output":{preview}}}}} {{"_provenance":1,"output":{preview}}}"#),
        ] {
            assert_eq!(collect(text.as_bytes()).unwrap().lines, [line(1), line(2)], "{text}");
        }
    }

    #[test]
    fn what_is_no_message_is_a_problem_and_the_rest_goes_on() {
        let text = "[1, \"a\", {}, {\"cnt\":1},\n {\"a\":NaN}, {\"output\":{\"a\":1,\"a\":2}}, [[]]]";
        assert_eq!(
            collect(text.as_bytes()).unwrap().lines,
            [
                "problem 1 2 1 import-json-not-a-message",
                "problem 1 5 \"a\" import-json-not-a-message",
                "problem 1 - - import-json-unknown",
                "problem 1 - - import-json-unknown",
                "problem 2 7 NaN} import-json-syntax",
                "problem 2 output.a - import-json-doubled",
                "problem 2 39 [[]] import-json-not-a-message",
            ]
        );
    }

    #[test]
    fn columns_count_characters() {
        let text = "[{\"医保\":1}, {\"医保\":nul},\n\n {\"a\":\n \"医\" 1}]";
        assert_eq!(
            collect(text.as_bytes()).unwrap().lines[1..],
            ["problem 1 21 } import-json-syntax", "problem 4 6 1} import-json-syntax"]
        );
    }

    #[test]
    fn deep_nesting_is_no_danger() {
        let deep = format!("{{\"setlinfo\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(collect(deep.as_bytes()).unwrap().lines.len(), 1);
    }

    #[test]
    #[allow(
        clippy::disallowed_methods,
        reason = "the samples are not part of the project; a test may look for them"
    )]
    fn every_sample_is_read() {
        let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
        let shared = std::env::var("MEDINS_SHARED").unwrap_or_else(|_| beside.to_owned());
        let Ok(folder) = std::fs::read_dir(format!("{shared}/samples/setlinfo")) else {
            println!("skipped: no samples beside the project; set MEDINS_SHARED to read them");
            return;
        };
        for path in folder.map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let seen = collect_source(&mut Source::open(&path, &name).unwrap()).unwrap();
            assert_eq!((seen.rows, seen.lines.len()), (1, 1), "{name}");
            let expected = match name.get(..4).unwrap() {
                "1101" | "1161" => "1 person",
                "2204" | "2301" => "1 left out import-left-fee-lines",
                "2206" | "2303" if !name.contains("truncated") => "1 preview",
                "2206" => "import-json-missing",
                "2207" => "1 settlement",
                "2208" | "2305" => "1 reversal",
                _ => "1 left out import-left-chronic",
            };
            assert!(seen.lines[0].contains(expected), "{name}: {}", seen.lines[0]);
        }
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(0u8.., 0..300)) {
            for start in ["", "{", "[{", "{\"setlinfo\":"] {
                if let Ok(seen) = collect(&[start.as_bytes(), &bytes].concat()) {
                    proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
                }
            }
        }

        #[test]
        fn likely_json_ends_somewhere(text in "[\\[{]([\\[\\]{},: 0-9.\n]|\"(setlinfo|output|setl_id|medfee_sumamt|cuminfo|insuinfo|result)\":?|null|-1){0,30}") {
            if let Ok(seen) = collect(text.as_bytes()) {
                proptest::prop_assert_eq!(seen.rows, seen.lines.len() as u64);
            }
        }
    }
}
