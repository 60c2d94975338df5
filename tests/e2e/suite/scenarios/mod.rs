//! What is tried, in every browser.

mod access;
mod database;
mod decline;
mod fallback;
mod gallery;
mod hostile;
mod report;
mod rescue;
mod words;

use std::pin::Pin;

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;

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
    fallback: without_wasm, without_the_file, retry_without_wasm, method_without_wasm, paid_without_wasm;
    hostile: strict_policy, anything_goes, handler_that_throws, handler_that_calls_back, two_elements, moved_element;
    access: keyboard, narrow, narrow_fallback, axe_light, axe_dark, axe_fallback;
    gallery: complete;
}

/// An order of this browser and scenario alone.
fn order(browser: Browser, name: &str) -> String {
    format!("A-{}-{name}", browser.name())
}

/// How often the order was charged.
async fn charges(page: &Page, order: &str) -> Result<i64> {
    let script = format!("return fetch('/api/charges/{order}').then((answer) => answer.json())");
    Ok(page.run(&script).await?["charges"].as_i64().unwrap_or(-1))
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
