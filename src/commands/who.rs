//! Finding the member that a word means: a name, a relation, or "me".

use crate::error::{Error, Result};
use crate::model::member::Member;
use crate::model::message::{Message, Value};
use crate::model::relation::Relation;

/// Every member that `word` means: the one of that name, otherwise all of that relation.
///
/// # Errors
/// `member-unknown` with the names there are.
pub(super) fn all<'a>(members: &'a [Member], word: &str) -> Result<Vec<&'a Member>> {
    if let Some(named) = members.iter().find(|member| member.name == word.trim()) {
        return Ok(vec![named]);
    }
    let found = Relation::parse(word).map(|(relation, sex)| {
        let related: Vec<&Member> = members.iter().filter(|member| member.relation == relation).collect();
        let exact = related.iter().copied().filter(|member| member.sex == sex).collect::<Vec<_>>();
        match sex {
            None => related,
            Some(_) if exact.is_empty() => {
                related.into_iter().filter(|member| member.sex.is_none()).collect()
            }
            Some(_) => exact,
        }
    });
    found.filter(|found| !found.is_empty()).ok_or_else(|| unknown(members, word))
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
    Error::data(Message::new("member-unknown").with("word", word).with("names", names(members)))
        .hint(Message::new("member-unknown-hint"))
}
