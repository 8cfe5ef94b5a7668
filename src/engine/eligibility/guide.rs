//! Where to bind and what to bring, as the payer's province and the nation say it.
//!
//! Reliable rows come first. The nation's rows are added where the province has no reliable one.

use super::case::{Case, Held};
use super::place::{self, Distance};
use super::verdict::Listed;
use super::wallet;
use crate::engine::citation::Citation;
use crate::policy::Hold;
use crate::policy::aid::{Kinded, Path, Shown};
use crate::policy::terms::ChannelKind;
use crate::policy::uses::Use;

/// Places to bind at.
pub(super) fn channels(case: &Case<'_>) -> Vec<Listed> {
    let (local, national) = (case.home_rules(|aid| &aid.channel), case.nation_rules(|aid| &aid.channel));
    let fits = |(rule, _): &Held<'_, Kinded<ChannelKind, Path>>| match rule.value.kind {
        ChannelKind::Premium => case.facts.use_ == Some(Use::ResidentPremium),
        ChannelKind::AppWalletTransfer => {
            place::distance(case) == Some(Distance::AcrossProvinces) && wallet::prepaid(case)
        }
        _ => true,
    };
    let only = |rows: Vec<_>| rows.into_iter().filter(fits).collect();
    listed(case, only(local), only(national))
}

/// Papers to bring.
pub(super) fn materials(case: &Case<'_>) -> Vec<Listed> {
    let local = case.home_rules(|aid| &aid.material);
    listed(case, local, case.nation_rules(|aid| &aid.material))
}

/// Local rows, and the nation's where no local row is reliable; reliable rows first.
fn listed<'a, T: Shown>(case: &Case<'a>, local: Vec<Held<'a, T>>, national: Vec<Held<'a, T>>) -> Vec<Listed> {
    let usable = |rows: Vec<Held<'a, T>>| rows.into_iter().filter(|(_, hold)| *hold != Hold::NotInForce);
    let mut rows: Vec<Held<'a, T>> = usable(local).collect();
    if !rows.iter().any(|(rule, _)| rule.decides()) {
        rows.extend(usable(national));
    }
    rows.sort_by_key(|(rule, _)| (rule.proof.weak, rule.proof.grade));
    let listed = |(rule, _): &Held<'a, T>| Listed {
        kind: rule.value.what(),
        text: rule.value.said(),
        citation: Citation::of(rule, case.policies),
    };
    rows.iter().map(listed).collect()
}
