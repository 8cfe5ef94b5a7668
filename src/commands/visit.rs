//! A visit as it is typed: flags about person, place, bill and the year so far, completed from the ledger.
//!
//! What a flag says outranks the ledger; what neither says stays unknown, and the engine names it.

use super::session::Session;
use super::{counters, given, rules, terms, who};
use crate::engine::reimburse::{Bill, NoBill, Person, Rulebook, Visit};
use crate::engine::sharing::Purse;
use crate::engine::year::benefit_year;
use crate::error::{Error, Result};
use crate::ledger::Access;
use crate::model::account::Layer;
use crate::model::coverage::{Coverage, Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::member::Member;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::region::Region;
use crate::policy::PolicySet;
use crate::policy::benefit::words::{Benefit, Tier};
use crate::render::catalog::Catalog;
use crate::view::quota::Source;

/// Flags about a visit.
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct VisitFlags {
    /// For a member of the ledger: a name or a relation
    #[arg(long, value_name = "WHO")]
    member: Option<String>,
    /// Where insured: a six-digit code or a name
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// On which day (default: today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// employee or resident
    #[arg(long, value_name = "WORD")]
    insurance: Option<String>,
    /// As what: in-service, retired, flexible, resident-adult, student-or-child, college-student …
    #[arg(long, value_name = "WORD")]
    class: Option<String>,
    /// The plan, by the word of the region's pack
    #[arg(long, value_name = "WORD")]
    plan: Option<String>,
    /// Whole years
    #[arg(long, value_name = "YEARS")]
    age: Option<u32>,
    /// Day of retirement
    #[arg(long, value_name = "DATE")]
    retired_on: Option<String>,
    /// Months of insurance without a break
    #[arg(long, value_name = "MONTHS")]
    months_insured: Option<u32>,
    /// outpatient, pharmacy, inpatient, serious-illness, or chronic/DISEASE
    #[arg(long, value_name = "WORD")]
    benefit: Option<String>,
    /// Kind of institution: community, level1, level2, level3, pharmacy …
    #[arg(long, value_name = "WORD")]
    tier: Option<String>,
    /// Name of the hospital, where a rule lists it
    #[arg(long, value_name = "NAME")]
    institution: Option<String>,
    /// Kind of institution that wrote the prescription
    #[arg(long, value_name = "WORD")]
    prescriber: Option<String>,
    /// A family doctor is signed
    #[arg(long)]
    family_doctor: bool,
    /// With a referral
    #[arg(long)]
    referral: bool,
    /// At an institution that the person did not select
    #[arg(long)]
    not_selected: bool,
    /// Contribution years that are missing
    #[arg(long, value_name = "YEARS")]
    missing_years: Option<u32>,
    /// home, filed, unfiled or emergency
    #[arg(long, value_name = "WORD")]
    place: Option<String>,
    /// essential-medicine, consultation-fee or large-equipment
    #[arg(long, value_name = "WORD")]
    item: Option<String>,
    /// The how-manyth visit or admission of the benefit year
    #[arg(long, value_name = "N")]
    nth: Option<u32>,
    /// Reference wage of the year, where a ceiling depends on it
    #[arg(long, value_name = "YUAN")]
    reference_wage: Option<String>,
    /// The whole bill
    #[arg(long, value_name = "YUAN")]
    total: Option<String>,
    /// Of it: out of scope (全自费)
    #[arg(long, value_name = "YUAN")]
    out_of_scope: Option<String>,
    /// Of it: over the limit price (超限价)
    #[arg(long, value_name = "YUAN")]
    over_limit: Option<String>,
    /// Of it: first self-pay share (先行自付)
    #[arg(long, value_name = "YUAN")]
    first_self_pay: Option<String>,
    /// Of it: in scope (政策范围内)
    #[arg(long, value_name = "YUAN")]
    in_scope: Option<String>,
    /// In-scope expense before, in the benefit year
    #[arg(long, value_name = "YUAN")]
    ytd_in_scope: Option<String>,
    /// What the fund paid before, in the benefit year
    #[arg(long, value_name = "YUAN")]
    ytd_fund: Option<String>,
    /// What was borne of the deductible before, in the benefit year
    #[arg(long, value_name = "YUAN")]
    ytd_deductible: Option<String>,
    /// What is in the own account
    #[arg(long, value_name = "YUAN")]
    balance: Option<String>,
    /// This year's money in an account with layers
    #[arg(long, value_name = "YUAN")]
    current_year: Option<String>,
}

/// A visit with what there is to pay with.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) visit: Visit,
    pub(super) purse: Purse,
    pub(super) notes: Vec<Message>,
}

impl VisitFlags {
    /// Whether nothing was typed about the visit.
    pub(super) fn is_empty(&self) -> bool {
        self.member.is_none() && self.region.is_none() && self.total.is_none() && self.in_scope.is_none()
    }
}

/// Turns flags and ledger into a visit.
///
/// # Errors
/// A flag that cannot be understood, an unknown member, no region, parts that do not add up.
pub(super) fn understood(args: &VisitFlags, session: &Session<'_>, policies: &PolicySet) -> Result<Case> {
    let on = match &args.on {
        None => session.context.today,
        Some(text) => given::day("--on", text)?,
    };
    let mut case = match &args.member {
        Some(word) => of_member(args, word, on, (session, policies))?,
        None => of_flags(args, on)?,
    };
    details(args, &mut case)?;
    if let Some(word) = &args.member
        && args.ytd_fund.is_none()
        && args.ytd_in_scope.is_none()
        && args.ytd_deductible.is_none()
    {
        counted_before(word, &mut case, session, policies)?;
    }
    Ok(case)
}

/// The year so far from the ledger or from printed figures, and a sentence about which. Where neither says
/// anything the engine supposes that nothing was counted, and says so.
fn counted_before(word: &str, case: &mut Case, session: &Session<'_>, policies: &PolicySet) -> Result<()> {
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let member = who::one(&members, word)?;
    let book = Rulebook::of(case.visit.region, policies)?;
    let year = benefit_year(&case.visit, &book).period;
    case.notes.extend(year.from.map(|from| Message::new("estimate-year-from").with("from", from)));
    let mut known = counters::known(&ledger, member.id, &case.visit, year)?;
    let note = match known.source {
        Source::Ledger(_, None) => return Ok(()),
        Source::Ledger(visits, Some(newest)) => {
            let next = u32::try_from(visits).ok().map(|visits| visits + 1);
            case.visit.nth = case.visit.nth.or(next);
            Message::new("estimate-before-ledger").with("count", visits).with("day", newest)
        }
        Source::Printed(day) => Message::new("estimate-before-printed").with("day", day),
    };
    case.notes.push(note);
    if known.without_scope > 0 {
        case.notes.push(Message::new("estimate-before-without-scope").with("count", known.without_scope));
    }
    if !known.deductible_known {
        known.before.year.deductible = None;
    }
    case.visit.before = known.before;
    Ok(())
}

/// Everything said by flags.
fn of_flags(args: &VisitFlags, on: Day) -> Result<Case> {
    let region = args.region.as_deref().ok_or_else(|| given::missing("--region"))?;
    let region = given::region("--region", region)?;
    let class = class(args)?;
    let insurance = insurance(args)?.or_else(|| class.and_then(PersonClass::insurance));
    let insurance = insurance.ok_or_else(|| given::missing("--insurance"))?;
    let person = Person { class, ..Person::insured_in(insurance) };
    let (benefit, _) = benefit(args)?;
    Ok(Case { visit: Visit::new(on, region, person, benefit), purse: Purse::default(), notes: Vec::new() })
}

/// Insurance, age and account from the ledger.
fn of_member(
    args: &VisitFlags,
    word: &str,
    on: Day,
    (session, policies): (&Session<'_>, &PolicySet),
) -> Result<Case> {
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let member = who::one(&members, word)?;
    let coverage = ledger.coverage_on(member.id, on)?;
    let known = |region: Option<Region>| region.ok_or_else(|| given::missing("--region"));
    let typed = args.region.as_deref().map(|text| given::region("--region", text)).transpose()?;
    let region = known(typed.or(coverage.as_ref().map(|coverage| coverage.region)))?;
    let person = person(args, member, coverage.as_ref(), on)?;
    let (benefit, _) = benefit(args)?;
    let mut visit = Visit::new(on, region, person, benefit);
    let account = ledger.account_balance(member.id, on)?;
    let layers = account.as_ref().map(|account| account.layers.as_slice()).unwrap_or_default();
    visit.current_year =
        layers.iter().find(|(layer, _)| *layer == Layer::CurrentYear).map(|(_, amount)| *amount);
    let own = account.and_then(|account| account.balance);
    let payers = rules::payers(&ledger, &members, member, (on, policies))?;
    Ok(Case { visit, purse: Purse { own, wallet: Money::ZERO, payers }, notes: vec![about(member, region)] })
}

fn about(member: &Member, region: Region) -> Message {
    Message::new("estimate-member").with("name", &member.name).with("region", terms::region(region))
}

/// A person as the ledger knows them; flags outrank it.
fn person(args: &VisitFlags, member: &Member, coverage: Option<&Coverage>, on: Day) -> Result<Person> {
    let class = class(args)?.or(coverage.map(|coverage| coverage.class));
    let insurance = insurance(args)?.or(coverage.map(|coverage| coverage.insurance));
    let insurance = insurance.or_else(|| class.and_then(PersonClass::insurance));
    let insurance = insurance.ok_or_else(|| given::missing("--insurance"))?;
    let plan = coverage.and_then(|coverage| coverage.plan.clone());
    Ok(Person {
        class,
        plan,
        age: member.born.map(|born| on.years_since(born)),
        ..Person::insured_in(insurance)
    })
}

fn class(args: &VisitFlags) -> Result<Option<PersonClass>> {
    args.class.as_deref().map(|text| given::term("--class", text)).transpose()
}

fn insurance(args: &VisitFlags) -> Result<Option<Insurance>> {
    args.insurance.as_deref().map(|text| given::term("--insurance", text)).transpose()
}

/// The benefit and the disease; a pharmacy is outpatient care.
fn benefit(args: &VisitFlags) -> Result<(Benefit, Option<String>)> {
    let Some(text) = &args.benefit else { return Ok((Benefit::Outpatient, None)) };
    let (word, disease) = match text.split_once('/') {
        Some((word, disease)) => (word, Some(disease.trim().to_owned())),
        None => (text.as_str(), None),
    };
    let parse = |word: &str| match word {
        "pharmacy" | "药店" => Some(Benefit::Outpatient),
        word => Benefit::parse(word),
    };
    let codes = Benefit::ALL.iter().map(|benefit| benefit.code()).chain(["pharmacy"]);
    Ok((given::word("--benefit", word, parse, codes)?, disease))
}

pub(super) fn tier(flag: &str, text: Option<&str>) -> Result<Option<Tier>> {
    text.map(|text| given::among(flag, text, Tier::is_one_kind)).transpose()
}

/// What flags say about person, place, bill and year.
fn details(args: &VisitFlags, case: &mut Case) -> Result<()> {
    let amount =
        |flag, text: &Option<String>| text.as_deref().map(|text| given::amount(flag, text)).transpose();
    let visit = &mut case.visit;
    let (_, disease) = benefit(args)?;
    visit.disease = disease;
    let pharmacy = matches!(args.benefit.as_deref(), Some("pharmacy" | "药店"));
    visit.tier = tier("--tier", args.tier.as_deref())?.or(pharmacy.then_some(Tier::Pharmacy));
    visit.institution.clone_from(&args.institution);
    visit.prescriber = tier("--prescriber", args.prescriber.as_deref())?;
    visit.referral = args.referral.then_some(true);
    visit.selected = args.not_selected.then_some(false);
    visit.nth = args.nth;
    visit.place = args.place.as_deref().map(|text| given::term("--place", text)).transpose()?;
    visit.item = args.item.as_deref().map(|text| given::term("--item", text)).transpose()?;
    visit.reference_wage = amount("--reference-wage", &args.reference_wage)?;
    let person = &mut visit.person;
    person.plan = args.plan.clone().or(person.plan.take());
    person.age = args.age.or(person.age);
    person.months_insured = args.months_insured;
    person.missing_years = args.missing_years;
    person.family_doctor = args.family_doctor.then_some(true);
    person.retired_on =
        args.retired_on.as_deref().map(|text| given::day("--retired-on", text)).transpose()?;
    visit.before.year.in_scope = amount("--ytd-in-scope", &args.ytd_in_scope)?;
    visit.before.year.fund = amount("--ytd-fund", &args.ytd_fund)?;
    visit.before.year.deductible = amount("--ytd-deductible", &args.ytd_deductible)?;
    visit.current_year = amount("--current-year", &args.current_year)?.or(visit.current_year);
    case.purse.own = amount("--balance", &args.balance)?.or(case.purse.own);
    let others = [
        amount("--out-of-scope", &args.out_of_scope)?,
        amount("--over-limit", &args.over_limit)?,
        amount("--first-self-pay", &args.first_self_pay)?,
    ];
    let (total, in_scope) = (amount("--total", &args.total)?, amount("--in-scope", &args.in_scope)?);
    visit.bill = Bill::of(total, in_scope, others).map_err(no_bill)?;
    Ok(())
}

fn no_bill(why: NoBill) -> Error {
    match why {
        NoBill::Nothing => given::missing("--total"),
        NoBill::Differs(by) => Error::data(Message::new("estimate-parts-differ").with("by", by)),
        NoBill::TooMuch(by) => Error::data(Message::new("estimate-parts-too-much").with("by", by)),
    }
}

/// Asks a person for the little that an estimate needs.
///
/// # Errors
/// `error-interrupted` where the person gives up.
pub(super) fn asked(session: &Session<'_>) -> Result<VisitFlags> {
    let (asker, words) = (session.asker(), Catalog::new(session.context.voice.language));
    let say = |id: &str| words.text(id, &[]);
    let region = asker.text(&say("prompt-region"), None, |answer| {
        given::region("--region", answer).is_err().then(|| say("prompt-region-unknown"))
    })?;
    let names = |ids: Vec<&'static str>| ids.iter().map(|id| words.text(id, &[])).collect::<Vec<_>>();
    let classes: Vec<PersonClass> =
        PersonClass::ALL.iter().copied().filter(|class| *class != PersonClass::Unknown).collect();
    let class = asker.choice(
        &say("prompt-class"),
        &names(classes.iter().map(|class| terms::class(*class).id).collect()),
        0,
    )?;
    let tiers = [Tier::Community, Tier::Level1, Tier::Level2, Tier::Level3, Tier::Pharmacy];
    let tier = asker.choice(
        &say("estimate-ask-tier"),
        &names(tiers.iter().map(|tier| crate::policy::terms::Term::message(*tier).id).collect()),
        1,
    )?;
    let total = asker.text(&say("estimate-ask-in-scope"), None, |answer| {
        given::amount("--in-scope", answer).is_err().then(|| say("prompt-amount-wrong"))
    })?;
    Ok(VisitFlags {
        region: Some(region),
        class: Some(classes[class].code().to_owned()),
        tier: Some(tiers[tier].code().to_owned()),
        in_scope: Some(total),
        ..VisitFlags::default()
    })
}
