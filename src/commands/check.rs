//! `medins check`: everything that a ledger can be held against itself. Silent where nothing contradicts.
//!
//! The questions to the file are in `ledger`, what follows from facts in their order is in `engine::check`;
//! here they are asked one after the other, and kept papers are hashed.

use std::path::{Path, PathBuf};

use super::chained::{self, Follower};
use super::session::{Exit, Session};
use crate::engine::cash::Pairing;
use crate::engine::chain::Judged;
use crate::engine::check::account::{Account, broken};
use crate::engine::check::bills::{Bills, Family};
use crate::engine::check::coverage;
use crate::engine::check::sums::Prints;
use crate::error::{Error, Result};
use crate::import::digest;
use crate::ledger::{Access, Depth, Ledger, StoredPaper, papers_folder};
use crate::model::check::{Code, Found, Kept, Severity};
use crate::model::day::Day;
use crate::model::member::MemberId;
use crate::model::message::{Message, Value};
use crate::model::payment::{CashPart, Payment};
use crate::view::check::{self as said, Names, Report};
use crate::view::form::Format;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Say what a code means, why it matters and what to do; every code where none is named
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "all")]
    explain: Option<String>,
    /// Show every row, not only 50 of each code
    #[arg(long)]
    all: bool,
    /// Compare every index of the file with its table, too; takes longer
    #[arg(long)]
    thorough: bool,
}

/// Rows of each code that are shown unless all are asked for.
const SHOWN: usize = 50;

/// Takes what is found, one find at a time.
type Each<'each> = &'each mut dyn FnMut(Found) -> Result<()>;

/// Runs `check`.
///
/// # Errors
/// An unusable ledger, an unknown code, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    if let Some(word) = &args.explain {
        session.show(&said::explained(&codes(word)?))?;
        return Ok(Exit::Done);
    }
    let ledger = session.ledger(Access::Read)?;
    // Where members cannot be read the file is damaged, and that is what the first check says.
    let members = ledger.members().unwrap_or_default();
    let names: Names = members.into_iter().map(|member| (member.id, member.name)).collect();
    let inspection = Inspection {
        ledger: &ledger,
        today: session.context.today,
        papers: papers_folder(&session.context.ledger),
        depth: if args.thorough { Depth::Thorough } else { Depth::Quick },
    };
    // A table must know its rows; the other forms write each as it is found, so any number of them is no burden.
    if args.all && session.context.look.format != Format::Table {
        return stream(&inspection, &names, session);
    }
    let mut report = Report::showing(if args.all { usize::MAX } else { SHOWN });
    inspection.run(&mut |found| {
        report.add(&found, &names);
        Ok(())
    })?;
    let exit = if report.has_findings() { Exit::No } else { Exit::Done };
    session.show(&report.view())?;
    Ok(exit)
}

/// Writes every find as it comes.
fn stream(inspection: &Inspection<'_>, names: &Names, session: &mut Session<'_>) -> Result<Exit> {
    let mut renderer = session.renderer();
    let mut sheet = renderer.sheet(said::SHEET)?;
    let mut exit = Exit::Done;
    inspection.run(&mut |found| {
        if found.code.severity() == Severity::Finding {
            exit = Exit::No;
        }
        sheet.row(&said::row(&found, names))
    })?;
    sheet.finish()?;
    Ok(exit)
}

/// The codes that a word means.
fn codes(word: &str) -> Result<Vec<Code>> {
    if word == "all" {
        return Ok(Code::ALL.to_vec());
    }
    Code::parse(word).map(|code| vec![code]).ok_or_else(|| {
        let known = Code::ALL.iter().map(|code| Value::from(code.code())).collect::<Vec<_>>();
        Error::usage(Message::new("check-code-unknown").with("code", word))
            .hint(Message::new("check-code-unknown-hint").with("codes", known))
    })
}

/// What settlements are held against.
fn family(ledger: &Ledger) -> Result<Family> {
    let mut family = Family { bindings: ledger.bindings()?, ..Family::default() };
    family.born = ledger.members()?.iter().filter_map(|member| Some((member.id, member.born?))).collect();
    for member in ledger.member_numbers()? {
        family.insured.insert(member, ledger.coverages(member)?);
    }
    family.opened = ledger.account_openings()?.into_iter().map(|(member, (day, _))| (member, day)).collect();
    Ok(family)
}

/// Steps of a chain that do not hold become finds.
struct Breaks<'each> {
    member: MemberId,
    each: Each<'each>,
}

impl Follower for Breaks<'_> {
    fn judged(&mut self, judged: Judged) -> Result<()> {
        broken(self.member, &judged).map_or(Ok(()), &mut *self.each)
    }
}

/// Everything that a look through the ledger needs.
struct Inspection<'ledger> {
    ledger: &'ledger Ledger,
    today: Day,
    papers: PathBuf,
    depth: Depth,
}

impl Inspection<'_> {
    /// Hands everything found to `each`. A damaged file is not asked further: its answers would be guesses.
    fn run(&self, each: Each<'_>) -> Result<()> {
        let mut damaged = false;
        self.ledger.check_pages(self.depth, &mut |found| {
            damaged = true;
            each(found)
        })?;
        if damaged {
            return Ok(());
        }
        self.ledger.check_references(each)?;
        self.ledger.check_marks(each)?;
        let family = family(self.ledger)?;
        self.facts(&family, each)?;
        self.ledger.check_receipts(each)?;
        self.ledger.check_doubles(each)?;
        self.ledger.check_reversals(each)?;
        for (member, coverages) in &family.insured {
            coverage::spans(*member, coverages, each)?;
        }
        self.accounts(each)?;
        self.payments(each)?;
        self.ledger.stored_papers(&mut |paper| self.paper(paper, each))
    }

    /// Settlements and typed movements, and whether the kept sums are theirs.
    fn facts(&self, family: &Family, each: Each<'_>) -> Result<()> {
        let mut bills = Bills::new(family, self.today);
        self.ledger.bills(&mut |bill| bills.bill(bill, each))?;
        self.ledger.typed_movements(&mut |typed| bills.typed(typed, each))?;
        let mut facts = *bills.prints();
        bills.finish(each)?;
        self.ledger.fact_rows(Kept::Counted, &mut |row| {
            facts.add_row(Kept::Counted, row);
            Ok(())
        })?;
        for kept in Kept::ALL {
            let mut prints = Prints::default();
            self.ledger.kept_rows(kept, &mut |row| {
                prints.add_row(kept, row);
                Ok(())
            })?;
            if prints.of(kept) != facts.of(kept) {
                self.ledger.check_kept(kept, each)?;
            }
        }
        Ok(())
    }

    fn accounts(&self, each: Each<'_>) -> Result<()> {
        let openings = self.ledger.account_openings()?;
        for member in self.ledger.member_numbers()? {
            let mut account = Account::new(member, openings.get(&member).copied());
            self.ledger.account_steps(member, &mut |step| account.step(step, each))?;
            account.finish(self.today, each)?;
            chained::follow(self.ledger, member, self.today, &mut Breaks { member, each: &mut *each })?;
        }
        Ok(())
    }

    /// Payments that belong to no settlement: none nearby asked for the same amount in cash.
    fn payments(&self, each: Each<'_>) -> Result<()> {
        let mut alone = |payment: Payment, part: Option<CashPart>| match part {
            Some(_) => Ok(()),
            None => {
                let found = Found::new(Code::Unexplained).at(payment.at.day.to_string());
                each(found.about(payment.party).amount(payment.amount))
            }
        };
        let mut pairing = Pairing::default();
        self.ledger.cash_steps(None, &mut |step| pairing.step(step, &mut alone))?;
        pairing.finish(&mut alone)
    }

    /// A kept paper: is it there, and is it what was read?
    fn paper(&self, paper: StoredPaper<'_>, each: Each<'_>) -> Result<()> {
        let path = self.papers.join(paper.file);
        let place = |code| Found::new(code).about(path.display().to_string());
        // A name with folders in it was not written by this program: nothing outside the folder is looked at.
        let is_inside = Path::new(paper.file).file_name().is_some_and(|name| name == paper.file);
        match is_inside.then(|| digest::sha256(&path)) {
            Some(Ok(sha256)) if sha256 == paper.sha256 => Ok(()),
            Some(Ok(_)) => each(place(Code::StoredDiffers)),
            Some(Err(_)) | None => each(place(Code::StoredMissing)),
        }
    }
}
