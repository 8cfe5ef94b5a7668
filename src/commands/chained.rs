//! The chain of printed balances of one account, judged step by step; for `reconcile` and `check` alike.

use crate::engine::chain::{Chain, Judged};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::chain::Point;
use crate::model::day::Day;
use crate::model::member::MemberId;

/// What becomes of an account's chain as it is followed.
pub(super) trait Follower {
    /// A balance was met.
    fn point(&mut self, _: &Point) {}

    /// A step was judged.
    ///
    /// # Errors
    /// Whatever the follower cannot do.
    fn judged(&mut self, judged: Judged) -> Result<()>;
}

/// Follows the chain of one account from its beginning up to and on `until`.
///
/// # Errors
/// What the follower returns, or a ledger that cannot be read.
pub(super) fn follow(
    ledger: &Ledger,
    member: MemberId,
    until: Day,
    follower: &mut impl Follower,
) -> Result<()> {
    let mut chain = Chain::default();
    let mut rows = |day| ledger.rows_of_day(member, day);
    ledger.chain(member, until, &mut |point| {
        follower.point(&point);
        chain.push(point, &mut rows)?.map_or(Ok(()), |judged| follower.judged(judged))
    })?;
    chain.finish(&mut rows)?.map_or(Ok(()), |judged| follower.judged(judged))
}
