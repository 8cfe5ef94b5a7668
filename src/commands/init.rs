//! `medins init`: creates the ledger with its owner, by flags or, on a terminal, by a few questions.

use super::session::{Exit, Session};
use super::{given, terms};
use crate::error::Result;
use crate::ledger::{Ledger, Operation};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::coverage::{Coverage, Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::document::Document;
use crate::model::member::NewMember;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::render::catalog::Catalog;
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

/// Asks for what the flags leave open.
fn asked(args: &Args, session: &Session<'_>) -> Result<Args> {
    let (asker, words) = (session.asker(), Catalog::new(session.context.language));
    let say = |id: &str| words.text(id, &[]);
    let required = |answer: &str| answer.is_empty().then(|| say("prompt-required"));
    let owner = asker.text(&say("prompt-owner"), None, required)?;
    let region = match &args.region {
        Some(region) => region.clone(),
        None => asker.text(&say("prompt-region"), Some(""), |answer| {
            let fits = answer.is_empty() || given::region("--region", answer).is_ok();
            (!fits).then(|| say("prompt-region-unknown"))
        })?,
    };
    let classes: Vec<String> =
        PersonClass::ALL.iter().map(|class| words.text(terms::class(*class).id, &[])).collect();
    let class = match &args.class {
        Some(class) => class.clone(),
        None if region.is_empty() => String::new(),
        None => PersonClass::ALL[asker.choice(&say("prompt-class"), &classes, 0)?].code().to_owned(),
    };
    let balance = match &args.balance {
        Some(balance) => balance.clone(),
        None => asker.text(&say("prompt-balance"), Some(""), |answer| {
            let fits = answer.is_empty() || given::amount("--balance", answer).is_ok();
            (!fits).then(|| say("prompt-amount-wrong"))
        })?,
    };
    let given = |text: String| (!text.is_empty()).then_some(text);
    Ok(Args {
        owner: Some(owner),
        region: given(region),
        class: given(class),
        balance: given(balance),
        on: args.on.clone(),
    })
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
        Field::new("path", "init-path", Cell::text(path.to_owned())),
        Field::new("owner", "init-owner", Cell::text(start.owner.clone())),
        Field::new("region", "init-region", Cell::maybe(start.region, terms::region_cell)),
        Field::new("class", "init-class", class),
        Field::new("balance", "init-balance", balance),
        Field::new("on", "init-on", day),
    ]
}
