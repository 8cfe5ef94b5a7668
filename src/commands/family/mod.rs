//! `medins family …`: who belongs to the family, how each is insured, and whose account may pay for whom.

mod add;
mod bind;
mod edit;
mod list;
mod show;

pub(super) use list::{binding_rows, member_rows};

use super::session::{Exit, Session};
use super::{given, who};
use crate::error::Result;
use crate::model::coverage::{Coverage, PersonClass, Status};
use crate::model::day::{Day, Period};
use crate::model::id_number;
use crate::model::message::Message;
use crate::model::relation::Sex;

/// What can be done with the family.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Everybody, with relation and insurance
    List,
    /// Register a relative, check the rules, and record the binding
    Add(add::Args),
    /// Change what is known of a member
    Edit(edit::Args),
    /// Take a member out that nothing else speaks of
    Remove(edit::RemoveArgs),
    /// Record that an account may pay for a relative
    Bind(bind::Args),
    /// Record the end of a binding
    Unbind(bind::UnbindArgs),
    /// Everything known of one member
    Show(show::Args),
}

/// Runs `family …`.
///
/// # Errors
/// An unusable ledger, an unknown member, a value that cannot be understood.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit> {
    match command {
        Command::List => list::run(session),
        Command::Add(args) => add::run(args, session),
        Command::Edit(args) => edit::run(args, session),
        Command::Remove(args) => edit::remove(args, session),
        Command::Bind(args) => bind::run(args, session),
        Command::Unbind(args) => bind::unbind(args, session),
        Command::Show(args) => show::run(args, session),
    }
}

/// What is known of a person, as flags.
#[derive(Debug, Default, clap::Args)]
struct Person {
    /// Where insured: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// employee or resident, where the class does not say it
    #[arg(long, value_name = "INSURANCE")]
    insurance: Option<String>,
    /// normal, suspended, waiting or unknown
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// Since when this insurance holds (default: always; in a change, today)
    #[arg(long, value_name = "DATE")]
    insured_from: Option<String>,
    /// Name of the plan, where the place has several
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// Monthly contribution base
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    base: Option<String>,
    /// First insured on this day; waiting periods count from it
    #[arg(long, value_name = "DATE")]
    first_insured: Option<String>,
    /// Birth date
    #[arg(long, value_name = "DATE")]
    born: Option<String>,
    /// male or female
    #[arg(long, value_name = "SEX")]
    sex: Option<String>,
    /// Last four characters of the ID number; of a full number only these are kept
    #[arg(long, value_name = "ID")]
    id_tail: Option<String>,
}

impl Person {
    fn sex(&self) -> Result<Option<Sex>> {
        let parse = |word: &str| match word {
            "male" | "m" | "男" => Some(Sex::Male),
            "female" | "f" | "女" => Some(Sex::Female),
            _ => None,
        };
        self.sex.as_deref().map(|text| given::word("--sex", text, parse, ["male", "female"])).transpose()
    }

    fn born(&self, today: Day) -> Result<Option<Day>> {
        self.born.as_deref().map(|text| given::past_day("--born", Some(text), today)).transpose()
    }

    /// The last four characters; a full number is checked, and never repeated in the error.
    fn id_tail(&self) -> Result<Option<String>> {
        let reduced = self.id_tail.as_deref().map(id_number::reduce).transpose();
        reduced.map_err(|why| {
            let id = match why {
                id_number::NotAnIdNumber::Length => "member-id-length",
                id_number::NotAnIdNumber::Characters => "member-id-characters",
                id_number::NotAnIdNumber::Check => "member-id-check",
            };
            crate::error::Error::data(Message::new(id)).hint(Message::new("member-id-hint"))
        })
    }

    /// The insurance the flags speak of; what they leave out comes from `known`, or stays unknown.
    fn coverage(&self, known: Option<&Coverage>, today: Day) -> Result<Option<Coverage>> {
        let class = self.class.as_deref().map(|text| given::term("--class", text));
        let insurance = self.insurance.as_deref().map(|text| given::term("--insurance", text));
        let status = self.status.as_deref().map(|text| given::term("--status", text));
        let region = self.region.as_deref().map(|text| given::region("--region", text)).transpose()?;
        let (class, insurance, status) = (class.transpose()?, insurance.transpose()?, status.transpose()?);
        let base = self.base.as_deref().map(|text| given::amount("--base", text)).transpose()?;
        let first = self.first_insured.as_deref();
        let first = first.map(|text| given::past_day("--first-insured", Some(text), today)).transpose()?;
        let says_more = self.plan.is_some() || base.is_some() || first.is_some();
        if region.is_none() && class.is_none() && insurance.is_none() && status.is_none() && !says_more {
            return Ok(None);
        }
        let Some(region) = region.or(known.map(|known| known.region)) else {
            return Err(given::missing("--region"));
        };
        let class = class.or(known.map(|known| known.class)).unwrap_or(PersonClass::Unknown);
        let insurance = insurance.or(class.insurance()).or(known.map(|known| known.insurance));
        let Some(insurance) = insurance else { return Err(given::missing("--class")) };
        let told =
            self.insured_from.as_deref().map(|text| given::past_day("--insured-from", Some(text), today));
        let from = told.transpose()?.or(known.map(|_| today));
        Ok(Some(Coverage {
            insurance,
            region,
            class,
            status: status.or(known.map(|known| known.status)).unwrap_or(Status::Normal),
            period: Period { from, until: None },
            plan: self.plan.clone().or_else(|| known.and_then(|known| known.plan.clone())),
            base: base.or(known.and_then(|known| known.base)),
            first_insured: first.or(known.and_then(|known| known.first_insured)),
            raw_class: None,
        }))
    }
}
