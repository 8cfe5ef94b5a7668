//! All packs together: the ones compiled in, and files of the user that replace or add to them.
//!
//! A pack is read when it is first asked for and never again; a command that asks about one province reads
//! two. Start with [`PolicySet::lineage`]. Nothing here touches the file system.

use std::sync::OnceLock;

use super::lint;
use super::pack::{Pack, Source};
use crate::error::{Error, Result};
use crate::model::message::Message;
use crate::model::region::Region;
use crate::written::fields::missing;

// `SHIPPED` and `SHIPPED_CASES`: name and text of every file of `packs/`, listed by `build.rs`. The first six
// characters of a name are the region.
include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// Name and text of the worked cases that are compiled in.
pub fn shipped_cases() -> &'static [(&'static str, &'static str)] {
    SHIPPED_CASES
}

/// A pack that may not have been read yet.
#[derive(Debug)]
struct Shelf {
    region: Region,
    file: String,
    text: std::borrow::Cow<'static, str>,
    pack: OnceLock<Result<Pack>>,
    origin: Origin,
}

/// Where a pack comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Compiled in; the tests have checked it.
    Shipped,
    /// A file of the user.
    User,
}

/// The rules of all regions.
#[derive(Debug)]
pub struct PolicySet {
    shelves: Vec<Shelf>,
    /// What the user set for a region, which outranks every pack.
    pins: Vec<Shelf>,
}

impl PolicySet {
    /// The packs that are compiled in. Reads none of them yet.
    pub fn shipped() -> Self {
        let shelf = |(file, text): &(&str, &'static str)| {
            let region = Region::parse(file.get(..6)?)?;
            let (file, text) = ((*file).to_owned(), (*text).into());
            Some(Shelf { region, file, text, pack: OnceLock::new(), origin: Origin::Shipped })
        };
        Self { shelves: SHIPPED.iter().filter_map(shelf).collect(), pins: Vec::new() }
    }

    /// Packs as they are given, for tests and tools.
    pub fn of_packs(packs: Vec<Pack>) -> Self {
        let shelf = |pack: Pack| Shelf {
            region: pack.region,
            file: pack.file.clone(),
            text: "".into(),
            pack: OnceLock::from(Ok(pack)),
            origin: Origin::User,
        };
        Self { shelves: packs.into_iter().map(shelf).collect(), pins: Vec::new() }
    }

    /// Adds a file of the user, which replaces the pack of its region or adds one. It is read when its region
    /// is first asked for: a broken file takes no other region down with it.
    ///
    /// # Errors
    /// `policy-file-name` where the name does not begin with the six digits of a region; nothing is added.
    pub fn add_file(&mut self, file: &str, text: String) -> Result<()> {
        place(&mut self.shelves, file, text)
    }

    /// Adds what the user set for a region. It stands beside the pack of the region and outranks it.
    ///
    /// # Errors
    /// `policy-file-name` where the name does not begin with the six digits of a region; nothing is added.
    pub fn add_pins(&mut self, file: &str, text: String) -> Result<()> {
        place(&mut self.pins, file, text)
    }

    /// What the user set for exactly this region, if anything.
    ///
    /// # Errors
    /// What is wrong in the file.
    pub fn pins(&self, region: Region) -> Result<Option<&Pack>> {
        let Some(shelf) = self.pins.iter().find(|shelf| shelf.region == region) else { return Ok(None) };
        self.read(shelf)
    }

    /// Where the pack of exactly this region comes from.
    pub fn origin(&self, region: Region) -> Option<Origin> {
        self.shelves.iter().find(|shelf| shelf.region == region).map(|shelf| shelf.origin)
    }

    /// Every region that has a pack.
    pub fn regions(&self) -> impl Iterator<Item = Region> + '_ {
        self.shelves.iter().map(|shelf| shelf.region)
    }

    /// Every region for which the user set something.
    pub fn pinned(&self) -> impl Iterator<Item = Region> + '_ {
        self.pins.iter().map(|shelf| shelf.region)
    }

    /// File name and text of a region's pack, for showing it.
    pub fn text(&self, region: Region) -> Option<(&str, &str)> {
        let shelf = self.shelves.iter().find(|shelf| shelf.region == region)?;
        Some((&shelf.file, &shelf.text))
    }

    /// The pack of exactly this region, if there is one.
    ///
    /// # Errors
    /// What is wrong in it.
    pub fn pack(&self, region: Region) -> Result<Option<&Pack>> {
        let Some(shelf) = self.shelves.iter().find(|shelf| shelf.region == region) else { return Ok(None) };
        self.read(shelf)
    }

    /// The pack of a shelf, read when it is first asked for.
    fn read<'a>(&'a self, shelf: &'a Shelf) -> Result<Option<&'a Pack>> {
        let region = shelf.region;
        let read = || match shelf.origin {
            Origin::Shipped => lint::read_alone(&shelf.file, &shelf.text).map_err(first),
            Origin::User => {
                let nation = if region == Region::NATION { None } else { Some(self.nation()?) };
                let pack = lint::read(&shelf.file, &shelf.text, nation).map_err(first)?;
                if pack.region == region { Ok(pack) } else { Err(misplaced(&shelf.file, pack.region)) }
            }
        };
        shelf.pack.get_or_init(read).as_ref().map(Some).map_err(Clone::clone)
    }

    /// The nation's pack.
    ///
    /// # Errors
    /// What is wrong in it, or that there is none.
    pub fn nation(&self) -> Result<&Pack> {
        let none = || Error::data(missing("000000"));
        self.pack(Region::NATION)?.ok_or_else(none)
    }

    /// The packs that speak of a region, nearest first: city, province, nation.
    ///
    /// # Errors
    /// What is wrong in one of them.
    pub fn lineage(&self, region: Region) -> Result<Vec<&Pack>> {
        region.lineage().into_iter().filter_map(|region| self.pack(region).transpose()).collect()
    }

    /// What speaks of benefits in a region: what the user set, nearest first, then the packs.
    ///
    /// # Errors
    /// What is wrong in one of them.
    pub fn benefit_lineage(&self, region: Region) -> Result<Vec<&Pack>> {
        let pins = region.lineage().into_iter().filter_map(|region| self.pins(region).transpose());
        pins.chain(self.lineage(region)?.into_iter().map(Ok)).collect()
    }

    /// A source that a rule of `region`'s pack names: its own, the user's, or the nation's.
    pub fn source(&self, region: Region, id: &str) -> Option<&Source> {
        let in_pack = |region| self.pack(region).ok().flatten().and_then(|pack| pack.source(id));
        let in_pins = || self.pins(region).ok().flatten().and_then(|pack| pack.source(id));
        in_pack(region).or_else(in_pins).or_else(|| in_pack(Region::NATION))
    }
}

impl Default for PolicySet {
    fn default() -> Self {
        Self::shipped()
    }
}

/// Puts a file of the user on the shelf of the region that its name says, instead of what stood there.
fn place(shelves: &mut Vec<Shelf>, file: &str, text: String) -> Result<()> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let region = name.get(..6).and_then(Region::parse).ok_or_else(|| {
        Error::data(Message::new("policy-file-name").with("file", file))
            .hint(Message::new("policy-file-name-hint"))
    })?;
    shelves.retain(|shelf| shelf.region != region);
    let (file, pack) = (file.to_owned(), OnceLock::new());
    shelves.push(Shelf { region, file, text: text.into(), pack, origin: Origin::User });
    shelves.sort_by_key(|shelf| shelf.region);
    Ok(())
}

/// A file whose name speaks of another region than its text.
fn misplaced(file: &str, region: Region) -> Error {
    Error::data(Message::new("policy-file-region").with("file", file).with("code", region.to_string()))
        .hint(Message::new("policy-file-name-hint"))
}

/// The first of several errors, with the others as its details.
fn first(errors: Vec<Error>) -> Error {
    let mut errors = errors.into_iter();
    let Some(head) = errors.next() else { return Error::data(missing("pack")) };
    errors.fold(head, |error, other| error.detail(other.what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_asked_for_is_read() {
        let set = PolicySet::shipped();
        let line = set.lineage(Region::parse("420106").unwrap()).unwrap();
        let names: Vec<&str> = line.iter().map(|pack| pack.name.en.as_str()).collect();
        assert_eq!(names, ["Wuhan", "Hubei", "Nation"]);
        assert_eq!(set.shelves.iter().filter(|shelf| shelf.pack.get().is_some()).count(), 3);
        assert!(set.regions().count() >= 33);
    }

    #[test]
    fn a_file_of_the_user_replaces_a_pack() {
        let text = SHIPPED.iter().find(|(file, _)| file.starts_with("420000")).unwrap().1;
        let mine = text.replace("en = \"Hubei\"", "en = \"My Hubei\"");
        let mut set = PolicySet::shipped();
        set.add_file("420000-mine.toml", mine).unwrap();
        let hubei = Region::parse("420000").unwrap();
        assert_eq!(set.pack(hubei).unwrap().unwrap().name.en, "My Hubei");
        assert!(set.source(hubei, "nhsa-20240916").is_some(), "a source of the nation's pack");
        assert_eq!(set.regions().count(), PolicySet::shipped().regions().count());
        assert_eq!(set.origin(hubei), Some(Origin::User));
    }

    #[test]
    fn a_broken_file_takes_no_other_region_down() {
        let mut set = PolicySet::shipped();
        set.add_file("420000-mine.toml", "code = 7".to_owned()).unwrap();
        let region = |code| Region::parse(code).unwrap();
        let error = set.pack(region("420000")).unwrap_err();
        assert_eq!(error.place.unwrap().file.as_deref(), Some("420000-mine.toml"));
        assert!(set.pack(region("430000")).unwrap().is_some());
        assert_eq!(set.add_file("mine.toml", String::new()).unwrap_err().what.id, "policy-file-name");
    }
}
