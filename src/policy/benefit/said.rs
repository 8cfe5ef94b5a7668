//! How a benefit rule is said: what it is about, what each line gives, and to whom. Messages, no words.

use super::conditions::Conditions;
use super::decision::Table;
use super::others::{Credit, Debit, Flow, FlowLine};
use super::rules::{
    Adjust, Band, BenefitYear, Ceiling, Deductible, DeductibleLine, Effect, Excess, InstitutionRule, Ratio,
    Reference, Share, StageRule, TreatedAs, Treatment,
};
use super::table::Amount;
use super::words::{DeductiblePer, Tier};
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::rate::Rate;
use crate::policy::terms::Term;

/// A rule that can be said line by line.
pub trait Said: Table {
    /// What the rule is about.
    fn what(&self) -> Message;
    /// What a line gives, or the rule itself where it needs no line.
    fn gives(&self, line: Option<usize>) -> Message;

    /// A line with whom it is for.
    fn line(&self, at: Option<usize>) -> Message {
        let gives = self.gives(at);
        let when =
            at.and_then(|at| self.lines().get(at)).map(|line| conditions(&line.when)).unwrap_or_default();
        match when.is_empty() {
            true => gives,
            false => Message::new("benefit-line").with("gives", gives).with("when", when),
        }
    }
}

/// The conditions of a line, one value each.
pub fn conditions(when: &Conditions) -> Vec<Value> {
    fn terms<T: Term>(words: &[T]) -> Vec<Value> {
        words.iter().map(|word| word.message().into()).collect()
    }
    let mut said: Vec<Value> = Vec::new();
    said.extend(terms(&when.class));
    said.extend(when.plan.iter().map(|plan| Message::new("benefit-when-plan").with("plan", plan).into()));
    let mut count = |id, number: Option<u32>| {
        said.extend(number.map(|number| Value::from(Message::new(id).with("number", number))));
    };
    count("benefit-when-age-from", when.age_from);
    count("benefit-when-age-below", when.age_below);
    count("benefit-when-months-from", when.months_from);
    count("benefit-when-months-below", when.months_below);
    count("benefit-when-nth", when.nth);
    count("benefit-when-nth-from", when.nth_from);
    let mut day =
        |id, day: Option<Day>| said.extend(day.map(|day| Value::from(Message::new(id).with("day", day))));
    day("benefit-when-retired-from", when.retired_from);
    day("benefit-when-retired-before", when.retired_before);
    said.extend(terms::<Tier>(&when.institution));
    said.extend(when.disease.iter().map(Value::from));
    said.extend(terms(&when.item));
    said.extend(terms(&when.place));
    said.extend(
        when.contribution.iter().map(|rate| {
            Value::from(Message::new("benefit-when-contribution").with("percent", percent(*rate)))
        }),
    );
    let mut flag = |yes, no, is: Option<bool>| {
        said.extend(is.map(|is| Value::from(Message::new(if is { yes } else { no }))));
    };
    flag("benefit-when-family-doctor", "benefit-when-no-family-doctor", when.family_doctor);
    flag("benefit-when-referral", "benefit-when-no-referral", when.referral);
    flag("benefit-when-selected", "benefit-when-not-selected", when.selected);
    said
}

/// A rate in percent, as text.
pub fn percent(rate: Rate) -> String {
    rate.percent().to_string()
}

fn amount(amount: &Amount) -> Message {
    match amount {
        Amount::Known(amount) => Message::new("benefit-amount").with("amount", *amount),
        Amount::Unlimited => Message::new("benefit-amount-unlimited"),
        Amount::Unknown => Message::new("benefit-amount-unknown"),
        Amount::OneOf(amounts) => {
            let amounts: Vec<Value> = amounts.iter().map(|amount| Value::Money(*amount)).collect();
            Message::new("benefit-amount-one-of").with("amounts", amounts)
        }
        Amount::WageShare { percent, factors } => {
            let factors: String = factors.iter().map(|factor| format!(" × {}", factor.normalize())).collect();
            let said =
                Message::new("benefit-amount-wage-share").with("percent", percent.normalize().to_string());
            said.with("factors", factors)
        }
    }
}

fn share(share: &Share) -> Message {
    match share {
        Share::Known(rate, _) => Message::new("benefit-percent").with("percent", percent(*rate)),
        Share::OneOf(rates) => {
            let rates: Vec<Value> = rates.iter().map(|rate| percent(*rate).into()).collect();
            Message::new("benefit-percent-one-of").with("percents", rates)
        }
        Share::Between(least, most) => Message::new("benefit-percent-between")
            .with("least", percent(*least))
            .with("most", percent(*most)),
    }
}

fn bands(bands: &[Band]) -> Message {
    match bands {
        [Band { upto: None, share: only }] => share(only),
        _ => {
            let band = |band: &Band| match band.upto {
                Some(upto) => {
                    Message::new("benefit-band-upto").with("upto", upto).with("share", share(&band.share))
                }
                None => Message::new("benefit-band-rest").with("share", share(&band.share)),
            };
            let bands: Vec<Value> = bands.iter().map(|each| band(each).into()).collect();
            Message::new("benefit-bands").with("bands", bands)
        }
    }
}

fn effect(effect: &Effect) -> Message {
    let mut said: Vec<Value> = Vec::new();
    let mut number = |id, number: Option<String>| {
        said.extend(number.map(|number| Value::from(Message::new(id).with("number", number))));
    };
    number("benefit-effect-points", effect.points.map(|points| points.normalize().to_string()));
    let yearly = effect.points_per_missing_year.map(|points| points.normalize().to_string());
    number("benefit-effect-points-per-missing-year", yearly);
    number("benefit-effect-times", effect.times.map(percent));
    number("benefit-effect-first-own", effect.first_own.map(percent));
    number("benefit-effect-deductible-less", effect.deductible_less.map(|amount| amount.to_string()));
    number("benefit-effect-deductible-times", effect.deductible_times.map(percent));
    let waived = effect.deductible_waived.then(String::new);
    number("benefit-effect-deductible-waived", waived);
    number("benefit-effect-ceiling-plus", effect.ceiling_plus.map(|amount| amount.to_string()));
    let times = effect.ceiling_times.map(|times| (times * rust_decimal::Decimal::ONE_HUNDRED).normalize());
    number("benefit-effect-ceiling-times", times.map(|times| times.to_string()));
    Message::new("benefit-effects").with("effects", said)
}

/// What a line of credits or debits says.
fn flow(line: &FlowLine) -> Message {
    let of = |id, rate: Rate| Message::new(id).with("percent", percent(rate));
    match &line.flow {
        Flow::None => Message::new("benefit-flow-none"),
        Flow::Sum(sum) => Message::new("benefit-amount").with("amount", *sum),
        Flow::OfBase(rate) => of("benefit-flow-of-base", *rate),
        Flow::OfPension(rate) => of("benefit-flow-of-pension", *rate),
        Flow::OfAveragePension(rate) => of("benefit-flow-of-average-pension", *rate),
        Flow::OfWage(rate) => of("benefit-flow-of-wage", *rate),
        Flow::Frozen => Message::new("benefit-flow-frozen"),
        Flow::Unknown => Message::new("benefit-amount-unknown"),
    }
}

/// What a line gives, by a function of its value; unknown where there is none.
fn of_line<C: Table>(clause: &C, at: Option<usize>, say: impl Fn(&C::Gives) -> Message) -> Message {
    let line = at.and_then(|at| clause.lines().get(at));
    line.map_or_else(|| Message::new("benefit-amount-unknown"), |line| say(&line.gives))
}

impl Said for Deductible {
    fn what(&self) -> Message {
        match self.per {
            DeductiblePer::None => Message::new("benefit-stage-deductible"),
            per => Message::new("benefit-what-deductible").with("per", per.message()),
        }
    }
    fn gives(&self, line: Option<usize>) -> Message {
        match self.per {
            DeductiblePer::None => Message::new("benefit-no-deductible"),
            _ => of_line(self, line, |gives: &DeductibleLine| match gives.year_most {
                Some(most) => Message::new("benefit-deductible-most")
                    .with("amount", amount(&gives.amount))
                    .with("most", most),
                None => amount(&gives.amount),
            }),
        }
    }
}

impl Said for Ratio {
    fn what(&self) -> Message {
        match self.bands_count {
            Some(basis) => Message::new("benefit-what-ratio-banded").with("basis", basis.message()),
            None => Message::new("benefit-what-ratio"),
        }
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, |gives| bands(gives))
    }
}

impl Said for Ceiling {
    fn what(&self) -> Message {
        Message::new("benefit-what-ceiling")
            .with("per", self.per.message())
            .with("basis", self.basis.message())
    }
    fn gives(&self, line: Option<usize>) -> Message {
        let figure = of_line(self, line, amount);
        let beyond = match &self.beyond {
            Excess::Word(word) => word.message(),
            Excess::Fund(rate, fund) => Message::new("benefit-beyond-fund")
                .with("percent", percent(*rate))
                .with("fund", fund.message()),
        };
        match &self.beyond {
            Excess::Word(super::words::Beyond::Nothing) => figure,
            _ => Message::new("benefit-ceiling-beyond").with("amount", figure).with("beyond", beyond),
        }
    }
}

impl Said for Adjust {
    fn what(&self) -> Message {
        Message::new("benefit-what-adjust")
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, effect)
    }
}

impl Said for InstitutionRule {
    fn what(&self) -> Message {
        Message::new("benefit-what-institution")
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, |gives: &Treatment| {
            let treated = match &gives.treated_as {
                TreatedAs::Tier(tier) => tier.message(),
                TreatedAs::Prescriber => Message::new("benefit-as-prescriber"),
            };
            match &gives.named {
                Some(name) => Message::new("benefit-named-as").with("name", name).with("tier", treated),
                None => Message::new("benefit-counts-as").with("tier", treated),
            }
        })
    }
}

impl Said for StageRule {
    fn what(&self) -> Message {
        Message::new("benefit-what-stage")
    }
    fn gives(&self, _: Option<usize>) -> Message {
        let order: Vec<Value> = self.order.iter().map(|stage| stage.message().into()).collect();
        Message::new("benefit-stages").with("order", order)
    }
}

impl Said for BenefitYear {
    fn what(&self) -> Message {
        Message::new("benefit-what-year")
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, |(month, day)| {
            Message::new("benefit-year-starts").with("day", format!("{month:02}-{day:02}"))
        })
    }
}

impl Said for Credit {
    fn what(&self) -> Message {
        Message::new("benefit-what-credit").with("often", self.per.message())
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, flow)
    }
}

impl Said for Debit {
    fn what(&self) -> Message {
        Message::new("benefit-what-debit").with("what", self.what.message()).with("often", self.per.message())
    }
    fn gives(&self, line: Option<usize>) -> Message {
        of_line(self, line, flow)
    }
}

/// A reference figure as a sentence.
pub fn reference(reference: &Reference) -> (Message, Message) {
    let what = Message::new("benefit-what-reference").with("what", reference.what.message());
    (what, Message::new("benefit-amount").with("amount", reference.amount))
}
