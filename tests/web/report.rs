//! The report: filled in, shown as it will be sent, and sent.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, call, js, json, label, settle};

pub(crate) const CONFIG: &str = "{ order: { id: 'A-1029', amount: { value: '199.90', currency: 'RON' } }, \
    shopper: { name: 'Ana', email: 'ana@example.com' }, complaint: { delivery: { kind: 'http', url: '/complaints' } } }";

/// Opens the report of a failure; what is posted is answered by `answer`, a function of the record.
pub(crate) fn opened(answer: &str) -> Stage {
    handed(answer, "undefined")
}

/// The same, with these members in the occasion.
pub(crate) fn handed(answer: &str, more: &str) -> Stage {
    call(
        "answer => { const own = globalThis.ownFetch ??= globalThis.fetch; globalThis.posted = []; \
           globalThis.fetch = async (request, init) => { request = new Request(request, init); \
             if (!request.url.endsWith('/complaints')) return own(request); \
             const body = await request.json(); \
             posted.push({ body, method: request.method, type: request.headers.get('content-type'), key: request.headers.get('idempotency-key') }); \
             return answer(body); } }",
        &[&js(answer)],
    );
    let stage = Stage::handing(CONFIG, more);
    let failure = "{ kind: 'acme_error', code: 'no_money', id: 'pay_1', message: 'provider text' }";
    stage.show(
        failure,
        "{ language: 'ro', locale: 'ro-MD', attempt: { id: 'a-1' }, method: 'card' }",
    );
    stage.button(&label("ro", "action-report")).click();
    stage
}

/// While the report is fetched its button is busy, which is said to the ear as well, and is not asked twice.
#[wasm_bindgen_test]
async fn a_report_that_is_on_its_way_is_asked_for_once() {
    let stage = Stage::reporting(
        "() => { globalThis.reports = (globalThis.reports ?? 0) + 1; return new Promise(done => { globalThis.arrive = done }) }",
    );
    stage.show("null", "{}");
    let button = stage.button(&label("en", "action-report"));
    button.click();
    button.click();
    settle().await;
    assert_eq!(js("globalThis.reports").as_f64(), Some(1.0));
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
    assert_eq!(stage.announced(), label("en", "panel-opening-report"));
    js("globalThis.arrive()");
    settle().await;
    assert!(!button.has_attribute("aria-busy"));
    assert_eq!(stage.announced(), "");
}

/// A report that cannot be had takes nothing away: the panel says so, and it may be asked for again.
#[wasm_bindgen_test]
async fn a_report_that_cannot_be_had_leaves_the_panel_working() {
    for report in [
        "async () => { throw new TypeError('Failed to fetch') }",
        "() => { throw new Error('at once') }",
    ] {
        let stage = Stage::reporting(report);
        stage.show("null", "{}");
        let button = stage.button(&label("en", "action-report"));
        button.click();
        settle().await;
        let said = label("en", "report-unavailable");
        assert_eq!(stage.texts(".note"), [said.as_str()], "{report}");
        assert_eq!(stage.announced(), said, "{report}");
        assert!(!button.has_attribute("aria-busy"), "{report}");
        stage.button(&label("en", "action-close")).click();
        assert_eq!(stage.heard(), ["closed"], "{report}");
    }
}

/// A report whose failure is not on screen any more says nothing of another one.
#[wasm_bindgen_test]
async fn a_report_that_comes_late_changes_nothing() {
    let stage = Stage::reporting("() => new Promise((_, fail) => { globalThis.fail = fail })");
    stage.show("null", "{}");
    stage.button(&label("en", "action-report")).click();
    stage.show("{ networkCode: '51' }", "{}");
    js("globalThis.fail(new Error('late'))");
    settle().await;
    assert_eq!(stage.texts(".note"), [""]);
    assert_eq!(stage.announced(), "");
}

/// Of two failures each has its own report; what was written of the first is not in the second.
#[wasm_bindgen_test]
async fn a_draft_is_kept_for_its_failure_alone() {
    let stage = Stage::configured(CONFIG);
    let id = || {
        let values = stage.texts("#preview dd");
        values.last().cloned().expect("an id")
    };
    let report = label("en", "action-report");
    stage.show("null", "{}");
    stage.button(&report).click();
    let first = id();
    stage.button(&label("en", "report-cancel")).click();
    settle().await;
    assert!(stage.focused("h2#headline"), "the focus is back");
    stage.button(&report).click();
    assert_eq!(id(), first);
    settle().await;
    stage.show("{ networkCode: '51' }", "{}");
    assert!(
        stage.find("dialog").is_none(),
        "it is gone with its failure"
    );
    stage.button(&report).click();
    assert_ne!(id(), first);
}

pub(crate) fn posted() -> Vec<Value> {
    serde_json::from_value(json(&js("globalThis.posted"))).unwrap()
}

/// Sends, and waits until the answer is on screen: it passes through the browser's own queues.
pub(crate) async fn send(stage: &Stage) {
    let button = stage.find("dialog button[type=submit]");
    button.expect("a button to send").click();
    let sending = label("ro", "report-sending");
    for _ in 0..200 {
        settle().await;
        if stage.texts("#report-status").join("") != sending {
            return;
        }
    }
    panic!("no answer after four seconds");
}

pub(crate) const RECEIVED: &str = "record => new Response(JSON.stringify({ id: record.id, number: 'CR-2026-000017' }), { status: 201, headers: { 'content-type': 'application/json' } })";

#[wasm_bindgen_test]
async fn a_report_is_filled_in_and_sent_as_it_was_shown() {
    let stage = opened(RECEIVED);
    assert!(stage.focused("#report-title"));
    let shown = stage.texts("dl dd");
    for expected in [
        "pay_1",
        "A-1029",
        "199.90 RON",
        "Ana",
        "ana@example.com",
        "a-1",
        "ro-MD",
    ] {
        assert!(
            shown.iter().any(|value| value == expected),
            "{expected} in {shown:?}"
        );
    }
    send(&stage).await;
    let posts = posted();
    assert_eq!(posts.len(), 1);
    let (record, key) = (&posts[0]["body"], &posts[0]["key"]);
    assert_eq!(record["schema"], "checkout-complaint/1");
    assert_eq!(record["payment"]["reason"], "insufficient_funds");
    assert_eq!(record["payment"]["charge"], "not_charged");
    assert_eq!(
        *key,
        Value::from(format!("\"{}\"", record["id"].as_str().unwrap()))
    );
    assert!(!record.to_string().contains("provider text"), "{record}");
    assert_eq!(stage.heard(), ["reported"]);
    assert_eq!(stage.events()[0]["detail"]["number"], "CR-2026-000017");
    assert_eq!(stage.events()[0]["detail"]["id"], record["id"]);
    assert_eq!(stage.events()[0]["detail"]["kind"], "complaint");
    assert!(stage.texts("dialog").join("").contains("CR-2026-000017"));
}

/// A report of a double charge holds both payments, which the shopper has seen.
#[wasm_bindgen_test]
async fn a_double_charge_is_sent_with_both_payments() {
    let payments = "[{ attempt: 'a-1', reference: 'pi_1', amount: { value: '199.90', currency: 'RON' }, method: 'card', \
        at: '2026-03-05T14:07:31+02:00' }, { attempt: 'a-2', reference: 'PAY-2' }]";
    let stage = handed(RECEIVED, &format!("{{ payments: {payments} }}"));
    let category = call(
        "host => host.shadowRoot.querySelector('#category').value",
        &[stage.host.as_ref()],
    );
    assert_eq!(category.as_string().as_deref(), Some("double_charge"));
    let shown = stage.texts("dl dd").join(" ");
    assert!(shown.contains("pi_1") && shown.contains("PAY-2"), "{shown}");
    send(&stage).await;
    assert_eq!(
        posted()[0]["body"]["payment"]["paid_attempts"],
        serde_json::json!([
            { "id": "a-1", "reference": "pi_1", "amount": { "value": "199.90", "currency": "RON" }, "method": "card",
              "at": "2026-03-05T14:07:31+02:00" },
            { "id": "a-2", "reference": "PAY-2" },
        ])
    );
}

/// Only an answer that echoes the id and gives a number is a receipt. What was written is kept, and goes again
/// under the same id.
#[wasm_bindgen_test]
async fn without_a_receipt_nothing_is_called_sent() {
    for answer in [
        "() => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } })",
        "() => new Response('{}', { status: 201, headers: { 'content-type': 'application/json' } })",
        "() => new Response('{\"id\":\"other\",\"number\":\"1\"}', { status: 201, headers: { 'content-type': 'application/json' } })",
        "() => new Response('', { status: 503 })",
        "() => { throw new TypeError('Failed to fetch') }",
    ] {
        let stage = opened(answer);
        call(
            "host => { const area = host.shadowRoot.querySelector('textarea'); area.value = 'Cardul meu 4111 1111 1111 1111'; area.dispatchEvent(new Event('input', { bubbles: true })) }",
            &[stage.host.as_ref()],
        );
        send(&stage).await;
        send(&stage).await;
        assert_eq!(stage.heard(), Vec::<String>::new(), "{answer}");
        let posts = posted();
        assert_eq!(posts.len(), 2, "{answer}");
        assert_eq!(posts[0]["body"]["id"], posts[1]["body"]["id"], "{answer}");
        assert_eq!(posts[0]["body"]["redactions"], 1, "{answer}");
        assert!(!posts[0].to_string().contains("4111"), "{answer}");
        let said = stage.texts("#report-status").join("");
        assert!(
            !said.is_empty() && said == stage.announced(),
            "{answer}: {said:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn an_address_that_cannot_be_answered_is_pointed_at() {
    let stage = opened(RECEIVED);
    call(
        "host => { host.shadowRoot.querySelector('#email').value = 'ana@' }",
        &[stage.host.as_ref()],
    );
    send(&stage).await;
    assert_eq!(posted().len(), 0);
    assert!(stage.focused("#email"));
    assert_eq!(
        stage
            .find("#email")
            .unwrap()
            .get_attribute("aria-invalid")
            .as_deref(),
        Some("true")
    );
}
