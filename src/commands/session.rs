//! What every command is given: the context, the two streams, and the way to ledger and renderer.

#[cfg(feature = "encrypt")]
use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

use super::keyed;
use crate::context::Context;
use crate::context::prompt::Asker;
use crate::error::Result;
use crate::ledger::{Access, Ledger, Operation};
use crate::model::document::Document;
use crate::model::key::Key;
use crate::model::message::Message;
use crate::policy::PolicySet;
use crate::render::{self, Renderer, catalog::Catalog, trouble};
use crate::view::form::{Format, Look};
use crate::view::{Block, View};

/// How a command that did its work ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, or yes: 0.
    Done,
    /// The answer is no, or findings exist: 1.
    No,
    /// A fact or a rule is missing: 3.
    CannotTell,
}

impl Exit {
    /// The documented exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::No => 1,
            Self::CannotTell => 3,
        }
    }
}

/// One run of one command.
pub struct Session<'run> {
    /// What the outside world gave.
    pub context: Context,
    /// Data.
    pub out: &'run mut dyn Write,
    /// Talk.
    pub err: &'run mut dyn Write,
    /// The key that opened an encrypted file in this run, so that nobody is asked twice.
    #[cfg(feature = "encrypt")]
    pub(super) key: RefCell<Option<Key>>,
}

impl<'run> Session<'run> {
    /// A run with its streams.
    pub fn new(context: Context, out: &'run mut dyn Write, err: &'run mut dyn Write) -> Self {
        Self {
            context,
            out,
            err,
            #[cfg(feature = "encrypt")]
            key: RefCell::default(),
        }
    }
}

impl Session<'_> {
    /// Opens the ledger; whoever has it encrypted is asked for the passphrase where no key is at hand.
    ///
    /// # Errors
    /// One of the `ledger-…` errors; one of the `seal-…` errors where an encrypted one is not opened.
    pub fn ledger(&self, access: Access) -> Result<Ledger> {
        self.keyed(&self.context.ledger, |path, key| Ledger::open(path, access, key))
    }

    /// Opens a ledger, a copy or a backup: `open` gets the key of an encrypted file, and nothing for another.
    ///
    /// # Errors
    /// What `open` returns; one of the `seal-…` errors where there is no key that opens the file.
    pub fn keyed<T>(&self, path: &Path, open: impl Fn(&Path, Option<&Key>) -> Result<T>) -> Result<T> {
        keyed::keyed(self, path, &|key| open(path, key))
    }

    /// The rules: those compiled in, the user's own packs, and the user's own values over both.
    ///
    /// # Errors
    /// A folder or file that cannot be read. What is wrong inside a pack is said when its region is asked for.
    pub fn policies(&mut self) -> Result<PolicySet> {
        let mut set = self.packs()?;
        for (file, text) in self.context.packs.pins()? {
            if let Err(error) = set.add_pins(&file, text) {
                self.say(&error.what);
            }
        }
        Ok(set)
    }

    /// The rules without the user's own values. A file whose name names no region is said on the talk stream
    /// and left out.
    ///
    /// # Errors
    /// A folder or file that cannot be read. What is wrong inside a pack is said when its region is asked for.
    pub fn packs(&mut self) -> Result<PolicySet> {
        let mut set = PolicySet::shipped();
        for (file, text) in self.context.packs.packs()? {
            if let Err(error) = set.add_file(&file, text) {
                self.say(&error.what);
            }
        }
        Ok(set)
    }

    /// Opens the ledger and runs one change of what the user typed, as one operation.
    ///
    /// # Errors
    /// What the change returns; nothing is changed then.
    pub fn change<T>(
        &self,
        command: &str,
        change: impl FnOnce(&mut Operation<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut ledger = self.ledger(Access::Write)?;
        ledger.operate(command, &self.context.now, &Document::typed(), change)
    }

    /// A renderer on the data stream.
    pub fn renderer(&mut self) -> Renderer<'_> {
        Renderer::new(self.out, &self.context.voice, self.context.look)
    }

    /// Prints a document; without its notes where `--quiet` was given.
    ///
    /// # Errors
    /// A closed pipe.
    pub fn show(&mut self, view: &View) -> Result<()> {
        if !self.context.quiet {
            return self.renderer().view(view);
        }
        let mut terse = view.clone();
        terse.blocks.retain(|block| !matches!(block, Block::Note(_)));
        self.renderer().view(&terse)
    }

    /// Shows a document on the talk stream, for a question that follows.
    ///
    /// # Errors
    /// A closed terminal.
    pub fn show_before_asking(&mut self, view: &View) -> Result<()> {
        let look = Look { format: Format::Table, ..self.context.look };
        Renderer::new(self.err, &self.context.voice, look).view(view)
    }

    /// Says a sentence on the talk stream, unless `--quiet` was given.
    pub fn say(&mut self, message: &Message) {
        if !self.context.quiet {
            // Talk that cannot be heard is no reason to fail.
            let _ = trouble::say(self.err, &self.context.voice, message);
        }
    }

    /// Somebody who asks in the user's language.
    pub fn asker(&self) -> Asker {
        let wrong = self.words("error-label");
        Asker { wrong, yes: self.words("prompt-yes"), no: self.words("prompt-no") }
    }

    /// A message with its values as text, for prompts and remarks.
    pub fn text(&self, message: &Message) -> String {
        render::text(&self.context.voice, message)
    }

    /// A message as text, for prompts.
    pub fn words(&self, id: &str) -> String {
        Catalog::new(self.context.voice.language).text(id, &[])
    }
}
