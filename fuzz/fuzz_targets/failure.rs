//! Any text as a failure: JSON, XML, a query, or nothing of the kind; for the shopper and the merchant, whoever is named.
#![no_main]

mod core;

use checkout_rescue::explain::{Context, explain};
use checkout_rescue::signals::Failure;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let failure = Failure::document(&*text);
    let library = core::library();
    let named = ["stripe", "adyen", "paypal", "alipay", "tbank", "netopia", "nobody"];
    let provider = named.get(usize::from(*first) % 16).map(|name| (*name).to_owned());
    let context = Context {
        provider,
        language: ["en", "ro", "ru", "zh-Hans"][usize::from(*first >> 4) % 4].to_owned(),
        ..Context::default()
    };
    let told = explain(&failure, &context, library);
    core::check(&text, &told);
    drop(library.needs(&failure, context.provider.as_deref(), &context.language));
    let merchant = Context {
        merchant: true,
        ..context
    };
    let merchant = explain(&failure, &merchant, library);
    assert_eq!(merchant.reason, told.reason);
    assert_eq!(merchant.message, told.message);
});
