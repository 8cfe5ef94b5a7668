//! Settlements one by one: their identities, their day, who paid the mutual-aid part, and whether the person
//! was insured. Typed movements of accounts go the same way.

use std::collections::BTreeMap;

use super::Each;
use super::sums::Prints;
use crate::error::Result;
use crate::model::account::EntryKind;
use crate::model::binding::Binding;
use crate::model::check::{Bill, Code, Found, Typed, What};
use crate::model::coverage::Coverage;
use crate::model::day::{Day, Period};
use crate::model::identities;
use crate::model::member::MemberId;
use crate::model::money::Money;
use crate::model::settlement::SettlementKind;

/// What settlements are held against.
#[derive(Debug, Default)]
pub struct Family {
    /// When each member was insured.
    pub insured: BTreeMap<MemberId, Vec<Coverage>>,
    /// When members were born, where known.
    pub born: BTreeMap<MemberId, Day>,
    /// Since when accounts are counted.
    pub opened: BTreeMap<MemberId, Day>,
    /// Whose account may pay for whom.
    pub bindings: Vec<Binding>,
}

/// How many facts of one kind there are, from when until when, and what they come to.
#[derive(Debug, Clone)]
struct Several {
    count: i64,
    sum: Money,
    first: String,
    last: String,
}

impl Several {
    fn add(all: &mut BTreeMap<MemberId, Self>, member: MemberId, day: &str, amount: Money) {
        let new = || Self { count: 0, sum: Money::ZERO, first: day.to_owned(), last: day.to_owned() };
        let several = all.entry(member).or_insert_with(new);
        several.count += 1;
        several.sum += amount;
        if day < several.first.as_str() {
            day.clone_into(&mut several.first);
        }
        if day > several.last.as_str() {
            day.clone_into(&mut several.last);
        }
    }

    fn found(self, code: Code, member: MemberId, what: fn(i64) -> What) -> Found {
        let found = Found::new(code).member(member).at(self.first).until(self.last);
        found.of(what(self.count)).amount(self.sum)
    }
}

/// Looks at settlements and typed movements as they pass by.
#[derive(Debug)]
pub struct Bills<'family> {
    family: &'family Family,
    bound: BTreeMap<(MemberId, MemberId), Vec<Period>>,
    today: Day,
    prints: Prints,
    uninsured: BTreeMap<MemberId, Several>,
    before_opening: BTreeMap<MemberId, Several>,
}

impl<'family> Bills<'family> {
    /// Nothing seen yet.
    pub fn new(family: &'family Family, today: Day) -> Self {
        let mut bound: BTreeMap<_, Vec<Period>> = BTreeMap::new();
        for binding in &family.bindings {
            bound.entry((binding.payer, binding.beneficiary)).or_default().push(binding.period);
        }
        let (uninsured, before_opening) = (BTreeMap::new(), BTreeMap::new());
        Self { family, bound, today, prints: Prints::default(), uninsured, before_opening }
    }

    /// The prints of everything seen.
    pub const fn prints(&self) -> &Prints {
        &self.prints
    }

    /// Looks at one settlement.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn bill(&mut self, bill: &Bill<'_>, each: Each<'_>) -> Result<()> {
        self.prints.add_bill(bill);
        identities(bill, each)?;
        payers(bill, each)?;
        let Some(day) = bill.at.get(..10).and_then(Day::parse) else { return Ok(()) };
        let place = |code| place(code, bill);
        self.day(bill.member, day, &place, each)?;
        if bill.kind == SettlementKind::Reversal {
            return Ok(());
        }
        for payment in bill.payments.iter().filter(|payment| payment.payer != bill.member) {
            if !self.may_pay(payment.payer, bill.member, day) {
                let found = place(Code::PayerUnbound).relative(payment.payer);
                each(found.amount(payment.amount))?;
            }
        }
        if bill.amounts.fund.is_zero() {
            return Ok(());
        }
        let insured = self.family.insured.get(&bill.member).map(Vec::as_slice).unwrap_or_default();
        if insured.is_empty() {
            Several::add(&mut self.uninsured, bill.member, &bill.at[..10], bill.amounts.fund);
        } else if !insured.iter().any(|coverage| coverage.period.contains(day)) {
            each(place(Code::Uncovered).amount(bill.amounts.fund))?;
        }
        Ok(())
    }

    /// Looks at one typed movement.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn typed(&mut self, typed: &Typed<'_>, each: Each<'_>) -> Result<()> {
        self.prints.add_typed(typed);
        let Some(day) = Day::parse(typed.day) else { return Ok(()) };
        let place = |code| Found::new(code).member(typed.member).at(typed.day).amount(typed.amount);
        self.day(typed.member, day, &place, each)?;
        if typed.kind == EntryKind::MutualAidPayment.code()
            && let Some(beneficiary) = typed.beneficiary
            && !self.may_pay(typed.member, beneficiary, day)
        {
            let paid = Found::new(Code::PayerUnbound).member(beneficiary).relative(typed.member);
            each(paid.at(typed.day).amount(-typed.amount))?;
        }
        if self.family.opened.get(&typed.member).is_some_and(|opened| day < *opened) {
            Several::add(&mut self.before_opening, typed.member, typed.day, typed.amount);
        }
        Ok(())
    }

    /// Says what only the whole tells.
    ///
    /// # Errors
    /// What `each` returns.
    pub fn finish(self, each: Each<'_>) -> Result<()> {
        for (member, several) in self.uninsured {
            each(several.found(Code::Uninsured, member, What::Settlements))?;
        }
        for (member, several) in self.before_opening {
            each(several.found(Code::BeforeOpening, member, What::Movements))?;
        }
        Ok(())
    }

    fn day(&self, member: MemberId, day: Day, place: &dyn Fn(Code) -> Found, each: Each<'_>) -> Result<()> {
        if day > self.today {
            each(place(Code::DayFuture))?;
        }
        match self.family.born.get(&member).filter(|born| day < **born) {
            Some(born) => each(place(Code::DayBeforeBirth).of(What::Born(*born))),
            None => Ok(()),
        }
    }

    fn may_pay(&self, payer: MemberId, beneficiary: MemberId, day: Day) -> bool {
        let periods = self.bound.get(&(payer, beneficiary));
        periods.is_some_and(|periods| periods.iter().any(|period| period.contains(day)))
    }
}

fn place(code: Code, bill: &Bill<'_>) -> Found {
    Found::new(code).settlement(bill.id).member(bill.member).at(bill.at)
}

/// Identities that do not hold now, and those that did not hold when it was booked.
fn identities(bill: &Bill<'_>, each: Each<'_>) -> Result<()> {
    let now = identities::check(&bill.amounts, bill.detail);
    let then = bill.stored.iter().filter(|stored| now.iter().all(|new| new.identity != stored.identity));
    for finding in now.iter().chain(then) {
        let code = Code::of_identity(finding.identity);
        each(place(code, bill).amounts(finding.printed, finding.computed))?;
    }
    Ok(())
}

/// Whether somebody paid the mutual-aid part, all of it, and not the patient.
fn payers(bill: &Bill<'_>, each: Each<'_>) -> Result<()> {
    let part = bill.amounts.mutual_aid;
    if bill.payments.is_empty() {
        return if part.is_zero() { Ok(()) } else { each(place(Code::PayerUnknown, bill).amount(part)) };
    }
    let paid: Money = bill.payments.iter().map(|payment| payment.amount).sum();
    if paid != part {
        each(place(Code::PayerSum, bill).amounts(paid, part))?;
    }
    for payment in bill.payments.iter().filter(|payment| payment.payer == bill.member) {
        each(place(Code::PayerSelf, bill).amount(payment.amount))?;
    }
    Ok(())
}
