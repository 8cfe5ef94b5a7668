//! Made-up receipts of the shapes that provinces print, and what must come of them.

use crate::import::collect::{Collected, collect};
use crate::import::paper::ofd::sample::{parts, zipped};
use crate::import::paper::pdf::writer::{Face, Packing, pdf};
use crate::import::{Format, Guide, recognise};

use super::figures::{amount, in_words, last_amount, moment, stay};

/// Outpatient, labels glued to values, the total on its last line, the balance printed.
const GLUED: &str = "其他信息
业务流水号：00000001 门诊号：P1-0 就诊日期：20240312 10:20:30
医疗机构类型：三级甲等综合医保类型：职工在职医保编号：0001 性别：男
医保统筹基金支付：96.04 其他支付：0.00 个人账户支付：1,097.50 个人现金支付：0.00
个人自付：0.00
大病保险支付：0.00
个人账户余额：3,689.46 支付方式：
个人自费：0
备注：
某省医疗门诊收费票据（电子）
票据代码：32060124 票据号码：0012345678
交款人统一社会信用代码：110105********002X 校验码：a1b2c3
交款人：王小明开票日期：2024-03-12
项目名称数量/单位金额（元） 备注项目名称数量/单位金额（元） 备注
检查费1.00/项1,000.00 化验费1.00/项140.00
西药费2.00/盒53.54
金额合计（大写）壹仟壹佰玖拾叁元伍角肆分
收款单位（章）： 复核人：00001 收款人：00001
真伪查验，请登录财政电子票据公共服务平台（http://example.invalid)。
(小写)￥1,193.54
";

/// Inpatient, one label a line, blanks inside numbers as OCR leaves them, both layers of the account.
const STAY: &str = "某市医疗住院收费票据（电子）
票据代码：310602
票据号码：0000000077
交款人：刘玉梅
开票日期：2024-04-15
床位费 1, 100.00
西药费 20,000.06
金额合计（大写）贰万壹仟壹佰元零陆分
（小写）21,100.06
住院时间：20240323-20240414
预缴金额：5000.00
补缴金额：0.00
退费金额：1000.00
医保类型：住院社保卡
医保统筹基金支付：17100.06
其他支付：0.00
个人账户支付：0.00
个人现金支付：4000.00
个人自付：3000.00
个人自费：1000.00
附加基金支付：0.00
分类自负：1000.00
个人自负：2000.00
医保当年账户余额：12.00
医保历年账户余额：30.50
";

/// Year-to-date figures; the number is masked.
const YEARLY: &str = "某市医疗门诊收费票据（电子）

票据代码:11060124    票据号码:0000000000
交款人:测试乙

西药费                1    项      34.05
头孢羟氨苄片
ZC/ 0.25gx12片/盒    1.0000 盒   20.58 有自付
金额合计(大写)叁拾肆元零伍分              (小写)34.05
就诊日期:20250217
医疗机构类型:综合医院    医保类型:城镇职工    性别:男
医保统筹基金支付:0.00    其他支付:0.00    个人账户支付:34.05    个人现金支付:0.00
个人自付:34.05    个人自费:0.00
自付一:30.65    门诊大额支付:0.00    年度大病保障范围内:91.31
自付二:3.40    医保范围内:30.65    年度医保范围内:87.91    年度门诊大额支付:12.00
收款单位(章):某医院    复核人:000000
";

fn read(text: &str) -> Collected {
    collect(text.as_bytes()).unwrap()
}

#[test]
fn labels_are_found_however_they_are_glued() {
    let seen = read(GLUED);
    assert_eq!(
        seen.lines,
        ["1 settlement 王小明/-/002X - 2024-03-12 10:20:30 -  3 11 1193.54=96.04+1097.50(0.00)+0.00+0.00 \
          payer - receipt 32060124-0012345678 balc=3689.46 insutype=310"]
    );
    assert_eq!(seen.remarks, [] as [String; 0]);
}

#[test]
fn a_stay_is_settled_on_its_last_day_and_prints_both_layers() {
    let seen = read(&STAY.replace("开票日期：2024-04-15\n", ""));
    assert_eq!(
        seen.lines,
        ["1 settlement 刘玉梅/-/- - 2024-04-14 -   21 21100.06=17100.06+0.00(0.00)+4000.00+0.00 payer - \
          receipt 310602-0000000077 fulamt_ownpay_amt=1000.00 preselfpay_amt=1000.00 begndate=2024-03-23 \
          enddate=2024-04-14"]
    );
    assert_eq!(
        seen.remarks,
        ["printed [- account-balance 2024-04-14 1200, - account-balance 2024-04-14 3050]"]
    );
    assert!(read(STAY).lines[0].contains(" 2024-04-15 "));
}

#[test]
fn what_the_year_has_counted_becomes_statements() {
    let seen = read(YEARLY);
    assert_eq!(
        seen.lines,
        ["1 settlement 测试乙/-/- - 2025-02-17 - 某医院  11 34.05=0.00+34.05(0.00)+0.00+0.00 payer - receipt \
          fulamt_ownpay_amt=0.00 preselfpay_amt=3.40 inscp_scp_amt=30.65 insutype=310"
            .replace("receipt fulamt", "receipt  fulamt")]
    );
    assert_eq!(
        seen.remarks,
        ["printed [年度医保范围内 in-scope 2025-02-17 8791, 年度门诊大额支付 fund-paid 2025-02-17 1200]"]
    );
}

#[test]
fn many_receipts_of_one_text_are_separated() {
    for texts in [[GLUED, STAY, YEARLY], [YEARLY, GLUED, STAY], [STAY, YEARLY, GLUED]] {
        let whole: Vec<String> = texts.iter().flat_map(|text| read(text).lines).collect();
        let joined = read(&texts.concat());
        let without_row = |lines: &[String]| -> Vec<String> {
            lines.iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect()
        };
        assert_eq!(without_row(&joined.lines), without_row(&whole));
        assert_eq!(joined.rows, 3);
        assert_eq!(read(&texts.join("\n----\n")).lines, joined.lines);
        assert_eq!(read(&texts.join("\u{c}\n")).lines, joined.lines);
    }
}

#[test]
fn what_does_not_add_up_is_refused_or_said() {
    let problem = |text: &str| read(text).lines.join("\n");
    for (from, to, said) in [
        ("个人现金支付：4000.00", "个人现金支付：400.00", "problem 1 - - import-receipt-j1"),
        ("个人现金支付：4000.00\n", "", "problem 1 - - import-receipt-missing"),
        (
            "其他支付：0.00",
            "其他支付：192.00-170.00",
            "problem 1 其他支付 192.00-170.00 import-receipt-not-an-amount",
        ),
        (
            "个人账户支付：0.00",
            "个人账户支付：0.00\n个人账户支付：1.00",
            "problem 1 个人账户支付 - import-receipt-twice",
        ),
        ("号码：0000000077", "号码：？？", "problem 1 票据号码 ?? import-receipt-not-a-number"),
    ] {
        assert_eq!(problem(&STAY.replace(from, to)), said);
    }
    let undated = STAY.replace("开票日期：2024-04-15\n", "").replace("住院时间：20240323-20240414\n", "");
    assert_eq!(problem(&undated), "problem 1 - - import-receipt-no-day");
    let untold = STAY.replace("（小写）21,100.06\n", "").replace("（大写）贰万壹仟壹佰元零陆分", "");
    assert_eq!(problem(&untold), "problem 1 - - import-receipt-no-total");
    assert_eq!(problem(&STAY.replace("（小写）21,100.06\n", "")), problem(STAY));

    for (from, to, said) in [
        ("个人自付：3000.00", "个人自付：3000.01", "1 import-receipt-j2|1 import-receipt-j6"),
        ("退费金额：1000.00", "退费金额：100.00", "1 import-receipt-j4"),
        ("床位费 1, 100.00", "床位费 100.00", "1 import-receipt-j5"),
        ("零陆分", "零柒分", "1 import-receipt-words"),
    ] {
        assert_eq!(read(&STAY.replace(from, to)).remarks[1..].join("|"), said);
    }
    let split = YEARLY.replace("自付一:30.65", "自付一:30.00");
    assert_eq!(read(&split).remarks[1..], ["1 import-receipt-j3"]);
}

#[test]
fn a_colon_may_follow_the_bracket_of_the_total() {
    for colon in ["：", ":", " ："] {
        assert_eq!(read(&STAY.replace("（小写）", &format!("（小写）{colon}"))), read(STAY));
    }
}

#[test]
fn remarks_tell_with_and_without_colons() {
    let remarked = |remark: &str| {
        read(&GLUED.replace("备注：\n", &format!("备注：{remark}\n")).replace("个人账户余额：3,689.46 ", ""))
    };
    for remark in [
        "医保总金额：1193.54符合统筹：1000.00账户余额：4301.09医疗救助基金：0大病保险：0公务员补助：0\n企业补充保险：0符合政策范围金额：1000.00其他基金：0伙食补助：0起付线：0",
        "符合统筹1000.00账户余额4301.09起付线0公务员补助0",
        "符合统筹 1000.00，账户余额：4301.09起付线 650",
        "见下\n符合统筹 ¥1,000.00;账户余额4301.09",
    ] {
        let line = &remarked(remark).lines[0];
        assert!(line.contains(" inscp_scp_amt=1000.00 balc=4301.09"), "{remark}: {line}");
    }
    assert!(!remarked("账户余额见附件，起付线及符合统筹").lines[0].contains("scp"));

    let stay =
        |remark: &str| read(&STAY.replace("附加基金", &format!("备注：备注信息： {remark}\n附加基金")));
    let told = stay(
        "医保内金额:20000.06,医保外金额:1100.00,起付线:600.00,其中:惠民保支付:0.00 登记号:0000034345,结算前押金:5000",
    );
    assert!(told.lines[0].contains("inscp_scp_amt=20000.06 act_pay_dedc=600.00"), "{}", told.lines[0]);
    assert_eq!(told.remarks.len(), 1);
    assert_eq!(stay("医保内金额20000.05医保外金额1100.00").remarks[1..], ["1 import-receipt-j7"]);
}

#[test]
fn a_fund_beside_the_others_counts_where_the_total_needs_it() {
    let text =
        GLUED.replace("大病保险支付：0.00", "大病保险支付：90.00").replace("支付：96.04", "支付：6.04");
    assert!(read(&text).lines[0].contains("1193.54=96.04+1097.50"));
}

#[test]
fn amounts_and_days_as_printed() {
    for (text, fen) in [
        ("¥23,689.46", Some(2_368_946)),
        ("1, 180.00", Some(118_000)),
        ("35, 070.50 元", Some(3_507_050)),
        ("0", Some(0)),
        ("-25.10", Some(-2510)),
        ("1.005", None),
        ("192.00-170.00", None),
        ("1O.00", None),
        ("12,34", None),
        ("12, 34", None),
        ("12.00,医保外", Some(1200)),
        ("", None),
        ("叁元", None),
    ] {
        assert_eq!(amount(text).map(crate::model::money::Money::fen), fen, "{text}");
    }
    assert_eq!(last_amount("1.00/项717.28").unwrap().fen(), 71_728);
    assert_eq!(last_amount("    1    项      34.05").unwrap().fen(), 3405);
    for (text, shown) in [
        ("20230430 11:09:01", "2023-04-30 11:09:01"),
        ("20250217", "2025-02-17"),
        ("2023-04-30", "2023-04-30"),
        ("2023年4月3日", "2023-04-03"),
        ("2023/4/30 9:05:06", "2023-04-30 09:05:06"),
    ] {
        assert_eq!(moment(text).unwrap().to_string(), shown);
    }
    for text in ["", "2023", "20231332", "12345", "2023年13月1日"] {
        assert_eq!(moment(text), None, "{text}");
    }
    assert!(stay("2024-03-23至2024-04-14").is_some() && stay("20240414-20240323").is_none());
    for (text, fen) in [
        ("玖佰玖拾叁元伍角肆分", Some(99_354)),
        ("贰拾柒万陆仟零贰拾元零陆角陆分", Some(27_602_066)),
        ("壹拾叁元零伍分", Some(1305)),
        ("拾元整", Some(1000)),
        ("柒分", Some(7)),
        ("玖万万万元", None),
        ("合计", None),
    ] {
        assert_eq!(in_words(text).map(crate::model::money::Money::fen), fen, "{text}");
    }
}

#[test]
fn the_address_of_a_qr_code_names_a_receipt_and_nothing_else() {
    let seen = read(
        "https://example.invalid/d?t=501&a=X&d=44060122_0000000012_000000_20221118&s=X\n\
         # a remark\n\
         http://example.invalid/show?invoice_code=45010223&invoice_number=0000000034&check_code=000000\n\
         http://example.invalid/page/32060123/0000000056/000000\n\
         http://example.invalid/other\n",
    );
    assert_eq!(
        seen.lines,
        [
            "1 mark 44060122-0000000012",
            "2 mark 45010223-0000000034",
            "3 mark 32060123-0000000056",
            "problem 5 - - import-qr-unknown"
        ]
    );
}

#[test]
fn a_text_that_only_speaks_of_receipts_is_none() {
    let mut source =
        crate::import::collect::source("票据代码、票据号码、校验码、个人现金支付 are labels".as_bytes())
            .unwrap();
    assert_eq!(recognise(&mut source, &Guide::shipped()).unwrap_err().what.id, "import-unknown-format");
    let mut source = crate::import::collect::source(GLUED.as_bytes()).unwrap();
    assert_eq!(recognise(&mut source, &Guide::shipped()), Ok(Format::Receipt));
}

#[test]
fn a_text_without_end_is_no_receipt() {
    let error = collect(format!("{GLUED}{}", "备注 无\n".repeat(30_000)).as_bytes()).unwrap_err();
    assert_eq!(error.what.id, "import-receipt-too-long");
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(200))]
    #[test]
    fn damaged_text_never_breaks_the_reader(at in 0usize..2000, length in 0usize..40, put in "\\PC{0,6}") {
        for text in [GLUED, STAY, YEARLY] {
            let chars: Vec<char> = text.chars().collect();
            let at = at.min(chars.len());
            let mut damaged: String = chars[..at].iter().collect();
            damaged += &put;
            damaged.extend(&chars[(at + length).min(chars.len())..]);
            if let Ok(seen) = collect(damaged.as_bytes()) {
                proptest::prop_assert!(seen.rows <= 3);
            }
        }
    }
}

/// The lines of a text at places on a page, from top to bottom, as a PDF has them.
fn placed(text: &str) -> Vec<(i64, i64, &str)> {
    (0i64..).zip(text.lines()).map(|(at, line)| (40, 800 - 14 * at, line)).collect()
}

#[test]
fn a_pdf_tells_what_its_text_tells() {
    for face in [Face::Song, Face::Embedded] {
        for packing in [Packing::Plain, Packing::Flate, Packing::Objects] {
            let pages = [placed(GLUED), placed(STAY)];
            let bytes = pdf(&[&pages[0], &pages[1]], face, packing);
            let seen = collect(&bytes).unwrap();
            assert_eq!(seen.lines, read(&[GLUED, STAY].concat()).lines, "{face:?} {packing:?}");
        }
    }
    let letter = pdf(&[&[(40, 700, "明天见")]], Face::Song, Packing::Flate);
    assert_eq!(collect(&letter).unwrap_err().what.id, "import-receipt-none");
    let cut = &pdf(&[&placed(GLUED)], Face::Song, Packing::Flate)[..400];
    assert_eq!(collect(cut).unwrap_err().what.id, "import-pdf-damaged");
}

#[test]
fn an_ofd_file_tells_what_its_text_tells() {
    let lines: Vec<(u32, u32, &str)> =
        (1u32..).zip(STAY.lines()).map(|(at, line)| (10, 8 * at, line)).collect();
    let seen = collect(&zipped(&parts(&[], &[&lines]))).unwrap();
    assert_eq!(seen.lines, read(STAY).lines);
    assert_eq!(seen.remarks.last().unwrap(), "1 import-receipt-ofd");
}

#[test]
fn xml_tells_what_its_fields_tell() {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><EInvoice><Header><EInvoiceID>1</EInvoiceID></Header>\
        <EInvoiceData><Main><EInvoiceName>某市医疗住院收费票据（电子）</EInvoiceName>\
        <EInvoiceCode>310602</EInvoiceCode><EInvoiceNumber>0000000077</EInvoiceNumber>\
        <TotalAmount>21100.06</TotalAmount><IssueDate>20240415</IssueDate>\
        <PayerParty><PayerPartyName>刘玉梅</PayerPartyName></PayerParty>\
        <MainExt><fundPayAmount>17100.06</fundPayAmount><accountPayAmount>0</accountPayAmount>\
        <ownPayAmount>4000.00</ownPayAmount><selfpaymentAmount>3000.00</selfpaymentAmount>\
        <selfpaymentCost>1000.00</selfpaymentCost></MainExt></Main>\
        <Details><Item><ItemName>床位费</ItemName><ItemAmount>1100.00</ItemAmount></Item>\
        <Item><ItemName>西药费</ItemName><ItemAmount>20000.05</ItemAmount></Item></Details>\
        </EInvoiceData></EInvoice>";
    let told = "1 settlement 刘玉梅/-/- - 2024-04-15 -   21 21100.06=17100.06+0.00(0.00)+4000.00+0.00 payer - \
                receipt 310602-0000000077 fulamt_ownpay_amt=1000.00";
    let seen = read(xml);
    assert_eq!((seen.lines, seen.remarks), (vec![told.to_owned()], vec!["1 import-receipt-j5".to_owned()]));
    let chinese = encoding_rs::GB18030.encode(&xml.replace("UTF-8", "GBK")).0.into_owned();
    assert_eq!(collect(&chinese).unwrap().lines, [told]);
    for xml in [xml.as_bytes(), &chinese] {
        let mut file = parts(&[], &[&[(10, 10, "见附件")]]);
        file.push(("Doc_0/Attachs/original.xml".to_owned(), xml.to_vec()));
        assert_eq!(collect(&zipped(&file)).unwrap().lines, [told]);
    }
    assert_eq!(collect(b"<Record/>").unwrap_err().what.id, "import-xml-not-a-receipt");
}

#[test]
fn radicals_that_pdf_writers_put_for_characters_are_the_characters() {
    let text = GLUED
        .replace("门诊", "⻔诊")
        .replace('人', "⼈")
        .replace("账户", "账⼾")
        .replace('小', "⼩")
        .replace('支', "⽀")
        .replace('角', "⻆")
        .replace('日', "⽇");
    assert_eq!(read(&text), read(GLUED));
}
