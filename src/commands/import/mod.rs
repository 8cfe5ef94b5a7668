//! `medins import FILE…`: recognises each file, books what is new, and says what became of every row.
//!
//! One import is one operation: a bad row changes nothing unless `--skip-problems` is given. A second
//! import of the same rows adds nothing. `--map` first asks what the columns of a spreadsheet mean.

mod intake;
mod map;
mod people;
mod report;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::given;
use super::session::{Exit, Session};
use indicatif::ProgressBar;

use crate::context::interrupt;
use crate::error::{Error, Place, Result};
use crate::import::Guide;
use crate::import::source::Source;
use crate::ledger::{Access, Operation};
use crate::model::document::Document;
use crate::model::message::Message;
use intake::Intake;
use people::Rules;
use report::{Outcome, Report};

/// Arguments of `import`.
#[allow(clippy::struct_excessive_bools, reason = "clap fills a bool for every switch the user may type")]
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say what would happen; change nothing
    #[arg(long)]
    dry_run: bool,
    /// Create members that the ledger does not know
    #[arg(long)]
    create_members: bool,
    /// Whose papers these are, where they name nobody or somebody else
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// A name in the file and the member it means: NAME=MEMBER
    #[arg(long, value_name = "NAME=MEMBER")]
    who: Vec<String>,
    /// Ask what the columns of a spreadsheet mean, and keep the answers as a profile
    #[arg(long)]
    map: bool,
    /// The day of a page of figures that prints none
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Take in the good rows although others have problems
    #[arg(long)]
    skip_problems: bool,
}

/// Runs `import`.
///
/// # Errors
/// An unusable ledger, an unreadable file, rows with problems.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let rules = rules(args)?;
    if args.map {
        map::run(args, session)?;
    }
    let guide = guide(args, session)?;
    let mut ledger = session.ledger(Access::Write)?;
    interrupt::watch();
    let now = session.context.now.clone();
    let progress = if session.context.progress { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
    let today = session.context.today;
    let mut report = Report::default();
    let take_in = |operation: &mut Operation<'_>| {
        for path in &args.files {
            let mut source = open(path)?;
            let name = source.name().to_owned();
            Intake::new(operation, &rules, today, &mut report, &name, progress.clone())?
                .read(&mut source, &guide)?;
        }
        report.close(operation)?;
        if report.has_problems() && !args.skip_problems && !args.dry_run {
            report.ended(Outcome::Refused);
            return Err(report.refusal());
        }
        Ok(())
    };
    let document = Document::typed();
    let ended = match args.dry_run {
        true => ledger.rehearse("import", &now, &document, take_in),
        false => ledger.operate("import", &now, &document, take_in),
    };
    if args.dry_run {
        report.ended(Outcome::Rehearsed);
    }
    if ended.is_err() && !report.has_problems() {
        return ended.map(|()| Exit::Done);
    }
    session.show(&report.view())?;
    ended?;
    if report.has_problems() { Err(report.refusal()) } else { Ok(Exit::Done) }
}

fn rules(args: &Args) -> Result<Rules> {
    let pair = |text: &String| {
        let (name, member) = text
            .split_once('=')
            .ok_or_else(|| Error::usage(Message::new("import-who-form").with("text", text)))?;
        Ok((name.trim().to_owned(), member.trim().to_owned()))
    };
    Ok(Rules {
        create_members: args.create_members,
        everybody: args.member.clone(),
        names: args.who.iter().map(pair).collect::<Result<_>>()?,
    })
}

/// What is known of spreadsheets: the shipped profiles and the user's own. One that has a mistake is said and
/// left out.
fn guide(args: &Args, session: &mut Session<'_>) -> Result<Guide> {
    let today = session.context.today;
    let on = args.on.as_deref().map(|text| given::past_day("--on", Some(text), today)).transpose()?;
    let mut guide = Guide { on, ..Guide::shipped() };
    for (file, text) in &session.context.profiles.profiles()? {
        if let Err(error) = guide.profiles.add(file, text) {
            let place = error.place.unwrap_or_default();
            let left = Message::new("sheet-profile-left")
                .with("file", file)
                .with("line", place.line.unwrap_or_default().to_string())
                .with("column", place.column.unwrap_or_default());
            session.say(&left.with("why", error.what));
        }
    }
    Ok(guide)
}

/// Opens a file, or gathers standard input in a file of its own that nobody else can read.
fn open(path: &Path) -> Result<Source> {
    if path != Path::new("-") {
        return Source::open(path, &path.display().to_string());
    }
    let spooled = || -> io::Result<File> {
        let mut file = tempfile::tempfile()?;
        io::copy(&mut io::stdin().lock(), &mut file)?;
        Ok(file)
    };
    let file = spooled().map_err(|error| {
        Error::data(Message::new("import-cannot-read").with("why", error.to_string()))
            .at(Place { file: Some("-".to_owned()), ..Place::default() })
    })?;
    Source::from_file(file, "-")
}

/// Takes in text that is part of this program, for the demo.
///
/// # Errors
/// A row that cannot be booked.
pub(super) fn take_in_text(operation: &mut Operation<'_>, text: &str, session: &Session<'_>) -> Result<()> {
    let spooled = || -> io::Result<File> {
        let mut file = tempfile::tempfile()?;
        io::Write::write_all(&mut file, text.as_bytes())?;
        Ok(file)
    };
    let file = spooled().map_err(|error| Error::output(&error))?;
    let mut source = Source::from_file(file, "demo")?;
    let mut report = Report::default();
    let rules = Rules::default();
    let today = session.context.today;
    let intake = Intake::new(operation, &rules, today, &mut report, "demo", ProgressBar::hidden());
    intake?.read(&mut source, &Guide::default())?;
    if report.has_problems() { Err(report.refusal()) } else { Ok(()) }
}
