//! May the funds, or a personal account, pay this expense at all? For each: yes, no, or cannot tell.
//!
//! A rule that excludes an expense stands against the purse it names; what an account may pay is asked of the
//! rules of [`super::eligibility`]. Local lists speak for their own region only. Start with [`check`].

use super::citation::Citation;
use super::eligibility::{self, AidFacts, Answer, BindingFacts, Known, Party, Reason, Standing, Verdict};
use super::reimburse::find::Rulebook;
use crate::error::Result;
use crate::model::coverage::{Coverage, Insurance, PersonClass, Spoken, Word};
use crate::model::day::Day;
use crate::model::message::Message;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::policy::benefit::others::{ExpenseRule, MisuseRule};
use crate::policy::benefit::said::Said;
use crate::policy::benefit::words::{Benefit, Expense, Misuse, Purse, Unless};
use crate::policy::rule::Wording;
use crate::policy::terms::Term;
use crate::policy::uses::Use;
use crate::policy::{Hold, PolicySet, Rule};

/// An expense that is asked about: excluded ones and uses have words of their own, some have both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// As rules about excluded expenses name it.
    pub expense: Option<Expense>,
    /// As rules about accounts name it.
    pub use_: Option<Use>,
}

impl Asked {
    /// Understands a word of either language.
    pub fn parse(text: &str) -> Option<Self> {
        let (expense, use_) = (Expense::parse(text), Use::parse(text));
        let expense = expense.or_else(|| use_.and_then(|known| Expense::exactly(known.code())));
        let use_ = use_.or_else(|| expense.and_then(|known| Use::exactly(known.code())));
        (expense.is_some() || use_.is_some()).then_some(Self { expense, use_ })
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.expense.map(Expense::code).or(self.use_.map(Use::code)).unwrap_or_default()
    }

    /// The expense in words.
    pub fn message(self) -> Message {
        match (self.expense, self.use_) {
            (Some(expense), _) => expense.message(),
            (None, Some(use_)) => use_.message(),
            (None, None) => Message::new("benefit-expense-other-excluded"),
        }
    }

    /// The care whose tables say what the fund pays of it.
    fn benefit(self) -> Option<Benefit> {
        match self.use_? {
            Use::Outpatient | Use::ResidentOutpatient | Use::Care => Some(Benefit::Outpatient),
            Use::ChronicOutpatient => Some(Benefit::Chronic),
            Use::Inpatient => Some(Benefit::Inpatient),
            _ => None,
        }
    }

    /// What is easily done wrong with such an expense.
    fn misuse(self) -> &'static [Misuse] {
        use Misuse::{CashOut, ConcealThirdParty, DuplicateBenefit, LendCredential};
        use Misuse::{ResellDrugs, UseOthersCredential};
        match (self.expense, self.use_) {
            (Some(Expense::WorkInjury | Expense::ThirdParty | Expense::TrafficAccident), _) => {
                &[ConcealThirdParty, DuplicateBenefit]
            }
            (_, Some(Use::Pharmacy | Use::SpecialDrugs)) => {
                &[LendCredential, UseOthersCredential, ResellDrugs]
            }
            (_, Some(Use::CommercialInsurance | Use::SupplementaryInsurance)) => &[DuplicateBenefit],
            (_, Some(Use::Cash | Use::Fitness | Use::Wellness)) => &[CashOut],
            (Some(_), _) => &[],
            _ if self.benefit().is_some() => &[LendCredential, UseOthersCredential, DuplicateBenefit],
            _ => &[],
        }
    }
}

impl Word for Asked {
    fn exactly(code: &str) -> Option<Self> {
        Self::parse(code).filter(|asked| asked.code() == code)
    }

    fn codes() -> Vec<&'static str> {
        let mut codes = Expense::codes();
        codes.extend(Use::codes().into_iter().filter(|code| Expense::exactly(code).is_none()));
        codes
    }
}

impl Spoken for Asked {
    fn spoken(word: &str) -> Option<Self> {
        Self::parse(word)
    }

    fn spellings() -> Vec<&'static str> {
        [Expense::spellings(), Use::spellings()].concat()
    }
}

/// Who pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payable {
    /// Whether the funds may pay.
    pub fund: Answer,
    /// Whether a personal account may pay.
    pub account: Answer,
    /// Both with their reasons: yes where one of them may pay.
    pub verdict: Verdict,
}

/// Whether the funds or a personal account may pay an expense of somebody insured in `region`.
///
/// # Errors
/// What is wrong in a pack; missing rules are answers, not errors.
pub fn check(asked: Asked, region: Region, on: Day, policies: &PolicySet) -> Result<Payable> {
    let book = Rulebook::of(region, policies)?;
    let case = Case { asked, on, book, policies };
    let mut next = Vec::new();
    let mut fund = case.excluded(Purse::Fund);
    if !decided(&fund) {
        fund.push(case.covered(&mut next));
    }
    let mut account = case.excluded(Purse::Account);
    match asked.use_ {
        Some(use_) if !stands(&account, Standing::Fails) => {
            let verdict = case.uses(use_, region)?;
            account.extend(verdict.reasons);
            next.extend(verdict.next);
        }
        None if !decided(&account) => account.push(case.silent(Purse::Account)),
        _ => {}
    }
    let advice = case.misuse();
    Ok(payable(fund, account, advice, next))
}

struct Case<'a> {
    asked: Asked,
    on: Day,
    book: Rulebook<'a>,
    policies: &'a PolicySet,
}

impl Case<'_> {
    fn named(&self, id: &'static str, purse: Purse) -> Message {
        Message::new(id).with("purse", purse.message()).with("what", self.asked.message())
    }

    fn cite(&self, rules: &[&Rule<ExpenseRule>]) -> Vec<Citation> {
        let quote = |rule: &&Rule<ExpenseRule>| {
            let said = (rule.value.what.message(), Wording::Words(rule.value.text.clone()));
            Citation::saying(rule, said, self.policies)
        };
        rules.iter().map(quote).collect()
    }

    /// What rules say against it, with their exceptions.
    fn excluded(&self, purse: Purse) -> Vec<Reason> {
        let about = |rule: &&Rule<ExpenseRule>| {
            Some(rule.value.what) == self.asked.expense && rule.value.payers.contains(&purse)
        };
        let rules: Vec<_> = self.book.rules(|benefits| &benefits.expense).filter(about).collect();
        let of = |decides: bool, wanted: fn(Hold) -> bool| {
            let kept = rules.iter().filter(|rule| rule.decides() == decides && wanted(rule.hold(self.on)));
            kept.copied().collect::<Vec<_>>()
        };
        let in_force = of(true, |hold| hold == Hold::InForce);
        let uncertain = of(true, |hold| matches!(hold, Hold::Uncertain { .. }));
        let claims = of(false, |hold| hold != Hold::NotInForce);
        let mut reasons = Vec::new();
        let mut add = |standing, id, rules: &[&Rule<ExpenseRule>]| {
            if !rules.is_empty() {
                reasons.push(reason(standing, self.named(id, purse), self.cite(rules)));
            }
        };
        add(Standing::Fails, "expense-excluded", &in_force);
        if in_force.is_empty() {
            add(Standing::Open, "expense-uncertain", &uncertain);
        }
        add(Standing::Advice, "expense-claim", &claims);
        reasons.extend(in_force.iter().filter_map(|rule| rule.value.unless).map(exception));
        reasons
    }

    /// What the tables of the place say of care that nothing excludes.
    fn covered(&self, next: &mut Vec<Message>) -> Reason {
        let rule = self.asked.benefit().and_then(|benefit| {
            let mut ratios = self.book.rules(|benefits| &benefits.ratio);
            ratios.find(|rule| {
                rule.decides()
                    && rule.hold(self.on) == Hold::InForce
                    && rule.value.scope.benefits.contains(&benefit)
            })
        });
        match rule {
            Some(rule) => {
                next.push(Message::new("expense-next-estimate"));
                let table = Wording::Term(Message::new("expense-by-table"));
                let cited = vec![Citation::saying(rule, (rule.value.what(), table), self.policies)];
                reason(Standing::Holds, self.named("expense-covered", Purse::Fund), cited)
            }
            None => self.silent(Purse::Fund),
        }
    }

    fn silent(&self, purse: Purse) -> Reason {
        reason(Standing::Open, self.named("expense-silent", purse), Vec::new())
    }

    /// What the rules about accounts say.
    fn uses(&self, use_: Use, region: Region) -> Result<Verdict> {
        let seat = Coverage::in_good_standing(Insurance::Employee, region, PersonClass::InService);
        let person = Party {
            coverage: (region != Region::NATION).then_some(seat),
            known: Known::Supposed,
            ..Party::named("")
        };
        let facts = AidFacts {
            on: self.on,
            use_: Some(use_),
            relation: Relation::Oneself,
            relation_derived: false,
            payer: person.clone(),
            beneficiary: person,
            bindings: BindingFacts::default(),
            amount: None,
        };
        let mut verdict = eligibility::check(&facts, self.policies)?;
        verdict.reasons.retain(|reason| reason.message.id != "eligibility-own-account");
        for reason in &mut verdict.reasons {
            reason.message.id = of_the_account(reason.message.id);
            reason.code = None;
        }
        Ok(verdict)
    }

    /// What nobody may do, where such an expense tempts to it.
    fn misuse(&self) -> Vec<Reason> {
        let about = |rule: &&Rule<MisuseRule>| {
            self.asked.misuse().contains(&rule.value.what) && rule.hold(self.on) == Hold::InForce
        };
        let warning = |rule: &Rule<MisuseRule>| {
            let said = (rule.value.what.message(), Wording::Words(rule.value.text.clone()));
            let message = Message::new("expense-misuse").with("misuse", rule.value.what.message());
            reason(Standing::Advice, message, vec![Citation::saying(rule, said, self.policies)])
        };
        self.book.rules(|benefits| &benefits.misuse).filter(about).map(warning).collect()
    }
}

const fn reason(standing: Standing, message: Message, citations: Vec<Citation>) -> Reason {
    Reason { code: None, standing, message, citations }
}

fn exception(unless: Unless) -> Reason {
    let message = Message::new("expense-unless").with("unless", unless.message());
    reason(Standing::Advice, message, Vec::new())
}

/// The sentences about shared money, said of any account.
fn of_the_account(id: &'static str) -> &'static str {
    match id {
        "eligibility-use-allowed" => "expense-account-allowed",
        "eligibility-use-forbidden" => "expense-account-forbidden",
        "eligibility-use-unlisted" => "expense-account-unlisted",
        other => other,
    }
}

fn stands(reasons: &[Reason], standing: Standing) -> bool {
    reasons.iter().any(|reason| reason.standing == standing)
}

fn decided(reasons: &[Reason]) -> bool {
    reasons.iter().any(|reason| reason.standing != Standing::Advice)
}

fn answer(reasons: &[Reason]) -> Answer {
    if stands(reasons, Standing::Fails) {
        Answer::No
    } else if stands(reasons, Standing::Open) {
        Answer::CannotTell
    } else {
        Answer::Yes
    }
}

/// One answer of both: yes where one may pay, no where neither may.
fn payable(fund: Vec<Reason>, account: Vec<Reason>, advice: Vec<Reason>, next: Vec<Message>) -> Payable {
    let (by_fund, by_account) = (answer(&fund), answer(&account));
    let (answer, rests_on) = match (by_fund, by_account) {
        (Answer::Yes, _) | (_, Answer::Yes) => (Answer::Yes, Standing::Holds),
        (Answer::No, Answer::No) => (Answer::No, Standing::Fails),
        _ => (Answer::CannotTell, Standing::Open),
    };
    let reasons: Vec<_> = fund.into_iter().chain(account).chain(advice).collect();
    let deciding = reasons.iter().filter(|reason| reason.standing == rests_on);
    let grade = deciding.flat_map(|reason| &reason.citations).map(|cited| cited.grade).max();
    let verdict = Verdict {
        answer,
        grade,
        reasons,
        missing: Vec::new(),
        next,
        channels: Vec::new(),
        materials: Vec::new(),
    };
    Payable { fund: by_fund, account: by_account, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(word: &str, region: u32) -> (Answer, Answer, Answer) {
        let region = Region::parse(&region.to_string()).unwrap_or(Region::NATION);
        let on = Day::new(2026, 11, 22).unwrap();
        let asked = Asked::parse(word).unwrap();
        let payable = check(asked, region, on, &PolicySet::shipped()).unwrap();
        (payable.fund, payable.account, payable.verdict.answer)
    }

    #[test]
    fn each_purse_has_its_answer() {
        use Answer::{CannotTell, No, Yes};
        for (word, region, expected) in [
            ("健身", 420_100, (No, No, No)),
            ("工伤", 420_100, (No, CannotTell, CannotTell)),
            ("pharmacy", 420_100, (CannotTell, Yes, Yes)),
            ("outpatient", 420_100, (Yes, Yes, Yes)),
            ("cash", 420_100, (CannotTell, No, CannotTell)),
        ] {
            assert_eq!(asked(word, region), expected, "{word}");
        }
    }

    #[test]
    fn a_local_list_speaks_for_its_own_region_only() {
        assert_eq!(asked("traffic-accident", 110_000).0, Answer::No);
        assert_eq!(asked("traffic-accident", 420_100).0, Answer::CannotTell);
    }
}
