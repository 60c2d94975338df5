//! What is wrong with a data file is said with its file and line, in words that tell what to do.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

use std::path::Path;

use packs::Provider;

const GOOD: &str = r#"id = "acme"
name = "Acme"

[[shape]]
name = "error"
source = "https://example.com/errors"
when = { kind = "acme_error" }
[shape.read]
decline_code = "code"
reference = ["id", "payment.id"]

[[status]]
source = "https://example.com/statuses"
paid = ["done"]
failed = ["refused"]

[[codes]]
layer = "decline_code"
source = "https://example.com/codes"
[codes.reasons]
insufficient_funds = ["no_money"]
expired_card = ["old_card"]
[codes.charge]
on_hold = ["no_money"]
[codes.fields]
"cc-exp" = ["old_card"]

[[codes]]
layer = "advice"
source = "https://example.com/advice"
[codes.advice]
never = ["stop"]

[fields]
"cc-number" = ["card_number"]
"#;

/// What compiling says when a piece of the good file is replaced.
fn fault(from: &str, to: &str) -> String {
    assert_eq!(
        GOOD.matches(from).count(),
        1,
        "{from:?} must stand there once"
    );
    let text = GOOD.replace(from, to);
    match Provider::compile(Path::new("providers/acme.toml"), &text) {
        Ok(_) => panic!("nothing was said about {to:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_good_file_becomes_its_pack() {
    let provider = Provider::compile(Path::new("providers/acme.toml"), GOOD).expect("a pack");
    assert_eq!(provider.id, "acme");
    assert_eq!(provider.index, "p\tacme\tAcme\ns\tkind\tacme_error\n");
    let lines: Vec<&str> = provider.pack.lines().collect();
    assert_eq!(
        lines,
        [
            "checkout-rescue provider 1\tacme",
            "s\t1",
            "w\tkind\tacme_error",
            "r\tdecline_code\tcode",
            "r\treference\tid\tpayment.id",
            "t\tpaid\tdone",
            "t\tfailed\trefused",
            "a\tno\tstop",
            "c\tdecline_code\texpired_card\told_card",
            "c\tdecline_code\tinsufficient_funds\tno_money",
            "f\tdecline_code\tcc-exp\told_card",
            "h\tdecline_code\ton_hold\tno_money",
            "f\tfield\tcc-number\tcard_number",
        ]
    );
}

#[test]
fn a_reason_that_is_none() {
    assert_eq!(
        fault("insufficient_funds = ", "no_money_left = "),
        "providers/acme.toml:21: \"no_money_left\" is no reason"
    );
}

#[test]
fn a_code_that_means_two_things_in_a_layer() {
    assert_eq!(
        fault(
            "[\"old_card\"]\n[codes.charge]",
            "[\"no_money\"]\n[codes.charge]"
        ),
        "providers/acme.toml:21: \"no_money\" has a reason already in this layer"
    );
    let second = "[fields]\n";
    let block = "[[codes]]\nlayer = \"decline_code\"\nsource = \"x\"\n[codes.reasons]\nexpired_card = [\"old_card\"]\n\n[fields]\n";
    assert_eq!(
        fault(second, block),
        "providers/acme.toml:38: \"old_card\" has a reason already in this layer"
    );
}

#[test]
fn a_shape_that_is_never_reached() {
    let narrower = "[[shape]]\nname = \"narrower\"\nsource = \"x\"\nwhen = { kind = \"acme_error\", code = \"*\" }\n[shape.read]\nerror_code = \"code\"\n\n[[status]]";
    assert_eq!(
        fault("[[status]]", narrower),
        "providers/acme.toml:13: shape \"narrower\" is never reached: \"error\" above fits everything that it fits"
    );
}

#[test]
fn a_shape_without_tests_or_without_values() {
    assert_eq!(
        fault("when = { kind = \"acme_error\" }", "when = {}"),
        "providers/acme.toml:5: shape \"error\" has no test in `when`, so it would fit anything"
    );
    assert_eq!(
        fault(
            "decline_code = \"code\"\nreference = [\"id\", \"payment.id\"]\n",
            ""
        ),
        "providers/acme.toml:5: shape \"error\" reads nothing"
    );
}

#[test]
fn a_secret_is_never_read() {
    assert_eq!(
        fault("\"payment.id\"", "\"payment.client_secret\""),
        "providers/acme.toml:10: \"payment.client_secret\" is a secret and must never be read"
    );
}

#[test]
fn a_layer_slot_charge_or_policy_that_is_none() {
    assert_eq!(
        fault("layer = \"decline_code\"", "layer = \"scheme_code\""),
        "providers/acme.toml:18: \"scheme_code\" is no layer of codes"
    );
    assert_eq!(
        fault("decline_code = \"code\"", "declines = \"code\""),
        "providers/acme.toml:9: \"declines\" is no slot"
    );
    assert_eq!(
        fault("on_hold = ", "held = "),
        "providers/acme.toml:24: \"held\" is no charge"
    );
    assert_eq!(
        fault("[shape.read]", "charge = \"free\"\n[shape.read]"),
        "providers/acme.toml:8: \"free\" is no charge"
    );
    assert_eq!(
        fault("never = ", "perhaps = "),
        "providers/acme.toml:32: \"perhaps\" is no policy: use never, later or after_edit"
    );
}

#[test]
fn a_status_that_stands_twice() {
    assert_eq!(
        fault("[\"refused\"]", "[\"refused\", \"done\"]"),
        "providers/acme.toml:15: status \"done\" has a standing already"
    );
}

#[test]
fn a_session_that_is_none() {
    assert_eq!(
        fault(
            "name = \"Acme\"\n",
            "name = \"Acme\"\n[session]\nsource = \"docs\"\nrefusals = 1\n"
        ),
        "providers/acme.toml:5: a session that ends with its first refusal is no session: leave it out"
    );
    assert_eq!(
        fault(
            "name = \"Acme\"\n",
            "name = \"Acme\"\n[session]\nsource = \" \"\nrefusals = 5\n"
        ),
        "providers/acme.toml:4: a source must be named: an address or a file at a commit"
    );
}

#[test]
fn a_field_that_the_format_does_not_have() {
    assert_eq!(
        fault("name = \"Acme\"\n", "name = \"Acme\"\ncolour = \"red\"\n"),
        "providers/acme.toml:3: unknown field `colour`, expected one of `id`, `name`, `shape`, `status`, `codes`, `fields`, `session`"
    );
}

#[test]
fn a_row_about_a_code_that_the_block_does_not_have() {
    assert_eq!(
        fault("on_hold = [\"no_money\"]", "on_hold = [\"no_cash\"]"),
        "providers/acme.toml:24: \"no_cash\" has no reason in this block"
    );
    assert_eq!(
        fault(
            "\"cc-exp\" = [\"old_card\"]",
            "\"cc-exp\" = [\"gold_card\"]"
        ),
        "providers/acme.toml:26: \"gold_card\" has no reason in this block"
    );
}

#[test]
fn a_code_that_a_pack_cannot_hold() {
    assert_eq!(
        fault("[\"no_money\"]\nexpired", "[\"no\\tmoney\"]\nexpired"),
        "providers/acme.toml:21: \"no\\tmoney\" cannot stand in a pack: no tabs, line ends, outer spaces or `+` before it"
    );
}

#[test]
fn what_would_be_dropped_or_misread_is_named() {
    for (from, to, expected) in [
        (
            "\"payment.id\"",
            "\"payment.clientSecret\"",
            "providers/acme.toml:10: \"payment.clientSecret\" is a secret and must never be read",
        ),
        (
            "paid = [\"done\"]",
            "paid = [\"a\\tb\"]",
            "providers/acme.toml:14: \"a\\tb\" cannot stand in a pack: no tabs, line ends, outer spaces or `+` before it",
        ),
        (
            "name = \"Acme\"",
            "name = \"A\\np\\tevil\"",
            "providers/acme.toml:2: \"A\\np\\tevil\" cannot stand in a pack: no tabs, line ends, outer spaces or `+` before it",
        ),
        (
            "never = [\"stop\"]",
            "never = [\"stop\"]\nlater = [\"stop\"]",
            "providers/acme.toml:32: \"stop\" has a policy already",
        ),
        (
            "on_hold = [\"no_money\"]",
            "on_hold = [\"no_money\"]\nunknown = [\"no_money\"]",
            "providers/acme.toml:25: \"no_money\" has a charge already",
        ),
        (
            "never = [\"stop\"]",
            "never = [\"stop\"]\n[codes.reasons]\nunknown = [\"x\"]",
            "providers/acme.toml:34: a block of the layer \"advice\" holds [codes.advice] alone",
        ),
        (
            "when = { kind = \"acme_error\" }",
            "when = { kind = [] }",
            "providers/acme.toml:5: shape \"error\" wants nothing of \"kind\", so it can never fit",
        ),
    ] {
        assert_eq!(fault(from, to), expected);
    }
}

#[test]
fn a_source_that_is_not_named_and_an_id_that_is_not_the_file() {
    assert_eq!(
        fault("source = \"https://example.com/codes\"", "source = \" \""),
        "providers/acme.toml:19: a source must be named: an address or a file at a commit"
    );
    assert_eq!(
        fault("id = \"acme\"", "id = \"acne\""),
        "providers/acme.toml:1: id \"acne\" must be the name of the file"
    );
}
