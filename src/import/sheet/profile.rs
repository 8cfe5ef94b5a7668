//! What a profile says about a table or page: its headings, and what the words in it mean.
//!
//! CONTRIBUTING.md describes the format (`medins.profile/1`). Everything that is wrong with a profile is said at
//! once, with line and column; a profile with a mistake is not used.

use toml::Spanned;
use toml::de::DeTable;

use super::field::{Field, Kind, PARTS, SUMS};
use super::heading::normal;
use super::written::{Table, Wrongs};
use crate::error::Error;
use crate::model::account::{EntryKind, Layer};
use crate::model::coverage::words;
use crate::model::message::{Message, Value, Words};
use crate::model::statement::Measure;
use crate::written::fields::unknown_key;
use crate::written::wrong::Wrong;

/// The value of `format`.
pub const FORMAT: &str = "medins.profile/1";

/// What the signs of amounts mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Signs {
    /// The column and the kind say whether money came or went, whatever the sign is.
    #[default]
    ByKind,
    /// What came is positive, what went is negative.
    AsWritten,
    /// What was paid is negative, what came back is positive.
    PaidNegative,
}

/// What `signs` can be in a profile of payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PaymentSigns {
    ByDirection,
    PaidNegative,
}

/// What `signs` can be in a profile of movements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MovementSigns {
    ByKind,
    AsWritten,
}

/// What separates the cells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Comma,
    Semicolon,
    Tab,
    Bar,
}

words!(PaymentSigns, ByDirection = "by-direction", PaidNegative = "paid-negative");
words!(MovementSigns, ByKind = "by-kind", AsWritten = "as-written");
words!(Separator, Comma = ",", Semicolon = ";", Tab = "tab", Bar = "|");

impl Separator {
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// A figure of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its labels, made plain.
    pub(super) labels: Vec<String>,
    /// The first label as it is written: the code of the statement.
    pub(super) code: String,
    pub(super) measure: Measure,
    pub(super) layer: Layer,
    /// Whether it counts a year.
    pub(super) counts_year: bool,
    /// Whether it was so at the end of the year before.
    pub(super) is_of_last_year: bool,
}

/// One profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: Words,
    /// What its rows are.
    pub kind: Kind,
    /// The separator of text, where the profile names one.
    pub(super) separator: Option<u8>,
    /// Texts, made plain, of which one stands above the heading.
    pub(super) after: Vec<String>,
    /// The headings of each field, made plain.
    pub(super) columns: Vec<(Field, Vec<String>)>,
    /// Fields that the heading must have beyond those that its kind needs.
    pub(super) needed: Vec<Field>,
    pub(super) signs: Signs,
    /// Settlements: parts of a bill that are zero where there is no column for them.
    pub(super) zero: Vec<Field>,
    /// Payments: words of rows that have to do with medicine, and words that rule a row out.
    pub(super) medical: Vec<String>,
    pub(super) not_medical: Vec<String>,
    /// Payments: words of `direction`.
    pub(super) paid: Vec<String>,
    pub(super) refunded: Vec<String>,
    /// Payments: words that make a row a refund whose direction says nothing.
    pub(super) refunds: Vec<String>,
    /// Payments: words of `status` of rows that are none, and those that are none unless they were paid.
    pub(super) never: Vec<String>,
    pub(super) never_unless_paid: Vec<String>,
    /// Movements: words and the kind they mean, the longest first.
    pub(super) kinds: Vec<(String, EntryKind)>,
    pub(super) other_credit: Option<EntryKind>,
    pub(super) other_debit: Option<EntryKind>,
    /// Settlements: words of `kind` of rows that are taken back, and of rows that are left out.
    pub(super) reversal: Vec<String>,
    pub(super) left_out: Vec<String>,
    /// Settlements: words and the `med_type` they mean, the longest first.
    pub(super) med_types: Vec<(String, String)>,
    /// Words of `layer`.
    pub(super) layers: Vec<(String, Layer)>,
    pub(super) figures: Vec<Figure>,
    /// Labels of a page: its day, its person, and figures without a place.
    pub(super) day: Vec<String>,
    pub(super) member: Vec<String>,
    pub(super) id_number: Vec<String>,
    pub(super) left: Vec<String>,
}

impl Profile {
    /// Reads a profile.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its place.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Error>> {
        let wrongs = Wrongs::default();
        let (document, broken) = DeTable::parse_recoverable(text);
        for error in broken {
            let at = error.span().unwrap_or_default();
            wrongs.add(Wrong::at(at, Message::new("sheet-profile-toml").with("why", error.message())));
        }
        // What is read from broken text would only be more wrong.
        let profile = if wrongs.is_empty() { reading(&document, &wrongs) } else { None };
        let errors = wrongs.errors(file, text);
        match profile {
            Some(profile) if errors.is_empty() => Ok(profile),
            _ => Err(errors),
        }
    }

    /// The name in both languages, for messages.
    pub(super) fn words(&self) -> Value {
        Value::Words { chinese: self.name.zh.clone(), english: self.name.en.clone() }
    }

    /// The headings of a field, made plain.
    pub(super) fn headings(&self, field: Field) -> &[String] {
        self.columns.iter().find(|(known, _)| *known == field).map_or(&[], |(_, headings)| headings)
    }

    /// Whether a heading with these fields is one of this profile.
    pub(super) fn is_enough(&self, has: impl Fn(Field) -> bool) -> bool {
        let one_of = |fields: &[Field]| fields.iter().any(|field| has(*field));
        let enough = match self.kind {
            Kind::Payments => one_of(SUMS[0]),
            Kind::Movements => one_of(SUMS[1]),
            Kind::Settlements => {
                PARTS.iter().filter(|part| !self.zero.contains(part) && !has(**part)).count() <= 1
            }
            Kind::Figures => false,
        };
        enough && has(Field::At) && self.needed.iter().all(|field| has(*field))
    }

    fn empty(name: Words, kind: Kind) -> Self {
        Self {
            name,
            kind,
            separator: None,
            after: Vec::new(),
            columns: Vec::new(),
            needed: Vec::new(),
            signs: Signs::default(),
            zero: Vec::new(),
            medical: Vec::new(),
            not_medical: Vec::new(),
            paid: Vec::new(),
            refunded: Vec::new(),
            refunds: Vec::new(),
            never: Vec::new(),
            never_unless_paid: Vec::new(),
            kinds: Vec::new(),
            other_credit: None,
            other_debit: None,
            reversal: Vec::new(),
            left_out: Vec::new(),
            med_types: Vec::new(),
            layers: Vec::new(),
            figures: Vec::new(),
            day: Vec::new(),
            member: Vec::new(),
            id_number: Vec::new(),
            left: Vec::new(),
        }
    }
}

/// Reads the whole file; what is wrong is noted on the way.
fn reading(document: &Spanned<DeTable<'_>>, wrongs: &Wrongs) -> Option<Profile> {
    let file = Table::of_file(document, wrongs);
    if let Some(format) = file.needed("format").filter(|format| *format != FORMAT) {
        file.wrong_at(
            "format",
            Message::new("sheet-profile-format").with("found", format).with("known", FORMAT),
        );
    }
    let name = file.both("name");
    // Without its kind nothing else can be understood.
    let kind = file.needed_word("kind")?;
    let mut profile = Profile::empty(name.unwrap_or_default(), kind);
    match kind {
        Kind::Figures => figures(&file, &mut profile),
        _ => table(&file, &mut profile),
    }
    match kind {
        Kind::Payments => payments(&file, &mut profile),
        Kind::Movements => movements(&file, &mut profile),
        Kind::Settlements => settlements(&file, &mut profile),
        Kind::Figures => {}
    }
    file.finish();
    Some(profile)
}

/// What every table has: headings, and how its text is separated.
fn table(file: &Table<'_>, profile: &mut Profile) {
    profile.separator = file.word("separator").map(Separator::byte);
    profile.after = plain(file.texts("after"));
    profile.needed = file.words("needed");
    let Some(columns) = file.table("columns") else { return file.missing("columns") };
    let fields = profile.kind.fields();
    let field = |key: &str| {
        let known = Field::parse(key).filter(|field| fields.contains(field));
        known.ok_or_else(|| unknown_key(key, fields.iter().map(|field| field.code()).collect()))
    };
    let by_field = columns.by_key(field);
    profile.columns = by_field.into_iter().map(|(field, headings)| (field, plain(headings))).collect();
    let has = |field| !profile.headings(field).is_empty();
    let absent = profile.needed.iter().find(|field| !has(**field));
    if let Some(absent) = absent {
        file.wrong_at("needed", Message::new("sheet-profile-needed").with("field", absent.code()));
    }
    if profile.kind != Kind::Settlements && !profile.is_enough(has) {
        columns.wrong(incomplete(profile.kind));
    }
}

/// What columns a kind of table needs.
fn incomplete(kind: Kind) -> Message {
    Message::new(match kind {
        Kind::Payments => "sheet-profile-payments",
        Kind::Movements => "sheet-profile-movements",
        Kind::Settlements | Kind::Figures => "sheet-profile-settlements",
    })
}

fn payments(file: &Table<'_>, profile: &mut Profile) {
    profile.signs = match file.word("signs") {
        Some(PaymentSigns::PaidNegative) => Signs::PaidNegative,
        Some(PaymentSigns::ByDirection) | None => Signs::ByKind,
    };
    match file.table("medical") {
        Some(medical) => {
            (profile.medical, profile.not_medical) =
                (plain(medical.texts("words")), plain(medical.texts("not")));
            medical.finish();
        }
        None => file.missing("medical"),
    }
    if let Some(direction) = file.table("direction") {
        (profile.paid, profile.refunded) =
            (plain(direction.texts("paid")), plain(direction.texts("refunded")));
        direction.finish();
    }
    profile.refunds = plain(file.texts("refunds"));
    if let Some(status) = file.table("status") {
        profile.never = plain(status.texts("never"));
        profile.never_unless_paid = plain(status.texts("never_unless_paid"));
        status.finish();
    }
}

fn movements(file: &Table<'_>, profile: &mut Profile) {
    profile.signs = match file.word("signs") {
        Some(MovementSigns::AsWritten) => Signs::AsWritten,
        Some(MovementSigns::ByKind) | None => Signs::ByKind,
    };
    if let Some(other) = file.table("otherwise") {
        profile.other_credit = other.word("credit");
        profile.other_debit = other.word("debit");
        other.finish();
    }
    for (kind, words) in file.table("kinds").map(|kinds| kinds.by_word()).unwrap_or_default() {
        profile.kinds.extend(plain(words).into_iter().map(|word| (word, kind)));
    }
    longest_first(&mut profile.kinds);
    layers(file, profile);
}

fn layers(file: &Table<'_>, profile: &mut Profile) {
    let Some(layers) = file.table("layers") else { return };
    for (key, layer) in [("current-year", Layer::CurrentYear), ("prior-years", Layer::PriorYears)] {
        profile.layers.extend(plain(layers.texts(key)).into_iter().map(|word| (word, layer)));
    }
    layers.finish();
}

fn settlements(file: &Table<'_>, profile: &mut Profile) {
    profile.zero = file.words("zero");
    if let Some(other) = profile.zero.iter().find(|field| !PARTS.contains(field)) {
        let known = PARTS.map(|part| Value::from(part.code())).to_vec();
        let what = Message::new("written-unknown-word").with("field", "zero").with("word", other.code());
        file.wrong_at("zero", what.with("known", known));
    }
    if let Some(kinds) = file.table("kinds") {
        (profile.reversal, profile.left_out) =
            (plain(kinds.texts("reversal")), plain(kinds.texts("left_out")));
        kinds.finish();
    }
    let code = |key: &str| match key.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(key.to_owned()),
        false => Err(Message::new("sheet-profile-med-type").with("word", key)),
    };
    for (code, words) in file.table("med_types").map(|types| types.by_key(code)).unwrap_or_default() {
        profile.med_types.extend(plain(words).into_iter().map(|word| (word, code.clone())));
    }
    longest_first(&mut profile.med_types);
    if !profile.is_enough(|field| !profile.headings(field).is_empty()) {
        file.wrong_at("columns", incomplete(profile.kind));
    }
}

fn figures(file: &Table<'_>, profile: &mut Profile) {
    for row in file.tables("figure") {
        let labels = row.texts("labels");
        let measure = row.word("measure");
        let layer = row.word("layer").unwrap_or(Layer::Whole);
        let (counts_year, is_of_last_year) = (row.holds("counts_year"), row.holds("last_year"));
        row.finish();
        match (labels.first().cloned(), measure) {
            (Some(code), Some(measure)) => profile.figures.push(Figure {
                labels: plain(labels),
                code,
                measure,
                layer,
                counts_year,
                is_of_last_year,
            }),
            _ => row.wrong(Message::new("sheet-profile-figure")),
        }
    }
    if profile.figures.is_empty() {
        file.missing("figure");
    }
    if let Some(page) = file.table("page") {
        profile.day = plain(page.texts("day"));
        profile.member = plain(page.texts("member"));
        profile.id_number = plain(page.texts("id_number"));
        profile.left = plain(page.texts("left"));
        page.finish();
    }
}

/// Texts as they are compared: without blanks, in one width and in small letters.
fn plain(texts: Vec<String>) -> Vec<String> {
    texts.into_iter().map(|text| normal(&text)).collect()
}

fn longest_first<T>(words: &mut [(String, T)]) {
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
}
