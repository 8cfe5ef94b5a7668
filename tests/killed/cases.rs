//! Which commands are killed: what is there before, the line, and the next start. One more is one entry.
//!
//! In lines `{}` is the folder; the ledger is `{}/ledger/family.medins`.

use std::fmt::Write;

use crate::common_ledger::Home;

/// A command that is killed.
pub struct Case {
    /// What it is, for people.
    pub name: &'static str,
    /// The command without which the case is not run: its own, or one that came with what it relies on.
    pub needs: &'static str,
    /// Makes the ledger and whatever else lies in the folder.
    pub prepare: fn(&Home),
    /// What is killed.
    pub line: &'static [&'static str],
    /// The next start: the same program afterwards, which must succeed.
    pub next: &'static [&'static str],
}

const LOOK: &[&str] = &["balance"];

/// Every case.
pub const ALL: &[Case] = &[
    Case {
        name: "import of a table",
        needs: "import",
        prepare: with_table,
        line: &["import", "{}/table.csv"],
        next: LOOK,
    },
    Case {
        name: "import of messages",
        needs: "import",
        prepare: with_messages,
        line: &["import", "{}/messages.json"],
        next: LOOK,
    },
    Case {
        name: "import that keeps the paper",
        needs: "import",
        prepare: with_table,
        line: &["import", "--keep", "{}/table.csv"],
        next: &["import", "--keep", "{}/small.csv"],
    },
    Case {
        name: "record",
        needs: "record",
        prepare: family,
        line: &[
            "record",
            "--total",
            "30",
            "--account",
            "20",
            "--cash",
            "10",
            "--id",
            "R1",
            "--at",
            "2024-06-07",
        ],
        next: LOOK,
    },
    Case {
        name: "family add",
        needs: "family",
        prepare: family,
        line: &["family", "add", "王小满", "--relation", "son", "--from", "2024-01-01"],
        next: LOOK,
    },
    Case {
        name: "family bind",
        needs: "family",
        prepare: family,
        line: &["family", "bind", "王建国", "--from", "2024-01-01"],
        next: LOOK,
    },
    Case {
        name: "family unbind",
        needs: "family",
        prepare: bound,
        line: &["family", "unbind", "王建国", "--on", "2025-01-01"],
        next: LOOK,
    },
    Case {
        name: "account credit",
        needs: "account",
        prepare: family,
        line: &["account", "credit", "我", "120"],
        next: LOOK,
    },
    Case {
        name: "reconcile",
        needs: "reconcile",
        prepare: with_doubles,
        line: &["reconcile", "--same", "1=2"],
        next: LOOK,
    },
    Case {
        name: "export to a file",
        needs: "export",
        prepare: many,
        line: &["export", "--output", "{}/out/all.csv"],
        next: &["export", "members", "--output", "{}/out/members.csv"],
    },
    Case {
        name: "export of a journal to a file",
        needs: "export",
        prepare: many,
        line: &["export", "--as", "hledger", "--output", "{}/out/all.journal"],
        next: &["export", "members", "--output", "{}/out/members.csv"],
    },
    // Before copies were written aside, a kill could leave half of one.
    Case { name: "migrate", needs: "backup", prepare: of_version_1, line: LOOK, next: LOOK },
    Case { name: "undo", needs: "undo", prepare: many, line: &["undo"], next: LOOK },
    Case {
        name: "backup",
        needs: "backup",
        prepare: many,
        line: &["backup", "{}/copies"],
        next: &["backup", "{}/copies"],
    },
    Case {
        name: "restore",
        needs: "restore",
        prepare: with_a_copy,
        line: &["restore", "{}/copy.medins", "--yes"],
        next: &["backup"],
    },
];

const HEADING: &str = "settlement_id,settled_at,member,total,fund_pay,acct_pay,cash_pay\n";

/// So many settlements as CSV.
fn table(rows: u32) -> String {
    let mut text = HEADING.to_owned();
    for row in 0..rows {
        let (year, month, day) = (2021 + row % 5, 1 + row % 12, 1 + row % 28);
        writeln!(text, "M{row},{year}-{month:02}-{day:02} 08:00:00,我,12.00,2.00,10.00,0.00").unwrap();
    }
    text
}

fn family(home: &Home) {
    home.ok(&["init", "--owner", "我", "--region", "420100"]);
    home.ok(&["account", "open", "我", "1000", "--on", "2024-01-01"]);
    home.ok(&["family", "add", "王建国", "--relation", "father", "--no-bind"]);
    home.ok(&["record", "--total", "30", "--account", "20", "--id", "S1", "--at", "2024-05-06"]);
}

fn bound(home: &Home) {
    family(home);
    home.ok(&["family", "bind", "王建国", "--from", "2024-01-01"]);
}

fn with_table(home: &Home) {
    family(home);
    home.file("table.csv", table(3000));
    home.file("small.csv", format!("{HEADING}T1,2024-05-07,我,10,0,10,0\n"));
}

fn with_messages(home: &Home) {
    family(home);
    let mut text = "[".to_owned();
    for row in 0..1500 {
        let (month, day) = (1 + row % 12, 1 + row % 28);
        let comma = if row == 0 { "" } else { ",\n" };
        let amounts = "\"medfee_sumamt\":12,\"fund_pay_sumamt\":2,\"acct_pay\":10,\"psn_cash_pay\":0";
        write!(
            text,
            "{comma}{{\"setlinfo\":{{\"psn_name\":\"我\",\"setl_id\":\"J{row}\",\"setl_time\":\"2025-{month:02}-{day:02}\",{amounts}}}}}"
        )
        .unwrap();
    }
    home.file("messages.json", text + "]");
}

fn with_doubles(home: &Home) {
    family(home);
    let rows = "A1,2024-05-07,我,10,0,10,0\n,2024-05-07,我,10,0,0,10\n";
    home.ok(&["import", &home.file("doubles.csv", format!("{HEADING}{rows}"))]);
}

fn many(home: &Home) {
    family(home);
    home.ok(&["import", &home.file("many.csv", table(3000))]);
    std::fs::create_dir(home.path("out")).unwrap();
    home.file("out/known.csv", "");
    std::fs::remove_file(home.path("many.csv")).unwrap();
}

fn of_version_1(home: &Home) {
    crate::migrations::write_version_1(home, "");
}

/// A copy of the ledger as it was before the last change.
fn with_a_copy(home: &Home) {
    family(home);
    std::fs::copy(&home.ledger, home.path("copy.medins")).unwrap();
    home.ok(&["import", &home.file("many.csv", table(1000))]);
}
