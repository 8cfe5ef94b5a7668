//! The wizard, answered by a script.

use crate::view::form::Language;
use crate::view::veil::Voice;
use std::collections::VecDeque;

use super::*;

/// Answers from a list; whoever has none left has pressed Ctrl-C.
struct Script {
    lines: VecDeque<&'static str>,
    said: Vec<String>,
}

impl Talk for Script {
    fn ask(&mut self, question: &str) -> Result<String> {
        self.said.push(question.to_owned());
        self.lines.pop_front().map(str::to_owned).ok_or_else(given_up)
    }

    fn tell(&mut self, message: &Message) -> Result<()> {
        self.said.push(self.text(message));
        Ok(())
    }

    fn list(&mut self, message: &Message) -> Result<()> {
        self.said.push(format!("  {}", self.text(message)));
        Ok(())
    }

    fn text(&self, message: &Message) -> String {
        render::text(&Voice::plain(Language::Chinese), message)
    }
}

fn steps() -> Vec<Step<'static>> {
    vec![
        Step::new("owner", "prompt-owner", "prompt-owner-help").default(|_| Some("我".to_owned())),
        Step::new("balance", "prompt-balance", "prompt-balance-help")
            .default(|_| Some(String::new()))
            .check(|_, text| amount(text)),
        Step::new("on", "prompt-balance-on", "prompt-balance-on-help")
            .when(|told| told.get("balance").is_some())
            .check(|_, text| past_day(text, Day::parse("2026-10-31").unwrap())),
        Step::new("class", "prompt-class", "prompt-class-help")
            .choices(vec![Answer::shown("in-service", "在职"), Answer::shown("retired", "退休")])
            .check(|_, text| {
                given::term::<crate::model::coverage::PersonClass>("", text)
                    .map(|class| Answer::plain(class.code()))
            }),
    ]
}

fn played(lines: &[&'static str]) -> (Result<Told>, String) {
    let mut script = Script { lines: lines.iter().copied().collect(), said: Vec::new() };
    let told = Wizard::new(steps(), &[]).unwrap().run(&mut script);
    (told, script.said.join("\n"))
}

#[test]
fn enter_takes_the_default_and_a_summary_comes_before_the_end() {
    let (told, said) = played(&["", "", "2", ""]);
    let told = told.unwrap();
    assert_eq!(
        (told.get("owner"), told.get("balance"), told.get("class")),
        (Some("我"), None, Some("retired"))
    );
    assert!(said.contains("您的回答：\n  1  您在账本里的称呼：我\n"), "{said}");
    assert!(said.contains("退休"), "{said}");
}

#[test]
fn full_width_digits_chinese_days_and_names_of_choices_are_understood() {
    let (told, _) = played(&["老王", "２，４００．５０元", "２０２６年１０月３日", "２", ""]);
    let told = told.unwrap();
    let answers =
        ["owner", "balance", "on", "class"].map(|step| told.get(step).unwrap_or_default().to_owned());
    assert_eq!(answers, ["老王", "2400.50", "2026-10-03", "retired"]);
    assert_eq!(played(&["", "1", "昨天", "在职", ""]).0.unwrap().get("on"), Some("2026-10-30"));
}

#[test]
fn help_explains_and_asks_again() {
    let (told, said) = played(&["？", "老王", "", "1", ""]);
    assert_eq!(told.unwrap().get("owner"), Some("老王"));
    assert!(said.contains("给自己起个简短的称呼"), "{said}");
    assert_eq!(said.matches("您在账本里的称呼 [我]").count(), 2, "{said}");
}

#[test]
fn back_goes_one_step_back_and_offers_the_old_answer() {
    let (told, said) = played(&["<", "老王", "返回", "", "", "1", ""]);
    assert_eq!(told.unwrap().get("owner"), Some("老王"));
    assert!(said.contains("这是第一个问题"), "{said}");
    assert!(said.contains("[老王]"), "{said}");
}

#[test]
fn a_wrong_answer_says_what_is_expected_and_asks_again() {
    let (told, said) = played(&["", "很多", "12.345", "12.30", "明天吧", "", "今天", "3", "1", ""]);
    assert_eq!(told.unwrap().get("balance"), Some("12.30"));
    for expected in ["不是金额", "12.34", "明天吧", "这一项必填", "1 到 2"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn the_summary_can_be_corrected_and_what_no_question_calls_for_is_forgotten() {
    let (told, _) = played(&["", "5", "今天", "1", "2", "7", "9", "是"]);
    assert_eq!(told.unwrap().get("balance"), Some("7.00"));
    let steps = ["", "5", "今天", "1", "<", "2", "y"];
    assert_eq!(played(&steps).0.unwrap().get("class"), Some("retired"));
}

#[test]
fn whoever_gives_up_has_said_nothing() {
    for lines in [&["老王"][..], &["", "", "1"], &["", "", "1", "n"]] {
        let (told, _) = played(lines);
        assert!(told.is_err_and(|error| error.kind == Kind::Interrupted), "{lines:?}");
    }
}

#[test]
fn an_answer_that_a_correction_makes_wrong_is_asked_again() {
    let fen = |told: &Told, step| given::amount("", told.get(step).unwrap_or("0")).unwrap();
    let steps = vec![
        Step::new("total", "prompt-record-total", "prompt-record-total-help").check(|_, text| amount(text)),
        Step::new("fund", "prompt-record-fund", "prompt-record-fund-help").check(move |told, text| {
            let refused = Err(Error::data(Message::new("error-money-zero")));
            if given::amount("", text)? <= fen(told, "total") { amount(text) } else { refused }
        }),
    ];
    let lines = ["100", "80", "1", "50", "40", ""];
    let mut script = Script { lines: lines.into(), said: Vec::new() };
    let told = Wizard::new(steps, &[]).unwrap().run(&mut script).unwrap();
    assert_eq!((told.get("total"), told.get("fund")), (Some("50.00"), Some("40.00")));
    assert!(script.said.iter().any(|line| line.contains("零")), "it is not said why: {:?}", script.said);
}
