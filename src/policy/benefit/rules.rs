//! The rules that a reimbursement is reckoned by: deductible, ratio, ceiling, what comes before, what changes.
//!
//! Each type is the clause of one table of a pack, checked. Amounts are fen, ratios exact. What a rule means
//! for a bill is reckoned in `engine::reimburse`.

use rust_decimal::Decimal;

use super::conditions::{Line, Scope};
use super::table::{Amount, exactly_one, lines, set, there};
use super::words::Benefit;
use super::words::{
    Basis, Beyond, CeilingPer, Combine, Counts, DeductiblePer, Fund, ReferenceKind, RoundingWord, Stage, Tier,
};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::money::Money;
use crate::model::rate::{Rate, Rounding};
use crate::policy::reader::Clause;
use crate::written::fields::{Fields, missing};
use crate::written::wrong::Wrong;

/// `[[benefit_year]]`: when deductible and ceiling start again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitYear {
    /// Whose year.
    pub scope: Scope,
    /// Month and day on which it starts.
    pub lines: Vec<Line<(u32, u32)>>,
}

/// What an institution counts as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TreatedAs {
    /// Another kind of institution.
    Tier(Tier),
    /// The institution that wrote the prescription.
    Prescriber,
}

/// One line of `[[institution]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treatment {
    /// For this hospital only, by its name.
    pub named: Option<String>,
    /// What it counts as.
    pub treated_as: TreatedAs,
}

/// `[[institution]]`: what counts as what here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionRule {
    /// For which benefit.
    pub scope: Scope,
    /// The lines.
    pub lines: Vec<Line<Treatment>>,
}

/// `[[stage]]`: what pays or is borne, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRule {
    /// For which benefit.
    pub scope: Scope,
    /// In this order.
    pub order: Vec<Stage>,
}

/// How a deductible changes with every further admission of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Steps {
    /// It does not.
    Same,
    /// Shares of the amount for the first, second … time; the last one repeats.
    Shares(Vec<Rate>),
    /// Less by so much each time, not below the floor.
    Less {
        /// By how much.
        by: Money,
        /// Not below.
        floor: Money,
    },
}

/// One line of `[[deductible]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeductibleLine {
    /// How much.
    pub amount: Amount,
    /// Most in a benefit year at such institutions.
    pub year_most: Option<Money>,
}

/// `[[deductible]]`: what is borne before the fund pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deductible {
    /// For which benefit.
    pub scope: Scope,
    /// Over which span it counts.
    pub per: DeductiblePer,
    /// How the sums of several kinds of institution go together.
    pub combine: Combine,
    /// Most in a benefit year, all together.
    pub yearly_most: Option<Money>,
    /// What it counts.
    pub counts: Counts,
    /// Other benefits that count towards the same deductible.
    pub shared_with: Vec<Benefit>,
    /// How it changes with the how-manyth admission.
    pub steps: Steps,
    /// The lines; none where there is no deductible.
    pub lines: Vec<Line<DeductibleLine>>,
}

/// A share that the fund pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    /// So much, perhaps by several funds that add up to it.
    Known(Rate, Vec<(Fund, Rate)>),
    /// Pages disagree.
    OneOf(Vec<Rate>),
    /// Only the span is published.
    Between(Rate, Rate),
}

/// A part of the expense with a share of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Up to which count (see [`Ratio::bands_count`]); `None` for the rest.
    pub upto: Option<Money>,
    /// The share.
    pub share: Share,
}

/// `[[ratio]]`: what share the fund pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratio {
    /// For which benefit.
    pub scope: Scope,
    /// What the limits of the bands count over the benefit year.
    pub bands_count: Option<Basis>,
    /// How fractions of a fen are decided, where a source says it.
    pub rounding: Option<Rounding>,
    /// Which fund pays.
    pub fund: Fund,
    /// The lines; a line without bands has one.
    pub lines: Vec<Line<Vec<Band>>>,
}

/// What becomes of expense beyond a ceiling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Excess {
    /// A word says it.
    Word(Beyond),
    /// Another fund pays this share of it.
    Fund(Rate, Fund),
}

/// `[[ceiling]]`: the most that is paid or counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceiling {
    /// For which benefit.
    pub scope: Scope,
    /// What it counts.
    pub basis: Basis,
    /// Over which span.
    pub per: CeilingPer,
    /// Other benefits that count towards the same ceiling.
    pub shared_with: Vec<Benefit>,
    /// What becomes of the rest.
    pub beyond: Excess,
    /// Whether somebody who joins in the middle of the year has a part of it only.
    pub first_year_pro_rata: bool,
    /// What becomes of what is left at the end of the year, where anything does.
    pub carry: Option<String>,
    /// The lines.
    pub lines: Vec<Line<Amount>>,
}

/// What a line of `[[adjust]]` changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Points of a hundred added to the ratio.
    pub points: Option<Decimal>,
    /// Points for each year that is missing from the contribution years.
    pub points_per_missing_year: Option<Decimal>,
    /// Factor of the ratio.
    pub times: Option<Rate>,
    /// Share of the in-scope amount that is borne first.
    pub first_own: Option<Rate>,
    /// Taken off the deductible.
    pub deductible_less: Option<Money>,
    /// The deductible does not fall below this.
    pub deductible_floor: Option<Money>,
    /// Factor of the deductible.
    pub deductible_times: Option<Rate>,
    /// No deductible.
    pub deductible_waived: bool,
    /// Added to the yearly ceiling.
    pub ceiling_plus: Option<Money>,
    /// Factor of the yearly ceiling; may be above 1.
    pub ceiling_times: Option<Decimal>,
}

/// `[[adjust]]`: bonuses and deductions that apply to whole tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjust {
    /// For which benefit.
    pub scope: Scope,
    /// The lines.
    pub lines: Vec<Line<Effect>>,
}

/// `[[reference]]`: a figure that formulas use, in force for the time in which it applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it is.
    pub what: ReferenceKind,
    /// How much, in fen.
    pub amount: Money,
}

impl Clause for BenefitYear {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let start = |line: &Fields<'_>| {
            let text = line.needed("starts")?;
            let day = Day::parse(&format!("2024-{text}")).filter(|day| day.first_of_month() == *day);
            let day =
                day.ok_or_else(|| Wrong::at(line.place("starts"), Message::new("policy-not-month-start")))?;
            Ok((day.month(), 1))
        };
        // A year is said of an insurance; which benefit is rarely said.
        let benefits = match row.get("benefit") {
            None => Benefit::ALL.to_vec(),
            Some(_) => row.words("benefit")?,
        };
        let insurances = row.words("insurance")?;
        if insurances.is_empty() {
            return Err(row.wrong(missing("insurance")));
        }
        let scope = Scope { benefits, insurances, name: None, layer: 1 };
        Ok(Self { scope, lines: lines(row, start)? })
    }
}

impl Clause for InstitutionRule {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let treatment = |line: &Fields<'_>| {
            let treated_as = match line.needed("as")? {
                "prescriber" => TreatedAs::Prescriber,
                _ => TreatedAs::Tier(line.needed_word("as")?),
            };
            Ok(Treatment { named: line.text("named")?.map(str::to_owned), treated_as })
        };
        let scope = Scope::read(row)?;
        // Lines with names hide each other only by name, which conditions do not know.
        let mut read = Vec::new();
        for line in row.tables("table")? {
            let when = super::conditions::Conditions::read(&line)?;
            let gives = treatment(&line)?;
            line.whole_table()?;
            read.push(Line { when, gives });
        }
        if read.is_empty() { Err(row.wrong(missing("table"))) } else { Ok(Self { scope, lines: read }) }
    }
}

impl Clause for StageRule {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let order: Vec<Stage> = row.words("order")?;
        let ends = order.ends_with(&[Stage::Deductible, Stage::Ratio]);
        if !ends {
            return Err(Wrong::at(row.place("order"), Message::new("policy-stage-order")));
        }
        Ok(Self { scope: Scope::read(row)?, order })
    }
}

impl Clause for Deductible {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let per: DeductiblePer = row.needed_word("per")?;
        let line = |line: &Fields<'_>| {
            Ok(DeductibleLine { amount: Amount::read(line)?, year_most: line.money("year_most")? })
        };
        let lines = if per == DeductiblePer::None { Vec::new() } else { lines(row, line)? };
        let combine = row.word("combine")?;
        let by_institution = lines.iter().any(|line| line.when.institution != lines[0].when.institution);
        let sums_differ = lines.iter().any(|one| one.gives.amount != lines[0].gives.amount);
        if combine.is_none() && per == DeductiblePer::Year && by_institution && sums_differ {
            return Err(row.wrong(missing("combine")));
        }
        Ok(Self {
            scope: Scope::read(row)?,
            per,
            combine: combine.unwrap_or(Combine::TopUp),
            yearly_most: row.money("yearly_most")?,
            counts: row.word("counts")?.unwrap_or(Counts::InScope),
            shared_with: row.words("shared_with")?,
            steps: steps(row)?,
            lines,
        })
    }
}

fn steps(row: &Fields<'_>) -> Result<Steps, Wrong> {
    let (shares, by) = (row.percents("steps")?, row.money("steps_less")?);
    let floor = row.money("steps_floor")?.unwrap_or(Money::ZERO);
    match (shares.is_empty(), by) {
        (true, None) => Ok(Steps::Same),
        (false, None) => Ok(Steps::Shares(shares)),
        (true, Some(by)) => Ok(Steps::Less { by, floor }),
        (false, Some(_)) => Err(Wrong::at(row.place("steps"), Message::new("policy-two-steps"))),
    }
}

impl Clause for Ratio {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let bands_count = row.word("bands_count")?;
        let lines = lines(row, bands)?;
        let banded = lines.iter().any(|line| line.gives.iter().any(|band| band.upto.is_some()));
        if banded && bands_count.is_none() {
            return Err(row.wrong(missing("bands_count")));
        }
        Ok(Self {
            scope: Scope::read(row)?,
            bands_count,
            rounding: row.word("rounding")?.map(|word| match word {
                RoundingWord::HalfUp => Rounding::HalfUp,
                RoundingWord::Down => Rounding::Down,
            }),
            fund: row.word("fund")?.unwrap_or(Fund::Pool),
            lines,
        })
    }
}

/// The bands of a line; a plain share is one band without a limit.
fn bands(line: &Fields<'_>) -> Result<Vec<Band>, Wrong> {
    if line.get("bands").is_none() {
        return Ok(vec![Band { upto: None, share: share(line)? }]);
    }
    let mut bands: Vec<Band> = Vec::new();
    for band in line.tables("bands")? {
        let upto = band.money("upto")?;
        let read = Band { upto, share: share(&band)? };
        band.whole_table()?;
        let rises = match (bands.last(), upto) {
            (None, _) => true,
            (Some(Band { upto: None, .. }), _) => false,
            (Some(Band { upto: Some(before), .. }), Some(upto)) => upto > *before,
            (Some(_), None) => true,
        };
        if !rises {
            return Err(band.wrong(Message::new("policy-bands-order")));
        }
        bands.push(read);
    }
    if bands.is_empty() { Err(line.wrong(missing("bands"))) } else { Ok(bands) }
}

/// The share of a line or band.
fn share(line: &Fields<'_>) -> Result<Share, Wrong> {
    match exactly_one(line, &["percent", "one_of", "between"])? {
        "percent" => {
            let whole = there(line, "percent", line.percent("percent")?)?;
            let mut funds = Vec::new();
            for part in line.tables("funds")? {
                let share = there(&part, "percent", part.percent("percent")?)?;
                funds.push((part.needed_word("fund")?, share));
                part.whole_table()?;
            }
            let sum: Decimal = funds.iter().map(|(_, share)| share.exact()).sum();
            if !funds.is_empty() && sum != whole.exact() {
                return Err(Wrong::at(line.place("funds"), Message::new("policy-funds-sum")));
            }
            Ok(Share::Known(whole, funds))
        }
        "one_of" => line.percents("one_of").map(Share::OneOf),
        _ => match line.percents("between")?.as_slice() {
            [least, most] if least < most => Ok(Share::Between(*least, *most)),
            _ => Err(Wrong::at(line.place("between"), Message::new("policy-between"))),
        },
    }
}

impl Clause for Ceiling {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let share = row.percent("beyond_percent")?;
        let fund = row.word("beyond_fund")?;
        let word = row.word("beyond")?;
        let beyond = match (word, share, fund) {
            (word, None, None) => Excess::Word(word.unwrap_or(Beyond::Nothing)),
            (None, Some(share), Some(fund)) => Excess::Fund(share, fund),
            _ => return Err(row.wrong(Message::new("policy-two-beyonds"))),
        };
        let first_year_pro_rata = match row.text("first_year")? {
            None => false,
            Some("pro-rata") => true,
            Some(_) => return Err(Wrong::at(row.place("first_year"), Message::new("policy-pro-rata"))),
        };
        Ok(Self {
            scope: Scope::read(row)?,
            basis: row.needed_word("basis")?,
            per: row.needed_word("per")?,
            shared_with: row.words("shared_with")?,
            beyond,
            first_year_pro_rata,
            carry: row.text("carry")?.map(str::to_owned),
            lines: lines(row, Amount::read)?,
        })
    }
}

impl Clause for Adjust {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self { scope: Scope::read(row)?, lines: lines(row, effect)? })
    }
}

fn effect(line: &Fields<'_>) -> Result<Effect, Wrong> {
    let one = |key| Ok(line.decimals(key)?.into_iter().next());
    if line.get("deductible_waived").is_some() {
        set(line, "deductible_waived")?;
    }
    let effect = Effect {
        points: one("points")?,
        points_per_missing_year: one("points_per_missing_year")?,
        times: line.percent("times_percent")?,
        first_own: line.percent("first_own_percent")?,
        deductible_less: line.money("deductible_less")?,
        deductible_floor: line.money("deductible_floor")?,
        deductible_times: line.percent("deductible_times_percent")?,
        deductible_waived: line.flag("deductible_waived")?,
        ceiling_plus: line.money("ceiling_plus")?,
        ceiling_times: one("ceiling_times_percent")?.map(|percent: Decimal| percent / Decimal::ONE_HUNDRED),
    };
    if effect == Effect::default() { Err(line.wrong(Message::new("policy-no-effect"))) } else { Ok(effect) }
}

impl Clause for Reference {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let amount = row.money("yuan")?.ok_or_else(|| row.wrong(missing("yuan")))?;
        Ok(Self { what: row.needed_word("what")?, amount })
    }
}
