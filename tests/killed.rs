//! Commands that are killed at any moment: what was acknowledged stays, what was not is there wholly or not at
//! all, the file is sound, and the next start leaves nothing behind.
//!
//! [`cases`] is the table of commands: one more is one entry. A case is prepared once and run once to its end; then
//! it is run again and again in a fresh copy of what was prepared, and killed (SIGKILL) at a moment spread over the
//! time it takes. SIGKILL loses nothing that the system was given, so this says nothing of a loss of power: that is
//! `power.rs`'s.
//!
//! `MEDINS_KILLS` says how often (300 otherwise), `MEDINS_SEED` repeats a run.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod cases;
pub mod state;

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::process::ExitStatus;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::common_ledger::{Home, say_skipped};
use crate::shared::command_paths;
use crate::started::{Copy, Dice, asked, done, program, seed, words};
use cases::Case;
use state::{State, is_sound};

/// Kills where nobody says how many.
const KILLS: usize = 300;

/// A moment of a run that takes `whole`: each eighth of the kills falls on its very beginning and its very end.
fn moment(dice: &mut Dice, whole: Duration) -> Duration {
    let (from, to) = match dice.below(8) {
        0 => (0, 100),
        1 => (900, 1100),
        _ => (0, 1050),
    };
    let share = from * 1000 + dice.below((to - from) * 1000);
    whole * u32::try_from(share).unwrap() / 1_000_000
}

/// What came of kills.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    kills: u32,
    /// Of these: the command had ended before the signal came.
    ended: u32,
    /// Of these: nothing had been changed yet.
    unchanged: u32,
    lost: u32,
    torn: u32,
    unsound: u32,
    leftovers: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.kills += other.kills;
        self.ended += other.ended;
        self.unchanged += other.unchanged;
        self.lost += other.lost;
        self.torn += other.torn;
        self.unsound += other.unsound;
        self.leftovers += other.leftovers;
    }
}

/// A case that is ready to be killed.
struct Ready<'case> {
    case: &'case Case,
    copy: Copy,
    /// What was prepared.
    untouched: State,
    /// What was prepared, after the next start alone.
    before: State,
    after: State,
    takes: Duration,
}

impl<'case> Ready<'case> {
    /// Prepares a case, lets the next start alone do its part, and lets the command run to its end three times.
    fn new(case: &'case Case) -> Self {
        let home = Home::empty();
        (case.prepare)(&home);
        let copy = Copy::of(home.ledger.parent().unwrap().parent().unwrap());
        let folder = copy.unpack();
        let untouched = State::of(folder.path());
        done(folder.path(), &words(case.next));
        let before = State::of(folder.path());
        let (mut times, mut after) = (Vec::new(), State::default());
        for _ in 0..3 {
            let folder = copy.unpack();
            let begun = Instant::now();
            done(folder.path(), &words(case.line));
            times.push(begun.elapsed());
            done(folder.path(), &words(case.next));
            after = State::of(folder.path());
            assert!(is_sound(folder.path()), "{}: not even a run to its end leaves a sound file", case.name);
        }
        times.sort();
        let shows = before != after || case.line == case.next;
        assert!(shows, "{}: this command changes nothing, so killing it shows nothing", case.name);
        Self { case, copy, untouched, before, after, takes: times[1] }
    }

    /// Kills the command once and judges what it left.
    fn kill(&self, dice: &mut Dice) -> Tally {
        let folder = self.copy.unpack();
        let moment = moment(dice, self.takes);
        let mut child = program(folder.path(), &words(self.case.line)).spawn().unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        let ended = child.wait().unwrap();
        // The next start comes first: what it says is what a person finds.
        done(folder.path(), &words(self.case.next));
        let found = State::of(folder.path());
        let judged = Tally { unsound: (!is_sound(folder.path())).into(), ..self.judge(&found, ended) };
        if judged.lost + judged.torn + judged.unsound + judged.leftovers > 0 {
            println!(
                "{} killed after {moment:?}: {judged:?}\n{}",
                self.case.name,
                found.against(&self.after)
            );
        }
        judged
    }

    fn judge(&self, found: &State, ended: ExitStatus) -> Tally {
        let acknowledged = ended.success();
        let known = [&self.before, &self.after, &self.untouched];
        let is_whole = |name: &str, content| known.iter().any(|state| state.has(name, content));
        // One whole copy of a ledger more than needed is a copy, and no leftover.
        let is_copy = |content| known.iter().any(|state| state.ledger() == Some(content));
        let is_strange = |name: &str| !known.iter().any(|state| state.knows(name));
        let files = found.files().filter(|(name, content)| !is_whole(name, *content) && !is_copy(*content));
        let (strange, half): (Vec<_>, Vec<_>) = files.partition(|(name, _)| is_strange(name));
        let is_done = found.ledger() == self.after.ledger() && self.before.ledger() != self.after.ledger();
        let torn = !half.is_empty() || (is_done && !found.contains(&self.after));
        let unchanged = *found == self.before;
        Tally {
            kills: 1,
            ended: acknowledged.into(),
            unchanged: unchanged.into(),
            lost: (acknowledged && !found.contains(&self.after)).into(),
            torn: torn.into(),
            unsound: 0,
            leftovers: (!strange.is_empty()).into(),
        }
    }
}

/// One ledger that lives through every kill: bills are recorded in it one after the other.
fn one_ledger(kills: usize, dice: &mut Dice) -> Tally {
    let home = Home::owned_by("我");
    let folder = home.ledger.parent().unwrap().parent().unwrap();
    let line = |id: &str| words(&["record", "--total", "5", "--cash", "5", "--id", id, "--at", "2024-05-06"]);
    let begun = Instant::now();
    done(folder, &line("whole"));
    let takes = begun.elapsed();
    let mut told: BTreeMap<String, bool> = [("whole".to_owned(), true)].into();
    let mut tally = Tally::default();
    for number in 0..kills {
        let id = format!("K{number}");
        let mut child = program(folder, &line(&id)).spawn().unwrap();
        std::thread::sleep(moment(dice, takes));
        child.kill().unwrap();
        let acknowledged = child.wait().unwrap().success();
        told.insert(id, acknowledged);
        tally += Tally { kills: 1, ended: acknowledged.into(), ..Tally::default() };
        if number % 16 == 15 || number + 1 == kills {
            let ids: Vec<String> =
                home.exported("settlements").iter().map(|row| row["settlement_id"].clone()).collect();
            tally.lost += told.iter().filter(|(id, sure)| **sure && !ids.contains(id)).count() as u32;
            let sums = home.json(&["history", "--group-by", "member"]);
            let whole = sums["groups"][0]["total"] == crate::common_ledger::yuan(500 * ids.len() as i64);
            tally.torn += u32::from(!whole || !ids.iter().all(|id| told.contains_key(id)));
            tally.unsound += u32::from(!is_sound(folder));
            tally.leftovers += u32::from(home.files() != ["family.medins"]);
        }
    }
    tally
}

/// The cases of commands that this program has.
fn known_cases() -> Vec<&'static Case> {
    let known: Vec<String> = command_paths().into_iter().filter_map(|path| path.get(1).cloned()).collect();
    let (known, unknown): (Vec<&Case>, Vec<&Case>) =
        cases::ALL.iter().partition(|case| known.iter().any(|name| name == case.needs));
    for case in unknown {
        say_skipped(&format!("there is no command {:?} yet, so {:?} is not killed", case.needs, case.name));
    }
    known
}

#[test]
fn killed_commands_lose_nothing_acknowledged_and_leave_nothing_half() {
    let kills = asked("MEDINS_KILLS").map_or(KILLS, |kills| usize::try_from(kills).unwrap());
    let seed = seed();
    let cases = known_cases();
    let each = kills.div_ceil(cases.len() + 1);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut told = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let mut dice = Dice::new(seed + at as u64);
            let (name, tally) = match cases.get(at) {
                Some(case) => {
                    let ready = Ready::new(case);
                    let mut tally = Tally::default();
                    (0..each).for_each(|_| tally += ready.kill(&mut dice));
                    (case.name, tally)
                }
                None if at == cases.len() => ("one ledger, bill after bill", one_ledger(each, &mut dice)),
                None => return told,
            };
            told.push((name, tally));
        }
    };
    let told: Vec<(&str, Tally)> = std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let mut all = Tally::default();
    for (name, tally) in told {
        println!("{name}: {tally:?}");
        all += tally;
    }
    println!(
        "kills {} (ended before: {}, nothing changed yet: {}), acknowledged operations lost {}, torn {}, \
         integrity failures {}, leftovers {}",
        all.kills, all.ended, all.unchanged, all.lost, all.torn, all.unsound, all.leftovers
    );
    assert_eq!((all.lost, all.torn, all.unsound, all.leftovers), (0, 0, 0, 0), "seed {seed}");
}
