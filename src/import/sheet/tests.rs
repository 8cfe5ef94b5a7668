//! Made-up sheets of the shapes that services and offices write, and what must come of them.

use super::Guide;
use super::sample::book;
use crate::import::collect::{Collected, collect, collect_guided, source};

pub(super) const WECHAT: &str = "微信支付账单明细,,,,,,,,,,\n微信昵称：[甲],,,,,,,,,,\n共7笔记录,,,,,,,,,,\n,,,,,,,,,,\n\
    ----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n\
    交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n\
    2026-03-05 09:12:27,\"商户消费\",\"江城第一医院\",\"门诊缴费\",\"支出\",¥28.16,\"零钱\",\"支付成功\",\"1000001\"\t,\"20\"\t,\"/\"\n\
    2026-03-04 10:10:11,微信红包,乙,/,收入,¥0.35,/,已存入零钱,1000002\t,21\t,/\n\
    2026-03-04 08:00:00,商户消费,康宁大药房,\"感冒药,维C\",支出,\"¥1,012.00\",零钱,支付成功,1000003,22,/\n\
    2026-03-03 08:00:00,商户消费,康宁大药房,药,支出,¥12.00,零钱,已全额退款,1000004,23,/\n\
    2026-03-02 08:00:00,康宁大药房-退款,康宁大药房,药,收入,¥5.00,零钱,已退款(￥5.00),1000005,24,/\n\
    2026-03-02 07:00:00,商户消费,爱宠动物医院,/,支出,¥300.00,零钱,支付成功,1000006,25,/\n\
    昨天,商户消费,江城第一医院,/,支出,¥3.00,零钱,支付成功,1000007,26,/\n";

const WECHAT_ROWS: [&str; 7] = [
    "1 payment 2026-03-05 09:12:27 28.16 江城第一医院 1000001",
    "2 passed over",
    "3 payment 2026-03-04 08:00:00 1012.00 康宁大药房 1000003",
    "4 passed over",
    "5 payment 2026-03-02 08:00:00 -5.00 康宁大药房 1000005",
    "6 passed over",
    "problem 13 交易时间 昨天 sheet-not-a-day",
];

pub(super) fn lines(bytes: &[u8]) -> Vec<String> {
    let seen = collect(bytes).unwrap();
    assert_eq!(seen.rows, seen.lines.len() as u64, "{seen:?}");
    seen.lines
}

pub(super) fn refusal(bytes: &[u8]) -> &'static str {
    let read = source(bytes).and_then(|mut source| collect_guided(&mut source, &Guide::shipped()));
    read.unwrap_err().what.id
}

/// Reads with a profile of the user's own.
pub(super) fn own(profile: &str, text: &str) -> Collected {
    let mut guide = Guide::shipped();
    guide.profiles.add("own.toml", profile).unwrap();
    let seen = collect_guided(&mut source(text.as_bytes()).unwrap(), &guide).unwrap();
    assert_eq!(seen.rows, seen.lines.len() as u64, "{seen:?}");
    seen
}

#[test]
fn a_wechat_bill_as_csv() {
    assert_eq!(lines(WECHAT.as_bytes()), WECHAT_ROWS);
    let crlf = format!("\u{feff}{}", WECHAT.replace('\n', "\r\n"));
    assert_eq!(lines(crlf.as_bytes()), WECHAT_ROWS);
}

#[test]
fn a_wechat_bill_as_a_workbook() {
    let heading: &[&str] = &[
        "交易时间",
        "交易类型",
        "交易对方",
        "商品",
        "收/支",
        "金额(元)",
        "支付方式",
        "当前状态",
        "交易单号",
    ];
    let bytes = book(&[
        ("说明", &[&["微信支付账单明细"]]),
        (
            "Sheet1",
            &[
                &["微信支付账单明细"],
                &["----微信支付账单明细列表----"],
                heading,
                &[
                    "@46086.38364583333",
                    "商户消费",
                    "江城第一医院",
                    "门诊",
                    "支出",
                    "#28.16",
                    "零钱",
                    "支付成功",
                    "1000001",
                ],
                &[],
                &[
                    "2026-03-04 08:00:00",
                    "商户消费",
                    "康宁大药房",
                    "药",
                    "支出",
                    "#30.270000000000003",
                    "零钱",
                    "支付成功",
                    "1000003",
                ],
                &["2026-03-04 08:00:00", "商户消费", "茶馆", "", "支出", "#8", "", "支付成功", "1000004"],
            ],
        ),
    ]);
    assert_eq!(
        lines(&bytes),
        [
            "1 payment 2026-03-05 09:12:27 28.16 江城第一医院 1000001",
            "2 payment 2026-03-04 08:00:00 30.27 康宁大药房 1000003",
            "3 passed over",
        ]
    );
}

#[test]
fn an_alipay_bill_of_the_app() {
    let text = "导出信息：\n姓名：甲\n------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------\n\
        交易时间            ,交易分类   ,交易对方      ,对方账号 ,商品说明   ,收/支   ,金额    ,收/付款方式 ,交易状态   ,交易订单号  ,商家订单号 ,备注   ,\n\
        2026-03-05 21:32:14 ,医疗健康   ,江城第一医院  ,/        ,挂号费     ,支出    ,15.00   ,余额宝      ,交易成功   ,2026030500001\t,M1\t,       ,\n\
        2026-03-04 09:00:00 ,退款       ,康宁大药房    ,/        ,退款-药    ,不计收支,50.00   ,余额宝      ,退款成功   ,2026030400002_7\t,M2\t,      ,\n\
        2026-03-04 08:00:00 ,医疗健康   ,康宁大药房    ,/        ,药         ,支出    ,50.00   ,余额宝      ,交易关闭   ,2026030400002\t,M2\t,       ,\n\
        2026-03-03 08:00:00 ,医疗健康   ,康宁大药房    ,/        ,药         ,不计收支,82.00   ,            ,交易关闭   ,2026030300003\t,M3\t,       ,\n\
        2026-03-02 08:00:00 ,医疗健康   ,康宁大药房    ,/        ,医保结算   ,支出    ,0.00    ,医保        ,支付成功   ,2026030200004\t,M4\t,       ,\n\
        2026-03-01 08:00:00 ,日用百货   ,小店          ,/        ,米         ,支出    ,20.00   ,余额        ,等待确认收货,2026030100005\t,M5\t,\n";
    let expected = [
        "1 payment 2026-03-05 21:32:14 15.00 江城第一医院 2026030500001",
        "2 payment 2026-03-04 09:00:00 -50.00 康宁大药房 2026030400002_7",
        "3 payment 2026-03-04 08:00:00 50.00 康宁大药房 2026030400002",
        "4 passed over",
        "5 left out sheet-left-zero",
        "6 passed over",
    ];
    assert_eq!(lines(&encoding_rs::GB18030.encode(text).0), expected);
    assert_eq!(lines(text.as_bytes()), expected);
}

#[test]
fn an_alipay_bill_of_the_website() {
    let text = "支付宝交易记录明细查询\n账号:[甲]\n---------------------------------交易记录明细列表------------------------------------\n\
        交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,\n\
        2019010100001\t,M1\t,2019-01-01 08:00:00,2019-01-01 08:01:00,,,即时到账交易,江城第一医院,门诊,12.50,支出,交易成功,0.00,0.00,,已支出,\n\
        2019010100002\t,M2\t,2019-01-01 09:00:00,,,,即时到账交易,江城第一医院,门诊,12.50,支出,交易关闭,0.00,0.00,,,\n\
        ------------------------------------------------------------------------------------\n共2笔记录\n导出时间:[2019-02-01 00:00:00]    用户:甲\n";
    assert_eq!(
        lines(text.as_bytes()),
        ["1 payment 2019-01-01 08:00:00 12.50 江城第一医院 2019010100001", "2 passed over"]
    );
}

#[test]
fn rows_of_an_account_as_json_and_as_a_table() {
    let json = "{\"account\":\"00\",\"record\":[\n\
        {\"includedType\":\"正常月缴费到账划入\",\"date\":\"2026/02/02\",\"amountInclude\":\"94.18\",\"consumption\":\"0.00\"},\n\
        {\"includedType\":\"个人账户年度结息\",\"date\":\"2025/12/31\",\"amountInclude\":2.70,\"consumption\":0},\n\
        {\"includedType\":\"医保消费\",\"date\":\"2025/12/30\",\"amountInclude\":\"0.00\",\"consumption\":\"-49.20\"},\n\
        {\"includedType\":\"医保消费\",\"date\":\"2025/12/29\",\"amountInclude\":\"0.00\",\"consumption\":\"0.00\"},\n\
        {\"includedType\":\"别的\",\"date\":\"2025/12/28\",\"amountInclude\":\"1.00\",\"consumption\":null},\n\
        {\"includedType\":\"医保消费\",\"date\":\"2025/12/27\",\"date\":\"2025/12/26\",\"consumption\":\"1.00\"}]}";
    let expected = [
        "1 movement -/-/- 2026-02-02 monthly-credit whole 94.18 正常月缴费到账划入",
        "2 movement -/-/- 2025-12-31 interest whole 2.70 个人账户年度结息",
        "3 movement -/-/- 2025-12-30 own-payment whole -49.20 医保消费",
        "4 left out sheet-left-still",
        "problem 6 includedType 别的 sheet-kind-unknown",
        "problem 7 date - import-json-doubled",
    ];
    assert_eq!(lines(json.as_bytes()), expected);
    let table = "日期\t类型\t划入金额\t消费金额\n2026年2月2日\t正常月缴费到账划入\t９４．１８\t\n2025-12-30\t医保消费\t\t49.20\n合计\t\t94.18\t49.20\n";
    assert_eq!(lines(table.as_bytes()), [expected[0].to_owned(), expected[2].replacen('3', "2", 1)]);
}

pub(super) const TABS: &str = "划入日期,划入金额,账户余额\n2026-02-01,100.00,300.00\n2026-01-01,100.00,200.00\n\n\
    消费日期,消费金额,账户余额\n2026-02-20,-30.00,250.00\n2026-02-20,20.00,280.00\n2026-02-10,5.00,不明\n";

#[test]
fn both_lists_of_an_account_page_in_one_file() {
    let seen = collect(TABS.as_bytes()).unwrap();
    assert_eq!(
        seen.lines,
        [
            "1 movement -/-/- 2026-02-01 monthly-credit whole 100.00 ",
            "2 movement -/-/- 2026-01-01 monthly-credit whole 100.00 ",
            "3 movement -/-/- 2026-02-20 own-payment whole -30.00 ",
            "4 movement -/-/- 2026-02-20 own-payment whole -20.00 ",
            "problem 8 账户余额 不明 import-amount-not-a-number",
        ]
    );
    assert_eq!(seen.remarks.len(), 2, "{:?}", seen.remarks);
}

#[test]
fn the_last_row_of_a_day_has_its_balance() {
    let oldest_first = ["2026-01-01,100.00,200.00", "2026-02-01,100.00,300.00", "2026-02-01,50.00,350.00"];
    let mut newest_first = oldest_first;
    newest_first.reverse();
    let printed = "printed [- account-balance 2026-01-01 20000, - account-balance 2026-02-01 35000]";
    for rows in [oldest_first, newest_first] {
        let text = format!("划入日期,划入金额,账户余额\n{}\n", rows.join("\n"));
        assert_eq!(collect(text.as_bytes()).unwrap().remarks, [printed], "{text}");
    }
    // One day alone: the chain says it, and where it says both or nothing, nothing is stated.
    for (rows, remarks) in [
        ("2026-02-01,50.00,350.00\n2026-02-01,100.00,300.00", "printed [- account-balance 2026-02-01 35000]"),
        ("2026-02-01,100.00,300.00\n2026-02-01,50.00,350.00", "printed [- account-balance 2026-02-01 35000]"),
        ("2026-02-01,50.00,350.00\n2026-02-01,100.00,777.00", "2 sheet-balances-open"),
        (
            "2026-02-01 08:00,50.00,350.00\n2026-02-01 07:00,100.00,777.00",
            "printed [- account-balance 2026-02-01 35000]",
        ),
    ] {
        let text = format!("划入日期,划入金额,账户余额\n{rows}\n");
        assert_eq!(collect(text.as_bytes()).unwrap().remarks, [remarks], "{text}");
    }
}

const OWN: &str = "format = \"medins.profile/1\"\nname = \"我的表\"\nkind = \"settlements\"\nzero = [\"fund\"]\n\
    [columns]\nat = [\"就诊日期\"]\ninstitution = [\"医院\"]\ntotal = [\"总费用\"]\naccount = [\"个账\"]\nmember = [\"谁\"]\n\
    kind = [\"类型\"]\nmed_type = [\"类别\"]\nbalance = [\"余额\"]\n\
    [kinds]\nreversal = [\"退费\"]\nleft_out = [\"充值\"]\n[med_types]\n11 = [\"门诊\"]\n21 = [\"住院\"]\n";

#[test]
fn settlements_as_people_keep_them() {
    let text = "我家看病的记录\n就诊日期;医院;总费用（元）;个账;谁;类型;类别;余额\n\
        2026/3/5;江城第一医院;￥100.00;30;妈妈;;普通门诊;70\n2026.3.6;康宁大药房;50;;妈妈;退费;;\n\
        2026-3-7;;20;30;妈妈;;;\n2026-3-8;;20;30;妈妈;充值;;\n2026-3-9;;;;妈妈;;;\n;;120;30;;;;\n总计;;120;30;;;;\n";
    let seen = own(OWN, text);
    assert_eq!(
        seen.lines,
        [
            "1 settlement 妈妈/-/- - 2026-03-05 - 江城第一医院  11 100.00=0.00+30.00(0.00)+70.00+0.00 payer -",
            "problem 4 - - sheet-parts-open",
            "problem 5 - - sheet-parts-open",
            "4 left out sheet-left-kind",
            "problem 7 - - sheet-parts-open",
            "problem 8 就诊日期 - import-cell-empty",
        ]
    );
    assert_eq!(seen.remarks, ["printed [- account-balance 2026-03-05 7000]", "1 sheet-derived-column"]);
}

#[test]
fn a_blank_part_is_worked_out_where_only_one_way_is_left() {
    let profile = OWN
        .replace("zero = [\"fund\"]\n", "")
        .replace("[kinds]", "fund = [\"统筹\"]\ncash = [\"现金\"]\n[kinds]");
    let text = "就诊日期,总费用,统筹,个账,现金\n2026-03-05,100,60,,10\n2026-03-06,,60,30,10\n2026-03-07,100,,,100\n\
        2026-03-08,100,60,,\n2026-03-09,-100,-60,-30,\n2026-03-10,1000000000,900000000,900000000,\n";
    let seen = own(&profile.replace("kind = [\"类型\"]\n", ""), text);
    let figures: Vec<&str> = seen.lines.iter().filter_map(|line| line.split("   ").nth(1)).collect();
    assert_eq!(figures.len(), 4, "{:?}", seen.lines);
    assert!(figures[0].contains("100.00=60.00+30.00(0.00)+10.00"), "{figures:?}");
    assert!(figures[2].contains("100.00=0.00+0.00(0.00)+100.00"));
    assert!(seen.lines[4].contains("reversal") && figures[3].contains("-100.00=-60.00+-30.00(0.00)+-10.00"));
    assert_eq!(seen.lines[3], "problem 5 - - sheet-parts-open");
    assert_eq!(seen.lines[5], "problem 7 - - sheet-parts-open");
    assert_eq!(seen.remarks.len(), 4);
}

#[test]
fn the_own_columns_in_a_workbook() {
    let bytes = book(&[(
        "A",
        &[
            &["结算时间", "成员", "医疗费总额", "基金支付", "个人账户支付", "现金支付"],
            &["@46086", "甲", "#10", "#6", "#4", "#0"],
        ],
    )]);
    assert_eq!(
        lines(&bytes),
        ["1 settlement 甲/-/- - 2026-03-05 -    10.00=6.00+4.00(0.00)+0.00+0.00 payer -"]
    );
}
