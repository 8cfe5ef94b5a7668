//! What is known of a visit: the person, the place, the bill, what the year brought before, whose money.
//!
//! Everything that may be unknown is an `Option`. What is unknown is either supposed, and said, or named as
//! missing; it is never guessed in silence.

use crate::model::coverage::{Insurance, PersonClass};
use crate::model::day::Day;
use crate::model::money::Money;
use crate::model::rate::Rate;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::policy::benefit::words::{Benefit, Item, Place, Tier};

/// The insured person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// In which insurance.
    pub insurance: Insurance,
    /// As what.
    pub class: Option<PersonClass>,
    /// In which plan, where the region has several; by the word of its pack.
    pub plan: Option<String>,
    /// Whole years on the day.
    pub age: Option<u32>,
    /// Retired on.
    pub retired_on: Option<Day>,
    /// Months of insurance without a break.
    pub months_insured: Option<u32>,
    /// Contribution rate of the plan.
    pub contribution: Option<Rate>,
    /// Whether a family doctor is signed.
    pub family_doctor: Option<bool>,
    /// Contribution years that are missing.
    pub missing_years: Option<u32>,
}

/// One visit, purchase or stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The day that decides which rules hold.
    pub on: Day,
    /// Where the person is insured.
    pub region: Region,
    /// Who.
    pub person: Person,
    /// Which benefit.
    pub benefit: Benefit,
    /// For which disease, with chronic benefits.
    pub disease: Option<String>,
    /// At what kind of institution.
    pub tier: Option<Tier>,
    /// Its name, where known.
    pub institution: Option<String>,
    /// What kind of institution wrote the prescription.
    pub prescriber: Option<Tier>,
    /// Whether there was a referral.
    pub referral: Option<bool>,
    /// Whether the person selected the institution.
    pub selected: Option<bool>,
    /// Where it is, seen from home.
    pub place: Option<Place>,
    /// The item, where only one is asked about.
    pub item: Option<Item>,
    /// The how-manyth visit or admission of the benefit year.
    pub nth: Option<u32>,
    /// The reference wage, where the question gives it.
    pub reference_wage: Option<Money>,
    /// The bill.
    pub bill: Bill,
    /// What was counted before.
    pub before: Counters,
    /// This year's money of an account with layers, where known.
    pub current_year: Option<Money>,
}

/// The four parts of a bill (医疗费总额 = 全自费 + 超限价 + 先行自付 + 政策范围内).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bill {
    /// `fulamt_ownpay_amt`.
    pub out_of_scope: Money,
    /// `overlmt_selfpay`.
    pub over_limit: Money,
    /// `preselfpay_amt`.
    pub first_self_pay: Money,
    /// `inscp_scp_amt`.
    pub in_scope: Money,
}

/// Sums over a span.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// In-scope expense.
    pub in_scope: Option<Money>,
    /// What the fund paid.
    pub fund: Option<Money>,
    /// What was borne of deductibles.
    pub deductible: Option<Money>,
    /// What the person paid.
    pub own: Option<Money>,
    /// Visits or admissions.
    pub visits: Option<u32>,
}

/// What was counted before a visit, span by span.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counters {
    /// In the benefit year.
    pub year: Tally,
    /// In the quarter.
    pub quarter: Tally,
    /// In the month.
    pub month: Tally,
    /// On the day.
    pub day: Tally,
    /// In the benefit year at this kind of institution.
    pub same_tier: Tally,
    /// On the day at this very institution: visits.
    pub same_place: u32,
    /// What the fund paid in the benefit year under ceilings that have a name, and in the second layer.
    pub named: Vec<(String, Money)>,
    /// In the benefit year under other benefits, for what is shared with them.
    pub others: Vec<(Benefit, Tally)>,
    /// In-scope expense and first self-pay of the benefit year.
    pub serious_scope: Option<Money>,
}

/// One relative whose account may pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer {
    /// Name, for the sentences.
    pub name: String,
    /// What the patient is to the payer's family, where known.
    pub relation: Option<Relation>,
    /// Balance of the account; only what may be shared.
    pub balance: Money,
    /// The rank that the family chose.
    pub rank: Option<u32>,
    /// The day of the binding.
    pub bound_on: Option<Day>,
    /// Most in one payment.
    pub cap: Option<Money>,
}

/// Why four parts do not make a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBill {
    /// Neither a total nor an in-scope amount is known.
    Nothing,
    /// The parts do not add up to the total, which differs by this.
    Differs(Money),
    /// The parts are more than the total.
    TooMuch(Money),
}

impl Person {
    /// Somebody of whom only the insurance is known.
    pub const fn insured_in(insurance: Insurance) -> Self {
        Self {
            insurance,
            class: None,
            plan: None,
            age: None,
            retired_on: None,
            months_insured: None,
            contribution: None,
            family_doctor: None,
            missing_years: None,
        }
    }
}

impl Visit {
    /// A visit of which only day, place, person and benefit are known.
    pub fn new(on: Day, region: Region, person: Person, benefit: Benefit) -> Self {
        Self {
            on,
            region,
            person,
            benefit,
            disease: None,
            tier: None,
            institution: None,
            prescriber: None,
            referral: None,
            selected: None,
            place: None,
            item: None,
            nth: None,
            reference_wage: None,
            bill: Bill::default(),
            before: Counters::default(),
            current_year: None,
        }
    }
}

impl Bill {
    /// All of it in scope.
    pub fn in_scope(amount: Money) -> Self {
        Self { in_scope: amount, ..Self::default() }
    }

    /// The whole bill.
    pub fn total(&self) -> Money {
        self.out_of_scope + self.over_limit + self.first_self_pay + self.in_scope
    }

    /// A bill from what is known of it: the total, or the in-scope amount, or both; other parts that are not
    /// given are zero.
    ///
    /// # Errors
    /// [`NoBill`]: nothing to reckon with, or parts that do not add up.
    pub fn of(
        total: Option<Money>,
        in_scope: Option<Money>,
        others: [Option<Money>; 3],
    ) -> Result<Self, NoBill> {
        let [out_of_scope, over_limit, first_self_pay] = others.map(Option::unwrap_or_default);
        let rest = out_of_scope + over_limit + first_self_pay;
        let in_scope = match (total, in_scope) {
            (None, None) => return Err(NoBill::Nothing),
            (_, Some(in_scope)) => in_scope,
            (Some(total), None) => total - rest,
        };
        if in_scope.is_negative() {
            return Err(NoBill::TooMuch(-in_scope));
        }
        let bill = Self { out_of_scope, over_limit, first_self_pay, in_scope };
        match total {
            Some(total) if total != bill.total() => Err(NoBill::Differs(total - bill.total())),
            _ => Ok(bill),
        }
    }
}

impl Counters {
    /// What other benefits brought in the benefit year, summed; `None` where one of them is not known.
    pub fn shared(
        &self,
        own: Benefit,
        with: &[Benefit],
        figure: impl Fn(&Tally) -> Option<Money>,
    ) -> Option<Money> {
        let of = |benefit: &Benefit| {
            let tally = self.others.iter().find(|(other, _)| other == benefit).map(|(_, tally)| tally);
            figure(tally?)
        };
        with.iter().filter(|benefit| **benefit != own).map(of).sum()
    }

    /// What the fund paid under a name.
    pub fn named(&self, name: &str) -> Option<Money> {
        self.named.iter().find(|(known, _)| known == name).map(|(_, paid)| *paid)
    }
}
