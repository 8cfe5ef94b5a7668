//! From candidates to bookings: the sink that readers hand their rows to.
//!
//! It finds the people, tells payers, checks the identities, and lets the ledger decide what is new. Every
//! row ends in exactly one count of the report.

use indicatif::ProgressBar;

use super::ask::Questions;
use super::people::{People, Rules};
use super::report::Report;
use crate::context::interrupt;
use crate::error::{Place, Result};
use crate::import::source::Source;
use crate::import::{
    self, Guide, Problem, Sink, ToldMark, ToldMovement, ToldPayer, ToldPayment, ToldPerson, ToldPreview, Who,
};
use crate::ledger::{Booked, Booking, Operation, Twins};
use crate::model::account::Entry;
use crate::model::binding::{Binding, only_payer};
use crate::model::coverage::{Coverage, Insurance, PersonClass, Status};
use crate::model::day::{Day, Moment, Period};
use crate::model::identities;
use crate::model::member::MemberId;
use crate::model::message::{Message, Value};
use crate::model::money::Money;
use crate::model::quoted::shorten;
use crate::model::region::Region;
use crate::model::settlement::{AidPayment, Origin, Told};
use crate::model::statement::Statement;

/// Who paid the mutual-aid part of a row, or why the row cannot be used.
type Payers = std::result::Result<Vec<AidPayment>, Message>;

/// Rows between two looks at Ctrl-C and two steps of the progress bar.
const PAUSE: u64 = 1024;

/// Takes the rows of one file into an operation.
pub(super) struct Intake<'run, 'ledger> {
    operation: &'run mut Operation<'ledger>,
    today: Day,
    report: &'run mut Report,
    file: String,
    people: People<'run>,
    bindings: Vec<Binding>,
    progress: ProgressBar,
    rows: u64,
    /// What the last receipt calls its moment, and when the settlement that it joined was settled.
    after: Option<(Moment, Moment)>,
}

impl<'run, 'ledger> Intake<'run, 'ledger> {
    pub(super) fn new(
        operation: &'run mut Operation<'ledger>,
        (rules, questions): (&'run Rules, Option<&'run mut Questions>),
        today: Day,
        report: &'run mut Report,
        file: &str,
        progress: ProgressBar,
    ) -> Result<Self> {
        let people = People::new(operation, rules, questions, file)?;
        let bindings = operation.ledger().bindings()?;
        Ok(Self {
            operation,
            today,
            report,
            file: file.to_owned(),
            people,
            bindings,
            progress,
            rows: 0,
            after: None,
        })
    }

    /// Reads the whole file.
    pub(super) fn read(&mut self, source: &mut Source, guide: &Guide) -> Result<()> {
        let format = import::recognise(source, guide)?;
        self.operation.open_document(&source.document(format.document_kind()))?;
        let read = import::read(source, format, guide, self);
        self.progress.finish_and_clear();
        self.report.file_done(self.people.created());
        read
    }

    fn step(&mut self, row: u64) -> Result<()> {
        self.operation.at_row(row);
        self.count()
    }

    /// Counts a row, and now and then looks up from the work.
    fn count(&mut self) -> Result<()> {
        self.rows += 1;
        self.report.counts.rows += 1;
        if self.rows.is_multiple_of(PAUSE) {
            interrupt::check()?;
            self.progress.set_message(self.rows.to_string());
            self.progress.inc(1);
        }
        Ok(())
    }

    fn refuse(&mut self, who: &Who<'_>, why: Message) {
        if why.id == "import-unknown-member"
            && let Some((_, Value::Text(name))) = why.args.first()
        {
            return self.report.unknown_member(name);
        }
        if why.id == "import-nobody" {
            return self.report.nobody(&self.file, who.line);
        }
        let place = Place { file: Some(self.file.clone()), line: Some(who.line), ..Place::default() };
        self.report.problem(Problem { place, why });
    }

    /// Refuses a row of a day after today.
    fn refuse_future(&mut self, who: &Who<'_>, day: Day) -> bool {
        let future = day > self.today;
        if future {
            let why = Message::new("import-future").with("day", day).with("today", self.today);
            self.refuse(who, why);
        }
        future
    }

    /// Whose accounts paid the mutual-aid part: as told, otherwise the one binding of that day.
    fn payers(&mut self, member: MemberId, told: &Told<'_>, payer: Option<ToldPayer<'_>>) -> Result<Payers> {
        let amount = told.amounts.mutual_aid;
        if amount.is_zero() {
            return Ok(Ok(Vec::new()));
        }
        if let Some(named) = payer {
            match self.named_payers(member, amount, named)? {
                Err(why) => return Ok(Err(why)),
                Ok(payers) if !payers.is_empty() => return Ok(Ok(payers)),
                Ok(_) => self.report.counts.patient_payers += 1,
            }
        }
        if let Some(one) = only_payer(&self.bindings, member, told.settled_at.day) {
            return Ok(Ok(vec![AidPayment { payer: one, amount, origin: Origin::Derived }]));
        }
        Ok(Ok(Vec::new()))
    }

    /// The payers that a row names: one name, or `NAME=YUAN` for each of several. Empty where the row names
    /// the patient alone; a part of the patient among others is no mutual aid, so the sum differs.
    fn named_payers(&mut self, member: MemberId, amount: Money, told: ToldPayer<'_>) -> Result<Payers> {
        let mut payers = Vec::new();
        for part in told.text.split(';') {
            let (name, paid) = match part.rsplit_once('=') {
                None => (part, Ok(amount)),
                Some((name, paid)) => (name, Money::parse(paid.trim())),
            };
            let Ok(paid) = paid else {
                return Ok(Err(Message::new("import-payers-form").with("text", told.text)));
            };
            match self.people.payer(self.operation, name.trim())? {
                Err(why) => return Ok(Err(why)),
                Ok(payer) if payer == member => {}
                Ok(payer) => match payers.iter_mut().find(|known: &&mut AidPayment| known.payer == payer) {
                    Some(known) => known.amount += paid,
                    None => payers.push(AidPayment { payer, amount: paid, origin: told.origin }),
                },
            }
        }
        if payers.is_empty() {
            return Ok(Ok(payers));
        }
        let sum: Money = payers.iter().map(|payment| payment.amount).sum();
        if sum != amount {
            let differ = Message::new("import-payers-differ").with("sum", sum).with("amount", amount);
            return Ok(Err(differ));
        }
        Ok(Ok(payers))
    }

    /// A printed balance after a settlement becomes a statement. A resident's zero is no account at all.
    /// It is that after the payment, which the settlement tells better than a receipt that joined it.
    fn observe_balance(&mut self, member: MemberId, told: &Told<'_>, joined: Option<i64>) -> Result<()> {
        let settled = joined.filter(|_| told.receipt.is_some());
        let settled = settled.map(|id| self.operation.settled_at(id)).transpose()?.flatten();
        self.after = settled.filter(|at| at.time.is_some()).map(|at| (told.settled_at, at));
        let Some(detail) = told.detail else { return Ok(()) };
        let Some(balance) = detail.amount("balc") else { return Ok(()) };
        let resident = detail.text("insutype").is_some_and(|insurance| insurance.starts_with("39"));
        if resident && balance.is_zero() {
            return Ok(());
        }
        let statement = Statement::balance(self.moment(told.settled_at), balance, detail.text("insutype"));
        if self.operation.add_statement(member, &statement)? {
            self.report.counts.statements += 1;
        }
        Ok(())
    }

    /// The moment of what a paper printed: that of the settlement which it joined, where the paper means it.
    fn moment(&self, printed: Moment) -> Moment {
        self.after.filter(|(told, _)| *told == printed).map_or(printed, |(_, settled)| settled)
    }

    fn cover(&mut self, member: MemberId, told: &import::ToldCoverage) -> Result<()> {
        let insurance = match told.insurance.as_str() {
            "310" => Insurance::Employee,
            "390" => Insurance::Resident,
            _ => return Ok(()),
        };
        let Some(region) = Region::parse(&told.region) else { return Ok(()) };
        let period = Period { from: told.from, until: told.paused };
        if period.is_empty() {
            return Ok(());
        }
        let coverage = Coverage {
            insurance,
            region,
            class: class(&told.class, insurance),
            status: if told.status.as_deref() == Some("1") { Status::Normal } else { Status::Unknown },
            period,
            plan: None,
            base: None,
            first_insured: told.from,
            raw_class: Some(told.class.clone()),
        };
        self.operation.set_coverage(member, &coverage)
    }
}

/// The class that a raw `psn_type` begins with; unknown where provinces differ or it does not fit the
/// insurance. 11 in service everywhere; 12 retired in Hunan's table, 21 in Jiangxi's.
fn class(raw: &str, insurance: Insurance) -> PersonClass {
    let class = match raw.get(..2) {
        Some("11") => PersonClass::InService,
        Some("12" | "21") => PersonClass::Retired,
        Some("14") => PersonClass::StudentOrChild,
        Some("15" | "16") => PersonClass::ResidentAdult,
        _ => PersonClass::Unknown,
    };
    if class.insurance() == Some(insurance) { class } else { PersonClass::Unknown }
}

impl Sink for Intake<'_, '_> {
    fn settlement(
        &mut self,
        row: u64,
        who: &Who<'_>,
        told: &Told<'_>,
        payer: Option<ToldPayer<'_>>,
    ) -> Result<()> {
        self.step(row)?;
        if self.refuse_future(who, told.settled_at.day) {
            return Ok(());
        }
        let member = match self.people.of_row(self.operation, who)? {
            Ok(member) => member,
            Err(why) => {
                self.refuse(who, why);
                return Ok(());
            }
        };
        let payers = match self.payers(member, told, payer)? {
            Ok(payers) => payers,
            Err(why) => {
                self.refuse(who, why);
                return Ok(());
            }
        };
        let findings = identities::check(&told.amounts, told.detail);
        let booking = Booking { member, told, payers: &payers, findings: &findings, twins: Twins::Same };
        match self.operation.book(&booking)? {
            Booked::Known => self.report.counts.known += 1,
            Booked::Merged(id) => {
                self.report.counts.merged += 1;
                if told.receipt.is_none() {
                    self.report.payers(told.amounts.mutual_aid, &payers);
                }
                self.observe_balance(member, told, Some(id))?;
            }
            Booked::Contradicts(id) => {
                let (what, key) = match told.receipt {
                    Some(receipt) => ("import-contradicts-receipt", receipt),
                    None => ("import-contradicts", told.settlement_id.unwrap_or_default()),
                };
                self.refuse(who, Message::new(what).with("key", key).with("id", id));
            }
            Booked::New(_, suspicion) => {
                self.report.booked(who.line, &self.file, told, &findings, suspicion);
                self.report.payers(told.amounts.mutual_aid, &payers);
                self.observe_balance(member, told, None)?;
            }
        }
        Ok(())
    }

    fn preview(&mut self, row: u64, who: &Who<'_>, told: &ToldPreview<'_>) -> Result<()> {
        self.step(row)?;
        let name = shorten(who.name.unwrap_or("—"));
        self.report.preview(
            Message::new("import-preview")
                .with("file", &self.file)
                .with("name", name)
                .with("total", told.amounts.total)
                .with("fund", told.amounts.fund)
                .with("account", told.amounts.account)
                .with("cash", told.amounts.cash)
                .with("hospital", told.amounts.hospital),
        );
        Ok(())
    }

    fn person(&mut self, row: u64, who: &Who<'_>, person: &ToldPerson) -> Result<()> {
        self.step(row)?;
        let member = match self.people.of_row(self.operation, who)? {
            Ok(member) => member,
            Err(why) => {
                self.refuse(who, why);
                return Ok(());
            }
        };
        let Some(day) = person.day.filter(|day| *day <= self.today) else {
            self.refuse(who, Message::new("import-no-answer-day"));
            return Ok(());
        };
        let mut new = 0;
        for told in &person.coverages {
            self.cover(member, told)?;
            let counts = told.insurance == "310"
                || (told.insurance == "390" && told.balance.is_some_and(|balance| !balance.is_zero()));
            if let Some(balance) = told.balance.filter(|_| counts) {
                let statement = Statement::balance(Moment::of_day(day), balance, Some(&told.insurance));
                new += u64::from(self.operation.add_statement(member, &statement)?);
            }
        }
        self.report.counts.statements += new;
        self.report.person(new);
        Ok(())
    }

    fn counters(&mut self, row: u64, who: &Who<'_>, counters: &[Statement]) -> Result<()> {
        self.step(row)?;
        let member = match self.people.of_row(self.operation, who)? {
            Ok(member) => member,
            Err(why) => {
                self.refuse(who, why);
                return Ok(());
            }
        };
        let mut new = 0;
        for counter in counters {
            new += u64::from(self.operation.add_statement(member, counter)?);
        }
        self.report.counts.statements += new;
        self.report.person(new);
        Ok(())
    }

    fn movement(&mut self, row: u64, who: &Who<'_>, told: &ToldMovement<'_>) -> Result<()> {
        self.step(row)?;
        if self.refuse_future(who, told.day) {
            return Ok(());
        }
        let member = match self.people.of_row(self.operation, who)? {
            Ok(member) => member,
            Err(why) => {
                self.refuse(who, why);
                return Ok(());
            }
        };
        let entry = Entry {
            kind: told.kind,
            layer: told.layer,
            day: told.day,
            amount: told.amount,
            beneficiary: None,
            note: Some(told.words.to_owned()).filter(|words| !words.is_empty()),
        };
        match self.operation.book_movement(member, self.people.name(member), &entry)? {
            true => self.report.counts.movements += 1,
            false => self.report.counts.known += 1,
        }
        Ok(())
    }

    fn payment(&mut self, row: u64, line: u64, told: &ToldPayment<'_>) -> Result<()> {
        self.step(row)?;
        if self.refuse_future(&Who { line, ..Who::default() }, told.at.day) {
            return Ok(());
        }
        let reference = Some(told.reference).filter(|reference| !reference.is_empty());
        match self.operation.book_payment(told.at, told.amount, told.party, reference)? {
            Some(id) => self.report.payment(id, told.at.day),
            None => self.report.counts.known += 1,
        }
        Ok(())
    }

    fn passed_over(&mut self, row: u64) -> Result<()> {
        self.step(row)?;
        self.report.counts.passed_over += 1;
        Ok(())
    }

    fn printed(&mut self, who: &Who<'_>, statements: &[Statement]) -> Result<()> {
        let Ok(member) = self.people.of_row(self.operation, who)? else { return Ok(()) };
        for statement in statements.iter().filter(|told| told.observed_at.day <= self.today) {
            let statement =
                Statement { observed_at: self.moment(statement.observed_at), ..statement.clone() };
            self.report.counts.statements += u64::from(self.operation.add_statement(member, &statement)?);
        }
        Ok(())
    }

    fn receipt_mark(&mut self, row: u64, line: u64, mark: &ToldMark) -> Result<()> {
        self.step(row)?;
        if self.operation.settlement_of_receipt(&mark.receipt)?.is_some() {
            self.report.counts.known += 1;
            return Ok(());
        }
        let why = Message::new("import-left-mark").with("receipt", shorten(&mark.receipt));
        self.report.left_out(&self.file, line, why);
        Ok(())
    }

    fn left_out(&mut self, row: u64, why: Message) -> Result<()> {
        self.step(row)?;
        self.report.left_out(&self.file, row, why);
        Ok(())
    }

    fn remark(&mut self, row: u64, why: Message) -> Result<()> {
        self.report.remark(&self.file, row, why);
        Ok(())
    }

    fn problem(&mut self, mut problem: Problem) -> Result<()> {
        self.count()?;
        problem.place.file.get_or_insert_with(|| self.file.clone());
        self.report.problem(problem);
        Ok(())
    }
}
