//! One topic as its file writes it: names, first steps, sections of statements, and which rules of packs it shows.
//!
//! Days, grades and sources are read as those of packs are ([`Reader`]); [`lint`] refuses what a file may not
//! say, with file, line and column.

use toml::de::DeTable;

use super::Topic;
use crate::error::Error;
use crate::model::coverage::words;
use crate::model::day::Day;
use crate::model::failure::FailureCode;
use crate::model::message::{Message, Words};
use crate::model::region::Region;
use crate::policy::pack::sources;
use crate::policy::reader::{Clause, Reader};
use crate::policy::terms::Subject;
use crate::policy::{Grade, Hold, Pack, Rule, Source, Start};
use crate::written::fields::{Fields, missing, unknown_key};
use crate::written::wrong::Wrong;

/// The version of the format this program reads.
pub const FORMAT: &str = "medins.guide/1";

/// What a statement tells the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// This works, or is allowed.
    Can,
    /// This does not, or is not.
    Cannot,
    /// Worth knowing.
    Fact,
}

words!(Mark, Can = "can", Cannot = "cannot", Fact = "fact");

/// A sentence or two that stand on their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it tells.
    pub mark: Mark,
    /// The cause of failure that it explains.
    pub cause: Option<FailureCode>,
    /// The words; in a comparison, what the row is about.
    pub text: Words,
    /// What is said of each thing that is compared, in the order of [`Comparison::sides`].
    pub sides: Vec<Words>,
}

impl Statement {
    /// Its parts that are said on their own: the sides of a comparison by number, or the whole.
    pub fn parts(&self) -> Vec<Option<usize>> {
        match self.sides.len() {
            0 => vec![None],
            count => (0..count).map(Some).collect(),
        }
    }
}

/// What a table compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Channels, by what each shows.
    Channels,
    /// Personal account and pooled fund.
    AccountAndFund,
    /// Code sharing and mutual aid.
    CodeAndAid,
}

impl Comparison {
    /// The keys of a row.
    pub const fn sides(self) -> &'static [&'static str] {
        match self {
            Self::Channels => &["balance", "movements", "quota", "aid"],
            Self::AccountAndFund => &["account", "fund"],
            Self::CodeAndAid => &["code", "aid"],
        }
    }
}

/// How the statements of a section stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Each with its mark.
    Points,
    /// One after the other.
    Steps,
    /// Side by side.
    Comparison(Comparison),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Points,
    Steps,
    Channels,
    AccountAndFund,
    CodeAndAid,
}

words!(
    Form,
    Points = "points",
    Steps = "steps",
    Channels = "channels",
    AccountAndFund = "account-and-fund",
    CodeAndAid = "code-and-aid",
);

/// Statements under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: Words,
    /// How they stand.
    pub body: Body,
    /// The statements.
    pub rows: Vec<Rule<Statement>>,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Which.
    pub topic: Topic,
    /// What people call it.
    pub name: Words,
    /// What it answers, in a sentence.
    pub answers: Words,
    /// Other words that people type, of either language.
    pub keywords: Vec<String>,
    /// First what to do, then what to know.
    pub sections: Vec<Section>,
    /// What of the region's rules belongs to it.
    pub rules: Vec<Subject>,
    /// Commands of this program that answer it for the family.
    pub commands: Vec<Words>,
    /// What to read next.
    pub see: Vec<Topic>,
    /// Its sources; further ones stand in the nation's pack.
    pub sources: Vec<Source>,
}

impl Clause for Statement {
    // Advice has no first day.
    const UNDATED: Option<Start> = Some(Start::Unknown);

    fn read(row: &Fields<'_>) -> Result<Self, Wrong> {
        let text = row.both("text")?.ok_or_else(|| row.wrong(missing("text")))?;
        let (mark, cause) = (row.word("mark")?.unwrap_or(Mark::Fact), row.word("cause")?);
        let mut sides = Vec::new();
        for side in SIDES {
            sides.extend(row.both(side)?);
        }
        Ok(Self { mark, cause, text, sides })
    }
}

/// Every side that some comparison has; the sides of one comparison stand here in their order.
const SIDES: [&str; 7] = ["balance", "movements", "quota", "account", "fund", "code", "aid"];

impl Page {
    /// Reads and checks a topic, except for the sources that the nation's pack may have.
    ///
    /// # Errors
    /// Everything that is wrong, each with file, line and column.
    pub(super) fn read(file: &str, text: &str) -> Result<Self, Vec<Error>> {
        checked(file, text).map(|(page, _)| page)
    }

    /// A source that a statement names: the topic's own, or the nation's.
    pub fn source<'a>(&'a self, id: &str, nation: &'a Pack) -> Option<&'a Source> {
        self.sources.iter().find(|source| source.id == id).or_else(|| nation.source(id))
    }

    /// Every statement, whether or not it is in force.
    pub fn statements(&self) -> impl Iterator<Item = &Rule<Statement>> {
        self.sections.iter().flat_map(|section| &section.rows)
    }
}

impl Section {
    /// The statements that hold on a day, or may: what has no first day is advice and holds until it ends.
    pub fn current(&self, today: Day) -> impl Iterator<Item = &Rule<Statement>> {
        self.rows.iter().filter(move |rule| rule.hold(today) != Hold::NotInForce)
    }
}

/// Whether a dated statement may not have begun yet, as far as its sources tell.
pub fn is_uncertain(rule: &Rule<Statement>, today: Day) -> bool {
    rule.start != Start::Unknown && matches!(rule.hold(today), Hold::Uncertain { .. })
}

/// A page and the source ids that it does not have itself, each with its place.
type Checked = (Page, Vec<(String, std::ops::Range<usize>)>);

fn checked(file: &str, text: &str) -> Result<Checked, Vec<Error>> {
    let root = DeTable::parse(text).map_err(|error| {
        let what = Message::new("policy-bad-toml").with("why", error.message());
        vec![Wrong::at(error.span().unwrap_or_default(), what).place_in(file, text)]
    })?;
    let mut reader = Reader { region: Region::NATION, wrongs: Vec::new(), named: Vec::new() };
    let page = whole(&mut reader, &Fields::new(root.get_ref(), 0..0));
    match page {
        Some(page) if reader.wrongs.is_empty() => {
            let own = |id: &str| page.sources.iter().any(|source| source.id == id);
            let elsewhere = reader.named.into_iter().filter(|(id, _)| !own(id)).collect();
            Ok((page, elsewhere))
        }
        _ => Err(reader.wrongs.into_iter().map(|wrong| wrong.place_in(file, text)).collect()),
    }
}

/// The whole page; `None` where something it needs cannot be read.
fn whole(reader: &mut Reader, fields: &Fields<'_>) -> Option<Page> {
    if let Some(format) = reader.kept(fields.needed("format"))
        && format != FORMAT
    {
        let what = Message::new("policy-unknown-format").with("format", format);
        reader.wrongs.push(Wrong::at(fields.place("format"), what.with("known", FORMAT)));
    }
    let topic = reader.kept(fields.needed_word("topic"));
    let (name, answers) = (both(reader, fields, "name"), both(reader, fields, "answers"));
    let keywords = reader.kept(fields.texts("keywords")).unwrap_or_default();
    let rules = reader.kept(fields.words("rules")).unwrap_or_default();
    let commands = commands(reader, fields);
    let see = reader.kept(fields.words("see")).unwrap_or_default();
    let sources = sources(reader, fields);
    let sections = reader.kept(fields.tables("section")).unwrap_or_default();
    let sections: Vec<Section> = sections.iter().filter_map(|fields| section(reader, fields)).collect();
    if sections.is_empty() {
        reader.wrongs.push(Wrong::at(fields.place("topic"), missing("section")));
    }
    fields.finish(&mut reader.wrongs);
    let (topic, name, answers) = (topic?, name?, answers?);
    Some(Page { topic, name, answers, keywords, sections, rules, commands, see, sources })
}

/// Command lines, as people of either language type them.
fn commands(reader: &mut Reader, fields: &Fields<'_>) -> Vec<Words> {
    let rows = reader.kept(fields.tables("commands")).unwrap_or_default();
    let line = |row: &Fields<'_>| {
        let words = Words { zh: row.needed("zh")?.to_owned(), en: row.needed("en")?.to_owned() };
        row.whole_table().map(|()| words)
    };
    rows.iter().filter_map(|row| reader.kept(line(row))).collect()
}

/// Words of both languages that must be there.
fn both(reader: &mut Reader, fields: &Fields<'_>, key: &'static str) -> Option<Words> {
    let read = fields.both(key).and_then(|words| words.ok_or_else(|| fields.wrong(missing(key))));
    reader.kept(read)
}

fn section(reader: &mut Reader, fields: &Fields<'_>) -> Option<Section> {
    let title = both(reader, fields, "title");
    let body = match reader.kept(fields.word::<Form>("form"))?.unwrap_or(Form::Points) {
        Form::Points => Body::Points,
        Form::Steps => Body::Steps,
        Form::Channels => Body::Comparison(Comparison::Channels),
        Form::AccountAndFund => Body::Comparison(Comparison::AccountAndFund),
        Form::CodeAndAid => Body::Comparison(Comparison::CodeAndAid),
    };
    let rows: Vec<Rule<Statement>> = reader.rules(fields, "row");
    fields.finish(&mut reader.wrongs);
    check_sides(reader, fields, body);
    Some(Section { title: title?, body, rows })
}

/// A comparison has all of its sides in every row and no other; whatever compares nothing has none.
fn check_sides(reader: &mut Reader, fields: &Fields<'_>, body: Body) {
    let sides = match body {
        Body::Comparison(comparison) => comparison.sides(),
        Body::Points | Body::Steps => &[],
    };
    let rows = fields.tables("row").unwrap_or_default();
    if rows.is_empty() {
        reader.wrongs.push(fields.wrong(missing("row")));
    }
    for row in &rows {
        for side in SIDES {
            match (sides.contains(&side), row.get(side).is_some()) {
                (true, false) => reader.wrongs.push(row.wrong(missing(side))),
                (false, true) => {
                    let what = unknown_key(side, sides.to_vec());
                    reader.wrongs.push(Wrong::at(row.place(side), what));
                }
                _ => {}
            }
        }
    }
}

/// Reads a topic as an author wants it checked: sources that exist, and grades no better than theirs.
///
/// # Errors
/// Everything that is wrong, each with file, line and column.
pub fn lint(file: &str, text: &str, nation: &Pack) -> Result<Page, Vec<Error>> {
    let (page, elsewhere) = checked(file, text)?;
    let mut wrongs = Vec::new();
    for (id, place) in elsewhere.into_iter().filter(|(id, _)| nation.source(id).is_none()) {
        wrongs.push(Wrong::at(place, Message::new("policy-unknown-source").with("id", id)));
    }
    for rule in page.statements() {
        let grade = |id: &String| {
            page.source(id, nation).map(|source| if source.weak { Grade::Unverified } else { source.grade })
        };
        if rule.proof.sources.iter().filter_map(grade).min().is_some_and(|best| rule.proof.grade < best) {
            let place = text.find(&rule.value.text.zh).unwrap_or(0);
            let sources = rule.proof.sources.join(", ");
            let what = Message::new("policy-grade-above-sources").with("sources", sources);
            wrongs.push(Wrong::at(place..place, what));
        }
    }
    let unread = |source: &&Source| !page.statements().any(|rule| rule.proof.sources.contains(&source.id));
    for source in page.sources.iter().filter(unread) {
        let place = text.find(&format!("id = \"{}\"", source.id)).unwrap_or(0);
        wrongs.push(Wrong::at(place..place, Message::new("guide-unread-source").with("id", &source.id)));
    }
    match wrongs.is_empty() {
        true => Ok(page),
        false => Err(wrongs.into_iter().map(|wrong| wrong.place_in(file, text)).collect()),
    }
}

/// The first of several errors, with the others as its details.
pub(super) fn first(errors: Vec<Error>) -> Error {
    let mut errors = errors.into_iter();
    let Some(head) = errors.next() else { return Error::data(missing("topic")) };
    errors.fold(head, |error, other| error.detail(other.what))
}
