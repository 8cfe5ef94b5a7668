//! The generated files: completions as checked in, and manual pages.

use crate::shared::{LANGUAGES, World, command_paths, root, updates};

/// Shell, and the file that its users install.
const FILES: [(&str, &str); 5] = [
    ("bash", "medins.bash"),
    ("zsh", "_medins"),
    ("fish", "medins.fish"),
    ("powershell", "_medins.ps1"),
    ("elvish", "medins.elv"),
];

#[test]
fn checked_in_completions_are_what_the_program_prints() {
    for (shell, name) in FILES {
        let script = World::new(LANGUAGES[0].0).done(["completions", shell]);
        assert_eq!(
            script,
            World::new(LANGUAGES[1].0).done(["completions", shell]),
            "one file serves both languages"
        );
        let path = root().join("completions").join(name);
        if updates() {
            std::fs::write(&path, &script).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == script,
            "completions/{name} is not what `medins completions {shell}` prints. Run MEDINS_UPDATE=1 cargo test."
        );
    }
}

#[test]
fn completions_know_every_command() {
    for (_, name) in FILES {
        let script = std::fs::read_to_string(root().join("completions").join(name)).unwrap();
        for path in command_paths() {
            let word = path.last().unwrap();
            assert!(
                script.to_lowercase().contains(word.as_str()),
                "completions/{name} does not know {path:?}"
            );
        }
    }
}

#[test]
fn the_manual_page_is_in_the_language_of_the_user() {
    for (language, word) in LANGUAGES {
        let page = World::new(language).done(["man"]);
        assert!(page.contains(".TH medins 1"), "{page}");
        assert_eq!(page.contains("家庭医保账本"), word == "zh", "{page}");
    }
}

#[test]
fn a_folder_gets_one_manual_page_for_each_command() {
    for (language, _) in LANGUAGES {
        let world = World::new(language);
        let folder = world.folder().join("man");
        world.done(["man".as_ref(), folder.as_os_str()]);
        let mut found: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        found.sort();
        let mut expected: Vec<String> =
            command_paths().iter().map(|path| format!("{}.1", path.join("-"))).collect();
        expected.sort();
        assert_eq!(found, expected);
        for name in found {
            let page = std::fs::read_to_string(folder.join(&name)).unwrap();
            assert!(
                page.contains(".SH NAME") && page.contains(".SH SYNOPSIS"),
                "{name} is not a manual page:\n{page}"
            );
        }
    }
}
