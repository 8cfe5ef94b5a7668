//! A journal as hledger reads it: <https://hledger.org/hledger.html#journal>.
//!
//! Foreign text stands in descriptions, codes and tags only. Characters that mean something there are written in
//! their full width.

use super::clean::clean;
use super::journal::{COMMODITY, Form, Pen, verdict};
use crate::view::journal::{Account, Agreement, Closing, Opened, Printed, Tag, Transaction};

/// hledger's form.
pub(super) struct Hledger;

impl Form for Hledger {
    fn head(&self, pen: &mut Pen<'_>, lines: &[String]) {
        for line in lines {
            pen.push("; ");
            pen.push(line);
            pen.push("\n");
        }
        pen.push("\ncommodity 1000.00 ");
        pen.push(COMMODITY);
        pen.push("\n");
    }

    fn opened(&self, pen: &mut Pen<'_>, opened: &Opened<'_>) {
        pen.push("\naccount ");
        pen.push(opened.path);
        pen.push("\n");
        tags(pen, opened.tags);
    }

    fn transaction(&self, pen: &mut Pen<'_>, transaction: &Transaction<'_>) {
        pen.push("\n");
        pen.push(transaction.day);
        pen.push(" * ");
        if !transaction.code.is_empty() {
            pen.push("(");
            code(&mut pen.text, transaction.code);
            pen.push(") ");
        }
        if !transaction.payee.is_empty() {
            description(&mut pen.text, transaction.payee);
            pen.push(" | ");
        }
        pen.message(&transaction.what, description);
        pen.push("\n");
        tags(pen, transaction.tags);
        for posting in transaction.postings {
            begin_posting(pen, posting.account);
            pen.money(posting.amount);
            if let Some(origin) = posting.origin {
                pen.push("  ; payer-origin: ");
                pen.push(origin.code());
            }
            pen.push("\n");
        }
    }

    /// A transaction that moves nothing. Assertions are checked in the order of the file within a day, which is
    /// the order of time here, so one stands exactly where the balance was printed.
    fn printed(&self, pen: &mut Pen<'_>, printed: &Printed<'_>) {
        pen.push("\n");
        pen.push(printed.day);
        pen.push(" * ");
        pen.message(&verdict(printed.agreement), description);
        pen.push("\n");
        tags(pen, printed.tags);
        begin_posting(pen, printed.account);
        pen.push("0.00 ");
        pen.push(COMMODITY);
        if printed.agreement == Agreement::Agrees {
            pen.push(" =* ");
            pen.money(printed.balance);
        }
        pen.push("\n");
    }

    fn closing(&self, _: &mut Pen<'_>, _: &Closing<'_>) {}
}

fn begin_posting(pen: &mut Pen<'_>, account: Account) {
    pen.push("    ");
    pen.account(account);
    pen.push("  ");
}

fn tags(pen: &mut Pen<'_>, tags: &[Tag<'_>]) {
    for tag in tags {
        pen.push("    ; ");
        pen.push(tag.key);
        pen.push(": ");
        pen.value(&tag.value, plain);
        pen.push("\n");
    }
}

/// Text of a tag, which ends at a comma and may not look like another one or a date.
fn plain(out: &mut String, text: &str) {
    out.extend(clean(text).chars().map(|c| match c {
        ';' => '；',
        ',' => '，',
        '[' => '［',
        ']' => '］',
        c => c,
    }));
}

/// Text of a description: at its beginning a status or a code may stand, a bar parts it, a comment ends it.
fn description(out: &mut String, text: &str) {
    let first = out.len();
    out.extend(clean(text).trim_start().chars().map(|c| match c {
        ';' => '；',
        '|' => '｜',
        c => c,
    }));
    let full = match out[first..].chars().next() {
        Some('(') => "（",
        Some('*') => "＊",
        Some('!') => "！",
        _ => return,
    };
    out.replace_range(first..=first, full);
}

/// A code ends at the first closing bracket.
fn code(out: &mut String, text: &str) {
    let first = out.len();
    plain(out, text);
    if out[first..].contains([')', '(']) {
        let full = out[first..].replace('(', "（").replace(')', "）");
        out.replace_range(first.., &full);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(safe: fn(&mut String, &str), text: &str) -> String {
        let mut out = String::new();
        safe(&mut out, text);
        out
    }

    #[test]
    fn foreign_text_means_nothing() {
        assert_eq!(
            said(description, "(x) 药房; a|b, c:d [2026-01-01]"),
            "（x) 药房； a｜b, c:d [2026-01-01]"
        );
        assert_eq!(said(description, " ! 药房\r\n2026-01-01 evil"), "！ 药房  2026-01-01 evil");
        assert_eq!(said(description, "* x"), "＊ x");
        assert_eq!(said(code, "A) b; (c"), "A） b； （c");
        assert_eq!(said(plain, "江城, a: b [x];"), "江城， a: b ［x］；");
    }

    proptest::proptest! {
        #[test]
        fn nothing_breaks_out_of_a_line(text in ".*") {
            for safe in [plain, description, code] {
                let out = said(safe, &text);
                proptest::prop_assert!(!out.contains(['\n', '\r', ';']), "{out:?}");
                proptest::prop_assert!(!out.chars().any(char::is_control));
            }
            proptest::prop_assert!(!said(plain, &text).contains([',', '[', ']']));
            proptest::prop_assert!(!said(code, &text).contains(')'));
            proptest::prop_assert!(!said(description, &text).contains('|'));
            proptest::prop_assert!(!said(description, &text).starts_with(['(', '*', '!']));
        }
    }
}
