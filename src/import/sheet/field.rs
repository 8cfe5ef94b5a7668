//! The words of a profile: kinds of tables, and what a column can stand for.

use crate::model::coverage::terms;
use crate::model::document::DocumentKind;

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Payments in cash: a WeChat or Alipay bill.
    Payments,
    /// What came into and went out of a personal account.
    Movements,
    /// Settlements as people keep them.
    Settlements,
    /// No table at all, but a page of labels and figures of one day.
    Figures,
}

terms!(
    Kind,
    Payments = "payments",
    Movements = "movements",
    Settlements = "settlements",
    Figures = "figures",
);

/// What a column stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Day, or day and time.
    At,
    /// The amount of a payment or movement.
    Amount,
    /// What was paid, where paying and getting back have columns of their own.
    Paid,
    /// What was given back.
    Refunded,
    /// Whether money came or went.
    Direction,
    /// What became of a payment.
    Status,
    /// To whom.
    Party,
    /// For what.
    Goods,
    /// What kind of payment.
    Category,
    /// By what means.
    Method,
    /// The bill's own number of the payment.
    Reference,
    /// Remarks.
    Remark,
    /// What came into an account.
    Credit,
    /// What went out of it.
    Debit,
    /// Why it came or went; whether a settlement is taken back.
    Kind,
    /// The balance after the row.
    Balance,
    /// Which layer of the account.
    Layer,
    /// Whose row it is.
    Member,
    /// Relation to the ledger's owner.
    Relation,
    /// Number of the ID document; its last four characters are used.
    IdNumber,
    /// The whole bill.
    Total,
    /// Paid by funds.
    Fund,
    /// Paid by personal accounts, relatives' included.
    Account,
    /// Of that, by relatives' accounts.
    MutualAid,
    /// Paid in cash.
    Cash,
    /// Borne by the hospital.
    Hospital,
    /// Hospital or pharmacy.
    Institution,
    /// Its level.
    InstitutionLevel,
    /// Kind of care.
    MedType,
    /// Id of the settlement.
    SettlementId,
    /// Where the person is insured.
    Region,
    /// Whose account paid for a relative.
    Payer,
}

terms!(
    Field,
    At = "at",
    Amount = "amount",
    Paid = "paid",
    Refunded = "refunded",
    Direction = "direction",
    Status = "status",
    Party = "party",
    Goods = "goods",
    Category = "category",
    Method = "method",
    Reference = "reference",
    Remark = "remark",
    Credit = "credit",
    Debit = "debit",
    Kind = "kind",
    Balance = "balance",
    Layer = "layer",
    Member = "member",
    Relation = "relation",
    IdNumber = "id-number",
    Total = "total",
    Fund = "fund",
    Account = "account",
    MutualAid = "mutual-aid",
    Cash = "cash",
    Hospital = "hospital",
    Institution = "institution",
    InstitutionLevel = "institution-level",
    MedType = "med-type",
    SettlementId = "settlement-id",
    Region = "region",
    Payer = "payer",
);

/// The four figures that make up a bill: a total and its parts.
pub(super) const PARTS: [Field; 4] = [Field::Total, Field::Fund, Field::Account, Field::Cash];

/// Fields of which a row needs one.
pub(super) const SUMS: [&[Field]; 2] =
    [&[Field::Amount, Field::Paid, Field::Refunded], &[Field::Amount, Field::Credit, Field::Debit]];

impl Kind {
    /// What the columns of such a table can stand for, the important ones first.
    pub const fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Payments => &[
                At, Amount, Paid, Refunded, Direction, Status, Party, Goods, Category, Method, Reference,
                Remark,
            ],
            Self::Movements => {
                &[At, Amount, Credit, Debit, Kind, Balance, Layer, Member, Relation, IdNumber, Remark]
            }
            Self::Settlements => &[
                At,
                Total,
                Fund,
                Account,
                MutualAid,
                Cash,
                Hospital,
                Member,
                Relation,
                IdNumber,
                Institution,
                InstitutionLevel,
                MedType,
                SettlementId,
                Region,
                Payer,
                Kind,
                Balance,
            ],
            Self::Figures => &[],
        }
    }

    /// What the ledger calls a file of such rows.
    pub(super) const fn document_kind(self) -> DocumentKind {
        match self {
            Self::Payments => DocumentKind::PaymentBill,
            Self::Movements | Self::Figures => DocumentKind::AccountPage,
            Self::Settlements => DocumentKind::Spreadsheet,
        }
    }
}
