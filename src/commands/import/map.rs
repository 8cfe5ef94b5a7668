//! `medins import --map FILE`: asks what the columns and words of a spreadsheet mean, and keeps it as a profile.
//!
//! It needs a terminal. The profile lies in the user's folder, for its owner only; a plain import reads the file
//! from then on.

use std::path::PathBuf;

use super::{Args, Session};
use crate::commands::terms;
use crate::context::prompt::Asker;
use crate::error::{Error, Place, Result};
use crate::import::sheet::draft::{Draft, guess, medical_words};
use crate::import::sheet::preview::Preview;
use crate::import::sheet::profile::Profile;
use crate::import::sheet::{Field, Kind, Profiles};
use crate::import::source::Source;
use crate::model::account::EntryKind;
use crate::model::message::Message;
use crate::render::catalog::Catalog;
use crate::render::{Renderer, clean};
use crate::view::veil::Voice;
use crate::view::{Cell, Column, View};

/// Rows among which the heading is chosen, and rows that are shown below it.
const SHOWN_ROWS: usize = 30;
/// Examples of a column that are shown.
const EXAMPLES: usize = 3;
/// Different words whose meaning is asked for.
const MOST_WORDS: usize = 20;

const COLUMNS: &[Column] = &[
    Column::number("number", "sheet-column-number"),
    Column::text("heading", "sheet-column-heading"),
    Column::text("examples", "sheet-column-examples"),
];

/// Kinds of tables in the order they are offered.
const KINDS: [Kind; 3] = [Kind::Settlements, Kind::Payments, Kind::Movements];

/// Asks, and writes the profile.
///
/// # Errors
/// No terminal, not exactly one file, a file without a table, a profile that cannot be written.
pub(super) fn run(args: &Args, session: &mut Session<'_>) -> Result<()> {
    if !session.context.interactive {
        let path = session.context.profiles.path("NAME")?.display().to_string();
        let error = Error::usage(Message::new("sheet-map-no-terminal"));
        return Err(error.hint(Message::new("sheet-map-no-terminal-hint").with("path", path)));
    }
    let [path] = args.files.as_slice() else {
        let count = Message::new("sheet-map-one-file").with("count", args.files.len());
        return Err(Error::usage(count).at(Place { column: Some("--map".to_owned()), ..Place::default() }));
    };
    if path == &PathBuf::from("-") {
        return Err(Error::usage(Message::new("sheet-map-stdin")));
    }
    let preview = Preview::of(&mut Source::open(path, &path.display().to_string())?)?;
    let draft = Questions::new(session, &preview).draft(session)?;
    let name = file_name(&draft, session)?;
    session.context.profiles.write(&name, &draft.text())?;
    let written = session.context.profiles.path(&name)?.display().to_string();
    session.say(&Message::new("sheet-map-written").with("path", written));
    Ok(())
}

/// A file name that is free, or that the user lets go.
fn file_name(draft: &Draft, session: &Session<'_>) -> Result<String> {
    let name = draft.file_name();
    if !session.context.profiles.path(&name)?.exists()
        || session.asker().agree(&session.words("sheet-ask-replace"))?
    {
        return Ok(name);
    }
    let free = |number: &u32| {
        !session.context.profiles.path(&format!("{name}-{number}")).is_ok_and(|path| path.exists())
    };
    let number = (2..).find(free).unwrap_or_default();
    Ok(format!("{name}-{number}"))
}

/// What is asked, about which table.
struct Questions<'q> {
    asker: Asker,
    words: Catalog,
    voice: Voice,
    preview: &'q Preview,
    profiles: Profiles,
}

impl<'q> Questions<'q> {
    fn new(session: &Session<'_>, preview: &'q Preview) -> Self {
        let words = Catalog::new(session.context.voice.language);
        let voice = session.context.voice.clone();
        Self { asker: session.asker(), words, voice, preview, profiles: Profiles::shipped() }
    }

    fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// Asks everything; asks for the columns again where they are not enough.
    fn draft(&self, session: &mut Session<'_>) -> Result<Draft> {
        let heading = self.heading()?;
        self.show(heading, session)?;
        let kinds: Vec<String> = KINDS.iter().map(|kind| self.say(kind_word(*kind))).collect();
        let kind = KINDS[self.asker.choice(&self.say("sheet-ask-kind"), &kinds, 0)?];
        loop {
            let columns = self.columns(kind, heading)?;
            let mut draft = Draft {
                name: kind.code().to_owned(),
                kind,
                columns,
                words: Vec::new(),
                settings: Vec::new(),
            };
            self.means(&mut draft, heading)?;
            match Profile::read("", &draft.text()) {
                Err(wrong) => wrong.iter().for_each(|error| session.say(&error.what)),
                Ok(_) => {
                    let required = |answer: &str| answer.is_empty().then(|| self.say("prompt-required"));
                    draft.name = self.asker.text(&self.say("sheet-ask-name"), None, required)?;
                    return Ok(draft);
                }
            }
        }
    }

    /// Which row is the heading.
    fn heading(&self) -> Result<usize> {
        let from = self.preview.heading.saturating_sub(SHOWN_ROWS / 2);
        let shown = |(line, cells): &(u64, Vec<String>)| {
            let cells: Vec<&str> =
                cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            let text: String = cells.join(" | ").chars().take(80).collect();
            format!("{line}: {}", self.voice.foreign(&clean(&text)))
        };
        let rows: Vec<String> = self.preview.rows.iter().skip(from).take(SHOWN_ROWS).map(shown).collect();
        Ok(from + self.asker.choice(&self.say("sheet-ask-heading"), &rows, self.preview.heading - from)?)
    }

    /// The columns with what stands in them.
    fn show(&self, heading: usize, session: &mut Session<'_>) -> Result<()> {
        let mut view = View::new("import");
        let headings = self.preview.headings(heading);
        let rows = headings.into_iter().enumerate().map(|(at, name)| {
            let examples =
                self.preview.texts(heading, at).into_iter().take(EXAMPLES).collect::<Vec<_>>().join(" · ");
            let examples: String = examples.chars().take(60).collect();
            vec![
                Cell::Count(i64::try_from(at + 1).unwrap_or(i64::MAX)),
                Cell::text(name),
                Cell::text(examples),
            ]
        });
        view.table("columns", COLUMNS, rows.collect());
        Renderer::new(session.err, &session.context.voice, session.context.look).view(&view)
    }

    /// Which column stands for which field.
    fn columns(&self, kind: Kind, heading: usize) -> Result<Vec<(Field, String)>> {
        let headings = self.preview.headings(heading);
        let mut choices = vec![self.say("sheet-ask-none")];
        choices.extend(
            headings
                .iter()
                .enumerate()
                .map(|(at, name)| format!("{}: {}", at + 1, self.voice.foreign(&clean(name)))),
        );
        let mut columns = Vec::new();
        for field in kind.fields() {
            let taken =
                |at: &usize| !columns.iter().any(|(_, name): &(Field, String)| *name == headings[*at]);
            let likely = guess(&self.profiles, kind, *field, &headings).filter(taken).map_or(0, |at| at + 1);
            let chosen = self.asker.choice(&self.say(field_word(*field)), &choices, likely)?;
            if let Some(name) = chosen.checked_sub(1).and_then(|at| headings.get(at)) {
                columns.push((*field, name.clone()));
            }
        }
        Ok(columns)
    }

    /// What the words mean that the kind of table needs.
    fn means(&self, draft: &mut Draft, heading: usize) -> Result<()> {
        match draft.kind {
            Kind::Payments => self.payments(draft, heading),
            Kind::Movements => self.movements(draft, heading),
            Kind::Settlements | Kind::Figures => self.settlements(draft),
        }
    }

    fn payments(&self, draft: &mut Draft, heading: usize) -> Result<()> {
        let (words, not) = medical_words();
        draft.words.extend(words.into_iter().map(|word| ("medical.words".to_owned(), word)));
        draft.words.extend(not.into_iter().map(|word| ("medical.not".to_owned(), word)));
        let meanings = [("direction.paid", "支出"), ("direction.refunded", "收入"), ("", "")];
        let choices = ["sheet-ask-paid", "sheet-ask-refunded", "sheet-ask-neither"].map(|id| self.say(id));
        for word in self.words_of(draft, Field::Direction, heading) {
            let likely = meanings.iter().position(|(_, usual)| *usual == word).unwrap_or(2);
            let (key, _) = meanings[self.asker.choice(&self.about(&word), &choices, likely)?];
            if !key.is_empty() {
                draft.words.push((key.to_owned(), word));
            }
        }
        let choices = [self.say("sheet-ask-kept"), self.say("sheet-ask-never")];
        for word in self.words_of(draft, Field::Status, heading) {
            let likely =
                usize::from(["关闭", "失败", "撤销", "全额退款"].iter().any(|never| word.contains(never)));
            if self.asker.choice(&self.about(&word), &choices, likely)? == 1 {
                draft.words.push(("status.never".to_owned(), word));
            }
        }
        let has = |field| draft.columns.iter().any(|(known, _)| *known == field);
        if has(Field::Amount) && !has(Field::Direction) {
            let signs = ["sheet-ask-paid-positive", "sheet-ask-paid-negative"].map(|id| self.say(id));
            if self.asker.choice(&self.say("sheet-ask-signs"), &signs, 0)? == 1 {
                draft.settings.push(("signs".to_owned(), "paid-negative".to_owned()));
            }
        }
        Ok(())
    }

    fn movements(&self, draft: &mut Draft, heading: usize) -> Result<()> {
        let kinds: Vec<String> =
            EntryKind::ALL.iter().map(|kind| self.say(terms::entry_kind(*kind).id)).collect();
        let at = |kind: EntryKind| EntryKind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
        for word in self.words_of(draft, Field::Kind, heading) {
            let kind =
                EntryKind::ALL[self.asker.choice(&self.about(&word), &kinds, at(likely_kind(&word)))?];
            draft.words.push((format!("kinds.{}", kind.code()), word));
        }
        let has = |field| draft.columns.iter().any(|(known, _)| *known == field);
        let mut settings = Vec::new();
        if has(Field::Amount) {
            let signs = ["sheet-ask-as-written", "sheet-ask-by-kind"].map(|id| self.say(id));
            let likely = usize::from(has(Field::Kind));
            let chosen = self.asker.choice(&self.say("sheet-ask-signs"), &signs, likely)?;
            settings.push(("signs", ["as-written", "by-kind"][chosen]));
        }
        for (key, question, likely) in [
            ("otherwise.credit", "sheet-ask-credit", EntryKind::MonthlyCredit),
            ("otherwise.debit", "sheet-ask-debit", EntryKind::OwnPayment),
        ] {
            let kind = EntryKind::ALL[self.asker.choice(&self.say(question), &kinds, at(likely))?];
            settings.push((key, kind.code()));
        }
        draft.settings.extend(settings.into_iter().map(|(key, word)| (key.to_owned(), word.to_owned())));
        Ok(())
    }

    fn settlements(&self, draft: &mut Draft) -> Result<()> {
        for (field, question) in [
            (Field::Fund, "sheet-ask-zero-fund"),
            (Field::Account, "sheet-ask-zero-account"),
            (Field::Cash, "sheet-ask-zero-cash"),
        ] {
            if draft.columns.iter().any(|(known, _)| *known == field) {
                continue;
            }
            let choices = [self.say("sheet-ask-derived"), self.say("sheet-ask-zero")];
            if self.asker.choice(&self.say(question), &choices, 0)? == 1 {
                draft.words.push(("zero".to_owned(), field.code().to_owned()));
            }
        }
        Ok(())
    }

    /// The different words of a column that was chosen for a field.
    fn words_of(&self, draft: &Draft, field: Field, heading: usize) -> Vec<String> {
        let headings = self.preview.headings(heading);
        let chosen = draft.columns.iter().find(|(known, _)| *known == field);
        let column = chosen.and_then(|(_, name)| headings.iter().position(|heading| heading == name));
        let words = column.map(|column| self.preview.texts(heading, column)).unwrap_or_default();
        words.into_iter().take(MOST_WORDS).collect()
    }

    fn about(&self, word: &str) -> String {
        format!("{} “{}”", self.say("sheet-ask-word"), self.voice.foreign(&clean(word)))
    }
}

/// What a kind of table is called.
const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Payments => "sheet-kind-payments",
        Kind::Movements => "sheet-kind-movements",
        Kind::Settlements | Kind::Figures => "sheet-kind-settlements",
    }
}

/// The question for the column of a field.
const fn field_word(field: Field) -> &'static str {
    match field {
        Field::At => "sheet-field-at",
        Field::Amount => "sheet-field-amount",
        Field::Paid => "sheet-field-paid",
        Field::Refunded => "sheet-field-refunded",
        Field::Direction => "sheet-field-direction",
        Field::Status => "sheet-field-status",
        Field::Party => "sheet-field-party",
        Field::Goods => "sheet-field-goods",
        Field::Category => "sheet-field-category",
        Field::Method => "sheet-field-method",
        Field::Reference => "sheet-field-reference",
        Field::Remark => "sheet-field-remark",
        Field::Credit => "sheet-field-credit",
        Field::Debit => "sheet-field-debit",
        Field::Kind => "sheet-field-kind",
        Field::Balance => "sheet-field-balance",
        Field::Layer => "sheet-field-layer",
        Field::Member => "sheet-field-member",
        Field::Relation => "sheet-field-relation",
        Field::IdNumber => "sheet-field-id-number",
        Field::Total => "sheet-field-total",
        Field::Fund => "sheet-field-fund",
        Field::Account => "sheet-field-account",
        Field::MutualAid => "sheet-field-mutual-aid",
        Field::Cash => "sheet-field-cash",
        Field::Hospital => "sheet-field-hospital",
        Field::Institution => "sheet-field-institution",
        Field::InstitutionLevel => "sheet-field-institution-level",
        Field::MedType => "sheet-field-med-type",
        Field::SettlementId => "sheet-field-settlement-id",
        Field::Region => "sheet-field-region",
        Field::Payer => "sheet-field-payer",
    }
}

/// The kind that a word of an account page probably means.
fn likely_kind(word: &str) -> EntryKind {
    let known = [
        ("息", EntryKind::Interest),
        ("共济", EntryKind::MutualAidPayment),
        ("退", EntryKind::Refund),
        ("转入", EntryKind::WalletIn),
        ("转出", EntryKind::WalletOut),
        ("长护", EntryKind::LongTermCarePremium),
        ("保费", EntryKind::Premium),
        ("划入", EntryKind::MonthlyCredit),
        ("划拨", EntryKind::MonthlyCredit),
    ];
    known.into_iter().find(|(part, _)| word.contains(part)).map_or(EntryKind::OwnPayment, |(_, kind)| kind)
}
