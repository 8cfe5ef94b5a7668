//! The rules of family mutual aid: what each table of `[[aid.…]]` may say, checked.
//!
//! One clause type per table, read from a raw row; the dates and proofs around it are [`Rule`]'s. Start
//! with [`Aid`]. What a rule means for a family is `engine`'s business.

use toml::de::DeValue;

use super::reader::{Clause, Reader};
use super::rule::{Rule, Wording, Words};
use super::terms::{
    CapKind, ChannelKind, ConditionKind, Opening, OrderKind, PayerOrder, Reach, RelationKind, RelationSet,
    ScopeKind, SnapshotKind, Term, UseKind, WalletKind,
};
use super::uses::Use;
use crate::model::coverage::Word;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::written::fields::{Fields, missing, unknown, whole};
use crate::written::wrong::Wrong;

/// All rules of one pack about mutual aid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aid {
    /// Who may be helped.
    pub relations: Vec<Rule<Kinded<RelationKind, RelationSet>>>,
    /// How far sharing reaches.
    pub scope: Vec<Rule<Kinded<ScopeKind, Reach>>>,
    /// The wallet, across provinces.
    pub wallet: Vec<Rule<Kinded<WalletKind, Given>>>,
    /// Who pays first.
    pub order: Vec<Rule<Kinded<OrderKind, PayerOrder>>>,
    /// Limits.
    pub cap: Vec<Rule<Kinded<CapKind, Given>>>,
    /// What it may pay for.
    pub uses: Vec<Rule<Kinded<UseKind, Uses>>>,
    /// Conditions.
    pub condition: Vec<Rule<Kinded<ConditionKind, Given>>>,
    /// Where to bind.
    pub channel: Vec<Rule<Kinded<ChannelKind, Path>>>,
    /// What to bring.
    pub material: Vec<Rule<Material>>,
    /// Lists as they were published.
    pub snapshot: Vec<Rule<Kinded<SnapshotKind, Snapshot>>>,
}

/// A value with the kind that says what it describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinded<K, V> {
    /// What the value describes.
    pub kind: K,
    /// The value.
    pub value: V,
}

/// A value whose form depends on its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Whole yuan for kinds whose code says so, otherwise a count.
    Number(i64),
    /// Numbers on which pages disagree.
    Numbers(Vec<i64>),
    /// Where wallet transfers are open.
    Opening(Opening),
    /// A code for machines and words for people.
    Said {
        /// The code.
        code: String,
        /// The words.
        text: Words,
    },
}

/// What may be paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uses {
    /// The uses, each with the name of the product where the rule names one.
    pub items: Vec<(Use, Option<String>)>,
    /// Words for values that are not uses (device classes).
    pub text: Option<Words>,
}

/// A menu path, in the words of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path(pub String);

/// What to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material(pub Words);

/// A list as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The names on it.
    pub names: Vec<String>,
    /// The names said to be complete.
    pub whole: Vec<String>,
    /// How many pooling areas, where printed.
    pub pools: Option<i64>,
}

/// What can be shown of a clause.
pub trait Shown {
    /// What it describes.
    fn what(&self) -> Message;
    /// What it says.
    fn said(&self) -> Wording;
}

impl<K: Term, V: Saying> Shown for Kinded<K, V> {
    fn what(&self) -> Message {
        self.kind.message()
    }

    fn said(&self) -> Wording {
        self.value.say()
    }
}

impl Shown for Material {
    fn what(&self) -> Message {
        Message::new("policy-material")
    }

    fn said(&self) -> Wording {
        Wording::Words(self.0.clone())
    }
}

/// How a value is said.
pub trait Saying {
    /// The words for it.
    fn say(&self) -> Wording;
}

impl<T: Term> Saying for T {
    fn say(&self) -> Wording {
        Wording::Term(self.message())
    }
}

impl Saying for Given {
    fn say(&self) -> Wording {
        let number = |number: &i64| Message::new("policy-number").with("number", *number);
        match self {
            Self::Number(count) => Wording::Term(number(count)),
            Self::Numbers(counts) => listed(counts.iter().map(|count| number(count).into()).collect()),
            Self::Opening(opening) => Wording::Term(opening.message()),
            Self::Said { text, .. } => Wording::Words(text.clone()),
        }
    }
}

impl Saying for Uses {
    fn say(&self) -> Wording {
        if let Some(text) = &self.text {
            return Wording::Words(text.clone());
        }
        let item = |(used, product): &(Use, Option<String>)| match product {
            None => used.message().into(),
            Some(name) => {
                Message::new("policy-product").with("use", used.message()).with("name", name).into()
            }
        };
        listed(self.items.iter().map(item).collect())
    }
}

impl Saying for Path {
    fn say(&self) -> Wording {
        Wording::Plain(self.0.clone())
    }
}

impl Saying for Snapshot {
    fn say(&self) -> Wording {
        listed(self.names.iter().map(Value::from).collect())
    }
}

/// Several values, joined as the language joins them.
fn listed(items: Vec<Value>) -> Wording {
    Wording::Term(Message::new("policy-list").with("items", items))
}

impl Given {
    /// The number as whole yuan.
    pub const fn yuan(&self) -> Option<Money> {
        match self {
            Self::Number(yuan) => Some(Money::from_yuan(*yuan)),
            _ => None,
        }
    }

    /// The code, where it has one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Said { code, .. } => Some(code),
            _ => None,
        }
    }
}

/// A value that can be read from a row, given its kind.
trait Reads<K>: Sized {
    /// Reads it.
    fn read(kind: K, row: &Fields<'_>) -> Result<Self, Wrong>;
}

impl<K: Term, V: Reads<K>> Clause for Kinded<K, V> {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let kind = row.needed_word("kind")?;
        Ok(Self { kind, value: V::read(kind, row)? })
    }
}

impl Clause for Material {
    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        text(row).map(Self)
    }
}

impl<K, T: Term> Reads<K> for T {
    fn read(_: K, row: &Fields<'_>) -> Result<Self, Wrong> {
        row.needed_word("value")
    }
}

impl Reads<WalletKind> for Given {
    fn read(kind: WalletKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        match kind {
            WalletKind::TransferOpening | WalletKind::TransferStatus => {
                <Opening as Reads<WalletKind>>::read(kind, row).map(Self::Opening)
            }
            _ => given(row),
        }
    }
}

impl Reads<CapKind> for Given {
    fn read(_: CapKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        given(row)
    }
}

impl Reads<ConditionKind> for Given {
    fn read(_: ConditionKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        given(row)
    }
}

impl Reads<UseKind> for Uses {
    fn read(kind: UseKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        row.both("text")?;
        if kind == UseKind::PharmacyDeviceClasses {
            row.get("value");
            return Ok(Self { items: Vec::new(), text: Some(text(row)?) });
        }
        let span = row.place("value");
        let read = |code: String| {
            let (plain, product) = match code.split_once(':') {
                Some((plain, product)) => (plain, Some(product.to_owned())),
                None => (code.as_str(), None),
            };
            let used = Use::exactly(plain);
            used.map(|used| (used, product))
                .ok_or_else(|| Wrong::at(span.clone(), unknown::<Use>("value", &code)))
        };
        let items = values(row)?.into_iter().map(read).collect::<Result<_, _>>()?;
        Ok(Self { items, text: None })
    }
}

impl Reads<ChannelKind> for Path {
    fn read(_: ChannelKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        values(row).map(|texts| Self(texts.join("; ")))
    }
}

impl Reads<SnapshotKind> for Snapshot {
    fn read(_: SnapshotKind, row: &Fields<'_>) -> Result<Self, Wrong> {
        Ok(Self { names: values(row)?, whole: row.texts("whole")?, pools: row.whole("pools")? })
    }
}

/// The words of both languages, which must be there.
fn text(row: &Fields<'_>) -> Result<Words, Wrong> {
    row.both("text")?.ok_or_else(|| row.wrong(missing("text")))
}

/// One or several texts, which must be there.
fn values(row: &Fields<'_>) -> Result<Vec<String>, Wrong> {
    let texts = row.texts("value")?;
    if row.get("value").is_none() { Err(row.wrong(missing("value"))) } else { Ok(texts) }
}

/// The value as number, numbers, or a code with words.
fn given(row: &Fields<'_>) -> Result<Given, Wrong> {
    let written = row.get("value").ok_or_else(|| row.wrong(missing("value")))?;
    let words = row.both("text")?;
    let number = |value| {
        whole(value).ok_or_else(|| {
            Wrong::at(written.span(), Message::new("written-not-number").with("field", "value"))
        })
    };
    match written.get_ref() {
        DeValue::String(code) => {
            Ok(Given::Said { code: code.to_string(), text: words.ok_or_else(|| row.wrong(missing("text")))? })
        }
        DeValue::Array(list) => Ok(Given::Numbers(list.iter().map(number).collect::<Result<_, _>>()?)),
        _ => number(written).map(Given::Number),
    }
}

impl Aid {
    /// Reads every table; what is wrong goes to the reader, the rest is kept.
    pub(super) fn read(fields: &Fields<'_>, reader: &mut Reader) -> Self {
        let Some(tables) = reader.kept(fields.tables("aid")) else { return Self::default() };
        let Some(aid) = tables.first() else { return Self::default() };
        let read = Self {
            relations: reader.rules(aid, "relations"),
            scope: reader.rules(aid, "scope"),
            wallet: reader.rules(aid, "wallet"),
            order: reader.rules(aid, "order"),
            cap: reader.rules(aid, "cap"),
            uses: reader.rules(aid, "use"),
            condition: reader.rules(aid, "condition"),
            channel: reader.rules(aid, "channel"),
            material: reader.rules(aid, "material"),
            snapshot: reader.rules(aid, "snapshot"),
        };
        aid.finish(&mut reader.wrongs);
        read
    }

    /// The same rules without those that rest on unreliable pages only.
    #[must_use]
    pub fn without_weak(mut self) -> Self {
        self.relations.retain(Rule::decides);
        self.scope.retain(Rule::decides);
        self.wallet.retain(Rule::decides);
        self.order.retain(Rule::decides);
        self.cap.retain(Rule::decides);
        self.uses.retain(Rule::decides);
        self.condition.retain(Rule::decides);
        self.channel.retain(Rule::decides);
        self.material.retain(Rule::decides);
        self.snapshot.retain(Rule::decides);
        self
    }
}
