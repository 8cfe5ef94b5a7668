//! `medins export`: the ledger's facts for other programs, to a pipe or a file of the owner's own.
//!
//! Rows of one kind (`facts.rs`), a journal in double entry (`journal.rs`), or resources of FHIR R4 (`fhir.rs`).
//! Exported settlements have the columns of the import template and can be imported again.

mod facts;
mod fhir;
mod journal;
mod papers;
mod postings;
mod watched;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;

use super::given;
use super::session::{Exit, Session};
use crate::error::{Error, Place, Result};
use crate::ledger::{Access, Ledger};
use crate::model::coverage::words;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::render::Renderer;
use crate::view::form::Format;
use crate::view::journal::Tool;
use facts::What;
use watched::Watched;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// settlements, movements, statements, members or bindings
    #[arg(default_value = "settlements", hide_default_value = true)]
    what: String,
    /// The whole ledger in the form of a tool: hledger, beancount or fhir
    #[arg(long = "as", value_name = "TOOL", conflicts_with = "what")]
    tool: Option<String>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long)]
    overwrite: bool,
}

/// What can be named after `--as`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Hledger,
    Beancount,
    Fhir,
}

words!(Target, Hledger = "hledger", Beancount = "beancount", Fhir = "fhir");

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Job {
    Facts(What),
    Journal(Tool),
    Fhir,
}

impl Job {
    /// What the arguments mean together.
    fn of(args: &Args) -> Result<Self> {
        let Some(tool) = &args.tool else {
            let codes = What::ALL.iter().map(|what| what.code());
            return given::word("WHAT", &args.what, What::parse, codes).map(Self::Facts);
        };
        let parse =
            |word: &str| Target::ALL.iter().copied().find(|target| target.code().eq_ignore_ascii_case(word));
        let target = given::word("--as", tool, parse, Target::ALL.iter().map(|target| target.code()))?;
        Ok(match target {
            Target::Hledger => Self::Journal(Tool::Hledger),
            Target::Beancount => Self::Journal(Tool::Beancount),
            Target::Fhir => Self::Fhir,
        })
    }

    fn write(self, ledger: &Ledger, today: Day, renderer: &mut Renderer<'_>) -> Result<()> {
        match self {
            Self::Facts(what) => facts::write(what, ledger, today, renderer),
            Self::Journal(tool) => journal::write(tool, ledger, today, renderer),
            Self::Fhir => fhir::write(ledger, today, renderer),
        }
    }
}

/// Bytes gathered before they are written out.
const BUFFER: usize = 1 << 16;

/// Runs `export`.
///
/// # Errors
/// An unusable ledger, a file that is there already or cannot be written, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let job = Job::of(args)?;
    let ledger = session.ledger(Access::Read)?;
    let today = session.context.today;
    if session.context.look.format == Format::Table {
        session.context.look.format = Format::Csv;
    }
    let Some(path) = &args.output else {
        let (language, look) = (session.context.language, session.context.look);
        let mut buffered = BufWriter::with_capacity(BUFFER, &mut *session.out);
        let mut renderer = Renderer::new(&mut buffered, language, look);
        job.write(&ledger, today, &mut renderer)?;
        return Ok(Exit::Done);
    };
    let failed = |error: std::io::Error| cannot_write(path, &error);
    refuse_taken(args, path, &session.context.ledger)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let named = |error: std::io::Error| failed(std::io::Error::from(error.kind()));
    let mut aside = tempfile::NamedTempFile::new_in(folder).map_err(named)?;
    let progress = if session.context.progress { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
    let watched = Watched::new(aside.as_file_mut(), progress);
    let mut buffered = BufWriter::with_capacity(BUFFER, watched);
    let (language, look) = (session.context.language, session.context.look);
    let written = job.write(&ledger, today, &mut Renderer::new(&mut buffered, language, look));
    watched::ended(written)?;
    watched::ended(buffered.flush().map_err(failed))?;
    drop(buffered);
    aside.as_file().sync_all().map_err(failed)?;
    aside.persist(path).map_err(|error| cannot_write(path, &error.error))?;
    session.say(&Message::new("export-done").with("file", path.display().to_string()));
    Ok(Exit::Done)
}

/// Refuses to write onto the ledger, and onto a file that is there unless it shall be replaced.
fn refuse_taken(args: &Args, path: &Path, ledger: &Path) -> Result<()> {
    let is_ledger = path.canonicalize().is_ok_and(|path| ledger.canonicalize().is_ok_and(|own| own == path));
    let (what, hint) = match is_ledger {
        true => ("export-onto-ledger", "export-onto-ledger-hint"),
        false if path.exists() && !args.overwrite => ("export-exists", "export-exists-hint"),
        false => return Ok(()),
    };
    Err(Error::data(Message::new(what))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
        .hint(Message::new(hint)))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    Error::data(Message::new("error-output").with("why", error.to_string()))
        .at(Place { file: Some(path.display().to_string()), ..Place::default() })
}
