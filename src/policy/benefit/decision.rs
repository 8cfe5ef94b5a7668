//! Clauses that are decision tables, seen alike: their scope, their lines, and what holds around the lines.

use super::conditions::{Line, Scope};
use super::others::{Credit, Debit, FlowLine};
use super::rules::{Adjust, BenefitYear, Ceiling, Deductible, InstitutionRule, Ratio, StageRule};
use super::words::CeilingPer;

/// What a line means for pharmacies when it names no institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unnamed {
    /// It speaks of every institution and of pharmacies.
    Everywhere,
    /// It does not speak of pharmacies: that a fund pays there must be said.
    NotPharmacies,
}

/// A clause that is a decision table.
pub trait Table {
    /// What a line means for pharmacies when it names no institution.
    const UNNAMED: Unnamed = Unnamed::Everywhere;

    /// What a line gives.
    type Gives: PartialEq;
    /// Which questions it is about.
    fn scope(&self) -> &Scope;
    /// Its lines, from the top.
    fn lines(&self) -> &[Line<Self::Gives>];
    /// Whether both say the same around their lines.
    fn agrees_with(&self, other: &Self) -> bool;
    /// The span, where rows of different spans hold together.
    fn span(&self) -> Option<CeilingPer> {
        None
    }
}

impl Table for BenefitYear {
    type Gives = (u32, u32);
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, _: &Self) -> bool {
        true
    }
}

impl Table for StageRule {
    type Gives = ();
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<()>] {
        &[]
    }
    fn agrees_with(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl Table for Adjust {
    type Gives = super::rules::Effect;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, _: &Self) -> bool {
        true
    }
}

impl Table for InstitutionRule {
    type Gives = super::rules::Treatment;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, _: &Self) -> bool {
        true
    }
}

impl Table for Deductible {
    type Gives = super::rules::DeductibleLine;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, other: &Self) -> bool {
        let around = |rule: &Self| (rule.per, rule.combine, rule.counts, rule.yearly_most);
        around(self) == around(other) && self.steps == other.steps
    }
}

impl Table for Ratio {
    const UNNAMED: Unnamed = Unnamed::NotPharmacies;
    type Gives = Vec<super::rules::Band>;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, other: &Self) -> bool {
        let around = |rule: &Self| (rule.bands_count, rule.rounding, rule.fund);
        around(self) == around(other)
    }
}

impl Table for Ceiling {
    type Gives = super::Amount;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, other: &Self) -> bool {
        (self.basis, &self.beyond) == (other.basis, &other.beyond)
    }
    fn span(&self) -> Option<CeilingPer> {
        Some(self.per)
    }
}

impl Table for Credit {
    type Gives = FlowLine;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, other: &Self) -> bool {
        self.per == other.per
    }
}

impl Table for Debit {
    type Gives = FlowLine;
    fn scope(&self) -> &Scope {
        &self.scope
    }
    fn lines(&self) -> &[Line<Self::Gives>] {
        &self.lines
    }
    fn agrees_with(&self, other: &Self) -> bool {
        self.per == other.per
    }
}
