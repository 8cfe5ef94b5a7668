//! Help in the user's language: clap's own layout with every word replaced.
//!
//! English help is the doc comment beside the argument; Chinese help lies in `locales/zh-CN/help.ftl`
//! under `help-<command>-<argument>`. A test sees to it that both are complete. Examples come first.

use clap::{Arg, ArgAction, Command};

use crate::render::catalog::Catalog;
use crate::view::form::Language;

/// The command with help, headings and examples in the catalog's language, and all commands below it.
pub fn localized(command: Command, catalog: &Catalog) -> Command {
    localize(command, catalog, "help")
}

fn localize(mut command: Command, catalog: &Catalog, path: &str) -> Command {
    let subcommands: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in subcommands {
        let inner = format!("{path}-{name}");
        command = command.mut_subcommand(name, |inner_command| localize(inner_command, catalog, &inner));
    }
    if catalog.language() == Language::Chinese
        && let Some(about) = catalog.find(&format!("{path}-about"), &[])
    {
        command = command.about(about);
    }
    command = command.mut_args(|arg| argument(arg, catalog, path));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let help =
        help.help(catalog.text("help-help", &[])).help_heading(catalog.text("help-heading-global", &[]));
    let examples = catalog.find(&format!("{path}-examples"), &[]).map(|examples| {
        format!("{}\n{}\n\n", catalog.text("help-heading-examples", &[]), indented(&examples))
    });
    let usage = catalog.text("help-heading-usage", &[]);
    if path == "help" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        let heading = catalog.text("help-heading-global", &[]);
        let version = version.help(catalog.text("help-version", &[])).help_heading(heading);
        command = command.disable_version_flag(true).arg(version);
    }
    command
        .next_line_help(catalog.language() == Language::Chinese)
        .disable_help_flag(true)
        .arg(help)
        .subcommand_help_heading(catalog.text("help-heading-commands", &[]))
        .subcommand_value_name(catalog.text("help-value-command", &[]))
        .help_template(format!(
            "{{about-with-newline}}\n{}{usage} {{usage}}\n\n{{all-args}}{{after-help}}",
            examples.unwrap_or_default()
        ))
}

fn argument(arg: Arg, catalog: &Catalog, path: &str) -> Arg {
    let id = if arg.is_global_set() {
        format!("help-{}", arg.get_id())
    } else {
        format!("{path}-{}", arg.get_id())
    };
    let heading = match (arg.is_global_set(), arg.is_positional()) {
        (true, _) => "help-heading-global",
        (false, true) => "help-heading-arguments",
        (false, false) => "help-heading-options",
    };
    let arg = arg.help_heading(catalog.text(heading, &[]));
    match catalog.language() {
        Language::English => arg,
        Language::Chinese => {
            let help = catalog.text(&id.replace('_', "-"), &[]);
            arg.help(help)
        }
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
