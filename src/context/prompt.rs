//! Asking a person: one question at a time, on a terminal only. Ctrl-C or Esc ends the command.

use std::fmt;

#[cfg(feature = "encrypt")]
use dialoguer::Password;
use dialoguer::theme::Theme;
use dialoguer::{Confirm, Input, Select};
#[cfg(feature = "encrypt")]
use zeroize::Zeroizing;

use crate::error::{Error, Kind, Result};
use crate::model::message::Message;

/// Asks in the words of one language.
pub struct Asker {
    /// "error: " or "错误：".
    pub wrong: String,
    /// "yes" or "是".
    pub yes: String,
    /// "no" or "否".
    pub no: String,
}

impl Theme for Asker {
    fn format_error(&self, f: &mut dyn fmt::Write, error: &str) -> fmt::Result {
        write!(f, "{}{error}", self.wrong)
    }

    fn format_confirm_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        selection: Option<bool>,
    ) -> fmt::Result {
        let word = selection.map_or("", |agreed| if agreed { &self.yes } else { &self.no });
        write!(f, "{prompt} {word}")
    }

    #[cfg(feature = "encrypt")]
    fn format_password_prompt_selection(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(f, "{prompt}: ……")
    }
}

impl Asker {
    /// Asks for a line of any text, once.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    pub fn line(&self, question: &str) -> Result<String> {
        let input = Input::<String>::with_theme(self).with_prompt(question).allow_empty(true);
        input.interact_text().map_err(|error| stopped(&error))
    }

    /// Asks for a line that nobody may read on the screen. It is wiped when it is dropped.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    #[cfg(feature = "encrypt")]
    pub fn secret(&self, question: &str) -> Result<Zeroizing<String>> {
        let hidden = Password::with_theme(self).with_prompt(question).allow_empty_password(true);
        hidden.interact().map(Zeroizing::new).map_err(|error| stopped(&error))
    }

    /// Says something to whoever is asked.
    ///
    /// # Errors
    /// `error-interrupted` where nobody is there any more.
    #[cfg(feature = "encrypt")]
    pub fn remark(&self, text: &str) -> Result<()> {
        console::Term::stderr().write_line(text).map_err(|_| interrupted())
    }

    /// Asks for a line of text; `check` says what is wrong with an answer, or `None`.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    pub fn text(
        &self,
        question: &str,
        default: Option<&str>,
        check: impl Fn(&str) -> Option<String>,
    ) -> Result<String> {
        let mut input =
            Input::<String>::with_theme(self).with_prompt(question).allow_empty(default.is_some());
        if let Some(default) = default {
            input = input.default(default.to_owned()).show_default(!default.is_empty());
        }
        let checked = move |answer: &String| check(answer.trim()).map_or(Ok(()), Err);
        let answer = input.validate_with(checked).interact_text().map_err(|error| stopped(&error))?;
        Ok(answer.trim().to_owned())
    }

    /// Asks to choose one of `choices`; returns its position.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    pub fn choice(&self, question: &str, choices: &[String], default: usize) -> Result<usize> {
        let select = Select::with_theme(self).with_prompt(question).items(choices).default(default);
        select.interact_opt().map_err(|error| stopped(&error))?.ok_or_else(interrupted)
    }

    /// Asks for yes or no.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    pub fn agree(&self, question: &str) -> Result<bool> {
        let answer = Confirm::with_theme(self).with_prompt(question).default(false).interact_opt();
        answer.map_err(|error| stopped(&error))?.ok_or_else(interrupted)
    }
}

fn stopped(_: &dialoguer::Error) -> Error {
    // The question still stands on its line. Where that cannot be ended, nobody is there to see it.
    let _ = console::Term::stderr().write_line("");
    interrupted()
}

fn interrupted() -> Error {
    Error::new(Kind::Interrupted, Message::new("error-interrupted"))
}
