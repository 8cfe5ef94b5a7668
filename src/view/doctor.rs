//! The page of `doctor`: what was seen, then what ails, each with what to type.

use super::form::Language;
use super::{Block, Cell, Choice, Column, Field, Holds, View};
use crate::engine::doctor::{Finding, Inside, Seen, size};
use crate::model::check::Severity;
use crate::model::message::Message;

/// The program that looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its version.
    pub version: &'static str,
    /// The system it runs on.
    pub system: String,
    /// The version of SQLite in it.
    pub sqlite: &'static str,
    /// Whether it can read encrypted files.
    pub can_decrypt: bool,
}

/// How the program is spoken to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The language of answers.
    pub language: Language,
    /// The locale of the system.
    pub locale: Option<String>,
    /// Columns of the terminal.
    pub width: u16,
    /// Whether colours are used.
    pub color: bool,
    /// What shows long tables.
    pub pager: Option<String>,
    /// The kind of terminal.
    pub terminal: Option<String>,
}

/// Whom the page is for: people get findings with a line to copy, machines a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// People.
    People,
    /// Machines.
    Machines,
}

const FINDINGS: &[Column] = &[
    Column::text("code", "column-code"),
    Column::text("severity", "column-severity"),
    Column::text("finding", "doctor-finding-heading"),
    Column::text("cure", "doctor-cure"),
];

/// The page.
pub fn document(
    program: &Program,
    seen: &Seen,
    around: &Around,
    findings: &[Finding],
    readers: Readers,
) -> View {
    let mut view = View::new("doctor");
    let mut part = |id, key, fields: Vec<Field>| {
        view.title(Message::new(id));
        view.record(key, fields);
    };
    part("doctor-program", "program", program_fields(program));
    part("doctor-ledger", "ledger", ledger(seen));
    part("doctor-place", "place", place(seen));
    part("doctor-keeping", "keeping", keeping(seen));
    part("doctor-around", "around", around_fields(around, seen));
    match readers {
        Readers::People => people(&mut view, findings),
        Readers::Machines => view.table("findings", FINDINGS, findings.iter().map(row).collect()),
    }
    view
}

fn people(view: &mut View, findings: &[Finding]) {
    let ill = findings.iter().filter(|finding| finding.code.severity() == Severity::Finding).count();
    let notes = findings.len() - ill;
    view.title(Message::new("doctor-findings").with("count", ill).with("notes", notes));
    if findings.is_empty() {
        return view.note(Message::new("doctor-nothing"));
    }
    let choice = |finding: &Finding| Choice {
        message: Message::new("doctor-finding")
            .with("code", finding.code.code())
            .with("finding", finding.said.clone()),
        fields: Vec::new(),
        commands: vec![Cell::command(finding.cure.clone())],
    };
    view.blocks.push(Block::Choices("findings", findings.iter().map(choice).collect()));
}

fn row(finding: &Finding) -> Vec<Cell<'static>> {
    let severity = match finding.code.severity() {
        Severity::Finding => Message::new("check-finding"),
        Severity::Note => Message::new("check-note"),
    };
    vec![
        Cell::code(finding.code.code()),
        Cell::term(finding.code.severity().code(), severity),
        Cell::Message(finding.said.clone()),
        Cell::command(finding.cure.clone()),
    ]
}

const YES: (&str, &str) = ("yes", "doctor-yes");
const NO: (&str, &str) = ("no", "doctor-no");

fn term((code, word): (&'static str, &'static str)) -> Cell<'static> {
    Cell::term(code, Message::new(word))
}

fn program_fields(program: &Program) -> Vec<Field> {
    vec![
        Field::new("version", "doctor-version", Cell::code(program.version)),
        Field::new("system", "doctor-system", Cell::rule(program.system.clone())),
        Field::new("sqlite", "doctor-sqlite", Cell::code(program.sqlite)),
        Field::new("encryption", "doctor-encryption", term(if program.can_decrypt { YES } else { NO })),
    ]
}

fn ledger(seen: &Seen) -> Vec<Field> {
    let mut fields = vec![Field::new("path", "doctor-path", Cell::path(seen.path.clone()))];
    let Some(file) = &seen.file else {
        fields.push(Field::new("exists", "doctor-exists", term(NO)));
        return fields;
    };
    let holders = file.holders.iter().map(|(process, name)| format!("{name} {process}"));
    let mode = |mode: u32| Cell::code(format!("{:04o}", mode & 0o7777));
    fields.extend([
        Field::new("size", "doctor-size", bytes(Some(file.bytes))),
        Field::new("permissions", "doctor-mode", Cell::maybe(file.mode, mode)),
        Field::new("journal", "doctor-journal-left", bytes_or_none(file.journal)),
        Field::new("holder", "doctor-holder", none_or(holders.collect::<Vec<_>>().join(", "))),
    ]);
    match &seen.inside {
        Inside::Unasked => fields.push(opened("doctor-unasked", "unasked")),
        Inside::Refused(_) => fields.push(opened("doctor-refused", "refused")),
        Inside::Read(health) => {
            let schema = format!("{} / {}", health.schema, health.newest);
            let sums =
                health.sums.map_or_else(|| Cell::term("unasked", Message::new("doctor-unasked")), faults);
            fields.extend([
                Field::new("schema", "doctor-schema", Cell::code(schema)),
                Field::new("integrity", "doctor-integrity", faults(health.damaged)),
                Field::new("references", "doctor-reference", faults(health.references)),
                Field::new("sums", "doctor-sum", sums),
            ]);
        }
    }
    fields
}

fn opened(id: &'static str, code: &'static str) -> Field {
    Field::new("integrity", "doctor-integrity", Cell::term(code, Message::new(id)))
}

/// How many faults; sound where there are none.
fn faults(count: u64) -> Cell<'static> {
    match count {
        0 => Cell::term("0", Message::new("doctor-sound")),
        count => Cell::term(count.to_string(), Message::new("doctor-faults").with("count", count)),
    }
}

fn bytes(count: Option<u64>) -> Cell<'static> {
    let said = |bytes: u64| Message::new("doctor-bytes").with("size", size(bytes));
    Cell::maybe(count, |count| Cell::term(count.to_string(), said(count)))
}

fn bytes_or_none(count: Option<u64>) -> Cell<'static> {
    if count.is_none() { none_or(String::new()) } else { bytes(count) }
}

fn none_or(text: String) -> Cell<'static> {
    match text.is_empty() {
        true => Cell::term("", Message::new("doctor-none")),
        false => Cell::of(Holds::System, text),
    }
}

fn place(seen: &Seen) -> Vec<Field> {
    vec![
        Field::new("file_system", "doctor-file-system", Cell::maybe(seen.place.kind.clone(), Cell::rule)),
        Field::new("sync", "doctor-sync", seen.place.sync.map_or_else(|| none_or(String::new()), Cell::rule)),
        Field::new("free", "doctor-free", bytes(seen.place.free)),
    ]
}

fn keeping(seen: &Seen) -> Vec<Field> {
    let kept = &seen.keeping;
    let day = kept.newest.as_ref().map(|(_, day)| *day);
    let packs = &seen.packs;
    let count = |count: usize| Cell::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let mut fields = vec![
        Field::new("backups", "doctor-backups", count(kept.count)),
        Field::new(
            "newest_backup",
            "doctor-newest-backup",
            day.map_or_else(|| none_or(String::new()), Cell::Day),
        ),
    ];
    if let Some(day) = kept.drilled {
        fields.push(Field::new("drilled", "doctor-drilled", Cell::Day(day)));
    }
    fields.push(Field::new("packs_checked_on", "doctor-packs", Cell::maybe(packs.oldest, Cell::Day)));
    fields.push(Field::new("own_packs", "doctor-own-packs", count(packs.own)));
    fields
}

fn around_fields(around: &Around, seen: &Seen) -> Vec<Field> {
    let text = |text: &Option<String>| Cell::maybe(text.clone(), Cell::rule);
    vec![
        Field::new("today", "doctor-today", Cell::Day(seen.today)),
        Field::new("lang", "doctor-language", Cell::code(around.language.code())),
        Field::new("locale", "doctor-locale", text(&around.locale)),
        Field::new("terminal", "doctor-terminal", text(&around.terminal)),
        Field::new("width", "doctor-width", Cell::Count(i64::from(around.width))),
        Field::new("color", "doctor-color", term(if around.color { YES } else { NO })),
        Field::new("pager", "doctor-pager", Cell::maybe(around.pager.clone(), Cell::command)),
    ]
}
