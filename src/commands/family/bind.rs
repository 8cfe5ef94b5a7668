//! `medins family bind` and `unbind`: bindings as the family records them, with dates, order and caps.
//!
//! Ending a binding closes its period and deletes nothing. The agency's own record is not touched.

use super::{Exit, Session, add, given, who};
use crate::error::{Error, Result};
use crate::ledger::Operation;
use crate::model::binding::{Binding, Mode};
use crate::model::day::{Day, Period};
use crate::model::member::Member;
use crate::model::message::Message;
use crate::policy::PolicySet;
use crate::view::{View, eligibility as verdict_view};

/// Arguments of `family bind`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// For whom: a name or a relation
    member: String,
    /// Whose account pays (default: the owner's)
    #[arg(long, value_name = "WHO")]
    payer: Option<String>,
    /// First day (default: today)
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Last day, where one was agreed
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Place in the order of payers, 1 first
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(i64).range(1..=99))]
    order: Option<i64>,
    /// Most that one settlement may take
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    cap: Option<String>,
    /// Most that may be taken in all
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    cap_total: Option<String>,
    /// on-demand (default) or wallet
    #[arg(long, value_name = "MODE")]
    mode: Option<String>,
    /// Record it although the rules say no
    #[arg(long)]
    anyway: bool,
}

/// Arguments of `family unbind`.
#[derive(Debug, clap::Args)]
pub struct UnbindArgs {
    /// Whose binding ends: a name or a relation
    member: String,
    /// Whose account paid (default: the owner's)
    #[arg(long, value_name = "WHO")]
    payer: Option<String>,
    /// Last day on which it holds (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Runs `family bind`.
///
/// # Errors
/// `family-bound-already`, `family-bind-oneself`, an unknown member, an unusable ledger.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let today = session.context.today;
    let policies = session.policies()?;
    let (view, exit) =
        session.change("family bind", |operation| bind(args, operation, (today, &policies)))?;
    session.show(&view)?;
    Ok(exit)
}

/// The two sides of a binding.
fn sides<'a>(members: &'a [Member], member: &str, payer: Option<&str>) -> Result<(&'a Member, &'a Member)> {
    let payer = match payer {
        None => who::owner(members)?,
        Some(word) => who::one(members, word)?,
    };
    let beneficiary = who::one(members, member)?;
    if payer.id == beneficiary.id {
        return Err(Error::data(Message::new("family-bind-oneself").with("name", &payer.name)));
    }
    Ok((payer, beneficiary))
}

fn bind(
    args: &Args,
    operation: &mut Operation<'_>,
    (today, policies): (Day, &PolicySet),
) -> Result<(View, Exit)> {
    let members = operation.ledger().members()?;
    let (payer, beneficiary) = sides(&members, &args.member, args.payer.as_deref())?;
    let binding = binding(args, payer, beneficiary, today)?;
    let from = binding.period.from.unwrap_or(today);
    let recorded = operation.ledger().bindings()?;
    let same = |known: &&Binding| known.payer == payer.id && known.beneficiary == beneficiary.id;
    if let Some(known) = recorded.iter().filter(same).find(|known| known.period.overlaps(binding.period)) {
        let message = Message::new("family-bound-already")
            .with("payer", &payer.name)
            .with("beneficiary", &beneficiary.name)
            .with("day", known.period.from.unwrap_or(from));
        return Err(Error::data(message).hint(Message::new("family-bound-already-hint")));
    }
    let verdict = verdict_view::for_binding(add::ask(
        operation.ledger(),
        &members,
        payer,
        beneficiary,
        (from, policies),
    )?);
    let mut view = View::new("family");
    verdict_view::title(&mut view, &payer.name, &beneficiary.name, from);
    verdict_view::add(&mut view, &verdict)?;
    if verdict_view::forbids_binding(&verdict) && !args.anyway {
        view.note(
            Message::new("family-not-bound").with("name", &beneficiary.name).with("payer", &payer.name),
        );
        return Ok((view, Exit::No));
    }
    operation.add_binding(&binding)?;
    view.note(add::bound_note(payer, beneficiary, from, verdict.answer));
    view.note(Message::new("note-not-official"));
    Ok((view, Exit::Done))
}

fn binding(args: &Args, payer: &Member, beneficiary: &Member, today: Day) -> Result<Binding> {
    let day = |flag, text: &Option<String>| text.as_deref().map(|text| given::day(flag, text)).transpose();
    let amount =
        |flag, text: &Option<String>| text.as_deref().map(|text| given::amount(flag, text)).transpose();
    let from = day("--from", &args.from)?.unwrap_or(today);
    let until = day("--to", &args.to)?.map(|last| last.plus_days(1));
    if let Some(until) = until.filter(|until| *until <= from) {
        let message =
            Message::new("history-period-reversed").with("from", from).with("to", until.minus_days(1));
        return Err(Error::data(message));
    }
    let mode = args.mode.as_deref().map(|text| given::term("--mode", text));
    Ok(Binding {
        id: 0,
        payer: payer.id,
        beneficiary: beneficiary.id,
        mode: mode.transpose()?.unwrap_or(Mode::OnDemand),
        period: Period { from: Some(from), until },
        order: args.order,
        cap_per_payment: amount("--cap", &args.cap)?,
        cap_total: amount("--cap-total", &args.cap_total)?,
    })
}

/// Runs `family unbind`.
///
/// # Errors
/// `family-not-bound-yet`, an unknown member, an unusable ledger.
pub fn unbind(args: &UnbindArgs, session: &mut Session<'_>) -> Result<Exit> {
    let last = match &args.on {
        None => session.context.today,
        Some(text) => given::day("--on", text)?,
    };
    let note = session.change("family unbind", |operation| {
        let members = operation.ledger().members()?;
        let (payer, beneficiary) = sides(&members, &args.member, args.payer.as_deref())?;
        let open = operation.ledger().bindings()?.into_iter().find(|binding| {
            binding.payer == payer.id
                && binding.beneficiary == beneficiary.id
                && binding.period.contains(last)
                && binding.period.until != Some(last.plus_days(1))
        });
        let Some(open) = open else {
            let message = Message::new("family-not-bound-yet")
                .with("payer", &payer.name)
                .with("beneficiary", &beneficiary.name)
                .with("day", last);
            return Err(Error::data(message).hint(Message::new("family-not-bound-yet-hint")));
        };
        let period = Period { from: open.period.from, until: Some(last.plus_days(1)) };
        operation.replace_binding(&Binding { period, ..open })?;
        Ok(Message::new("family-unbound")
            .with("payer", &payer.name)
            .with("beneficiary", &beneficiary.name)
            .with("day", last))
    })?;
    let mut view = View::new("family");
    view.note(note);
    view.note(Message::new("family-unbound-official"));
    session.show(&view)?;
    Ok(Exit::Done)
}
