//! What people type: amounts, days, regions, relations, rates, ID numbers.
#![no_main]

use medins::model::day::{Day, Moment};
use medins::model::money::Money;
use medins::model::rate::Rate;
use medins::model::region::Region;
use medins::model::relation::Relation;
use medins::model::{id_number, quoted, typed};
use medins::policy::regions;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(amount) = typed::money(text) {
        assert!(amount.fen().abs() <= Money::LIMIT);
        assert_eq!(typed::money(&amount.to_string()), Ok(amount));
    }
    if let Ok(amount) = Money::parse(text) {
        assert_eq!(typed::money(text), Ok(amount));
    }
    if let Some(day) = typed::day(text) {
        assert_eq!(Day::parse(&day.to_string()), Some(day));
    }
    if let Some(moment) = Moment::parse(text) {
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
    }
    if let Some(region) = Region::parse(text) {
        assert_eq!(region.to_string(), text);
    }
    if let Some(region) = regions::find(text) {
        assert!(Region::parse(text.trim()).is_some() || regions::name(region).is_some());
    }
    if let Some((relation, _)) = Relation::parse(text) {
        assert_eq!(Relation::parse(relation.code()).map(|(relation, _)| relation), Some(relation));
    }
    if let Ok(tail) = id_number::reduce(text) {
        assert_eq!(tail.chars().count(), 4);
    }
    let _ = Rate::parse(text);
    let hidden = quoted::hidden(text);
    assert!(!quoted::holds_long_number(&hidden), "{hidden}");
    assert_eq!(quoted::hidden(&hidden), hidden);
    assert!(quoted::shorten(text).chars().count() <= 60);
});
