//! All profiles together: the user's own first, then those that are compiled in.
//!
//! Nothing here touches the file system; whoever reads the user's folder hands the files over.

use super::profile::Profile;
use crate::error::{Error, Result};
use crate::model::message::Message;

// `SHIPPED_PROFILES`: name and text of every file of `profiles/`, listed by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/profiles.rs"));

/// The profiles by which sheets are known.
#[derive(Debug, Default)]
pub struct Profiles {
    /// The user's own ones come first.
    profiles: Vec<Profile>,
    own: usize,
}

impl Profiles {
    /// The profiles that are compiled in; the tests have checked them.
    pub fn shipped() -> Self {
        let read = |(file, text): &(&str, &str)| Profile::read(file, text).ok();
        Self { profiles: SHIPPED_PROFILES.iter().filter_map(read).collect(), own: 0 }
    }

    /// Name and text of every profile that is compiled in.
    pub fn texts() -> &'static [(&'static str, &'static str)] {
        SHIPPED_PROFILES
    }

    /// Adds a profile of the user's, which outranks the ones compiled in and those added after it.
    ///
    /// # Errors
    /// What is wrong with it; it is not added then.
    pub fn add(&mut self, file: &str, text: &str) -> Result<()> {
        let profile = Profile::read(file, text).map_err(together)?;
        self.profiles.insert(self.own, profile);
        self.own += 1;
        Ok(())
    }

    /// Every profile, the user's own first.
    pub(super) fn all(&self) -> &[Profile] {
        &self.profiles
    }

    /// Whether the profile of this number is the user's own.
    pub(super) const fn is_own(&self, at: usize) -> bool {
        at < self.own
    }
}

/// One error out of everything that is wrong with a profile: the first, and the others as its details.
pub(super) fn together(errors: Vec<Error>) -> Error {
    let mut errors = errors.into_iter();
    let first = errors.next().unwrap_or_else(|| Error::data(Message::new("sheet-profile-empty")));
    let error = errors.fold(first, |first, error| {
        let place = error.place.unwrap_or_default();
        let other = Message::new("sheet-profile-also")
            .with("line", place.line.unwrap_or_default().to_string())
            .with("column", place.column.unwrap_or_default());
        first.detail(other.with("why", error.what))
    });
    error.hint(Message::new("sheet-profile-hint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_profile_is_right() {
        for (file, text) in Profiles::texts() {
            assert_eq!(Profile::read(file, text).map(|_| ()), Ok(()), "{file}");
        }
        assert_eq!(Profiles::shipped().all().len(), Profiles::texts().len());
    }
}
