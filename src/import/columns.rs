//! The heading of the own CSV: which columns there are, under which names, and which stand where.
//!
//! Names are those of the interface and of `history --csv`, in any order, in either language. Strict and
//! friendly: everything that is wrong with a heading is said at once, with the name that was perhaps meant.

use csv::StringRecord;

use super::flaw::{place, shorten};
use super::records::Records;
use crate::error::{Error, Place, Result};
use crate::model::message::{Message, Value};
use crate::model::near;
use crate::model::settlement::{MONEY_FIELDS, TEXT_FIELDS};

/// A column that the reader looks at; the number is its slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    SettlementId,
    SettledAt,
    Member,
    Relation,
    Region,
    Institution,
    InstitutionLevel,
    MedType,
    Total,
    Fund,
    Account,
    MutualAid,
    Cash,
    Payer,
    Kind,
    Reverses,
    Hospital,
    PayerOrigin,
}

use Column::*;

/// Column, its name and its Chinese heading.
const NAMES: [(Column, &str, &str); 18] = [
    (SettlementId, "settlement_id", "结算编号"),
    (SettledAt, "settled_at", "结算时间"),
    (Member, "member", "成员"),
    (Relation, "relation", "关系"),
    (Region, "region_code", "统筹区"),
    (Institution, "institution", "医药机构"),
    (InstitutionLevel, "institution_level", "机构等级"),
    (MedType, "med_type", "医疗类别"),
    (Total, "total", "医疗费总额"),
    (Fund, "fund_pay", "基金支付"),
    (Account, "acct_pay", "个人账户支付"),
    (MutualAid, "acct_mulaid_pay", "家人账户支付"),
    (Cash, "cash_pay", "现金支付"),
    (Payer, "payer", "支付人"),
    (Kind, "kind", "类型"),
    (Reverses, "reverses", "撤销的结算"),
    (Hospital, "hosp_part_amt", "医院负担"),
    (PayerOrigin, "payer_origin", "支付人依据"),
];

/// Other Chinese headings, as `history --header zh` prints them for people.
const ALSO: [(Column, &str); 1] = [(MutualAid, "家人账户支付")];

/// Columns without which no row can be booked.
const REQUIRED: [Column; 6] = [SettledAt, Member, Total, Fund, Account, Cash];

/// What `history --csv` prints beside the columns above; computed, so not read back.
const IGNORED: [[&str; 2]; 10] = [
    ["acct_change", "账户变动"],
    ["layer", "资金层"],
    ["for", "使用人"],
    ["note", "备注"],
    ["source", "来源"],
    ["source_file", "来源文件"],
    ["source_row", "来源行"],
    ["source_sha256", "来源文件 SHA-256"],
    ["papers", "其他单据"],
    ["id", "编号"],
];

/// What a heading names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Column(Column),
    Money(usize),
    Text(usize),
    Ignored(usize),
}

impl Column {
    /// The name that messages use.
    pub(super) fn name(self) -> &'static str {
        NAMES[self as usize].1
    }
}

/// Where each column stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// How many columns there are.
    pub(super) width: usize,
    /// Place of each [`Column`] by slot; `usize::MAX`, which no record has, where there is none.
    slots: [usize; NAMES.len()],
    /// Place and slot of [`MONEY_FIELDS`].
    pub(super) money: Vec<(usize, usize)>,
    /// Place and slot of [`TEXT_FIELDS`].
    pub(super) texts: Vec<(usize, usize)>,
}

impl Heading {
    /// Where a column stands; beyond every record where there is none.
    pub(super) const fn place(&self, column: Column) -> usize {
        self.slots[column as usize]
    }

    /// Reads the heading.
    ///
    /// # Errors
    /// Unknown, doubled or missing columns, all of them in one error.
    pub(super) fn read(record: &StringRecord, file: &str, line: u64) -> Result<Self> {
        let mut heading = Self {
            width: record.len(),
            slots: [usize::MAX; NAMES.len()],
            money: Vec::new(),
            texts: Vec::new(),
        };
        let mut wrong = Vec::new();
        let mut seen = Vec::new();
        for (at, name) in record.iter().enumerate() {
            let name = name.trim();
            let Some(named) = named(name) else {
                wrong.push(unknown(name, at));
                continue;
            };
            if seen.contains(&named) {
                wrong.push(Message::new("import-column-doubled").with("column", shorten(name)));
            }
            seen.push(named);
            heading.put(named, at);
        }
        wrong.extend(heading.missing());
        refuse(wrong, place(file, Some(line))).map(|()| heading)
    }

    /// Notes where a column stands.
    fn put(&mut self, named: Named, place: usize) {
        match named {
            Named::Column(column) => self.slots[column as usize] = place,
            Named::Money(slot) => self.money.push((place, slot)),
            Named::Text(slot) => self.texts.push((place, slot)),
            Named::Ignored(_) => {}
        }
    }

    /// The required columns that are not there, in one message.
    fn missing(&self) -> Option<Message> {
        let absent = REQUIRED.into_iter().filter(|column| self.place(*column) == usize::MAX);
        let names: Vec<Value> = absent.map(|column| Value::from(column.name())).collect();
        (!names.is_empty()).then(|| Message::new("import-columns-missing").with("columns", names))
    }
}

/// One error out of everything that is wrong with a heading.
fn refuse(mut wrong: Vec<Message>, at: Place) -> Result<()> {
    let error = match wrong.len() {
        0 => return Ok(()),
        1 => Error::data(wrong.remove(0)),
        count => wrong
            .into_iter()
            .fold(Error::data(Message::new("import-columns-wrong").with("count", count)), Error::detail),
    };
    Err(error.at(at).hint(Message::new("import-hint-columns")))
}

/// Says that a column is unknown, and which one was perhaps meant.
fn unknown(name: &str, place: usize) -> Message {
    if name.is_empty() {
        return Message::new("import-column-unnamed").with("column", place + 1);
    }
    let shown = shorten(name);
    match nearest(name) {
        Some(near) => Message::new("import-column-unknown-near").with("column", shown).with("near", near),
        None => Message::new("import-column-unknown").with("column", shown),
    }
}

/// Whether a line is a whole and right heading of the own CSV.
pub(super) fn is_heading(line: &str) -> bool {
    let mut reader = Records::new(line.as_bytes(), "");
    let mut record = StringRecord::new();
    reader.read(&mut record) == Ok(true) && Heading::read(&record, "", 1).is_ok()
}

/// Whether a name is a column of the own CSV.
pub(super) fn is_known(name: &str) -> bool {
    named(name.trim()).is_some()
}

/// What a name stands for.
fn named(name: &str) -> Option<Named> {
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    let column = NAMES.iter().find(|(_, latin, chinese)| is(latin) || *chinese == name);
    column
        .map(|(column, ..)| Named::Column(*column))
        .or_else(|| {
            ALSO.iter().find(|(_, chinese)| *chinese == name).map(|(column, _)| Named::Column(*column))
        })
        .or_else(|| MONEY_FIELDS.iter().position(&is).map(Named::Money))
        .or_else(|| TEXT_FIELDS.iter().position(&is).map(Named::Text))
        .or_else(|| IGNORED.iter().position(|names| names.iter().any(is)).map(Named::Ignored))
}

/// The known name that was perhaps meant.
fn nearest(name: &str) -> Option<&'static str> {
    let known = NAMES.iter().flat_map(|(_, latin, chinese)| [*latin, *chinese]);
    near::nearest(name, known.chain(MONEY_FIELDS).chain(TEXT_FIELDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(line: &str) -> Result<Heading> {
        Heading::read(&StringRecord::from(line.split(',').collect::<Vec<_>>()), "a.csv", 1)
    }

    #[test]
    fn slots_follow_the_names() {
        for (slot, (column, ..)) in NAMES.iter().enumerate() {
            assert_eq!(*column as usize, slot);
        }
    }

    #[test]
    fn names_in_any_order_case_and_language() {
        let heading =
            heading(" CASH_pay ,成员,结算时间,total,基金支付,acct_pay,hifp_pay,INSUTYPE,id,acct_change")
                .unwrap();
        assert_eq!((heading.place(Cash), heading.place(Member), heading.place(Payer)), (0, 1, usize::MAX));
        assert_eq!((heading.money, heading.texts), (vec![(6, 5)], vec![(7, 2)]));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let error = heading("member,成员,totl,flavour,,settled_at,id,编号").unwrap_err();
        let ids: Vec<_> = error.details.iter().map(|line| line.id).collect();
        assert_eq!(error.what.id, "import-columns-wrong");
        assert_eq!(
            ids,
            [
                "import-column-doubled",
                "import-column-unknown-near",
                "import-column-unknown",
                "import-column-unnamed",
                "import-column-doubled",
                "import-columns-missing",
            ]
        );
        assert_eq!(error.details[1].args[1].1, Value::from("total"));
        let missing = ["total", "fund_pay", "acct_pay", "cash_pay"].map(Value::from).to_vec();
        assert_eq!(error.details[5].args, [("columns", Value::List(missing))]);
    }
}
