//! `medins reconcile`: every printed balance set beside what the ledger leads to, and what may explain a break.
//!
//! Nothing is changed by looking. On a terminal the user may choose a cause for each break; what was chosen is
//! recorded as one operation, after one more question. Everywhere else the commands are printed.

mod fix;

use super::chained::{self, Follower};
use super::review::Doubles;
use super::session::{Exit, Session};
use super::span::Span;
use super::{terms, who};
use crate::engine::chain::causes::{Evidence, candidates};
use crate::engine::chain::{Judged, Outcome};
use crate::error::Result;
use crate::ledger::{Access, Ledger};
use crate::model::binding::{Binding, Mode};
use crate::model::chain::{Credit, Point, Unpaid};
use crate::model::day::{Day, Period};
use crate::model::member::{Member, MemberId};
use crate::model::message::Message;
use crate::view::View;
use crate::view::form::Format;
use crate::view::reconcile::{Account, Break, Shown, Speaker, add_accounts};

/// Arguments of `reconcile`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name or relation; every account if left out
    member: Option<String>,
    #[command(flatten)]
    span: Span,
    /// Show what agrees too, and every break, not only 50
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    doubles: Doubles,
}

/// Rows that are shown of an account unless all are asked for.
const SHOWN: usize = 50;

/// What is looked at.
struct Asked {
    /// Steps that end inside are judged.
    period: Period,
    today: Day,
    shown: Shown,
}

/// Runs `reconcile`.
///
/// # Errors
/// An unusable ledger, an unknown member or day, a closed pipe, a question that was broken off.
pub fn run(args: &Args, session: &mut Session<'_>) -> Result<Exit> {
    if args.doubles.are_meant() {
        return args.doubles.run(session);
    }
    let period = args.span.period()?;
    let asked = Asked {
        period: period.unwrap_or(Period::ALWAYS),
        today: session.context.today,
        shown: if args.all { Shown::All } else { Shown::Breaks },
    };
    let ledger = session.ledger(Access::Read)?;
    let members = ledger.members()?;
    let chosen = match &args.member {
        None => with_account(&ledger, &members, asked.today)?,
        Some(word) => who::all(&members, word)?,
    };
    let accounts = follow_all(&ledger, &members, &chosen, &asked)?;
    drop(ledger);
    session.show(&view(&accounts))?;
    let asks = session.context.interactive && !session.context.agreed;
    if !asks || session.context.look.format != Format::Table || !fix::run(&accounts, session)? {
        return Ok(exit(&accounts));
    }
    let ledger = session.ledger(Access::Read)?;
    let accounts = follow_all(&ledger, &members, &chosen, &asked)?;
    session.renderer().below(&summary(&accounts))?;
    Ok(exit(&accounts))
}

/// Members of whose account anything is known.
fn with_account<'m>(ledger: &Ledger, members: &'m [Member], today: Day) -> Result<Vec<&'m Member>> {
    let known = ledger.account_balances(today)?;
    Ok(members.iter().filter(|member| known.contains_key(&member.id)).collect())
}

fn exit(accounts: &[Account<'_>]) -> Exit {
    if accounts.iter().any(|account| account.broken() > 0) {
        Exit::No
    } else if accounts.iter().all(Account::is_untold) {
        Exit::CannotTell
    } else {
        Exit::Done
    }
}

fn view(accounts: &[Account<'_>]) -> View {
    let mut view = View::new("reconcile");
    accounts.iter().for_each(|account| account.add_to(&mut view));
    if accounts.is_empty() {
        view.note(Message::new("reconcile-nobody"));
    }
    if accounts.iter().any(|account| !account.breaks.is_empty()) {
        view.note(Message::new("reconcile-candidates"));
    }
    add_accounts(&mut view, accounts);
    view
}

/// What holds now, in a line for each account.
fn summary(accounts: &[Account<'_>]) -> View {
    let mut view = View::new("reconcile");
    for account in accounts {
        view.title(account.title());
        view.note(account.summary());
    }
    view
}

fn follow_all<'m>(
    ledger: &Ledger,
    members: &'m [Member],
    chosen: &[&'m Member],
    asked: &Asked,
) -> Result<Vec<Account<'m>>> {
    let bindings = ledger.bindings()?;
    let follow = |member: &&'m Member| {
        let of_account = bindings.iter().filter(|binding| binding.payer == member.id).cloned().collect();
        let speaker = Speaker { member, members, entry_kind: terms::entry_kind, layer: terms::layer };
        let desk = Desk { ledger, member: member.id, bindings: of_account, credits: None };
        follow(desk, speaker, asked)
    };
    chosen.iter().map(follow).collect()
}

/// Follows the chain of one account from its beginning.
fn follow<'m>(desk: Desk<'_>, speaker: Speaker<'m>, asked: &Asked) -> Result<Account<'m>> {
    let (ledger, member) = (desk.ledger, desk.member);
    let most = if asked.shown == Shown::All { usize::MAX } else { SHOWN };
    let until = asked.period.until.map_or(asked.today, |until| until.minus_days(1).min(asked.today));
    let mut following = Following { desk, asked, account: Account::new(speaker, most) };
    chained::follow(ledger, member, until, &mut following)?;
    Ok(following.account)
}

/// An account while its chain is followed.
struct Following<'l, 'a, 'm> {
    desk: Desk<'l>,
    asked: &'a Asked,
    account: Account<'m>,
}

impl Follower for Following<'_, '_, '_> {
    fn point(&mut self, point: &Point) {
        self.account.point(point);
    }

    fn judged(&mut self, judged: Judged) -> Result<()> {
        self.desk.take(judged, &mut self.account, self.asked)
    }
}

/// Where the evidence about one account is looked up.
struct Desk<'l> {
    ledger: &'l Ledger,
    member: MemberId,
    bindings: Vec<Binding>,
    credits: Option<Vec<Credit>>,
}

impl Desk<'_> {
    /// Counts a step that lies inside what was asked for; looks for causes where it breaks.
    fn take(&mut self, judged: Judged, account: &mut Account<'_>, asked: &Asked) -> Result<()> {
        if !asked.period.contains(judged.link.to.at.day) {
            return Ok(());
        }
        match judged.outcome {
            Outcome::Holds | Outcome::BeforeRows(..) => account.holds(&judged, asked.shown),
            Outcome::Alone(_) | Outcome::Breaks(_) => {
                let candidates = match account.is_full() {
                    true => Vec::new(),
                    false => candidates(&judged, &self.evidence(&judged)?),
                };
                account.breaks(Break { judged, candidates });
            }
        }
        Ok(())
    }

    fn evidence(&mut self, judged: &Judged) -> Result<Evidence> {
        let link = &judged.link;
        let difference = link.difference();
        let span = (&link.from, &link.to);
        let credits = match self.credits.take() {
            Some(credits) => credits,
            None => self.ledger.credits(self.member)?,
        };
        self.credits = Some(credits.clone());
        let opposite = self.ledger.rows_of_amount(self.member, span, -difference)?;
        let later = match &judged.outcome {
            Outcome::Alone(next) => self.ledger.rows_of_amount(self.member, (&link.to, next), difference)?,
            _ => Vec::new(),
        };
        let unpaid = if difference.is_negative() { self.unpaid(judged)? } else { Vec::new() };
        Ok(Evidence { credits, opposite, later, unpaid, bindings: self.bindings.clone() })
    }

    /// Bills of relatives that were bound on their day, where nobody is known to have paid.
    fn unpaid(&self, judged: &Judged) -> Result<Vec<Unpaid>> {
        let held = |bill: &Unpaid| {
            let holds = |binding: &&Binding| {
                binding.beneficiary == bill.member
                    && binding.mode == Mode::OnDemand
                    && binding.period.contains(bill.at.day)
            };
            self.bindings.iter().find(holds).is_some()
        };
        let mut relatives: Vec<MemberId> = self.bindings.iter().map(|binding| binding.beneficiary).collect();
        relatives.sort_unstable();
        relatives.dedup();
        let mut bills = Vec::new();
        for relative in relatives {
            bills.extend(self.ledger.unpaid_aid(relative, (&judged.link.from, &judged.link.to))?);
        }
        bills.retain(held);
        bills.sort_by_key(|bill| bill.at);
        Ok(bills)
    }
}
