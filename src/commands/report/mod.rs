//! `medins report`: the family's year on one screen, as a page, a workbook, or days for a calendar.
//!
//! `gather.rs` reads the facts, `view::report` says them; files are written aside and renamed.

mod accounts;
mod ahead;
mod bills;
mod gather;

use std::path::PathBuf;

use super::saved::{Taken, save};
use super::session::{Exit, Session};
use super::span::Span;
use super::{given, who};
use crate::error::{Error, Result};
use crate::ledger::{Access, Ledger};
use crate::model::day::{Day, Period};
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::policy::PolicySet;
use crate::render::{self, Renderer};
use crate::view::View;
use crate::view::form::{Format, Look};
use crate::view::report::{self, Depth, Facts};

/// Arguments of `report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Calendar year; this year if left out
    #[arg(value_name = "YEAR", conflicts_with_all = ["from", "to", "year"])]
    of: Option<String>,
    /// Only these members: a name, or a relation such as parent (both parents)
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    #[command(flatten)]
    span: Span,
    /// The worksheet for the tax deduction of serious illness instead
    #[arg(long)]
    tax: bool,
    /// Show the rules of deductible and ceiling with their sources
    #[arg(long)]
    explain: bool,
    /// Write a page for browsers to this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write a workbook to this file
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// Write the days ahead to this file, for a calendar
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    #[command(flatten)]
    taken: Taken,
}

/// The days that a report is about: the first and the last.
type Days = (Day, Day);

/// What a report is made from.
struct Asked<'a> {
    ledger: &'a Ledger,
    members: &'a [Member],
    chosen: Vec<&'a Member>,
    days: Days,
    today: Day,
    policies: &'a PolicySet,
}

impl Asked<'_> {
    /// The numbers of those it is about; empty for everybody.
    fn restricted(&self) -> Vec<MemberId> {
        match self.chosen.len() == self.members.len() {
            true => Vec::new(),
            false => self.chosen.iter().map(|member| member.id).collect(),
        }
    }

    /// Whether it is about somebody.
    fn holds(&self, id: MemberId) -> bool {
        self.chosen.iter().any(|member| member.id == id)
    }

    /// The name of a member.
    fn name(&self, id: MemberId) -> String {
        self.members
            .iter()
            .find(|member| member.id == id)
            .map(|member| member.name.clone())
            .unwrap_or_default()
    }

    /// Whether it speaks of today, so that something can be said of what comes.
    fn is_current(&self) -> bool {
        self.days.1 == self.today
    }

    /// The first day of each month.
    fn months(&self) -> Vec<Day> {
        let (from, day) = self.days;
        let next = |month: &Day| Some(month.plus_months(1)).filter(|next| *next > *month && *next <= day);
        std::iter::successors(Some(from.first_of_month()), next).collect()
    }
}

/// Runs `report`.
///
/// # Errors
/// An unusable ledger, an unknown member, days that cannot be understood, a file that cannot be written.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let chosen = match &args.member {
        None => members.iter().collect(),
        Some(word) => who::all(&members, word)?,
    };
    let policies = session.policies()?;
    let today = session.context.today;
    let days = days(args, today)?;
    let asked = Asked { ledger: &ledger, members: &members, chosen, days, today, policies: &policies };
    let page = session.context.look.format == Format::Html;
    if args.tax {
        let view = bills::tax(&asked)?;
        write(args, &view, &view, session)?;
        return shown(args, session, &view);
    }
    let facts = gather::facts(&asked)?;
    let depth = if args.explain { Depth::Explained } else { Depth::Brief };
    // On pages and in workbooks each figure carries its rules.
    let mut whole = report::view(&facts, Depth::Brief, &policies);
    if page || args.html.is_some() || args.xlsx.is_some() {
        bills::add(&mut whole, &asked)?;
    }
    write(args, &whole, &whole, session)?;
    calendar(args, &facts, session)?;
    let brief = if page { whole } else { report::view(&facts, depth, &policies) };
    shown(args, session, &brief)
}

/// Prints the report, unless files were asked for.
fn shown(args: &Args, session: &mut Session<'_>, view: &View) -> Result<Exit> {
    if args.html.is_none() && args.xlsx.is_none() && args.ics.is_none() {
        session.show(view)?;
    }
    Ok(Exit::Done)
}

/// The days that are meant; nothing of the future.
fn days(args: &Args, today: Day) -> Result<Days> {
    let of_year = |first: Day| Period { from: Some(first), until: Some(first.plus_months(12)) };
    let period = match &args.of {
        Some(year) => of_year(given::year("YEAR", year)?),
        None => args.span.period()?.unwrap_or_else(|| of_year(today.first_of_year())),
    };
    let day = period.until.map_or(today, |until| until.minus_days(1)).min(today);
    let from = period.from.unwrap_or_else(|| day.first_of_year());
    if from > day {
        return Err(Error::data(Message::new("error-day-future").with("day", from).with("today", today)));
    }
    Ok((from, day))
}

/// Writes the page and the workbook that were asked for.
fn write(args: &Args, page: &View, workbook: &View, session: &mut Session<'_>) -> Result<()> {
    let voice = session.context.voice.clone();
    if let Some(path) = &args.html {
        let look = Look { format: Format::Html, ..session.context.look };
        save(session, path, args.taken, |out| Renderer::new(out, &voice, look).view(page))?;
    }
    if let Some(path) = &args.xlsx {
        save(session, path, args.taken, |out| {
            out.write_all(&render::workbook(workbook, &voice)?).map_err(|error| Error::output(&error))
        })?;
    }
    Ok(())
}

/// Writes the days ahead.
fn calendar(args: &Args, facts: &Facts<'_>, session: &mut Session<'_>) -> Result<()> {
    let Some(path) = &args.ics else { return Ok(()) };
    let (voice, now) = (session.context.voice.clone(), session.context.now.clone());
    let events = ahead::events(&facts.upcoming);
    save(session, path, args.taken, |out| render::calendar(out, &voice, &now, &events))
}
