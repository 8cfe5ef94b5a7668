//! Finding the member that a word means: a name, a relation, or "me".

use crate::error::{Error, Result};
use crate::model::member::Member;
use crate::model::message::{Message, Value};
use crate::model::near::nearest;
use crate::model::relation::Relation;

/// Every member that `word` means: the one of that name, otherwise all of that relation.
///
/// # Errors
/// `member-unknown` with the names there are.
pub(super) fn all<'a>(members: &'a [Member], word: &str) -> Result<Vec<&'a Member>> {
    if let Some(named) = members.iter().find(|member| member.name == word.trim()) {
        return Ok(vec![named]);
    }
    let found = related(members, word);
    if found.is_empty() { Err(unknown(members, word)) } else { Ok(found) }
}

/// Every member that a word for a relation means.
fn related<'a>(members: &'a [Member], word: &str) -> Vec<&'a Member> {
    let Some((relation, sex)) = Relation::parse(word) else { return Vec::new() };
    let related: Vec<&Member> = members.iter().filter(|member| member.relation == relation).collect();
    let exact = related.iter().copied().filter(|member| member.sex == sex).collect::<Vec<_>>();
    match sex {
        None => related,
        Some(_) if exact.is_empty() => related.into_iter().filter(|member| member.sex.is_none()).collect(),
        Some(_) => exact,
    }
}

/// The one member that `word` means.
///
/// # Errors
/// `member-unknown`, or `member-ambiguous` with the candidates.
pub(super) fn one<'a>(members: &'a [Member], word: &str) -> Result<&'a Member> {
    match all(members, word)?.as_slice() {
        [one] => Ok(one),
        several => Err(Error::data(
            Message::new("member-ambiguous").with("word", word).with("names", names(several.iter().copied())),
        )
        .hint(Message::new("member-ambiguous-hint"))),
    }
}

/// The ledger's owner.
///
/// # Errors
/// `member-no-owner` where the ledger has none.
pub(super) fn owner(members: &[Member]) -> Result<&Member> {
    members.iter().find(|member| member.relation == Relation::Oneself).ok_or_else(|| {
        Error::data(Message::new("member-no-owner")).hint(Message::new("member-no-owner-hint"))
    })
}

/// Names as a list.
pub(super) fn names<'a>(members: impl IntoIterator<Item = &'a Member>) -> Value {
    Value::List(members.into_iter().map(|member| Value::from(&member.name)).collect())
}

fn unknown(members: &[Member], word: &str) -> Error {
    let hint = match perhaps(members, word) {
        Some(near) => Message::new("member-unknown-near-hint").with("near", near),
        None => Message::new("member-unknown-hint"),
    };
    Error::data(Message::new("member-unknown").with("word", word).with("names", names(members))).hint(hint)
}

/// The name, or the word for a relation that somebody has, that was perhaps meant.
fn perhaps<'a>(members: &'a [Member], word: &str) -> Option<&'a str> {
    let names = members.iter().map(|member| member.name.as_str());
    let relations = Relation::words().map(|word| -> &'a str { word });
    // 老王 and 小王 are people, not slips of 老公 and 小姨.
    let is_nickname = word.trim().starts_with(['老', '小', '阿']);
    let relations = relations.filter(|word| !is_nickname && !related(members, word).is_empty());
    nearest(word.trim(), names.chain(relations))
}
