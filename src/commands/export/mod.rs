//! `medins export`: the ledger's facts for other programs, to a pipe or a file of the owner's own.
//!
//! Rows of one kind (`facts.rs`), a journal in double entry (`journal.rs`), or resources of FHIR R4 (`fhir.rs`).
//! Exported settlements have the columns of the import template and can be imported again.

mod facts;
mod fhir;
mod journal;
mod papers;
mod postings;

use std::io::BufWriter;
use std::path::PathBuf;

use super::given;
use super::saved::{BUFFER, Taken, save};
use super::session::{Exit, Session};
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::coverage::words;
use crate::model::day::Day;
use crate::render::Renderer;
use crate::view::form::Format;
use crate::view::journal::Tool;
use facts::What;

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
    #[command(flatten)]
    taken: Taken,
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
            return given::term("WHAT", &args.what).map(Self::Facts);
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
        let (voice, look) = (session.context.voice.clone(), session.context.look);
        let mut buffered = BufWriter::with_capacity(BUFFER, &mut *session.out);
        let mut renderer = Renderer::new(&mut buffered, &voice, look);
        job.write(&ledger, today, &mut renderer)?;
        return Ok(Exit::Done);
    };
    let (voice, look) = (session.context.voice.clone(), session.context.look);
    save(session, path, args.taken, |out| job.write(&ledger, today, &mut Renderer::new(out, &voice, look)))?;
    Ok(Exit::Done)
}
