//! Who a row speaks of: names, relations and masked ids of a file, matched to members of the family.
//!
//! A match is by name, by what the user said, by "me", or by the last characters of the ID number; nothing
//! is guessed: on a terminal the user is asked. Answers are remembered, so that a row costs a lookup.

use std::collections::BTreeMap;

use super::ask::{Answer, Questions};
use crate::commands::who;
use crate::error::Result;
use crate::import::Who;
use crate::ledger::Operation;
use crate::model::member::{Member, MemberId, NewMember};
use crate::model::message::Message;
use crate::model::quoted::shorten;
use crate::model::relation::Relation;

/// What the user said about people in the files.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) create_members: bool,
    pub(super) everybody: Option<String>,
    pub(super) names: Vec<(String, String)>,
}

/// Remembers who is who in one file.
pub(super) struct People<'run> {
    rules: &'run Rules,
    questions: Option<&'run mut Questions>,
    file: String,
    members: Vec<Member>,
    everybody: Option<MemberId>,
    known: BTreeMap<String, MemberId>,
    key: String,
    created: Vec<String>,
}

/// A person of the file, or why nobody is known.
pub(super) type Found = std::result::Result<MemberId, Message>;

impl Rules {
    /// Whether everybody whom the user named is a member.
    pub(super) fn check(&self, members: &[Member]) -> Result<()> {
        let mut named = self.everybody.iter().chain(self.names.iter().map(|(_, member)| member));
        named.try_for_each(|word| who::one(members, word).map(drop))
    }
}

impl<'run> People<'run> {
    pub(super) fn new(
        operation: &Operation<'_>,
        rules: &'run Rules,
        questions: Option<&'run mut Questions>,
        file: &str,
    ) -> Result<Self> {
        let members = operation.ledger().members()?;
        let everybody = rules.everybody.as_deref().map(|word| who::one(&members, word)).transpose()?;
        Ok(Self {
            rules,
            questions,
            file: file.to_owned(),
            everybody: everybody.map(|member| member.id),
            members,
            known: BTreeMap::new(),
            key: String::new(),
            created: Vec::new(),
        })
    }

    /// The name of a member.
    pub(super) fn name(&self, id: MemberId) -> &str {
        self.members.iter().find(|member| member.id == id).map_or("", |member| &member.name)
    }

    /// The member that a row speaks of.
    pub(super) fn of_row(&mut self, operation: &mut Operation<'_>, who: &Who<'_>) -> Result<Found> {
        if let Some(everybody) = self.everybody {
            return Ok(Ok(everybody));
        }
        self.key.clear();
        for part in [who.name, who.relation, who.id_tail] {
            self.key.push_str(part.unwrap_or(""));
            self.key.push('\u{1f}');
        }
        if let Some(id) = self.known.get(&self.key) {
            return Ok(Ok(*id));
        }
        let found = self.look_up(operation, who)?;
        if let Ok(id) = found {
            self.known.insert(self.key.clone(), id);
        }
        Ok(found)
    }

    /// The payer that a row names.
    pub(super) fn payer(&mut self, operation: &mut Operation<'_>, name: &str) -> Result<Found> {
        if let Some(id) = self.known.get(name) {
            return Ok(Ok(*id));
        }
        let who = Who { name: Some(name), ..Who::default() };
        let found = self.look_up(operation, &who)?;
        if let Ok(id) = found {
            self.known.insert(name.to_owned(), id);
        }
        Ok(found)
    }

    fn look_up(&mut self, operation: &mut Operation<'_>, who: &Who<'_>) -> Result<Found> {
        let name = who.name.unwrap_or("").trim();
        let told = who.relation.and_then(Relation::parse);
        let mapped =
            self.rules.names.iter().find(|(from, _)| from == name).map(|(_, member)| member.as_str());
        if let Some(word) = mapped {
            return Ok(Ok(who::one(&self.members, word)?.id));
        }
        if let Some(member) = self.members.iter().find(|member| member.name == name).cloned() {
            self.learn(operation, &member, told)?;
            return Ok(Ok(member.id));
        }
        let is_self = |word: &str| matches!(Relation::parse(word), Some((Relation::Oneself, _)));
        let told_self = told.is_some_and(|(relation, _)| relation == Relation::Oneself);
        let owner = self.members.iter().find(|member| member.relation == Relation::Oneself);
        match owner {
            Some(owner) if is_self(name) || (name.is_empty() && told_self) => return Ok(Ok(owner.id)),
            Some(owner) if told_self => {
                let other =
                    Message::new("import-other-owner").with("name", shorten(name)).with("owner", &owner.name);
                return self.ask(operation, who, other);
            }
            _ => {}
        }
        if let Some(id) = who.id_tail.and_then(|tail| self.by_id_tail(tail)) {
            return Ok(Ok(id));
        }
        if name.is_empty() {
            return self.ask(operation, who, Message::new("import-nobody"));
        }
        if !self.rules.create_members {
            let unknown = Message::new("import-unknown-member").with("name", shorten(name));
            return self.ask(operation, who, unknown);
        }
        self.create(operation, name, told, who.id_tail)
    }

    /// Asks who is meant where somebody can be asked; otherwise the row cannot be used, for the reason given.
    fn ask(&mut self, operation: &mut Operation<'_>, who: &Who<'_>, why: Message) -> Result<Found> {
        let Some(questions) = self.questions.as_deref_mut() else { return Ok(Err(why)) };
        match questions.who(&self.file, who, &self.members)? {
            Answer::LeaveOut => Ok(Err(why)),
            Answer::Create => {
                let told = who.relation.and_then(Relation::parse);
                self.create(operation, who.name.unwrap_or("").trim(), told, who.id_tail)
            }
            Answer::Member(name) => Ok(Ok(who::one(&self.members, &name)?.id)),
        }
    }

    /// The only member whose ID number ends so.
    fn by_id_tail(&self, tail: &str) -> Option<MemberId> {
        let mut same = self.members.iter().filter(|member| member.id_tail.as_deref() == Some(tail));
        match (same.next(), same.next()) {
            (Some(one), None) => Some(one.id),
            _ => None,
        }
    }

    /// A relation that the file tells of somebody whose relation was not known.
    fn learn(
        &mut self,
        operation: &mut Operation<'_>,
        member: &Member,
        told: Option<(Relation, Option<crate::model::relation::Sex>)>,
    ) -> Result<()> {
        let Some((relation, sex)) = told else { return Ok(()) };
        if member.relation != Relation::Unspecified
            || matches!(relation, Relation::Oneself | Relation::Unspecified)
        {
            return Ok(());
        }
        let new = NewMember {
            name: member.name.clone(),
            relation,
            sex: member.sex.or(sex),
            born: member.born,
            id_tail: member.id_tail.clone(),
        };
        operation.edit_member(member.id, &new)?;
        self.members = operation.ledger().members()?;
        Ok(())
    }

    fn create(
        &mut self,
        operation: &mut Operation<'_>,
        name: &str,
        told: Option<(Relation, Option<crate::model::relation::Sex>)>,
        id_tail: Option<&str>,
    ) -> Result<Found> {
        let (relation, sex) = told.unwrap_or((Relation::Unspecified, None));
        let new = NewMember { sex, id_tail: id_tail.map(str::to_owned), ..NewMember::named(name, relation) };
        let id = match operation.add_member(&new) {
            Err(error) if error.what.id == "member-name-bad" => return Ok(Err(error.what)),
            added => added?,
        };
        self.created.push(name.to_owned());
        self.members = operation.ledger().members()?;
        Ok(Ok(id))
    }

    /// Names of the members that were created, in the order they were met.
    pub(super) fn created(&self) -> &[String] {
        &self.created
    }
}
