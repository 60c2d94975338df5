//! What is tried, in every browser.

mod access;
mod checking;
mod database;
mod decline;
mod element;
mod fallback;
mod gallery;
mod guard;
mod hostile;
mod report;
mod rescue;
pub(crate) mod screens;
mod twice;
mod waiting;
mod words;

use std::pin::Pin;

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;

/// A scenario under way.
type Run = Pin<Box<dyn Future<Output = Result<()>> + Send>>;
/// A scenario: opens its own page in a session of a browser.
pub(crate) type Scenario = fn(Page, Server, Browser) -> Run;

macro_rules! scenarios {
    ($( $room:ident: $($name:ident),+; )+) => {
        /// Every scenario by name.
        pub(crate) fn all() -> Vec<(&'static str, Scenario)> {
            vec![$($(
                (concat!(stringify!($room), "::", stringify!($name)), (|page, server, browser| {
                    Box::pin(async move { $room::$name(&page, &server, browser).await })
                }) as Scenario),
            )+)+]
        }
    };
}

scenarios! {
    decline: english, romanian, russian, chinese, masked_reasons_look_the_same, by_the_language_of_the_page;
    rescue: retry, second_press, other_method, correct_a_field, confirm_again, unknown_then_paid, unknown_then_not_paid,
        still_processing, already_paid, cancelled, offline, own_words;
    report: arrives, masked_reasons_are_masked, card_numbers_are_taken_out, email_is_checked, draft_is_kept,
        escape_closes, without_the_file;
    guard: two_tabs, reload, double_pay, double_retry, paid_stays_paid, without_wasm;
    checking: slow, offline_between, in_both_tabs, without_locks;
    waiting: another_method, to_the_end, counts, tell_me, ask_your_bank;
    twice: reported;
    element: properties, emptied, alone, closed_at_once;
    fallback: without_wasm, without_the_file, retry_without_wasm, method_without_wasm, paid_without_wasm;
    hostile: strict_policy, anything_goes, handler_that_throws, handler_that_calls_back, two_elements, moved_element;
    access: keyboard, narrow, narrow_screens, narrow_fallback, axe_panels, axe_screens, axe_fallback;
    gallery: complete;
}

/// An order of this browser and scenario alone.
fn order(browser: Browser, name: &str) -> String {
    format!("A-{}-{name}", browser.name())
}

/// What the server saw of an order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Seen {
    /// How often it was charged.
    charges: i64,
    /// How many different attempts to pay it arrived.
    attempts: i64,
    /// How many requests to pay it arrived.
    requests: i64,
}

impl Seen {
    /// One request, which was paid.
    const ONCE: Self = Self {
        charges: 1,
        attempts: 1,
        requests: 1,
    };
    /// One that failed, and a retry with a new attempt that was paid.
    const RETRIED: Self = Self {
        charges: 1,
        attempts: 2,
        requests: 2,
    };
}

/// Fails unless the server saw this of an order.
async fn seen(page: &Page, order: &str, expected: Seen) -> Result<()> {
    let script = format!("return fetch('/api/charges/{order}').then((answer) => answer.json())");
    let tally = page.run(&script).await?;
    let count = |name: &str| tally[name].as_i64().unwrap_or(-1);
    let found = Seen {
        charges: count("charges"),
        attempts: count("attempts"),
        requests: count("requests"),
    };
    same(found, expected, "what the server saw")
}

/// The ids of the order's attempts that the device keeps.
async fn kept(page: &Page, order: &str) -> Result<Vec<String>> {
    let ids = "return Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('checkout-rescue/')).map(([, text]) => JSON.parse(text))
        .filter((entry) => entry.state && entry.order === arguments[0]).map(({ id }) => id)";
    Ok(texts(
        &page.run_with(ids, serde_json::json!([order])).await?,
    ))
}

/// The ids of the attempts that the page has asked the shop about, in turn.
async fn asked_for(page: &Page) -> Result<Vec<String>> {
    let ids = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/api/status/')[1]).filter(Boolean)";
    Ok(texts(&page.run(ids).await?))
}

/// What can be pressed in the panel or the honest message, in its order.
async fn labels(page: &Page) -> Result<Vec<String>> {
    let labels = "return all('section button').map(({ textContent }) => textContent)";
    Ok(texts(&page.run(labels).await?))
}

fn texts(list: &Value) -> Vec<String> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

/// Fails with what was found and what was expected.
fn same<T: PartialEq + std::fmt::Debug>(found: T, expected: T, what: &str) -> Result<()> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what}: found {found:?}, expected {expected:?}").into())
    }
}

/// Fails unless something holds.
fn holds(found: bool, what: &str) -> Result<()> {
    if found { Ok(()) } else { Err(what.into()) }
}
