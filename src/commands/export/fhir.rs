//! `export --as fhir`: members, their insurances and shared accounts, then every settlement, one at a time.
//!
//! What the quota leaves is not among it: that needs rules, and an export holds facts only.

use crate::commands::terms;
use crate::error::Result;
use crate::ledger::{FUNDS, HistoryRow, Ledger, Only, Selection};
use crate::model::binding::Binding;
use crate::model::coverage::{Coverage, Insurance};
use crate::model::day::{Day, Moment};
use crate::model::member::{Member, MemberId};
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::model::settlement::{FundPart, Origin};
use crate::render::Renderer;
use crate::render::fhir::FhirWriter;
use crate::view::Cell;
use crate::view::fhir::{Aid, Bill, FundPaid, Insured, Patient, Resource, Shared, Standing};

/// Writes the whole ledger as resources.
///
/// # Errors
/// A ledger that cannot be read, a closed pipe.
pub(super) fn write(ledger: &Ledger, today: Day, renderer: &mut Renderer<'_>) -> Result<()> {
    let members = ledger.members()?;
    let insured = |member: &Member| Ok((member.id, ledger.coverages(member.id)?));
    let family = Family {
        ledger,
        insured: members.iter().map(insured).collect::<Result<_>>()?,
        bindings: ledger.bindings()?,
        has_details: ledger.has_details()?,
        members: &members,
    };
    let mut writer = renderer.fhir()?;
    family.people(today, &mut writer)?;
    family.shared(&mut writer)?;
    let selection = Selection { only: Only::Settlements, ..Selection::default() };
    ledger.history(&selection, &mut |row| family.bill(row, &mut writer))?;
    writer.finish()
}

/// What every settlement may refer to.
struct Family<'run> {
    ledger: &'run Ledger,
    members: &'run [Member],
    insured: Vec<(MemberId, Vec<Coverage>)>,
    bindings: Vec<Binding>,
    has_details: bool,
}

impl Family<'_> {
    fn coverages(&self, member: MemberId) -> &[Coverage] {
        self.insured.iter().find(|(whose, _)| *whose == member).map_or(&[], |(_, coverages)| coverages)
    }

    fn people(&self, today: Day, writer: &mut FhirWriter<'_>) -> Result<()> {
        let balances = self.ledger.account_balances(today)?;
        for member in self.members {
            let born = Cell::maybe(member.born, Cell::Born);
            let name = Cell::text(member.name.as_str());
            writer.resource(&Resource::Patient(Patient { id: member.id, name, sex: member.sex, born }))?;
            let mut balance = balances.get(&member.id).and_then(|account| account.balance.zip(account.as_of));
            for (at, coverage) in self.coverages(member.id).iter().enumerate().rev() {
                let is_current = coverage.insurance == Insurance::Employee && coverage.period.contains(today);
                writer.resource(&Resource::Insured(Insured {
                    member: member.id,
                    number: at + 1,
                    coverage,
                    insurance: terms::insurance(coverage.insurance),
                    region: terms::region(coverage.region),
                    balance: if is_current { balance.take() } else { None },
                }))?;
            }
        }
        Ok(())
    }

    fn shared(&self, writer: &mut FhirWriter<'_>) -> Result<()> {
        for binding in &self.bindings {
            let relation_of = |id| {
                let member = self.members.iter().find(|member| member.id == id);
                member.map_or(Relation::Unspecified, |member| member.relation)
            };
            let relation = Relation::between(relation_of(binding.payer), relation_of(binding.beneficiary));
            let region = self.coverages(binding.payer).last().map(|coverage| coverage.region);
            let region = region.map(|region| (region.to_string(), terms::region(region)));
            writer.resource(&Resource::Shared(Shared { binding, relation, region }))?;
        }
        Ok(())
    }

    fn bill(&self, row: &HistoryRow<'_>, writer: &mut FhirWriter<'_>) -> Result<()> {
        let (Some(amounts), Some(at)) = (row.amounts, Moment::parse(row.at)) else { return Ok(()) };
        let (money, texts) = if self.has_details { self.ledger.details_of(row.id)? } else { <_>::default() };
        let parts = if self.has_details { self.ledger.funds_of(row.id)? } else { Vec::new() };
        let aid: Vec<Aid> = row.payer_parts().map(|part| self.aid(row.member, at.day, part)).collect();
        let region = Region::parse(row.region);
        writer.resource(&Resource::Bill(Bill {
            id: row.id,
            key: row.key,
            reverses: row.reverses,
            standing: self.standing(row, amounts.total)?,
            member: row.member,
            at,
            region: region.map(|region| (row.region, terms::region(region))),
            institution: row.institution,
            med_type: row.med_type,
            amounts,
            insurance: self.insurance(row.member, at.day),
            aid: &aid,
            funds: &funds(&parts, &money),
            money: &money,
            texts: &texts,
        }))
    }

    fn aid(
        &self,
        beneficiary: MemberId,
        day: Day,
        (payer, amount, origin): (MemberId, Money, Origin),
    ) -> Aid {
        let fits = |binding: &&Binding| {
            binding.payer == payer && binding.beneficiary == beneficiary && binding.period.contains(day)
        };
        let binding = self.bindings.iter().find(fits).map(|binding| binding.id);
        Aid { payer, amount, origin, binding }
    }

    /// Which insurance of a member was in force on a day, from 1: employee insurance before resident insurance.
    fn insurance(&self, member: MemberId, day: Day) -> Option<usize> {
        let coverages = self.coverages(member).iter().enumerate();
        let in_force = coverages.filter(|(_, coverage)| coverage.period.contains(day));
        in_force.min_by_key(|(_, coverage)| coverage.insurance).map(|(at, _)| at + 1)
    }

    /// A settlement is cancelled where reversals took all of it back.
    fn standing(&self, row: &HistoryRow<'_>, total: Money) -> Result<Standing> {
        if row.kind != "settlement" || row.key.is_empty() {
            return Ok(Standing::Active);
        }
        let taken_back = self.ledger.taken_back(row.key)?;
        let all = taken_back.is_some_and(|taken_back| (total + taken_back).is_zero());
        Ok(if all { Standing::Cancelled } else { Standing::Active })
    }
}

/// Fund by fund: as `setldetail` printed it, otherwise by the fields of the message that are funds. `setldetail` also
/// repeats the account, the hospital's part and cash, which are no funds (identity I5).
fn funds<'a>(parts: &'a [FundPart], money: &[(&'static str, Money)]) -> Vec<FundPaid<'a>> {
    let is_fund = |part: &&FundPart| !part.fund.starts_with("3102") && !part.fund.starts_with("99999");
    let told = parts.iter().filter(is_fund);
    let mut funds: Vec<_> = told
        .map(|part| FundPaid { code: &part.fund, name: part.name.as_deref(), amount: part.amount })
        .collect();
    if funds.is_empty() {
        let fields = money.iter().filter(|(name, amount)| FUNDS.contains(name) && !amount.is_zero());
        funds.extend(fields.map(|(name, amount)| FundPaid { code: name, name: None, amount: *amount }));
    }
    funds
}
