//! Laws of every estimate, whatever the region, day, person, institution, amount and year before: the parts add
//! up, nobody is paid more than the bill or the ceiling allows, and a dearer bill is never paid less.

use std::sync::LazyLock;

use medins::engine::reimburse::{
    Bill, Cited, Counters, Person, Reckoning, Rulebook, Step, Tally, Visit, estimate,
};
use medins::model::coverage::{Insurance, PersonClass};
use medins::model::day::Day;
use medins::model::money::Money;
use medins::model::region::Region;
use medins::policy::PolicySet;
use medins::policy::benefit::rules::Steps;
use medins::policy::benefit::words::{Benefit, CeilingPer, DeductiblePer, Tier};
use proptest::prelude::*;
use proptest::sample::select;

static POLICIES: LazyLock<PolicySet> = LazyLock::new(PolicySet::shipped);

const EMPLOYEES: [PersonClass; 4] = [
    PersonClass::InService,
    PersonClass::Retired,
    PersonClass::FlexibleWithAccount,
    PersonClass::FlexibleWithoutAccount,
];
const RESIDENTS: [PersonClass; 3] =
    [PersonClass::ResidentAdult, PersonClass::StudentOrChild, PersonClass::CollegeStudent];
const TIERS: [Tier; 8] = [
    Tier::Village,
    Tier::Community,
    Tier::Level1,
    Tier::Level2,
    Tier::Level3,
    Tier::Level3A,
    Tier::Pharmacy,
    Tier::Unrated,
];
const BENEFITS: [Benefit; 2] = [Benefit::Outpatient, Benefit::Inpatient];

fn fen(amount: i64) -> Money {
    Money::from_fen(amount)
}

/// A person of one of the two insurances, in a class of that insurance.
fn person() -> impl Strategy<Value = Person> {
    let class = prop_oneof![
        select(EMPLOYEES.to_vec()).prop_map(|class| (Insurance::Employee, class)),
        select(RESIDENTS.to_vec()).prop_map(|class| (Insurance::Resident, class)),
    ];
    (class, 0..100u32).prop_map(|((insurance, class), age)| Person {
        class: Some(class),
        age: Some(age),
        months_insured: Some(120),
        family_doctor: Some(false),
        ..Person::insured_in(insurance)
    })
}

/// Amounts in fen: ordinary ones, round ones on which limits lie, and dear ones.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..200_000i64, 2 => (0..400i64).prop_map(|times| times * 5_000), 1 => 0..40_000_000i64]
}

/// A year before in which nothing contradicts: paid and borne are parts of what was in scope.
fn before() -> impl Strategy<Value = Counters> {
    (amount(), 0..=100i64, 0..=100i64, any::<bool>()).prop_map(|(in_scope, paid, borne, known)| {
        let fund = in_scope * paid / 100;
        let deductible = (in_scope - fund) * borne / 100;
        if known { counters(in_scope, fund, deductible, 1) } else { Counters::default() }
    })
}

/// All that came before came in this month, at institutions of this kind.
fn counters(in_scope: i64, fund: i64, deductible: i64, visits: u32) -> Counters {
    let tally = Tally {
        in_scope: Some(fen(in_scope)),
        fund: Some(fen(fund)),
        deductible: Some(fen(deductible)),
        own: Some(fen(in_scope - fund)),
        visits: Some(visits),
    };
    Counters { year: tally, quarter: tally, month: tally, same_tier: tally, ..Counters::default() }
}

prop_compose! {
    /// A visit whose whole bill is in scope, in a region that is shipped.
    fn visit()(
        region in select(POLICIES.regions().collect::<Vec<Region>>()),
        (year, month, day) in (2022..=2026i32, 1..=12u32, 1..=28u32),
        person in person(),
        benefit in prop_oneof![3 => Just(BENEFITS[0]), 1 => Just(BENEFITS[1])],
        tier in select(TIERS.to_vec()),
        in_scope in amount(),
        before in before(),
    ) -> Visit {
        let on = Day::new(year, month, day).unwrap();
        Visit {
            tier: Some(tier),
            nth: Some(1),
            bill: Bill::in_scope(fen(in_scope)),
            before,
            ..Visit::new(on, region, person, benefit)
        }
    }
}

/// The settled answer, if the rules give one.
fn settled(visit: &Visit) -> Option<Reckoning<'static>> {
    let book = Rulebook::of(visit.region, &POLICIES).expect("shipped packs are right");
    estimate(visit, &book).settled().cloned()
}

/// Limits and payments before of the yearly ceilings on what the fund pays, where nothing is paid beside them.
fn yearly_limits(reckoning: &Reckoning<'_>) -> Vec<(Money, Money)> {
    let beside = |step: &Step<'_>| {
        matches!(step, Step::Beyond { .. }) || step.rule().is_some_and(|rule| layer(rule) > 1)
    };
    if reckoning.steps.iter().any(beside) {
        return Vec::new();
    }
    let limit = |step: &Step<'_>| match step {
        Step::FundCeiling { rule: Cited::Ceiling(rule, _), limit, paid, .. }
            if rule.value.per == CeilingPer::Year && rule.value.scope.name.is_none() =>
        {
            Some((*limit, *paid))
        }
        _ => None,
    };
    reckoning.steps.iter().filter_map(limit).collect()
}

/// The layer of a rule.
fn layer(cited: Cited<'_>) -> u32 {
    match cited {
        Cited::Ratio(rule, _) => rule.value.scope.layer,
        Cited::Ceiling(rule, _) => rule.value.scope.layer,
        Cited::Deductible(rule, _) => rule.value.scope.layer,
        _ => 1,
    }
}

/// What is due in a year under a deductible that is counted by the year and the same at every visit.
fn yearly_due(reckoning: &Reckoning<'_>) -> Option<Money> {
    reckoning.steps.iter().find_map(|step| match step {
        Step::Deductible { rule: Cited::Deductible(rule, _), due, .. }
            if rule.value.per == DeductiblePer::Year && rule.value.steps == Steps::Same =>
        {
            Some(*due)
        }
        _ => None,
    })
}

/// As many cases as take a second or two; no files of old failures: a failure becomes a test of its own.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn the_parts_add_up_to_the_bill(visit in visit(), out_of_scope in amount(), first in amount()) {
        let bill = Bill { out_of_scope: fen(out_of_scope), first_self_pay: fen(first), ..visit.bill };
        let visit = Visit { bill, ..visit };
        let Some(reckoning) = settled(&visit) else { return Ok(()) };
        prop_assert_eq!(reckoning.fund + reckoning.person(), bill.total());
        prop_assert_eq!(reckoning.funds.iter().map(|(_, paid)| *paid).sum::<Money>(), reckoning.fund);
        prop_assert!(reckoning.fund <= bill.in_scope, "{} of {}", reckoning.fund, bill.in_scope);
        let parts = [reckoning.fund, reckoning.person(), reckoning.account_first, reckoning.deductible];
        for part in parts.into_iter().chain(reckoning.funds.iter().map(|(_, paid)| *paid)) {
            prop_assert!(!part.is_negative(), "{reckoning:#?}");
        }
        let person = reckoning.account_first + reckoning.deductible;
        prop_assert!(person <= reckoning.person(), "borne {person} of {}", reckoning.person());
    }

    #[test]
    fn no_more_is_paid_than_the_yearly_ceiling_leaves(visit in visit()) {
        let Some(reckoning) = settled(&visit) else { return Ok(()) };
        for (limit, paid) in yearly_limits(&reckoning) {
            let left = (limit - paid).max(Money::ZERO);
            prop_assert!(reckoning.fund <= left, "{} of {left}", reckoning.fund);
        }
        prop_assert!(reckoning.ceiling_left.is_none_or(|left| !left.is_negative()));
    }

    #[test]
    fn a_dearer_bill_is_never_paid_less(visit in visit(), more in amount()) {
        let dearer = Visit { bill: Bill::in_scope(visit.bill.in_scope + fen(more)), ..visit.clone() };
        if let Some((less, more)) = settled(&visit).zip(settled(&dearer)) {
            prop_assert!(less.fund <= more.fund, "{} of {}, {} of {}",
                less.fund, visit.bill.in_scope, more.fund, dearer.bill.in_scope);
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(visit in visit()) {
        if let Some((one, two)) = settled(&visit).zip(settled(&visit)) {
            prop_assert!(one.same_parts(&two) && one.fund == two.fund);
        }
    }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn a_year_never_bears_nor_pays_more_than_is_said(
        first in visit(),
        amounts in proptest::collection::vec(amount(), 2..14),
    ) {
        let (mut in_scope, mut fund, mut deductible) = (0, 0, 0);
        for (amount, before) in amounts.into_iter().zip(0..) {
            let visit = Visit {
                bill: Bill::in_scope(fen(amount)),
                before: counters(in_scope, fund, deductible, before),
                nth: Some(before + 1),
                ..first.clone()
            };
            let Some(reckoning) = settled(&visit) else { return Ok(()) };
            in_scope += amount;
            fund += reckoning.fund.fen();
            deductible += reckoning.deductible.fen();
            if let Some(due) = yearly_due(&reckoning) {
                prop_assert!(fen(deductible) <= due, "borne {} of {due}", fen(deductible));
            }
            for (limit, _) in yearly_limits(&reckoning) {
                prop_assert!(fen(fund) <= limit, "paid {} of {limit}", fen(fund));
            }
        }
    }
}

#[test]
fn the_laws_are_about_something() {
    let mut luck = proptest::test_runner::TestRunner::deterministic();
    let (mut answered, mut capped, mut borne) = (0, 0, 0);
    for _ in 0..2000 {
        let visit = proptest::strategy::ValueTree::current(&visit().new_tree(&mut luck).unwrap());
        let Some(reckoning) = settled(&visit) else { continue };
        answered += 1;
        capped += usize::from(!yearly_limits(&reckoning).is_empty());
        borne += usize::from(yearly_due(&reckoning).is_some());
    }
    assert!(
        answered > 300 && capped > 100 && borne > 50,
        "{answered} settled, {capped} under a ceiling, {borne} with a deductible"
    );
}
