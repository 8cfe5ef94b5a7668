//! The printed labels of receipts, and finding them in text that glues them to values.
//!
//! Before each colon stands the longest known label that fits; its value ends where the next label begins or
//! the line ends. Lines are plain before they come here.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::plain::plain;

/// What a label names. Comments give the printed words and what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// The heading: the kind of receipt.
    Title,
    Code,
    Number,
    /// 相关票据代码, 相关票据号码: the receipt that this one takes back or that takes it back.
    RelatedCode,
    RelatedNumber,
    /// 已冲红: it has been taken back.
    TakenBack,
    /// 票据种类: what the heading says, where there is none.
    Kind,
    Payer,
    /// 患者姓名, where it is printed beside who paid.
    Patient,
    PayerId,
    Issued,
    Visited,
    Stay,
    Admitted,
    Discharged,
    Institution,
    Level,
    Insurance,
    Total,
    TotalInWords,
    Pooled,
    Other,
    Account,
    Cash,
    /// 个人自付: own share of what is in scope.
    SelfPay,
    /// 个人自费: out of scope.
    OwnExpense,
    /// A fund that some provinces print beside 其他支付.
    ExtraFund,
    /// 医院承担.
    Hospital,
    SelfPayOne,
    SelfPayTwo,
    InScope,
    YearInScope,
    YearLargeOutpatient,
    /// 分类自负 (Shanghai): the first self-pay share.
    ClassShare,
    /// 个人自负 (Shanghai).
    OwnBurden,
    OverLimit,
    FirstShare,
    Prepaid,
    PaidLater,
    Refunded,
    Balance,
    BalanceThisYear,
    BalancePriorYears,
    /// Ends the value before it and holds nothing that a ledger keeps.
    Unused,
}

/// Every label with what it names.
const LABELS: &[(&str, Field)] = &[
    ("票据代码", Field::Code),
    ("票据号码", Field::Number),
    ("票据号", Field::Number),
    ("校验码", Field::Unused),
    ("相关票据代码", Field::RelatedCode),
    ("相关票据号码", Field::RelatedNumber),
    ("原票据代码", Field::RelatedCode),
    ("原票据号码", Field::RelatedNumber),
    ("已冲红", Field::TakenBack),
    ("票据种类", Field::Kind),
    ("交款人", Field::Payer),
    ("患者姓名", Field::Patient),
    ("交款人统一社会信用代码", Field::PayerId),
    ("开票日期", Field::Issued),
    ("就诊日期", Field::Visited),
    ("住院时间", Field::Stay),
    ("住院日期", Field::Stay),
    ("入院日期", Field::Admitted),
    ("出院日期", Field::Discharged),
    ("收款单位", Field::Institution),
    ("收款单位(章)", Field::Institution),
    ("医疗机构类型", Field::Level),
    ("医保类型", Field::Insurance),
    ("小写", Field::Total),
    ("(小写)", Field::Total),
    ("金额合计(小写)", Field::Total),
    ("大写", Field::TotalInWords),
    ("(大写)", Field::TotalInWords),
    ("金额合计(大写)", Field::TotalInWords),
    ("医保统筹基金支付", Field::Pooled),
    ("统筹基金支付", Field::Pooled),
    ("其他支付", Field::Other),
    ("个人账户支付", Field::Account),
    ("个人帐户支付", Field::Account),
    ("个人现金支付", Field::Cash),
    ("个人自付", Field::SelfPay),
    ("个人自费", Field::OwnExpense),
    ("大病保险支付", Field::ExtraFund),
    ("其他保险支付", Field::ExtraFund),
    ("医疗救助支付", Field::ExtraFund),
    ("附加基金支付", Field::ExtraFund),
    ("公务员补助", Field::ExtraFund),
    ("大额(病)保险报销", Field::ExtraFund),
    ("医疗救助", Field::ExtraFund),
    ("师职补助", Field::ExtraFund),
    ("大病补充保险报销", Field::ExtraFund),
    ("大病基金支付", Field::ExtraFund),
    ("道路救助基金垫付", Field::ExtraFund),
    ("医院承担", Field::Hospital),
    ("自付一", Field::SelfPayOne),
    ("自付二", Field::SelfPayTwo),
    ("医保范围内", Field::InScope),
    ("年度医保范围内", Field::YearInScope),
    ("年度门诊大额支付", Field::YearLargeOutpatient),
    ("年度大病保障范围内", Field::Unused),
    ("门诊大额支付", Field::Unused),
    ("大病保障支付", Field::Unused),
    ("退休补充支付", Field::Unused),
    ("残军补助支付", Field::Unused),
    ("医疗救助门诊支付", Field::Unused),
    ("单位补充[原公疗]", Field::Unused),
    ("医保交易流水号", Field::Unused),
    ("分类自负", Field::ClassShare),
    ("个人自负", Field::OwnBurden),
    ("超限价自费费用", Field::OverLimit),
    ("乙类首自付", Field::FirstShare),
    ("乙类先行自付", Field::FirstShare),
    ("按比例自付", Field::Unused),
    ("起付标准", Field::Unused),
    ("预缴金额", Field::Prepaid),
    ("补缴金额", Field::PaidLater),
    ("退费金额", Field::Refunded),
    ("个人账户余额", Field::Balance),
    ("账户余额", Field::Balance),
    ("医保当年账户余额", Field::BalanceThisYear),
    ("医保历年账户余额", Field::BalancePriorYears),
    ("本年账户余额", Field::BalanceThisYear),
    ("历年账户余额", Field::BalancePriorYears),
    ("本年账户支付", Field::Unused),
    ("历年账户支付", Field::Unused),
    ("业务流水号", Field::Unused),
    ("门诊号", Field::Unused),
    ("住院号", Field::Unused),
    ("病历号", Field::Unused),
    ("住院科别", Field::Unused),
    ("科室", Field::Unused),
    ("住院天数", Field::Unused),
    ("医保编号", Field::Unused),
    ("性别", Field::Unused),
    ("支付方式", Field::Unused),
    ("政策性减免", Field::Unused),
    ("备注", Field::Unused),
    ("复核人", Field::Unused),
    ("收款人", Field::Unused),
    ("项目名称", Field::Unused),
];

/// The labels by their last character, the longest first.
static BY_END: LazyLock<BTreeMap<char, Vec<(&str, Field)>>> = LazyLock::new(|| {
    let mut by_end: BTreeMap<char, Vec<(&str, Field)>> = BTreeMap::new();
    for (word, field) in LABELS {
        by_end.entry(word.chars().next_back().unwrap_or_default()).or_default().push((word, *field));
    }
    by_end.values_mut().for_each(|labels| labels.sort_by_key(|(word, _)| Reverse(word.len())));
    by_end
});

/// Kinds of cost that receipts add up (收费大项); their amounts make the total.
const CHARGES: &[&str] = &[
    "床位费",
    "诊察费",
    "检查费",
    "化验费",
    "治疗费",
    "手术费",
    "护理费",
    "卫生材料费",
    "西药费",
    "中药饮片",
    "中药饮片费",
    "中成药费",
    "中成药",
    "中草药费",
    "一般诊疗费",
    "挂号费",
    "药事服务费",
    "诊查费",
    "放射费",
    "输血费",
    "输氧费",
    "麻醉费",
    "其他费",
    "其他费用",
    "其他门诊费",
    "其他门急诊费",
    "其他住院费",
];

/// How files with named fields call the heading.
const TITLE: &str = "票据名称";
/// How they call a line of charges.
const CHARGE: &str = "收费项目";

/// What a receipt prints: each field once, in the order met, and the charges.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in crate::import) struct Printed {
    values: Vec<(Field, String)>,
    /// Kind of cost and the text behind it.
    charges: Vec<(String, String)>,
}

impl Printed {
    /// Reads the text of one receipt, which is plain already.
    pub(super) fn read(text: &str) -> Self {
        let mut printed = Self::default();
        let mut open = None;
        for line in text.lines() {
            if line.contains("收费票据") && !line.contains(':') {
                printed.add(Field::Title, line.trim());
            }
            let found = labels_of(line);
            if let (Some(field), [], true) = (open.take(), found.as_slice(), !line.trim().is_empty()) {
                printed.add(field, line.trim());
                continue;
            }
            if !printed.has_total() {
                printed.charges(&line[..found.first().map_or(line.len(), |label| label.from)]);
            }
            for (at, label) in found.iter().enumerate() {
                let until = found.get(at + 1).map_or(line.len(), |next| next.from);
                let value = line[label.until..until].trim();
                printed.add(label.field, value);
                open = value.is_empty().then_some(label.field).filter(|field| follows_below(*field));
            }
        }
        printed
    }

    /// Takes fields that a file names by their printed labels; a charge is its kind, a tab and its amount.
    pub(super) fn of_fields(fields: &[(String, String)]) -> Self {
        let mut printed = Self::default();
        for (label, text) in fields {
            let text = plain(&text.replace('\t', "\u{1f}")).replace('\u{1f}', "\t");
            if let (CHARGE, Some((kind, amount))) = (label.as_str(), text.split_once('\t')) {
                printed.charges.push((kind.to_owned(), amount.to_owned()));
            } else if label == TITLE {
                printed.add(Field::Title, text.trim());
            } else if let Some((_, field)) = LABELS.iter().find(|(word, _)| word == label) {
                printed.add(*field, text.trim());
            }
        }
        printed
    }

    /// Adds a value.
    fn add(&mut self, field: Field, value: &str) {
        let empty_before = self.values.iter().position(|(known, text)| *known == field && text.is_empty());
        match empty_before {
            Some(at) => value.clone_into(&mut self.values[at].1),
            None => self.values.push((field, value.to_owned())),
        }
    }

    fn has_total(&self) -> bool {
        self.text(Field::Total).is_some() || self.text(Field::TotalInWords).is_some()
    }

    /// The charges of a part of a line: a kind of cost at its beginning, or after a blank or a digit.
    fn charges(&mut self, line: &str) {
        let mut starts: Vec<(usize, &str)> = Vec::new();
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            let may_begin = before.is_whitespace() || before.is_ascii_digit();
            before = c;
            if may_begin && !c.is_ascii() {
                let begun = CHARGES.iter().filter(|charge| line[at..].starts_with(**charge));
                starts.extend(begun.max_by_key(|charge| charge.len()).map(|charge| (at, *charge)));
            }
        }
        for (place, (at, charge)) in starts.iter().enumerate() {
            let until = starts.get(place + 1).map_or(line.len(), |(next, _)| *next);
            self.charges.push(((*charge).to_owned(), line[at + charge.len()..until].trim().to_owned()));
        }
    }

    /// The first value of a field that is not empty.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        self.all(field).next()
    }

    /// Every value of a field that is not empty.
    pub(super) fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        self.values
            .iter()
            .filter(move |(known, text)| *known == field && !text.is_empty())
            .map(|(_, text)| text.as_str())
    }

    /// Whether the label was printed, with a value or without.
    pub(super) fn has(&self, field: Field) -> bool {
        self.values.iter().any(|(known, _)| *known == field)
    }

    /// Kinds of cost with the text behind each.
    pub(super) fn charge_lines(&self) -> &[(String, String)] {
        &self.charges
    }
}

/// Values that OCR and layout sometimes put below their label.
const fn follows_below(field: Field) -> bool {
    matches!(
        field,
        Field::Total
            | Field::Pooled
            | Field::Account
            | Field::Cash
            | Field::Issued
            | Field::Visited
            | Field::Stay
    )
}

/// The printed word of a field, for messages.
pub(super) fn word(field: Field) -> &'static str {
    LABELS.iter().find(|(_, known)| *known == field).map_or("", |(word, _)| word)
}

/// A label in a line: what it names, where it begins, and where its value begins.
struct Label {
    field: Field,
    from: usize,
    until: usize,
}

/// The fields that a plain line has labels of.
pub(super) fn fields_of(line: &str) -> Vec<Field> {
    labels_of(line).into_iter().map(|label| label.field).collect()
}

/// The labels of a plain line, in order.
fn labels_of(line: &str) -> Vec<Label> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, mark) in line.match_indices([':', ')']) {
        let head = &line[from..at + usize::from(mark == ")")];
        let head = head.trim_end();
        let same_end = head.chars().next_back().and_then(|last| BY_END.get(&last));
        let fits = |(word, field): &&(&str, Field)| {
            head.ends_with(word) && (mark == ":" || matches!(field, Field::Total | Field::TotalInWords))
        };
        let Some((word, field)) = same_end.and_then(|labels| labels.iter().find(fits)) else {
            continue;
        };
        let mut until = at + 1;
        let rest = line[until..].trim_start();
        if mark == ")"
            && let Some(rest) = rest.strip_prefix(':')
        {
            until = line.len() - rest.len();
        }
        found.push(Label { field: *field, from: from + head.len() - word.len(), until });
        from = until;
    }
    found
}
