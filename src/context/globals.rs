//! The flags that every command understands.

use std::path::PathBuf;

use serde::Deserialize;

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ColorChoice {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ColorChoice {
    /// The word for it, as it is typed.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

/// Flags that are the same everywhere; what they mean together is decided in [`super::Context`].
#[allow(clippy::struct_excessive_bools, reason = "clap fills a bool for every switch the user may type")]
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Globals {
    /// The ledger file (default: in the platform's data folder)
    #[arg(long, global = true, value_name = "FILE", help_heading = "Global")]
    pub ledger: Option<PathBuf>,
    /// File with the key of an encrypted ledger
    #[arg(long, global = true, value_name = "FILE", help_heading = "Global")]
    pub key_file: Option<PathBuf>,
    /// Answer as of this day instead of today
    #[arg(long, global = true, value_name = "DATE", help_heading = "Global")]
    pub today: Option<String>,
    /// Language: zh or en
    #[arg(long, global = true, value_name = "LANG", help_heading = "Global")]
    pub lang: Option<String>,
    /// Form of the output: table, csv, json, ndjson or html
    #[arg(long, global = true, value_name = "FORMAT", help_heading = "Global")]
    pub format: Option<String>,
    /// Same as --format csv
    #[arg(long, global = true, conflicts_with_all = ["format", "json"], help_heading = "Global")]
    pub csv: bool,
    /// Same as --format json
    #[arg(long, global = true, conflicts_with = "format", help_heading = "Global")]
    pub json: bool,
    /// Colours: auto, always or never
    #[arg(
        long,
        global = true,
        value_enum,
        hide_possible_values = true,
        value_name = "WHEN",
        help_heading = "Global"
    )]
    pub color: Option<ColorChoice>,
    /// Begin CSV with a byte order mark, for spreadsheets
    #[arg(long, global = true, help_heading = "Global")]
    pub bom: bool,
    /// Headings of CSV: en (stable keys) or zh
    #[arg(long, global = true, value_name = "LANG", help_heading = "Global")]
    pub header: Option<String>,
    /// Agree to questions in advance
    #[arg(long, global = true, help_heading = "Global")]
    pub yes: bool,
    /// Never ask
    #[arg(long, global = true, help_heading = "Global")]
    pub no_input: bool,
    /// Never show long tables in a pager
    #[arg(long, global = true, help_heading = "Global")]
    pub no_pager: bool,
    /// Addresses and remarks of sources too
    #[arg(short, long, global = true, help_heading = "Global")]
    pub verbose: bool,
    /// Hide the family: names become roles, ids and notes are masked
    #[arg(long, global = true, help_heading = "Global")]
    pub redact: bool,
    /// Leave out notes
    #[arg(short, long, global = true, help_heading = "Global")]
    pub quiet: bool,
}
