//! Coverage: who is insured where, in what, since when and until when.
//!
//! Codes follow the national platform (`insutype`, `psn_type`); unknown is a value of its own and never
//! filled in by guessing.

use super::day::Period;
use super::region::Region;

/// The insurance a person is in (`insutype`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Insurance {
    /// 职工基本医疗保险, 310: comes with a personal account, for most plans.
    Employee,
    /// 城乡居民基本医疗保险, 390: no personal account of the employee kind.
    Resident,
}

/// What kind of insured person somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonClass {
    /// 在职.
    InService,
    /// 退休.
    Retired,
    /// 灵活就业, plan with a personal account.
    FlexibleWithAccount,
    /// 灵活就业, plan without a personal account.
    FlexibleWithoutAccount,
    /// 成年居民.
    ResidentAdult,
    /// 学生儿童.
    StudentOrChild,
    /// 大学生, who have a benefit year and rules of their own in some regions.
    CollegeStudent,
    /// Not known.
    Unknown,
}

/// Whether the coverage may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 正常.
    Normal,
    /// 暂停 or in arrears.
    Suspended,
    /// 等待期: insured, benefits not yet open.
    Waiting,
    /// Not known.
    Unknown,
}

/// One span of insurance of one member. Spans of the same insurance do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Which insurance.
    pub insurance: Insurance,
    /// Where (`insuplc_admdvs`).
    pub region: Region,
    /// As what.
    pub class: PersonClass,
    /// Usable or not.
    pub status: Status,
    /// From when until when; open where not known.
    pub period: Period,
    /// Name of the plan where a region has several.
    pub plan: Option<String>,
    /// Monthly contribution base in fen, where known.
    pub base: Option<super::money::Money>,
    /// First insured on, where known (waiting periods count from it).
    pub first_insured: Option<super::day::Day>,
    /// The raw `psn_type` where a message brought it.
    pub raw_class: Option<String>,
}

impl Coverage {
    /// Insured there as that, usable at any time; nothing else is known.
    pub const fn in_good_standing(insurance: Insurance, region: Region, class: PersonClass) -> Self {
        Self {
            insurance,
            region,
            class,
            status: Status::Normal,
            period: Period::ALWAYS,
            plan: None,
            base: None,
            first_insured: None,
            raw_class: None,
        }
    }
}

/// A closed set of words, as the readers of our own files see it.
pub trait Word: Copy + 'static {
    /// Reads exactly one code, as files write it.
    fn exactly(code: &str) -> Option<Self>;
    /// Every code, for whoever wrote another one.
    fn codes() -> Vec<&'static str>;
}

/// A closed set of words that people type, in either language.
pub trait Spoken: Word {
    /// Reads a code or a word of either language.
    fn spoken(word: &str) -> Option<Self>;
    /// Everything that is understood, for whoever wrote something near it.
    fn spellings() -> Vec<&'static str>;
}

/// The codes of a closed set, so that each set is written down once.
macro_rules! words {
    ($type:ty, $($value:ident = $code:literal),+ $(,)?) => {
        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The stable English code, as in commands, CSV and JSON.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }

        impl $crate::model::coverage::Word for $type {
            fn exactly(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }

            fn codes() -> Vec<&'static str> {
                Self::ALL.iter().map(|value| value.code()).collect()
            }
        }
    };
}
pub(crate) use words;

/// The same with what people write for a code, in either language.
macro_rules! terms {
    ($type:ty, $($value:ident = $code:literal $(| $word:literal)*),+ $(,)?) => {
        $crate::model::coverage::words!($type, $($value = $code),+);

        impl $type {
            /// Reads a code or a word of either language.
            pub fn parse(word: &str) -> Option<Self> {
                match word.trim().to_lowercase().replace('_', "-").as_str() {
                    $($code $(| $word)* => Some(Self::$value),)+
                    _ => None,
                }
            }
        }

        impl $crate::model::coverage::Spoken for $type {
            fn spoken(word: &str) -> Option<Self> {
                Self::parse(word)
            }

            fn spellings() -> Vec<&'static str> {
                vec![$($code $(, $word)*),+]
            }
        }
    };
}
pub(crate) use terms;

terms!(
    Insurance,
    Employee = "employee" | "310" | "职工" | "职工医保",
    Resident = "resident" | "390" | "居民" | "居民医保" | "城乡居民"
);
terms!(
    PersonClass,
    InService = "in-service" | "在职",
    Retired = "retired" | "退休",
    FlexibleWithAccount = "flexible" | "flexible-with-account" | "灵活就业",
    FlexibleWithoutAccount = "flexible-without-account" | "灵活就业无账户",
    ResidentAdult = "resident-adult" | "adult" | "成年居民" | "居民",
    StudentOrChild = "student-or-child" | "student" | "child" | "学生儿童" | "学生" | "儿童",
    CollegeStudent = "college-student" | "college" | "大学生",
    Unknown = "unknown" | "未知",
);
terms!(
    Status,
    Normal = "normal" | "正常",
    Suspended = "suspended" | "暂停" | "停保",
    Waiting = "waiting" | "等待期",
    Unknown = "unknown" | "未知",
);

impl PersonClass {
    /// The insurance this class belongs to, where it tells.
    pub const fn insurance(self) -> Option<Insurance> {
        match self {
            Self::InService | Self::Retired | Self::FlexibleWithAccount | Self::FlexibleWithoutAccount => {
                Some(Insurance::Employee)
            }
            Self::ResidentAdult | Self::StudentOrChild | Self::CollegeStudent => Some(Insurance::Resident),
            Self::Unknown => None,
        }
    }

    /// Whether a rule for `self` speaks of somebody of the class `asked`: flexible workers are in service,
    /// college students are students.
    pub const fn covers(self, asked: Self) -> bool {
        match self {
            Self::InService => {
                matches!(asked, Self::InService | Self::FlexibleWithAccount | Self::FlexibleWithoutAccount)
            }
            Self::StudentOrChild => matches!(asked, Self::StudentOrChild | Self::CollegeStudent),
            one => one as u8 == asked as u8,
        }
    }

    /// Whether this class comes with a personal account; `None` where it cannot be told.
    pub const fn has_account(self) -> Option<bool> {
        match self {
            Self::InService | Self::Retired | Self::FlexibleWithAccount => Some(true),
            Self::FlexibleWithoutAccount
            | Self::ResidentAdult
            | Self::StudentOrChild
            | Self::CollegeStudent => Some(false),
            Self::Unknown => None,
        }
    }
}
