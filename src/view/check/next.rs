//! What to type next, for each code. Commands are the same in both languages; names with blanks are quoted.

use super::{Names, amount, name};
use crate::model::check::{Code, Found, What};
use crate::model::day::Day;
use crate::model::message::Message;

/// A command to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Next {
    /// As a shell takes it.
    pub(super) command: String,
    asks_amount: Amount,
}

/// Whether the user has to add an amount that nobody here knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Amount {
    Complete,
    Needed,
}

impl Next {
    /// What to type after a find.
    pub(super) fn after(found: &Found, names: &Names) -> Self {
        let who = quoted(&found.member.map(|member| name(member, names)).unwrap_or_default());
        let day = day(found.at.as_deref());
        let command = match found.code {
            Code::Damaged => "medins doctor".to_owned(),
            Code::Reference | Code::RetiredMark | Code::KeptSums => {
                "medins export settlements --output settlements.csv".to_owned()
            }
            Code::StoredMissing => format!("ls -l {}", quoted(file(found))),
            Code::StoredDiffers => format!("sha256sum {}", quoted(file(found))),
            Code::ReversalAlone => {
                let total = amount(found.recorded).map(|total| -total).unwrap_or_default();
                format!("medins history --member {who} --min {total} --max {total}")
            }
            Code::PayerUnbound => {
                let payer = quoted(&found.relative.map(|payer| name(payer, names)).unwrap_or_default());
                format!("medins family bind {who} --payer {payer} --from {day}")
            }
            Code::PrintedDiffers | Code::ChainBreak => format!("medins reconcile {who}"),
            Code::DayBeforeBirth
            | Code::Uncovered
            | Code::CoverageOverlap
            | Code::CoverageGap
            | Code::Uninsured => format!("medins family show {who}"),
            Code::BeforeOpening => {
                let last = self::day(found.until.as_deref());
                format!("medins history --member {who} --only movements --to {last}")
            }
            Code::BelowZero | Code::NoStart | Code::PrintedOld => {
                let command = format!("medins account observe {who} AMOUNT");
                return Self { command, asks_amount: Amount::Needed };
            }
            Code::Unexplained => match Day::parse(day) {
                Some(day) => {
                    format!("medins history --from {} --to {}", day.minus_days(1), day.plus_days(1))
                }
                None => "medins history".to_owned(),
            },
            _ => {
                let other = found.other.and(found.until.as_deref());
                let other = other.map_or(day, |other| self::day(Some(other)));
                let (from, to) = (day.min(other), day.max(other));
                format!("medins history --member {who} --from {from} --to {to}")
            }
        };
        Self { command, asks_amount: Amount::Complete }
    }

    /// The same as a sentence.
    pub(super) fn message(self) -> Message {
        match self.asks_amount {
            Amount::Complete => Message::new("check-next").with("command", self.command),
            Amount::Needed => {
                let known = self.command.trim_end_matches(" AMOUNT");
                Message::new("check-next-amount").with("command", known)
            }
        }
    }
}

/// The day of a moment.
fn day(at: Option<&str>) -> &str {
    at.map(|at| at.get(..10).unwrap_or(at)).unwrap_or_default()
}

fn file(found: &Found) -> &str {
    match &found.what {
        Some(What::Text(file)) => file,
        _ => "",
    }
}

/// A word for the shell: as it is where it is plain, otherwise in single quotes.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ',' | ':' | '+');
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::MemberId;

    #[test]
    fn names_are_quoted_for_the_shell() {
        let names = Names::from([(MemberId(1), "吴桐 二".to_owned()), (MemberId(2), "it's".to_owned())]);
        let found = Found::new(Code::PayerUnbound)
            .member(MemberId(1))
            .relative(MemberId(2))
            .at("2024-05-06 07:08:09");
        let next = Next::after(&found, &names);
        assert_eq!(next.command, r"medins family bind '吴桐 二' --payer 'it'\''s' --from 2024-05-06");
    }

    #[test]
    fn a_pair_is_asked_for_from_its_earlier_day() {
        let names = Names::from([(MemberId(1), "我".to_owned())]);
        let found = Found::new(Code::ReversalDiffers).member(MemberId(1)).other(7);
        let next = Next::after(&found.at("2024-05-09").until("2024-05-06 10:00:00"), &names);
        assert_eq!(next.command, "medins history --member 我 --from 2024-05-06 --to 2024-05-09");
    }
}
