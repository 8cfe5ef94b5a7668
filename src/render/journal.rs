//! Journals, written item by item: what hledger and Beancount have in common. Each tool has a file of its own.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::catalog::Catalog;
use super::words::Words;
use super::{beancount, hledger};
use crate::error::{Error, Result};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::view::Cell;
use crate::view::journal::{Account, Agreement, Closing, Item, Opened, Printed, Tool, Transaction};
use crate::view::veil::Veil;

/// The commodity of every amount.
pub(super) const COMMODITY: &str = "CNY";

/// A tool's way to write a journal.
pub(super) trait Form {
    /// What stands on top; `lines` are sentences for people.
    fn head(&self, pen: &mut Pen<'_>, lines: &[String]);
    /// An account is used for the first time.
    fn opened(&self, pen: &mut Pen<'_>, opened: &Opened<'_>);
    /// Money moved.
    fn transaction(&self, pen: &mut Pen<'_>, transaction: &Transaction<'_>);
    /// A balance was printed.
    fn printed(&self, pen: &mut Pen<'_>, printed: &Printed<'_>);
    /// A day is over on which a printed balance agreed.
    fn closing(&self, pen: &mut Pen<'_>, closing: &Closing<'_>);
}

/// What is being written: text that grows until it is handed on, names of accounts, and words already looked up.
pub(super) struct Pen<'out> {
    pub(super) text: String,
    words: Words<'out>,
    paths: BTreeMap<Account, String>,
    said: BTreeMap<&'static str, String>,
}

impl Pen<'_> {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn money(&mut self, amount: Money) {
        self.text.push_str(amount.write_to(&mut [0; 24]));
        self.text.push(' ');
        self.text.push_str(COMMODITY);
    }

    pub(super) fn day(&mut self, day: Day) {
        self.text.push_str(&day.to_string());
    }

    pub(super) fn account(&mut self, account: Account) {
        let Self { text, paths, .. } = self;
        text.push_str(paths.get(&account).map_or("", String::as_str));
    }

    /// A sentence, made safe by `safe`; those without arguments are looked up once.
    pub(super) fn message(&mut self, message: &Message, safe: fn(&mut String, &str)) {
        let Self { text, words, said, .. } = self;
        match message.args.is_empty() {
            true => safe(text, said.entry(message.id).or_insert_with(|| words.message(message))),
            false => safe(text, &words.message(message)),
        }
    }

    /// The value of a tag, made safe by `safe` unless this program wrote it itself.
    pub(super) fn value(&mut self, value: &Cell<'_>, safe: fn(&mut String, &str)) {
        match value {
            Cell::Empty => {}
            Cell::Text(text) | Cell::Of(_, text) => safe(&mut self.text, text),
            Cell::Code(code) | Cell::Term(code, _) => self.push(code),
            Cell::Money(amount) => self.money(*amount),
            Cell::Count(count) => self.push(&count.to_string()),
            Cell::Day(day) | Cell::Born(day) => self.day(*day),
            Cell::Message(message) => self.message(message, safe),
        }
    }
}

/// What is to be said of a printed balance.
pub(super) fn verdict(agreement: Agreement) -> Message {
    Message::new(match agreement {
        Agreement::Agrees => "export-balance-agrees",
        Agreement::Differs(_) => "export-balance-differs",
        Agreement::BeforeOpening => "export-balance-before-opening",
    })
}

/// Writes the items of a journal as they come.
pub struct JournalWriter<'out> {
    out: &'out mut dyn Write,
    pen: Pen<'out>,
    form: &'static dyn Form,
    veil: Option<&'out Veil>,
}

impl<'out> JournalWriter<'out> {
    /// Writes what stands on top.
    pub(super) fn begin(
        out: &'out mut dyn Write,
        catalog: &'out Catalog,
        tool: Tool,
        veil: Option<&'out Veil>,
    ) -> Result<Self> {
        let words = Words::new(catalog);
        let lines = ["export-journal-head", "export-journal-names", "export-journal-balances"];
        let lines = lines.map(|id| words.plain(id));
        let form: &'static dyn Form = match tool {
            Tool::Hledger => &hledger::Hledger,
            Tool::Beancount => &beancount::Beancount,
        };
        let pen = Pen { text: String::new(), words, paths: BTreeMap::new(), said: BTreeMap::new() };
        let mut writer = Self { out, pen, form, veil };
        form.head(&mut writer.pen, &lines);
        writer.hand_on()?;
        Ok(writer)
    }

    /// Writes one item.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn item(&mut self, item: &Item<'_>) -> Result<()> {
        match self.veil {
            None => self.write(item),
            Some(veil) => veil.item(item, |item| self.write(item)),
        }
    }

    fn write(&mut self, item: &Item<'_>) -> Result<()> {
        match item {
            Item::Opened(opened) => {
                self.pen.paths.insert(opened.account, opened.path.to_owned());
                self.form.opened(&mut self.pen, opened);
            }
            Item::Transaction(transaction) => self.form.transaction(&mut self.pen, transaction),
            Item::Printed(printed) => self.form.printed(&mut self.pen, printed),
            Item::Closing(closing) => self.form.closing(&mut self.pen, closing),
        }
        self.hand_on()
    }

    fn hand_on(&mut self) -> Result<()> {
        self.out.write_all(self.pen.text.as_bytes()).map_err(|error| Error::output(&error))?;
        self.pen.text.clear();
        Ok(())
    }

    /// Writes what is held back.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn finish(self) -> Result<()> {
        let flushed: io::Result<()> = self.out.flush();
        flushed.map_err(|error| Error::output(&error))
    }
}
