//! What a veil makes of names, texts, paths and command lines.

use super::*;
use crate::error::{Error, Place};
use crate::view::Column;

const SECRET: &str = "2026-01-01T00:00:00Z我";

fn person(id: i64, names: &[&str], relation: Relation, sex: Option<Sex>) -> Person {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    Person { id: MemberId(id), names, relation, sex, born: Day::parse("1958-03-04").into_iter().collect() }
}

fn veil() -> Veil {
    Veil::over(Known {
        people: vec![
            person(1, &["我"], Relation::Oneself, None),
            person(2, &["李静", "Li Jing"], Relation::Spouse, None),
            person(3, &["王小满"], Relation::Child, None),
            person(4, &["王小雨"], Relation::Child, None),
        ],
        institutions: vec!["江城第一医院".to_owned(), "城南大药房".to_owned()],
        secret: Some(SECRET.to_owned()),
        home: Some("/home/jing".to_owned()),
    })
}

#[allow(clippy::needless_pass_by_value, reason = "tests make the cell where they look at it")]
fn shown(cell: Cell<'_>) -> String {
    match veil().cell(&cell) {
        Cell::Text(text) | Cell::Of(_, text) | Cell::Code(text) => text.into_owned(),
        Cell::Term(code, _) => code.into_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn names_become_roles_with_a_number_where_two_have_the_same() {
    for (name, role) in [
        ("我", "[self]"),
        ("李静", "[spouse]"),
        ("Li Jing", "[spouse]"),
        ("王小满", "[child]"),
        ("王小雨", "[child-2]"),
        ("城南大药房", "[institution-2]"),
    ] {
        assert_eq!(shown(Cell::text(name)), role);
    }
    assert_eq!(shown(Cell::of(Holds::Names, "李静=12.00;Li Jing=3.50*")), "[spouse]=12.00;[spouse]=3.50*");
    let stranger = shown(Cell::of(Holds::Names, "我、赵六"));
    assert!(stranger.starts_with("[self]、[") && !stranger.contains("赵六"), "{stranger}");
}

#[test]
fn text_of_which_nothing_is_said_is_hidden_and_keeps_its_token() {
    let token = shown(Cell::text("感冒"));
    assert_eq!(token.len(), 8, "{token}");
    assert_eq!(token, shown(Cell::text("感冒")), "the same for the same text");
    assert_ne!(token, shown(Cell::text("发烧")));
    let other = Veil::over(Known { secret: Some("other".to_owned()), ..Known::default() });
    assert_ne!(other.cell(&Cell::text("感冒")), Cell::text(token), "another ledger has other tokens");
    let blind = Veil::over(Known::default());
    assert_eq!(
        blind.cell(&Cell::text("感冒")),
        Cell::text("[***]"),
        "without a secret it tells nothing at all"
    );
}

#[test]
fn birthdays_become_years_and_last_digits_stars() {
    let born = Day::parse("1958-03-04").unwrap();
    assert_eq!(shown(Cell::Born(born)), "1958");
    assert_eq!(shown(Cell::of(Holds::Tail, "002X")), "****");
    let said = Message::new("check-born").with("born", born);
    assert_eq!(veil().said(&said).args, [("born", Value::Text("1958".to_owned()))]);
}

#[test]
fn paths_keep_what_everybody_has() {
    for (path, kept) in [
        ("/home/jing/.local/share/medins/family.medins", "~/.local/share/medins/family.medins"),
        ("/home/jing", "~"),
        ("/home/jing/OneDrive/family.medins-journal", "~/OneDrive/family.medins-journal"),
        ("packs/420100-wuhan.toml", "packs/420100-wuhan.toml"),
    ] {
        assert_eq!(shown(Cell::path(path)), kept);
    }
    let hidden = shown(Cell::path("/home/jing/李静 2025.csv:12"));
    assert!(
        hidden.starts_with("~/[") && hidden.ends_with("].csv:12") && !hidden.contains("2025"),
        "{hidden}"
    );
    assert!(!shown(Cell::path("/home/jingjing/x.csv")).contains("jing"), "another home is nobody's business");
}

#[test]
fn command_lines_can_still_be_read() {
    assert_eq!(
        shown(Cell::command("medins history --member '李静' --from 2026-01-02 --min 12.50")),
        "medins history --member [spouse] --from 2026-01-02 --min 12.50"
    );
    let hidden = shown(Cell::command("medins record --id 420000000012345678 --member=我 --note '感冒 two'"));
    assert!(
        hidden.contains("--member=[self]") && !hidden.contains("1234") && !hidden.contains("two"),
        "{hidden}"
    );
}

#[test]
fn what_a_system_says_loses_quotations_names_and_long_numbers() {
    let said = |text| shown(Cell::of(Holds::System, text));
    assert_eq!(said("No such file or directory (os error 2)"), "No such file or directory (os error 2)");
    assert_eq!(said("invalid value \"张三 13800138000\""), "invalid value [***]");
    assert_eq!(said("at 13800138000 of 李静"), "at *********** of [spouse]");
    assert_eq!(said("for Zhang"), "for [***]");
}

#[test]
fn sentences_about_rules_stay_and_quotations_of_errors_do_not() {
    let rule = Message::new("policy-text").with("text", "门诊统筹起付线");
    assert_eq!(veil().said(&rule), rule);
    let error = Error::data(Message::new("policy-pin-percent").with("text", "赵六"))
        .at(Place {
            file: Some("赵六.csv".to_owned()), text: Some("赵六".to_owned()), ..Place::default()
        })
        .hint(Message::new("who-known").with("known", vec![Value::from("我"), Value::from("李静")]));
    let hidden = format!("{:?}", veil().error(&error));
    for name in ["赵六", "我", "李静"] {
        assert!(!hidden.contains(name), "{name} in {hidden}");
    }
    assert!(hidden.contains("term-relation-spouse"), "{hidden}");
}

#[test]
fn documents_say_that_something_is_hidden() {
    const COLUMNS: &[Column] = &[Column::text("member", "column-member")];
    let mut view = View::new("balance");
    view.table("members", COLUMNS, vec![vec![Cell::text("我")]]);
    let hidden = veil().view(&view);
    assert!(matches!(hidden.blocks.last(), Some(Block::Note(note)) if note.id == "veil-note"));
    assert_eq!(
        hidden.first_table().unwrap().rows[0][0],
        Cell::term("[self]", Message::new("term-relation-self"))
    );
}
