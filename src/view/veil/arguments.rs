//! What the arguments of messages hold, by their names: a name that is not listed here is hidden.
//!
//! Messages of the files in [`RULES`] speak of rules only (`policy` does not know the family), so a document may
//! show what they say. Errors may quote what somebody typed: there every argument counts by its name.

use super::Trust;
use crate::view::Holds;

/// Files of messages that speak of rules, terms and columns, and never of the family.
const RULES: &[&str] = &["benefit", "citation", "column", "expense", "guide", "policy", "region", "term"];

/// What an argument holds; `None` where nothing is known of it.
pub(super) fn holds(id: &str, name: &str, trust: Trust) -> Option<Holds> {
    let file = id.split('-').next().unwrap_or_default();
    match name {
        "file" | "path" | "folder" | "place" => Some(Holds::Path),
        "command" => Some(Holds::Command),
        "line" if file == "reconcile" => Some(Holds::Command),
        "tail" => Some(Holds::Tail),
        // SQLite repeats what was asked.
        "why" if file == "sql" => None,
        "why" | "column" | "plan" | "key" | "found" => Some(Holds::System),
        _ if trust == Trust::Rules && RULES.contains(&file) => Some(Holds::Rule),
        "names" | "payers" | "others" => Some(Holds::Names),
        "areas" | "at" | "basis" | "by" | "class" | "closes" | "code" | "codes" | "day" | "day-of-month"
        | "expected" | "field" | "flag" | "format" | "from" | "funds" | "grade" | "insurance"
        | "insurances" | "known" | "labels" | "least" | "length" | "measure" | "month" | "months"
        | "needed" | "notes" | "on" | "operation" | "operations" | "size" | "most" | "near" | "next"
        | "number" | "opens" | "order" | "percent" | "percents" | "region" | "regions" | "relation"
        | "row" | "share" | "since" | "sources" | "span" | "status" | "tier" | "title" | "to" | "topic"
        | "topics" | "until" | "upto" | "version" | "year" | "years" => Some(Holds::Rule),
        _ => None,
    }
}
