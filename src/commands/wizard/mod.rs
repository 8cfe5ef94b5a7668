//! Questions one after another that nobody gets lost in: help, a way back, a default, a summary before anything
//! is written.
//!
//! A command lists its [`Step`]s; [`Wizard::run`] asks what is open. Nothing is written here, so whoever gives up
//! leaves nothing behind. It talks through [`Talk`], so a test can answer.

use std::collections::BTreeMap;

use super::session::Session;
use super::{given, terms};
use crate::context::prompt::Asker;
use crate::error::{Error, Kind, Result};
use crate::model::day::Day;
use crate::model::message::{Message, Value};
use crate::model::typed;
use crate::render::{self, Renderer};
use crate::view::form::{Format, Look};
use crate::view::veil::Voice;
use crate::view::{Cell, View};

/// Somebody who is asked in words of one language.
pub(super) trait Talk {
    /// Shows a question and waits for a line.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    fn ask(&mut self, question: &str) -> Result<String>;

    /// Says a sentence, folded to the width of the terminal.
    ///
    /// # Errors
    /// A closed terminal.
    fn tell(&mut self, message: &Message) -> Result<()>;

    /// Shows one line of a list.
    ///
    /// # Errors
    /// A closed terminal.
    fn list(&mut self, message: &Message) -> Result<()>;

    /// A message as text.
    fn text(&self, message: &Message) -> String;
}

/// A person at the terminal.
pub(super) struct Terminal<'run> {
    asker: Asker,
    voice: Voice,
    look: Look,
    err: &'run mut dyn std::io::Write,
}

impl<'run> Terminal<'run> {
    /// The person who started the command.
    pub(super) fn of<'s: 'run>(session: &'run mut Session<'s>) -> Self {
        let (asker, voice) = (session.asker(), session.context.voice.clone());
        let look = Look { format: Format::Table, ..session.context.look };
        Self { asker, voice, look, err: session.err }
    }
}

impl Talk for Terminal<'_> {
    fn ask(&mut self, question: &str) -> Result<String> {
        self.asker.line(question)
    }

    fn tell(&mut self, message: &Message) -> Result<()> {
        let mut view = View::new("wizard");
        view.note(message.clone());
        Renderer::new(self.err, &self.voice, self.look).view(&view)
    }

    fn list(&mut self, message: &Message) -> Result<()> {
        let line = self.text(message);
        writeln!(self.err, "  {line}").map_err(|error| Error::output(&error))
    }

    fn text(&self, message: &Message) -> String {
        render::text(&self.voice, message)
    }
}

/// What was answered so far, by the name of the step.
#[derive(Debug, Clone, Default)]
pub(super) struct Told(BTreeMap<&'static str, Answer>);

/// An answer: what commands read, and what the summary shows.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    value: String,
    shown: Value,
}

impl Answer {
    /// The answer in the summary.
    fn said(&self) -> Value {
        if self.value.is_empty() { Message::new("prompt-left-out").into() } else { self.shown.clone() }
    }

    /// An answer that is shown as it is.
    pub(super) fn plain(value: impl Into<String>) -> Self {
        let value = value.into();
        Self { shown: Value::Text(value.clone()), value }
    }

    /// An answer that is shown as something else.
    pub(super) fn shown(value: impl Into<String>, shown: impl Into<Value>) -> Self {
        Self { value: value.into(), shown: shown.into() }
    }
}

impl Told {
    /// The answer of a step; nothing where it is empty or was not asked.
    pub(super) fn get(&self, step: &str) -> Option<&str> {
        self.0.get(step).map(|answer| answer.value.as_str()).filter(|value| !value.is_empty())
    }

    /// The same, for the arguments of a command.
    pub(super) fn taken(&self, step: &str) -> Option<String> {
        self.get(step).map(str::to_owned)
    }
}

type Asked<'s> = Box<dyn Fn(&Told) -> bool + 's>;
type Preset<'s> = Box<dyn Fn(&Told) -> Option<String> + 's>;
type Check<'s> = Box<dyn Fn(&Told, &str) -> Result<Answer> + 's>;

/// One question.
pub(super) struct Step<'s> {
    name: &'static str,
    question: Message,
    help: Message,
    is_asked: Asked<'s>,
    default: Preset<'s>,
    choices: Vec<Answer>,
    check: Check<'s>,
}

impl<'s> Step<'s> {
    /// A question that is always asked and takes any text.
    pub(super) fn new(name: &'static str, question: &'static str, help: &'static str) -> Self {
        Self {
            name,
            question: Message::new(question),
            help: Message::new(help),
            is_asked: Box::new(|_| true),
            default: Box::new(|_| None),
            choices: Vec::new(),
            check: Box::new(|_, text| Ok(Answer::plain(text))),
        }
    }

    /// Asked only where the answers so far call for it.
    pub(super) fn when(mut self, is_asked: impl Fn(&Told) -> bool + 's) -> Self {
        self.is_asked = Box::new(is_asked);
        self
    }

    /// What Enter takes. An empty text means that the answer may be left out.
    pub(super) fn default(mut self, default: impl Fn(&Told) -> Option<String> + 's) -> Self {
        self.default = Box::new(default);
        self
    }

    /// One of these, by number or as it is written.
    pub(super) fn choices(mut self, choices: Vec<Answer>) -> Self {
        self.choices = choices;
        self
    }

    /// What an answer means, and what is wrong with it.
    pub(super) fn check(mut self, check: impl Fn(&Told, &str) -> Result<Answer> + 's) -> Self {
        self.check = Box::new(check);
        self
    }
}

/// What somebody typed at a question.
enum Heard {
    Help,
    Back,
    Enter,
    Text(String),
}

fn heard(line: &str) -> Heard {
    let plain = typed::half_width(line);
    match plain.to_lowercase().as_str() {
        "" => Heard::Enter,
        "?" | "help" | "帮助" | "说明" => Heard::Help,
        "<" | "《" | "〈" | "back" | "返回" | "上一步" => Heard::Back,
        _ => Heard::Text(line.trim().to_owned()),
    }
}

/// Questions with the answers so far.
pub(super) struct Wizard<'s> {
    steps: Vec<Step<'s>>,
    told: Told,
    /// What was answered before it was taken back: the default when it is asked again.
    before: BTreeMap<&'static str, String>,
    /// Steps that were answered, in their order.
    trail: Vec<usize>,
}

/// What follows the summary.
enum Verdict {
    Agreed,
    Again,
}

impl<'s> Wizard<'s> {
    /// Questions of which some are answered by flags. What a flag says is checked like a typed answer.
    ///
    /// # Errors
    /// A flag whose value is wrong.
    pub(super) fn new(steps: Vec<Step<'s>>, flags: &[(&'static str, Option<&String>)]) -> Result<Self> {
        let mut told = Told::default();
        for step in &steps {
            let flag = flags.iter().find(|(name, _)| *name == step.name).and_then(|(_, text)| *text);
            if let Some(text) = flag {
                let answer = (step.check)(&told, text)?;
                told.0.insert(step.name, answer);
            }
        }
        Ok(Self { steps, told, before: BTreeMap::new(), trail: Vec::new() })
    }

    /// Asks until everything is answered and agreed to.
    ///
    /// # Errors
    /// `error-interrupted` where the person gives up.
    pub(super) fn run(mut self, talk: &mut dyn Talk) -> Result<Told> {
        talk.tell(&Message::new("prompt-wizard"))?;
        talk.tell(&Message::new("prompt-wizard-end"))?;
        loop {
            while let Some((at, why)) = self.open() {
                if let Some(why) = why {
                    refused(&why, 0, talk)?;
                }
                self.step(at, talk)?;
            }
            if let Verdict::Agreed = self.agree(talk)? {
                return Ok(self.told);
            }
        }
    }

    /// The first step that is to be asked. Answers that no question calls for any more are forgotten, and so are
    /// those that do not fit an earlier answer that was corrected.
    fn open(&mut self) -> Option<(usize, Option<Error>)> {
        for (at, step) in self.steps.iter().enumerate() {
            if !(step.is_asked)(&self.told) {
                self.told.0.remove(step.name);
                continue;
            }
            let Some(answer) = self.told.0.get(step.name) else { return Some((at, None)) };
            let fits = answer.value.is_empty().then_some(());
            let fits = fits.map_or_else(|| judged(step, &self.told, &answer.value, None).map(drop), Ok);
            if let Err(why) = fits {
                self.told.0.remove(step.name);
                return Some((at, Some(why)));
            }
        }
        None
    }

    /// Asks one question once.
    fn step(&mut self, at: usize, talk: &mut dyn Talk) -> Result<()> {
        let step = &self.steps[at];
        let default = self.before.get(step.name).cloned().or_else(|| (step.default)(&self.told));
        for (number, choice) in step.choices.iter().enumerate() {
            let line =
                Message::new("prompt-choice").with("number", number + 1).with("text", choice.shown.clone());
            talk.list(&line)?;
        }
        let question = Message::new(match default.as_deref() {
            None => "prompt-question",
            Some("") => "prompt-question-optional",
            Some(_) => "prompt-question-default",
        });
        let question = question.with("question", step.question.clone());
        let question = question.with("default", shown_default(step, default.as_deref()));
        match heard(&talk.ask(&talk.text(&question))?) {
            Heard::Help => talk.tell(&step.help),
            Heard::Back => self.back(talk),
            Heard::Enter => match default {
                Some(default) => self.take(at, &default, talk),
                None => talk.tell(&Message::new("prompt-required")),
            },
            Heard::Text(text) => self.take(at, &text, talk),
        }
    }

    /// Takes an answer, or says what is expected.
    fn take(&mut self, at: usize, text: &str, talk: &mut dyn Talk) -> Result<()> {
        let step = &self.steps[at];
        let answer = match text.is_empty() {
            true => Ok(Answer::plain("")),
            false => judged(step, &self.told, text, chosen(step, text, talk)),
        };
        match answer {
            Ok(answer) => {
                self.told.0.insert(step.name, answer);
                self.trail.push(at);
                Ok(())
            }
            Err(error) => refused(&error, step.choices.len(), talk),
        }
    }

    /// Takes the last answer back.
    fn back(&mut self, talk: &mut dyn Talk) -> Result<()> {
        match self.trail.pop() {
            Some(at) => {
                self.forget(at);
                Ok(())
            }
            None => talk.tell(&Message::new("prompt-first")),
        }
    }

    /// Has a step asked again, with the old answer as its default.
    fn forget(&mut self, at: usize) {
        let name = self.steps[at].name;
        if let Some(answer) = self.told.0.remove(name) {
            self.before.insert(name, answer.value);
        }
    }

    /// Shows everything and asks whether it is right.
    fn agree(&mut self, talk: &mut dyn Talk) -> Result<Verdict> {
        let answered: Vec<usize> =
            (0..self.steps.len()).filter(|at| self.told.0.contains_key(self.steps[*at].name)).collect();
        talk.tell(&Message::new("prompt-summary"))?;
        for (number, at) in answered.iter().enumerate() {
            let step = &self.steps[*at];
            let shown = self.told.0.get(step.name).map_or(Value::from(""), Answer::said);
            let line = Message::new("prompt-summary-line").with("number", number + 1);
            talk.list(&line.with("question", step.question.clone()).with("answer", shown))?;
        }
        let said = typed::half_width(&talk.ask(&talk.text(&Message::new("prompt-agree")))?).to_lowercase();
        match (said.as_str(), heard(&said)) {
            ("y" | "yes" | "ok" | "是" | "好" | "对", _) | (_, Heard::Enter) => {
                return Ok(Verdict::Agreed);
            }
            ("n" | "no" | "否" | "不", _) => return Err(given_up()),
            (_, Heard::Back) => self.back(talk)?,
            (number, _) => {
                match number.parse::<usize>().ok().and_then(|number| answered.get(number.wrapping_sub(1))) {
                    Some(at) => self.forget(*at),
                    None => talk.tell(&Message::new("prompt-agree-help"))?,
                }
            }
        }
        Ok(Verdict::Again)
    }
}

/// What an answer means. A choice that stands for something that cannot be typed needs no judgement.
fn judged(step: &Step<'_>, told: &Told, text: &str, chosen: Option<Answer>) -> Result<Answer> {
    let chosen = chosen.or_else(|| step.choices.iter().find(|choice| choice.value == text).cloned());
    match chosen {
        Some(answer) if answer.shown != Value::from(&answer.value) => Ok(answer),
        Some(answer) => (step.check)(told, &answer.value),
        None => (step.check)(told, text),
    }
}

/// Says what is expected: of a list its numbers, otherwise what is wrong and how it is written.
fn refused(error: &Error, choices: usize, talk: &mut dyn Talk) -> Result<()> {
    if choices > 0 && error.what.id == "error-word" {
        return talk.tell(&Message::new("prompt-choose").with("count", choices));
    }
    talk.tell(&error.what)?;
    error.hint.as_ref().map_or(Ok(()), |hint| talk.tell(hint))
}

fn given_up() -> Error {
    Error::new(Kind::Interrupted, Message::new("error-interrupted"))
}

/// The default as people read it: the words of a choice instead of its code.
fn shown_default(step: &Step<'_>, default: Option<&str>) -> Value {
    let default = default.unwrap_or_default();
    let choice = step.choices.iter().find(|choice| choice.value == default);
    choice.map_or(Value::from(default), |choice| choice.shown.clone())
}

/// The choice of this number, code or name.
fn chosen(step: &Step<'_>, text: &str, talk: &dyn Talk) -> Option<Answer> {
    let plain = typed::half_width(text);
    let number = plain.trim_end_matches(['.', '、', ')']).parse::<usize>().ok();
    let numbered = number.and_then(|number| step.choices.get(number.wrapping_sub(1)));
    let said = |choice: &&Answer| {
        let shown = talk.text(&Message::new("prompt-value").with("text", choice.shown.clone()));
        choice.value == plain || shown == plain
    };
    numbered.or_else(|| step.choices.iter().find(said)).cloned()
}

/// An amount that is not negative.
///
/// # Errors
/// `error-money-…`.
pub(super) fn amount(text: &str) -> Result<Answer> {
    given::amount("", text).map(|amount| Answer::plain(amount.to_string()))
}

/// A day up to today; 今天 and 昨天 are days too.
///
/// # Errors
/// `error-day`, or `error-day-future`.
pub(super) fn past_day(text: &str, today: Day) -> Result<Answer> {
    let day = match typed::half_width(text).to_lowercase().as_str() {
        "today" | "今天" => today,
        "yesterday" | "昨天" => today.minus_days(1),
        _ => {
            return given::past_moment("", Some(text), today).map(|moment| Answer::plain(moment.to_string()));
        }
    };
    Ok(Answer::plain(day.to_string()))
}

/// A region, shown with its name and code.
///
/// # Errors
/// `error-region`, with the places that were perhaps meant.
pub(super) fn region(text: &str) -> Result<Answer> {
    let region = given::region("", text)?;
    Ok(match terms::region_cell(region) {
        Cell::Term(code, name) => Answer::shown(code, name),
        _ => Answer::plain(region.to_string()),
    })
}

#[cfg(test)]
mod tests;
