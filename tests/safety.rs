//! The safe-retry guard in thousands of simulated checkouts: tabs, shoppers, a provider, a shop, and all that can go
//! wrong with them. A schedule is one number: it decides everything, so that what failed once fails again.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::print_stdout
)]

mod support;

#[path = "safety/check.rs"]
mod check;
#[path = "safety/clock.rs"]
mod clock;
#[path = "safety/device.rs"]
mod device;
#[path = "safety/event.rs"]
mod event;
#[path = "safety/fault.rs"]
mod fault;
#[path = "safety/invariants.rs"]
mod invariants;
#[path = "safety/merchant.rs"]
mod merchant;
#[path = "safety/network.rs"]
mod network;
#[path = "safety/notebook.rs"]
mod notebook;
#[path = "safety/page.rs"]
mod page;
#[path = "safety/panel.rs"]
mod panel;
#[path = "safety/provider.rs"]
mod provider;
#[path = "safety/random.rs"]
mod random;
#[path = "safety/reading.rs"]
mod reading;
#[path = "safety/recovery.rs"]
mod recovery;
#[path = "safety/schedule.rs"]
mod schedule;
#[path = "safety/setting.rs"]
mod setting;
#[path = "safety/shopper.rs"]
mod shopper;
#[path = "safety/showing.rs"]
mod showing;
#[path = "safety/storage.rs"]
mod storage;
#[path = "safety/tab.rs"]
mod tab;
#[path = "safety/world.rs"]
mod world;

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use notebook::{Counts, Notebook};
use support::library;

/// What has to happen in the ordinary run, or it proves nothing.
#[cfg(not(feature = "unguarded"))]
const EVENTS: &[&str] = &[
    "answers that were none",
    "answers that were slow",
    "attempts",
    "attempts held back",
    "cancelled by the shop",
    "charges",
    "checks",
    "checks given up",
    "checks settled",
    "checks that threw",
    "clock jumps",
    "crashes between two operations",
    "crashes between two steps",
    "declines",
    "entries corrupted",
    "entries of a later version",
    "handlers that threw",
    "money found late",
    "networks lost and found",
    "open attempts forgotten",
    "orders known to be paid twice",
    "orders that could be paid at the end",
    "pages that did not look",
    "payments found",
    "payments that took their time",
    "payments while offline",
    "presses that came too late",
    "questions",
    "questions never answered",
    "reloads",
    "replies lost",
    "replies that were errors",
    "requests answered as the first",
    "requests delayed",
    "requests lost",
    "second charges by amnesia",
    "second charges by override",
    "storage cleared",
    "storage full",
    "storage missing",
    "tabs",
    "tabs frozen",
    "tabs hidden",
    "told that nothing was taken",
    "turns that another tab had",
    "waivers",
];

/// Schedules in the ordinary run.
#[cfg(not(feature = "unguarded"))]
const SCHEDULES: u64 = 2000;

fn number(variable: &str) -> Option<u64> {
    let value = std::env::var(variable).ok()?;
    Some(
        value
            .parse()
            .unwrap_or_else(|_| panic!("{variable}={value} is no number")),
    )
}

/// Runs schedules on all processors, until one is wrong; what happened in them, and the first that is wrong.
fn simulate(schedules: u64, is_wrong: fn(&Notebook) -> bool) -> (Counts, Option<u64>) {
    let workers = thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let first = AtomicU64::new(u64::MAX);
    let work = &|worker: u64| {
        let mut counts = Counts::new();
        let library = library();
        for seed in (worker..schedules).step_by(workers as usize) {
            if seed > first.load(Ordering::Relaxed) {
                break;
            }
            let notebook = world::run(&library, seed, false);
            for (what, count) in notebook.counts.borrow().iter() {
                *counts.entry(*what).or_default() += count;
            }
            if is_wrong(&notebook) {
                first.fetch_min(seed, Ordering::Relaxed);
            }
        }
        counts
    };
    let mut all = Counts::new();
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|worker| scope.spawn(move || work(worker)))
            .collect();
        for worker in running {
            for (what, count) in worker.join().expect("a worker") {
                *all.entry(what).or_default() += count;
            }
        }
    });
    let first = first.into_inner();
    (all, (first < u64::MAX).then_some(first))
}

/// Runs a schedule again, aloud; what is wrong with it.
fn replayed(seed: u64) -> String {
    let notebook = world::run(&library(), seed, true);
    let wrongs = notebook.wrongs.borrow();
    let told = wrongs
        .iter()
        .map(|wrong| format!("{}: {}", wrong.rule, wrong.what));
    told.collect::<Vec<_>>().join("\n")
}

#[cfg(not(feature = "unguarded"))]
#[test]
fn nobody_pays_twice_and_nobody_is_stuck() {
    let schedules = number("SAFETY_SCHEDULES").unwrap_or(SCHEDULES);
    let (counts, wrong) = simulate(schedules, Notebook::is_wrong);
    if let Some(seed) = wrong {
        panic!(
            "{}\nreplay it with\n  SAFETY_SEED={seed} cargo test -p checkout-rescue --test safety replay -- --nocapture",
            replayed(seed)
        );
    }
    let told: Vec<String> = counts
        .iter()
        .map(|(what, count)| format!("{count} {what}"))
        .collect();
    println!("{schedules} schedules: {}", told.join(", "));
    let missing: Vec<&&str> = EVENTS
        .iter()
        .filter(|event| !counts.contains_key(**event))
        .collect();
    assert!(missing.is_empty(), "never happened: {missing:?}");
    let share = |what: &str| counts[what] as f64 / counts["charges"] as f64;
    assert!(share("second charges by amnesia") < 0.1, "amnesia is rare");
}

/// Runs one schedule, aloud: `SAFETY_SEED=7 cargo test -p checkout-rescue --test safety replay -- --nocapture`.
#[test]
fn replay() {
    if let Some(seed) = number("SAFETY_SEED") {
        let wrong = replayed(seed);
        assert!(wrong.is_empty(), "{wrong}");
    }
}

/// What the simulator does not find with the guard switched off, it would not find with a broken one either.
#[cfg(feature = "unguarded")]
#[test]
fn finds_a_double_charge_without_the_guard() {
    let twice = |notebook: &Notebook| {
        let wrongs = notebook.wrongs.borrow();
        wrongs.iter().any(|wrong| wrong.rule == invariants::TWICE)
    };
    let (_, found) = simulate(1000, twice);
    assert!(
        found.is_some(),
        "nobody was charged twice in 1000 schedules"
    );
}
