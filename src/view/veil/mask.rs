//! Texts as they may be shown: names to roles, paths, command lines, what a system said, and tokens for the rest.
//!
//! A text that equals a name becomes the role, however short it is. Inside longer texts only names of two
//! characters and more are searched: 我 stands in half of all sentences.

use sha2::{Digest, Sha256};

use super::Veil;
use crate::model::day::Moment;
use crate::model::message::{Message, Value};

/// What stands for text of which nothing may be told.
const HIDDEN: &str = "[***]";

/// Folders and files whose names tell nothing.
const PLAIN_NAMES: &[&str] = &[
    ".",
    "..",
    "~",
    "home",
    "Users",
    "root",
    "tmp",
    "var",
    "usr",
    "bin",
    "mnt",
    "media",
    "Volumes",
    "data",
    "dev",
    ".local",
    "share",
    ".config",
    ".cache",
    "Library",
    "Application Support",
    "AppData",
    "Roaming",
    "Local",
    "Documents",
    "Desktop",
    "Downloads",
    "medins",
    "config.toml",
    "packs",
    "profiles",
    "examples",
    "SQL",
    "OneDrive",
    "Dropbox",
    "Google Drive",
    "GoogleDrive",
    "CloudStorage",
    "Mobile Documents",
    "com~apple~CloudDocs",
    "iCloud Drive",
    "iCloudDrive",
    "Nutstore",
    "Nutstore Files",
    "坚果云",
    "我的坚果云",
    "BaiduSyncdisk",
    "BaiduNetdisk",
    "百度网盘",
    "Syncthing",
    "Sync",
];

/// Words of command lines other than ours that `doctor` and `check` name.
const TOOLS: &[&str] = &["sqlite3", "sha256sum", ".recover", "recovered.medins"];

impl Veil {
    /// Code and word of the person or institution that a text names.
    pub(super) fn name(&self, text: &str) -> Option<(String, Message)> {
        let text = text.trim();
        if let Some(role) = self.names.get(text).and_then(|id| self.roles.get(id)) {
            return Some((role.code.clone(), role.word.clone()));
        }
        let number = self.institutions.get(text)?;
        let word = Message::new("veil-institution").with("number", number.to_string());
        Some((format!("[institution-{number}]"), word))
    }

    /// What stands for a text: the same for the same text of the same ledger, and nothing of the text.
    pub(super) fn token(&self, text: &str) -> String {
        const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        if text.trim().is_empty() {
            return String::new();
        }
        let Some(secret) = &self.secret else { return HIDDEN.to_owned() };
        let digest = Sha256::new().chain_update(secret).chain_update(text.trim()).finalize();
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte & 31)]);
        format!("[{}]", digest.iter().take(6).map(letter).collect::<String>())
    }

    /// A text that tells nothing by its form: a day or moment that is nobody's birthday, a short number.
    pub(super) fn harmless(&self, text: &str) -> Option<String> {
        if text.is_empty() {
            return Some(String::new());
        }
        if let Some(moment) = Moment::parse(text) {
            let born = self.births.contains(&moment.day);
            return Some(if born { moment.day.year().to_string() } else { text.to_owned() });
        }
        let short = text.len() <= 6 && text.bytes().filter(u8::is_ascii_digit).count() <= 4;
        let number = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'%' | b'-'));
        (short && number).then(|| text.to_owned())
    }

    /// The text with every name of two characters and more replaced.
    pub(super) fn searched(&self, text: &str) -> String {
        let mut found: Vec<&str> =
            self.names.keys().chain(self.institutions.keys()).map(String::as_str).collect();
        found.retain(|name| name.chars().count() > 1 && text.contains(name));
        found.sort_by_key(|name| std::cmp::Reverse(name.len()));
        found.iter().fold(text.to_owned(), |text, name| match self.name(name) {
            Some((code, _)) => text.replace(name, &code),
            None => text,
        })
    }

    /// Names with signs and amounts between them: as codes for machines and as a sentence for people.
    pub(super) fn names(&self, text: &str) -> (String, Message) {
        let is_sign = |c: char| c.is_whitespace() || matches!(c, ';' | '；' | '、' | ',' | '=' | '*');
        let mut codes = String::new();
        let mut parts: Vec<Value> = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if is_sign(first) {
                codes.push(first);
                parts.push(Value::Text(first.to_string()));
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let ends = |name: &&String| {
                rest.strip_prefix(name.as_str()).is_some_and(|after| after.chars().next().is_none_or(is_sign))
            };
            let known = self.names.keys().filter(ends).max_by_key(|name| name.len());
            let word =
                known.map_or_else(|| &rest[..rest.find(is_sign).unwrap_or(rest.len())], String::as_str);
            match self.name(word) {
                Some((code, said)) => {
                    codes.push_str(&code);
                    parts.push(said.into());
                }
                None => {
                    let amount =
                        word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
                    let shown = if amount { word.to_owned() } else { self.token(word) };
                    codes.push_str(&shown);
                    parts.push(Value::Text(shown));
                }
            }
            rest = &rest[word.len()..];
        }
        (codes, joined(parts))
    }

    /// A path: the home folder as `~`, folders that everybody has as they are, the rest as tokens.
    pub fn path(&self, path: &str) -> String {
        let below = self.home.as_deref().and_then(|home| path.strip_prefix(home));
        let (start, rest) = match below {
            Some(rest) if rest.is_empty() || rest.starts_with(['/', '\\']) => ("~", rest),
            _ => ("", path),
        };
        let mut shown = start.to_owned();
        for part in rest.split_inclusive(['/', '\\']) {
            let name = part.trim_end_matches(['/', '\\']);
            shown.push_str(&self.component(name));
            shown.push_str(&part[name.len()..]);
        }
        shown
    }

    /// One part of a path, with the row behind a file's name.
    fn component(&self, name: &str) -> String {
        let is_row =
            |row: &str| !row.is_empty() && row.len() < 9 && row.bytes().all(|byte| byte.is_ascii_digit());
        if let Some((file, row)) = name.rsplit_once(':').filter(|(file, row)| !file.is_empty() && is_row(row))
        {
            return format!("{}:{row}", self.component(file));
        }
        let ours = ["family.medins", "demo.medins"].iter().any(|file| {
            name.strip_prefix(file)
                .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii() && byte != b' '))
        });
        let pack = name
            .get(..7)
            .is_some_and(|code| code[..6].bytes().all(|b| b.is_ascii_digit()) && &code[6..] == "-");
        let drive = name.len() == 2 && name.ends_with(':');
        if name.is_empty() || ours || drive || (pack && name.is_ascii()) || PLAIN_NAMES.contains(&name) {
            return name.to_owned();
        }
        let ending = name.rsplit_once('.').filter(|(stem, ending)| {
            !stem.is_empty()
                && (1..=6).contains(&ending.len())
                && ending.bytes().all(|b| b.is_ascii_lowercase())
        });
        match ending {
            Some((_, ending)) => format!("{}.{ending}", self.token(name)),
            None => self.token(name),
        }
    }

    /// A command line: its words as they are, names as roles, amounts and days, and tokens for the rest.
    pub(super) fn command(&self, line: &str) -> String {
        words(line).iter().map(|word| self.word_of_command(word)).collect::<Vec<_>>().join(" ")
    }

    fn word_of_command(&self, word: &str) -> String {
        if let Some((code, _)) = self.name(word) {
            return code;
        }
        if TOOLS.contains(&word) {
            return word.to_owned();
        }
        if let Some((flag, value)) = word.split_once('=').filter(|(flag, _)| flag.starts_with("--")) {
            return format!("{flag}={}", self.word_of_command(value));
        }
        let small = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'&' | b'|' | b'>');
        let figure = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b':' | b'T');
        let placeholder = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'<' | b'>' | b'-');
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        if word.bytes().all(small)
            || word.bytes().all(placeholder)
            || (word.bytes().all(figure) && digits < 9)
        {
            return self.harmless(word).unwrap_or_else(|| word.to_owned());
        }
        if word.contains(['/', '\\', '.']) { self.path(word) } else { self.token(word) }
    }

    /// What a system said: its own words stay; quotations, paths, long numbers and names do not.
    pub fn system(&self, text: &str) -> String {
        let text = unquoted(&self.searched(text));
        let mut shown = Vec::new();
        for (at, word) in text.split_whitespace().enumerate() {
            let small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
            let capital = word.is_ascii() && (at == 0 || !word.bytes().any(|byte| byte.is_ascii_lowercase()));
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            shown.push(match () {
                () if word.starts_with('[') && word.is_ascii() => word.to_owned(),
                () if word.contains(['/', '\\']) => self.path(word),
                () if digits > 6 && self.harmless(word).is_none() => stars(word),
                () if digits > 6 => self.harmless(word).unwrap_or_default(),
                () if small || capital => word.to_owned(),
                () => HIDDEN.to_owned(),
            });
        }
        shown.join(" ")
    }
}

/// Parts one after the other.
fn joined(parts: Vec<Value>) -> Message {
    let empty = Message::new("veil-joined").with("first", "").with("rest", "");
    parts
        .into_iter()
        .rev()
        .fold(None, |rest: Option<Message>, part| {
            let said = Message::new("veil-joined").with("first", part);
            Some(match rest {
                Some(rest) => said.with("rest", rest),
                None => said.with("rest", ""),
            })
        })
        .unwrap_or(empty)
}

/// Digits as stars.
fn stars(word: &str) -> String {
    word.chars().map(|c| if c.is_ascii_digit() { '*' } else { c }).collect()
}

/// The text with everything between double quotes, backquotes or Chinese quotation marks hidden.
fn unquoted(text: &str) -> String {
    let mut shown = String::new();
    let mut until = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => {}
            (None, '"' | '`' | '“' | '「' | '‘') => {
                until = Some(match c {
                    '“' => '”',
                    '「' => '」',
                    '‘' => '’',
                    same => same,
                });
                shown.push_str(HIDDEN);
            }
            (None, c) => shown.push(c),
        }
    }
    shown
}

/// The words of a command line, without the quotation marks around them.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut any) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match (quote, c) {
            (Some(end), c) if c == end => quote = None,
            (None, '\'' | '"') => (quote, any) = (Some(c), true),
            (None, c) if c.is_whitespace() => {
                if any || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            (_, c) => word.push(c),
        }
    }
    if any || !word.is_empty() {
        words.push(word);
    }
    words
}
