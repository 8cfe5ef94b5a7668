//! What `check` can find: the closed set of its codes, one find with its place, and the rows it looks at.
//!
//! A find names facts by number and changes none. Notes are finds that nobody has to act on.

use super::coverage::{Insurance, terms};
use super::day::{Day, Moment};
use super::identities::{self, Identity};
use super::member::MemberId;
use super::money::Money;
use super::settlement::{AidPayment, Amounts, Detail, SettlementKind};

/// What is wrong, or worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Pages of the file are damaged.
    Damaged,
    /// A row names a row that is not there.
    Reference,
    /// The mark of a retired fact and the log of retirements part.
    RetiredMark,
    /// A kept sum is not the sum of its facts.
    KeptSums,
    /// A kept paper is not in its folder.
    StoredMissing,
    /// A kept paper has other bytes than when it was read.
    StoredDiffers,
    /// I1.
    Total,
    /// I2.
    Person,
    /// Mutual aid is larger than the account payment that it is part of.
    MutualAid,
    /// I3.
    Scope,
    /// I4.
    Funds,
    /// I5.
    Details,
    /// J1: what a receipt printed does not make its total.
    Receipt,
    /// Two settlements may be one, and nobody has decided.
    Double,
    /// A reversal whose original is not there.
    ReversalAlone,
    /// A reversal that is not the mirror of its original.
    ReversalDiffers,
    /// A settlement that was taken back twice.
    ReversalTwice,
    /// Nobody knows whose account paid the mutual-aid part.
    PayerUnknown,
    /// The payers' parts are not the mutual-aid part.
    PayerSum,
    /// The payer is the patient.
    PayerSelf,
    /// No binding of that day lets the payer's account pay.
    PayerUnbound,
    /// A printed balance that the ledger does not reach from the opening, or an opening from a printed one.
    PrintedDiffers,
    /// Two printed balances of one account with other movements between than recorded.
    ChainBreak,
    /// An account below zero.
    BelowZero,
    /// A fact of a day that has not come yet.
    DayFuture,
    /// A fact of a day before its person was born.
    DayBeforeBirth,
    /// A fund paid on a day outside every recorded insurance.
    Uncovered,
    /// Two spans of one insurance share days.
    CoverageOverlap,
    /// Days between two spans of one insurance.
    CoverageGap,
    /// Funds paid for somebody of whom no insurance is recorded.
    Uninsured,
    /// Typed movements of days before the opening.
    BeforeOpening,
    /// An account without a starting point.
    NoStart,
    /// A balance that nothing has confirmed for long.
    PrintedOld,
    /// A payment that belongs to no settlement.
    Unexplained,
}

/// Hands every code and its word to a macro, so that the list stands once.
macro_rules! codes {
    ($then:ident $(, $first:ident)?) => {
        $then!(
            $($first,)?
            Damaged = "damaged",
            Reference = "reference",
            RetiredMark = "retired-mark",
            KeptSums = "kept-sums",
            StoredMissing = "stored-missing",
            StoredDiffers = "stored-differs",
            Total = "i1",
            Person = "i2",
            MutualAid = "i2a",
            Scope = "i3",
            Funds = "i4",
            Details = "i5",
            Receipt = "j1",
            Double = "double",
            ReversalAlone = "reversal-alone",
            ReversalDiffers = "reversal-differs",
            ReversalTwice = "reversal-twice",
            PayerUnknown = "payer-unknown",
            PayerSum = "payer-sum",
            PayerSelf = "payer-self",
            PayerUnbound = "payer-unbound",
            PrintedDiffers = "printed-differs",
            ChainBreak = "chain-break",
            BelowZero = "below-zero",
            DayFuture = "day-future",
            DayBeforeBirth = "day-before-birth",
            Uncovered = "uncovered",
            CoverageOverlap = "coverage-overlap",
            CoverageGap = "coverage-gap",
            Uninsured = "uninsured",
            BeforeOpening = "before-opening",
            NoStart = "no-start",
            PrintedOld = "printed-old",
            Unexplained = "unexplained",
        );
    };
}
pub(crate) use codes;

codes!(terms, Code);

/// Whether somebody has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something contradicts itself; the exit code becomes 1.
    Finding,
    /// Worth a look, and perhaps right as it is; the exit code stays 0.
    Note,
}

terms!(Severity, Finding = "finding", Note = "note");

impl Code {
    /// Whether somebody has to act.
    pub const fn severity(self) -> Severity {
        match self {
            Self::CoverageGap
            | Self::Uninsured
            | Self::BeforeOpening
            | Self::NoStart
            | Self::PrintedOld
            | Self::Unexplained => Severity::Note,
            _ => Severity::Finding,
        }
    }

    /// The code of a violated identity.
    pub const fn of_identity(identity: Identity) -> Self {
        match identity {
            Identity::Total => Self::Total,
            Identity::Person => Self::Person,
            Identity::Scope => Self::Scope,
            Identity::Funds => Self::Funds,
            Identity::Details => Self::Details,
            Identity::MutualAid => Self::MutualAid,
        }
    }
}

/// A figure of a settlement, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// The person.
    Member,
    /// 医疗费总额.
    Total,
    /// 基金支付总额.
    Fund,
    /// 个人账户支出.
    Account,
    /// 共济支付.
    MutualAid,
    /// 个人现金支出.
    Cash,
    /// 医院负担.
    Hospital,
}

/// What a find is about, beside people and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A name, number or file, as it is.
    Text(String),
    /// One figure of a settlement.
    Named(Named),
    /// An insurance.
    Insurance(Insurance),
    /// So many settlements.
    Settlements(i64),
    /// So many typed movements.
    Movements(i64),
    /// So many days.
    Days(i64),
    /// A day of birth.
    Born(Day),
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Money(Money),
    /// How many.
    Count(i64),
}

/// One find. What is absent does not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What is wrong.
    pub code: Code,
    /// Number of the settlement.
    pub settlement: Option<i64>,
    /// Number of another settlement that belongs to it.
    pub other: Option<i64>,
    /// Whose.
    pub member: Option<MemberId>,
    /// The other person: whose account paid, or for whom.
    pub relative: Option<MemberId>,
    /// The day or moment, as ISO text.
    pub at: Option<String>,
    /// The end of a span, or the moment of the other settlement.
    pub until: Option<String>,
    /// What it is about.
    pub what: Option<What>,
    /// The same of the other settlement.
    pub other_what: Option<String>,
    /// What is recorded or printed.
    pub recorded: Option<Figure>,
    /// What it should be by the other facts.
    pub computed: Option<Figure>,
}

impl Found {
    /// A find without a place yet.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            settlement: None,
            other: None,
            member: None,
            relative: None,
            at: None,
            until: None,
            what: None,
            other_what: None,
            recorded: None,
            computed: None,
        }
    }

    /// In this settlement.
    #[must_use]
    pub const fn settlement(mut self, id: i64) -> Self {
        self.settlement = Some(id);
        self
    }

    /// Beside this other settlement.
    #[must_use]
    pub const fn other(mut self, id: i64) -> Self {
        self.other = Some(id);
        self
    }

    /// Of this member.
    #[must_use]
    pub const fn member(mut self, member: MemberId) -> Self {
        self.member = Some(member);
        self
    }

    /// With this other person.
    #[must_use]
    pub const fn relative(mut self, relative: MemberId) -> Self {
        self.relative = Some(relative);
        self
    }

    /// On this day or at this moment.
    #[must_use]
    pub fn at(mut self, at: impl Into<String>) -> Self {
        self.at = Some(at.into());
        self
    }

    /// Until then, or beside a settlement of then.
    #[must_use]
    pub fn until(mut self, until: impl Into<String>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// About this; an empty text says nothing.
    #[must_use]
    pub fn about(mut self, what: impl Into<String>) -> Self {
        self.what = Some(what.into()).filter(|what: &String| !what.is_empty()).map(What::Text);
        self
    }

    /// About this.
    #[must_use]
    pub fn of(mut self, what: What) -> Self {
        self.what = Some(what);
        self
    }

    /// Both amounts: recorded or printed, and as it should be.
    #[must_use]
    pub const fn amounts(mut self, recorded: Money, computed: Money) -> Self {
        self.recorded = Some(Figure::Money(recorded));
        self.computed = Some(Figure::Money(computed));
        self
    }

    /// An amount that has no other side.
    #[must_use]
    pub const fn amount(mut self, recorded: Money) -> Self {
        self.recorded = Some(Figure::Money(recorded));
        self
    }
}

/// A settlement in force with everything that can be checked in itself.
#[derive(Debug, Clone, Copy)]
pub struct Bill<'row> {
    /// Its number.
    pub id: i64,
    /// Settlement or reversal.
    pub kind: SettlementKind,
    /// Whose.
    pub member: MemberId,
    /// When, as ISO text.
    pub at: &'row str,
    /// Its six figures.
    pub amounts: Amounts,
    /// The rest of its figures, where recorded (texts are left out).
    pub detail: Option<&'row Detail>,
    /// Whose accounts paid the mutual-aid part.
    pub payments: &'row [AidPayment],
    /// What was found when it was booked.
    pub stored: &'row [identities::Finding],
}

/// A movement of an account that no settlement records.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'row> {
    /// Whose account.
    pub member: MemberId,
    /// Code of its kind.
    pub kind: &'row str,
    /// Code of its layer.
    pub layer: &'row str,
    /// The day, as ISO text.
    pub day: &'row str,
    /// What the account gained.
    pub amount: Money,
    /// For whom.
    pub beneficiary: Option<MemberId>,
}

/// What happened to an account, in order of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Everything that moved on a day.
    Moved(Day, Money),
    /// A balance was printed; `later` moved on the same day after that moment.
    Printed {
        /// When.
        at: Moment,
        /// How much.
        balance: Money,
        /// What moved later on that day.
        later: Money,
    },
}

/// A kept sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// `kept_account_day`.
    AccountDay,
    /// `kept_account_month`.
    AccountMonth,
    /// `kept_visits_month`.
    Visits,
    /// `kept_aid_month`.
    Aid,
    /// `kept_counted_day`.
    Counted,
}

impl Kept {
    /// Every table of kept sums.
    pub const ALL: [Self; 5] = [Self::AccountDay, Self::AccountMonth, Self::Visits, Self::Aid, Self::Counted];
}

/// The figures of a kept row, as many as its table has.
#[derive(Debug, Clone, Copy)]
pub struct KeptRow<'row> {
    /// Whose.
    pub member: MemberId,
    /// The layer, the number of the beneficiary, or kind of care and insurance; empty otherwise.
    pub part: &'row str,
    /// Day or month.
    pub when: &'row str,
    /// Its figures, in the order of the table.
    pub figures: &'row [i64],
}
