//! The questions of `record`: a bill figure by figure, each checked beside the ones before it.

use super::Args;
use crate::commands::session::Session;
use crate::commands::wizard::{self, Answer, Step, Terminal, Told, Wizard};
use crate::commands::{given, who};
use crate::error::{Error, Result};
use crate::ledger::Access;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;

/// The choice that stands for an account that nobody knows.
const NOBODY: &str = "-";

/// Asks for what the flags leave open.
///
/// # Errors
/// An unusable ledger, a flag that is wrong, a person who gives up.
pub(super) fn asked(args: &Args, session: &mut Session<'_>) -> Result<Args> {
    let members = session.ledger(Access::Read)?.members()?;
    let payer = args.payer.first().filter(|_| args.payer.len() == 1);
    let flags = [
        ("member", args.member.as_ref()),
        ("at", args.at.as_ref()),
        ("institution", args.institution.as_ref()),
        ("fund", args.fund.as_ref()),
        ("account", args.account.as_ref()),
        ("aid", args.mutual_aid.as_ref()),
        ("payer", payer),
        ("cash", args.cash.as_ref()),
    ];
    let mut steps = visit(&members, session)?;
    steps.extend(figures(args));
    steps.insert(steps.len() - 1, payer_step(&members));
    let told = Wizard::new(steps, &flags)?.run(&mut Terminal::of(session))?;
    let payers = match told.taken("payer").filter(|payer| payer != NOBODY) {
        Some(payer) => vec![payer],
        None if told.get("aid").is_some() => args.payer.clone(),
        None => Vec::new(),
    };
    Ok(Args {
        member: told.taken("member"),
        at: told.taken("at"),
        institution: told.taken("institution"),
        total: told.taken("total"),
        fund: told.taken("fund"),
        account: told.taken("account"),
        mutual_aid: told.taken("aid").or_else(|| Some("0".to_owned())),
        payer: payers,
        cash: told.taken("cash"),
        ..args.clone()
    })
}

/// Whose bill, when and where.
fn visit(members: &[Member], session: &Session<'_>) -> Result<Vec<Step<'static>>> {
    let today = session.context.today;
    let owner = who::owner(members)?.name.clone();
    let names: Vec<Member> = members.to_vec();
    Ok(vec![
        Step::new("member", "prompt-record-member", "prompt-record-member-help")
            .default(move |_| Some(owner.clone()))
            .choices(members.iter().map(|member| Answer::plain(&member.name)).collect())
            .check(move |_, text| who::one(&names, text).map(|member| Answer::plain(&member.name))),
        Step::new("at", "prompt-record-at", "prompt-record-at-help")
            .default(move |_| Some(today.to_string()))
            .check(move |_, text| wizard::past_day(text, today)),
        Step::new("institution", "prompt-record-institution", "prompt-record-institution-help")
            .default(|_| Some(String::new())),
    ])
}

/// The figures, each checked beside the ones before it.
fn figures(args: &Args) -> Vec<Step<'static>> {
    let zero = |_: &Told| Some(Money::ZERO.to_string());
    let hospital = args.hospital.as_deref().and_then(|text| given::amount("", text).ok()).unwrap_or_default();
    let left = move |told: &Told| paid(told, "total") - paid(told, "fund") - paid(told, "account") - hospital;
    let keeps = args.keep_difference;
    vec![
        Step::new("total", "prompt-record-total", "prompt-record-total-help").check(|_, text| {
            match given::amount("", text)? {
                Money::ZERO => Err(Error::data(Message::new("error-money-zero"))),
                total => Ok(Answer::plain(total.to_string())),
            }
        }),
        Step::new("fund", "prompt-record-fund", "prompt-record-fund-help").default(zero).check(
            |told, text| {
                let fund = given::amount("", text)?;
                within(fund, paid(told, "total"), fund)
            },
        ),
        Step::new("account", "prompt-record-account", "prompt-record-account-help").default(zero).check(
            |told, text| {
                let account = given::amount("", text)?;
                within(account + paid(told, "fund"), paid(told, "total"), account)
            },
        ),
        Step::new("aid", "prompt-record-aid", "prompt-record-aid-help")
            .when(|told| !paid(told, "account").is_zero())
            .default(zero)
            .check(|told, text| {
                let (aid, account) = (given::amount("", text)?, paid(told, "account"));
                if aid <= account {
                    return Ok(Answer::plain(aid.to_string()));
                }
                let too_large = Message::new("record-aid-too-large").with("printed", aid);
                Err(Error::data(too_large.with("computed", account).with("difference", aid - account)))
            }),
        Step::new("cash", "prompt-record-cash", "prompt-record-cash-help")
            .default(move |told| Some(left(told).to_string()))
            .check(move |told, text| {
                let cash = given::amount("", text)?;
                let (total, rest) = (paid(told, "total"), left(told));
                if cash == rest || keeps {
                    return Ok(Answer::plain(cash.to_string()));
                }
                let differs = Message::new("record-does-not-add-up").with("printed", total);
                let differs = differs.with("computed", total - rest + cash).with("difference", rest - cash);
                Err(Error::data(differs).hint(Message::new("prompt-record-differs-hint")))
            }),
    ]
}

/// Whose account paid the relatives' part; nobody has to know.
fn payer_step(members: &[Member]) -> Step<'static> {
    let others = members.len() > 1;
    let all: Vec<Member> = members.to_vec();
    let mut choices: Vec<Answer> = members.iter().map(|member| Answer::plain(&member.name)).collect();
    choices.push(Answer::shown(NOBODY, Message::new("prompt-record-nobody")));
    Step::new("payer", "prompt-record-payer", "prompt-record-payer-help")
        .when(move |told| others && !paid(told, "aid").is_zero())
        .default(|_| Some(NOBODY.to_owned()))
        .choices(choices)
        .check(move |told, text| {
            let name = &who::one(&all, text)?.name;
            if told.get("member") == Some(name) {
                return Err(Error::data(Message::new("record-payer-is-patient").with("name", name)));
            }
            Ok(Answer::plain(name))
        })
}

/// What was answered so far, as an amount.
fn paid(told: &Told, step: &str) -> Money {
    told.get(step).and_then(|text| given::amount("", text).ok()).unwrap_or_default()
}

/// An amount whose sum with those before it stays within the total.
fn within(sum: Money, total: Money, amount: Money) -> Result<Answer> {
    if sum <= total {
        return Ok(Answer::plain(amount.to_string()));
    }
    Err(Error::data(Message::new("record-parts-exceed").with("total", total).with("parts", sum)))
}
