//! What does not go through documents: errors, journals, FHIR resources, days for calendars, answers to SQL.
//!
//! Each is handed on as a copy with nothing of the family in it.

use std::borrow::Cow;

use super::{Trust, Veil};
use crate::error::{Error, Place};
use crate::model::coverage::Coverage;
use crate::model::message::Message;
use crate::view::calendar::Event;
use crate::view::fhir::{Bill, FundPaid, Insured, Patient, Resource};
use crate::view::journal::{Account, Item, Opened, Printed, Tag, Transaction, component};
use crate::view::{Cell, Holds};

/// Fields of the interface whose values are codes of the whole country or days of a visit.
const PUBLIC_FIELDS: &[&str] = &[
    "insutype",
    "psn_type",
    "cvlserv_flag",
    "mdtrt_cert_type",
    "clr_way",
    "clr_type",
    "begndate",
    "enddate",
    "pool_prop_selfpay",
];

/// Columns of `medins sql` that hold codes, days or regions.
const PUBLIC_COLUMNS: &[&str] = &[
    "relation",
    "insurance",
    "region_code",
    "class",
    "status",
    "valid_from",
    "valid_until",
    "first_insured",
    "kind",
    "settled_at",
    "day",
    "institution_level",
    "med_type",
    "insutype",
    "psn_type",
    "cvlserv_flag",
    "mdtrt_cert_type",
    "pool_prop_selfpay",
    "clr_way",
    "clr_type",
    "begndate",
    "enddate",
    "fund",
    "origin",
    "measure",
    "layer",
    "observed_at",
    "mode",
    "month",
    "year",
    "at",
    "command",
    "version",
    "code",
    "severity",
    "part",
    "until",
];

impl Veil {
    /// An error as it may be printed.
    pub fn error(&self, error: &Error) -> Error {
        let said = |message: &Message| self.message(message, Trust::Nothing);
        Error {
            kind: error.kind,
            what: said(&error.what),
            place: error.place.as_ref().map(|place| Box::new(self.place(place))),
            hint: error.hint.as_ref().map(said),
            details: error.details.iter().map(said).collect(),
        }
    }

    /// A sentence on the talk stream, which may quote what somebody typed.
    pub fn talk(&self, message: &Message) -> Message {
        self.message(message, Trust::Nothing)
    }

    fn place(&self, place: &Place) -> Place {
        Place {
            file: place.file.as_deref().map(|file| self.path(file)),
            line: place.line,
            column: place.column.as_deref().map(|column| self.system(column)),
            text: place.text.as_deref().map(|text| self.harmless(text).unwrap_or_else(|| self.token(text))),
        }
    }

    /// A day for a calendar.
    pub fn event(&self, event: &Event) -> Event {
        Event {
            key: self.token(&event.key),
            day: event.day,
            summary: self.said(&event.summary),
            description: self.said(&event.description),
        }
    }

    /// A value that answers a question in SQL, by the name of its column: what the question calls otherwise is
    /// hidden, unless it is a number.
    pub fn answer(&self, column: &str, cell: &Cell<'_>) -> Cell<'static> {
        let public = PUBLIC_COLUMNS.contains(&column);
        match cell {
            Cell::Text(text) if public && self.name(text).is_none() => {
                Cell::of(Holds::System, self.harmless(text).unwrap_or_else(|| self.system(text)))
            }
            Cell::Text(text) if column == "born" => {
                Cell::code(self.harmless(text).unwrap_or_else(|| self.token(text)))
            }
            Cell::Text(text) if column == "id_tail" => self.held(Holds::Tail, text),
            Cell::Code(code) => {
                Cell::Code(Cow::Owned(self.harmless(code).unwrap_or_else(|| self.token(code))))
            }
            other => self.cell(other),
        }
    }

    /// An item of a journal, handed to `then`.
    pub fn item<T>(&self, item: &Item<'_>, then: impl FnOnce(&Item<'_>) -> T) -> T {
        match item {
            Item::Opened(opened) => {
                let (path, tags) = (self.account(opened.account), self.tags(opened.tags));
                then(&Item::Opened(Opened { path: &path, tags: &tags, ..*opened }))
            }
            Item::Transaction(told) => {
                let (code, tags) = (self.token(told.code), self.tags(told.tags));
                let payee = self.institution(told.payee);
                let what = self.said(&told.what);
                then(&Item::Transaction(Transaction {
                    code: &code,
                    payee: &payee,
                    what,
                    tags: &tags,
                    ..*told
                }))
            }
            Item::Printed(printed) => {
                let tags = self.tags(printed.tags);
                then(&Item::Printed(Printed { tags: &tags, ..printed.clone() }))
            }
            Item::Closing(closing) => then(&Item::Closing(*closing)),
        }
    }

    /// The name of an account, with the role of the member.
    fn account(&self, account: Account) -> String {
        let role = account.member().map(|id| {
            let code = self.roles.get(&id).map_or("", |role| role.code.as_str());
            component(code, id)
        });
        account.path(role.as_deref().unwrap_or_default())
    }

    fn tags(&self, tags: &[Tag<'_>]) -> Vec<Tag<'static>> {
        tags.iter().map(|tag| Tag { key: tag.key, value: self.cell(&tag.value) }).collect()
    }

    /// An institution's number, as it stands where texts stand.
    fn institution(&self, name: &str) -> String {
        self.name(name).map_or_else(|| self.token(name), |(code, _)| code)
    }

    /// A resource of FHIR, handed to `then`.
    pub fn resource<T>(&self, resource: &Resource<'_>, then: impl FnOnce(&Resource<'_>) -> T) -> T {
        match resource {
            Resource::Patient(person) => {
                let (name, born) = (self.cell(&person.name), self.cell(&person.born));
                then(&Resource::Patient(Patient { name, born, ..*person }))
            }
            Resource::Insured(insured) => {
                let plan = insured.coverage.plan.as_deref().map(|plan| self.system(plan));
                let coverage = Coverage { plan, ..insured.coverage.clone() };
                then(&Resource::Insured(Insured { coverage: &coverage, ..insured.clone() }))
            }
            Resource::Shared(shared) => then(&Resource::Shared(shared.clone())),
            Resource::Bill(bill) => self.bill(bill, then),
        }
    }

    fn bill<T>(&self, bill: &Bill<'_>, then: impl FnOnce(&Resource<'_>) -> T) -> T {
        let (key, reverses) = (self.token(bill.key), self.token(bill.reverses));
        let institution = self.institution(bill.institution);
        let text = |(field, text): &(&'static str, String)| {
            (*field, if PUBLIC_FIELDS.contains(field) { self.system(text) } else { self.token(text) })
        };
        let texts: Vec<_> = bill.texts.iter().map(text).collect();
        let codes: Vec<String> = bill.funds.iter().map(|fund| self.system(fund.code)).collect();
        let funds: Vec<_> = bill
            .funds
            .iter()
            .zip(&codes)
            .map(|(fund, code)| FundPaid { code, name: None, amount: fund.amount })
            .collect();
        then(&Resource::Bill(Bill {
            key: &key,
            reverses: &reverses,
            institution: &institution,
            texts: &texts,
            funds: &funds,
            ..bill.clone()
        }))
    }
}
