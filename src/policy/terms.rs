//! The closed sets of words a pack may use, each written down once: code, words people type, meaning.
//!
//! An unknown word is refused by the readers of `aid`. What a term is called is in `locales/`, under the
//! prefix given with each set. Start with [`RelationSet`].

use crate::model::coverage::{Word, words};
use crate::model::message::Message;
use crate::model::relation::Relation;

/// A closed set of words that has names in `locales/`.
pub trait Term: Word {
    /// What it is called.
    fn message(self) -> Message;
}

/// Defines an enum with codes, typed words and the ids of its names in `locales/`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $type:ident, $prefix:literal,
     $($(#[$doc:meta])* $value:ident = $code:literal $(| $word:literal)*),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$doc])* $value),+ }

        $crate::model::coverage::terms!($type, $($value = $code $(| $word)*),+);

        impl $crate::policy::terms::Term for $type {
            fn message(self) -> $crate::model::message::Message {
                $crate::model::message::Message::new(match self {
                    $(Self::$value => concat!($prefix, $code)),+
                })
            }
        }
    };
}
pub(crate) use vocabulary;

/// What a rule is about, as the guide and the remarks of packs tell rules apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Who may be helped.
    Relations,
    /// How far sharing reaches.
    Reach,
    /// The wallet and the quota, across provinces.
    Wallet,
    /// Whose money goes first.
    Order,
    /// Limits.
    Caps,
    /// What accounts may pay for.
    Uses,
    /// What has to be met.
    Conditions,
    /// How a binding ends.
    Ending,
    /// Where to bind.
    Channels,
    /// What to bring.
    Materials,
    /// When the benefit year begins.
    BenefitYear,
    /// How accounts are split.
    Layers,
    /// What is not paid.
    Expenses,
    /// What nobody may do.
    Misuse,
    /// Waiting periods.
    Waiting,
    /// Gaps between insurances.
    Transfer,
    /// Taking money out of the account.
    Withdrawal,
    /// Where and how to look things up.
    Inquiry,
}

words!(
    Subject,
    Relations = "relations",
    Reach = "reach",
    Wallet = "wallet",
    Order = "order",
    Caps = "caps",
    Uses = "uses",
    Conditions = "conditions",
    Ending = "ending",
    Channels = "channels",
    Materials = "materials",
    BenefitYear = "benefit-year",
    Layers = "layers",
    Expenses = "expenses",
    Misuse = "misuse",
    Waiting = "waiting",
    Transfer = "transfer",
    Withdrawal = "withdrawal",
    Inquiry = "inquiry",
);

vocabulary!(
    /// What a row of `[[aid.relations]]` is.
    RelationKind, "policy-relations-",
    /// The set of relatives in force.
    Set = "set",
    /// A relation that is denied in so many words.
    Excluded = "excluded",
    /// The nation's statement about all provinces.
    AllProvinces = "all-provinces",
    /// In force in half of the pooling areas, which ones is not known.
    HalfOfThePoolingAreas = "half-of-the-pooling-areas",
    /// An older form that did not ask for the relation.
    OlderForm = "older-form",
    /// A claim about the first day.
    ClaimedStart = "claimed-start",
    /// A claim that more relatives are allowed.
    ClaimedExtra = "claimed-extra",
    /// A claim that fewer relatives are allowed.
    ClaimedStillOnly = "claimed-still-only",
);

vocabulary!(
    /// A set of relatives.
    RelationSet, "policy-set-",
    /// Spouse, parents, children.
    Core3 = "core3",
    /// The near relatives of Civil Code art. 1045: `core3`, siblings, grandparents and grandchildren.
    Near8 = "near8",
    /// Parents of the spouse.
    ParentInLaw = "parent-in-law",
    /// Whoever was linked; the form did not ask.
    AnyLinkedPerson = "any-linked-person",
);

impl RelationSet {
    /// Whether a relation is in the set.
    pub const fn contains(self, relation: Relation) -> bool {
        use Relation::{
            Child, GrandchildByDaughter, GrandchildBySon, MaternalGrandparent, Parent, PaternalGrandparent,
            Sibling, Spouse,
        };
        match self {
            Self::Core3 => matches!(relation, Spouse | Parent | Child),
            Self::Near8 => {
                matches!(relation, Spouse | Parent | Child | Sibling)
                    || matches!(relation, PaternalGrandparent | MaternalGrandparent)
                    || matches!(relation, GrandchildBySon | GrandchildByDaughter)
            }
            Self::ParentInLaw => matches!(relation, Relation::ParentInLaw),
            Self::AnyLinkedPerson => true,
        }
    }
}

vocabulary!(
    /// What a row of `[[aid.scope]]` is.
    ScopeKind, "policy-scope-",
    /// How far sharing reaches.
    Reach = "reach",
    /// Where the relative must be insured.
    BeneficiaryInsuredIn = "beneficiary-insured-in",
    /// The nation's statement about all provinces.
    AllProvinces = "all-provinces",
    /// The province's own statement, where the national list differs.
    ProvincialStatement = "provincial-statement",
    /// A way for relatives insured in another pooling area.
    OtherPool = "other-pool",
    /// A claim about the first day.
    ClaimedStart = "claimed-start",
);

vocabulary!(
    /// How far something reaches.
    Reach, "policy-reach-",
    /// One pooling area (统筹区).
    PoolingArea = "pooling-area",
    /// The city.
    City = "city",
    /// The province.
    Province = "province",
    /// Between the divisions of the Corps (兵团).
    Corps = "corps",
    /// Across provinces, by transfer into a wallet.
    WalletTransfer = "wallet-transfer",
    /// Across provinces, by a quota.
    Quota = "quota",
    /// Bills are taken to the counter.
    CounterReimbursement = "counter-reimbursement",
);

vocabulary!(
    /// What a row of `[[aid.wallet]]` is.
    WalletKind, "policy-wallet-",
    /// Where wallet transfers have opened.
    TransferOpening = "transfer-opening",
    /// What a list said of this province on a day.
    TransferStatus = "transfer-status",
    /// Whether the place of use can be changed.
    UsePlace = "use-place",
    /// How cross-province sharing works.
    Mechanism = "mechanism",
    /// Which money pays first.
    SettlementOrder = "settlement-order",
    /// Most transfers a day.
    MaxTransfersPerDay = "max-transfers-per-day",
    /// Most yuan in one transfer.
    MaxYuanPerTransfer = "max-yuan-per-transfer",
    /// Hours without transfers.
    NoTransferHours = "no-transfer-hours",
    /// What becomes of a transfer nobody accepts.
    UnacceptedTransfer = "unaccepted-transfer",
    /// What both sides need.
    Condition = "condition",
    /// How many payers and relatives.
    Cardinality = "cardinality",
    /// Who may end it.
    Unbind = "unbind",
    /// When it ends by itself.
    AutomaticEnd = "automatic-end",
    /// How regions settle among themselves.
    ClearingBetweenRegions = "clearing-between-regions",
    /// An announced aim.
    Target = "target",
    /// A claim.
    Claim = "claim",
    /// Balance that must be there, in yuan.
    MinAccountBalanceYuan = "min-account-balance-yuan",
);

vocabulary!(
    /// Where wallet transfers are open.
    Opening, "policy-opening-",
    /// In part of the province.
    PartOfProvince = "part-of-province",
    /// In the whole province.
    WholeProvince = "whole-province",
    /// Launched in this city.
    Launched = "launched",
    /// Started in this city.
    Started = "started",
    /// Open in this place.
    Open = "open",
    /// Not in the whole province.
    NotWholeProvince = "not-whole-province",
    /// Missing from the list.
    NotListed = "not-listed",
);

vocabulary!(
    /// What a row of `[[aid.order]]` is.
    OrderKind, "policy-order-",
    /// What pays first.
    First = "first",
    /// The order of several payers.
    SeveralPayers = "several-payers",
    /// Whether there may be several payers at all.
    SinglePayer = "single-payer",
);

vocabulary!(
    /// An order of payment.
    PayerOrder, "policy-payers-",
    /// The patient's own account first.
    OwnAccountFirst = "own-account-first",
    /// The patient's own account, then the family account.
    OwnAccountThenFamilyAccount = "own-account-then-family-account",
    /// Only when the patient's own account is empty or there is none.
    BeneficiaryOwnBalanceZeroOrNoAccount = "beneficiary-own-balance-zero-or-no-account",
    /// Not known.
    Unknown = "unknown",
    /// In the order of filing.
    FilingOrder = "filing-order",
    /// Several payers are allowed, the order was not read.
    SeveralPayersAllowed = "several-payers-allowed",
    /// The rank the family chose.
    UserRank = "user-rank",
    /// Several payers within one settlement.
    SeveralPayersInOneSettlement = "several-payers-in-one-settlement",
    /// Largest balance first, then by name.
    BalanceDescThenName = "balance-desc-then-name",
    /// Largest balance first.
    BalanceDesc = "balance-desc",
    /// Bound last pays first.
    BindTimeDesc = "bind-time-desc",
    /// Bound first pays first.
    BindTimeAsc = "bind-time-asc",
    /// One payer per settlement.
    OnePayerPerSettlement = "one-payer-per-settlement",
    /// One payer per relative.
    SinglePayerPerBeneficiary = "single-payer-per-beneficiary",
);

vocabulary!(
    /// What a row of `[[aid.cap]]` limits.
    CapKind, "policy-cap-",
    /// Yuan that stay in the payer's account.
    ReserveYuan = "reserve-yuan",
    /// A claim about the reserve.
    ClaimedReserve = "claimed-reserve",
    /// Most yuan in one payment.
    MaxYuanPerPayment = "max-yuan-per-payment",
    /// Most yuan in all.
    MaxYuan = "max-yuan",
    /// Least yuan in one transfer.
    MinYuanPerTransfer = "min-yuan-per-transfer",
    /// Most transfers a month.
    MaxTransfersPerMonth = "max-transfers-per-month",
    /// Most relatives.
    MaxBeneficiaries = "max-beneficiaries",
    /// Numbers of relatives on which pages disagree.
    MaxBeneficiariesConflicting = "max-beneficiaries-conflicting",
    /// Most different relatives ever.
    MaxBeneficiariesLifetime = "max-beneficiaries-lifetime",
    /// Most members, the payer included.
    MaxFamilyIncludingPayer = "max-family-including-payer",
    /// Most family accounts one person may be in.
    MaxFamilyAccountsPerPerson = "max-family-accounts-per-person",
    /// Most family relations one payer may set up.
    MaxFamilyRelationsPerPayer = "max-family-relations-per-payer",
    /// Most networks one person may be in.
    MaxNetworksPerPerson = "max-networks-per-person",
    /// Which part of the account may be shared.
    AccountLayer = "account-layer",
    /// How the money moves.
    Mechanism = "mechanism",
    /// Yuan above which commercial insurance may be bought.
    ThresholdForCommercialInsuranceYuan = "threshold-for-commercial-insurance-yuan",
    /// How many bindings at once.
    Binding = "binding",
    /// How many payers and relatives.
    Cardinality = "cardinality",
);

vocabulary!(
    /// What a row of `[[aid.use]]` is.
    UseKind, "policy-use-",
    /// Allowed uses.
    Allowed = "allowed",
    /// Uses allowed across provinces.
    AllowedCrossProvince = "allowed-cross-province",
    /// Forbidden uses.
    Forbidden = "forbidden",
    /// Device classes a pharmacy may sell.
    PharmacyDeviceClasses = "pharmacy-device-classes",
);

vocabulary!(
    /// What a row of `[[aid.condition]]` is about.
    ConditionKind, "policy-condition-",
    /// The payer.
    Payer = "payer",
    /// The relative.
    Beneficiary = "beneficiary",
    /// The insurance status of both.
    Status = "status",
    /// The binding.
    Binding = "binding",
    /// The days of a binding.
    Dates = "dates",
    /// When a binding starts to work.
    TakesEffect = "takes-effect",
    /// Ending a binding.
    Unbind = "unbind",
    /// A time without changes.
    Lock = "lock",
    /// When it ends by itself.
    AutomaticEnd = "automatic-end",
    /// Money back.
    Refund = "refund",
    /// Premiums.
    Premium = "premium",
    /// Bills from before.
    Retrospective = "retrospective",
    /// At the till.
    AtSettlement = "at-settlement",
    /// What sharing does not do.
    Effect = "effect",
);

vocabulary!(
    /// What kind of place a channel is.
    ChannelKind, "policy-channel-",
    /// An app.
    App = "app",
    /// The wallet page of the national app.
    AppWalletTransfer = "app-wallet-transfer",
    /// A mini-program.
    MiniProgram = "mini-program",
    /// A WeChat account.
    Wechat = "wechat",
    /// A web page.
    Web = "web",
    /// A counter.
    Counter = "counter",
    /// Where premiums are paid from the account.
    Premium = "premium",
);

vocabulary!(
    /// What a published list was about.
    SnapshotKind, "policy-snapshot-",
    /// Provinces that had widened to the near relatives.
    Near8 = "near8",
    /// Provinces on the list of wallet transfers.
    WalletTransfer = "wallet-transfer",
);

impl RelationKind {
    /// Whether rows of this kind are somebody's claim and never a rule.
    pub const fn is_claim(self) -> bool {
        matches!(self, Self::ClaimedStart | Self::ClaimedExtra | Self::ClaimedStillOnly)
    }
}
