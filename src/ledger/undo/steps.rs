//! For tests only: what the steps of a history do to a ledger.

use super::tests::Step;
use crate::error::Result;
use crate::ledger::{Booking, Operation, Pair, Twins, Verdict};
use crate::model::account::{Entry, EntryKind, Layer};
use crate::model::binding::{Binding, Mode};
use crate::model::coverage::{Coverage, Insurance, PersonClass, Status};
use crate::model::day::{Day, Moment, Period};
use crate::model::document::{Document, DocumentKind};
use crate::model::member::{MemberId, NewMember};
use crate::model::money::Money;
use crate::model::region::Region;
use crate::model::relation::Relation;
use crate::model::settlement::{AidPayment, Amounts, Detail, Origin, SettlementKind, Told};
use crate::model::statement::Statement;

fn day(number: u8) -> Day {
    Day::parse(&format!("2026-03-0{}", 1 + number % 3)).unwrap()
}

fn moment(number: u8) -> Moment {
    Moment::parse(&day(number).to_string()).unwrap()
}

fn fen(size: u8) -> Money {
    Money::from_fen(1000 * (1 + i64::from(size % 2)))
}

/// What a paper prints beyond the figures: of some, what is in scope; of some, the insurance; of some, nothing.
fn detail(kind: u8) -> Detail {
    let mut detail = Detail::default();
    match kind % 3 {
        0 => detail.set_amount("inscp_scp_amt", Money::from_fen(500)),
        1 => detail.set_text("insutype", "310".to_owned()),
        _ => {}
    }
    if kind.is_multiple_of(2) {
        detail.set_amount("act_pay_dedc", Money::from_fen(30));
    }
    detail
}

/// One step while it runs.
pub(super) struct Doing<'run, 'ledger> {
    pub(super) operation: &'run mut Operation<'ledger>,
    pub(super) step: &'run Step,
    pub(super) name: String,
}

impl Doing<'_, '_> {
    pub(super) fn run(
        mut self,
        who: Option<MemberId>,
        other: Option<MemberId>,
        pair: Option<[i64; 2]>,
    ) -> Result<()> {
        let step = self.step;
        if step.what == 0 {
            return self.operation.add_member(&NewMember::named(&self.name, Relation::Child)).map(drop);
        }
        if let Some([later, earlier]) = pair {
            let verdict = if step.size == 0 { Verdict::Different } else { Verdict::Same };
            return self.operation.decide(Pair { later, earlier }, verdict).map(drop);
        }
        if step.what == 10 {
            return self.payments();
        }
        let Some(who) = who else { return Ok(()) };
        match step.what {
            1 => self.operation.edit_member(who, &NewMember::named(&self.name, Relation::Parent)),
            2 => self.operation.remove_member(who, "gone"),
            3 => self.cover(who),
            4 => other.filter(|other| *other != who).map_or(Ok(()), |other| self.bind(who, other)),
            5 => self.entry(who, EntryKind::Opening),
            6 => self.entry(who, EntryKind::Interest),
            7 => self.page(who),
            8 => self
                .operation
                .add_statement(who, &Statement::balance(moment(step.day), fen(step.size), None))
                .map(drop),
            _ => self.settle(who),
        }
    }

    fn cover(&mut self, who: MemberId) -> Result<()> {
        let from = Some(day(self.step.day));
        let until = (self.step.size > 0).then(|| day(self.step.day).plus_days(u64::from(self.step.size)));
        self.operation.set_coverage(
            who,
            &Coverage {
                insurance: Insurance::Employee,
                region: Region::parse("420100").unwrap(),
                class: PersonClass::Unknown,
                status: Status::Unknown,
                period: Period { from, until },
                plan: None,
                base: None,
                first_insured: None,
                raw_class: None,
            },
        )
    }

    fn bind(&mut self, payer: MemberId, beneficiary: MemberId) -> Result<()> {
        let bindings = self.operation.ledger().bindings()?;
        let open = bindings
            .into_iter()
            .find(|known| (known.payer, known.beneficiary, known.period.until) == (payer, beneficiary, None));
        if let Some(mut ended) = open {
            ended.period.until = Some(day(2));
            return self.operation.replace_binding(&ended);
        }
        self.operation.add_binding(&Binding {
            id: 0,
            payer,
            beneficiary,
            mode: Mode::OnDemand,
            period: Period { from: Some(day(0)), until: None },
            order: None,
            cap_per_payment: None,
            cap_total: None,
        })
    }

    fn entry(&mut self, who: MemberId, kind: EntryKind) -> Result<()> {
        let (day, amount) = (day(self.step.day), fen(self.step.size));
        let entry = Entry { kind, layer: Layer::Whole, day, amount, beneficiary: None, note: None };
        self.operation.add_entry(who, "P", &entry)
    }

    fn open(&mut self, kind: DocumentKind) -> Result<()> {
        let document = Document { kind, name: Some("file".to_owned()), sha256: None, bytes: None };
        self.operation.open_document(&document)
    }

    fn page(&mut self, who: MemberId) -> Result<()> {
        self.open(DocumentKind::AccountPage)?;
        for (at, [day_of, size, ..]) in self.step.rows.iter().enumerate() {
            self.operation.at_row(at as u64);
            let (day, amount) = (day(*day_of), -fen(*size));
            let kind = EntryKind::OwnPayment;
            let entry = Entry { kind, layer: Layer::Whole, day, amount, beneficiary: None, note: None };
            self.operation.book_movement(who, "P", &entry)?;
        }
        Ok(())
    }

    fn payments(&mut self) -> Result<()> {
        self.open(DocumentKind::PaymentBill)?;
        for [day_of, size, number, ..] in &self.step.rows {
            let reference = (number % 2 == 1).then(|| format!("N{}", number % 4));
            let at = moment(*day_of);
            self.operation.book_payment(at, fen(*size), "药房", reference.as_deref())?;
        }
        Ok(())
    }

    /// A file of settlements: rows with an id, without one, receipts with and without a number, reversals.
    fn settle(&mut self, who: MemberId) -> Result<()> {
        self.open(DocumentKind::Csv)?;
        let bound = self.operation.ledger().bindings()?;
        let mut payers = bound.iter().filter(|bound| bound.beneficiary == who);
        let only = payers.next().filter(|_| payers.next().is_none());
        for (at, [day_of, size, known, shared, kind]) in self.step.rows.iter().enumerate() {
            self.operation.at_row(at as u64);
            let account = fen(*size);
            let aid = if shared % 3 == 0 { account } else { Money::from_fen(0) };
            let zero = Money::from_fen(0);
            let amounts =
                Amounts { total: account, fund: zero, account, mutual_aid: aid, cash: zero, hospital: zero };
            let payer = only.filter(|_| !aid.is_zero());
            let payers: Vec<_> = payer
                .map(|bound| AidPayment { payer: bound.payer, amount: aid, origin: Origin::Derived })
                .into_iter()
                .collect();
            let key = format!("K{}", kind % 4);
            let (id, receipt) = match known % 4 {
                0 => (Some(key.as_str()), None),
                1 => (None, Some(key.as_str())),
                2 => (None, Some("")),
                _ => (None, None),
            };
            let told = Told {
                kind: SettlementKind::Settlement,
                settlement_id: id,
                receipt,
                settled_at: moment(*day_of),
                region: None,
                institution: "",
                institution_level: "",
                med_type: "",
                amounts,
                reverses: None,
                detail: Some(&detail(*kind)),
            };
            let booking =
                Booking { member: who, told: &told, payers: &payers, findings: &[], twins: Twins::Same };
            self.operation.book(&booking)?;
        }
        Ok(())
    }
}
