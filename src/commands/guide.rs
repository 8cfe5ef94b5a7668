//! `medins guide [TOPIC]`: offline help with its sources, and `medins guide search`: words in all of it.
//!
//! Without a topic, every topic with what it answers. Rules of the place stand below the text of a topic.

use super::place;
use super::session::{Exit, Session};
use crate::engine::told::{Told, told};
use crate::error::{Error, Place, Result};
use crate::guide::{self, Found, Page, Topic};
use crate::model::message::{Message, Value};
use crate::model::region::Region;
use crate::policy::terms::Subject;
use crate::policy::{PolicySet, regions};
use crate::view::form::Format;
use crate::view::{View, guide as guide_view};

/// Arguments of `guide`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Args {
    /// What to read about: a topic's code, its name, or how one of them begins; every topic if left out
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
    /// Where insured: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Where this member is insured (default: the owner)
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// Show every source with its address and remarks
    #[arg(long)]
    explain: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What else can be done with the guide.
#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Find words in the guide, in both languages
    Search(SearchArgs),
}

/// Arguments of `guide search`.
#[derive(Debug, clap::Args)]
struct SearchArgs {
    /// Words that all have to be found
    #[arg(value_name = "WORD", required = true)]
    word: Vec<String>,
}

/// Runs `guide`.
///
/// # Errors
/// A topic, member or region that is not known, a closed pipe.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    session.context.look.verbose |= args.explain;
    match (&args.command, &args.topic) {
        (Some(Command::Search(search)), _) => self::search(search, session),
        (None, Some(word)) => read(args, topic(word)?, session),
        (None, None) => list(session),
    }
}

fn list(session: &mut Session<'_>) -> Result<Exit> {
    let mut view = View::new("guide-list");
    guide_view::topics(&mut view)?;
    view.note(Message::new("guide-list-hint"));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// The topic that a word means.
fn topic(word: &str) -> Result<Topic> {
    let (id, topics) = match guide::find(word)? {
        Found::One(topic) => return Ok(topic),
        Found::Several(topics) => ("guide-topic-ambiguous", topics),
        Found::Near(topics) if topics.is_empty() => ("guide-topic-unknown", topics),
        Found::Near(topics) => ("guide-topic-near", topics),
    };
    let what = Message::new(id).with("word", word).with("topics", named(&topics)?);
    let place = Place { column: Some("TOPIC".to_owned()), text: Some(word.to_owned()), ..Place::default() };
    Err(Error::data(what).at(place).hint(Message::new("guide-topic-hint")))
}

/// Topics by name and code.
fn named(topics: &[Topic]) -> Result<Vec<Value>> {
    let one = |topic: &Topic| {
        let name = guide::page(*topic)?.name.clone();
        let name = Value::Words { chinese: name.zh, english: name.en };
        Ok(Message::new("guide-topic-named").with("name", name).with("code", topic.code()).into())
    };
    topics.iter().map(one).collect()
}

fn read(args: &Args, topic: Topic, session: &mut Session<'_>) -> Result<Exit> {
    let today = session.context.today;
    let page = guide::page(topic)?;
    let known = place::insured(args.region.as_deref(), args.member.as_deref(), session, today);
    let known = match known {
        // Help is there for those who can do nothing else.
        Err(error) if args.region.is_none() && args.member.is_none() => {
            session.say(&error.what);
            None
        }
        known => known?,
    };
    let policies = session.policies()?;
    let region = known.unwrap_or(Region::NATION);
    let rules = rules(page, region, &policies, session)?;
    let nation = policies.nation()?;
    let shown = guide_view::Shown { page, told: &rules, region, today, nation };
    let mut view = View::new("guide-topic");
    if matches!(session.context.look.format, Format::Table | Format::Html) {
        shown.add(&mut view)?;
        if !page.rules.is_empty() {
            view.note(match known {
                None => Message::new("guide-nation-only").with("topic", topic.code()),
                Some(region) => Message::new("guide-all-rules")
                    .with("region", regions::message(region))
                    .with("code", region.to_string()),
            });
        }
        view.note(Message::new("note-not-official"));
    } else {
        shown.add_rows(&mut view);
    }
    session.show(&view)?;
    Ok(Exit::Done)
}

/// The rules of a place that belong to a topic, in the topic's order.
fn rules(page: &Page, region: Region, policies: &PolicySet, session: &Session<'_>) -> Result<Vec<Told>> {
    if page.rules.is_empty() {
        return Ok(Vec::new());
    }
    let all = told(region, session.context.today, policies)?;
    let mut rules = Vec::new();
    for subject in &page.rules {
        let belongs = |told: &&Told| {
            told.subject == Some(*subject)
                && (told.citation.region != Region::NATION || national_too(*subject))
        };
        let about: Vec<&Told> = all.iter().filter(belongs).collect();
        rules.extend(reliable(&about).into_iter().cloned());
    }
    Ok(rules)
}

/// Reliable rules where there are any, claims only where there is nothing else.
fn reliable<'t>(about: &[&'t Told]) -> Vec<&'t Told> {
    let reliable: Vec<&Told> = about.iter().copied().filter(|told| !told.citation.weak).collect();
    if reliable.is_empty() { about.to_vec() } else { reliable }
}

/// Whether a topic shows the nation's rules about a subject: those with figures that it does not repeat. The
/// others it tells in its own words.
const fn national_too(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Wallet | Subject::Misuse | Subject::Waiting | Subject::Transfer | Subject::BenefitYear
    )
}

fn search(args: &SearchArgs, session: &mut Session<'_>) -> Result<Exit> {
    let hits = guide::search(&args.word, session.context.today)?;
    let mut view = View::new("guide-search");
    guide_view::hits(&mut view, &hits);
    if !hits.is_empty() {
        session.show(&view)?;
        return Ok(Exit::Done);
    }
    let words: Vec<Value> = args.word.iter().map(Value::from).collect();
    view.note(Message::new("guide-nothing-found").with("words", words));
    let near = guide::near_topics(&args.word)?;
    guide_view::readings(&mut view, &near)?;
    if near.is_empty() {
        view.note(Message::new("guide-see-list"));
    }
    session.show(&view)?;
    Ok(Exit::No)
}
