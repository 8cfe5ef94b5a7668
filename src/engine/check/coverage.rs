//! The spans of one member's insurance: two of one kind may neither share days nor leave days between.

use super::Each;
use crate::error::Result;
use crate::model::check::{Code, Found, What};
use crate::model::coverage::{Coverage, Insurance};
use crate::model::member::MemberId;

/// Days that two spans of one insurance share, and days between them. `coverages` are all of one member.
///
/// # Errors
/// What `each` returns.
pub fn spans(member: MemberId, coverages: &[Coverage], each: Each<'_>) -> Result<()> {
    for insurance in Insurance::ALL.iter().copied() {
        let mut periods: Vec<_> = coverages
            .iter()
            .filter(|coverage| coverage.insurance == insurance)
            .map(|coverage| coverage.period)
            .collect();
        periods.sort_by_key(|period| period.from);
        let mut reached = periods.first().map(|period| period.until);
        for next in periods.iter().skip(1) {
            let (Some(until), Some(from)) = (reached.flatten(), next.from) else {
                // What ends never, or begins never, shares the days of whatever follows.
                each(shared(member, insurance, next.from.map(|from| from.to_string())))?;
                continue;
            };
            let place = |code| Found::new(code).member(member).of(What::Insurance(insurance));
            if from < until {
                each(place(Code::CoverageOverlap).at(from.to_string()).until(until.to_string()))?;
            } else if until < from {
                each(place(Code::CoverageGap).at(until.to_string()).until(from.to_string()))?;
            }
            reached = Some(next.until.map(|next| next.max(until)));
        }
    }
    Ok(())
}

fn shared(member: MemberId, insurance: Insurance, from: Option<String>) -> Found {
    let found = Found::new(Code::CoverageOverlap).member(member).of(What::Insurance(insurance));
    match from {
        Some(from) => found.at(from),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::coverage::PersonClass;
    use crate::model::day::{Day, Period};
    use crate::model::region::Region;

    fn found(periods: &[(u32, u32)]) -> Vec<&'static str> {
        let month = |month| Day::new(2024, month, 1);
        let coverage = |(from, until): &(u32, u32)| Coverage {
            period: Period { from: month(*from), until: month(*until) },
            ..Coverage::in_good_standing(Insurance::Employee, Region::NATION, PersonClass::InService)
        };
        let mut all = Vec::new();
        let coverages: Vec<_> = periods.iter().map(coverage).collect();
        spans(MemberId(1), &coverages, &mut |found| {
            all.push(found.code.code());
            Ok(())
        })
        .unwrap();
        all
    }

    #[test]
    fn spans_that_meet_are_right() {
        assert!(found(&[(1, 3), (3, 5), (5, 0)]).is_empty());
        assert!(found(&[(0, 3), (3, 0)]).is_empty());
        assert!(found(&[(0, 0)]).is_empty() && found(&[]).is_empty());
    }

    #[test]
    fn spans_that_share_days_or_leave_some_are_found() {
        assert_eq!(found(&[(1, 3), (4, 5)]), ["coverage-gap"]);
        assert_eq!(found(&[(1, 4), (3, 5)]), ["coverage-overlap"]);
        assert_eq!(found(&[(1, 9), (3, 5), (9, 0)]), ["coverage-overlap"]);
        assert_eq!(found(&[(0, 3), (0, 5)]), ["coverage-overlap"]);
        assert_eq!(found(&[(2, 0), (3, 5)]), ["coverage-overlap"]);
    }
}
