//! A page or template: which texts stand on it, and where. Lengths are thousandths of a millimetre.
//!
//! A text (`TextCode`) has its place inside an object (`TextObject`), which may be scaled or turned by a
//! matrix; what counts is where it begins on the page, on its baseline.

use super::super::lines::Chunk;
use super::super::xml::{Step, Walk, Walked};
use quick_xml::events::BytesStart;

/// What one unit is in [`number`]s with three and with six decimals.
const MILLIONTHS: i64 = 1_000_000;
/// The largest number that is read, in units of its last decimal: products of two still fit.
const MOST: i64 = 1_000_000_000;

/// What stands on a page or template.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) chunks: Vec<Chunk>,
    /// Ids of the templates below it.
    pub(super) templates: Vec<String>,
}

/// Reads `Content.xml`.
pub(super) fn read(bytes: &[u8]) -> Walked<Content> {
    let mut walk = Walk::new(bytes)?;
    let mut content = Content::default();
    let mut object: Option<Object> = None;
    // How deep it stands, and the text of the element that is one.
    let (mut depth, mut code): (usize, Option<(usize, Code)>) = (0, None);
    while let Some(step) = walk.next()? {
        match step {
            Step::Open(start) => {
                depth += 1;
                match start.local_name().as_ref() {
                    "Template" => content.templates.extend(walk.attribute(&start, "TemplateID")?),
                    "TextObject" => object = Object::read(&walk, &start)?,
                    "TextCode" => {
                        let read = object.as_mut().map(|object| Code::read(&walk, &start, object));
                        code = read.transpose()?.map(|code| (depth, code));
                    }
                    _ => {}
                }
            }
            Step::Text(text) => {
                if let Some((at, code)) = &mut code
                    && *at == depth
                {
                    code.text.push_str(&text);
                }
            }
            Step::Close => {
                if let Some((_, code)) = code.take_if(|(at, _)| *at == depth) {
                    content.chunks.extend(object.as_ref().and_then(|object| object.chunk(&code)));
                }
                depth = depth.saturating_sub(1);
            }
        }
    }
    Ok(content)
}

/// A `TextObject`: the frame of its texts.
struct Object {
    left: i64,
    top: i64,
    size: i64,
    matrix: Matrix,
    /// Where the text read last began, inside the object; the next one may leave out what is the same.
    x: i64,
    y: i64,
}

impl Object {
    /// Reads where it stands; nothing where it is not visible.
    fn read(walk: &Walk<'_>, start: &BytesStart<'_>) -> Walked<Option<Self>> {
        if walk.attribute(start, "Visible")?.as_deref() == Some("false") {
            return Ok(None);
        }
        let boundary = walk.attribute(start, "Boundary")?.unwrap_or_default();
        let numbers: Option<Vec<i64>> = boundary.split_whitespace().map(|text| number(text, 3)).collect();
        let Some([left, top, _, height]) = numbers.as_deref() else {
            return Err(walk.bad("import-ofd-position"));
        };
        let size = length(walk, start, "Size")?.filter(|size| *size > 0).unwrap_or(*height);
        let matrix = match walk.attribute(start, "CTM")? {
            Some(text) => Matrix::parse(&text).ok_or_else(|| walk.bad("import-ofd-position"))?,
            None => Matrix::default(),
        };
        Ok(Some(Self { left: *left, top: *top, size, matrix, x: 0, y: 0 }))
    }

    /// Where a text of it stands on the page; nothing where it is blank.
    fn chunk(&self, code: &Code) -> Option<Chunk> {
        let text: String = code.text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if text.trim().is_empty() {
            return None;
        }
        let (x, y) = self.matrix.point(code.x, code.y);
        let (across, down) = self.matrix.scales();
        let width = scaled(self.width(&text, code.steps), across);
        let size = scaled(self.size, down);
        Some(Chunk { x: self.left + x, y: self.top + y, size, width, text })
    }

    /// How wide a text is: by the steps written between its characters, or half a size for Latin ones.
    fn width(&self, text: &str, steps: Option<i64>) -> i64 {
        let wide = |c: char| if c.is_ascii() { self.size / 2 } else { self.size };
        match steps {
            Some(steps) => steps.saturating_add(text.chars().next_back().map_or(0, wide)),
            None => text.chars().map(wide).fold(0, i64::saturating_add),
        }
        .clamp(0, MOST)
    }
}

/// A `TextCode`: a text inside its object.
struct Code {
    x: i64,
    y: i64,
    /// The sum of `DeltaX`, the steps from one character to the next.
    steps: Option<i64>,
    text: String,
}

impl Code {
    /// Reads where it begins.
    fn read(walk: &Walk<'_>, start: &BytesStart<'_>, object: &mut Object) -> Walked<Self> {
        object.x = length(walk, start, "X")?.unwrap_or(object.x);
        object.y = length(walk, start, "Y")?.unwrap_or(object.y);
        let steps = walk.attribute(start, "DeltaX")?.and_then(|text| steps(&text));
        Ok(Self { x: object.x, y: object.y, steps, text: String::new() })
    }
}

/// `CTM`: a b c d in millionths, e f in thousandths of a millimetre.
struct Matrix([i64; 6]);

impl Default for Matrix {
    fn default() -> Self {
        Self([MILLIONTHS, 0, 0, MILLIONTHS, 0, 0])
    }
}

impl Matrix {
    /// Reads six numbers.
    fn parse(text: &str) -> Option<Self> {
        let places = [6, 6, 6, 6, 3, 3];
        let mut numbers = [0; 6];
        let mut words = text.split_whitespace();
        for (to, places) in numbers.iter_mut().zip(places) {
            *to = number(words.next()?, places)?;
        }
        words.next().is_none().then_some(Self(numbers))
    }

    /// Where a point of the object is.
    const fn point(&self, x: i64, y: i64) -> (i64, i64) {
        let [a, b, c, d, e, f] = self.0;
        ((a * x + c * y) / MILLIONTHS + e, (b * x + d * y) / MILLIONTHS + f)
    }

    /// By how much it stretches along and across the text, in millionths, whichever way it turns.
    fn scales(&self) -> (i64, i64) {
        let [a, b, c, d, ..] = self.0.map(i64::abs);
        (a.max(b), c.max(d))
    }
}

/// A length in the scale of a matrix.
const fn scaled(length: i64, millionths: i64) -> i64 {
    length * millionths / MILLIONTHS
}

/// An attribute that is a length.
fn length(walk: &Walk<'_>, start: &BytesStart<'_>, name: &str) -> Walked<Option<i64>> {
    let Some(text) = walk.attribute(start, name)? else { return Ok(None) };
    number(text.trim(), 3).map(Some).ok_or_else(|| walk.bad("import-ofd-position"))
}

/// The sum of steps; `g 3 2.5` stands for three of 2.5. `None` where it is written otherwise.
fn steps(text: &str) -> Option<i64> {
    let mut words = text.split_whitespace();
    let mut sum = 0i64;
    while let Some(word) = words.next() {
        let step = if word == "g" {
            let times: i64 = words.next()?.parse().ok()?;
            number(words.next()?, 3)?.checked_mul(times)?
        } else {
            number(word, 3)?
        };
        sum = sum.checked_add(step)?;
    }
    Some(sum)
}

/// A number with so many decimals as a whole one, what is finer cut off; `None` where it is none or too large.
///
/// Programs that write `1.0E-5` are understood.
fn number(text: &str, places: i32) -> Option<i64> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let mut keep = exponent.parse::<i32>().ok()?.checked_add(places)?;
    let (negative, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    keep = keep.checked_add(i32::try_from(whole.len()).ok()?)?;
    let mut value = 0i64;
    for digit in whole.chars().chain(fraction.chars()) {
        let digit = i64::from(digit.to_digit(10)?);
        if keep > 0 {
            value = value * 10 + digit;
            keep -= 1;
        }
        if value > MOST {
            return None;
        }
    }
    while keep > 0 && value > 0 {
        value *= 10;
        keep -= 1;
        if value > MOST {
            return None;
        }
    }
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The chunks of one object as `x,y size+width text`.
    fn chunks(attributes: &str, codes: &str) -> Result<Vec<String>, &'static str> {
        let text = format!("<Page><TextObject {attributes}>{codes}</TextObject></Page>");
        let content = read(text.as_bytes()).map_err(|bad| bad.why.id)?;
        let told = |c: Chunk| format!("{},{} {}+{} {}", c.x, c.y, c.size, c.width, c.text);
        Ok(content.chunks.into_iter().map(told).collect())
    }

    #[test]
    fn numbers_become_whole_ones() {
        for (text, expected) in [
            ("12.3456", Some(12_345)),
            ("-.5", Some(-500)),
            ("7.", Some(7_000)),
            ("+1e2", Some(100_000)),
            ("1.5E-2", Some(15)),
            ("1E-9", Some(0)),
            ("1000000", Some(MOST)),
            ("1000001", None),
            ("0e999999999", Some(0)),
            ("1e2147483647", None),
            ("9e99", None),
            ("", None),
            (".", None),
            ("1,5", None),
            ("NaN", None),
            ("--1", None),
        ] {
            assert_eq!(number(text, 3), expected, "{text}");
        }
    }

    #[test]
    fn a_text_stands_where_object_matrix_and_code_say() {
        let boundary = r#"Boundary="10 20 30 5""#;
        for (attributes, codes, expected) in [
            ("", "<TextCode X='1' Y='4'>甲a</TextCode>", &["11000,24000 5000+7500 甲a"][..]),
            ("Size='3'", "<TextCode DeltaX='g 2 2.5'>甲乙丙</TextCode>", &["10000,20000 3000+8000 甲乙丙"]),
            ("Size='3'", "<TextCode DeltaX='?'>甲</TextCode>", &["10000,20000 3000+3000 甲"]),
            (
                "CTM='0.5 0 0 .5 1 2' Size='4'",
                "<TextCode X='2' Y='4'>甲</TextCode>",
                &["12000,24000 2000+2000 甲"],
            ),
            ("CTM='0 1 -1 0 0 0'", "<TextCode X='2' Y='1'>甲</TextCode>", &["9000,22000 5000+5000 甲"]),
            (
                "",
                "<TextCode X='1' Y='4'>a</TextCode><CGTransform/><TextCode X='9'>b<i>c</i>&#10;d</TextCode>",
                &["11000,24000 5000+2500 a", "19000,24000 5000+7500 b d"],
            ),
            ("Visible='false'", "<TextCode>a</TextCode>", &[]),
            ("", "<TextCode> \n</TextCode>", &[]),
        ] {
            let read = chunks(&format!("{boundary} {attributes}"), codes).unwrap();
            assert_eq!(read, expected, "{attributes} {codes}");
        }
    }

    #[test]
    fn a_text_without_a_place_is_refused() {
        for (attributes, code) in [
            ("", "<TextCode>a</TextCode>"),
            ("Boundary='1 2 3'", ""),
            ("Boundary='1 2 3 x'", ""),
            ("Boundary='1 2 3 4' CTM='1 0 0 1'", ""),
            ("Boundary='1 2 3 4'", "<TextCode X='right'>a</TextCode>"),
        ] {
            assert_eq!(chunks(attributes, code), Err("import-ofd-position"), "{attributes}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_largest_numbers_do_not_overflow(numbers in proptest::collection::vec(-1_000_000i64..=1_000_000, 12)) {
            let said: Vec<String> = numbers.iter().map(i64::to_string).collect();
            let matrix: Vec<String> = numbers[4..10].iter().map(|number| (number / 1000).to_string()).collect();
            let attributes = format!("Boundary='{}' CTM='{}'", said[..4].join(" "), matrix.join(" "));
            let code = format!("<TextCode X='{}' Y='{}' DeltaX='g {1} {1} {0}'>甲</TextCode>", said[10], said[11]);
            proptest::prop_assert!(chunks(&attributes, &code).is_ok());
        }
    }
}
