//! For programs: one object with `schema`, keys in English, money as text in yuan, the same in both
//! languages. Sentences appear as their id and arguments, never as words.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::clean::clean;
use crate::model::message::{Message, Value};
use crate::view::chart::Chart;
use crate::view::trace::{DEEPEST, Node};
use crate::view::{AnyColumn, Block, Cell, Choice, Cited, Point, Step, View};

/// The whole document as one object.
pub(super) fn document(out: &mut dyn Write, view: &View) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &object(view))?;
    writeln!(out)
}

/// The rows of the first table, one object a line; without a table the whole document on one line.
pub(super) fn lines(out: &mut dyn Write, view: &View) -> io::Result<()> {
    match view.first_table() {
        None => {
            serde_json::to_writer(&mut *out, &object(view))?;
            writeln!(out)
        }
        Some(table) => table.rows.iter().try_for_each(|cells| {
            serde_json::to_writer(&mut *out, &row(table.columns, cells))?;
            writeln!(out)
        }),
    }
}

fn object(view: &View) -> Json {
    let mut object = Map::new();
    object.insert("schema".to_owned(), Json::String(format!("medins.{}/1", view.name)));
    let mut notes = Vec::new();
    for block in &view.blocks {
        match block {
            Block::Title(_) => {}
            Block::Note(note) => notes.push(message(note)),
            Block::Record(key, fields) => {
                let values = fields.iter().map(|field| (field.key.to_owned(), cell(&field.cell)));
                object.insert((*key).to_owned(), Json::Object(values.collect()));
            }
            Block::Table(table) | Block::Chart(Chart { table, .. }) => {
                let rows = table.rows.iter().enumerate().map(|(at, cells)| {
                    let mut object = row(table.columns, cells);
                    with_rules(&mut object, table.citations.get(at).map_or(&[], Vec::as_slice));
                    Json::Object(object)
                });
                match object.get_mut(table.key) {
                    Some(Json::Array(known)) => known.extend(rows),
                    _ => drop(object.insert(table.key.to_owned(), rows.collect())),
                }
            }
            Block::Points(key, points) => {
                object.insert((*key).to_owned(), points.iter().map(point).collect());
            }
            Block::Trace(key, node) => {
                let mut tree = trace(node, DEEPEST);
                tree.insert("schema".to_owned(), Json::String("medins.trace/1".to_owned()));
                object.insert((*key).to_owned(), Json::Object(tree));
            }
            Block::Steps(key, steps) => {
                object.insert((*key).to_owned(), steps.iter().map(step).collect());
            }
            Block::Guide(readings) => {
                let codes = readings.iter().map(|reading| Json::String(reading.code.to_owned()));
                object.insert("guide".to_owned(), codes.collect());
            }
            Block::Choices(key, choices) => match object.get_mut(*key) {
                Some(Json::Array(known)) => known.extend(choices.iter().map(choice)),
                _ => drop(object.insert((*key).to_owned(), choices.iter().map(choice).collect())),
            },
        }
    }
    if !notes.is_empty() {
        object.insert("notes".to_owned(), Json::Array(notes));
    }
    Json::Object(object)
}

/// One row as an object.
pub(super) fn row(columns: &[AnyColumn<'_>], cells: &[Cell<'_>]) -> Map<String, Json> {
    columns.iter().zip(cells).map(|(column, value)| (clean(column.key).into_owned(), cell(value))).collect()
}

fn cell(cell: &Cell<'_>) -> Json {
    match cell {
        Cell::Empty => Json::Null,
        Cell::Text(text) | Cell::Of(_, text) => Json::String(clean(text).into_owned()),
        Cell::Code(code) => Json::String(code.clone().into_owned()),
        Cell::Money(amount) => Json::String(amount.to_string()),
        Cell::Count(count) => Json::from(*count),
        Cell::Day(day) | Cell::Born(day) => Json::String(day.to_string()),
        Cell::Term(code, _) => Json::String(code.clone().into_owned()),
        Cell::Message(sentence) => message(sentence),
    }
}

/// A tree down to so many levels.
fn trace(node: &Node, levels: usize) -> Map<String, Json> {
    let mut object = Map::new();
    object.insert("step".to_owned(), Json::String(node.key.to_owned()));
    object.insert("said".to_owned(), message(&node.said));
    object.insert("rule".to_owned(), node.rule.as_deref().map_or(Json::Null, cited));
    let below =
        node.children.iter().filter(|_| levels > 1).map(|child| Json::Object(trace(child, levels - 1)));
    object.insert("children".to_owned(), below.collect());
    object
}

/// A step as its sentence, with its rules where it has any.
fn step(step: &Step) -> Json {
    let mut said = message(&step.message);
    if let Json::Object(object) = &mut said {
        with_rules(object, &step.citations);
    }
    said
}

fn with_rules(object: &mut Map<String, Json>, citations: &[Cited]) {
    if !citations.is_empty() {
        object.insert("rules".to_owned(), citations.iter().map(cited).collect());
    }
}

fn choice(choice: &Choice) -> Json {
    let values = choice.fields.iter().map(|field| (field.key.to_owned(), cell(&field.cell)));
    let mut object: Map<String, Json> = values.collect();
    object.insert("message".to_owned(), message(&choice.message));
    object.insert("commands".to_owned(), choice.commands.iter().map(cell).collect());
    Json::Object(object)
}

fn point(point: &Point) -> Json {
    json!({
        "code": point.code,
        "standing": point.standing.code(),
        "message": message(&point.message),
        "rules": point.citations.iter().map(cited).collect::<Vec<_>>(),
    })
}

fn cited(cited: &Cited) -> Json {
    let sources = cited.sources.iter().map(|source| {
        json!({
            "title": source.title,
            "issuer": source.issuer,
            "url": source.url,
            "published": source.published,
        })
    });
    json!({
        "rule": message(&cited.rule),
        "grade": cited.grade,
        "checked_on": cited.checked_on.to_string(),
        "sources": sources.collect::<Vec<_>>(),
        "note": cited.note,
    })
}

/// A sentence as id and arguments.
pub(super) fn message(message: &Message) -> Json {
    let args = message.args.iter().map(|(name, value)| ((*name).to_owned(), argument(value)));
    json!({ "id": message.id, "args": args.collect::<Map<_, _>>() })
}

fn argument(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(clean(text).into_owned()),
        Value::Money(amount) => Json::String(amount.to_string()),
        Value::Day(day) => Json::String(day.to_string()),
        Value::Count(count) => Json::from(*count),
        Value::Message(inner) => message(inner),
        Value::Words { chinese, english } => json!({ "zh": chinese, "en": english }),
        Value::List(values) => values.iter().map(argument).collect(),
    }
}
