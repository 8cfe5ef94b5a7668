//! Which element of FHIR R4 each value becomes.
//!
//! Codes that FHIR has not stand under [`OWN`], a name that by RFC 2606 is nobody's.

use super::json::{self, Json, money, nothing, text};
use crate::model::coverage::Insurance;
use crate::model::day::{Day, Moment, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::relation::{Relation, Sex};
use crate::render::words::Words;
use crate::view::Cell;
use crate::view::fhir::{Aid, Bill, Insured, Patient, Shared, Standing};

/// Where our own codes and extensions live.
const OWN: &str = "https://medins.invalid/fhir";
/// Where FHIR's own codes live.
const HL7: &str = "http://terminology.hl7.org/CodeSystem";
const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/// Amounts of a settlement that have a code of FHIR; the others keep the interface's name.
const CATEGORIES: [(&str, &str); 2] = [("inscp_scp_amt", "eligible"), ("act_pay_dedc", "deductible")];

/// Amounts that are told elsewhere: what funds paid in `adjudication`, the balance not at all.
const ELSEWHERE: [&str; 8] =
    ["hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay", "balc"];

/// The address of a resource in a bundle.
pub(super) fn address(kind: &str, id: &str) -> String {
    format!("{OWN}/{kind}/{id}")
}

fn own(system: &str) -> String {
    format!("{OWN}/CodeSystem/{system}")
}

fn coding(system: &str, code: &str) -> Json {
    Json::Object(vec![("system", text(system)), ("code", json::code(code))])
}

fn concept(codings: Vec<Json>) -> Json {
    Json::Object(vec![("coding", Json::List(codings))])
}

/// A code of ours with a word for it; nothing without a code.
fn own_concept(system: &str, code: &str, word: Option<&str>) -> Json {
    if code.trim().is_empty() {
        return nothing();
    }
    Json::Object(vec![
        ("coding", Json::List(vec![coding(&own(system), code)])),
        ("text", word.map_or_else(nothing, text)),
    ])
}

fn extension(name: &str, value: (&'static str, Json)) -> Json {
    Json::Object(vec![("url", text(&format!("{OWN}/StructureDefinition/{name}"))), value])
}

fn reference(kind: &str, id: &str) -> Json {
    Json::Object(vec![("reference", text(&format!("{kind}/{id}")))])
}

fn patient_reference(member: MemberId) -> Json {
    reference("Patient", &patient_id(member))
}

/// A reference to somebody that FHIR asks for and the ledger does not know.
fn unknown() -> Json {
    let absent = Json::Object(vec![("url", text(ABSENT)), ("valueCode", text("unknown"))]);
    Json::Object(vec![("extension", Json::List(vec![absent]))])
}

/// The agency of a region, known by the region's code.
fn agency(region: Option<(&str, &str)>) -> Json {
    let Some((code, name)) = region else { return unknown() };
    let identifier = Json::Object(vec![("system", text(&format!("{OWN}/region"))), ("value", text(code))]);
    Json::Object(vec![("type", text("Organization")), ("identifier", identifier), ("display", text(name))])
}

/// Half-open periods become closed ones.
fn period(period: Period) -> Json {
    let day = |day: Option<Day>| day.map_or_else(nothing, |day| text(&day.to_string()));
    let last = period.until.map(|until| until.minus_days(1));
    Json::Object(vec![("start", day(period.from)), ("end", day(last))])
}

/// A moment with the zone of China where it has a time.
fn date_time(at: Moment) -> Json {
    match at.time {
        None => text(&at.day.to_string()),
        Some(time) => text(&format!("{}T{}+08:00", at.day, time.format("%H:%M:%S"))),
    }
}

pub(super) fn patient_id(member: MemberId) -> String {
    format!("member-{}", member.0)
}

pub(super) fn coverage_id(member: MemberId, number: usize) -> String {
    format!("coverage-{}-{number}", member.0)
}

pub(super) fn shared_id(binding: i64) -> String {
    format!("shared-account-{binding}")
}

pub(super) fn bill_id(bill: i64) -> String {
    format!("settlement-{bill}")
}

/// A person: name, sex and birth; no number of any paper.
pub(super) fn patient(person: &Patient<'_>, words: &Words<'_>) -> Json {
    let gender = match person.sex {
        Some(Sex::Male) => "male",
        Some(Sex::Female) => "female",
        None => "unknown",
    };
    Json::Object(vec![
        ("resourceType", text("Patient")),
        ("id", text(&patient_id(person.id))),
        ("name", Json::List(vec![Json::Object(vec![("text", text(&words.cell(&person.name)))])])),
        ("gender", text(gender)),
        (
            "birthDate",
            match &person.born {
                Cell::Empty => nothing(),
                born => text(&words.cell(born)),
            },
        ),
    ])
}

/// An insurance with what is left in its account.
pub(super) fn insured(insured: &Insured<'_>, words: &Words<'_>) -> Json {
    let coverage = insured.coverage;
    let insutype = match coverage.insurance {
        Insurance::Employee => "310",
        Insurance::Resident => "390",
    };
    let group = |kind: &str, value: &str| {
        if value.trim().is_empty() {
            return nothing();
        }
        let kind = concept(vec![coding(&format!("{HL7}/coverage-class"), kind)]);
        Json::Object(vec![("type", kind), ("value", text(value))])
    };
    let mut extensions = vec![extension("insurance-status", ("valueCode", text(coverage.status.code())))];
    if let Some((balance, as_of)) = insured.balance {
        extensions.push(extension("personal-account-balance", ("valueMoney", money(balance))));
        extensions.push(extension("personal-account-as-of", ("valueDate", text(&as_of.to_string()))));
    }
    let type_word = words.message(&insured.insurance);
    Json::Object(vec![
        ("resourceType", text("Coverage")),
        ("id", text(&coverage_id(insured.member, insured.number))),
        ("extension", Json::List(extensions)),
        ("status", text("active")),
        ("type", own_concept("insutype", insutype, Some(&type_word))),
        ("subscriber", patient_reference(insured.member)),
        ("beneficiary", patient_reference(insured.member)),
        ("relationship", concept(vec![coding(&format!("{HL7}/subscriber-relationship"), "self")])),
        ("period", period(coverage.period)),
        (
            "payor",
            Json::List(vec![agency(Some((&coverage.region.to_string(), &words.message(&insured.region))))]),
        ),
        (
            "class",
            Json::List(vec![
                group("group", coverage.class.code()),
                group("plan", coverage.plan.as_deref().unwrap_or_default()),
            ]),
        ),
        ("order", Json::Count(1)),
    ])
}

/// An account that pays for a relative, as a second insurance of the relative.
pub(super) fn shared(shared: &Shared<'_>, words: &Words<'_>) -> Json {
    let binding = shared.binding;
    let relationship = match shared.relation {
        Relation::Spouse => "spouse",
        Relation::Parent => "parent",
        Relation::Child => "child",
        _ => "other",
    };
    let cap = |name, cap: Option<Money>| {
        cap.map_or_else(nothing, |cap| extension(name, ("valueMoney", money(cap))))
    };
    let region = shared.region.as_ref().map(|(code, name)| (code, words.message(name)));
    let region = region.as_ref().map(|(code, name)| (code.as_str(), name.as_str()));
    Json::Object(vec![
        ("resourceType", text("Coverage")),
        ("id", text(&shared_id(binding.id))),
        (
            "extension",
            Json::List(vec![
                extension("shared-account-mode", ("valueCode", text(binding.mode.code()))),
                cap("cap-per-payment", binding.cap_per_payment),
                cap("cap-total", binding.cap_total),
            ]),
        ),
        ("status", text("active")),
        ("type", own_concept("insutype", "shared-account", None)),
        ("subscriber", patient_reference(binding.payer)),
        ("beneficiary", patient_reference(binding.beneficiary)),
        (
            "relationship",
            concept(vec![
                coding(&format!("{HL7}/subscriber-relationship"), relationship),
                coding(&own("relation"), shared.relation.code()),
            ]),
        ),
        ("period", period(binding.period)),
        ("payor", Json::List(vec![agency(region)])),
        ("order", Json::Count(binding.order.filter(|order| *order > 0).unwrap_or(1) + 1)),
    ])
}

/// A settlement as an explanation of benefit; `region` is the name of its region.
pub(super) fn bill(bill: &Bill<'_>, region: &str) -> Json {
    let status = match bill.standing {
        Standing::Active => "active",
        Standing::Cancelled => "cancelled",
    };
    let claim_type = if bill.med_type.starts_with("41") { "pharmacy" } else { "institutional" };
    let code =
        |name: &str| bill.texts.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str());
    let provider = match bill.institution.trim().is_empty() {
        true => unknown(),
        false => Json::Object(vec![("display", text(bill.institution))]),
    };
    Json::Object(vec![
        ("resourceType", text("ExplanationOfBenefit")),
        ("id", text(&bill_id(bill.id))),
        ("identifier", Json::List(vec![identifier("settlement-id", bill.key)])),
        ("status", text(status)),
        ("type", concept(vec![coding(&format!("{HL7}/claim-type"), claim_type)])),
        ("subType", own_concept("med_type", bill.med_type, None)),
        ("use", text("claim")),
        ("patient", patient_reference(bill.member)),
        ("billablePeriod", billable(bill.at, code("begndate"), code("enddate"))),
        ("created", date_time(bill.at)),
        ("insurer", agency(bill.region.as_ref().map(|(code, _)| (*code, region)))),
        ("provider", provider),
        ("related", Json::List(vec![related(bill.reverses)])),
        ("outcome", text("complete")),
        ("diagnosis", Json::List(vec![diagnosis(code("dise_codg"), code("dise_name"))])),
        ("insurance", insurances(bill)),
        ("adjudication", adjudication(bill)),
        ("total", totals(bill)),
        ("payment", Json::Object(vec![("amount", money(bill.amounts.fund))])),
    ])
}

fn identifier(system: &str, value: &str) -> Json {
    if value.trim().is_empty() {
        return nothing();
    }
    Json::Object(vec![("system", text(&format!("{OWN}/{system}"))), ("value", text(value))])
}

/// From the first to the last day of care, as far as told; the day of settlement otherwise.
fn billable(at: Moment, first: Option<&str>, last: Option<&str>) -> Json {
    let day = |told: Option<&str>| told.and_then(Moment::parse).map(|moment| moment.day);
    let last = day(last).unwrap_or(at.day);
    let first = day(first).unwrap_or(last).min(last);
    Json::Object(vec![("start", text(&first.to_string())), ("end", text(&last.to_string()))])
}

fn related(reverses: &str) -> Json {
    if reverses.trim().is_empty() {
        return nothing();
    }
    let prior = concept(vec![coding(&format!("{HL7}/ex-relatedclaimrelationship"), "prior")]);
    Json::Object(vec![("relationship", prior), ("reference", identifier("settlement-id", reverses))])
}

fn diagnosis(code: Option<&str>, name: Option<&str>) -> Json {
    let told = [code, name].into_iter().flatten().any(|text| !text.trim().is_empty());
    if !told {
        return nothing();
    }
    let coded = code.filter(|code| !code.trim().is_empty());
    let codings = coded.map(|code| coding(&own("dise_codg"), code)).into_iter().collect();
    let concept =
        Json::Object(vec![("coding", Json::List(codings)), ("text", name.map_or_else(nothing, text))]);
    Json::Object(vec![("sequence", Json::Count(1)), ("diagnosisCodeableConcept", concept)])
}

/// The insurance of the bill, and the accounts that paid for a relative.
fn insurances(bill: &Bill<'_>) -> Json {
    let main = match bill.insurance {
        Some(number) => reference("Coverage", &coverage_id(bill.member, number)),
        None => unknown(),
    };
    let one = |focal, coverage| Json::Object(vec![("focal", Json::Bool(focal)), ("coverage", coverage)]);
    let mut insurances = vec![one(true, main)];
    let bindings = bill.aid.iter().filter_map(|aid| aid.binding);
    insurances.extend(bindings.map(|binding| one(false, reference("Coverage", &shared_id(binding)))));
    Json::List(insurances)
}

/// Who paid: each fund that is told, the accounts, cash, the hospital.
fn adjudication(bill: &Bill<'_>) -> Json {
    let paid = |code: &str, amount| {
        Json::Object(vec![("category", own_concept("payer", code, None)), ("amount", money(amount))])
    };
    let amounts = &bill.amounts;
    let mut all: Vec<Json> = bill
        .funds
        .iter()
        .map(|fund| {
            // A code of a fund is digits; the name of a field of the message is not.
            let is_code = fund.code.starts_with(|c: char| c.is_ascii_digit());
            let system = if is_code { "fund_pay_type" } else { "fund-field" };
            let category = own_concept(system, fund.code, fund.name);
            Json::Object(vec![("category", category), ("amount", money(fund.amount))])
        })
        .collect();
    if all.is_empty() && !amounts.fund.is_zero() {
        all.push(paid("fund", amounts.fund));
    }
    all.push(paid("own-account", amounts.own_account()));
    let told: Money = bill.aid.iter().map(|aid| aid.amount).sum();
    all.extend(bill.aid.iter().map(shared_payment));
    let unknown = amounts.mutual_aid - told;
    if !unknown.is_zero() {
        all.push(paid("shared-account-payer-unknown", unknown));
    }
    all.push(paid("cash", amounts.cash));
    if !amounts.hospital.is_zero() {
        all.push(paid("hospital", amounts.hospital));
    }
    Json::List(all)
}

fn shared_payment(aid: &Aid) -> Json {
    Json::Object(vec![
        (
            "extension",
            Json::List(vec![
                extension("payer", ("valueReference", patient_reference(aid.payer))),
                extension("payer-origin", ("valueCode", text(aid.origin.code()))),
            ]),
        ),
        ("category", own_concept("payer", "shared-account", None)),
        ("amount", money(aid.amount)),
    ])
}

fn totals(bill: &Bill<'_>) -> Json {
    let standard = |code: &str, amount| {
        let category = concept(vec![coding(&format!("{HL7}/adjudication"), code)]);
        Json::Object(vec![("category", category), ("amount", money(amount))])
    };
    let mut totals = vec![standard("submitted", bill.amounts.total), standard("benefit", bill.amounts.fund)];
    for (name, amount) in bill.money.iter().filter(|(name, _)| !ELSEWHERE.contains(name)) {
        totals.push(match CATEGORIES.iter().find(|(known, _)| known == name) {
            Some((_, code)) => standard(code, *amount),
            None => Json::Object(vec![
                ("category", own_concept("amount", name, None)),
                ("amount", money(*amount)),
            ]),
        });
    }
    Json::List(totals)
}
