//! What a pack may not say, checked: every problem with file, line and column.
//!
//! The form of a row is checked while it is read (`pack`, `aid`); this room adds what needs a second look:
//! sources of the nation's pack, grades better than their sources, and values nobody checked for a year.

use super::aid::{Kinded, Material};
use super::benefit::{gaps, undeclared};
use super::pack::{Checked, Pack};
use super::rule::{Grade, Proof, Rule};
use crate::error::Error;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::written::wrong::Wrong;

/// Months after which a value should be checked again.
pub const STALE_MONTHS: u32 = 12;

/// Reads a pack without asking whether the nation's pack has the sources it names: for packs that are
/// compiled in, of which the tests have asked it.
///
/// # Errors
/// Everything that is wrong, each with file, line and column.
pub(super) fn read_alone(file: &str, text: &str) -> Result<Pack, Vec<Error>> {
    Pack::read(file, text).map(|checked| checked.pack)
}

/// Reads a pack with everything that may be wrong with it. `nation` lends its sources to other regions.
///
/// # Errors
/// Everything that is wrong, each with file, line and column.
pub fn read(file: &str, text: &str, nation: Option<&Pack>) -> Result<Pack, Vec<Error>> {
    let Checked { pack, elsewhere } = Pack::read(file, text)?;
    let nation = nation.filter(|_| pack.region != Region::NATION);
    let known = |id: &str| nation.is_some_and(|nation| nation.source(id).is_some());
    let mut wrongs = Vec::new();
    for (id, place) in elsewhere {
        if !known(&id) {
            let what = Message::new("policy-unknown-source").with("id", &id);
            wrongs.push(Wrong::at(place, what).place_in(file, text));
        }
    }
    if wrongs.is_empty() { Ok(pack) } else { Err(wrongs) }
}

/// Checks a pack as an author wants it checked: everything of [`read`], and grades against sources.
///
/// # Errors
/// Everything that is wrong.
pub fn check(file: &str, text: &str, nation: Option<&Pack>) -> Result<Pack, Vec<Error>> {
    let pack = read(file, text, nation)?;
    let grade = |id: &String| {
        let own = pack.source(id).or_else(|| nation.and_then(|nation| nation.source(id)));
        own.map(|source| if source.weak { Grade::Unverified } else { source.grade })
    };
    let mut errors = Vec::new();
    for proof in proofs(&pack) {
        if proof.grade == Grade::Own {
            let line = text.find("\"own\"").unwrap_or(0);
            errors.push(Wrong::at(line..line, Message::new("policy-own-grade")).place_in(file, text));
        }
        let best = proof.sources.iter().filter_map(grade).min();
        if best.is_some_and(|best| proof.grade < best) {
            let what = Message::new("policy-grade-above-sources").with("sources", proof.sources.join(", "));
            let line = proof.sources.first().and_then(|id| text.find(&format!("\"{id}\""))).unwrap_or(0);
            errors.push(Wrong::at(line..line, what).place_in(file, text));
        }
    }
    for (table, first, second) in undeclared(&pack.benefits) {
        let what = Message::new("policy-overlap").with("row", first + 1);
        let line = nth_row(text, table, second);
        let error = Wrong::at(line..line, what).place_in(file, text);
        errors.push(error.hint(Message::new("policy-overlap-hint")));
    }
    if errors.is_empty() { Ok(pack) } else { Err(errors) }
}

/// Where the n-th row of a table begins in the text, counted from 0.
fn nth_row(text: &str, table: &str, n: usize) -> usize {
    let heading = format!("[[{table}]]");
    let starts = text.match_indices(&heading).filter(|(at, _)| *at == 0 || text[..*at].ends_with('\n'));
    starts.map(|(at, _)| at).nth(n).unwrap_or(0)
}

/// What should be looked at in a sound pack: values that nobody checked for [`STALE_MONTHS`] before `today`,
/// once a day of checking, and times without a rule between two rules.
pub fn warnings(pack: &Pack, text: &str, today: Day) -> Vec<Error> {
    let mut days: Vec<Day> = proofs(pack).iter().map(|proof| proof.checked_on).collect();
    days.sort_unstable();
    days.dedup();
    let stale = days.into_iter().filter(|day| day.plus_months(STALE_MONTHS) < today).map(|day| {
        let what = Message::new("policy-stale").with("checked", day).with("months", STALE_MONTHS);
        let at = text.find(&format!("checked_on = {day}")).unwrap_or(0);
        Wrong::at(at..at, what).place_in(&pack.file, text)
    });
    let gap = |(table, row, from, until): (&'static str, usize, Day, Day)| {
        let what = Message::new("policy-gap").with("from", from).with("until", until.minus_days(1));
        let at = nth_row(text, table, row);
        Wrong::at(at..at, what).place_in(&pack.file, text)
    };
    stale.chain(gaps(&pack.benefits).into_iter().map(gap)).collect()
}

/// What every value of a pack rests on.
pub fn proofs(pack: &Pack) -> Vec<&Proof> {
    fn of<K, V>(rules: &[Rule<Kinded<K, V>>]) -> impl Iterator<Item = &Proof> {
        rules.iter().map(|rule| &rule.proof)
    }
    let aid = &pack.aid;
    let material = aid.material.iter().map(|rule: &Rule<Material>| &rule.proof);
    of(&aid.relations)
        .chain(of(&aid.scope))
        .chain(of(&aid.wallet))
        .chain(of(&aid.order))
        .chain(of(&aid.cap))
        .chain(of(&aid.uses))
        .chain(of(&aid.condition))
        .chain(of(&aid.channel))
        .chain(material)
        .chain(of(&aid.snapshot))
        .chain(pack.benefits.proofs())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::set::PolicySet;
    use super::*;

    #[test]
    fn the_template_for_authors_is_a_pack_without_faults() {
        let shipped = PolicySet::shipped();
        let nation = shipped.nation().unwrap();
        let template = include_str!("../../examples/policy-pack-template.toml");
        assert_eq!(check("template.toml", template, Some(nation)).map(|_| ()), Ok(()));
    }

    const GOOD: &str = r#"format = "medins.pack/1"
code = "420000"
name = { zh = "湖北省", en = "Hubei" }
parent = "000000"
checked_on = 2026-11-22

[[source]]
id = "notice"
title = "关于家庭共济的通知"
issuer = "湖北省医疗保障局"
url = ""
published = "2024-09-20"
kind = "official"
grade = "official"

[[aid.relations]]
kind = "set"
value = "near8"
from = 2024-10-01
grade = "official"
checked_on = 2026-11-22
sources = ["notice"]
"#;

    /// The only problem of a changed pack, as message id, line and column.
    fn problem(from: &str, to: &str) -> (&'static str, u64, String) {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let set = PolicySet::shipped();
        let errors = check("mine.toml", &text, Some(set.nation().unwrap())).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:?}");
        let place = errors[0].place.as_ref().unwrap();
        assert_eq!(place.file.as_deref(), Some("mine.toml"));
        (errors[0].what.id, place.line.unwrap(), place.column.clone().unwrap())
    }

    #[test]
    fn every_shipped_pack_is_clean() {
        let set = PolicySet::shipped();
        for region in set.regions() {
            let (file, text) = set.text(region).unwrap();
            let nation = (!file.starts_with("000000")).then(|| set.nation().unwrap());
            let pack = check(file, text, nation).unwrap_or_else(|errors| panic!("{errors:#?}"));
            assert!(file.starts_with(&pack.region.to_string()) && !proofs(&pack).is_empty(), "{file}");
            let stale = |day: &str| {
                let found = warnings(&pack, text, Day::parse(day).unwrap());
                found.iter().filter(|found| found.what.id == "policy-stale").count()
            };
            assert_eq!((stale("2027-11-22"), stale("2027-11-23")), (0, 1));
        }
    }

    #[test]
    fn what_is_missing_is_named_with_its_place() {
        let row = 16;
        for gone in
            ["grade = \"official\"\nchecked_on", "checked_on = 2026-11-22\nsources", "sources = [\"notice\"]"]
        {
            let kept = gone.split_once('\n').map_or("", |(_, kept)| kept);
            let (id, line, column) = problem(gone, kept);
            assert_eq!((id, line, column.as_str()), ("written-missing-field", row, "1"), "{gone}");
        }
        assert_eq!(problem("from = 2024-10-01\n", "").0, "policy-no-start");
        assert_eq!(problem("value = \"near8\"\n", "").0, "written-missing-field");
        assert_eq!(problem("parent = \"000000\"\n", "").0, "written-missing-field");
    }

    #[test]
    fn what_is_not_known_is_refused_with_its_place() {
        let place = |id, line, column: &str| (id, line, column.to_owned());
        assert_eq!(problem("\"near8\"", "\"near9\""), place("written-unknown-word-near", 18, "9"));
        assert_eq!(problem("kind = \"set\"", "kind = \"sets\""), place("written-unknown-word-near", 17, "8"));
        assert_eq!(problem("[\"notice\"]", "[\"gone\"]"), place("policy-unknown-source", 22, "12"));
        assert_eq!(problem("from = 2024", "form = 1\nfrom = 2024"), place("written-unknown-key", 19, "1"));
        assert_eq!(problem("kind = \"set\"", "kind = \"set\"\npools = 3").0, "written-unknown-key");
        assert_eq!(problem("[[aid.relations]]", "[[aid.relation]]").0, "written-unknown-key-near");
        assert_eq!(problem("medins.pack/1", "medins.pack/2").0, "policy-unknown-format");
        assert_eq!(problem("from = 2024-10-01", "from = 2024-10-01T00:00:00").0, "written-not-day");
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let two = "from = 2024-10-01\nby = 2024-12-09";
        assert_eq!(problem("from = 2024-10-01", two).0, "policy-two-starts");
        let empty = "from = 2024-10-01\nuntil = 2024-10-01";
        assert_eq!(problem("from = 2024-10-01", empty).0, "policy-empty-period");
        let weak = "grade = \"official\"\nweak = true\nchecked_on";
        assert_eq!(problem("grade = \"official\"\nchecked_on", weak).0, "policy-weak-grade");
        let source = "kind = \"official\"\ngrade = \"secondary\"";
        let better = problem("kind = \"official\"\ngrade = \"official\"", source);
        assert_eq!(better.0, "policy-grade-above-sources");
    }

    #[test]
    fn a_value_of_ones_own_is_for_oneself() {
        let own = "grade = \"own\"\nchecked_on";
        assert_eq!(problem("grade = \"official\"\nchecked_on", own).0, "policy-own-grade");
        let text = GOOD.replace("grade = \"official\"\nchecked_on", own);
        assert!(read("mine.toml", &text, None).is_ok());
    }

    #[test]
    fn an_unknown_start_must_be_said() {
        let text = GOOD.replacen("from = 2024-10-01", "start = \"unknown\"", 1);
        assert!(read("mine.toml", &text, None).is_ok());
    }
}
