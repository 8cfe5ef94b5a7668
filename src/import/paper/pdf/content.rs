//! What a page shows: follows the operators of its content and notes every text with its place.
//!
//! Only operators that place or show text count; pictures, lines and colours are passed over. Places are in
//! millionths of a point, on the page as it is seen.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::super::lines::Chunk;
use super::Refusal;
use super::file::{Page, Pdf};
use super::font::{Advance, Font};
use super::matrix::{Matrix, mul};
use super::object::{Dict, Lexer, Object, Piece, UNIT, is_regular, is_space};

/// Bytes that the content of one page may have, forms included, each time they are shown.
const PAGE: usize = 16 << 20;
/// How many texts and how many bytes of text a page may have.
const CHUNKS: usize = 100_000;
const WRITTEN: usize = 4 << 20;
/// How deep forms may stand in forms.
const FORMS: usize = 4;
/// How many states may be set aside.
const STATES: usize = 1000;
/// How many operands may stand before an operator.
const OPERANDS: usize = 64;

/// Everything that `q` sets aside.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: i64,
    between_codes: i64,
    between_words: i64,
    stretch: i64,
    leading: i64,
    rise: i64,
}

/// The names that a content stream may use.
struct Scope {
    fonts: Dict,
    forms: Dict,
    known: BTreeMap<Vec<u8>, Option<Rc<Font>>>,
}

/// Reads pages; fonts are kept from page to page.
pub(super) struct Reader<'p, 'f> {
    pdf: &'p Pdf<'f>,
    fonts: BTreeMap<u32, Rc<Font>>,
    chunks: Vec<Chunk>,
    left: usize,
    written: usize,
}

/// One content stream while it is followed.
struct Run<'s> {
    scope: &'s mut Scope,
    state: State,
    aside: Vec<State>,
    text: Matrix,
    line: Matrix,
    forms: usize,
}

impl<'p, 'f> Reader<'p, 'f> {
    pub(super) const fn new(pdf: &'p Pdf<'f>) -> Self {
        Self { pdf, fonts: BTreeMap::new(), chunks: Vec::new(), left: 0, written: 0 }
    }

    /// The texts of a page in the order in which they are shown.
    pub(super) fn page(&mut self, page: &Page) -> Result<Vec<Chunk>, Refusal> {
        (self.left, self.written) = (PAGE, 0);
        self.chunks.clear();
        let contents = page.dict.get(&b"Contents"[..]);
        let parts = match self.pdf.resolve(contents)? {
            Object::Array(parts) => parts,
            _ => contents.filter(|one| **one != Object::Null).cloned().into_iter().collect(),
        };
        let mut content = Vec::new();
        for part in &parts {
            // A page whose content is lost must not pass for an empty one.
            let (dict, data) = self.pdf.stream(Some(part))?.ok_or(Refusal::Damaged)?;
            content.extend(self.unpacked(&dict, data)?);
            content.push(b'\n');
        }
        let mut scope = self.scope(Some(&page.resources))?;
        self.run(&content, &mut scope, State::new(Matrix::turned(page.turns)), FORMS)?;
        Ok(std::mem::take(&mut self.chunks))
    }

    fn unpacked(&mut self, dict: &Dict, data: &[u8]) -> Result<Vec<u8>, Refusal> {
        let plain = self.pdf.unpacked(dict, data, self.left)?;
        self.left = self.left.saturating_sub(plain.len());
        Ok(plain)
    }

    fn scope(&self, resources: Option<&Object>) -> Result<Scope, Refusal> {
        let resources = self.pdf.dict(resources)?;
        let fonts = self.pdf.dict(resources.get(&b"Font"[..]))?;
        let forms = self.pdf.dict(resources.get(&b"XObject"[..]))?;
        Ok(Scope { fonts, forms, known: BTreeMap::new() })
    }

    /// Follows one content stream.
    fn run(&mut self, content: &[u8], scope: &mut Scope, state: State, forms: usize) -> Result<(), Refusal> {
        let mut run = Run { scope, state, aside: Vec::new(), text: Matrix::SAME, line: Matrix::SAME, forms };
        let mut operands = Vec::new();
        let mut lexer = Lexer::new(content, 0);
        while let Some(piece) = lexer.piece() {
            match piece {
                Piece::Value(value) if operands.len() < OPERANDS => operands.push(value),
                Piece::Value(_) => operands.clear(),
                Piece::Word(b"ID") => {
                    lexer.at += picture(lexer.rest());
                    operands.clear();
                }
                Piece::Word(word) => {
                    self.operator(word, &operands, &mut run)?;
                    operands.clear();
                }
            }
        }
        Ok(())
    }

    fn operator(&mut self, word: &[u8], operands: &[Object], run: &mut Run<'_>) -> Result<(), Refusal> {
        let text = || match operands.last() {
            Some(Object::Text(text)) => text.as_slice(),
            _ => &[],
        };
        match word {
            b"Do" => return self.form(operands, run),
            b"Tf" => {
                let name = operands.first().and_then(Object::name).unwrap_or_default();
                run.state.font = self.font(name, run.scope)?;
                run.state.size = number(operands, 1);
            }
            b"Tj" => return self.show(text(), run),
            b"'" => {
                run.next_line();
                return self.show(text(), run);
            }
            b"\"" => {
                run.state.between_words = number(operands, 0);
                run.state.between_codes = number(operands, 1);
                run.next_line();
                return self.show(text(), run);
            }
            b"TJ" => {
                let Some(Object::Array(parts)) = operands.first() else { return Ok(()) };
                for part in parts {
                    match part {
                        Object::Text(text) => self.show(text, run)?,
                        other => run.back(other.number().unwrap_or(0)),
                    }
                }
            }
            _ => return run.state_operator(word, operands),
        }
        Ok(())
    }

    /// The font of a name; none where the page has none of that name.
    fn font(&mut self, name: &[u8], scope: &mut Scope) -> Result<Option<Rc<Font>>, Refusal> {
        if let Some(known) = scope.known.get(name) {
            return Ok(known.clone());
        }
        let value = scope.fonts.get(name);
        let number = if let Some(Object::Reference(number)) = value { Some(*number) } else { None };
        let found = match (value, number.and_then(|number| self.fonts.get(&number))) {
            (None, _) => None,
            (_, Some(font)) => Some(Rc::clone(font)),
            (Some(value), None) => Some(Rc::new(Font::read(self.pdf, &self.pdf.dict(Some(value))?)?)),
        };
        if let (Some(number), Some(font)) = (number, &found) {
            self.fonts.insert(number, Rc::clone(font));
        }
        // Names are remembered where the page has them, so hostile names cannot fill the memory.
        if found.is_some() {
            scope.known.insert(name.to_vec(), found.clone());
        }
        Ok(found)
    }

    /// Notes a text where it stands and moves on behind it.
    fn show(&mut self, bytes: &[u8], run: &mut Run<'_>) -> Result<(), Refusal> {
        let mut text = String::new();
        let advance = match &run.state.font {
            Some(font) => font.show(bytes, &mut text),
            // Without its font a text cannot be told, but it does not vanish.
            None => {
                text.extend((!bytes.is_empty()).then_some(char::REPLACEMENT_CHARACTER));
                Advance::default()
            }
        };
        self.written = self.written.saturating_add(text.len());
        if self.chunks.len() >= CHUNKS || self.written > WRITTEN {
            return Err(Refusal::Content);
        }
        let state = &run.state;
        let wide = mul(advance.width / 1000, state.size)
            .saturating_add(state.between_codes.saturating_mul(advance.codes))
            .saturating_add(state.between_words.saturating_mul(advance.spaces));
        let wide = mul(wide, state.stretch);
        let seen = run.text.then(&state.page);
        let (left, base) = seen.point(0, state.rise);
        let (right, _) = seen.point(wide, state.rise);
        let size = mul(state.size, seen.height()).abs();
        run.text = Matrix::moved(wide, 0).then(&run.text);
        if !text.is_empty() {
            let (x, width) = (left.min(right), left.abs_diff(right));
            let width = i64::try_from(width).unwrap_or(i64::MAX);
            self.chunks.push(Chunk { x, y: base.saturating_neg(), size, width, text });
        }
        Ok(())
    }

    /// Follows a form that stands in the content.
    fn form(&mut self, operands: &[Object], run: &mut Run<'_>) -> Result<(), Refusal> {
        let name = operands.last().and_then(Object::name).unwrap_or_default();
        let Some(forms) = run.forms.checked_sub(1) else { return Ok(()) };
        let Some(form) = run.scope.forms.get(name) else { return Ok(()) };
        let (dict, data) = self.pdf.stream(Some(form))?.ok_or(Refusal::Damaged)?;
        if dict.get(&b"Subtype"[..]).and_then(Object::name) != Some(b"Form") {
            return Ok(());
        }
        let content = self.unpacked(&dict, data)?;
        let mut state = run.state.clone();
        if let Object::Array(values) = self.pdf.resolve(dict.get(&b"Matrix"[..]))? {
            state.page = Matrix::of(&values).then(&state.page);
        }
        match dict.get(&b"Resources"[..]) {
            Some(own) => {
                let mut scope = self.scope(Some(own))?;
                self.run(&content, &mut scope, state, forms)
            }
            None => self.run(&content, run.scope, state, forms),
        }
    }
}

impl State {
    const fn new(page: Matrix) -> Self {
        Self {
            page,
            font: None,
            size: 0,
            between_codes: 0,
            between_words: 0,
            stretch: UNIT,
            leading: 0,
            rise: 0,
        }
    }
}

impl Run<'_> {
    /// Operators that show nothing.
    fn state_operator(&mut self, word: &[u8], operands: &[Object]) -> Result<(), Refusal> {
        let state = &mut self.state;
        match word {
            b"q" if self.aside.len() >= STATES => return Err(Refusal::Content),
            b"q" => self.aside.push(state.clone()),
            b"Q" => {
                if let Some(before) = self.aside.pop() {
                    *state = before;
                }
            }
            b"cm" => state.page = Matrix::of(operands).then(&state.page),
            b"BT" => (self.text, self.line) = (Matrix::SAME, Matrix::SAME),
            b"Tm" => {
                self.line = Matrix::of(operands);
                self.text = self.line;
            }
            b"Td" => self.step(number(operands, 0), number(operands, 1)),
            b"TD" => {
                state.leading = number(operands, 1).saturating_neg();
                self.step(number(operands, 0), number(operands, 1));
            }
            b"T*" => self.next_line(),
            b"Tc" => state.between_codes = number(operands, 0),
            b"Tw" => state.between_words = number(operands, 0),
            b"Tz" => state.stretch = number(operands, 0) / 100,
            b"TL" => state.leading = number(operands, 0),
            b"Ts" => state.rise = number(operands, 0),
            _ => {}
        }
        Ok(())
    }

    fn step(&mut self, right: i64, up: i64) {
        self.line = Matrix::moved(right, up).then(&self.line);
        self.text = self.line;
    }

    fn next_line(&mut self) {
        self.step(0, self.state.leading.saturating_neg());
    }

    /// Moves back by thousandths of the font size.
    fn back(&mut self, thousandths: i64) {
        let wide = mul(mul(thousandths / 1000, self.state.size), self.state.stretch);
        self.text = Matrix::moved(wide.saturating_neg(), 0).then(&self.text);
    }
}

/// An operand as a number, in millionths.
fn number(operands: &[Object], at: usize) -> i64 {
    operands.get(at).and_then(Object::number).unwrap_or(0)
}

/// How long the data of an inline picture are, with the `EI` behind them.
fn picture(rest: &[u8]) -> usize {
    let ends = |window: &[u8]| {
        is_space(window[0]) && window[1..3] == *b"EI" && window.get(3).is_none_or(|byte| !is_regular(*byte))
    };
    let mut at = 0;
    while let Some(window) = rest.get(at..(at + 4).min(rest.len())).filter(|window| window.len() >= 3) {
        if ends(window) {
            return at + 3;
        }
        at += 1;
    }
    rest.len()
}
