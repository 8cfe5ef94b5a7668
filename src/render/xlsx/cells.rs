//! Values in cells: amounts and counts as numbers, days as dates, everything else as text that never runs.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use crate::model::day::Moment;
use crate::render::words::Words;
use crate::view::Cell;

/// As many characters as a cell can hold.
const MOST_TEXT: usize = 32_767;

/// Narrowest and widest column, in columns of text; longer text is folded.
const NARROWEST: usize = 8;
const WIDEST: usize = 56;

/// The looks that cells have.
pub(super) struct Formats {
    pub(super) heading: Format,
    pub(super) title: Format,
    money: Format,
    count: Format,
    day: Format,
    moment: Format,
    text: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let plain = || Format::new().set_align(FormatAlign::Top);
        Self {
            heading: plain().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            title: plain().set_bold().set_font_size(13),
            money: plain().set_num_format("#,##0.00"),
            count: plain().set_num_format("0"),
            day: plain().set_num_format("yyyy-mm-dd"),
            moment: plain().set_num_format("yyyy-mm-dd hh:mm:ss"),
            text: plain().set_text_wrap(),
        }
    }
}

/// A sheet that is being filled row by row.
pub(super) struct Sheet<'book> {
    pub(super) inner: Worksheet,
    formats: &'book Formats,
    words: &'book Words<'book>,
    row: u32,
    widths: Vec<usize>,
}

impl<'book> Sheet<'book> {
    pub(super) fn new(
        formats: &'book Formats,
        words: &'book Words<'book>,
        name: &str,
    ) -> Result<Self, XlsxError> {
        let mut inner = Worksheet::new();
        inner.set_name(name)?;
        Ok(Self { inner, formats, words, row: 0, widths: Vec::new() })
    }

    /// The row under the last one.
    pub(super) const fn next_row(&self) -> u32 {
        self.row
    }

    /// Headings that stay in sight.
    pub(super) fn headings(&mut self, headings: impl IntoIterator<Item = String>) -> Result<(), XlsxError> {
        for (column, heading) in (0_u16..).zip(headings) {
            self.inner.write_string_with_format(self.row, column, &heading, &self.formats.heading)?;
            self.widen(column, heading.width() + 3);
        }
        self.row += 1;
        self.inner.set_freeze_panes(self.row, 0)?;
        Ok(())
    }

    /// A line in bold.
    pub(super) fn title(&mut self, title: &str) -> Result<(), XlsxError> {
        self.inner.write_string_with_format(self.row, 0, title, &self.formats.title)?;
        self.row += 1;
        Ok(())
    }

    /// A row of values.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        for (column, cell) in (0_u16..).zip(cells) {
            self.cell(column, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell<'_>) -> Result<(), XlsxError> {
        let formats = self.formats;
        match cell {
            Cell::Empty => {}
            Cell::Money(amount) => self.number(column, &amount.to_string(), &formats.money)?,
            Cell::Count(count) => self.number(column, &count.to_string(), &formats.count)?,
            Cell::Day(day) | Cell::Born(day) => self.date(column, &day.to_string(), &formats.day)?,
            Cell::Code(code) => match Moment::parse(code) {
                Some(moment) if moment.time.is_none() => self.date(column, code, &formats.day)?,
                Some(_) => self.date(column, code, &formats.moment)?,
                None => self.text(column, code)?,
            },
            other => {
                let text = self.words.cell(other);
                self.text(column, &text)?;
            }
        }
        Ok(())
    }

    /// Text, even where it begins like a formula.
    fn text(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        let kept: String = text.chars().take(MOST_TEXT).collect();
        self.widen(column, kept.width());
        self.inner.write_string_with_format(self.row, column, kept, &self.formats.text)?;
        Ok(())
    }

    /// A number that is written in decimal figures. Excel knows binary floats only, so this edge is where one is
    /// made: the one nearest to the text. With at most 15 figures it is read back as exactly this text, and
    /// nothing is reckoned with it here.
    #[allow(
        clippy::disallowed_types,
        reason = "the format of workbooks has no other numbers; nothing is reckoned"
    )]
    fn number(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let nearest: f64 = text.parse().map_err(|_| XlsxError::ParameterError(text.to_owned()))?;
        // Thousands separators take room, too.
        self.widen(column, text.len() + text.len() / 3);
        self.inner.write_number_with_format(self.row, column, nearest, format)?;
        Ok(())
    }

    /// A day or moment, from how it is written.
    fn date(&mut self, column: u16, written: &str, format: &Format) -> Result<(), XlsxError> {
        self.widen(column, written.len());
        let at = ExcelDateTime::parse_from_str(written)?;
        self.inner.write_datetime_with_format(self.row, column, at, format)?;
        Ok(())
    }

    fn widen(&mut self, column: u16, width: usize) {
        let at = usize::from(column);
        if self.widths.len() <= at {
            self.widths.resize(at + 1, NARROWEST);
        }
        self.widths[at] = self.widths[at].max(width + 1).min(WIDEST);
    }

    /// The sheet with the widths that its columns need.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        for (column, width) in (0_u16..).zip(&self.widths) {
            self.inner.set_column_width(column, u16::try_from(*width).unwrap_or(u16::MAX))?;
        }
        Ok(self.inner)
    }
}
