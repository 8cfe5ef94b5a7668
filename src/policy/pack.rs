//! One region's rules, read from TOML and checked: nothing in here is undated, unsourced or ungraded.
//!
//! `Pack::read` returns every problem with its line and column; a pack with one problem is not used.
//! Whether a source id may stand in the nation's pack is checked by `set`, which knows both.

use std::ops::Range;

use toml::de::DeTable;

use super::aid::Aid;
use super::benefit::Benefits;
use super::reader::Reader;
use super::rule::{Grade, Words};
use crate::error::Error;
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

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

impl Source {
    /// Whether it stands for recollection: no page was found that could be quoted.
    pub fn is_recollection(&self) -> bool {
        self.kind == "none"
    }
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
    /// The plans (参保方式) that its lines tell apart, by the word that stands for each.
    pub plans: Vec<Plan>,
    /// The rules of mutual aid.
    pub aid: Aid,
    /// What funds and accounts pay.
    pub benefits: Benefits,
}

/// A plan that a pack tells apart: tier, premium level, with or without an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The word that lines of the pack use.
    pub code: String,
    /// What people call it.
    pub name: Words,
}

/// A pack with the places of the source ids it names, for checking them against the nation's.
pub(super) struct Checked {
    /// The pack.
    pub(super) pack: Pack,
    /// Ids that the pack itself does not have, each with its place.
    pub(super) elsewhere: Vec<(String, Range<usize>)>,
}

impl Pack {
    /// Reads and checks a pack, except for source ids that may stand in the nation's pack.
    ///
    /// # Errors
    /// Everything that is wrong, each with file, line and column.
    pub(super) fn read(file: &str, text: &str) -> Result<Checked, Vec<Error>> {
        let root = DeTable::parse(text).map_err(|error| {
            let what = Message::new("policy-bad-toml").with("why", error.message());
            vec![Wrong::at(error.span().unwrap_or_default(), what).place_in(file, text)]
        })?;
        let mut reader = Reader { region: Region::NATION, wrongs: Vec::new(), named: Vec::new() };
        let fields = Fields::new(root.get_ref(), 0..0);
        let pack = whole(&mut reader, file, &fields);
        match pack {
            Some(pack) if reader.wrongs.is_empty() => {
                let own = |id: &str| pack.source(id).is_some();
                let elsewhere = reader.named.into_iter().filter(|(id, _)| !own(id)).collect();
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
fn whole(reader: &mut Reader, file: &str, fields: &Fields<'_>) -> Option<Pack> {
    if let Some(format) = reader.kept(fields.needed("format"))
        && format != FORMAT
    {
        let what = Message::new("policy-unknown-format").with("format", format);
        reader.wrongs.push(Wrong::at(fields.place("format"), what.with("known", FORMAT)));
    }
    reader.region = reader.code(fields, "code")?;
    let has_parent = fields.get("parent").is_some();
    let parent = has_parent.then(|| reader.code(fields, "parent")).flatten();
    if !has_parent && reader.region != Region::NATION {
        reader.wrongs.push(Wrong::at(fields.place("code"), missing("parent")));
    }
    let name = reader.kept(fields.both("name")).flatten();
    let checked_on = reader.kept(fields.day("checked_on")).flatten();
    for (field, is_there) in [("name", name.is_some()), ("checked_on", checked_on.is_some())] {
        if !is_there && fields.get(field).is_none() {
            reader.wrongs.push(Wrong::at(fields.place("code"), missing(field)));
        }
    }
    let gaps = reader.kept(fields.texts("gaps")).unwrap_or_default();
    let (plans, sources) = (plans(reader, fields), sources(reader, fields));
    let (aid, benefits) = (Aid::read(fields, reader), Benefits::read(fields, &plans, reader));
    fields.finish(&mut reader.wrongs);
    let (region, file) = (reader.region, file.to_owned());
    Some(Pack {
        file,
        region,
        name: name?,
        parent,
        checked_on: checked_on?,
        gaps,
        sources,
        plans,
        aid,
        benefits,
    })
}

/// Every source, each id once.
pub(crate) fn sources(reader: &mut Reader, fields: &Fields<'_>) -> Vec<Source> {
    let rows = reader.kept(fields.tables("source")).unwrap_or_default();
    let mut sources: Vec<Source> = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(source) = reader.kept(source(&row)) else { continue };
        if sources.iter().any(|known| known.id == source.id) {
            let what = Message::new("policy-source-twice").with("id", &source.id);
            reader.wrongs.push(row.wrong(what));
        }
        sources.push(source);
    }
    sources
}

fn source(row: &Fields<'_>) -> Result<Source, Wrong> {
    let text = |key| row.needed(key).map(str::to_owned);
    let source = Source {
        id: text("id")?,
        title: text("title")?,
        issuer: text("issuer")?,
        url: text("url")?,
        published: text("published")?,
        kind: text("kind")?,
        grade: row.needed_word("grade")?,
        weak: row.flag("weak")?,
        note: row.text("note")?.map(str::to_owned),
    };
    row.whole_table()?;
    Ok(source)
}

/// The plans that the pack declares.
fn plans(reader: &mut Reader, fields: &Fields<'_>) -> Vec<Plan> {
    let rows = reader.kept(fields.tables("plans")).unwrap_or_default();
    let plan = |row: &Fields<'_>| {
        let code = row.needed("code")?.to_owned();
        let name = Words { zh: row.needed("zh")?.to_owned(), en: row.needed("en")?.to_owned() };
        row.whole_table()?;
        Ok(Plan { code, name })
    };
    rows.iter().filter_map(|row| reader.kept(plan(row))).collect()
}
