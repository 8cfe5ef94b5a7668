//! The printed labels of receipts, and finding them in text that glues them to values.
//!
//! Before each colon stands the longest known label that fits; its value ends where the next label begins or
//! the line ends. Lines are plain before they come here.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

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
    /// 符合统筹: the part in scope as Inner Mongolia's remark calls it.
    PooledScope,
    /// 医保外金额: out of scope, as Heilongjiang's remark says it.
    OutOfScope,
    /// 起付线.
    Deductible,
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
    /// 备注, in which labels may stand without colons.
    Remark,
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
    ("符合政策范围金额", Field::InScope),
    ("医保内金额", Field::InScope),
    ("医保外金额", Field::OutOfScope),
    ("符合统筹", Field::PooledScope),
    ("起付线", Field::Deductible),
    ("医疗救助基金", Field::ExtraFund),
    ("大病保险", Field::ExtraFund),
    ("企业补充保险", Field::ExtraFund),
    ("其他基金", Field::ExtraFund),
    ("医保总金额", Field::Unused),
    ("医疗总金额", Field::Unused),
    ("伙食补助", Field::Unused),
    ("交费日期", Field::Unused),
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
    ("备注", Field::Remark),
    ("备注信息", Field::Remark),
    ("复核人", Field::Unused),
    ("收款人", Field::Unused),
    ("项目名称", Field::Unused),
];

/// The labels by their last character, the longest first.
static BY_END: LazyLock<BTreeMap<char, Vec<(&'static str, Field)>>> = LazyLock::new(|| {
    let mut by_end: BTreeMap<char, Vec<(&'static str, Field)>> = BTreeMap::new();
    for (word, field) in LABELS {
        by_end.entry(word.chars().next_back().unwrap_or_default()).or_default().push((word, *field));
    }
    by_end.values_mut().for_each(|labels| labels.sort_by_key(|(word, _)| Reverse(word.len())));
    by_end
});

/// The printed word of a field, for messages.
pub(super) fn word(field: Field) -> &'static str {
    LABELS.iter().find(|(_, known)| *known == field).map_or("", |(word, _)| word)
}

/// A label in a text: what it names, where it begins, and where its value begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) field: Field,
    pub(super) from: usize,
    pub(super) until: usize,
}

/// What remarks tell, also without a colon between label and amount.
const FREE: [&str; 11] = [
    "符合政策范围金额",
    "医保内金额",
    "医保外金额",
    "符合统筹",
    "起付线",
    "个人账户余额",
    "账户余额",
    "公务员补助",
    "医疗救助基金",
    "大病保险",
    "企业补充保险",
];

/// What a text tells by labels without colons, each directly before its amount.
pub(super) fn free_labels(text: &str) -> Vec<Label> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let word = FREE.iter().find(|word| rest.starts_with(**word));
        let behind = word.map(|word| &rest[word.len()..]);
        let amount = behind.map(|behind| behind.trim_start_matches([' ', '¥']));
        if let (Some(word), Some(amount)) = (word, amount)
            && amount.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit())
        {
            let until = at + word.len();
            found.extend(field_of(word).map(|field| Label { field, from: at, until }));
            at = until;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// What a printed word names.
pub(super) fn field_of(word: &str) -> Option<Field> {
    LABELS.iter().find(|(known, _)| *known == word).map(|(_, field)| *field)
}

impl Label {
    /// The same label after so many bytes were taken away before it.
    pub(super) const fn earlier_by(self, bytes: usize) -> Self {
        Self { field: self.field, from: self.from - bytes, until: self.until - bytes }
    }
}

/// Adds the labels of a plain line that stands at an offset of its text, in order.
pub(super) fn find_labels(line: &str, offset: usize, found: &mut Vec<Label>) {
    let bytes = line.as_bytes();
    let (mut from, mut at) = (0, 0);
    while let Some(more) = bytes[at..].iter().position(|byte| matches!(byte, b':' | b')')) {
        let mark = at + more;
        at = mark + 1;
        let is_colon = bytes[mark] == b':';
        let head = if is_colon { line[from..mark].trim_end() } else { &line[from..at] };
        let Some((word, field)) = label_at_end(head, bytes[mark]) else { continue };
        let begins = from + head.len() - word.len();
        if let Some(rest) = line[at..].trim_start().strip_prefix(':').filter(|_| !is_colon) {
            at = line.len() - rest.len();
        }
        found.push(Label { field, from: offset + begins, until: offset + at });
        from = at;
    }
}

/// The longest label that a text before a colon ends in; before a bracket, only one of the total.
fn label_at_end(head: &str, mark: u8) -> Option<(&'static str, Field)> {
    let labels = BY_END.get(&head.chars().next_back()?)?;
    let fits = |(word, field): &&(&str, Field)| {
        head.ends_with(word) && (mark == b':' || matches!(field, Field::Total | Field::TotalInWords))
    };
    labels.iter().find(fits).copied()
}
