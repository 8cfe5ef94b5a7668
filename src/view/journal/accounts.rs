//! Which accounts a journal has, and their names: safe for every tool, unique, and the same in every run.

use crate::model::account::Layer;
use crate::model::member::MemberId;

/// A fund that pays, where the source of a settlement said which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fund {
    /// Not said which.
    Whole,
    /// 统筹基金, `hifp_pay`.
    Pooled,
    /// 公务员补助, `cvlserv_pay`.
    CivilServant,
    /// 企业补充, `hifes_pay`.
    Enterprise,
    /// 居民大病, `hifmi_pay`.
    SeriousIllness,
    /// 职工大额, `hifob_pay`.
    LargeSum,
    /// 医疗救助, `maf_pay`.
    MedicalAid,
    /// 其他, `oth_pay`.
    Other,
}

impl Fund {
    /// The funds of the interface's parts, in its order.
    pub const PARTS: [Self; 7] = [
        Self::Pooled,
        Self::CivilServant,
        Self::Enterprise,
        Self::SeriousIllness,
        Self::LargeSum,
        Self::MedicalAid,
        Self::Other,
    ];

    const fn path(self) -> &'static str {
        match self {
            Self::Whole => "Income:Medical:Fund",
            Self::Pooled => "Income:Medical:Fund:Pooled",
            Self::CivilServant => "Income:Medical:Fund:Civil-Servant",
            Self::Enterprise => "Income:Medical:Fund:Enterprise",
            Self::SeriousIllness => "Income:Medical:Fund:Serious-Illness",
            Self::LargeSum => "Income:Medical:Fund:Large-Sum",
            Self::MedicalAid => "Income:Medical:Fund:Medical-Aid",
            Self::Other => "Income:Medical:Fund:Other",
        }
    }
}

/// An account of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// A member's personal account, or a layer of it.
    Personal(MemberId, Layer),
    /// Mutual aid for this member's bills that nobody is known to have paid.
    PayerUnknown(MemberId),
    /// A member's wallet.
    Wallet(MemberId),
    /// Cash.
    Cash,
    /// Where openings come from.
    Openings,
    /// Corrections of a member's account.
    Correction(MemberId),
    /// What the parts of a bill lack to its total.
    Difference,
    /// What funds pay.
    Fund(Fund),
    /// What hospitals bear.
    Hospital,
    /// Monthly credits of a member's account.
    Credit(MemberId),
    /// Its interest.
    Interest(MemberId),
    /// Refunds to it.
    Refund(MemberId),
    /// Bills of a member.
    Treatment(MemberId),
    /// Payments of a member that no settlement records.
    OwnPayment(MemberId),
    /// Payments for this member that no settlement records.
    MutualAid(MemberId),
    /// Premiums for this member.
    Premium(MemberId),
    /// Long-term care premiums of this member.
    LongTermCare(MemberId),
}

impl Account {
    /// Whose it is, where it is somebody's.
    pub const fn member(self) -> Option<MemberId> {
        match self {
            Self::Cash | Self::Openings | Self::Difference | Self::Fund(_) | Self::Hospital => None,
            Self::Personal(member, _)
            | Self::PayerUnknown(member)
            | Self::Wallet(member)
            | Self::Correction(member)
            | Self::Credit(member)
            | Self::Interest(member)
            | Self::Refund(member)
            | Self::Treatment(member)
            | Self::OwnPayment(member)
            | Self::MutualAid(member)
            | Self::Premium(member)
            | Self::LongTermCare(member) => Some(member),
        }
    }

    /// Its name; `of` is the part that stands for the member.
    pub fn path(self, of: &str) -> String {
        let root = match self {
            Self::Cash => return "Assets:Cash".to_owned(),
            Self::Openings => return "Equity:Opening-Balances".to_owned(),
            Self::Difference => return "Equity:Medical:Does-Not-Add-Up".to_owned(),
            Self::Hospital => return "Income:Medical:Hospital".to_owned(),
            Self::Fund(fund) => return fund.path().to_owned(),
            Self::Personal(..) => "Assets:Medical:Account",
            Self::PayerUnknown(_) => "Assets:Medical:Payer-Unknown",
            Self::Wallet(_) => "Assets:Medical:Wallet",
            Self::Correction(_) => "Equity:Medical:Correction",
            Self::Credit(_) => "Income:Medical:Monthly-Credit",
            Self::Interest(_) => "Income:Medical:Interest",
            Self::Refund(_) => "Income:Medical:Refund",
            Self::Treatment(_) => "Expenses:Medical:Treatment",
            Self::OwnPayment(_) => "Expenses:Medical:Own-Payment",
            Self::MutualAid(_) => "Expenses:Medical:Mutual-Aid",
            Self::Premium(_) => "Expenses:Medical:Premium",
            Self::LongTermCare(_) => "Expenses:Medical:Long-Term-Care",
        };
        let layer = match self {
            Self::Personal(_, Layer::CurrentYear) => ":Current-Year",
            Self::Personal(_, Layer::PriorYears) => ":Prior-Years",
            _ => "",
        };
        format!("{root}:{of}{layer}")
    }
}

/// The part of an account's name that stands for a member: letters and digits of the name with hyphens between.
///
/// A name that is nothing else stays as it is. Any other gets the member's number behind it, and so does one that
/// ends as if it had one; so two members never share an account, whoever is added later.
pub fn component(name: &str, member: MemberId) -> String {
    let mut safe = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            c if c.is_ascii_lowercase() && safe.is_empty() => safe.push(c.to_ascii_uppercase()),
            c if c.is_alphanumeric() => safe.push(c),
            _ if safe.is_empty() || safe.ends_with('-') => {}
            _ => safe.push('-'),
        }
    }
    let safe = safe.trim_end_matches('-');
    if safe.is_empty() {
        return format!("Member-{}", member.0);
    }
    if safe == name && !ends_with_number(safe) { name.to_owned() } else { format!("{safe}-{}", member.0) }
}

/// Whether a hyphen and digits end a text.
fn ends_with_number(text: &str) -> bool {
    let number = text.rsplit_once('-').map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_where_they_can_be() {
        let named = |name| component(name, MemberId(7));
        assert_eq!(named("王建国"), "王建国");
        assert_eq!(named("Li-Jing"), "Li-Jing");
        assert_eq!(named("王 小:满"), "王-小-满-7");
        assert_eq!(named("drop \"x\"|"), "Drop-x-7");
        assert_eq!(named("me"), "Me-7");
        assert_eq!(named("买买提·吐尔逊"), "买买提-吐尔逊-7");
        assert_eq!(named("😀"), "Member-7");
        assert_eq!(named("Drop-x-8"), "Drop-x-8-7");
    }

    proptest::proptest! {
        #[test]
        fn names_are_safe(name in ".*", id in 1_i64..1_000_000) {
            let safe = component(&name, MemberId(id));
            let first = safe.chars().next().unwrap();
            proptest::prop_assert!(!first.is_ascii_lowercase() && first != '-');
            proptest::prop_assert!(safe.chars().all(|c| c == '-' || c.is_alphanumeric()));
        }

        #[test]
        fn names_of_two_members_differ(names in proptest::collection::vec("[aA 王:|0-9-]{1,6}", 2..12)) {
            let mut names = names;
            names.sort();
            names.dedup();
            let safe: std::collections::BTreeSet<String> =
                names.iter().zip(1..).map(|(name, id)| component(name, MemberId(id))).collect();
            proptest::prop_assert_eq!(safe.len(), names.len());
        }
    }
}
