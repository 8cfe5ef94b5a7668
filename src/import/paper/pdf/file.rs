//! The objects of a PDF file and its page tree.
//!
//! Objects are found by going through the file once, not through its tables of offsets: those can be wrong or
//! lead in circles, while of two objects with one number the later always counts. Each object is read when it
//! is asked for, and all reading together is paid from a purse ([`WORK`]), so no file takes long.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::filter::unpack;
use super::object::{Dict, Lexer, Object, is_regular, is_space};
use super::{CONTENT, OBJECTS, PAGES, Refusal};

/// Bytes of objects that may be read again while pages are read.
const WORK: usize = 256 << 20;
/// What looking up one object costs at least.
const LOOKUP: usize = 64;
/// How deep the page tree may be.
const TREE: usize = 48;
/// How many references may lead to one value.
const HOPS: usize = 16;
/// How many packings may lie around one stream.
const LAYERS: usize = 4;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Spot {
    /// In the file, with the bounds of its stream.
    Plain { at: usize, data: Option<(usize, usize)> },
    /// In an unpacked object stream.
    Packed { container: usize, at: usize },
}

/// A page: its dictionary, and what it inherits.
pub(super) struct Page {
    pub(super) dict: Dict,
    pub(super) resources: Object,
    /// Quarter turns clockwise.
    pub(super) turns: usize,
}

/// A file whose objects are known by place.
pub(super) struct Pdf<'f> {
    bytes: &'f [u8],
    spots: BTreeMap<u32, Spot>,
    containers: Vec<Vec<u8>>,
    objects: usize,
    root: Option<Object>,
    work: Cell<usize>,
    content: Cell<usize>,
}

impl<'f> Pdf<'f> {
    /// Goes through the file and finds its objects.
    pub(super) fn open(bytes: &'f [u8]) -> Result<Self, Refusal> {
        let mut pdf = Self {
            bytes,
            spots: BTreeMap::new(),
            containers: Vec::new(),
            objects: 0,
            root: None,
            work: Cell::new(WORK),
            content: Cell::new(CONTENT),
        };
        let mut from = 0;
        while let Some(found) = next_object(bytes, from) {
            pdf.trailers(from, found.begin)?;
            from = pdf.take(&found)?;
        }
        pdf.trailers(from, bytes.len())?;
        // What is cut off lacks the end that every writer puts behind its last object.
        if pdf.root.is_none() || find(bytes, b"startxref", from).is_none() {
            return Err(Refusal::Damaged);
        }
        Ok(pdf)
    }

    /// Notes the object that begins there; the answer is where to go on.
    fn take(&mut self, found: &Found) -> Result<usize, Refusal> {
        self.count(1)?;
        let mut lexer = Lexer::new(self.bytes, found.value);
        let value = lexer.value();
        let Some(value) = value else { return Ok(lexer.at) };
        let data = match stream_start(self.bytes, lexer.at) {
            Some(start) if matches!(value, Object::Dict(_)) => Some((start, self.stream_end(&value, start)?)),
            _ => None,
        };
        self.spots.insert(found.number, Spot::Plain { at: found.value, data });
        if let (Object::Dict(dict), Some((start, end))) = (&value, data) {
            match dict.get(&b"Type"[..]).and_then(Object::name) {
                Some(b"XRef") => self.trailer(dict)?,
                Some(b"ObjStm") => self.container(dict, &self.bytes[start..end])?,
                _ => {}
            }
        }
        Ok(data.map_or(lexer.at, |(_, end)| end))
    }

    fn count(&mut self, more: usize) -> Result<(), Refusal> {
        self.objects = self.objects.saturating_add(more);
        if self.objects > OBJECTS { Err(Refusal::Objects) } else { Ok(()) }
    }

    /// Where a stream ends: where its length says, if that is right, otherwise before the next `endstream`.
    fn stream_end(&self, value: &Object, start: usize) -> Result<usize, Refusal> {
        let Object::Dict(dict) = value else { return Err(Refusal::Damaged) };
        let told = dict.get(&b"Length"[..]).and_then(Object::count).and_then(|long| start.checked_add(long));
        if let Some(end) = told.filter(|end| *end <= self.bytes.len()) {
            let rest = &self.bytes[end..];
            let gap = rest.iter().take(2).take_while(|byte| is_space(**byte)).count();
            if rest[gap..].starts_with(b"endstream") {
                return Ok(end);
            }
        }
        find(self.bytes, b"endstream", start).ok_or(Refusal::Damaged)
    }

    /// Looks for trailers between two objects.
    fn trailers(&mut self, from: usize, until: usize) -> Result<(), Refusal> {
        let mut from = from;
        while let Some(at) = find(&self.bytes[..until], b"trailer", from) {
            let mut lexer = Lexer::new(&self.bytes[..until], at + b"trailer".len());
            if let Some(Object::Dict(dict)) = lexer.value() {
                self.trailer(&dict)?;
            }
            from = lexer.at;
        }
        Ok(())
    }

    fn trailer(&mut self, dict: &Dict) -> Result<(), Refusal> {
        if dict.get(&b"Encrypt"[..]).is_some_and(|what| *what != Object::Null) {
            return Err(Refusal::Encrypted);
        }
        if let Some(root) = dict.get(&b"Root"[..]) {
            self.root = Some(root.clone());
        }
        Ok(())
    }

    /// Unpacks an object stream and notes what lies in it.
    fn container(&mut self, dict: &Dict, data: &[u8]) -> Result<(), Refusal> {
        let plain = self.unpacked(dict, data, CONTENT)?;
        let number = |name: &[u8]| dict.get(name).and_then(Object::count).ok_or(Refusal::Damaged);
        let (many, first) = (number(b"N")?, number(b"First")?);
        self.count(many)?;
        let mut lexer = Lexer::new(&plain, 0);
        for _ in 0..many {
            let mut next = || lexer.value().and_then(|value| value.count()).ok_or(Refusal::Damaged);
            let (id, offset) = (next()?, next()?);
            let id = u32::try_from(id).map_err(|_| Refusal::Damaged)?;
            let at = first.saturating_add(offset);
            self.spots.insert(id, Spot::Packed { container: self.containers.len(), at });
        }
        self.containers.push(plain);
        Ok(())
    }

    fn spend(&self, bytes: usize) -> Result<(), Refusal> {
        let left = self.work.get().checked_sub(bytes.saturating_add(LOOKUP)).ok_or(Refusal::Content)?;
        self.work.set(left);
        Ok(())
    }

    /// The object of a number; null where there is none.
    fn get(&self, number: u32) -> Result<Object, Refusal> {
        let (bytes, at) = match self.spots.get(&number) {
            None => return Ok(Object::Null),
            Some(Spot::Plain { at, .. }) => (self.bytes, *at),
            Some(Spot::Packed { container, at }) => {
                (self.containers.get(*container).map_or(&[][..], Vec::as_slice), *at)
            }
        };
        let mut lexer = Lexer::new(bytes, at);
        let value = lexer.value();
        self.spend(lexer.at - at)?;
        value.ok_or(Refusal::Damaged)
    }

    /// The value itself, where a reference stands for it.
    pub(super) fn resolve(&self, value: Option<&Object>) -> Result<Object, Refusal> {
        let mut value = value.cloned().unwrap_or(Object::Null);
        for _ in 0..HOPS {
            let Object::Reference(number) = value else { return Ok(value) };
            value = self.get(number)?;
        }
        Err(Refusal::Damaged)
    }

    /// A dictionary, perhaps behind a reference; empty where something else stands.
    pub(super) fn dict(&self, value: Option<&Object>) -> Result<Dict, Refusal> {
        Ok(if let Object::Dict(dict) = self.resolve(value)? { dict } else { Dict::new() })
    }

    /// A stream behind a reference: its dictionary and its packed bytes.
    pub(super) fn stream(&self, value: Option<&Object>) -> Result<Option<(Dict, &'f [u8])>, Refusal> {
        let Some(Object::Reference(number)) = value else { return Ok(None) };
        let Some(Spot::Plain { data: Some((start, end)), .. }) = self.spots.get(number).copied() else {
            return Ok(None);
        };
        let Object::Dict(dict) = self.get(*number)? else { return Ok(None) };
        Ok(Some((dict, self.bytes.get(start..end).unwrap_or_default())))
    }

    /// The bytes of a stream, at most `most` and at most what is left for the whole file.
    pub(super) fn unpacked(&self, dict: &Dict, data: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
        let most = most.min(self.content.get());
        let filters = match self.resolve(dict.get(&b"Filter"[..]))? {
            Object::Array(filters) => filters,
            Object::Null => Vec::new(),
            one => vec![one],
        };
        let predicted = self.resolve(dict.get(&b"DecodeParms"[..]))?;
        if let Object::Dict(parameters) = &predicted
            && parameters.get(&b"Predictor"[..]).and_then(Object::count).is_some_and(|kind| kind > 1)
        {
            return Err(Refusal::Packing("Predictor".to_owned()));
        }
        if filters.len() > LAYERS {
            return Err(Refusal::Content);
        }
        if filters.is_empty() && data.len() > most {
            return Err(Refusal::Content);
        }
        let mut plain = data.to_vec();
        for filter in &filters {
            plain = unpack(filter.name().ok_or(Refusal::Damaged)?, &plain, most)?;
            self.content.set(self.content.get().saturating_sub(plain.len()));
        }
        if filters.is_empty() {
            self.content.set(self.content.get() - plain.len());
        }
        Ok(plain)
    }

    /// The pages in order.
    pub(super) fn pages(&self) -> Result<Vec<Page>, Refusal> {
        let catalog = self.dict(self.root.as_ref())?;
        let mut pages = Vec::new();
        let above = (Object::Null, 0);
        self.branch(catalog.get(&b"Pages"[..]), &above, TREE, &mut BTreeSet::new(), &mut pages)?;
        if pages.is_empty() { Err(Refusal::Damaged) } else { Ok(pages) }
    }

    /// One branch of the page tree; nothing is visited twice.
    fn branch(
        &self,
        node: Option<&Object>,
        above: &(Object, usize),
        depth: usize,
        seen: &mut BTreeSet<u32>,
        pages: &mut Vec<Page>,
    ) -> Result<(), Refusal> {
        let Some(Object::Reference(number)) = node else { return Err(Refusal::Damaged) };
        if !seen.insert(*number) {
            return Err(Refusal::Damaged);
        }
        let depth = depth.checked_sub(1).ok_or(Refusal::Damaged)?;
        let Object::Dict(dict) = self.get(*number)? else { return Err(Refusal::Damaged) };
        let resources = dict.get(&b"Resources"[..]).unwrap_or(&above.0).clone();
        let turns = match self.resolve(dict.get(&b"Rotate"[..]))?.number() {
            Some(millionths) => usize::try_from((millionths / 90_000_000).rem_euclid(4)).unwrap_or(0),
            None => above.1,
        };
        let Object::Array(kids) = self.resolve(dict.get(&b"Kids"[..]))? else {
            if pages.len() == PAGES {
                return Err(Refusal::Pages);
            }
            pages.push(Page { dict, resources, turns });
            return Ok(());
        };
        let below = (resources, turns);
        kids.iter().try_for_each(|kid| self.branch(Some(kid), &below, depth, seen, pages))
    }
}

/// The head of an object, `12 0 obj`.
struct Found {
    number: u32,
    begin: usize,
    /// Where its value begins.
    value: usize,
}

/// The next head of an object from an offset on.
fn next_object(bytes: &[u8], from: usize) -> Option<Found> {
    let mut search = from;
    loop {
        let at = find(bytes, b"obj", search)?;
        search = at + 3;
        let mut begin = at;
        let mut back = |fits: fn(u8) -> bool, most: usize| {
            let part = &bytes[from..begin];
            let length = part.iter().rev().take(most).take_while(|byte| fits(**byte)).count();
            begin -= length;
            length
        };
        back(is_space, 8);
        let generation = back(|byte| byte.is_ascii_digit(), 5);
        let gap = back(is_space, 8);
        let digits = back(|byte| byte.is_ascii_digit(), 10);
        let apart = begin == 0 || !is_regular(bytes[begin - 1]);
        if generation == 0 || gap == 0 || digits == 0 || !apart {
            continue;
        }
        let number =
            std::str::from_utf8(&bytes[begin..begin + digits]).ok().and_then(|text| text.parse().ok());
        if let Some(number) = number {
            return Some(Found { number, begin, value: search });
        }
    }
}

/// Where the bytes of a stream begin, if one follows its dictionary.
fn stream_start(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let gap = rest.iter().take_while(|byte| is_space(**byte)).count();
    let rest = rest[gap..].strip_prefix(b"stream")?;
    let end = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).or(rest.strip_prefix(b"\r"))?;
    Some(bytes.len() - end.len())
}

/// The first place of a word from an offset on.
fn find(bytes: &[u8], word: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(word.len()).position(|window| window == word).map(|at| at + from)
}
