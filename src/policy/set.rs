//! All packs together: the ones compiled in, and files of the user that replace or add to them.
//!
//! A pack is read when it is first asked for and never again; a command that asks about one province reads
//! two. Start with [`PolicySet::lineage`]. Nothing here touches the file system.

use std::sync::OnceLock;

use super::lint;
use super::pack::{Pack, Source};
use super::reader::missing;
use crate::error::{Error, Result};
use crate::model::region::Region;

/// File name and text of a compiled-in pack.
macro_rules! shipped {
    ($file:literal) => {
        ($file, include_str!(concat!("packs/", $file)))
    };
}

/// Every compiled-in pack. The first six characters of the name are the region.
const SHIPPED: &[(&str, &str)] = &[
    shipped!("000000-nation.toml"),
    shipped!("110000-beijing.toml"),
    shipped!("120000-tianjin.toml"),
    shipped!("130000-hebei.toml"),
    shipped!("140000-shanxi.toml"),
    shipped!("150000-inner-mongolia.toml"),
    shipped!("210000-liaoning.toml"),
    shipped!("220000-jilin.toml"),
    shipped!("230000-heilongjiang.toml"),
    shipped!("310000-shanghai.toml"),
    shipped!("320000-jiangsu.toml"),
    shipped!("330000-zhejiang.toml"),
    shipped!("340000-anhui.toml"),
    shipped!("350000-fujian.toml"),
    shipped!("360000-jiangxi.toml"),
    shipped!("370000-shandong.toml"),
    shipped!("410000-henan.toml"),
    shipped!("420000-hubei.toml"),
    shipped!("430000-hunan.toml"),
    shipped!("440000-guangdong.toml"),
    shipped!("450000-guangxi.toml"),
    shipped!("460000-hainan.toml"),
    shipped!("500000-chongqing.toml"),
    shipped!("510000-sichuan.toml"),
    shipped!("520000-guizhou.toml"),
    shipped!("530000-yunnan.toml"),
    shipped!("540000-tibet.toml"),
    shipped!("610000-shaanxi.toml"),
    shipped!("620000-gansu.toml"),
    shipped!("630000-qinghai.toml"),
    shipped!("640000-ningxia.toml"),
    shipped!("650000-xinjiang.toml"),
    shipped!("660000-corps.toml"),
];

/// A pack that may not have been read yet.
#[derive(Debug)]
struct Shelf {
    region: Region,
    file: String,
    text: std::borrow::Cow<'static, str>,
    pack: OnceLock<Result<Pack>>,
}

/// The rules of all regions.
#[derive(Debug)]
pub struct PolicySet {
    shelves: Vec<Shelf>,
}

impl PolicySet {
    /// The packs that are compiled in. Reads none of them yet.
    pub fn shipped() -> Self {
        let shelf = |(file, text): &(&str, &'static str)| {
            let region = Region::parse(file.get(..6)?)?;
            Some(Shelf { region, file: (*file).to_owned(), text: (*text).into(), pack: OnceLock::new() })
        };
        Self { shelves: SHIPPED.iter().filter_map(shelf).collect() }
    }

    /// Packs as they are given, for tests and tools.
    pub fn of_packs(packs: Vec<Pack>) -> Self {
        let shelf = |pack: Pack| Shelf {
            region: pack.region,
            file: pack.file.clone(),
            text: "".into(),
            pack: OnceLock::from(Ok(pack)),
        };
        Self { shelves: packs.into_iter().map(shelf).collect() }
    }

    /// The same set with a file of the user, which replaces the pack of its region or adds one.
    ///
    /// # Errors
    /// The first thing that is wrong in it, with the rest as details.
    pub fn with_file(mut self, file: &str, text: String) -> Result<Self> {
        let pack = lint::read(file, &text, self.pack(Region::NATION)?).map_err(first)?;
        let region = pack.region;
        self.shelves.retain(|shelf| shelf.region != region);
        let pack = OnceLock::from(Ok(pack));
        self.shelves.push(Shelf { region, file: file.to_owned(), text: text.into(), pack });
        Ok(self)
    }

    /// Every region that has a pack.
    pub fn regions(&self) -> impl Iterator<Item = Region> + '_ {
        self.shelves.iter().map(|shelf| shelf.region)
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
        let read = || {
            let nation = if region == Region::NATION { None } else { Some(self.nation()?) };
            lint::read(&shelf.file, &shelf.text, nation).map_err(first)
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

    /// A source that a rule of `region`'s pack names: its own, or the nation's.
    pub fn source(&self, region: Region, id: &str) -> Option<&Source> {
        let in_pack = |region| self.pack(region).ok().flatten().and_then(|pack| pack.source(id));
        in_pack(region).or_else(|| in_pack(Region::NATION))
    }
}

impl Default for PolicySet {
    fn default() -> Self {
        Self::shipped()
    }
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
        assert_eq!(names, ["Hubei", "Nation"]);
        assert_eq!(set.shelves.iter().filter(|shelf| shelf.pack.get().is_some()).count(), 2);
        assert_eq!(set.regions().count(), 33);
    }

    #[test]
    fn a_file_of_the_user_replaces_a_pack() {
        let text = SHIPPED.iter().find(|(file, _)| file.starts_with("420000")).unwrap().1;
        let mine = text.replace("en = \"Hubei\"", "en = \"My Hubei\"");
        let set = PolicySet::shipped().with_file("mine.toml", mine).unwrap();
        let hubei = Region::parse("420000").unwrap();
        assert_eq!(set.pack(hubei).unwrap().unwrap().name.en, "My Hubei");
        assert!(set.source(hubei, "nhsa-20240916").is_some(), "a source of the nation's pack");
        assert_eq!(set.regions().count(), 33);
    }
}
