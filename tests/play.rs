//! Plays the ```` ```console ```` blocks of a Markdown file and compares what they print.
//!
//! `$ ` begins a command for `sh`, run with `medins` on the PATH in a folder of its own that holds a copy of
//! `examples/`. Below it stands what it prints, errors included; `? 3` is its exit code where that is not 0; a
//! line `...` stands for any lines. Blocks of one file share the folder, so ledgers live from block to block.
//! `export NAME=VALUE` in a ```` ```sh ```` block holds for what follows, as it does for a reader.
//! A heading `## English` or `## 中文` begins a new folder in that language.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::shared;

/// One command of a block and what the file says it prints.
struct Step {
    shown: Vec<String>,
    line: String,
    expected: Vec<String>,
}

/// Plays a file. In update mode the file is rewritten with what was printed; otherwise the differences are
/// returned, one text for each command.
pub fn play(path: &Path, language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut stage = Stage::new(language);
    let mut rewritten = String::new();
    let mut differences = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((_, line)) = lines.next() {
        rewritten.push_str(line);
        rewritten.push('\n');
        match line.trim() {
            "## English" => stage = Stage::new("en"),
            "## 中文" => stage = Stage::new("zh"),
            exported if exported.starts_with("export ") => stage.export(exported),
            _ => {}
        }
        if line.trim() != "```console" {
            continue;
        }
        let mut block = Vec::new();
        let mut number = 0;
        for (at, line) in lines.by_ref() {
            number = at + 1;
            if line.trim() == "```" {
                break;
            }
            block.push(line.to_owned());
        }
        for step in steps(&block) {
            let printed = stage.play(&step.line);
            let same = matches(&step.expected, &printed);
            if !same {
                differences.push(difference(path, number, &step, &printed));
            }
            for line in step.shown.iter().chain(if same { &step.expected } else { &printed }) {
                rewritten.push_str(line);
                rewritten.push('\n');
            }
        }
        rewritten.push_str("```\n");
    }
    if shared::updates() {
        std::fs::write(path, rewritten).unwrap();
        differences.clear();
    }
    differences
}

/// The commands of a block. A backslash at the end of a line continues the command on the next.
fn steps(block: &[String]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in block {
        let continues =
            steps.last().is_some_and(|step| step.line.ends_with('\\') && step.expected.is_empty());
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (_, Some(step)) if continues => {
                step.line.pop();
                step.line.push_str(line.trim_start_matches("> "));
                step.shown.push(line.clone());
            }
            (Some(command), _) => {
                steps.push(Step {
                    shown: vec![line.clone()],
                    line: command.to_owned(),
                    expected: Vec::new(),
                });
            }
            (None, Some(step)) => step.expected.push(line.clone()),
            (None, None) => panic!("a block must begin with `$ `, not with {line:?}"),
        }
    }
    steps
}

/// Whether what was printed is what was expected; `...` stands for any number of lines.
fn matches(expected: &[String], printed: &[String]) -> bool {
    match expected.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "..." => {
            (0..=printed.len()).any(|skip| matches(rest, &printed[skip..]))
        }
        Some((first, rest)) => printed.first() == Some(first) && matches(rest, &printed[1..]),
    }
}

fn difference(path: &Path, number: usize, step: &Step, printed: &[String]) -> String {
    let mut text = format!("{} (block ending at line {number})\n$ {}\n", path.display(), step.line);
    let longest = step.expected.len().max(printed.len());
    for at in 0..longest {
        let (old, new) = (step.expected.get(at), printed.get(at));
        if old == new {
            continue;
        }
        if let Some(old) = old {
            let _ = writeln!(text, "- {old}");
        }
        if let Some(new) = new {
            let _ = writeln!(text, "+ {new}");
        }
    }
    text
}

/// A folder with `examples/` in it, and the environment of its commands.
struct Stage {
    folder: tempfile::TempDir,
    language: String,
    exported: Vec<(String, String)>,
}

impl Stage {
    fn new(language: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for file in shared::files_below("examples") {
            let to = folder.path().join(&file);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(shared::root().join(&file), to).unwrap();
        }
        Self { folder, language: language.to_owned(), exported: Vec::new() }
    }

    /// Remembers the variables of `export NAME=VALUE NAME=VALUE`.
    fn export(&mut self, line: &str) {
        let pairs = line.split_whitespace().filter_map(|word| word.split_once('='));
        self.exported.extend(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    /// Runs one command; returns the lines it printed, and its exit code where it is not 0.
    fn play(&self, line: &str) -> Vec<String> {
        let binary = Path::new(env!("CARGO_BIN_EXE_medins"));
        let mut folders = vec![binary.parent().unwrap().to_owned()];
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let locale = if self.language == "zh" { "zh_CN.UTF-8" } else { "en_GB.UTF-8" };
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1\n{line}")])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", std::env::join_paths(folders).unwrap())
            .env("HOME", self.folder.path())
            .env("LANG", locale)
            .env("COLUMNS", "100")
            .env("MEDINS_LEDGER", "family.medins")
            .env("MEDINS_CONFIG", "no-config.toml")
            .env("MEDINS_TODAY", "2026-11-22")
            .envs(self.exported.iter().cloned())
            .stdin(Stdio::null())
            .output()
            .expect("a POSIX shell named sh");
        let text = String::from_utf8(output.stdout).expect("everything printed is UTF-8");
        let text = text.replace(&self.folder.path().display().to_string(), "[folder]");
        let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
        match output.status.code() {
            Some(0) => {}
            Some(code) => lines.push(format!("? {code}")),
            None => lines.push(format!("? {}", output.status)),
        }
        lines
    }
}
