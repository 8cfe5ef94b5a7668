//! `export --as hledger` and `--as beancount`: every row of the ledger as a transaction, in order of time.
//!
//! One pass with a running balance for each member, so memory does not grow with the ledger. `postings.rs` says
//! which accounts a row moves.

use std::collections::{BTreeMap, BTreeSet};

use super::papers::Papers;
use super::postings;
use crate::commands::terms;
use crate::error::Result;
use crate::ledger::{Beginning, Event, HistoryRow, Ledger, PrintedBalance, Start};
use crate::model::account::{EntryKind, Layer};
use crate::model::day::Day;
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::render::Renderer;
use crate::render::journal::JournalWriter;
use crate::view::journal::{
    Account, Agreement, Closing, Item, Opened, Posting, Printed, Tag, Tool, Transaction, component,
};
use crate::view::{Cell, Holds};

/// Writes the whole ledger as a journal.
///
/// # Errors
/// A ledger that cannot be read, a closed pipe.
pub(super) fn write(tool: Tool, ledger: &Ledger, today: Day, renderer: &mut Renderer<'_>) -> Result<()> {
    let members = ledger.members()?;
    let mut book = Book {
        ledger,
        people: People { members: &members, parts: BTreeMap::new() },
        counted: ledger.accounts_counted(today)?.into_iter().collect(),
        has_details: ledger.has_details()?,
        writer: renderer.journal(tool)?,
        opened: BTreeSet::new(),
        running: BTreeMap::new(),
        day: None,
        agreed: BTreeMap::new(),
        papers: Papers::default(),
        postings: Vec::new(),
    };
    ledger.journal(today, &mut |event| book.event(&event))?;
    book.end_day()?;
    book.writer.finish()
}

/// Members by number, and what stands for each in the names of accounts.
struct People<'m> {
    members: &'m [Member],
    parts: BTreeMap<MemberId, String>,
}

impl<'m> People<'m> {
    /// The name; empty for somebody who is no longer a member.
    fn name(&self, id: MemberId) -> &'m str {
        self.members.iter().find(|member| member.id == id).map_or("", |member| member.name.as_str())
    }

    fn part(&mut self, id: MemberId) -> &str {
        let name = self.name(id);
        self.parts.entry(id).or_insert_with(|| component(name, id))
    }
}

/// The journal as far as it is written.
struct Book<'run> {
    ledger: &'run Ledger,
    people: People<'run>,
    /// Accounts whose balance is known, and from which day on.
    counted: BTreeMap<MemberId, Option<Day>>,
    has_details: bool,
    writer: JournalWriter<'run>,
    opened: BTreeSet<Account>,
    running: BTreeMap<MemberId, Money>,
    /// The day that is being written.
    day: Option<Day>,
    /// Accounts of which a balance printed on that day agreed, and when it was printed.
    agreed: BTreeMap<MemberId, String>,
    papers: Papers,
    postings: Vec<Posting>,
}

impl Book<'_> {
    fn event(&mut self, event: &Event<'_>) -> Result<()> {
        match event {
            Event::Start(start) => self.start(start),
            Event::Row(row) => self.row(row),
            Event::Printed(printed) => self.printed(printed),
        }
    }

    /// Ends the day before, where another one begins.
    fn turn_to(&mut self, day: &str) -> Result<()> {
        if self.agreed.is_empty() {
            return Ok(());
        }
        let next = Day::parse(day);
        if self.day != next { self.end_day() } else { Ok(()) }
    }

    /// Says what the accounts hold of which a balance printed on the day agreed.
    fn end_day(&mut self) -> Result<()> {
        let Some(day) = self.day.take() else { return Ok(()) };
        for (member, printed_at) in std::mem::take(&mut self.agreed) {
            let balance = self.running.get(&member).copied().unwrap_or_default();
            let account = Account::Personal(member, Layer::Whole);
            let day = day.plus_days(1);
            self.writer.item(&Item::Closing(Closing { day, account, balance, printed_at: &printed_at }))?;
        }
        Ok(())
    }

    /// Says that an account is used, the first time.
    fn open(&mut self, account: Account, day: &str) -> Result<()> {
        if !self.opened.insert(account) {
            return Ok(());
        }
        let mut tags = Vec::new();
        let mut part = "";
        if let Some(member) = account.member() {
            let name = self.people.name(member);
            if !name.is_empty() {
                tags.push(Tag { key: "member", value: Cell::text(name) });
            }
            if matches!(account, Account::Personal(..)) && !self.counted.contains_key(&member) {
                tags.push(Tag { key: "balance", value: Cell::code("unknown") });
            }
            part = self.people.part(member);
        }
        let path = account.path(part);
        self.writer.item(&Item::Opened(Opened { account, path: &path, day, tags: &tags }))
    }

    /// Writes the postings at hand as a transaction.
    fn transaction(&mut self, transaction: Transaction<'_>) -> Result<()> {
        for at in 0..self.postings.len() {
            let Posting { account, amount, .. } = self.postings[at];
            self.open(account, transaction.day)?;
            if let Account::Personal(member, _) = account {
                *self.running.entry(member).or_default() += amount;
            }
        }
        let transaction = Transaction { postings: &self.postings, ..transaction };
        self.writer.item(&Item::Transaction(transaction))
    }

    fn start(&mut self, start: &Start) -> Result<()> {
        let day = start.day.to_string();
        self.turn_to(&day)?;
        let own = Account::Personal(start.member, start.layer);
        self.postings = postings::between(own, Account::Openings, start.amount);
        let mut tags = vec![
            Tag { key: "member", value: Cell::text(self.people.name(start.member)) },
            Tag { key: "kind", value: Cell::code("start") },
        ];
        let what = match start.from {
            Beginning::BeforeOpening => "export-start-before",
            Beginning::Printed(at) => {
                tags.push(Tag { key: "printed-at", value: Cell::code(at.to_string()) });
                "export-start-printed"
            }
        };
        let what = Message::new(what);
        self.transaction(Transaction { day: &day, code: "", payee: "", what, tags: &tags, postings: &[] })
    }

    fn row(&mut self, row: &HistoryRow<'_>) -> Result<()> {
        let day = row.at.get(..10).unwrap_or(row.at);
        self.turn_to(day)?;
        self.postings.clear();
        let what = match row.amounts {
            None => {
                let kind = EntryKind::parse(row.kind).unwrap_or(EntryKind::Correction);
                postings::entry(row, kind, &mut self.postings);
                terms::entry_kind(kind)
            }
            Some(amounts) => {
                let parts = if self.has_details { self.ledger.fund_parts(row.id)? } else { None };
                postings::settlement(row, &amounts, parts.as_ref(), &mut self.postings);
                visit(row)
            }
        };
        let mut tags = Vec::with_capacity(16);
        tags_of(row, self.people.name(row.member), &mut tags);
        let mut papers = std::mem::take(&mut self.papers);
        papers.tags(self.ledger, row.told_by, &mut tags)?;
        let payee = row.institution;
        let written =
            self.transaction(Transaction { day, code: row.key, payee, what, tags: &tags, postings: &[] });
        drop(tags);
        self.papers = papers;
        written
    }

    fn printed(&mut self, printed: &PrintedBalance) -> Result<()> {
        let day = printed.at.day.to_string();
        self.turn_to(&day)?;
        let account = Account::Personal(printed.member, Layer::Whole);
        self.open(account, &day)?;
        let agreement = self.agreement(printed);
        let mut tags = vec![
            Tag { key: "member", value: Cell::text(self.people.name(printed.member)) },
            Tag { key: "printed-at", value: Cell::code(printed.at.to_string()) },
            Tag { key: "printed", value: Cell::Money(printed.balance) },
        ];
        if printed.layer != Layer::Whole {
            tags.push(Tag { key: "layer", value: Cell::code(printed.layer.code()) });
        }
        match agreement {
            Agreement::Agrees => {
                self.day = Some(printed.at.day);
                self.agreed.insert(printed.member, printed.at.to_string());
            }
            Agreement::Differs(ledger) => tags.extend([
                Tag { key: "ledger", value: Cell::Money(ledger) },
                Tag { key: "difference", value: Cell::Money(printed.balance - ledger) },
            ]),
            Agreement::BeforeOpening => {}
        }
        let mut papers = std::mem::take(&mut self.papers);
        papers.tags(self.ledger, printed.told_by, &mut tags)?;
        let balance = printed.balance;
        let said = Printed { day: &day, account, balance, agreement, tags: &tags };
        let written = self.writer.item(&Item::Printed(said));
        drop(tags);
        self.papers = papers;
        written
    }

    /// How a printed balance and the running one stand to each other.
    fn agreement(&self, printed: &PrintedBalance) -> Agreement {
        let first = self.counted.get(&printed.member).copied().flatten();
        let running = self.running.get(&printed.member).copied().unwrap_or_default();
        match first {
            Some(opened) if printed.at.day < opened => Agreement::BeforeOpening,
            _ if running == printed.balance => Agreement::Agrees,
            _ => Agreement::Differs(running),
        }
    }
}

/// What a settlement was.
fn visit(row: &HistoryRow<'_>) -> Message {
    match (row.kind, row.med_type) {
        ("reversal", _) => Message::new("term-reversal"),
        (_, "") => Message::new("term-settlement"),
        (_, raw) => terms::med_type(raw),
    }
}

/// What is known of a row beside its figures.
fn tags_of<'row>(row: &'row HistoryRow<'_>, name: &'row str, tags: &mut Vec<Tag<'row>>) {
    let mut text = |key, value: &'row str| {
        if !value.is_empty() {
            let public = matches!(key, "kind" | "region" | "med-type");
            let value = if public { Cell::of(Holds::System, value) } else { Cell::text(value) };
            tags.push(Tag { key, value });
        }
    };
    text("member", name);
    text("kind", row.kind);
    text("reverses", row.reverses);
    text("region", row.region);
    text("institution-level", row.level);
    text("med-type", row.med_type);
    text("note", row.note);
    if let Some(time) = row.at.get(11..) {
        tags.push(Tag { key: "time", value: Cell::code(time) });
    }
    tags.push(Tag { key: "id", value: Cell::Count(row.id) });
}
