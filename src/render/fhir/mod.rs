//! FHIR R4 as JSON, resource by resource: a bundle, or one resource a line.
//!
//! `shape.rs` knows the elements, `json.rs` what JSON of FHIR may hold.

mod json;
mod shape;

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::catalog::Catalog;
use super::words::Words;
use crate::error::{Error, Result};
use crate::model::message::Message;
use crate::view::fhir::Resource;
use crate::view::form::{Format, Look};
use crate::view::veil::Veil;
use json::{Json, text};

/// Writes resources as they come.
pub struct FhirWriter<'out> {
    out: &'out mut dyn Write,
    words: Words<'out>,
    /// Names of regions, by code, that were looked up already.
    regions: BTreeMap<String, String>,
    frame: Frame,
    veil: Option<&'out Veil>,
}

/// What stands around the resources.
enum Frame {
    Bundle { resources: u64 },
    Lines,
}

impl<'out> FhirWriter<'out> {
    pub(super) fn begin(
        out: &'out mut dyn Write,
        catalog: &'out Catalog,
        look: Look,
        veil: Option<&'out Veil>,
    ) -> Result<Self> {
        let frame = match look.format {
            Format::Ndjson => Frame::Lines,
            _ => Frame::Bundle { resources: 0 },
        };
        if let Frame::Bundle { .. } = frame {
            let head = br#"{"resourceType":"Bundle","type":"collection","entry":["#;
            out.write_all(head).map_err(|error| Error::output(&error))?;
        }
        Ok(Self { out, words: Words::new(catalog), regions: BTreeMap::new(), frame, veil })
    }

    /// Writes one resource.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn resource(&mut self, resource: &Resource<'_>) -> Result<()> {
        let (kind, id, json) = match self.veil {
            None => self.shaped(resource),
            Some(veil) => veil.resource(resource, |resource| self.shaped(resource)),
        };
        self.write(kind, &id, json).map_err(|error| Error::output(&error))
    }

    fn shaped(&mut self, resource: &Resource<'_>) -> (&'static str, String, Json) {
        match resource {
            Resource::Patient(person) => {
                ("Patient", shape::patient_id(person.id), shape::patient(person, &self.words))
            }
            Resource::Insured(insured) => {
                let id = shape::coverage_id(insured.member, insured.number);
                ("Coverage", id, shape::insured(insured, &self.words))
            }
            Resource::Shared(shared) => {
                ("Coverage", shape::shared_id(shared.binding.id), shape::shared(shared, &self.words))
            }
            Resource::Bill(bill) => {
                let region = match &bill.region {
                    Some((code, name)) => self.region(code, name),
                    None => "",
                };
                ("ExplanationOfBenefit", shape::bill_id(bill.id), shape::bill(bill, region))
            }
        }
    }

    /// The name of a region, looked up once.
    fn region(&mut self, code: &str, name: &Message) -> &str {
        let Self { regions, words, .. } = self;
        regions.entry(code.to_owned()).or_insert_with(|| words.message(name))
    }

    fn write(&mut self, kind: &str, id: &str, resource: Json) -> io::Result<()> {
        match &mut self.frame {
            Frame::Lines => {
                serde_json::to_writer(&mut *self.out, &resource)?;
                self.out.write_all(b"\n")
            }
            Frame::Bundle { resources } => {
                self.out.write_all(if *resources == 0 { b"\n" } else { b",\n" })?;
                *resources += 1;
                let address = text(&shape::address(kind, id));
                let entry = Json::Object(vec![("fullUrl", address), ("resource", resource)]);
                serde_json::to_writer(&mut *self.out, &entry).map_err(io::Error::from)
            }
        }
    }

    /// Closes the bundle.
    ///
    /// # Errors
    /// A closed pipe or a full disk.
    pub fn finish(self) -> Result<()> {
        let end: &[u8] = match self.frame {
            Frame::Bundle { .. } => b"\n]}\n",
            Frame::Lines => b"",
        };
        let ended = self.out.write_all(end).and_then(|()| self.out.flush());
        ended.map_err(|error| Error::output(&error))
    }
}
