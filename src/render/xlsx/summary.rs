//! The first sheet: everything of a document that is no table, in its order.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cells::Sheet;
use super::{Book, Rules};
use crate::model::message::Message;
use crate::render::words::Words;
use crate::view::trace::Node;
use crate::view::{Block, Cell, Choice, Point, Reading, Step, View};

/// Whether a part stands on the first sheet.
pub(super) fn belongs(block: &Block) -> bool {
    !matches!(block, Block::Title(_) | Block::Table(_) | Block::Chart(_))
}

/// The first sheet. A heading stands there only if something of its part does.
pub(super) fn sheet(book: &mut Book<'_>, view: &View) -> Result<Worksheet, XlsxError> {
    let name = book.names.free(&book.words.plain("page-sheet-summary"));
    let mut sheet = Sheet::new(&book.formats, book.words, &name)?;
    let mut title = None;
    for block in &view.blocks {
        if let Block::Title(message) = block {
            title = Some(message);
        } else if belongs(block) {
            if let Some(title) = title.take() {
                if sheet.next_row() > 0 {
                    sheet.row(&[])?;
                }
                sheet.title(&book.words.message(title))?;
            }
            rows(block, book.words, &mut book.rules).iter().try_for_each(|row| sheet.row(row))?;
        }
    }
    sheet.finish()
}

type Row = Vec<Cell<'static>>;

/// The rows of a part: a label or mark, what it says, and the numbers of its rules.
fn rows(block: &Block, words: &Words<'_>, rules: &mut Rules) -> Vec<Row> {
    let sentence = |message: &Message| vec![Cell::Empty, Cell::Message(message.clone())];
    match block {
        Block::Title(_) | Block::Table(_) | Block::Chart(_) => Vec::new(),
        Block::Note(message) => vec![sentence(message)],
        Block::Record(_, fields) => {
            let known = fields.iter().filter(|field| field.cell != Cell::Empty);
            known.map(|field| vec![Cell::text(words.plain(field.label)), field.cell.clone()]).collect()
        }
        Block::Points(_, points) => points.iter().map(|point| self::point(words, point, rules)).collect(),
        Block::Trace(_, node) => {
            let mut rows = Vec::new();
            steps(words, node, 0, rules, &mut rows);
            rows
        }
        Block::Steps(_, steps) => {
            let step = |step: &Step, rules: &mut Rules| {
                vec![Cell::Empty, Cell::Message(step.message.clone()), rules.marks(&step.citations)]
            };
            steps.iter().map(|one| step(one, rules)).collect()
        }
        Block::Guide(readings) => {
            let reading = |reading: &Reading| {
                vec![Cell::text(reading.command.clone()), Cell::Message(reading.message.clone())]
            };
            readings.iter().map(reading).collect()
        }
        Block::Choices(_, choices) => choices.iter().flat_map(choice).collect(),
    }
}

fn point(words: &Words<'_>, point: &Point, rules: &mut Rules) -> Row {
    let standing = words.plain(&format!("term-standing-{}", point.standing.code()));
    let code = point.code.map(|code| format!(" {}", code.to_uppercase())).unwrap_or_default();
    let label = Cell::text(format!("{standing}{code}"));
    vec![label, Cell::Message(point.message.clone()), rules.marks(&point.citations)]
}

/// A tree, each depth a little further in.
fn steps(words: &Words<'_>, node: &Node, depth: usize, rules: &mut Rules, rows: &mut Vec<Row>) {
    let said = format!("{}{}", "    ".repeat(depth), words.message(&node.said));
    rows.push(vec![Cell::Empty, Cell::text(said), rules.marks(node.rule.as_deref())]);
    node.children.iter().for_each(|child| steps(words, child, depth + 1, rules, rows));
}

fn choice(choice: &Choice) -> Vec<Row> {
    let said = vec![Cell::Empty, Cell::Message(choice.message.clone())];
    let commands = choice.commands.iter().map(|command| vec![Cell::Empty, command.clone()]);
    std::iter::once(said).chain(commands).collect()
}
