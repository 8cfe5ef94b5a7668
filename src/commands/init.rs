//! `medins init`: creates the ledger with its owner, by flags or, on a terminal, by a few questions.

use super::session::{Exit, Session};
use super::wizard::{self, Answer, Step, Terminal, Told, Wizard};
use super::{given, terms};
use crate::error::Result;
use crate::ledger::{Ledger, Operation, check_member};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::coverage::{Coverage, Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::document::Document;
use crate::model::member::NewMember;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::view::{Cell, Field, View};

/// Arguments of `init`.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Your short name in the ledger
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Where you are insured: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// Balance of your personal account
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    balance: Option<String>,
    /// The day at whose beginning the balance counts (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// What the answers mean.
struct Start {
    owner: String,
    region: Option<Region>,
    class: PersonClass,
    balance: Option<Money>,
    day: Day,
}

/// Runs `init`.
///
/// # Errors
/// `ledger-exists`, a folder that cannot be written, a value that cannot be understood.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    refuse_taken(&session.context.ledger)?;
    let start = match (&args.owner, session.context.interactive) {
        (None, false) => return Err(given::missing("--owner")),
        (None, true) => understood(&asked(args, session)?, session.context.today)?,
        (Some(_), _) => understood(args, session.context.today)?,
    };
    let path = session.context.ledger.clone();
    let mut ledger = Ledger::create(&path)?;
    let recorded = ledger
        .operate("init", &session.context.now, &Document::typed(), |operation| record(operation, &start));
    if recorded.is_err() {
        drop(ledger);
        // The failure itself is what the user has to hear about.
        let _ = std::fs::remove_file(&path);
    }
    recorded?;
    let mut view = View::new("init");
    view.record("ledger", fields(&start, &path.display().to_string()));
    view.note(Message::new("init-next"));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Nobody is asked anything for a ledger that is there already.
fn refuse_taken(path: &std::path::Path) -> Result<()> {
    if path.metadata().is_ok_and(|file| file.len() > 0) {
        return Ledger::create(path).map(drop);
    }
    Ok(())
}

/// Asks for what the flags leave open.
fn asked(args: &Args, session: &mut Session<'_>) -> Result<Args> {
    let today = session.context.today;
    let flags = [
        ("owner", args.owner.as_ref()),
        ("region", args.region.as_ref()),
        ("class", args.class.as_ref()),
        ("balance", args.balance.as_ref()),
        ("on", args.on.as_ref()),
    ];
    let me = session.words("prompt-owner-default");
    let told = Wizard::new(steps(today, me), &flags)?.run(&mut Terminal::of(session))?;
    Ok(Args {
        owner: told.taken("owner"),
        region: told.taken("region"),
        class: told.taken("class"),
        balance: told.taken("balance"),
        on: told.taken("on"),
    })
}

fn steps(today: Day, me: String) -> Vec<Step<'static>> {
    let classes = PersonClass::ALL.iter().filter(|class| **class != PersonClass::Unknown);
    let classes = classes.map(|class| Answer::shown(class.code(), terms::class(*class)));
    let may_be_left_out = |_: &Told| Some(String::new());
    vec![
        Step::new("owner", "prompt-owner", "prompt-owner-help").default(move |_| Some(me.clone())).check(
            |_, text| check_member(&NewMember::named(text, Relation::Oneself)).map(|()| Answer::plain(text)),
        ),
        Step::new("region", "prompt-region", "prompt-region-help")
            .default(may_be_left_out)
            .check(|_, text| wizard::region(text)),
        Step::new("class", "prompt-class", "prompt-class-help")
            .when(|told| told.get("region").is_some())
            .default(|_| Some(PersonClass::InService.code().to_owned()))
            .choices(classes.collect())
            .check(|_, text| {
                let class = given::term::<PersonClass>("", text)?;
                Ok(Answer::shown(class.code(), terms::class(class)))
            }),
        Step::new("balance", "prompt-balance", "prompt-balance-help")
            .default(may_be_left_out)
            .check(|_, text| wizard::amount(text)),
        Step::new("on", "prompt-balance-on", "prompt-balance-on-help")
            .when(|told| told.get("balance").is_some())
            .default(move |_| Some(today.to_string()))
            .check(move |_, text| wizard::past_day(text, today)),
    ]
}

fn understood(args: &Args, today: Day) -> Result<Start> {
    let owner = args.owner.as_deref().unwrap_or_default().trim().to_owned();
    if owner.is_empty() {
        return Err(given::missing("--owner"));
    }
    let start = Start {
        owner,
        region: args.region.as_deref().map(|text| given::region("--region", text)).transpose()?,
        class: match args.class.as_deref() {
            None => PersonClass::InService,
            Some(text) => given::term("--class", text)?,
        },
        balance: args.balance.as_deref().map(|text| given::amount("--balance", text)).transpose()?,
        day: given::past_day("--on", args.on.as_deref(), today)?,
    };
    if args.class.is_some() && args.region.is_none() {
        return Err(given::missing("--region"));
    }
    Ok(start)
}

fn record(operation: &mut Operation<'_>, start: &Start) -> Result<()> {
    let owner = operation.add_member(&NewMember::named(start.owner.as_str(), Relation::Oneself))?;
    if let Some(region) = start.region {
        let insurance = start.class.insurance().unwrap_or(Insurance::Employee);
        let coverage = Coverage::in_good_standing(insurance, region, start.class);
        operation.set_coverage(owner, &coverage)?;
    }
    if let Some(amount) = start.balance {
        let opening = Entry {
            kind: EntryKind::Opening,
            layer: Layer::Whole,
            day: start.day,
            amount,
            beneficiary: None,
            note: None,
        };
        operation.add_entry(owner, &start.owner, &opening)?;
    }
    Ok(())
}

fn fields(start: &Start, path: &str) -> Vec<Field> {
    let balance = Cell::maybe(start.balance, Cell::Money);
    let day = if start.balance.is_some() { Cell::Day(start.day) } else { Cell::Empty };
    let class =
        start.region.map_or(Cell::Empty, |_| Cell::term(start.class.code(), terms::class(start.class)));
    vec![
        Field::new("path", "init-path", Cell::path(path.to_owned())),
        Field::new("owner", "init-owner", Cell::text(start.owner.clone())),
        Field::new("region", "init-region", Cell::maybe(start.region, terms::region_cell)),
        Field::new("class", "init-class", class),
        Field::new("balance", "init-balance", balance),
        Field::new("on", "init-on", day),
    ]
}
