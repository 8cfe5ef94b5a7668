//! Canaries: made-up names and numbers go in through every door, and are then searched wherever anything comes out.
//!
//! Full numbers of ID documents and bank cards must be nowhere, not even in the ledger's bytes. Names, notes, ids,
//! file names and birthdays must not be in anything that `--redact` prints, whatever the command, the form and the
//! language. The commands are those that clap knows, so a new one is not forgotten.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use medins::view::form::Language;

mod lines;

use lines::{LINES, MISTAKES};

use crate::shared::{LANGUAGES, World, command_paths};

/// Members and others whom papers name.
const NAMES: &[&str] =
    &["周墨白", "欧阳雪莹", "Lin Yuehan", "周小溪", "周小河", "端木青禾", "松鹤镇仁心卫生院", "百草堂北门店"];

/// What else tells of the family: notes, ids, file names, birthdays, last digits, a telephone number.
const FACTS: &[&str] = &[
    "夜里咳嗽",
    "慢性胃炎",
    "SX20260305000917",
    "0077553311",
    "雪莹门诊",
    "1951-08-17",
    "19510817",
    "13971584206",
    "420000777000001",
];

/// A number of an ID document with its check character.
fn id_number(seventeen: &str) -> String {
    let sum: u32 =
        seventeen.bytes().enumerate().map(|(at, b)| u32::from(b - b'0') * ((1 << (17 - at)) % 11)).sum();
    format!("{seventeen}{}", char::from(b"10X98765432"[(sum % 11) as usize]))
}

/// A bank card with its check digit.
fn card_number(start: &str) -> String {
    let sum: u32 = start
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{start}{}", (10 - sum % 10) % 10)
}

/// Full numbers, one for each door.
struct Numbers {
    mother: String,
    paper: String,
    sheet: String,
    card: String,
}

impl Numbers {
    fn new() -> Self {
        Self {
            mother: id_number("42010619510817382"),
            paper: id_number("42010619840302771"),
            sheet: id_number("42010620150609413"),
            card: card_number("621700381004278"),
        }
    }

    fn all(&self) -> [&str; 4] {
        [&self.mother, &self.paper, &self.sheet, &self.card]
    }
}

/// A family whose papers came in through every door.
fn family(language: Language) -> World {
    let world = World::new(language);
    let numbers = Numbers::new();
    world.done([
        "init",
        "--owner",
        "周墨白",
        "--region",
        "420100",
        "--balance",
        "3000",
        "--on",
        "2026-01-01",
    ]);
    let born = ["--born", "1951-08-17", "--id-tail", &numbers.mother];
    let mother = ["family", "add", "欧阳雪莹", "--relation", "mother", "--class", "resident-adult"];
    world.done(mother.iter().chain(&born).copied().chain(["--from", "2026-01-01", "--region", "420100"]));
    for (name, relation, class) in [
        ("Lin Yuehan", "spouse", "in-service"),
        ("周小溪", "child", "student-or-child"),
        ("周小河", "child", "student-or-child"),
    ] {
        let flags = ["--relation", relation, "--class", class, "--from", "2026-01-01", "--region", "420100"];
        world.done(["family", "add", name].into_iter().chain(flags));
    }
    typed(&world, &numbers);
    for (name, text) in papers(&numbers) {
        let file = world.folder().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &text).unwrap();
        if !name.starts_with("profiles") {
            let file = file.display().to_string();
            let mut args = vec!["import", &file, "--keep", "--create-members"];
            if !text.contains("端木青禾") && !text.contains("谁") {
                args.extend(["--member", "周墨白"]);
            }
            let ended = world.run(args);
            assert!(ended.code <= 1, "{name}: {ended:?}");
            for number in numbers.all() {
                assert!(
                    !ended.out.contains(number) && !ended.err.contains(number),
                    "{name} repeats {number}"
                );
            }
        }
    }
    world
}

/// What is typed: settlements, movements and notes with numbers in them.
fn typed(world: &World, numbers: &Numbers) {
    let visit = ["--total", "120", "--fund", "60", "--account", "60", "--id", "SX20260305000917"];
    let place = ["--institution", "松鹤镇仁心卫生院", "--level", "1", "--at", "2026-03-05"];
    world.done(["record", "--member", "欧阳雪莹", "--payer", "周墨白"].into_iter().chain(visit).chain(place));
    let note = format!("夜里咳嗽 {} {} 13971584206", numbers.mother, numbers.card);
    world.done([
        "account",
        "pay",
        "周墨白",
        "35",
        "--on",
        "2026-03-06",
        "--for",
        "周小溪",
        "--kind",
        "mutual-aid",
        "--note",
        &note,
    ]);
    world.done(["account", "adjust", "周墨白", "-1.00", "--on", "2026-03-07", "--reason", &note]);
    world.done(["account", "observe", "周墨白", "2841", "--on", "2026-03-08"]);
}

/// Papers of every kind, with full numbers wherever such a paper may have one.
fn papers(numbers: &Numbers) -> Vec<(&'static str, String)> {
    let Numbers { paper, sheet, card, .. } = numbers;
    let message = format!(
        r#"{{"setlinfo":{{"setl_id":"420000777000001","psn_name":"周墨白","certno":"{paper}","psn_no":"{card}",
        "setl_time":"2026-03-09 09:00:00","insutype":"310","med_type":"11","fixmedins_name":"松鹤镇仁心卫生院",
        "medfee_sumamt":100,"fund_pay_sumamt":60,"acct_pay":30,"acct_mulaid_pay":0,"psn_cash_pay":10,
        "psn_part_amt":40,"hosp_part_amt":0,"dise_name":"慢性胃炎","tel":"13971584206"}}}}"#
    );
    let receipt = format!(
        "某市医疗门诊收费票据（电子）\n票据代码：42060126 票据号码：0077553311\n交款人统一社会信用代码：{paper} 校验码：7c19e2\n\
         交款人：周墨白\n就诊日期：20260311\n医保统筹基金支付：40.00 其他支付：0.00 个人账户支付：20.00 个人现金支付：10.00\n\
         收款单位（章）：松鹤镇仁心卫生院\n(小写)70.00\n备注：卡号 {card}\n"
    );
    let settlements = format!(
        "settlement_id,settled_at,member,institution,total,fund_pay,acct_pay,cash_pay\n\
         420000777000009,2026-03-12,周墨白,百草堂北门店 {card},50.00,0.00,50.00,0.00\n"
    );
    let bill = format!(
        "微信支付账单明细,,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n\
         交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n\
         2026-03-13 09:05:00,商户消费,百草堂北门店 {card},门诊缴费,支出,¥15.00,建设银行({card}),支付成功,42007700013971584206\t,1\t,{paper}\n"
    );
    let profile = "format = \"medins.profile/1\"\nname = { zh = \"我家的表\", en = \"Our sheet\" }\nkind = \"settlements\"\n\
        [columns]\nat = [\"看病日期\"]\ninstitution = \"医院\"\ntotal = [\"费用\"]\naccount = [\"个账付\"]\ncash = [\"现金\"]\n\
        member = [\"谁\"]\nid_number = [\"身份证\"]\n"
        .to_owned();
    let table = format!(
        "看病日期;医院;费用;个账付;现金;谁;身份证\n2026/3/14;松鹤镇仁心卫生院;80;20;10;周小河;{sheet}\n"
    );
    let stranger = "settled_at,member,institution,total,fund_pay,acct_pay,cash_pay\n\
         2026-03-17,端木青禾,百草堂北门店,9.00,0.00,0.00,9.00\n"
        .to_owned();
    let page = "消费日期,消费金额,账户余额\n2026-03-16,12.00,\n".to_owned();
    let invoice = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><EInvoice xmlns=\"urn:example\"><Header><EInvoiceID>1</EInvoiceID>\
         <EInvoiceTag>CZ-EI-32</EInvoiceTag><Version>1.1.0</Version></Header><EInvoiceData><Main>\
         <EInvoiceName>门诊收费票据（电子）</EInvoiceName><EInvoiceCode>99060125</EInvoiceCode>\
         <EInvoiceNumber>0077553312</EInvoiceNumber><TotalAmount>100.00</TotalAmount><IssueDate>20260315</IssueDate>\
         <InvoicingParty><InvoicingPartyName>松鹤镇仁心卫生院</InvoicingPartyName></InvoicingParty>\
         <PayerParty><PayerPartyCode>{paper}</PayerPartyCode><PayerPartyName>周墨白</PayerPartyName></PayerParty>\
         <Remark>{card}</Remark><MainExt><FundPayAmount>60.00</FundPayAmount><AccountPayAmount>40.00</AccountPayAmount>\
         <ownPayAmount>0.00</ownPayAmount></MainExt></Main></EInvoiceData></EInvoice>"
    );
    vec![
        ("雪莹门诊.json", message),
        ("雪莹门诊.txt", receipt),
        ("雪莹门诊.csv", settlements),
        ("雪莹门诊账单.csv", bill),
        ("profiles/ours.toml", profile),
        ("雪莹门诊表.csv", table),
        ("雪莹门诊明细.csv", page),
        ("雪莹门诊.xml", invoice),
        ("雪莹门诊外人.csv", stranger),
    ]
}

/// The words of a line.
fn words(line: &str, world: &World) -> Vec<String> {
    let line = line.replace("{folder}", &world.folder().display().to_string());
    let quoted = line.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    quoted.collect()
}

/// Everything that a line printed or wrote for the user.
fn said(world: &World, ledger: &[u8], line: &str, further: &[&str]) -> String {
    std::fs::write(world.ledger(), ledger).unwrap();
    let ended = world.run(words(line, world).iter().map(String::as_str).chain(further.iter().copied()));
    let mut said = ended.out + &ended.err;
    for entry in std::fs::read_dir(world.folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if ["雪莹.html", "雪莹.xlsx", "雪莹.ics", "雪莹出.csv"].contains(&name.as_str()) {
            said.push_str(&written(&path));
            std::fs::remove_file(path).unwrap();
        } else if ["雪莹门诊示例", "雪莹备份"].contains(&name.as_str()) {
            std::fs::remove_dir_all(path).unwrap();
        }
    }
    said
}

/// A file as text; a workbook as all of its parts.
fn written(path: &Path) -> String {
    if path.extension().is_none_or(|ending| ending != "xlsx") {
        return std::fs::read_to_string(path).unwrap();
    }
    let mut book = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for at in 0..book.len() {
        book.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// What of the family stands in a text. Lines of an HTML page may fold a name no more than any other.
fn told(text: &str) -> Vec<&'static str> {
    NAMES.iter().chain(FACTS).copied().filter(|secret| text.contains(secret)).collect()
}

#[test]
fn every_command_has_a_line() {
    let named: BTreeSet<&str> = LINES.iter().map(|(command, _)| *command).collect();
    let paths = command_paths();
    let is_group =
        |path: &[String]| paths.iter().any(|other| other.len() > path.len() && other.starts_with(path));
    let all: BTreeSet<String> = paths
        .iter()
        .filter(|path| path.len() > 1 && (!is_group(path) || path[1] == "guide"))
        .map(|path| path[1..].join(" "))
        .collect();
    let all: BTreeSet<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(named, all, "a command without a line here is a command whose output nobody searched");
}

#[test]
fn redacted_output_of_every_command_tells_nothing_of_the_family() {
    let mut leaks = Vec::new();
    let (mut plain_told, mut commands) = (BTreeSet::new(), BTreeSet::new());
    for (language, _) in LANGUAGES {
        let world = family(language);
        let ledger = std::fs::read(world.ledger()).unwrap();
        for (command, line) in LINES {
            for format in ["table", "csv", "json", "ndjson", "html"] {
                let text = said(&world, &ledger, line, &["--redact", "--format", format]);
                for secret in
                    told(&text).into_iter().chain(["赵六子"].into_iter().filter(|name| text.contains(name)))
                {
                    let context = text.lines().find(|l| l.contains(secret)).unwrap_or_default();
                    leaks.push(format!(
                        "{line} --format {format}: {secret} in {}",
                        context.chars().take(300).collect::<String>()
                    ));
                }
            }
            let text = said(&world, &ledger, line, &["--verbose"]);
            let found = told(&text);
            commands.extend((!found.is_empty()).then_some(*command));
            plain_told.extend(found);
        }
        for line in MISTAKES {
            for form in ["--redact", "--json"] {
                let text =
                    said(&world, &ledger, line, &["--redact", form][usize::from(form == "--redact")..]);
                if text.contains("赵六子") || !told(&text).is_empty() {
                    leaks.push(format!("{line} {form}: {text}"));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), leaks.join("\n"));
    // The canaries sing where nothing is hidden; otherwise the test above could not fail.
    let silent: Vec<_> = NAMES.iter().chain(FACTS).filter(|secret| !plain_told.contains(*secret)).collect();
    assert!(silent.len() <= 2, "these never come out, redacted or not: {silent:?}");
    for command in ["balance", "history", "show", "report", "family list", "export", "sql", "check", "import"]
    {
        assert!(commands.contains(command), "{command} tells nothing even where nothing is hidden");
    }
}

#[test]
fn full_numbers_are_nowhere() {
    let numbers = Numbers::new();
    let world = family(Language::Chinese);
    let ledger = std::fs::read(world.ledger()).unwrap();
    let mut places = vec![("the ledger".to_owned(), ledger.clone())];
    for entry in std::fs::read_dir(world.ledger().parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            places.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    for (_, line) in LINES {
        for format in ["table", "json"] {
            places.push((line.to_string(), said(&world, &ledger, line, &["--format", format]).into_bytes()));
        }
    }
    for (place, bytes) in &places {
        for number in numbers.all() {
            let found = bytes.windows(number.len()).any(|window| window == number.as_bytes());
            assert!(!found, "{number} stands in {place}");
        }
    }
    let tail = &numbers.mother[14..];
    assert!(ledger.windows(4).any(|window| window == tail.as_bytes()), "the last four characters are kept");
}

#[test]
fn roles_stay_the_same_from_one_output_to_the_next() {
    let world = family(Language::English);
    let listed = world.done(["family", "list", "--redact", "--json"]);
    for role in ["[self]", "[mother]", "[spouse]", "[child]", "[child-2]"] {
        assert!(listed.contains(role), "{role} is not in {listed}");
    }
    let token =
        |text: &str| text.split('"').find(|word| word.len() == 8 && word.starts_with('[')).map(str::to_owned);
    let exported = || world.done(["export", "settlements", "--redact", "--json"]);
    let first = token(&exported());
    assert!(first.is_some(), "an id has a token");
    world.done(["family", "edit", "周小河", "--name", "河河"]);
    assert_eq!(first, token(&exported()), "renaming somebody changes no token");
    assert!(world.done(["family", "list", "--redact", "--json"]).contains("[child-2]"));
}
