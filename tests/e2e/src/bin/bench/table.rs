//! Prints what was measured.

use serde_json::Value;

/// Prints the times and paces; the bytes were printed when the package was built.
pub(crate) fn print(machine: &Value, times: &Value, pace: &Value, reading: &Value) {
    let load = machine["load_at_start"]
        .as_f64()
        .map_or("unknown".to_owned(), |load| format!("{load:.2}"));
    println!(
        "\n{}\n{}, {} processors, load at the start {load}; CPU 1/4 was 1/{:.1} in fact",
        machine["browser"].as_str().unwrap_or_default(),
        machine["system"].as_str().unwrap_or_default(),
        machine["processors"],
        machine["cpu_slow_down_4_measured"]
            .as_f64()
            .unwrap_or(f64::NAN),
    );
    println!("\nfrom failure to message, ms           median      p90");
    for row in times.as_array().into_iter().flatten() {
        let name = format!(
            "{}, until {}, CPU 1/{}",
            row["load"].as_str().unwrap_or_default(),
            row["until"].as_str().unwrap_or_default(),
            row["cpu_slow_down"]
        );
        let number = |name: &str| row[name].as_f64().unwrap_or(f64::NAN);
        println!(
            "{name:<34} {:>9.1} {:>8.1}",
            number("median"),
            number("p90")
        );
    }
    let number = |name: &str| pace[name].as_f64().unwrap_or(f64::NAN);
    let (ours, theirs) = (
        number("diagnose_and_word"),
        number("fluent_bundle_js_words_only"),
    );
    println!("\na second, in one page                  times");
    println!("{:<34} {ours:>9.0}", "diagnose and word a PaymentIntent");
    println!(
        "{:<34} {:>9.0}",
        "the same, 30 providers loaded",
        number("with_30_providers")
    );
    println!(
        "{:<34} {:>9.0}",
        "the same, 300 providers loaded",
        number("with_300_providers")
    );
    println!("{:<34} {theirs:>9.0}", "@fluent/bundle, the words alone");
    println!("{:<34} {:>9}", "ratio", format!("1 : {:.0}", theirs / ours));
    println!(
        "(ours reads the failure and finds its cause first; @fluent/bundle only hands out texts without variables)"
    );
    println!("\nparse a language, say one thing, ms");
    let (ours, theirs) = (
        number("language_parsed_ms"),
        number("language_parsed_fluent_bundle_js_ms"),
    );
    println!("{:<34} {ours:>9.2}", "checkout-rescue");
    println!("{:<34} {theirs:>9.2}", "@fluent/bundle");
    println!("{:<34} {:>9.2}", "ratio", ours / theirs);
    println!("\nread a message of 500 characters, µs");
    for row in reading.as_array().into_iter().flatten() {
        println!(
            "{:<34} {:>9.1}",
            row["language"].as_str().unwrap_or_default(),
            row["microseconds"].as_f64().unwrap_or(f64::NAN)
        );
    }
}
