//! Where somebody is insured whom a question is about: by the flag, by the member, or by the ledger's owner.

use super::session::Session;
use super::{given, who};
use crate::error::Result;
use crate::ledger::Access;
use crate::model::day::Day;
use crate::model::region::Region;

/// The region of the flag, of the member, or of the owner; `None` where nothing says it.
///
/// # Errors
/// A region or member that is not known, a ledger that cannot be used. A missing ledger is no error where no
/// member is named.
pub(super) fn insured(
    region: Option<&str>,
    member: Option<&str>,
    session: &Session<'_>,
    on: Day,
) -> Result<Option<Region>> {
    if let Some(text) = region {
        return given::region("--region", text).map(Some);
    }
    let ledger = match session.ledger(Access::Read) {
        Ok(ledger) => ledger,
        Err(error) if error.what.id == "ledger-missing" && member.is_none() => return Ok(None),
        Err(error) => return Err(error),
    };
    let members = ledger.members()?;
    let member = match member {
        None => who::owner(&members)?,
        Some(word) => who::one(&members, word)?,
    };
    Ok(ledger.coverage_on(member.id, on)?.map(|coverage| coverage.region))
}
