//! Questions of an import on a terminal: who is meant, where a paper names nobody or somebody unknown.
//!
//! An answer holds for the whole command, so the same name is asked for once.

use std::collections::BTreeMap;

use indicatif::ProgressBar;

use crate::commands::session::Session;
use crate::commands::terms;
use crate::context::prompt::Asker;
use crate::error::Result;
use crate::import::Who;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::quoted::shorten;
use crate::render;
use crate::view::veil::Voice;

/// What the user says about a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is this member.
    Member(String),
    /// It is somebody new.
    Create,
    /// The rows are not wanted.
    LeaveOut,
}

/// Asks, and remembers what was said.
pub(super) struct Questions {
    asker: Asker,
    voice: Voice,
    progress: ProgressBar,
    said: BTreeMap<(String, String), Answer>,
}

impl Questions {
    /// Somebody who can be asked; nobody where there is no terminal.
    pub(super) fn of(session: &Session<'_>, progress: &ProgressBar) -> Option<Self> {
        session.context.interactive.then(|| Self {
            asker: session.asker(),
            voice: session.context.voice.clone(),
            progress: progress.clone(),
            said: BTreeMap::new(),
        })
    }

    /// Who is meant by a row of a file.
    ///
    /// # Errors
    /// The user gives up.
    pub(super) fn who(&mut self, file: &str, who: &Who<'_>, members: &[Member]) -> Result<Answer> {
        let name = who.name.unwrap_or("").trim();
        let key = match (name, who.id_tail) {
            ("", None) => (file.to_owned(), String::new()),
            (name, tail) => (name.to_owned(), tail.unwrap_or("").to_owned()),
        };
        if let Some(said) = self.said.get(&key) {
            return Ok(said.clone());
        }
        let say = |message: Message| render::text(&self.voice, &message);
        let mut choices: Vec<(String, Answer)> = members
            .iter()
            .map(|member| {
                let choice = Message::new("import-ask-member").with("name", &member.name);
                let choice = choice.with("relation", terms::relation(member.relation));
                (say(choice), Answer::Member(member.name.clone()))
            })
            .collect();
        if !name.is_empty() {
            let create = Message::new("import-ask-create").with("name", shorten(name));
            choices.push((say(create), Answer::Create));
        }
        choices.push((say(Message::new("import-ask-leave-out")), Answer::LeaveOut));
        let question = match (name, who.id_tail) {
            ("", None) => Message::new("import-ask-nobody"),
            (_, None) => Message::new("import-ask-name"),
            (_, Some(_)) => Message::new("import-ask-id"),
        };
        let question = question
            .with("file", shorten(file))
            .with("line", who.line)
            .with("name", shorten(name))
            .with("tail", who.id_tail.unwrap_or(""));
        let (labels, mut answers): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        let chosen = self.progress.suspend(|| self.asker.choice(&say(question), &labels, 0))?;
        let answer = answers.swap_remove(chosen);
        self.said.insert(key, answer.clone());
        Ok(answer)
    }
}
