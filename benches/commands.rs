//! Whole commands on made-up ledgers of growing size, timed in turn with the floor programs where they are.
//!
//! `cargo bench` prints medians, the ratio to the floor of the same job, and peak memory. Sizes come from
//! `MEDINS_BENCH_ROWS` (default `1000,100000`); the floor program from `MEDINS_FLOOR` (its folder). Nothing
//! here passes or fails: the figures are read by people.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is no part of the program: it may read its environment, print and stop"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MEDINS: &str = env!("CARGO_BIN_EXE_medins");
const MEMBERS: [(&str, &str); 8] = [
    ("self", "本人"),
    ("spouse", "配偶"),
    ("father", "父亲"),
    ("mother", "母亲"),
    ("father_in_law", "配偶父亲"),
    ("mother_in_law", "配偶母亲"),
    ("child1", "子女"),
    ("child2", "子女"),
];

/// One job: our arguments and the floor's, with `{ledger}`, `{csv}`, `{floor}` to be filled in.
struct Job {
    name: &'static str,
    ours: &'static [&'static str],
    floor: &'static [&'static str],
    runs: usize,
}

const JOBS: &[Job] = &[
    Job { name: "start (--version)", ours: &["--version"], floor: &["hello"], runs: 41 },
    Job { name: "balance", ours: &["balance"], floor: &["floor", "first", "{floor}"], runs: 41 },
    Job {
        name: "history of a member-year",
        ours: &["history", "--member", "mother", "--year", "2025", "--csv"],
        floor: &["floor", "history", "{floor}", "mother", "2025"],
        runs: 21,
    },
    Job { name: "history --csv, all rows", ours: &["history", "--csv"], floor: &["sqlite3"], runs: 3 },
    Job {
        name: "record (a new id each time)",
        ours: &["record", "--total", "12.34", "--account", "12.34", "--at", "2026-10-01", "--id", "{new}"],
        floor: &["floor", "append", "{floor}", "--n", "1"],
        runs: 41,
    },
];

fn main() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let sizes = std::env::var("MEDINS_BENCH_ROWS").unwrap_or_else(|_| "1000,100000".to_owned());
    let floor = std::env::var("MEDINS_FLOOR").ok().map(PathBuf::from);
    println!("| job | rows | medins | floor | ratio | peak memory |\n|---|---:|---:|---:|---:|---:|");
    for rows in sizes.split(',').filter_map(|size| size.trim().parse::<u64>().ok()) {
        let place = Place::new(folder.path(), rows, floor.as_deref());
        place.import();
        JOBS.iter().for_each(|job| place.run(job));
    }
}

/// The files of one size.
struct Place<'a> {
    rows: u64,
    csv: PathBuf,
    ledger: PathBuf,
    floor_db: PathBuf,
    floor: Option<&'a Path>,
}

impl<'a> Place<'a> {
    fn new(folder: &Path, rows: u64, floor: Option<&'a Path>) -> Self {
        let file = |name: &str| folder.join(format!("{rows}.{name}"));
        let place = Self { rows, csv: file("csv"), ledger: file("medins"), floor_db: file("db"), floor };
        write_settlements(&place.csv, rows);
        place
    }

    fn import(&self) {
        let (mut ours, mut floors) = (Vec::new(), Vec::new());
        self.found();
        let memory = self.peak(&["import", "{csv}", "--create-members", "-q"]);
        for _ in 0..3 {
            self.found();
            ours.push(timed(&mut self.ours(&["import", "{csv}", "--create-members", "-q"], 0)));
            let _ = std::fs::remove_file(&self.floor_db);
            if let Some(mut command) = self.floors(&["floor", "import", "{csv}", "{floor}"]) {
                floors.push(timed(&mut command));
            }
        }
        self.print("import", ours, floors, memory);
    }

    /// A fresh ledger with its owner.
    fn found(&self) {
        let _ = std::fs::remove_file(&self.ledger);
        timed(&mut self.ours(&["init", "--owner", "self", "--balance", "100", "--on", "2019-01-01"], 0));
    }

    fn run(&self, job: &Job) {
        let (mut ours, mut floors) = (Vec::new(), Vec::new());
        for turn in 0..=job.runs {
            let our_time = timed(&mut self.ours(job.ours, turn));
            let floor_time = self.floors(job.floor).map(|mut command| timed(&mut command));
            if turn > 0 {
                ours.push(our_time);
                floors.extend(floor_time);
            }
        }
        let memory = self.peak(job.ours);
        self.print(job.name, ours, floors, memory);
    }

    fn fill(&self, word: &str, turn: usize) -> String {
        let text = |path: &Path| path.display().to_string();
        word.replace("{csv}", &text(&self.csv))
            .replace("{floor}", &text(&self.floor_db))
            .replace("{new}", &format!("B{}-{turn}", std::process::id()))
    }

    fn ours(&self, words: &[&str], turn: usize) -> Command {
        let mut command = Command::new(MEDINS);
        command.env("MEDINS_LEDGER", &self.ledger).env("MEDINS_CONFIG", "/nonexistent");
        command.env("MEDINS_TODAY", "2026-11-22").env("LC_ALL", "C");
        command.args(words.iter().map(|word| self.fill(word, turn)));
        command
    }

    fn floors(&self, words: &[&str]) -> Option<Command> {
        let (program, rest) = words.split_first()?;
        if *program == "sqlite3" {
            let mut command = Command::new("sqlite3");
            command.args(["-csv", "-header"]).arg(&self.floor_db).arg("SELECT * FROM settlement");
            return self.floor_db.exists().then_some(command);
        }
        let mut command = Command::new(self.floor?.join(program));
        command.args(rest.iter().map(|word| self.fill(word, 0)));
        Some(command)
    }

    /// Peak memory in KiB, by the system's `time`, where it is installed.
    fn peak(&self, words: &[&str]) -> Option<u64> {
        let ours = self.ours(words, 1_000_000);
        let mut command = Command::new("/usr/bin/time");
        command.args(["-f", "%M"]).arg(MEDINS).args(ours.get_args());
        command.envs(ours.get_envs().filter_map(|(key, value)| Some((key, value?))));
        let output = command.stdout(Stdio::null()).output().ok()?;
        String::from_utf8_lossy(&output.stderr).lines().last()?.trim().parse().ok()
    }

    fn print(&self, name: &str, mut ours: Vec<Duration>, mut floors: Vec<Duration>, memory: Option<u64>) {
        let (ours, floor) = (median(&mut ours).unwrap_or_default(), median(&mut floors));
        let mut line = format!("| {name} | {} | {} |", self.rows, milliseconds(ours));
        match floor {
            None => line.push_str(" – | – |"),
            Some(floor) => {
                let hundredths = ours.as_nanos() * 100 / floor.as_nanos().max(1);
                let ratio = format!("{}.{:02}×", hundredths / 100, hundredths % 100);
                let _ = write!(line, " {} | {ratio} |", milliseconds(floor));
            }
        }
        let memory = memory.map_or("–".to_owned(), |kib| format!("{} MiB", kib.div_ceil(1024)));
        println!("{line} {memory} |");
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{}.{:02} ms", time.as_millis(), time.as_micros() / 10 % 100)
}

fn median(times: &mut [Duration]) -> Option<Duration> {
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let time = start.elapsed();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed");
    time
}

/// Made-up settlements in the order of time; the same for the same number of rows.
fn write_settlements(path: &Path, rows: u64) {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).expect("a file"));
    writeln!(
        out,
        "settlement_id,settled_at,member,relation,region_code,institution,institution_level,med_type,total,\
         fund_pay,acct_pay,acct_mulaid_pay,cash_pay,payer"
    )
    .expect("written");
    for row in 0..rows {
        // A linear congruence scatters members, places and amounts without a random source.
        let draw = |salt: u64, below: u64| (row.wrapping_mul(6_364_136_223_846_793_005) ^ salt) % below;
        let day = 19_000_000 + row * 2_800 / rows;
        let (year, rest) = (2019 + (day - 19_000_000) / 365, (day - 19_000_000) % 365);
        let (month, date) = (rest / 31 + 1, rest % 28 + 1);
        let (name, relation) = MEMBERS[draw(7, 8) as usize];
        let total = 500 + draw(11, 60_000);
        let fund = if draw(13, 3) == 0 { 0 } else { total * 6 / 10 };
        let aid = if draw(17, 5) == 0 && name != "self" { (total - fund) / 2 } else { 0 };
        let account = total - fund;
        let yuan = |fen: u64| format!("{}.{:02}", fen / 100, fen % 100);
        writeln!(
            out,
            "990100G{row:014},{year}-{month:02}-{date:02} 09:{:02}:{:02},{name},{relation},990100,甲市第{}人民医院,3,11,\
             {},{},{},{},0.00,{}",
            row / 60 % 60,
            row % 60,
            draw(19, 200),
            yuan(total),
            yuan(fund),
            yuan(account),
            yuan(aid),
            if aid > 0 { "self" } else { "" },
        )
        .expect("written");
    }
}
