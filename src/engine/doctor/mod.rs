//! What ails a ledger file and its surroundings: from what was seen, purely, to findings with a cure.
//!
//! Seeing is done elsewhere (`ledger::health`, `context::machine`, `commands::doctor`). A cure is a command line
//! that can be typed.

use crate::error::Error;
use crate::model::check::Severity;
use crate::model::coverage::words;
use crate::model::day::Day;
use crate::model::message::Message;

/// What can ail a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// There is no file.
    Missing,
    /// A folder lies there, or an empty file.
    NotAFile,
    /// The file is none of SQLite's, or belongs to another program; perhaps it is encrypted.
    NotALedger,
    /// A later version of this program wrote it.
    Newer,
    /// Its end is missing.
    Truncated,
    /// Pages or rows are damaged.
    Damaged,
    /// Somebody holds it.
    Locked,
    /// It may not be read.
    NoAccess,
    /// It cannot be used for another reason.
    Unusable,
    /// A change was interrupted; its journal is still there.
    Journal,
    /// Others can read it.
    Permissions,
    /// It can only be read.
    ReadOnly,
    /// The next command will bring it up to date.
    Older,
    /// Rows name rows that are not there.
    References,
    /// Kept sums are not the sums of their facts.
    Sums,
    /// It lies on a network drive.
    NetworkDrive,
    /// Its folder is carried to other computers.
    SyncFolder,
    /// Hardly any room is left.
    DiskLow,
    /// There is no backup.
    BackupNone,
    /// The last backup is old.
    BackupOld,
    /// A pack of the user cannot be used.
    PackBroken,
    /// Nobody has looked at the rules for a year.
    PacksOld,
}

words!(
    Code,
    Missing = "missing",
    NotAFile = "not-a-file",
    NotALedger = "not-a-ledger",
    Newer = "newer",
    Truncated = "truncated",
    Damaged = "damaged",
    Locked = "locked",
    NoAccess = "no-access",
    Unusable = "unusable",
    Journal = "journal",
    Permissions = "permissions",
    ReadOnly = "read-only",
    Older = "older",
    References = "references",
    Sums = "sums",
    NetworkDrive = "network-drive",
    SyncFolder = "sync-folder",
    DiskLow = "disk-low",
    BackupNone = "backup-none",
    BackupOld = "backup-old",
    PackBroken = "pack-broken",
    PacksOld = "packs-old",
);

impl Code {
    /// Whether somebody has to act; notes leave the exit code at 0.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Missing
            | Self::ReadOnly
            | Self::Older
            | Self::BackupNone
            | Self::BackupOld
            | Self::PacksOld => Severity::Note,
            _ => Severity::Finding,
        }
    }
}

/// Something that ails, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is called.
    pub code: Code,
    /// What it is, in a sentence.
    pub said: Message,
    /// What to type.
    pub cure: String,
}

/// The file as the file system knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// Its size.
    pub bytes: u64,
    /// Its permissions, where the system has such.
    pub mode: Option<u32>,
    /// Whether this user may write it.
    pub is_writable: bool,
    /// A journal that the next command must roll back, and its size.
    pub journal: Option<u64>,
    /// Who holds it: number and name of a process.
    pub holders: Vec<(u32, String)>,
}

/// The file as SQLite knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Version of its schema.
    pub schema: i64,
    /// The version that this program reads and writes.
    pub newest: i64,
    /// Damaged pages and rows that break the rules of their table.
    pub damaged: u64,
    /// Rows that name rows that are not there.
    pub references: u64,
    /// Kept sums that differ from their facts; `None` where that was not asked.
    pub sums: Option<u64>,
}

/// What came of looking into the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// Nobody looked: there is none, or looking would have changed something.
    Unasked,
    /// It could not be opened.
    Refused(Error),
    /// This.
    Read(Health),
}

/// Where the file lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Kind of the file system, where it can be told.
    pub kind: Option<String>,
    /// The service that carries the folder to other computers.
    pub sync: Option<&'static str>,
    /// Bytes that are free, where it can be told.
    pub free: Option<u64>,
}

/// What is kept beside the ledger for a bad day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// The folder.
    pub folder: String,
    /// How many backups lie there.
    pub count: usize,
    /// How `restore` names the newest, and the day it was made on.
    pub newest: Option<(String, Day)>,
    /// The day on which a backup was last tried out, where that is known.
    pub drilled: Option<Day>,
}

/// The rules that the family's answers rest on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packs {
    /// The day on which somebody last looked at the oldest of them.
    pub oldest: Option<Day>,
    /// How many packs of their own the user has.
    pub own: usize,
    /// Those that cannot be used.
    pub broken: Vec<String>,
}

/// Everything that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The ledger's path.
    pub path: String,
    /// Where a ledger lies that nobody named a place for.
    pub usual: Option<String>,
    /// The day.
    pub today: Day,
    /// The file, where there is one.
    pub file: Option<File>,
    /// What is in it.
    pub inside: Inside,
    /// Where it lies.
    pub place: Place,
    /// Backups.
    pub keeping: Keeping,
    /// Rules.
    pub packs: Packs,
}

/// Days after which a backup is old.
const BACKUP_DAYS: i64 = 30;
/// Days after which somebody should look at a rule again.
const PACK_DAYS: i64 = 365;
/// Bytes that must be free whatever the ledger's size.
const LEAST_FREE: u64 = 64 << 20;
/// File systems whose files lie on another computer: locks of SQLite are not to be trusted there.
const NETWORK: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// What ails, the most pressing first.
pub fn diagnose(seen: &Seen) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |code, said: Message, cure: String| findings.push(Finding { code, said, cure });
    file(seen, &mut add);
    inside(seen, &mut add);
    place(seen, &mut add);
    keeping(seen, &mut add);
    packs(seen, &mut add);
    findings.sort_by_key(|finding| finding.code.severity());
    findings
}

type Add<'add> = &'add mut dyn FnMut(Code, Message, String);

fn file(seen: &Seen, add: Add<'_>) {
    let path = quoted(&seen.path);
    let Some(file) = &seen.file else {
        return add(Code::Missing, Message::new("doctor-missing"), "medins init".to_owned());
    };
    if let Some(bytes) = file.journal {
        add(
            Code::Journal,
            Message::new("doctor-journal").with("size", size(bytes)),
            "medins balance".to_owned(),
        );
    }
    if let Some(mode) = file.mode.filter(|mode| mode & 0o077 != 0) {
        let said = Message::new("doctor-permissions").with("number", format!("{:04o}", mode & 0o7777));
        add(Code::Permissions, said, format!("chmod 600 {path}"));
    }
    if !file.is_writable {
        add(Code::ReadOnly, Message::new("doctor-read-only"), format!("ls -l {path}"));
    }
}

fn inside(seen: &Seen, add: Add<'_>) {
    match &seen.inside {
        Inside::Unasked => {}
        Inside::Refused(error) => {
            let code = refusal(error.what.id);
            add(code, error.what.clone(), cure(code, seen));
        }
        Inside::Read(health) => {
            let counted = |id, count: u64| Message::new(id).with("count", count);
            if health.damaged > 0 {
                add(Code::Damaged, counted("doctor-damaged", health.damaged), cure(Code::Damaged, seen));
            }
            if health.references > 0 {
                add(
                    Code::References,
                    counted("doctor-references", health.references),
                    "medins check".to_owned(),
                );
            }
            if let Some(sums) = health.sums.filter(|sums| *sums > 0) {
                add(Code::Sums, counted("doctor-sums", sums), "medins check".to_owned());
            }
            if health.schema < health.newest {
                let said = Message::new("doctor-older").with("found", health.schema.to_string());
                add(Code::Older, said.with("known", health.newest.to_string()), "medins balance".to_owned());
            }
        }
    }
}

/// What a refusal of the ledger means.
fn refusal(id: &str) -> Code {
    match id {
        "ledger-missing" => Code::Missing,
        "ledger-folder" | "ledger-empty" => Code::NotAFile,
        "ledger-not-sqlite" | "ledger-foreign" => Code::NotALedger,
        "ledger-newer" => Code::Newer,
        "ledger-truncated" => Code::Truncated,
        "ledger-damaged" => Code::Damaged,
        "ledger-locked" => Code::Locked,
        "ledger-unreadable" | "ledger-not-writable" => Code::NoAccess,
        _ => Code::Unusable,
    }
}

/// What helps against a file that cannot be used.
fn cure(code: Code, seen: &Seen) -> String {
    let path = quoted(&seen.path);
    let holder = seen.file.as_ref().and_then(|file| file.holders.first());
    let backup = seen.keeping.newest.as_ref().map(|(file, _)| format!("medins restore {}", quoted(file)));
    match code {
        Code::Newer => "medins --version".to_owned(),
        Code::Locked => holder.map_or("medins doctor".to_owned(), |(process, _)| format!("ps -p {process}")),
        Code::NoAccess => format!("ls -l {path}"),
        Code::NotALedger | Code::Truncated | Code::Damaged if backup.is_some() => backup.unwrap_or_default(),
        Code::Truncated | Code::Damaged => {
            format!("sqlite3 {path} .recover | sqlite3 recovered.medins")
        }
        _ => "medins config list".to_owned(),
    }
}

fn place(seen: &Seen, add: Add<'_>) {
    let usual = seen.usual.as_ref().filter(|usual| **usual != seen.path);
    let moved = || match usual {
        Some(usual) => format!("mv {} {}", quoted(&seen.path), quoted(usual)),
        None => "medins config list".to_owned(),
    };
    if let Some(kind) = seen.place.kind.as_deref().filter(|kind| NETWORK.contains(kind)) {
        add(Code::NetworkDrive, Message::new("doctor-network-drive").with("format", kind), moved());
    }
    if let Some(service) = seen.place.sync {
        add(Code::SyncFolder, Message::new("doctor-sync-folder").with("known", service), moved());
    }
    let needed = seen.file.as_ref().map_or(0, |file| file.bytes).saturating_mul(2).max(LEAST_FREE);
    if let Some(free) = seen.place.free.filter(|free| *free < needed) {
        let said = Message::new("doctor-disk-low").with("size", size(free)).with("needed", size(needed));
        let folder = seen.path.rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder);
        add(Code::DiskLow, said, format!("df -h {}", quoted(folder)));
    }
}

fn keeping(seen: &Seen, add: Add<'_>) {
    if seen.file.is_none() {
        return;
    }
    match &seen.keeping.newest {
        None => add(Code::BackupNone, Message::new("doctor-backup-none"), "medins backup".to_owned()),
        Some((_, day)) if seen.today.days_since(*day) > BACKUP_DAYS => {
            let said = Message::new("doctor-backup-old").with("day", *day);
            add(Code::BackupOld, said, "medins backup".to_owned());
        }
        Some(_) => {}
    }
}

fn packs(seen: &Seen, add: Add<'_>) {
    for file in &seen.packs.broken {
        let said = Message::new("doctor-pack-broken").with("file", file);
        add(Code::PackBroken, said, format!("medins policy lint {}", quoted(file)));
    }
    if let Some(day) = seen.packs.oldest.filter(|day| seen.today.days_since(*day) > PACK_DAYS) {
        add(
            Code::PacksOld,
            Message::new("doctor-packs-old").with("day", day),
            "medins policy list".to_owned(),
        );
    }
}

/// A number of bytes as people read it.
pub fn size(bytes: u64) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"];
    let (mut whole, mut tenths, mut unit) = (bytes, 0, "B");
    for next in units {
        if whole < 1024 {
            break;
        }
        (tenths, whole, unit) = (whole % 1024 * 10 / 1024, whole / 1024, next);
    }
    if unit == "B" || whole >= 100 { format!("{whole} {unit}") } else { format!("{whole}.{tenths} {unit}") }
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '~' | ':' | '\\');
    if !path.is_empty() && path.chars().all(plain) {
        return path.to_owned();
    }
    format!("'{}'", path.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests;
