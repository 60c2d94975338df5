//! The shell and the core keep the same ledger: the same things happen to both, and both say the same.

use std::cell::RefCell;
use std::collections::BTreeMap;

use checkout_rescue::advice::ledger::{Ledger, Outcome};
use checkout_rescue::advice::{Attempt, State};
use checkout_rescue::complaint::record::Amount;
use checkout_rescue::host::{Device, Host};
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Kept, js, json, ledger};

/// A device of one tab, with a clock that counts.
#[derive(Default)]
struct Memory {
    kept: RefCell<BTreeMap<String, String>>,
    ticks: RefCell<u32>,
}

impl Host for Memory {
    fn now(&self) -> f64 {
        *self.ticks.borrow_mut() += 1;
        1_772_712_451_000.0 + f64::from(*self.ticks.borrow())
    }

    fn uuid(&self) -> String {
        format!("core-{}", self.now())
    }

    fn timestamp(&self, millis: f64) -> String {
        millis.to_string()
    }

    fn date_time(&self, _: &str, millis: f64) -> String {
        millis.to_string()
    }

    fn money(&self, _: &str, value: &str, _: &str) -> String {
        value.to_owned()
    }
}

impl Device for Memory {
    fn kept(&self) -> String {
        let kept = self.kept.borrow();
        kept.values().cloned().collect::<Vec<_>>().join("\n")
    }

    fn keep(&self, id: &str, text: &str, _: bool) {
        self.kept
            .borrow_mut()
            .insert(id.to_owned(), text.to_owned());
    }

    fn forget(&self, id: &str) {
        self.kept.borrow_mut().remove(id);
    }
}

/// What one of the two said of an attempt begun: which attempt it is, and which stands in its way, by the order in which
/// they were first seen.
#[derive(Debug, Eq, PartialEq)]
struct Said {
    attempt: usize,
    blocked_by: Option<usize>,
}

#[derive(Default)]
struct Seen(Vec<String>);

impl Seen {
    fn number(&mut self, id: &str) -> usize {
        let known = self.0.iter().position(|seen| seen == id);
        known.unwrap_or_else(|| {
            self.0.push(id.to_owned());
            self.0.len() - 1
        })
    }
}

fn clear() {
    js("localStorage.clear()");
}

#[wasm_bindgen_test]
fn the_shell_and_the_core_keep_the_same_ledger() {
    for seed in 0..200_u32 {
        clear();
        let mut dice = seed.wrapping_mul(2_654_435_761) | 1;
        let mut roll = |sides: u32| {
            dice ^= dice << 13;
            dice ^= dice >> 17;
            dice ^= dice << 5;
            dice % sides
        };
        let shell = Kept::new(&js(
            "{ order: { id: ' A-1 ', amount: { value: '5.00', currency: 'RON' } } }",
        ));
        let device = Memory::default();
        let core = Ledger::new(&device, Some("A-1"));
        let (mut of_shell, mut of_core) = (Seen::default(), Seen::default());
        let mut begun: Vec<(JsValue, Attempt)> = Vec::new();
        for step in 0..12 {
            if begun.is_empty() || roll(3) > 0 {
                let method = ["card", "paypal"][roll(2) as usize];
                let value = ["5.00", "6.00"][usize::from(roll(4) == 0)];
                let about = js(&format!(
                    "{{ method: '{method}', amount: {{ currency: 'RON', value: '{value}' }} }}"
                ));
                let amount = Amount {
                    value: value.to_owned(),
                    currency: "RON".to_owned(),
                };
                let one = shell.begin(&about);
                let other = core.begin(Some(method), Some(&amount));
                let told: Value = json(&one);
                let said = Said {
                    attempt: of_shell.number(told["id"].as_str().unwrap()),
                    blocked_by: told["blockedBy"]["id"]
                        .as_str()
                        .map(|id| of_shell.number(id)),
                };
                let expected = Said {
                    attempt: of_core.number(&other.attempt.id),
                    blocked_by: other.blocked_by.as_ref().map(|by| of_core.number(&by.id)),
                };
                assert_eq!(said, expected, "seed {seed}, step {step}: {told}");
                if other.blocked_by.is_none() {
                    begun.push((one, other.attempt));
                }
            } else {
                let (one, other) = &begun[roll(u32::try_from(begun.len()).unwrap()) as usize];
                let state = ["paid", "not_paid", "not_paid", "unknown"][roll(4) as usize];
                shell.end(one, &js(&format!("{{ state: '{state}' }}")));
                let outcome = Outcome {
                    state: State::from_id(state).unwrap(),
                    refused: false,
                    reference: None,
                };
                core.settle(other, &outcome);
            }
        }
    }
    clear();
}

/// The core reads what the shell keeps, and the shell what the core keeps.
#[wasm_bindgen_test]
fn each_reads_what_the_other_keeps() {
    clear();
    let shell = Kept::new(&js(
        "{ order: { id: 1029, amount: { value: '5.00', currency: 'RON' } } }",
    ));
    let attempts = ledger(&shell);
    let one = json(&shell.begin(&js("{ method: 'card' }")));
    let core = Ledger::new(&attempts, Some("1029"));
    let kept = core.attempts();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].id.as_str(), kept[0].state),
        (one["id"].as_str().unwrap(), State::Begun)
    );
    assert_eq!(
        kept[0].amount.as_ref().map(|amount| amount.value.as_str()),
        Some("5.00")
    );

    let paid = Outcome {
        state: State::Paid,
        refused: false,
        reference: Some("pi_1".to_owned()),
    };
    core.settle(&kept[0], &paid);
    let next = json(&shell.begin(&js("{ method: 'card' }")));
    assert_eq!(next["blockedBy"]["id"], one["id"]);
    assert_eq!(next["blockedBy"]["reference"], "pi_1");
    assert_eq!(next["id"], one["id"], "the id that is known to be paid");
    clear();
}

/// Another page of the same shop, with a storage that is cleared, full or not there, or that holds anything at all.
#[wasm_bindgen_test]
fn a_storage_that_fails_costs_nothing_while_the_page_lives() {
    let config = "{ order: { id: 'A-2' } }";
    for (name, fault) in [
        ("cleared", "localStorage.clear()"),
        (
            "corrupt",
            "Object.keys(localStorage).forEach(key => localStorage[key] = '{\"id')",
        ),
        (
            "later",
            "localStorage['checkout-rescue/2/x'] = localStorage['checkout-rescue/1/y'] = '{\"id\":\"y\",\"order\":\"A-2\",\"state\":\"teleported\"}'",
        ),
        (
            "none",
            "Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('denied') } })",
        ),
    ] {
        clear();
        let shell = Kept::new(&js(config));
        let one = json(&shell.begin(&js("{ method: 'card' }")));
        let restore = js("Object.getOwnPropertyDescriptor(window, 'localStorage')");
        js(&format!("[{fault}]"));
        let again = json(&shell.begin(&js("{ method: 'card' }")));
        if restore.is_object() {
            crate::page::call(
                "old => Object.defineProperty(window, 'localStorage', old)",
                &[&restore],
            );
        }
        assert_eq!(again["blockedBy"]["id"], one["id"], "{name}");
    }
    clear();
}
