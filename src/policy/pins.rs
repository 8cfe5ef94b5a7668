//! Values of the user's own as text: an ordinary pack of one source whose rows have the grade `own`.
//!
//! Rows are kept as they were written, sorted by their table; the n-th row of the file is the n-th of a list.
//! Nothing here reads or writes files.

use super::pack::FORMAT;
use super::regions;
use crate::model::day::Day;
use crate::model::region::Region;

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// The most that is paid.
    Ceiling,
    /// What is borne first.
    Deductible,
    /// What share the fund pays.
    Ratio,
}

crate::model::coverage::terms!(
    Pinned,
    Ceiling = "ceiling" | "封顶线" | "限额",
    Deductible = "deductible" | "起付线",
    Ratio = "ratio" | "比例" | "报销比例",
);

/// One value to be set, all its words as packs write them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// What is set.
    pub what: Pinned,
    /// Keys and words that stand before the table: benefit, insurance, per, basis.
    pub scope: Vec<(&'static str, &'static str)>,
    /// Keys and words of the line's conditions.
    pub when: Vec<(&'static str, &'static str)>,
    /// Yuan or percent.
    pub value: String,
    /// From when.
    pub from: Day,
    /// First day on which it no longer holds.
    pub until: Option<Day>,
    /// When the user looked.
    pub checked_on: Day,
    /// Where the value was seen.
    pub note: String,
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

impl Pin {
    /// The row of the pack.
    fn row(&self) -> String {
        let mut row = format!("[[{}]]\n", self.what.code());
        for (key, word) in &self.scope {
            row.push_str(&format!("{key} = {}\n", quoted(word)));
        }
        let when: String =
            self.when.iter().map(|(key, word)| format!("{key} = {}, ", quoted(word))).collect();
        let unit = if self.what == Pinned::Ratio { "percent" } else { "yuan" };
        row.push_str(&format!("table = [{{ {when}{unit} = {} }}]\n", quoted(&self.value)));
        row.push_str(&format!("from = {}\n", self.from));
        if let Some(until) = self.until {
            row.push_str(&format!("until = {until}\n"));
        }
        row.push_str(&format!("grade = \"own\"\nchecked_on = {}\n", self.checked_on));
        row.push_str(&format!("sources = [\"own\"]\nnote = {}\n", quoted(&self.note)));
        row
    }
}

/// The head of a file of a region.
fn head(region: Region, today: Day) -> String {
    let name = regions::name(region).map_or_else(
        || (region.to_string(), region.to_string()),
        |name| (name.zh.to_owned(), name.en.to_owned()),
    );
    let parent = region.lineage().get(1).map(|parent| format!("parent = \"{parent}\"\n")).unwrap_or_default();
    format!(
        "# Values of your own, set with `medins policy pin`.\nformat = \"{FORMAT}\"\ncode = \"{region}\"\n\
         name = {{ zh = {}, en = {} }}\n{parent}checked_on = {today}\n\n[[source]]\nid = \"own\"\n\
         title = \"本人填写 (own app or bill)\"\nissuer = \"本人\"\nurl = \"\"\npublished = \"\"\n\
         kind = \"own\"\ngrade = \"own\"\n",
        quoted(&name.0),
        quoted(&name.1)
    )
}

/// The rows of a file, sorted by their table, and what stands before them.
fn rows(text: &str) -> (String, Vec<String>) {
    let (mut head, mut rows): (String, Vec<String>) = (String::new(), Vec::new());
    let mut in_row = false;
    for line in text.lines() {
        if line.starts_with("[[") {
            in_row = !line.starts_with("[[source]]");
            if in_row {
                rows.push(String::new());
            }
        }
        let at = rows.last_mut().filter(|_| in_row).unwrap_or(&mut head);
        at.push_str(line);
        at.push('\n');
    }
    rows.sort_by_key(|row| row.lines().next().map(str::to_owned));
    (head, rows)
}

fn joined(head: &str, rows: &[String]) -> String {
    let mut text = head.trim_end().to_owned();
    for row in rows {
        text.push_str("\n\n");
        text.push_str(row.trim_end());
    }
    text.push('\n');
    text
}

/// What makes two rows speak of the same: all but the value, the remark and the day somebody looked.
fn case(row: &str) -> Vec<&str> {
    let lines = row.lines().map(str::trim).filter(|line| !line.is_empty());
    let telling = lines.filter(|line| !line.starts_with("note =") && !line.starts_with("checked_on ="));
    telling
        .map(|line| match line.starts_with("table =") {
            true => line.rsplit_once(" = ").map_or(line, |(case, _)| case),
            false => line,
        })
        .collect()
}

/// The file with one more value; a value set before for the same case is replaced.
pub fn with(text: &str, region: Region, pin: &Pin) -> String {
    let (head, mut rows) = match text.trim().is_empty() {
        true => (head(region, pin.checked_on), Vec::new()),
        false => rows(text),
    };
    let row = pin.row();
    rows.retain(|known| case(known) != case(&row));
    rows.push(row);
    rows.sort_by_key(|row| row.lines().next().map(str::to_owned));
    joined(&head, &rows)
}

/// The file without its n-th value, counted from 1; `None` where there are not so many.
pub fn without(text: &str, n: usize) -> Option<String> {
    let (head, mut rows) = rows(text);
    let at = n.checked_sub(1).filter(|at| *at < rows.len())?;
    rows.remove(at);
    Some(joined(&head, &rows))
}

#[cfg(test)]
mod tests {
    use super::super::PolicySet;
    use super::*;
    use crate::policy::Grade;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn pin(what: Pinned, value: &str) -> Pin {
        let mut scope = vec![("benefit", "outpatient"), ("insurance", "employee")];
        match what {
            Pinned::Ceiling => scope.extend([("basis", "fund-paid"), ("per", "year")]),
            Pinned::Deductible => scope.push(("per", "year")),
            Pinned::Ratio => {}
        }
        let (when, note) = (vec![("class", "retired")], "\"app\" \\ 截图".to_owned());
        let (from, checked_on) = (day("2026-01-01"), day("2026-11-26"));
        Pin { what, scope, when, value: value.to_owned(), from, until: None, checked_on, note }
    }

    #[test]
    fn values_are_added_replaced_and_removed() {
        let wuhan = Region::parse("420100").unwrap();
        let text = with("", wuhan, &pin(Pinned::Ratio, "81.5"));
        let text = with(&text, wuhan, &pin(Pinned::Ceiling, "4000"));
        let text = with(&text, wuhan, &pin(Pinned::Ceiling, "4200"));
        let mut set = PolicySet::shipped();
        set.add_pins("pins/420100.toml", text.clone()).unwrap();
        let pack = set.pins(wuhan).unwrap().unwrap();
        assert_eq!((pack.benefits.ceiling.len(), pack.benefits.ratio.len()), (1, 1));
        let proof = &pack.benefits.ceiling[0].proof;
        assert_eq!((proof.grade, proof.weak), (Grade::Own, false));
        assert_eq!(pack.benefits.ceiling[0].note.as_deref(), Some("\"app\" \\ 截图"));
        assert_eq!(set.benefit_lineage(wuhan).unwrap()[0].file, "pins/420100.toml");
        let less = without(&text, 1).unwrap();
        assert!(!less.contains("[[ceiling]]") && less.contains("[[ratio]]"));
        assert!(without(&text, 3).is_none() && without(&text, 0).is_none());
    }
}
