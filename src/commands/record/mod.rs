//! `medins record`: one settlement, typed in. Checks that its figures add up before it is booked.

mod ask;

use super::session::{Exit, Session};
use super::{given, who};
use crate::error::{Error, Result};
use crate::ledger::{Booked, Booking, Operation, Twins};
use crate::model::binding::only_payer;
use crate::model::day::Moment;
use crate::model::identities::{self, Identity};
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::settlement::{AidPayment, Amounts, Detail, Origin, SettlementKind, Told};
use crate::model::statement::Statement;
use crate::view::{Cell, Field, View};

/// Arguments of `record`.
#[derive(Debug, Default, Clone, clap::Args)]
pub struct Args {
    /// Whose bill: a name or a relation (default: the owner)
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// When it was settled: a day, or a day and time (default: today)
    #[arg(long, value_name = "DATE")]
    at: Option<String>,
    /// Total of the bill
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    total: Option<String>,
    /// What the funds paid
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    fund: Option<String>,
    /// What personal accounts paid, relatives' accounts included
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    account: Option<String>,
    /// The part of it that a relative's account paid (default with --payer: all of it)
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    mutual_aid: Option<String>,
    /// Whose account paid that part; PAYER=YUAN for each where there were several
    #[arg(long, value_name = "WHO")]
    payer: Vec<String>,
    /// What was paid in cash (default: what is left of the total)
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    cash: Option<String>,
    /// What the hospital bore
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    hospital: Option<String>,
    /// Part of the total inside the policy range
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    in_scope: Option<String>,
    /// Hospital or pharmacy
    #[arg(long, value_name = "NAME")]
    institution: Option<String>,
    /// Its level: 1, 2, 3 or P for a pharmacy
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,
    /// Kind of visit: outpatient, inpatient, pharmacy, chronic, or a raw code
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,
    /// Where: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Settlement id, as printed
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Balance of the account after it, as printed
    #[arg(long, value_name = "YUAN", allow_negative_numbers = true)]
    balance_after: Option<String>,
    /// Record it although an equal one is recorded: it is another purchase
    #[arg(long)]
    again: bool,
    /// Record it although its figures do not add up
    #[arg(long)]
    keep_difference: bool,
}

/// What the flags mean.
struct Meant {
    at: Moment,
    amounts: Amounts,
    region: Option<Region>,
    med_type: String,
    detail: Detail,
}

/// Runs `record`.
///
/// # Errors
/// Figures that do not add up, an unknown member, a value that cannot be understood, an unusable ledger.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    let asked;
    let args = match (&args.total, session.context.interactive) {
        (None, false) => return Err(given::missing("--total")),
        (None, true) => {
            asked = ask::asked(args, session)?;
            &asked
        }
        (Some(_), _) => args,
    };
    let meant = meant(args, session)?;
    let findings = identities::check(&meant.amounts, Some(&meant.detail));
    if let Some(finding) = findings.first()
        && !args.keep_difference
    {
        let id = match finding.identity {
            Identity::MutualAid => "record-aid-too-large",
            _ => "record-does-not-add-up",
        };
        let message = Message::new(id)
            .with("printed", finding.printed)
            .with("computed", finding.computed)
            .with("difference", finding.printed - finding.computed);
        return Err(Error::data(message).hint(Message::new("record-does-not-add-up-hint")));
    }
    let (view, exit) = session.change("record", |operation| book(args, &meant, &findings, operation))?;
    session.show(&view)?;
    Ok(exit)
}

fn meant(args: &Args, session: &Session<'_>) -> Result<Meant> {
    let amount =
        |flag, text: &Option<String>| text.as_deref().map(|text| given::amount(flag, text)).transpose();
    let or_zero = |flag, text: &Option<String>| Ok::<_, Error>(amount(flag, text)?.unwrap_or(Money::ZERO));
    let total = or_zero("--total", &args.total)?;
    let (fund, account) = (or_zero("--fund", &args.fund)?, or_zero("--account", &args.account)?);
    let hospital = or_zero("--hospital", &args.hospital)?;
    let cash = amount("--cash", &args.cash)?.unwrap_or(total - fund - account - hospital);
    if cash.is_negative() {
        let message = Message::new("record-parts-exceed").with("total", total).with("parts", total - cash);
        return Err(Error::data(message).hint(Message::new("record-does-not-add-up-hint")));
    }
    if let Some(in_scope) = amount("--in-scope", &args.in_scope)?.filter(|in_scope| *in_scope > total) {
        let message = Message::new("record-scope-exceeds").with("total", total).with("in_scope", in_scope);
        return Err(Error::data(message));
    }
    let mut detail = Detail::default();
    let optional =
        [("inscp_scp_amt", "--in-scope", &args.in_scope), ("balc", "--balance-after", &args.balance_after)];
    for (field, flag, text) in optional {
        if let Some(amount) = amount(flag, text)? {
            detail.set_amount(field, amount);
        }
    }
    let kind = args.kind.as_deref().map(|word| given::med_type("--type", word)).transpose()?;
    Ok(Meant {
        at: given::past_moment("--at", args.at.as_deref(), session.context.today)?,
        amounts: Amounts { total, fund, account, mutual_aid: mutual_aid(args, account)?, cash, hospital },
        region: args.region.as_deref().map(|text| given::region("--region", text)).transpose()?,
        med_type: kind.and_then(|codes| codes.into_iter().next()).unwrap_or_default(),
        detail,
    })
}

/// The part that relatives paid: as given; the sum of what each payer paid; or, with one payer named and
/// nothing more said, the whole account part.
fn mutual_aid(args: &Args, account: Money) -> Result<Money> {
    if let Some(text) = &args.mutual_aid {
        return given::amount("--mutual-aid", text);
    }
    match args.payer.as_slice() {
        [] => Ok(Money::ZERO),
        [one] if !one.contains('=') => Ok(account),
        several => {
            let parts = several.iter().map(|text| match text.split_once('=') {
                Some((_, part)) => given::amount("--payer", part),
                None => Err(given::missing("--mutual-aid")),
            });
            parts.sum()
        }
    }
}

fn book(
    args: &Args,
    meant: &Meant,
    findings: &[identities::Finding],
    operation: &mut Operation<'_>,
) -> Result<(View, Exit)> {
    let members = operation.ledger().members()?;
    let member = match &args.member {
        None => who::owner(&members)?,
        Some(word) => who::one(&members, word)?,
    };
    let payers = payers(args, meant, operation, &members, member)?;
    let level = args.level.as_deref().map(given::level).transpose()?.unwrap_or_default();
    let told = Told {
        kind: SettlementKind::Settlement,
        settlement_id: args.id.as_deref().map(str::trim).filter(|id| !id.is_empty()),
        receipt: None,
        settled_at: meant.at,
        region: meant.region,
        institution: args.institution.as_deref().unwrap_or_default().trim(),
        institution_level: &level,
        med_type: &meant.med_type,
        amounts: meant.amounts,
        reverses: None,
        detail: Some(&meant.detail),
    };
    let twins = if args.again { Twins::Another } else { Twins::Same };
    let booking = Booking { member: member.id, told: &told, payers: &payers, findings, twins };
    let booked = operation.book(&booking)?;
    let mut view = View::new("record");
    view.record("settlement", fields(member, &told, &payers, &members));
    match booked {
        Booked::Merged(_) => {
            view.note(Message::new("record-merged"));
            observe(operation, member.id, &told)?;
        }
        Booked::Known => view.note(Message::new("record-known")),
        Booked::Contradicts(id) => {
            return Err(Error::data(Message::new("record-contradicts").with("id", id))
                .hint(Message::new("record-contradicts-hint")));
        }
        Booked::New(_, suspicion) => {
            view.note(Message::new("record-done"));
            findings.iter().for_each(|finding| view.note(difference(finding)));
            if suspicion.is_some() {
                let suspected = Message::new("record-suspected").with("day", told.settled_at.day);
                view.note(suspected.with("total", told.amounts.total));
            }
            observe(operation, member.id, &told)?;
        }
    }
    if payers.is_empty() && !meant.amounts.mutual_aid.is_zero() {
        view.note(Message::new("record-payer-unknown"));
    }
    Ok((view, Exit::Done))
}

/// A difference that was kept.
fn difference(finding: &identities::Finding) -> Message {
    Message::new("record-difference-kept")
        .with("printed", finding.printed)
        .with("computed", finding.computed)
        .with("difference", finding.printed - finding.computed)
}

/// A printed balance after the settlement becomes a statement.
fn observe(operation: &mut Operation<'_>, member: MemberId, told: &Told<'_>) -> Result<()> {
    let Some(balance) = told.detail.and_then(|detail| detail.amount("balc")) else { return Ok(()) };
    let statement = Statement::balance(told.settled_at, balance, None);
    operation.add_statement(member, &statement)?;
    Ok(())
}

/// Who paid the mutual-aid part: as given, otherwise the one binding of that day.
fn payers(
    args: &Args,
    meant: &Meant,
    operation: &Operation<'_>,
    members: &[Member],
    member: &Member,
) -> Result<Vec<AidPayment>> {
    let amount = meant.amounts.mutual_aid;
    if amount.is_zero() {
        return Ok(Vec::new());
    }
    let mut payers = Vec::new();
    for text in &args.payer {
        let (word, part) = match text.split_once('=') {
            Some((word, part)) => (word, given::amount("--payer", part)?),
            None => (text.as_str(), amount),
        };
        let payer = who::one(members, word)?;
        if payer.id == member.id {
            return Err(Error::data(Message::new("record-payer-is-patient").with("name", &payer.name)));
        }
        match payers.iter_mut().find(|known: &&mut AidPayment| known.payer == payer.id) {
            Some(known) => known.amount += part,
            None => payers.push(AidPayment { payer: payer.id, amount: part, origin: Origin::Told }),
        }
    }
    let sum: Money = payers.iter().map(|payment| payment.amount).sum();
    if !payers.is_empty() && sum != amount {
        let message = Message::new("record-payers-differ").with("sum", sum).with("amount", amount);
        return Err(Error::data(message).hint(Message::new("record-payers-differ-hint")));
    }
    if payers.is_empty() {
        let bindings = operation.ledger().bindings()?;
        let only = only_payer(&bindings, member.id, meant.at.day);
        payers.extend(only.map(|payer| AidPayment { payer, amount, origin: Origin::Derived }));
    }
    Ok(payers)
}

fn fields(member: &Member, told: &Told<'_>, payers: &[AidPayment], members: &[Member]) -> Vec<Field> {
    let name = |id: MemberId| members.iter().find(|member| member.id == id).map(|member| member.name.clone());
    let names: Vec<String> = payers.iter().filter_map(|payment| name(payment.payer)).collect();
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::text(text.to_owned()) };
    let paid = |amount: Money| if amount.is_zero() { Cell::Empty } else { Cell::Money(amount) };
    vec![
        Field::new("member", "column-member", Cell::text(member.name.clone())),
        Field::new("settled_at", "column-settled-at", Cell::rule(told.settled_at.to_string())),
        Field::new("institution", "column-institution", text(told.institution)),
        Field::new("total", "column-total", Cell::Money(told.amounts.total)),
        Field::new("fund_pay", "column-fund-pay", Cell::Money(told.amounts.fund)),
        Field::new("own_acct_pay", "column-own-acct-pay", Cell::Money(told.amounts.own_account())),
        Field::new("acct_mulaid_pay", "column-aided", paid(told.amounts.mutual_aid)),
        Field::new("payer", "column-payer", text(&names.join(" "))),
        Field::new("cash_pay", "column-cash-pay", Cell::Money(told.amounts.cash)),
        Field::new("hosp_part_amt", "column-hosp-part-amt", paid(told.amounts.hospital)),
    ]
}
