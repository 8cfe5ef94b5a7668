//! Footnotes: each rule behind a figure once, with its grade and where it was read.
//!
//! An address is printed in full, because paper has no links, and is a link as well. A link is no request:
//! nothing is asked for until somebody follows it, and then without telling where they came from.

use maud::{Markup, html};

use crate::render::clean;
use crate::render::words::Words;
use crate::view::{Cited, CitedSource};

/// The rules cited so far, in the order in which they came first.
pub(super) struct Notes<'words> {
    words: &'words Words<'words>,
    cited: Vec<Cited>,
}

impl<'words> Notes<'words> {
    pub(super) fn new(words: &'words Words<'words>) -> Self {
        Self { words, cited: Vec::new() }
    }

    /// The marks of several rules.
    pub(super) fn marks(&mut self, cited: &[Cited]) -> Markup {
        html! { @for cited in cited { (self.mark(cited)) } }
    }

    /// The mark of a rule: a number that leads to its footnote.
    pub(super) fn mark(&mut self, cited: &Cited) -> Markup {
        let known = self.cited.iter().position(|known| known == cited);
        let at = known.unwrap_or_else(|| {
            self.cited.push(cited.clone());
            self.cited.len() - 1
        });
        let number = at + 1;
        // The footnote leads back to where it was cited first.
        let id = known.is_none().then(|| format!("m{number}"));
        html! {
            sup { a href={ "#n" (number) } id=[id] title=(self.short(cited)) aria-describedby={ "n" (number) } {
                "[" (number) "]"
            } }
        }
    }

    /// A rule in a line, for whoever rests on its mark.
    fn short(&self, cited: &Cited) -> String {
        let titles = cited.sources.iter().map(|source| clean(&source.title).into_owned());
        let parts = [self.words.message(&cited.rule), self.grade(cited)];
        parts.into_iter().chain(titles).collect::<Vec<_>>().join(" · ")
    }

    fn grade(&self, cited: &Cited) -> String {
        self.words.plain(&format!("term-grade-{}", cited.grade))
    }

    /// All footnotes; nothing where no rule was cited.
    pub(super) fn list(&self) -> Markup {
        if self.cited.is_empty() {
            return Markup::default();
        }
        html! {
            section aria-labelledby="rules" {
                h2 id="rules" { (self.words.plain("citation-rules-title")) }
                ol.notes { @for (at, cited) in self.cited.iter().enumerate() { (self.note(at + 1, cited)) } }
            }
            "\n"
        }
    }

    fn note(&self, number: usize, cited: &Cited) -> Markup {
        let checked = [("day", cited.checked_on.to_string().into())];
        html! {
            li id={ "n" (number) } {
                span.rule { (self.words.message(&cited.rule)) } " "
                span.grade { (self.grade(cited)) } " "
                a.back href={ "#m" (number) } aria-label=(self.words.plain("page-back")) { "↩" }
                ul {
                    @for cited in &cited.sources { li { (source(cited)) } }
                    @if let Some(remark) = &cited.note { li { (clean(remark)) } }
                    li { (self.words.catalog.text("page-checked", &checked)) }
                }
            }
        }
    }
}

/// Title, issuer, day and address of a source.
fn source(source: &CitedSource) -> Markup {
    let parts = [&source.issuer, &source.published].map(|part| clean(part));
    let known: Vec<&str> = parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect();
    let address = clean(&source.url);
    let is_web = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
    html! {
        (clean(&source.title))
        @if !known.is_empty() { " (" (known.join(", ")) ")" }
        @if is_web { " " a href=(address) rel="noreferrer" { (address) } }
        @else if !address.is_empty() { " " (address) }
    }
}
