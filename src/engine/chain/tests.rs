//! Made-up accounts whose true history is known: what is taken out of the ledger or put in twice is found again.

use proptest::prelude::*;

use super::causes::{Candidate, Cause, Evidence, candidates};
use super::{Chain, Judged, Outcome};
use crate::model::account::{EntryKind, Layer};
use crate::model::binding::{Binding, Mode};
use crate::model::chain::{Anchor, Credit, Point, Row, RowKind, Suspected, Unpaid};
use crate::model::day::{Day, Moment, Period};
use crate::model::member::MemberId;
use crate::model::money::Money;

const RELATIVE: MemberId = MemberId(2);

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn row(kind: RowKind, at: &str, fen: i64) -> Row {
    let (at, amount) = (moment(at), Money::from_fen(fen));
    Row { kind, at, amount, place: String::new(), suspected: Suspected::No }
}

fn credit(at: &str, fen: i64) -> Row {
    row(RowKind::Entry(EntryKind::MonthlyCredit), at, fen)
}

/// A ledger as the engine sees it.
#[derive(Debug, Clone, Default)]
struct Account {
    rows: Vec<Row>,
    unpaid: Vec<Unpaid>,
    printed: Vec<(Anchor, Moment, Money)>,
}

impl Account {
    fn printed(mut self, at: &str, yuan: i64) -> Self {
        self.printed.push((Anchor::Printed, moment(at), Money::from_yuan(yuan)));
        self
    }

    fn opened(mut self, at: &str, yuan: i64) -> Self {
        self.printed.push((Anchor::Opening, moment(at), Money::from_yuan(yuan)));
        self
    }

    fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows.extend(rows);
        self.rows.sort_by_key(|row| row.at);
        self
    }

    fn point(&self, (anchor, at, balance): (Anchor, Moment, Money)) -> Point {
        let mut point = Point { anchor, at, balance, layer: Layer::Whole, booked: Money::ZERO };
        let edge = point.edge();
        point.booked = self.rows.iter().filter(|row| row.at.to_string() < edge).map(|row| row.amount).sum();
        point
    }

    fn between(&self, from: &Point, to: &Point, amount: Money) -> Vec<Row> {
        let inside = |row: &&Row| {
            let at = row.at.to_string();
            row.amount == amount && at >= from.edge() && at < to.edge()
        };
        self.rows.iter().filter(inside).cloned().collect()
    }

    fn judged(&self) -> Vec<Judged> {
        let mut of_day = |day| Ok(self.rows.iter().filter(|row: &&Row| row.at.day == day).cloned().collect());
        let mut chain = Chain::default();
        let mut all = Vec::new();
        for printed in &self.printed {
            all.extend(chain.push(self.point(*printed), &mut of_day).unwrap());
        }
        all.extend(chain.finish(&mut of_day).unwrap());
        all
    }

    fn causes(&self, judged: &Judged) -> Vec<Candidate> {
        let (link, difference) = (judged.link, judged.link.difference());
        let credit = |row: &Row| match row.kind {
            RowKind::Entry(kind) => Some(Credit { kind, day: row.at.day, amount: row.amount }),
            _ => None,
        };
        let later = match judged.outcome {
            Outcome::Alone(next) => self.between(&link.to, &next, difference),
            _ => Vec::new(),
        };
        let inside = |bill: &&Unpaid| {
            let at = bill.at.to_string();
            at >= link.from.edge() && at < link.to.edge()
        };
        let binding = Binding {
            id: 1,
            payer: MemberId(1),
            beneficiary: RELATIVE,
            mode: Mode::OnDemand,
            period: Period::ALWAYS,
            order: None,
            cap_per_payment: None,
            cap_total: None,
        };
        let evidence = Evidence {
            credits: self.rows.iter().filter_map(credit).collect(),
            opposite: self.between(&link.from, &link.to, -difference),
            later,
            unpaid: self.unpaid.iter().filter(inside).cloned().collect(),
            bindings: if self.unpaid.is_empty() { Vec::new() } else { vec![binding] },
        };
        candidates(judged, &evidence)
    }

    /// The only break, with its candidates.
    fn only_break(&self) -> (Judged, Vec<Candidate>) {
        let judged = self.judged();
        let broken = |one: &&Judged| matches!(one.outcome, Outcome::Breaks(_) | Outcome::Alone(_));
        let breaks: Vec<&Judged> = judged.iter().filter(broken).collect();
        assert_eq!(breaks.len(), 1, "{judged:#?}");
        (breaks[0].clone(), self.causes(breaks[0]))
    }

    /// What the best candidate would record makes the chain hold.
    fn repaired(mut self, candidate: &Candidate) {
        let rows = candidate.repairs.iter().map(|repair| Row {
            kind: RowKind::Entry(repair.kind),
            at: Moment::of_day(repair.day),
            amount: repair.amount,
            place: String::new(),
            suspected: Suspected::No,
        });
        assert!(!candidate.repairs.is_empty(), "{candidate:?}");
        self = self.rows(rows.collect::<Vec<_>>());
        let judged = self.judged();
        assert!(judged.iter().all(|one| one.outcome == Outcome::Holds), "{candidate:?} {judged:#?}");
    }
}

/// Credits of 200 yuan on the tenth of the first months of 2025.
fn credits(months: &[u32]) -> Vec<Row> {
    months.iter().map(|month| credit(&format!("2025-{month:02}-10"), 20_000)).collect()
}

#[test]
fn a_balance_printed_before_the_payments_of_its_day_is_no_break() {
    let account = Account::default()
        .rows([
            row(RowKind::Own, "2025-03-05 09:00:00", -3000),
            row(RowKind::Own, "2025-03-05 15:00:00", -700),
        ])
        .opened("2025-03-01", 100);
    for printed in [100, 70] {
        let judged = account.clone().printed("2025-03-05", printed).printed("2025-03-31", 63);
        // 63.00 is what is left after both.
        let mut judged = judged;
        judged.printed[2].2 = Money::from_fen(6300);
        let outcomes: Vec<_> = judged.judged().into_iter().map(|one| one.outcome).collect();
        assert!(matches!(outcomes[..], [Outcome::BeforeRows(..), Outcome::Holds]), "{printed}: {outcomes:?}");
    }
}

#[test]
fn the_first_balance_may_have_been_printed_before_its_day_too() {
    let account = Account::default()
        .rows([row(RowKind::Own, "2025-03-05 09:00:00", -3000)])
        .printed("2025-03-05", 100)
        .printed("2025-03-31", 70)
        .printed("2025-04-30", 70);
    let outcomes: Vec<_> = account.judged().into_iter().map(|one| one.outcome).collect();
    assert!(matches!(outcomes[..], [Outcome::BeforeRows(..), Outcome::Holds]), "{outcomes:?}");
}

#[test]
fn a_figure_that_the_next_one_takes_back_stands_alone() {
    let account = Account::default()
        .rows([row(RowKind::Own, "2025-03-07 09:00:00", -3000)])
        .printed("2025-03-01", 100)
        .printed("2025-03-05", 70)
        .printed("2025-03-31", 70);
    let (judged, causes) = account.only_break();
    assert!(matches!(judged.outcome, Outcome::Alone(_)));
    assert!(matches!(&causes[..], [Candidate { cause: Cause::Alone(_, Some(row)), repairs, .. }]
        if row.at.day == day("2025-03-07") && repairs.is_empty()));
}

#[test]
fn a_shift_that_stays_is_a_break_although_the_day_would_explain_it() {
    let account = Account::default()
        .rows([row(RowKind::Own, "2025-03-05 09:00:00", -3000)])
        .printed("2025-03-01", 100)
        .printed("2025-03-05", 100)
        .printed("2025-03-31", 100);
    let (judged, causes) = account.only_break();
    assert_eq!(judged.link.difference(), Money::from_yuan(30));
    assert!(matches!(causes[0].cause, Cause::Reversal(_)), "{causes:?}");
    account.repaired(&causes[0]);
}

#[test]
fn several_credits_are_missing_and_their_months_are_named() {
    let account = Account::default()
        .rows(credits(&[1, 2, 3, 6, 7]))
        .printed("2025-03-31", 1000)
        .printed("2025-06-30", 1600);
    let (_, causes) = account.only_break();
    let months = vec![day("2025-04-01"), day("2025-05-01")];
    assert_eq!(causes[0].cause, Cause::Credits(Money::from_yuan(200), 5, 2, months));
    account.repaired(&causes[0]);
}

#[test]
fn credits_may_have_changed_in_the_gap() {
    let account = Account::default()
        .rows(credits(&[1, 2, 3]))
        .rows([credit("2025-06-10", 21_500), credit("2025-07-10", 21_500)])
        .printed("2025-03-31", 1000)
        .printed("2025-06-30", 1000 + 200 + 215 + 215);
    let (_, causes) = account.only_break();
    assert!(matches!(causes[0].cause, Cause::ChangedCredits(_)), "{causes:?}");
    account.repaired(&causes[0]);
}

#[test]
fn interest_is_looked_for_on_its_day_of_other_years() {
    let interest = |at| row(RowKind::Entry(EntryKind::Interest), at, 315);
    let account = Account::default()
        .rows([interest("2023-06-30"), interest("2024-06-30")])
        .opened("2025-01-01", 1000)
        .printed("2025-05-31", 1000)
        .printed("2025-07-31", 1004);
    let (_, causes) = account.only_break();
    assert_eq!(causes[0].cause, Cause::Interest(day("2025-06-30"), 2));
    account.repaired(&causes[0]);
}

#[test]
fn a_row_recorded_twice_is_found_even_on_the_day_of_the_balance() {
    let twin = || row(RowKind::Own, "2025-03-05 09:00:00", -3000);
    let account =
        Account::default().rows([twin(), twin()]).printed("2025-03-01", 100).printed("2025-03-05", 70);
    let (_, causes) = account.only_break();
    assert!(matches!(causes[0].cause, Cause::Doubled(_)) && matches!(causes[1].cause, Cause::BeforeRows(_)));
    account.repaired(&causes[0]);
}

#[test]
fn two_bills_of_a_relative_may_make_the_difference() {
    let bill = |at, yuan| Unpaid {
        member: RELATIVE,
        at: moment(at),
        amount: Money::from_yuan(yuan),
        place: String::new(),
    };
    let mut account = Account::default().printed("2025-03-01", 100).printed("2025-03-31", 45);
    account.unpaid = vec![bill("2025-03-05", 30), bill("2025-03-09 10:00:00", 25), bill("2025-03-11", 7)];
    let (_, causes) = account.only_break();
    assert!(matches!(&causes[0].cause, Cause::Relative(bills) if bills.len() == 2), "{causes:?}");
    // Who is named with bills is not named again without.
    assert!(causes.iter().all(|one| one.cause != Cause::PerhapsRelative(RELATIVE)));
    account.repaired(&causes[0]);
}

#[test]
fn an_opening_that_is_off_is_named() {
    let account =
        Account::default().opened("2025-01-01", 100).printed("2025-01-31", 131).printed("2025-02-28", 131);
    let (_, causes) = account.only_break();
    let of_opening = causes.iter().position(|one| one.cause == Cause::Opening(day("2025-01-01"))).unwrap();
    account.repaired(&causes[of_opening]);
}

#[test]
fn inside_one_day_no_movement_without_a_time_can_repair() {
    let account = Account::default().printed("2025-03-05 09:00:00", 100).printed("2025-03-05 15:00:00", 70);
    let (judged, causes) = account.only_break();
    assert_eq!(judged.link.days(), None);
    assert!(causes.iter().all(|one| one.repairs.is_empty()) && !causes.is_empty());
}

/// A true history of two years: a credit a month, bills of one's own, bills of a relative, printed balances.
#[derive(Debug, Clone)]
struct History {
    credit: (i64, u64),
    bills: Vec<(u64, u32, i64, bool)>,
    pages: Vec<u64>,
}

fn history() -> impl Strategy<Value = History> {
    let bill = (0u64..720, 0u32..86_400, 101i64..90_000, any::<bool>());
    let credit = (5_000i64..40_000, 4u64..25);
    (credit, proptest::collection::vec(bill, 20..60), proptest::collection::vec(0u64..720, 3..20))
        .prop_map(|(credit, bills, pages)| History { credit, bills, pages })
}

fn begin() -> Day {
    day("2024-01-01")
}

impl History {
    /// The true account with an opening, balances after every third bill and on pages, none of a wrong time.
    fn account(&self) -> Account {
        let (amount, dom) = self.credit;
        let credits =
            (0..24).map(|month| credit(&begin().plus_months(month).plus_days(dom).to_string(), amount));
        let at = |days: u64, second: u32| {
            let (hour, minute) = (second / 3600, second / 60 % 60);
            format!("{} {hour:02}:{minute:02}:{:02}", begin().plus_days(days), second % 60)
        };
        let bills = self.bills.iter().map(|(days, second, fen, own)| {
            let kind = if *own { RowKind::Own } else { RowKind::Aid(RELATIVE) };
            row(kind, &at(*days, *second), -fen)
        });
        let mut account = Account::default().rows(credits.chain(bills).collect::<Vec<_>>());
        let own = account.rows.iter().filter(|row| row.kind == RowKind::Own).step_by(3).map(|row| row.at);
        let pages = self.pages.iter().map(|days| Moment::of_day(begin().plus_days(*days)));
        let end = Moment::of_day(begin().plus_days(740));
        let mut moments: Vec<Moment> = own.chain(pages).chain([end]).collect();
        moments.sort_by_key(|at| (at.day, at.time.is_none(), at.time));
        moments.dedup();
        let opening = (Anchor::Opening, Moment::of_day(begin()), Money::ZERO);
        let printed: Vec<_> = moments
            .into_iter()
            .map(|at| (Anchor::Printed, at, account.point((Anchor::Printed, at, Money::ZERO)).booked))
            .collect();
        account.printed = [opening].into_iter().chain(printed).collect();
        account
    }
}

proptest! {
    #[test]
    fn a_true_account_holds(history in history()) {
        let judged = history.account().judged();
        prop_assert!(judged.iter().all(|one| one.outcome == Outcome::Holds));
    }

    #[test]
    fn pages_seen_before_the_payments_of_their_day_break_nothing(history in history()) {
        let mut account = history.account();
        let early = |day: Day| account.rows.iter().filter(|row| row.at.day == day).map(|row| row.amount).sum::<Money>();
        let pages: Vec<Money> = account.printed.iter().map(|(_, at, _)| match at.time {
            None => early(at.day),
            Some(_) => Money::ZERO,
        }).collect();
        account.printed.iter_mut().skip(1).zip(pages.into_iter().skip(1)).for_each(|(printed, skipped)| printed.2 -= skipped);
        let judged = account.judged();
        let fine = |one: &Judged| matches!(one.outcome, Outcome::Holds | Outcome::BeforeRows(..));
        prop_assert!(judged.iter().all(fine), "{:#?}", judged);
    }

    #[test]
    fn a_credit_that_is_not_recorded_is_found(history in history(), which in 0usize..24) {
        let mut account = history.account();
        let is_credit = |row: &&Row| matches!(row.kind, RowKind::Entry(_));
        let gone = account.rows.iter().filter(is_credit).nth(which).cloned().unwrap();
        account.rows.retain(|row| *row != gone);
        let (_, causes) = account.only_break();
        let month = gone.at.day.first_of_month();
        let found = causes.iter().take(2).find(
            |one| matches!(&one.cause, Cause::Credits(_, _, 1, months) if months.contains(&month)));
        prop_assert!(found.is_some(), "{:?} {:#?}", gone, causes);
        account.repaired(found.unwrap());
    }

    #[test]
    fn a_row_that_is_recorded_twice_is_found(history in history(), which in 0usize..20, said in any::<bool>()) {
        let mut account = history.account();
        let bills: Vec<Row> = account.rows.iter().filter(|row| row.amount.is_negative()).cloned().collect();
        let mut twin = bills[which].clone();
        // A paper without a time tells of it once more.
        if said {
            twin.at.time = None;
            twin.suspected = Suspected::Double;
        }
        account = account.rows([twin.clone()]);
        let (_, causes) = account.only_break();
        let found = causes.iter().take(2).find(
            |one| matches!(&one.cause, Cause::Doubled(row) if row.at.day == twin.at.day && row.amount == twin.amount));
        prop_assert!(found.is_some(), "{:?} {:#?}", twin, causes);
    }

    #[test]
    fn a_payment_for_a_relative_that_is_not_recorded_is_found(history in history(), which in 0usize..20) {
        let mut account = history.account();
        let aids: Vec<Row> =
            account.rows.iter().filter(|row| matches!(row.kind, RowKind::Aid(_))).cloned().collect();
        prop_assume!(!aids.is_empty());
        let gone = aids[which % aids.len()].clone();
        account.rows.retain(|row| *row != gone);
        account.unpaid =
            vec![Unpaid { member: RELATIVE, at: gone.at, amount: -gone.amount, place: String::new() }];
        let (_, causes) = account.only_break();
        let found = causes.iter().take(2).find(
            |one| matches!(&one.cause, Cause::Relative(bills) if bills[0].at == gone.at));
        prop_assert!(found.is_some(), "{:?} {:#?}", gone, causes);
    }
}
