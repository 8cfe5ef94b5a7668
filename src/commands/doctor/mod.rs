//! `medins doctor`: how ledger, place, rules and program are, on one page, with a cure for each finding.
//!
//! Nothing is changed, not even by opening: no migration, no roll-back. It works without a ledger and with one that
//! cannot be opened. The family is hidden unless `--no-redact` is given. Judging is in `engine::doctor`.

mod keeping;

use std::io::Read;
use std::path::{Path, PathBuf};

use super::session::{Exit, Session};
use crate::context::machine;
use crate::engine::doctor::{File, Health, Inside, Packs, Place, Seen, diagnose};
use crate::error::Result;
use crate::ledger::{Access, Depth, health};
use crate::model::check::Severity;
use crate::policy::{PolicySet, lint};
use crate::view::doctor::{Around, Program, Readers, document};
use crate::view::form::Format;

/// Arguments of `doctor`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Compare every index and every kept sum, too; takes longer
    #[arg(long)]
    full: bool,
    /// Show names and paths as they are
    #[arg(long, conflicts_with = "redact")]
    no_redact: bool,
}

impl Args {
    /// Whether the family is hidden: what this prints is for others, so it is unless the user says otherwise.
    pub const fn hides(&self) -> bool {
        !self.no_redact
    }
}

/// Runs `doctor`.
///
/// # Errors
/// A closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let seen = seen(args, session);
    let findings = diagnose(&seen);
    let readers = match session.context.look.format {
        Format::Table | Format::Html => Readers::People,
        Format::Csv | Format::Json | Format::Ndjson => Readers::Machines,
    };
    let view = document(&program(), &seen, &around(session), &findings, readers);
    session.show(&view)?;
    let ill = findings.iter().any(|finding| finding.code.severity() == Severity::Finding);
    Ok(if ill { Exit::No } else { Exit::Done })
}

fn program() -> Program {
    Program {
        version: env!("CARGO_PKG_VERSION"),
        system: machine::system(),
        sqlite: health::sqlite_version(),
        can_decrypt: cfg!(feature = "encrypt"),
    }
}

fn around(session: &Session<'_>) -> Around {
    let context = &session.context;
    Around {
        language: context.voice.language,
        locale: context.outside.locale.clone(),
        width: context.look.width,
        color: context.look.color,
        pager: context.settings.pager.value.clone(),
        terminal: context.outside.terminal.clone(),
    }
}

fn seen(args: &Args, session: &Session<'_>) -> Seen {
    let path = &session.context.ledger;
    let file = file(path);
    let depth = if args.full { Depth::Thorough } else { Depth::Quick };
    // A hot journal would be rolled back by looking; whoever opens next does that.
    let inside = match &file {
        Some(file) if file.journal.is_none() => looked(session, path, depth),
        _ => Inside::Unasked,
    };
    Seen {
        path: path.display().to_string(),
        usual: session.context.outside.usual_ledger().map(|path| path.display().to_string()),
        today: session.context.today,
        place: Place {
            kind: machine::mount(path).map(|mount| mount.kind),
            sync: machine::sync_service(path),
            free: machine::free(path),
        },
        keeping: keeping::seen(&session.context),
        packs: packs(session, &inside),
        file,
        inside,
    }
}

/// The file as the file system knows it.
fn file(path: &Path) -> Option<File> {
    let metadata = path.metadata().ok()?;
    #[cfg(unix)]
    let mode = Some(std::os::unix::fs::MetadataExt::mode(&metadata));
    #[cfg(not(unix))]
    let mode = None;
    Some(File {
        bytes: metadata.len(),
        mode,
        is_writable: !metadata.permissions().readonly(),
        journal: journal(path),
        holders: machine::holders(path),
    })
}

/// The size of a journal that would be rolled back: it has a header that is not wiped out.
fn journal(path: &Path) -> Option<u64> {
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let mut file = std::fs::File::open(PathBuf::from(name)).ok()?;
        let bytes = file.metadata().ok()?.len();
        let mut head = Vec::new();
        file.by_ref().take(8).read_to_end(&mut head).ok()?;
        head.iter().any(|byte| *byte != 0).then_some(bytes)
    };
    beside("-journal").or_else(|| beside("-wal"))
}

fn looked(session: &Session<'_>, path: &Path, depth: Depth) -> Inside {
    match session.keyed(path, |path, key| health::look(path, depth, key)) {
        Err(error) => Inside::Refused(error),
        Ok(read) => Inside::Read(Health {
            schema: read.schema,
            newest: health::newest_schema(),
            damaged: read.damaged,
            references: read.references,
            sums: read.sums,
        }),
    }
}

/// The user's own packs, and how old the rules of the family's places are where the ledger tells them.
fn packs(session: &Session<'_>, inside: &Inside) -> Packs {
    let mut set = PolicySet::shipped();
    let own = session.context.packs.packs().unwrap_or_default();
    let mut packs = Packs { own: own.len(), ..Packs::default() };
    for (file, text) in own {
        let sound = set.nation().is_ok_and(|nation| lint::read(&file, &text, Some(nation)).is_ok());
        if !sound || set.add_file(&file, text).is_err() {
            packs.broken.push(file);
        }
    }
    let ages = || {
        let ledger = session.ledger(Access::Look).ok()?;
        let mut oldest = None;
        for member in ledger.members().ok()? {
            for coverage in ledger.coverages(member.id).ok()? {
                let days = set.lineage(coverage.region).ok()?.into_iter().map(|pack| pack.checked_on);
                oldest = days.chain(oldest).min();
            }
        }
        oldest
    };
    // An older file has not all of the tables that are asked.
    let current = matches!(inside, Inside::Read(health) if health.schema == health.newest);
    packs.oldest = if current { ages() } else { None };
    packs
}
