//! The words of one language, loaded file by file when a message of that file is first asked for.
//!
//! Files are Fluent and lie in `locales/<language>/`; the part of a message id before its first `-` is the
//! name of its file. A missing message shows its id; the tests see to it that none is missing.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::view::form::Language;

/// Every file of messages: name, Chinese text, English text.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../locales/zh-CN/", $name, ".ftl")),
            include_str!(concat!("../locales/en/", $name, ".ftl")),
        )),+]
    };
}

/// Name, Chinese source, English source.
pub const FILES: &[(&str, &str, &str)] = files!(
    "account",
    "audit",
    "backup",
    "balance",
    "benefit",
    "check",
    "citation",
    "cli",
    "column",
    "config",
    "demo",
    "doctor",
    "eligibility",
    "error",
    "estimate",
    "expense",
    "export",
    "family",
    "guide",
    "help",
    "history",
    "import",
    "init",
    "ledger",
    "log",
    "member",
    "note",
    "page",
    "policy",
    "prompt",
    "quota",
    "reconcile",
    "record",
    "region",
    "reimburse",
    "report",
    "restore",
    "review",
    "seal",
    "show",
    "sheet",
    "sql",
    "term",
    "undo",
    "veil",
    "waiting",
    "written",
);

/// The messages of one language.
pub struct Catalog {
    language: Language,
    bundle: RefCell<FluentBundle<FluentResource>>,
    loaded: RefCell<Vec<&'static str>>,
}

impl Catalog {
    /// An empty catalog; files are read when needed.
    pub fn new(language: Language) -> Self {
        let tag = match language {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        };
        let mut bundle = FluentBundle::new(tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        Self { language, bundle: RefCell::new(bundle), loaded: RefCell::default() }
    }

    /// The language of this catalog.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id` with its arguments put in; the id itself where there is none.
    pub fn text(&self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The message `id`, if there is one.
    pub fn find(&self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        self.load(id.split('-').next().unwrap_or(id));
        let bundle = self.bundle.borrow();
        let pattern = bundle.get_message(id)?.value()?;
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            filled.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }

    fn load(&self, name: &str) {
        if self.loaded.borrow().contains(&name) {
            return;
        }
        let Some((name, chinese, english)) = FILES.iter().find(|(known, ..)| *known == name) else { return };
        let source = match self.language {
            Language::Chinese => *chinese,
            Language::English => *english,
        };
        // A file with a broken message still gives its other messages; the tests refuse broken files.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(whole, _)| whole);
        self.bundle.borrow_mut().add_resource_overriding(resource);
        self.loaded.borrow_mut().push(name);
    }
}
