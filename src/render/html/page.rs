//! What stands around the content: policy, style, script, heading, controls and the line at the foot.
//!
//! The policy names style and script by their hashes and allows nothing else: no request, no frame, no form,
//! no script that text from a file might smuggle in. It must stay the first thing in the head.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::render::words::Words;
use crate::view::form::{Language, Look};

/// `id` of the heading of the page.
pub(super) const HEADING: &str = "page";

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What a document is called; nothing where it has no name for people.
pub(super) fn name(words: &Words<'_>, document: &str) -> Option<String> {
    words.catalog.find(&format!("page-title-{document}"), &[])
}

/// Columns from which on a table is printed across the sheet.
const WIDE: usize = 9;

/// How a part lies on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// Upright.
    Upright,
    /// Across, because a table has many columns.
    Across,
}

impl Paper {
    /// The paper of so many columns.
    pub(super) const fn of(columns: usize) -> Self {
        if columns >= WIDE { Self::Across } else { Self::Upright }
    }

    /// What tells the style sheet.
    pub(super) const fn class(self) -> Option<&'static str> {
        match self {
            Self::Upright => None,
            Self::Across => Some("wide"),
        }
    }
}

/// Everything before the content; `paper` is that of the first part, whose heading shall not stand alone on a
/// sheet of its own. The elements stay open.
pub(super) fn open(words: &Words<'_>, look: &Look, heading: &str, paper: Paper) -> Markup {
    let language = match words.catalog.language() {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let (style, script) = (embedded(STYLE), embedded(SCRIPT));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(&style),
        hash(&script)
    );
    // Filled in by the script, which counts.
    let shown = words.catalog.text("page-shown", &[("shown", "{0}".into()), ("all", "{1}".into())]);
    html! {
        (DOCTYPE)
        html lang=(language);
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            meta name="format-detection" content="telephone=no";
            title { (heading) " · medins" }
            style { (PreEscaped(style)) }
        }
        "\n"
        body class=[(paper == Paper::Across).then_some("across")] data-filter=(words.plain("page-filter")) data-shown=(shown);
        a.skip href="#main" { (words.plain("page-skip")) }
        header id="large" {
            p.brand { "medins" }
            // Without a script there is nothing to press, so they are shown by the script.
            div.controls hidden {
                button type="button" data-do="large" aria-pressed="false" { (words.plain("page-large")) }
                button type="button" data-do="scheme" aria-pressed="false" { (words.plain("page-dark")) }
            }
        }
        "\n"
        main id="main" tabindex="-1";
        h1 id=(HEADING) { (heading) }
        p.as-of { (words.catalog.text("page-as-of", &[("day", look.today.to_string().into())])) }
    }
}

/// Everything behind the content.
pub(super) fn close(words: &Words<'_>, look: &Look) -> Markup {
    let day = look.today.to_string();
    html! {
        (PreEscaped("</main>\n"))
        footer {
            p { (words.catalog.text("page-offline", &[("day", day.into())])) }
            p { (words.plain("note-not-official")) }
        }
        script { (PreEscaped(embedded(SCRIPT))) }
        (PreEscaped("</body></html>\n"))
    }
}

/// A file as the browser sees it: it turns every line end into one sign before it takes the hash.
fn embedded(file: &str) -> String {
    file.replace('\r', "")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
