//! The safe-retry guard as a shopper meets it. Two stages are two tabs: they share what the device keeps.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Read, Stage, call, js, json, label, settle};

const DECLINE: &str = "{ kind: 'acme_error', code: 'no_money', id: 'acme_1' }";
const LOST: &str = "new TypeError('Failed to fetch')";
const DOWN: &str = "{ networkCode: '96' }";

/// A tab of the order that shoppers pay in these tests.
fn tab(order: &str, more: &str) -> Stage {
    Stage::configured(&format!(
        "{{ order: {{ id: '{order}', amount: {{ value: '5.00', currency: 'RON' }} }}, {more}
            methods: [{{ id: 'card', label: 'Card' }}, {{ id: 'paypal', label: 'PayPal' }}] }}"
    ))
}

/// Begins an attempt as the page does.
fn begin(stage: &Stage, method: &str) -> JsValue {
    stage
        .attempts
        .begin(&js(&format!("{{ method: '{method}' }}")))
}

fn show(stage: &Stage, failure: &str, attempt: &JsValue) -> serde_json::Value {
    let context = call("attempt => ({ attempt, locale: 'en' })", &[attempt]);
    let told = stage.widget.show(&js(failure), &context);
    json(&told.expect("a diagnosis"))
}

/// The labels of all buttons that lead to another payment.
fn paying(stage: &Stage) -> Vec<String> {
    let pays = [
        "action-retry",
        "action-edit",
        "action-authenticate",
        "action-restart",
    ];
    let mut labels: Vec<String> = pays.iter().map(|id| label("en", id)).collect();
    labels.extend(["Pay with Card".to_owned(), "Pay with PayPal".to_owned()]);
    stage
        .texts("button")
        .into_iter()
        .filter(|text| labels.contains(text))
        .collect()
}

fn may_pay(stage: &Stage) -> bool {
    stage
        .widget
        .may_pay(&js("{ locale: 'en' }"))
        .expect("an answer")
}

#[wasm_bindgen_test]
fn an_order_that_nobody_began_to_pay_may_be_paid() {
    let stage = tab("G-1", "");
    assert!(may_pay(&stage));
    assert!(stage.find("#panel").is_none());
}

#[wasm_bindgen_test]
async fn an_attempt_in_another_tab_is_asked_for_first() {
    let first = tab("G-2", "");
    let attempt = begin(&first, "card");
    let second = tab(
        "G-2",
        "checkStatus: async attempt => (globalThis.askedFor = attempt, { state: 'not_paid' }),",
    );
    assert!(!may_pay(&second));
    assert_eq!(paying(&second), Vec::<String>::new());
    assert_eq!(
        second.texts("button.primary"),
        [label("en", "action-check-status")]
    );
    second.find("button.primary").unwrap().click();
    settle().await;
    let asked = json(&js("globalThis.askedFor"));
    assert_eq!(asked["id"], json(&attempt)["id"]);
    assert_eq!(asked["amount"]["value"], "5.00");
    assert!(
        asked.get("state").is_none(),
        "what the device keeps is nobody's business: {asked}"
    );
    assert_eq!(
        paying(&second),
        [label("en", "action-retry"), "Pay with PayPal".to_owned()]
    );
    assert!(may_pay(&first), "and in the first tab too");
}

/// A decline here says nothing of the attempt there.
#[wasm_bindgen_test]
async fn a_decline_offers_no_way_to_pay_while_another_attempt_is_open() {
    let (first, second) = (
        tab("G-3", ""),
        tab("G-3", "checkStatus: async () => ({ state: 'not_paid' }),"),
    );
    let lost = begin(&first, "paypal");
    show(&first, LOST, &lost);
    let told = show(
        &second,
        DECLINE,
        &js("{ id: 'b-1', method: 'card', startedAt: '2026-03-05T12:00:00Z' }"),
    );
    assert_eq!(told["charge"], "not_charged");
    assert_eq!(told["actions"][0], "check_status");
    assert_eq!(told["elsewhere"]["state"], "open");
    assert_eq!(paying(&second), Vec::<String>::new());
    let said = second.texts("section p").join(" ");
    assert!(
        said.contains(&label("en", "panel-open-elsewhere")),
        "{said}"
    );
    second.find("button.primary").unwrap().click();
    settle().await;
    // Not paid either: now the decline itself is what matters.
    assert_eq!(
        second.texts("h2").join(""),
        told["message"]["headline"].as_str().unwrap()
    );
    assert_eq!(paying(&second)[0], "Pay with PayPal");
}

/// Between drawing a button and pressing it another tab may have begun.
#[wasm_bindgen_test]
fn a_press_asks_the_ledger_once_more() {
    let (first, second) = (tab("G-4", ""), tab("G-4", ""));
    let declined = begin(&first, "card");
    show(&first, DECLINE, &declined);
    assert_eq!(paying(&first)[0], "Pay with PayPal");
    begin(&second, "card");
    first.button("Pay with PayPal").click();
    assert_eq!(first.heard(), Vec::<String>::new());
    assert_eq!(paying(&first), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn a_retry_is_one_attempt_however_often_it_is_begun() {
    let stage = tab("G-5", "");
    let cancelled = begin(&stage, "card");
    show(
        &stage,
        "new DOMException('The Payment Request was closed', 'AbortError')",
        &cancelled,
    );
    stage.button(&label("en", "action-retry")).click();
    let offered = &stage.events()[0]["detail"]["attempt"];
    assert_ne!(offered["id"], json(&cancelled)["id"]);
    // As the shell does when the page hears of it.
    Read::new(&stage.attempts).offer(&js(&offered.to_string()));
    let begun = json(&begin(&stage, "card"));
    assert_eq!(
        (&begun["id"], &begun["blockedBy"]),
        (&offered["id"], &serde_json::Value::Null)
    );
    let again = json(&begin(&stage, "card"));
    assert_eq!(
        (&again["id"], &again["blockedBy"]["id"]),
        (&offered["id"], &offered["id"])
    );
}

#[wasm_bindgen_test]
async fn money_found_in_one_tab_is_told_in_the_others() {
    let (first, second) = (
        tab("G-6", ""),
        tab(
            "G-6",
            "checkStatus: async () => ({ state: 'paid', reference: 'pi_9' }),",
        ),
    );
    let lost = begin(&first, "card");
    show(&first, LOST, &lost);
    assert!(!may_pay(&second));
    second.find("button.primary").unwrap().click();
    settle().await;
    assert_eq!(second.heard(), ["paid"]);
    first.widget.wake().unwrap();
    assert_eq!(first.texts("h2"), [label("en", "panel-paid")]);
    assert_eq!(first.heard(), ["paid"]);
    let detail = &first.events()[0]["detail"];
    assert_eq!(detail["reference"], "pi_9");
    assert_eq!(detail["attempt"]["id"], json(&lost)["id"]);
    first.widget.wake().unwrap();
    assert_eq!(first.heard(), ["paid"], "once");
}

#[wasm_bindgen_test]
async fn two_payments_are_told_and_reported_with_both() {
    let stage = Stage::reporting(
        "occasion => { globalThis.occasion = occasion; return Promise.resolve() }",
    );
    let attempts = &stage.attempts;
    let config = "{ order: { id: 'G-7' } }";
    assert_eq!(stage.widget.configure(&js(config)), Vec::<String>::new());
    stage.set(config);
    let one = attempts.begin(&js("{ method: 'card' }"));
    attempts.end(&one, &js("{ state: 'paid', reference: 'pi_1' }"));
    let other = js("{ id: 'x-2', method: 'paypal', startedAt: '2026-03-05T12:00:00Z' }");
    attempts.end(&other, &js("{ state: 'paid', reference: 'pp_2' }"));
    assert!(!may_pay(&stage));
    assert_eq!(stage.texts("h2"), [label("en", "panel-twice")]);
    let facts = stage.texts(".facts li").join(" ");
    assert!(facts.contains("pi_1") && facts.contains("pp_2"), "{facts}");
    stage.find("button.primary").unwrap().click();
    settle().await;
    let payments = &json(&js("globalThis.occasion"))["payments"];
    assert_eq!(payments[0]["reference"], "pi_1");
    assert_eq!(payments[1]["reference"], "pp_2");
    assert_eq!(payments[1]["attempt"], "x-2");
}

/// A shop that answers for its order names one payment twice: that is no double charge.
#[wasm_bindgen_test]
fn one_payment_known_by_two_attempts_is_one() {
    let stage = tab("G-8", "");
    for id in ["a", "b"] {
        let attempt = js(&format!("{{ id: '{id}', startedAt: '' }}"));
        stage
            .attempts
            .end(&attempt, &js("{ state: 'paid', reference: 'pi_1' }"));
    }
    assert!(!may_pay(&stage));
    assert_eq!(stage.texts("h2"), [label("en", "panel-paid")]);
}

#[wasm_bindgen_test]
fn paying_anyway_is_off_until_the_shop_allows_it_and_then_says_what_it_risks() {
    let attempt = |stage: &Stage| begin(stage, "card");
    let off = tab("G-9", "");
    let lost = attempt(&off);
    show(&off, LOST, &lost);
    let anyway = label("en", "action-pay-anyway");
    assert!(!off.texts("button").contains(&anyway));

    let on = tab("G-10", "payAnyway: true,");
    let lost = attempt(&on);
    show(&on, LOST, &lost);
    on.button(&anyway).click();
    assert_eq!(on.texts("h2"), [label("en", "pay-anyway")]);
    assert_eq!(
        on.heard(),
        Vec::<String>::new(),
        "nothing before the second press"
    );
    on.button(&anyway).click();
    assert_eq!(on.heard(), ["retry"]);
    assert_eq!(
        on.events()[0]["detail"]["attempt"]["id"],
        json(&lost)["id"],
        "the key stays"
    );
}

#[wasm_bindgen_test]
fn a_wait_is_counted_down_and_blocks_nothing_else() {
    let stage = tab("G-11", "retryAfter: 90,");
    let attempt = begin(&stage, "card");
    let told = show(&stage, DOWN, &attempt);
    assert_eq!(told["reason"], "provider_unavailable", "{told}");
    let wait = stage.texts("#wait").join("");
    assert!(wait.contains('2'), "minutes: {wait}");
    let retry = stage.button(&label("en", "action-retry"));
    assert_eq!(
        retry.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert_eq!(
        retry.get_attribute("aria-describedby").as_deref(),
        Some("wait")
    );
    assert_eq!(stage.announced(), "", "not announced by itself");
    retry.click();
    assert_eq!(stage.heard(), Vec::<String>::new());
    assert_eq!(stage.announced(), wait, "but when asked");
    stage.button("Pay with PayPal").click();
    assert_eq!(stage.heard(), ["method"]);
}

#[wasm_bindgen_test]
async fn when_the_wait_is_over_it_says_so_once() {
    let stage = tab("G-12", "retryAfter: 1,");
    let attempt = begin(&stage, "card");
    show(&stage, DOWN, &attempt);
    for _ in 0..60 {
        settle().await;
    }
    let ready = label("en", "panel-retry-ready");
    assert_eq!(stage.texts("#wait"), std::slice::from_ref(&ready));
    assert_eq!(stage.announced(), ready);
    stage.button(&label("en", "action-retry")).click();
    assert_eq!(stage.heard(), ["retry"]);
}

#[wasm_bindgen_test]
fn a_shop_that_knows_of_an_outage_says_so_and_may_tell_later() {
    let stage =
        Stage::reporting("occasion => { globalThis.wish = occasion; return Promise.resolve() }");
    let config = "{ outage: { text: 'Cards are back at noon', url: 'https://status.example/' },
        complaint: { delivery: { kind: 'http', url: '/complaints' } } }";
    assert_eq!(stage.widget.configure(&js(config)), Vec::<String>::new());
    stage.show(DOWN, "{ locale: 'en' }");
    assert!(
        stage
            .texts("section p")
            .join(" ")
            .contains("Cards are back at noon")
    );
    let link = stage.find("a").expect("a link");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("https://status.example/")
    );
    stage.button(&label("en", "action-notify")).click();
    assert_eq!(json(&js("globalThis.wish"))["wish"], "notify");
    // Only while something is down.
    stage.show(DECLINE, "{ locale: 'en' }");
    assert!(stage.find("a").is_none());
    assert!(
        !stage
            .texts("button")
            .contains(&label("en", "action-notify"))
    );
}

#[wasm_bindgen_test]
fn what_to_ask_the_bank_is_ready_to_copy() {
    let stage = tab("G-13", "");
    let attempt = begin(&stage, "card");
    show(
        &stage,
        "{ kind: 'acme_error', code: 'plain', id: 'acme_7' }",
        &attempt,
    );
    let question = stage.texts("details .quote").join("");
    assert!(
        question.contains("acme_7") && question.contains("5.00"),
        "{question}"
    );
    assert!(stage.find("details button").is_some());
}

/// Where asking the shop may help, the ways to do so are there, as they can be copied.
#[wasm_bindgen_test]
fn an_open_outcome_offers_to_reach_the_shop() {
    let stage = tab(
        "G-14",
        "contact: { email: 'help@shop.example', phone: '+40 21 000', url: '/help' },",
    );
    let attempt = begin(&stage, "card");
    show(&stage, LOST, &attempt);
    assert_eq!(
        stage.texts("a"),
        ["help@shop.example", "+40 21 000", "/help"]
    );
    let email = stage.find("a").expect("a link");
    assert_eq!(
        email.get_attribute("href").as_deref(),
        Some("mailto:help@shop.example")
    );
    let declined = begin(&stage, "card");
    show(&stage, DECLINE, &declined);
    assert_eq!(
        stage.texts("a"),
        Vec::<String>::new(),
        "the bank can help there"
    );
}
