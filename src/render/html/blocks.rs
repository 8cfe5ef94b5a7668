//! The parts of a document as markup: sentences, named values, tables, points, trees, steps, possibilities.

use maud::{Markup, html};

use super::notes::Notes;
use super::{chart, table};
use crate::render::words::Words;
use crate::view::trace::Node;
use crate::view::{Block, Cell, Choice, Field, Point, Standing, Step};

/// One part of a document.
pub(super) fn block(words: &Words<'_>, block: &Block, heading: &str, notes: &mut Notes<'_>) -> Markup {
    match block {
        // The foot of every page says it.
        Block::Note(message) if message.id == "note-not-official" => Markup::default(),
        Block::Title(message) | Block::Note(message) => {
            html! { p { (sentence(&words.message(message))) } "\n" }
        }
        Block::Record(_, fields) => record(words, fields),
        Block::Table(whole) => table::whole(words, whole, heading, notes),
        Block::Chart(chart) => chart::figure(words, chart, heading, notes),
        Block::Points(_, list) => points(words, list, notes),
        Block::Trace(_, node) => html! { ul.trace { (step(words, node, notes)) } "\n" },
        Block::Steps(_, steps) => {
            let marked = |step: &Step, notes: &mut Notes<'_>| {
                html! { li { (sentence(&words.message(&step.message))) (notes.marks(&step.citations)) } }
            };
            html! { ol { @for step in steps { (marked(step, notes)) } } "\n" }
        }
        Block::Guide(readings) => html! {
            @for reading in readings {
                p { code { (reading.command) } " " (sentence(&words.message(&reading.message))) }
            }
            "\n"
        },
        Block::Choices(_, choices) => html! { ol { @for one in choices { (choice(words, one)) } } "\n" },
    }
}

/// A sentence in which what stands between two backticks is to be typed.
fn sentence(text: &str) -> Markup {
    let pieces: Vec<&str> = text.split('`').collect();
    let is_paired = pieces.len() % 2 == 1;
    html! {
        @if is_paired {
            @for (nth, piece) in pieces.iter().enumerate() {
                @if nth % 2 == 1 { code { (piece) } } @else { (piece) }
            }
        } @else { (text) }
    }
}

fn record(words: &Words<'_>, fields: &[Field]) -> Markup {
    let known = fields.iter().filter(|field| field.cell != Cell::Empty);
    html! {
        dl { @for field in known { dt { (words.plain(field.label)) } dd { (words.cell(&field.cell)) } } }
        "\n"
    }
}

/// Sentences with their standing, as a sign for the eye and a word for every reader.
fn points(words: &Words<'_>, points: &[Point], notes: &mut Notes<'_>) -> Markup {
    html! {
        ul.points { @for point in points { (self::point(words, point, notes)) } }
        "\n"
    }
}

fn point(words: &Words<'_>, point: &Point, notes: &mut Notes<'_>) -> Markup {
    let sign = match point.standing {
        Standing::Holds => "✓",
        Standing::Fails => "✗",
        Standing::Open => "?",
        Standing::Advice => "·",
    };
    let standing = words.plain(&format!("term-standing-{}", point.standing.code()));
    html! {
        li class=(point.standing.code()) {
            span.sign aria-hidden="true" title=(standing) { (sign) }
            span {
                span.heard { (standing) ": " }
                @if let Some(code) = point.code { span.code { (code.to_uppercase()) } " " }
                (sentence(&words.message(&point.message))) (notes.marks(&point.citations))
            }
        }
    }
}

/// A step of a tree with the steps below it.
fn step(words: &Words<'_>, node: &Node, notes: &mut Notes<'_>) -> Markup {
    html! {
        li {
            (words.message(&node.said))
            @if let Some(rule) = &node.rule { (notes.mark(rule)) }
            @if !node.children.is_empty() {
                ul { @for child in &node.children { (step(words, child, notes)) } }
            }
        }
    }
}

fn choice(words: &Words<'_>, choice: &Choice) -> Markup {
    html! {
        li {
            (sentence(&words.message(&choice.message)))
            @for command in &choice.commands { pre { code { (words.cell(command)) } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_typed_is_marked() {
        assert_eq!(sentence("Run `a <b>`.").into_string(), "Run <code>a &lt;b&gt;</code>.");
        assert_eq!(sentence("a ` b").into_string(), "a ` b");
    }
}
