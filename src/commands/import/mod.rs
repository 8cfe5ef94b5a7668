//! `medins import FILE…`: recognises each file, books what is new, and says what became of every row.
//!
//! One import is one operation, and a file is taken in whole or not at all: a bad row keeps its file out unless
//! `--skip-problems` is given, the other files go on. A second import of the same rows adds nothing.
//! `--map` first asks what the columns of a spreadsheet mean.

mod ask;
mod counts;
mod intake;
mod keep;
mod map;
mod people;
mod report;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::review::{self, Reviewer, Sides};
use super::session::{Exit, Session};
use super::{given, kept};
use indicatif::ProgressBar;

use crate::context::interrupt;
use crate::error::{Error, Kind, Place, Result};
use crate::import::Guide;
use crate::import::source::Source;
use crate::ledger::{Access, Operation, Wanted};
use crate::model::backup::Reason;
use crate::model::day::Day;
use crate::model::document::Document;
use crate::model::message::Message;
use ask::Questions;
use intake::Intake;
use keep::Shelf;
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
    /// Copy the papers beside the ledger, so that they can be looked at and checked later
    #[arg(long)]
    keep: bool,
    /// Show suspected doubles side by side, and on a terminal ask what they are
    #[arg(long)]
    review: bool,
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
    rules.check(&ledger.members()?)?;
    let piped = args.files.iter().any(|path| is_standard_input(path)).then(spooled).transpose()?;
    let is_copied = !args.dry_run && is_large(args, piped.as_ref(), session);
    let copy = is_copied.then(|| kept::before(session, &ledger, Reason::BeforeImport)).transpose()?;
    interrupt::watch();
    let now = session.context.now.clone();
    let progress = if session.context.progress { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
    let questions = Questions::of(session, &progress);
    let today = session.context.today;
    let mut run = Run {
        args,
        piped,
        rules,
        guide,
        questions,
        today,
        progress,
        shelf: Shelf::beside(&session.context.ledger),
        reviewer: if args.dry_run { None } else { Reviewer::of(session) },
        report: Report::default(),
    };
    let take_in = |operation: &mut Operation<'_>| run.files(operation, session);
    let document = Document::typed();
    let ended = match args.dry_run {
        true => ledger.rehearse("import", &now, &document, take_in),
        false => ledger.operate("import", &now, &document, take_in),
    };
    let mut report = run.report;
    if let Some(copy) = copy.filter(|_| ended.is_ok()) {
        copy.stays(session);
    }
    if args.dry_run {
        report.ended(Outcome::Rehearsed);
    }
    if ended.is_err() && !report.has_problems() {
        return ended.map(|()| Exit::Done);
    }
    if report.has_rows() {
        session.show(&report.view())?;
    }
    ended?;
    if report.has_problems() { Err(report.refusal()) } else { Ok(Exit::Done) }
}

/// One import, file by file.
struct Run<'run> {
    args: &'run Args,
    /// What came by standard input, until it is read.
    piped: Option<File>,
    rules: Rules,
    guide: Guide,
    questions: Option<Questions>,
    today: Day,
    progress: ProgressBar,
    shelf: Shelf,
    reviewer: Option<Reviewer>,
    report: Report,
}

impl Run<'_> {
    /// Takes in every file that can be read; a file with problems changes nothing, the others go on.
    fn files(&mut self, operation: &mut Operation<'_>, session: &mut Session<'_>) -> Result<()> {
        for path in &self.args.files {
            match self.file(operation, path) {
                Err(error) if error.kind == Kind::BadData && self.args.files.len() > 1 => {
                    self.report.broken(error);
                }
                ended => ended?,
            }
        }
        self.report.close(operation)?;
        if self.args.review {
            self.review(operation, session)?;
        }
        if self.report.took_nothing() && !self.args.dry_run {
            self.report.ended(Outcome::Refused);
            return Err(self.report.refusal());
        }
        Ok(())
    }

    /// Shows what this import may have doubled, and asks where somebody can be asked.
    fn review(&mut self, operation: &mut Operation<'_>, session: &mut Session<'_>) -> Result<()> {
        let sides = Sides::of(operation.ledger(), &operation.undecided(review::SHOWN)?)?;
        let members = operation.ledger().members()?;
        let Some(reviewer) = self.reviewer.as_ref().filter(|_| !sides.is_empty()) else {
            self.report.pairs(review::table(&sides, &members));
            return Ok(());
        };
        self.progress.finish_and_clear();
        session.show_before_asking(&review::view("import", &sides, &members))?;
        self.report.decided(reviewer.decide(operation, &sides)?);
        Ok(())
    }

    fn file(&mut self, operation: &mut Operation<'_>, path: &Path) -> Result<()> {
        let mut source = match self.piped.take_if(|_| is_standard_input(path)) {
            Some(piped) => Source::from_file(piped, "-")?,
            None => Source::open(path, &path.display().to_string())?,
        };
        let name = source.name().to_owned();
        let mut report = Report::default();
        let people = (&self.rules, self.questions.as_mut());
        let (today, progress, skip) = (self.today, self.progress.clone(), self.args.skip_problems);
        let guide = &self.guide;
        let shelf = Some(&self.shelf).filter(|_| self.args.keep && !self.args.dry_run);
        let wanted = operation.attempt(|operation| {
            Intake::new(operation, people, today, &mut report, &name, progress)?.read(&mut source, guide)?;
            let wanted = if report.has_problems() && !skip { Wanted::No } else { Wanted::Yes };
            if let Some(shelf) = shelf.filter(|_| wanted == Wanted::Yes) {
                shelf.keep(&mut source, operation)?;
            }
            Ok((wanted, wanted))
        })?;
        self.report.take(report, wanted);
        Ok(())
    }
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

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// Standard input, gathered in a file of its own that nobody else can read.
fn spooled() -> Result<File> {
    let spooled = || -> io::Result<File> {
        let mut file = tempfile::tempfile()?;
        io::copy(&mut io::stdin().lock(), &mut file)?;
        Ok(file)
    };
    spooled().map_err(|error| {
        Error::data(Message::new("import-cannot-read").with("why", error.to_string()))
            .at(Place { file: Some("-".to_owned()), ..Place::default() })
    })
}

/// Whether so much is read that a copy of the ledger is made first.
fn is_large(args: &Args, piped: Option<&File>, session: &Session<'_>) -> bool {
    let named = args.files.iter().filter_map(|path| path.metadata().ok());
    let piped = piped.and_then(|file| file.metadata().ok());
    let bytes: u64 = named.chain(piped).filter(|file| file.is_file()).map(|file| file.len()).sum();
    session.context.settings.backup_before_import.value.is_some_and(|least| bytes >= least)
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
    let hidden = ProgressBar::hidden();
    Intake::new(operation, (&rules, None), today, &mut report, "demo", hidden)?
        .read(&mut source, &Guide::default())?;
    if report.has_problems() { Err(report.refusal()) } else { Ok(()) }
}
