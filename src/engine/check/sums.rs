//! Whether kept sums are the sums of their facts, told by one number for each table.
//!
//! A figure counts as often as a number made from its row's key says, modulo 2⁶⁴. Adding is the same in any
//! order and grouping, so the prints of the facts and of their sums are equal where the sums are right, and
//! hardly ever otherwise. So nothing has to be sorted or remembered; where they part is asked afterwards.

use crate::model::account::Layer;
use crate::model::check::{Bill, Kept, KeptRow, Typed};
use crate::model::settlement::SettlementKind;

/// Prints of the tables of kept sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Prints {
    account_day: u64,
    account_month: u64,
    visits: u64,
    aid: u64,
    counted: u64,
}

impl Prints {
    /// The print of one table.
    pub const fn of(&self, kept: Kept) -> u64 {
        match kept {
            Kept::AccountDay => self.account_day,
            Kept::AccountMonth => self.account_month,
            Kept::Visits => self.visits,
            Kept::Aid => self.aid,
            Kept::Counted => self.counted,
        }
    }

    /// Adds a kept row, or what a fact brings to it.
    pub fn add_row(&mut self, kept: Kept, row: &KeptRow<'_>) {
        let key = key(row.member.0, row.part, row.when);
        let print = match kept {
            Kept::AccountDay => &mut self.account_day,
            Kept::AccountMonth => &mut self.account_month,
            Kept::Visits => &mut self.visits,
            Kept::Aid => &mut self.aid,
            Kept::Counted => &mut self.counted,
        };
        *print = print.wrapping_add(weighed(key, row.figures));
    }

    /// Adds what a settlement brings to every table but what it counts, which hangs on further papers too.
    pub fn add_bill(&mut self, bill: &Bill<'_>) {
        let day = first(bill.at, 10);
        let month = first(day, 7);
        let sums = &bill.amounts;
        let visits = if bill.kind == SettlementKind::Reversal { -1 } else { 1 };
        let money = [sums.total, sums.fund, sums.account, sums.mutual_aid, sums.cash, sums.hospital];
        let [total, fund, account, mutual_aid, cash, hospital] = money.map(|amount| amount.fen());
        let figures = [visits, total, fund, account, mutual_aid, cash, hospital];
        self.visits = self.visits.wrapping_add(weighed(key(bill.member.0, "", month), &figures));
        self.add_movement(bill.member.0, Layer::Whole.code(), day, mutual_aid.wrapping_sub(account));
        for payment in bill.payments {
            let amount = payment.amount.fen();
            let count = if amount < 0 { -1 } else { 1 };
            let key = key(payment.payer.0, &bill.member.0.to_string(), month);
            self.aid = self.aid.wrapping_add(weighed(key, &[count, amount]));
            self.add_movement(payment.payer.0, Layer::Whole.code(), day, amount.wrapping_neg());
        }
    }

    /// Adds what a typed movement brings to its account.
    pub fn add_typed(&mut self, typed: &Typed<'_>) {
        self.add_movement(typed.member.0, typed.layer, typed.day, typed.amount.fen());
    }

    fn add_movement(&mut self, member: i64, layer: &str, day: &str, fen: i64) {
        if fen != 0 {
            self.account_day = self.account_day.wrapping_add(weighed(key(member, layer, day), &[fen]));
            let month = key(member, layer, first(day, 7));
            self.account_month = self.account_month.wrapping_add(weighed(month, &[fen]));
        }
    }
}

/// The first characters of a day or moment; all of it where it is shorter.
fn first(text: &str, length: usize) -> &str {
    text.get(..length).unwrap_or(text)
}

/// A number for a row's key in which every bit depends on every byte.
fn key(member: i64, part: &str, when: &str) -> u64 {
    let mut number = mixed(u64::from_ne_bytes(member.to_ne_bytes()));
    for text in [part, when] {
        for chunk in text.as_bytes().chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            number = mixed(number ^ u64::from_le_bytes(word));
        }
        number = mixed(number ^ text.len() as u64);
    }
    number
}

/// Figures, each counted as often as its place under the key says.
fn weighed(key: u64, figures: &[i64]) -> u64 {
    let weighed = figures.iter().zip(1u64..).map(|(figure, place)| {
        let weight = mixed(key.wrapping_add(place));
        u64::from_ne_bytes(figure.to_ne_bytes()).wrapping_mul(weight)
    });
    weighed.fold(0, u64::wrapping_add)
}

/// The finishing step of SplitMix64.
const fn mixed(number: u64) -> u64 {
    let mut number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::MemberId;

    fn kept(rows: &[(i64, &str, &str, i64)]) -> u64 {
        let mut prints = Prints::default();
        for (member, part, when, fen) in rows {
            let row = KeptRow { member: MemberId(*member), part, when, figures: &[*fen] };
            prints.add_row(Kept::AccountDay, &row);
        }
        prints.of(Kept::AccountDay)
    }

    #[test]
    fn grouping_and_order_do_not_matter_but_every_fen_does() {
        let rows = [
            (1, "whole", "2024-05-06", 300),
            (1, "whole", "2024-05-06", -100),
            (2, "whole", "2024-05-07", 5),
        ];
        let sums = [(2, "whole", "2024-05-07", 5), (1, "whole", "2024-05-06", 200)];
        assert_eq!(kept(&rows), kept(&sums));
        for wrong in [
            [(2, "whole", "2024-05-07", 5), (1, "whole", "2024-05-06", 201)],
            [(2, "whole", "2024-05-07", 5), (1, "whole", "2024-05-08", 200)],
            [(1, "whole", "2024-05-07", 5), (1, "whole", "2024-05-06", 200)],
            [(2, "prior-years", "2024-05-07", 5), (1, "whole", "2024-05-06", 200)],
        ] {
            assert_ne!(kept(&rows), kept(&wrong));
        }
    }
}
