//! A trace for people: a tree of sentences, drawn with lines, its rules as footnotes.

use std::io::{self, Write};

use super::table::{Footnote, fold, footnote};
use super::words::Words;
use crate::view::form::Look;
use crate::view::trace::{DEEPEST, Node};

/// Prints a tree; the rules go to the footnotes of the document.
pub(super) fn print(
    out: &mut dyn Write,
    words: &Words<'_>,
    look: &Look,
    node: &Node,
    notes: &mut Vec<Footnote>,
) -> io::Result<()> {
    let mut tree = Tree { words, look, notes };
    tree.node(out, node, ("", ""), DEEPEST)
}

struct Tree<'t, 'w> {
    words: &'t Words<'w>,
    look: &'t Look,
    notes: &'t mut Vec<Footnote>,
}

impl Tree<'_, '_> {
    /// A node behind `first`, what is below it behind `rest`.
    fn node(
        &mut self,
        out: &mut dyn Write,
        node: &Node,
        (first, rest): (&str, &str),
        levels: usize,
    ) -> io::Result<()> {
        let mut text = self.words.message(&node.said);
        if let Some(rule) = &node.rule {
            text = format!("{text} [{}]", footnote(self.words, self.look, rule, self.notes));
        }
        fold(out, self.look, first, &text)?;
        if levels <= 1 {
            return Ok(());
        }
        let last = node.children.len().saturating_sub(1);
        for (at, child) in node.children.iter().enumerate() {
            let (branch, trunk) = if at == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            let below = (format!("{rest}{branch}"), format!("{rest}{trunk}"));
            self.node(out, child, (&below.0, &below.1), levels - 1)?;
        }
        Ok(())
    }
}
