//! The commands: one file each, named after what is typed, with its arguments and what they lead to.
//!
//! A command reads its arguments, asks ledger and engine, and fills a view. It knows no SQL and formats
//! nothing. What commands share lies in [`session`], `who` and `given`.

pub mod account;
pub mod as_of;
pub mod audit;
pub mod backup;
pub mod balance;
mod cash;
mod chained;
pub mod check;
pub mod complete;
pub mod completions;
pub mod config;
mod counted;
mod counters;
pub mod demo;
pub mod doctor;
pub mod eligibility;
pub mod estimate;
pub mod export;
pub mod family;
mod given;
pub mod guide;
pub mod history;
pub mod import;
pub mod init;
pub mod kept;
mod keyed;
pub mod limit;
pub mod log;
pub mod man;
mod place;
pub mod policy;
pub mod quota;
pub mod reconcile;
pub mod record;
pub mod report;
pub mod restore;
mod review;
mod rules;
pub mod saved;
pub mod seal;
pub mod session;
pub mod show;
mod sources;
mod span;
pub mod sql;
mod terms;
pub mod undo;
pub mod veiled;
mod visit;
mod who;
mod wizard;

use crate::context::Globals;
use crate::error::Result;
use session::{Exit, Session};

/// A whole command line.
#[derive(Debug, clap::Parser)]
#[command(name = "medins", version, about, disable_help_subcommand = true, subcommand_required = true)]
#[command(arg_required_else_help = true)]
pub struct Typed {
    /// Flags that every command understands.
    #[command(flatten)]
    pub globals: Globals,
    /// The command and its own arguments.
    #[command(subcommand)]
    pub command: Command,
}

/// Everything that can be typed after `medins`.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Create the family's ledger
    Init(init::Args),
    /// Show a made-up family, with nothing to set up
    Demo(demo::Args),
    /// What is left in each personal account, and what the pooled fund paid this year
    Balance(balance::Args),
    /// Settlements and account movements
    History(history::Args),
    /// Members of the family, and whose account may pay for whom
    #[command(subcommand)]
    Family(family::Command),
    /// May an account be used by this person, for this, on this day?
    #[command(subcommand)]
    Eligibility(eligibility::Command),
    /// What a visit would cost, and why
    Estimate(Box<estimate::Args>),
    /// What is left of deductible and ceiling this year
    Quota(quota::Args),
    /// Set settlements beside the rules: did the fund pay what they say?
    Audit(audit::Args),
    /// Set printed balances beside the ledger: does each lead to the next?
    Reconcile(reconcile::Args),
    /// Look for what contradicts itself in the ledger; silent where nothing does
    Check(check::Args),
    /// How ledger, place and program are, with a cure for each finding
    Doctor(doctor::Args),
    /// Record one settlement
    Record(record::Args),
    /// Movements and printed balances of personal accounts
    #[command(subcommand)]
    Account(account::Command),
    /// Read e-receipts, settlement messages, bills, account pages and spreadsheets into the ledger
    Import(import::Args),
    /// What was done, newest first
    Log(log::Args),
    /// Take an operation back; the undo can be taken back itself
    Undo(undo::Args),
    /// One settlement, movement, payment or operation with every paper that told it
    Show(show::Args),
    /// A year of the family: who spent what from which money, what is left, what comes
    Report(report::Args),
    /// Write the ledger's facts as CSV or NDJSON, as a journal, or as FHIR
    Export(export::Args),
    /// Ask the ledger in SQL; it can only be read
    Sql(sql::Args),
    /// Make a checked copy of the ledger, or try a restore
    Backup(backup::Args),
    /// Put a copy in the ledger's place, or list the copies
    Restore(restore::Args),
    /// The rules: which there are, what they say, whether they are sound
    #[command(subcommand)]
    Policy(policy::Command),
    /// Help without a network: looking up, binding, paying, and why it failed
    Guide(guide::Args),
    /// What is set, and where it comes from
    #[command(subcommand)]
    Config(config::Command),
    /// Encrypt the ledger with a passphrase or a key file
    Encrypt(seal::EncryptArgs),
    /// Write an encrypted ledger back as a plain file
    Decrypt(seal::DecryptArgs),
    /// Encrypt an encrypted ledger with another key
    Rekey(seal::RekeyArgs),
    /// Keep the key in the keyring of the system, so that nobody is asked again
    Unlock(seal::UnlockArgs),
    /// Take the key out of the keyring of the system
    Lock(seal::LockArgs),
    /// Print the completions of a shell
    Completions(completions::Args),
    /// Print the manual page
    Man(man::Args),
}

impl Command {
    /// Whether this prints tables that may be longer than the screen, and asks nothing.
    pub const fn may_be_long(&self) -> bool {
        matches!(
            self,
            Self::Balance(_)
                | Self::History(_)
                | Self::Quota(_)
                | Self::Audit(_)
                | Self::Check(_)
                | Self::Log(_)
                | Self::Show(_)
                | Self::Sql(_)
                | Self::Policy(_)
                | Self::Config(_)
        )
    }

    /// Whether the family is hidden in what this prints, without being asked to.
    pub const fn hides(&self) -> bool {
        matches!(self, Self::Doctor(args) if args.hides())
    }

    /// Runs the command.
    ///
    /// # Errors
    /// What the command cannot do.
    pub fn run(&self, session: &mut Session<'_>) -> Result<Exit> {
        match self {
            Self::Init(args) => init::run(args, session),
            Self::Demo(args) => demo::run(args, session),
            Self::Balance(args) => balance::run(args, session),
            Self::History(args) => history::run(args, session),
            Self::Family(command) => family::run(command, session),
            Self::Eligibility(command) => eligibility::run(command, session),
            Self::Estimate(args) => estimate::run(args, session),
            Self::Quota(args) => quota::run(args, session),
            Self::Audit(args) => audit::run(args, session),
            Self::Reconcile(args) => reconcile::run(args, session),
            Self::Check(args) => check::run(args, session),
            Self::Doctor(args) => doctor::run(args, session),
            Self::Record(args) => record::run(args, session),
            Self::Account(command) => account::run(command, session),
            Self::Import(args) => import::run(args, session),
            Self::Log(args) => log::run(args, session),
            Self::Undo(args) => undo::run(args, session),
            Self::Show(args) => show::run(args, session),
            Self::Report(args) => report::run(args, session),
            Self::Export(args) => export::run(args, session),
            Self::Sql(args) => sql::run(args, session),
            Self::Backup(args) => backup::run(args, session),
            Self::Restore(args) => restore::run(args, session),
            Self::Policy(command) => policy::run(command, session),
            Self::Guide(args) => guide::run(args, session),
            Self::Config(command) => config::run(command, session),
            Self::Encrypt(args) => seal::encrypt(args, session),
            Self::Decrypt(args) => seal::decrypt(args, session),
            Self::Rekey(args) => seal::rekey(args, session),
            Self::Unlock(args) => seal::unlock(args, session),
            Self::Lock(args) => seal::lock(args, session),
            Self::Completions(args) => completions::run(args, session),
            Self::Man(args) => man::run(args, session),
        }
    }
}
