//! One region's rules, read from TOML and checked: nothing in here is undated, unsourced or ungraded.
//!
//! `Pack::read` returns every problem with its line and column; a pack with one problem is not used.
//! Whether a source id may stand in the nation's pack is checked by `set`, which knows both.

use toml::Spanned;

use super::aid::Aid;
use super::raw::{RawPack, RawSource};
use super::reader::{Reader, missing};
use super::rule::{Grade, Words};
use super::wrong::Wrong;
use crate::error::Error;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;

/// The version of the format this program reads.
pub const FORMAT: &str = "medins.pack/1";

/// Where a value was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Short name, unique in its pack.
    pub id: String,
    /// Title, with the document's number where known.
    pub title: String,
    /// Who issued or printed it.
    pub issuer: String,
    /// Address; empty where it was not recorded.
    pub url: String,
    /// Day, month or year of publication as printed; empty where not printed.
    pub published: String,
    /// What it is: official, news, guide-copy, content-farm, …
    pub kind: String,
    /// How far it can be trusted.
    pub grade: Grade,
    /// An unreliable page.
    pub weak: bool,
    /// A remark.
    pub note: Option<String>,
}

/// The rules of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The file it was read from.
    pub file: String,
    /// The region.
    pub region: Region,
    /// Its name.
    pub name: Words,
    /// The region it inherits from; `None` for the nation.
    pub parent: Option<Region>,
    /// The day the whole pack was last checked.
    pub checked_on: Day,
    /// What is not known and was looked for.
    pub gaps: Vec<String>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// The rules of mutual aid.
    pub aid: Aid,
}

/// A pack with the places of the source ids it names, for checking them against the nation's.
pub(super) struct Checked {
    /// The pack.
    pub(super) pack: Pack,
    /// Ids that the pack itself does not have.
    pub(super) elsewhere: Vec<Spanned<String>>,
}

impl Pack {
    /// Reads and checks a pack, except for source ids that may stand in the nation's pack.
    ///
    /// # Errors
    /// Everything that is wrong, each with file, line and column.
    pub(super) fn read(file: &str, text: &str) -> Result<Checked, Vec<Error>> {
        let raw: RawPack = toml::from_str(text).map_err(|error| {
            let what = Message::new("policy-bad-toml").with("why", error.message());
            vec![Wrong::at(error.span().unwrap_or_default(), what).place_in(file, text)]
        })?;
        let mut reader = Reader { region: Region::NATION, wrongs: Vec::new(), named: Vec::new() };
        let pack = whole(&mut reader, file, &raw);
        match pack {
            Some(pack) if reader.wrongs.is_empty() => {
                let own = |id: &Spanned<String>| pack.source(id.get_ref()).is_some();
                let elsewhere = reader.named.into_iter().filter(|id| !own(id)).collect();
                Ok(Checked { pack, elsewhere })
            }
            _ => Err(reader.wrongs.into_iter().map(|wrong| wrong.place_in(file, text)).collect()),
        }
    }

    /// A source of this pack.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// The whole pack; `None` where its head cannot be read.
fn whole(reader: &mut Reader, file: &str, raw: &RawPack) -> Option<Pack> {
    if raw.format.get_ref() != FORMAT {
        let what = Message::new("policy-unknown-format").with("format", raw.format.get_ref());
        reader.wrongs.push(Wrong::at(raw.format.span(), what.with("known", FORMAT)));
    }
    reader.region = reader.code(&raw.code)?;
    let parent = raw.parent.as_ref().and_then(|code| reader.code(code));
    if parent.is_none() && reader.region != Region::NATION {
        reader.wrongs.push(Wrong::at(raw.code.span(), missing("parent")));
    }
    Some(Pack {
        file: file.to_owned(),
        region: reader.region,
        name: raw.name.clone(),
        parent,
        checked_on: raw.checked_on.0,
        gaps: raw.gaps.clone(),
        sources: sources(reader, &raw.source),
        aid: Aid::read(&raw.aid, reader),
    })
}

/// Every source, each id once.
fn sources(reader: &mut Reader, rows: &[Spanned<RawSource>]) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::with_capacity(rows.len());
    for row in rows {
        let raw = row.get_ref();
        if sources.iter().any(|known| known.id == raw.id) {
            let what = Message::new("policy-source-twice").with("id", &raw.id);
            reader.wrongs.push(Wrong::at(row.span(), what));
        }
        let Some(grade) = reader.word::<Grade>("grade", &raw.grade) else { continue };
        sources.push(Source {
            id: raw.id.clone(),
            title: raw.title.clone(),
            issuer: raw.issuer.clone(),
            url: raw.url.clone(),
            published: raw.published.clone(),
            kind: raw.kind.clone(),
            grade,
            weak: raw.weak,
            note: raw.note.clone(),
        });
    }
    sources
}
