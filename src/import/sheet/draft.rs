//! A profile before it is written: what somebody answered about a file, and the text that comes of it.

use super::field::{Field, Kind};
use super::profile::FORMAT;
use super::{Profiles, heading::normal};

/// What the words and columns of a file mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// What its rows are.
    pub kind: Kind,
    /// Each field with its heading as it is written.
    pub columns: Vec<(Field, String)>,
    /// Key and word of the lists that the kind needs: `("direction.paid", "支出")`.
    pub words: Vec<(String, String)>,
    /// Key and value of settings that are one word each: `("otherwise.debit", "own-payment")`.
    pub settings: Vec<(String, String)>,
}

/// The field that a heading means in one of the profiles, for a table of this kind.
pub fn guess(profiles: &Profiles, kind: Kind, field: Field, headings: &[String]) -> Option<usize> {
    let known = profiles.all().iter().filter(|profile| profile.kind == kind);
    let known: Vec<&String> = known.flat_map(|profile| profile.headings(field)).collect();
    let plain: Vec<String> = headings.iter().map(|heading| normal(heading)).collect();
    let words: Vec<&str> =
        known.iter().map(|word| word.as_str()).chain(usual(field).iter().copied()).collect();
    let is = |name: &&String| words.contains(&name.as_str());
    let holds = |name: &&String| words.iter().any(|word| word.chars().count() > 1 && name.contains(word));
    plain.iter().position(|name| is(&name)).or_else(|| plain.iter().position(|name| holds(&name)))
}

/// Usual headings of a field, made plain.
const fn usual(field: Field) -> &'static [&'static str] {
    match field {
        Field::At => &["日期", "时间", "就诊日期", "结算日期", "date", "time"],
        Field::Amount => &["金额", "发生额", "交易金额", "amount"],
        Field::Paid => &["支出金额", "付款金额"],
        Field::Refunded => &["退款金额", "收入金额"],
        Field::Direction => &["收/支", "收支", "收支类型"],
        Field::Status => &["状态", "交易状态", "status"],
        Field::Party => &["交易对方", "对方", "商户", "收款方", "payee"],
        Field::Goods => &["商品", "摘要", "用途"],
        Field::Category => &["分类", "交易类型"],
        Field::Method => &["支付方式", "付款方式"],
        Field::Reference => &["单号", "流水号", "订单号", "交易号"],
        Field::Remark => &["备注", "说明", "摘要", "note"],
        Field::Credit => &["划入", "收入", "存入", "贷方"],
        Field::Debit => &["支出", "消费", "支取", "借方"],
        Field::Kind => &["类型", "类别", "业务类型"],
        Field::Balance => &["余额", "balance"],
        Field::Layer => &["当年/历年", "账户类型", "资金层"],
        Field::Member => &["姓名", "患者", "成员", "就诊人", "name"],
        Field::Relation => &["关系"],
        Field::IdNumber => &["身份证号", "证件号码", "社会保障号"],
        Field::Total => &["总额", "总费用", "合计", "医疗费", "费用总额"],
        Field::Fund => &["统筹", "基金", "报销", "医保支付"],
        Field::Account => &["个人账户", "个账", "账户支付"],
        Field::MutualAid => &["共济"],
        Field::Cash => &["现金", "自付", "自费", "个人支付"],
        Field::Hospital => &["医院负担"],
        Field::Institution => &["医院", "机构", "就诊医院", "药店"],
        Field::InstitutionLevel => &["等级", "级别"],
        Field::MedType => &["医疗类别", "就诊类型"],
        Field::SettlementId => &["结算编号", "结算单号"],
        Field::Region => &["统筹区", "参保地"],
        Field::Payer => &["支付人", "共济人"],
    }
}

impl Draft {
    /// A name for the file: letters, digits and Chinese characters of the profile's name.
    pub fn file_name(&self) -> String {
        let name: String =
            self.name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
        let name = name.trim_matches('-').to_owned();
        if name.is_empty() { self.kind.code().to_owned() } else { name }
    }

    /// The text of the profile.
    pub fn text(&self) -> String {
        let mut text = format!(
            "# Made by `medins import --map`. CONTRIBUTING.md describes every key.\nformat = \"{FORMAT}\"\nname = {}\n\
             kind = {}\n",
            quoted(&self.name),
            quoted(self.kind.code())
        );
        let needed: Vec<String> = self.columns.iter().map(|(field, _)| quoted(field.code())).collect();
        text.push_str(&format!("needed = [{}]\n", needed.join(", ")));
        let mut tables: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for (place, key, value) in self.entries() {
            if place.is_empty() {
                text.push_str(&format!("{key} = {value}\n"));
                continue;
            }
            match tables.iter_mut().find(|(known, _)| *known == place) {
                Some((_, keys)) => keys.push((key, value)),
                None => tables.push((place, vec![(key, value)])),
            }
        }
        text.push_str("\n[columns]\n");
        for (field, heading) in &self.columns {
            text.push_str(&format!("{} = [{}]\n", field.code(), quoted(heading)));
        }
        for (table, keys) in tables {
            text.push_str(&format!("\n[{table}]\n"));
            keys.iter().for_each(|(key, value)| text.push_str(&format!("{key} = {value}\n")));
        }
        text
    }

    /// Table, key and value of all words and settings; words of one key together.
    fn entries(&self) -> Vec<(String, String, String)> {
        let apart = |place: &str| match place.split_once('.') {
            Some((table, key)) => (table.to_owned(), key.to_owned()),
            None => (String::new(), place.to_owned()),
        };
        let mut lists: Vec<(String, Vec<String>)> = Vec::new();
        for (place, word) in &self.words {
            match lists.iter_mut().find(|(known, _)| known == place) {
                Some((_, words)) => words.push(quoted(word)),
                None => lists.push((place.clone(), vec![quoted(word)])),
            }
        }
        let lists = lists.into_iter().map(|(place, words)| {
            let (table, key) = apart(&place);
            (table, key, format!("[{}]", words.join(", ")))
        });
        let settings = self.settings.iter().map(|(place, word)| {
            let (table, key) = apart(place);
            (table, key, quoted(word))
        });
        lists.chain(settings).collect()
    }
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// The words of medicine that the shipped bills are searched for.
pub fn medical_words() -> (Vec<String>, Vec<String>) {
    let shipped = Profiles::shipped();
    let bill = shipped.all().iter().find(|profile| profile.kind == Kind::Payments);
    bill.map(|profile| (profile.medical.clone(), profile.not_medical.clone())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::profile::Profile;
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let word = |place: &str, word: &str| (place.to_owned(), word.to_owned());
        let draft = Draft {
            name: "本市 \"账户\"/2024".to_owned(),
            kind: Kind::Movements,
            columns: vec![(Field::At, "日\"期".to_owned()), (Field::Amount, "金额(元)".to_owned())],
            words: vec![
                word("kinds.interest", "利息"),
                word("kinds.interest", "结息"),
                word("kinds.refund", "退\\费"),
            ],
            settings: vec![word("signs", "as-written"), word("otherwise.debit", "own-payment")],
        };
        assert_eq!(draft.file_name(), "本市--账户--2024");
        let profile = Profile::read("a.toml", &draft.text()).unwrap();
        assert_eq!(profile.headings(Field::At), ["日\"期"]);
        assert_eq!(profile.headings(Field::Amount), ["金额"]);
        assert_eq!(profile.kinds.len(), 3);
        assert_eq!((profile.needed.len(), profile.name.zh.as_str()), (2, "本市 \"账户\"/2024"));
    }

    #[test]
    fn guesses_go_by_names() {
        let profiles = Profiles::shipped();
        let headings = ["就诊日期", "医院名称", "总费用（元）", "统筹支付", "个人账户支付", "现金支付"]
            .map(str::to_owned);
        let of = |field| guess(&profiles, Kind::Settlements, field, &headings);
        assert_eq!(
            [Field::At, Field::Institution, Field::Total, Field::Fund].map(of),
            [Some(0), Some(1), Some(2), Some(3)]
        );
        assert_eq!([Field::Account, Field::Cash, Field::Payer].map(of), [Some(4), Some(5), None]);
    }
}
