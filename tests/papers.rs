//! Every kind of paper of the same visits, in any order, with repetitions: the ledger is the same, every row is
//! counted, and no visit, movement or payment is lost or doubled.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::common_ledger::{Home, yuan};

/// One visit to a hospital as it really was; amounts in fen.
#[derive(Debug, Clone)]
struct Visit {
    day: u8,
    fund: i64,
    account: i64,
    cash: i64,
    message: Told,
    receipt: Told,
    page: Told,
    bill: Told,
}

/// Whether a paper tells of a visit.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Told {
    Yes,
    No,
}

impl Visit {
    fn date(&self) -> String {
        format!("2026-03-{:02}", self.day)
    }

    fn total(&self) -> i64 {
        self.fund + self.account + self.cash
    }

    /// What a paper prints as the balance after it: the same for equal visits, which nothing tells apart.
    fn balance(&self) -> String {
        yuan(100_000 - self.total() - i64::from(self.day))
    }

    fn message(&self, number: usize) -> String {
        let [total, fund, account, cash, own] =
            [self.total(), self.fund, self.account, self.cash, self.account + self.cash].map(yuan);
        format!(
            r#"{{"setlinfo":{{"setl_id":"S{number}","psn_name":"我","setl_time":"{} 09:00:00","med_type":"11",
            "fixmedins_name":"江城第一医院","medfee_sumamt":{total},"fund_pay_sumamt":{fund},"acct_pay":{account},
            "acct_mulaid_pay":0,"psn_cash_pay":{cash},"psn_part_amt":{own},"hosp_part_amt":0,
            "insutype":"310","balc":{}}}}}"#,
            self.date(),
            self.balance()
        )
    }

    fn receipt(&self, number: usize) -> String {
        let [total, fund, account, cash] = [self.total(), self.fund, self.account, self.cash].map(yuan);
        format!(
            "某市医疗门诊收费票据（电子）\n票据代码：42060126 票据号码：{number:010}\n交款人：我\n医保类型：职工\n就诊日期：{}\n\
             医保统筹基金支付：{fund} 其他支付：0.00 个人账户支付：{account} 个人现金支付：{cash}\n\
             个人账户余额：{}\n收款单位（章）：江城第一医院\n(小写){total}\n",
            self.date(),
            self.balance()
        )
    }
}

fn visit() -> impl Strategy<Value = Visit> {
    let told = || select(vec![Told::Yes, Told::Yes, Told::No]);
    let few = |amounts: &[i64]| select(amounts.to_vec());
    (1..6u8, few(&[6000, 0]), few(&[3000, 1500]), few(&[0, 1000, 1640]), told(), told(), told(), told())
        .prop_map(|(day, fund, account, cash, message, receipt, page, bill)| Visit {
            day,
            fund,
            account,
            cash,
            message,
            receipt,
            page,
            bill,
        })
}

/// A file for each kind of paper.
fn files(home: &Home, visits: &[Visit]) -> Vec<String> {
    let told = |paper: fn(&Visit) -> Told| {
        visits.iter().enumerate().filter(move |(_, visit)| paper(visit) == Told::Yes)
    };
    let messages: String = told(|visit| visit.message).map(|(number, visit)| visit.message(number)).collect();
    let receipts: String =
        told(|visit| visit.receipt).map(|(number, visit)| visit.receipt(number + 1)).collect();
    let mut page = "消费日期,消费金额,账户余额\n".to_owned();
    for (_, visit) in told(|visit| visit.page) {
        page += &format!("{},{},\n", visit.date(), yuan(visit.account));
    }
    let mut bill = "微信支付账单明细,,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n\
                    交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
        .to_owned();
    for (number, visit) in told(|visit| visit.bill).filter(|(_, visit)| visit.cash != 0) {
        let (at, cash) = (visit.date(), yuan(visit.cash));
        bill += &format!(
            "{at} 09:05:00,商户消费,江城第一医院,门诊缴费,支出,¥{cash},零钱,支付成功,4200{number}\t,1{number}\t,/\n\
             {at} 12:00:00,商户消费,云膳米线,午餐,支出,¥28.00,零钱,支付成功,4300{number}\t,2{number}\t,/\n"
        );
    }
    let wanted = [("a.json", messages), ("b.txt", receipts), ("c.csv", page), ("d.csv", bill)];
    wanted
        .into_iter()
        .filter(|(name, text)| match *name {
            "c.csv" => text.lines().count() > 1,
            "d.csv" => text.lines().count() > 3,
            _ => !text.is_empty(),
        })
        .map(|(name, text)| home.file(name, text))
        .collect()
}

/// Everything a ledger holds that must not depend on the order in which papers came.
fn held(home: &Home) -> Vec<String> {
    let mut lines = Vec::new();
    for what in ["settlements", "movements", "statements"] {
        for mut row in home.exported(what) {
            row.remove("id");
            lines.push(format!("{what} {row:?}"));
        }
    }
    let database = home.database();
    for sql in [
        "SELECT at || ' ' || amount || ' ' || party FROM payment WHERE retired_by IS NULL",
        "SELECT receipt FROM paper WHERE receipt <> '' AND retired_by IS NULL",
    ] {
        let mut select = database.prepare(sql).unwrap();
        let rows = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
        lines.extend(rows.map(Result::unwrap));
    }
    lines.push(format!("{:?}", home.balances("2026-10-31")));
    lines.sort();
    lines
}

/// Takes a file in and checks that every row of it is in exactly one count.
fn import(home: &Home, file: &str) {
    let summary = home.json(&["import", file, "--member", "我"])["summary"].clone();
    let count = |key: &str| summary[key].as_i64().unwrap_or(0);
    let parts = ["new", "merged", "known", "movements", "payments", "passed_over"];
    assert_eq!(count("rows"), parts.map(count).iter().sum::<i64>(), "{summary}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_papers_does_not_matter(
        visits in proptest::collection::vec(visit(), 1..7),
        order in proptest::collection::vec(any::<u32>(), 4),
        again in proptest::collection::vec(any::<Index>(), 0..4),
    ) {
        let plain = Home::owned_by("我");
        for file in files(&plain, &visits) {
            import(&plain, &file);
        }
        let other = Home::owned_by("我");
        let mut papers = files(&other, &visits);
        let places: Vec<usize> = (0..papers.len()).collect();
        papers = {
            let mut places = places;
            places.sort_by_key(|at| order[*at]);
            places.into_iter().map(|at| papers[at].clone()).collect()
        };
        let repeated: Vec<String> =
            if papers.is_empty() { Vec::new() } else { again.iter().map(|at| at.get(&papers).clone()).collect() };
        papers.extend(repeated);
        for file in &papers {
            import(&other, file);
        }
        prop_assert_eq!(held(&plain), held(&other));
        let before = other.bytes();
        for file in &papers {
            import(&other, file);
        }
        prop_assert!(before == other.bytes(), "what is known changes nothing");
    }
}

#[test]
fn an_account_page_and_settlements_move_the_account_once() {
    let visit = Visit {
        day: 5,
        fund: 6000,
        account: 3000,
        cash: 1640,
        message: Told::Yes,
        receipt: Told::Yes,
        page: Told::Yes,
        bill: Told::Yes,
    };
    // The page shows a second payment of the same day and amount that no other paper tells.
    let second = Visit { message: Told::No, receipt: Told::No, bill: Told::No, ..visit.clone() };
    let visits = [visit, second];
    let orders: [[usize; 4]; 4] = [[0, 1, 2, 3], [2, 1, 0, 3], [1, 2, 0, 3], [3, 2, 0, 1]];
    for order in orders {
        let home = Home::owned_by("我");
        home.ok(&["account", "open", "我", "500", "--on", "2026-01-01"]);
        let papers = files(&home, &visits);
        for at in order {
            import(&home, &papers[at]);
        }
        assert_eq!(home.exported("settlements").len(), 1, "{order:?}");
        assert_eq!(home.balances("2026-10-31")["我"], Some(44_000), "{order:?}");
        let sources = home.json(&["show", "S0"])["sources"].clone();
        let kinds: Vec<_> =
            sources.as_array().unwrap().iter().map(|row| row["source"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["interface-json", "receipt", "payment-bill"], "{order:?}");
    }
}

#[test]
fn check_and_reconcile_judge_a_balance_that_was_printed_before_the_payments_of_its_day_alike() {
    let home = Home::owned_by("我");
    home.ok(&["account", "open", "我", "500", "--on", "2026-01-01"]);
    home.ok(&["account", "observe", "我", "500", "--on", "2026-03-05"]);
    home.ok(&["record", "--total", "50", "--account", "50", "--at", "2026-03-05"]);
    home.ok(&["account", "observe", "我", "450", "--on", "2026-03-06"]);
    let codes = |home: &Home| {
        let found = home.run(&["check", "--csv"]).out;
        found.lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(home.run(&["reconcile"]).code, 0);
    assert!(!codes(&home).iter().any(|code| code == "chain-break" || code == "printed-differs"));
    home.ok(&["account", "observe", "我", "440", "--on", "2026-03-07"]);
    assert_eq!(home.run(&["reconcile"]).code, 1);
    assert!(codes(&home).contains(&"chain-break".to_owned()), "{:?}", codes(&home));
}
