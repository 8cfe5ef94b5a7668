//! A journal as Beancount reads it: <https://beancount.github.io/docs/beancount_language_syntax.html>.
//!
//! Foreign text stands in quoted strings only.

use super::clean::clean;
use super::journal::{COMMODITY, Form, Pen, verdict};
use crate::view::Cell;
use crate::view::journal::{Account, Closing, Opened, Printed, Tag, Transaction};

/// Beancount's form.
pub(super) struct Beancount;

impl Form for Beancount {
    fn head(&self, pen: &mut Pen<'_>, lines: &[String]) {
        for line in lines {
            pen.push("; ");
            pen.push(line);
            pen.push("\n");
        }
        pen.push("\noption \"operating_currency\" \"");
        pen.push(COMMODITY);
        pen.push("\"\n");
    }

    fn opened(&self, pen: &mut Pen<'_>, opened: &Opened<'_>) {
        begin(pen, opened.day, "open ");
        pen.push(opened.path);
        pen.push(" ");
        pen.push(COMMODITY);
        pen.push("\n");
        metadata(pen, opened.tags);
    }

    fn transaction(&self, pen: &mut Pen<'_>, transaction: &Transaction<'_>) {
        begin(pen, transaction.day, "*");
        if !transaction.payee.is_empty() {
            pen.push(" ");
            quoted(&mut pen.text, transaction.payee);
        }
        pen.push(" ");
        pen.message(&transaction.what, quoted);
        pen.push("\n");
        if !transaction.code.is_empty() {
            pen.push("  settlement-id: ");
            quoted(&mut pen.text, transaction.code);
            pen.push("\n");
        }
        metadata(pen, transaction.tags);
        for posting in transaction.postings {
            pen.push("  ");
            pen.account(posting.account);
            pen.push("  ");
            pen.money(posting.amount);
            pen.push("\n");
            if let Some(origin) = posting.origin {
                pen.push("    payer-origin: \"");
                pen.push(origin.code());
                pen.push("\"\n");
            }
        }
    }

    /// Assertions hold at the beginning of a day and know no time, so a printed balance is a note; the assertion
    /// follows when its day is over.
    fn printed(&self, pen: &mut Pen<'_>, printed: &Printed<'_>) {
        begin(pen, printed.day, "note ");
        pen.account(printed.account);
        pen.push(" ");
        pen.message(&verdict(printed.agreement), quoted);
        pen.push("\n");
        metadata(pen, printed.tags);
    }

    fn closing(&self, pen: &mut Pen<'_>, closing: &Closing<'_>) {
        pen.push("\n");
        pen.day(closing.day);
        balance(pen, closing.account);
        pen.push(closing.balance.write_to(&mut [0; 24]));
        pen.push(" ~ 0.00 ");
        pen.push(COMMODITY);
        pen.push("\n");
        metadata(pen, &[Tag { key: "printed-at", value: Cell::code(closing.printed_at) }]);
    }
}

fn begin(pen: &mut Pen<'_>, day: &str, directive: &str) {
    pen.push("\n");
    pen.push(day);
    pen.push(" ");
    pen.push(directive);
}

fn balance(pen: &mut Pen<'_>, account: Account) {
    pen.push(" balance ");
    pen.account(account);
    pen.push("  ");
}

/// One line each; amounts and counts are values of the language, everything else is a string.
fn metadata(pen: &mut Pen<'_>, tags: &[Tag<'_>]) {
    for tag in tags {
        pen.push("  ");
        pen.push(tag.key);
        pen.push(": ");
        match &tag.value {
            Cell::Money(_) | Cell::Count(_) => pen.value(&tag.value, quoted),
            Cell::Code(_) | Cell::Term(..) | Cell::Day(_) | Cell::Born(_) | Cell::Empty => {
                pen.push("\"");
                pen.value(&tag.value, quoted);
                pen.push("\"");
            }
            Cell::Text(_) | Cell::Of(..) | Cell::Message(_) => pen.value(&tag.value, quoted),
        }
        pen.push("\n");
    }
}

/// A string.
fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in clean(text).chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let mut out = String::new();
        quoted(&mut out, text);
        out
    }

    #[test]
    fn strings_are_quoted() {
        assert_eq!(said("江城\"第一\"医院\\"), "\"江城\\\"第一\\\"医院\\\\\"");
        assert_eq!(said("a\n2026-01-01 open Assets:X"), "\"a 2026-01-01 open Assets:X\"");
    }

    proptest::proptest! {
        #[test]
        fn nothing_breaks_out_of_a_string(text in ".*") {
            let out = said(&text);
            let inner = &out[1..out.len() - 1];
            proptest::prop_assert!(!inner.chars().any(char::is_control));
            let mut chars = inner.chars();
            while let Some(c) = chars.next() {
                proptest::prop_assert!(c != '"');
                if c == '\\' {
                    proptest::prop_assert!(matches!(chars.next(), Some('"' | '\\')));
                }
            }
        }
    }
}
