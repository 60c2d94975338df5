//! Any text as a provider's message, beside a code that says nothing.
#![no_main]

mod core;

use checkout_rescue::explain::{Context, explain};
use checkout_rescue::signals::Failure;
use checkout_rescue::taxonomy::Charge;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let failure = Failure::Object(vec![
        ("error_code".into(), Failure::text("Q-7")),
        ("message".into(), Failure::text(text)),
    ]);
    let context = Context {
        language: "ro".to_owned(),
        ..Context::default()
    };
    let told = explain(&failure, &context, core::library());
    core::check(text, &told);
    // A text is no receipt.
    assert_ne!(told.charge, Charge::Charged);
    assert_ne!(told.charge, Charge::OnHold);
});
