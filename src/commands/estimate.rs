//! `medins estimate`: what a visit would cost: which fund pays what, who pays the rest, and by which rule.
//!
//! For a member of the ledger, whose insurance, account and year so far are taken from it, or for nobody in
//! particular, with everything said by flags. `--compare-tier` shows the same visit at each kind of institution.

use super::session::{Exit, Session};
use super::{given, visit};
use crate::engine::reimburse::{Answer, OutcomeKind, Reckoning, Rulebook, Visit, estimate};
use crate::engine::sharing::{self, Purse, Shares};
use crate::error::Result;
use crate::model::coverage::PersonClass;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::policy::PolicySet;
use crate::policy::benefit::words::Tier;
use crate::policy::terms::Term;
use crate::view::reimburse::Share;
use crate::view::{Cell, Column, View, reimburse, trace};

/// Arguments of `estimate`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// The visit
    #[command(flatten)]
    pub(super) visit: visit::VisitFlags,
    /// A relative whose account may pay, with what is in it; may be repeated
    #[arg(long, value_name = "NAME=BALANCE")]
    payer: Vec<String>,
    /// The same visit at each kind of institution
    #[arg(long)]
    compare_tier: bool,
    /// Show every step with its rule and source
    #[arg(long)]
    explain: bool,
}

const TIERS: &[Column] = &[
    Column::text("tier", "column-tier"),
    Column::text("outcome", "column-answer"),
    Column::number("fund", "column-fund-pay"),
    Column::number("person", "column-person"),
    Column::text("grade", "column-grade"),
];

/// What is compared.
const COMPARED: [Tier; 5] = [Tier::Community, Tier::Level1, Tier::Level2, Tier::Level3, Tier::Pharmacy];

/// Runs `estimate`.
///
/// # Errors
/// A flag that cannot be understood, an unknown member, parts of a bill that do not add up.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let asked = match args.visit.is_empty() && session.context.interactive {
        true => Args { visit: visit::asked(session)?, ..args.clone() },
        false => args.clone(),
    };
    let policies = session.policies()?;
    let mut case = visit::understood(&asked.visit, session, &policies)?;
    case.purse.payers.extend(payers(&asked.payer)?);
    let book = Rulebook::of(case.visit.region, &policies)?;
    let answer = estimate(&case.visit, &book);
    let mut view = View::new("estimate");
    view.title(title(&case.visit));
    case.notes.iter().cloned().for_each(|note| view.note(note));
    reimburse::add_answer(&mut view, &answer, &policies);
    if let Some(reckoning) = answer.settled() {
        let shares = shares(reckoning, &case, &policies)?;
        reimburse::add_parts(&mut view, reckoning, &shares);
    }
    reimburse::add_suppositions(&mut view, &answer);
    if asked.compare_tier {
        view.table("tiers", TIERS, compared(&case.visit, &book));
    }
    match (asked.explain, answer.settled()) {
        (true, _) => trace::add(&mut view, &case.visit, &answer, &book, &policies),
        (false, Some(reckoning)) => reimburse::add_rules(&mut view, reckoning, &policies),
        (false, None) => {}
    }
    view.note(Message::new("note-not-official"));
    session.show(&view)?;
    Ok(exit(&answer))
}

/// The exit code of an answer.
pub(super) const fn exit(answer: &Answer<'_>) -> Exit {
    match answer.kind() {
        OutcomeKind::Settled => Exit::Done,
        _ => Exit::CannotTell,
    }
}

fn title(visit: &Visit) -> Message {
    Message::new("estimate-title")
        .with("region", super::terms::region(visit.region))
        .with("day", visit.on)
        .with("benefit", visit.benefit.message())
}

/// Payers as they are typed: `李静=2000`.
fn payers(typed: &[String]) -> Result<Vec<crate::engine::reimburse::Payer>> {
    let payer = |text: &String| {
        let (name, balance) = text.split_once(['=', '＝']).ok_or_else(|| {
            crate::error::Error::usage(Message::new("estimate-payer-form").with("text", text))
        })?;
        let balance = given::amount("--payer", balance)?;
        let name = name.trim().to_owned();
        Ok(crate::engine::reimburse::Payer {
            name,
            relation: None,
            balance,
            rank: None,
            bound_on: None,
            cap: None,
        })
    };
    typed.iter().map(payer).collect()
}

/// Who pays what the funds leave.
fn shares(reckoning: &Reckoning<'_>, case: &visit::Case, policies: &PolicySet) -> Result<Vec<Share>> {
    let own_share = reckoning.person() - reckoning.account_first;
    let order = sharing::order(case.visit.region, case.visit.on, policies)?.map(|rule| rule.value.value);
    let has_account = case.visit.person.class.and_then(PersonClass::has_account);
    let own = if has_account == Some(false) { Some(Money::ZERO) } else { case.purse.own };
    let purse = Purse { own, ..case.purse.clone() };
    let paid = sharing::pay(own_share, &purse, order);
    let mut shares = Vec::new();
    let mut add = |code, who: Message, amount: Money| {
        if !amount.is_zero() {
            shares.push(Share { code, who, amount });
        }
    };
    add("current-year-account", Message::new("reimburse-who-current-year"), reckoning.account_first);
    match purse.own {
        // Without a balance nobody knows how far the account reaches.
        None => add("person", Message::new("reimburse-who-person"), own_share),
        Some(_) => rest(&paid, &purse, &mut add),
    }
    Ok(shares)
}

fn rest(paid: &Shares, purse: &Purse, add: &mut impl FnMut(&'static str, Message, Money)) {
    add("own-account", Message::new("reimburse-who-own-account"), paid.own);
    add("wallet", Message::new("reimburse-who-wallet"), paid.wallet);
    if paid.order_unknown {
        let together: Money = paid.payers.iter().copied().sum();
        add("payers", Message::new("reimburse-who-payers-together"), together);
    } else {
        for (payer, amount) in purse.payers.iter().zip(&paid.payers) {
            add("payer", Message::new("reimburse-who-payer").with("name", &payer.name), *amount);
        }
    }
    add("cash", Message::new("reimburse-who-cash"), paid.cash);
}

/// The same visit at each kind of institution.
fn compared(visit: &Visit, book: &Rulebook<'_>) -> Vec<Vec<Cell<'static>>> {
    let row = |tier: Tier| {
        let other = Visit { tier: Some(tier), ..visit.clone() };
        let answer = estimate(&other, book);
        let settled = answer.settled();
        vec![
            Cell::term(tier.code(), tier.message()),
            Cell::term(answer.kind().code(), answer.kind().message()),
            Cell::maybe(settled.map(|reckoning| reckoning.fund), Cell::Money),
            Cell::maybe(settled.map(Reckoning::person), Cell::Money),
            Cell::maybe(answer.grade(), |grade| {
                Cell::term(grade.code(), crate::view::eligibility::grade(grade.code()))
            }),
        ]
    };
    let mut tiers = COMPARED.to_vec();
    tiers.extend(visit.tier.filter(|tier| !COMPARED.contains(tier)));
    tiers.into_iter().map(row).collect()
}
