//! In which language and form something is said.

use crate::model::coverage::terms;
use crate::model::day::Day;

/// Languages that every sentence exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// 简体中文.
    Chinese,
    /// English.
    English,
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Aligned tables for people.
    Table,
    /// RFC 4180, UTF-8, header row.
    Csv,
    /// One JSON object.
    Json,
    /// One JSON object a row.
    Ndjson,
    /// A self-contained page.
    Html,
}

terms!(Language, Chinese = "zh" | "zh-cn" | "中文", English = "en" | "english" | "英文");
terms!(Format, Table = "table", Csv = "csv", Json = "json", Ndjson = "ndjson", Html = "html");

/// Headings of CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Header {
    /// Stable English keys.
    #[default]
    Keys,
    /// Chinese headings.
    Chinese,
}

terms!(Header, Keys = "en" | "keys", Chinese = "zh");

/// How the output shall look, decided once for a command.
#[allow(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Form.
    pub format: Format,
    /// Columns of the terminal; what is printed for people fits into it.
    pub width: u16,
    /// Whether colours may be used.
    pub color: bool,
    /// Whether sources are shown with address and remark.
    pub verbose: bool,
    /// Whether CSV begins with a byte order mark.
    pub bom: bool,
    /// Headings of CSV.
    pub header: Header,
    /// The day of the answer, which pages say at their head.
    pub today: Day,
}
