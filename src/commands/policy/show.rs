//! `medins policy show REGION`: the rules of a day as people read them, those inherited too, with sources.

use super::{Exit, Session, region};
use crate::commands::given;
use crate::engine::told::{About, Told, told};
use crate::error::Result;
use crate::model::coverage::Insurance;
use crate::model::message::Message;
use crate::policy::benefit::words::Benefit;
use crate::policy::regions;
use crate::view::form::Format;
use crate::view::{View, rules};

/// Arguments of `policy show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Region: code or name
    region: String,
    /// On which day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Only rules of this insurance: employee or resident
    #[arg(long, value_name = "INSURANCE")]
    insurance: Option<String>,
    /// Only rules of this benefit: outpatient, chronic, inpatient or serious-illness
    #[arg(long, value_name = "BENEFIT")]
    benefit: Option<String>,
}

/// Runs `policy show`.
///
/// # Errors
/// An unknown region or word, a pack that is wrong, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let region = region(&args.region)?;
    let on = match &args.on {
        None => session.context.today,
        Some(text) => given::day("--on", text)?,
    };
    let only = Only {
        insurance: args.insurance.as_deref().map(super::insurance).transpose()?,
        benefit: args.benefit.as_deref().map(super::benefit).transpose()?,
    };
    let policies = session.policies()?;
    let mut rules = told(region, on, &policies)?;
    rules.retain(|rule| only.keeps(rule));
    let repeat = match session.context.look.format {
        Format::Table | Format::Html => rules::Repeat::Once,
        _ => rules::Repeat::Always,
    };
    let mut view = View::new("policy-show");
    view.title(Message::new("policy-show-title").with("region", regions::message(region)).with("day", on));
    let own = policies.pack(region)?;
    if own.is_none() {
        let packs: Vec<_> = policies.lineage(region)?.iter().map(|pack| pack.region).collect();
        view.note(rules::inherited(region, &packs));
    }
    rules::add(&mut view, &rules, repeat);
    if let Some(pack) = own.filter(|pack| !pack.gaps.is_empty()) {
        view.title(Message::new("policy-gaps-title"));
        let gap = |gap: &String| Message::new("policy-text").with("text", gap);
        view.steps("gaps", pack.gaps.iter().map(gap).collect());
    }
    if rules.is_empty() {
        view.note(Message::new("policy-show-none"));
    }
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Which rules are asked for.
struct Only {
    insurance: Option<Insurance>,
    benefit: Option<Benefit>,
}

impl Only {
    /// What is said of all insurances or benefits is said of each.
    fn keeps(&self, rule: &Told) -> bool {
        fn has<T: PartialEq>(all: &[T], one: Option<&T>) -> bool {
            one.is_none_or(|one| all.is_empty() || all.contains(one))
        }
        match &rule.about {
            About::Aid => self.insurance.is_none() && self.benefit.is_none(),
            About::Care { insurances, benefits } => {
                has(insurances, self.insurance.as_ref()) && has(benefits, self.benefit.as_ref())
            }
        }
    }
}
