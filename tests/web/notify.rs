//! The dialog that asks for nothing but an address, to be told when payments work again.

use checkout_rescue::bindings::Report;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{LOCALES, Stage, call, js, label, pack, settle};
use crate::report::{CONFIG, RECEIVED, handed, opened, posted, send};

fn write_email(stage: &Stage, address: &str) {
    call(
        "(host, address) => { host.shadowRoot.querySelector('#email').value = address }",
        &[stage.host.as_ref(), &address.into()],
    );
}

/// Who only wants to be told gives an address and nothing else, sees what is sent, and is promised nothing.
#[wasm_bindgen_test]
async fn a_request_to_be_told_is_an_address() {
    let stage = handed(RECEIVED, "{ wish: 'notify' }");
    assert_eq!(stage.texts("#report-title"), [label("ro", "notify-title")]);
    assert!(stage.focused("#report-title"));
    let said = stage.texts("dialog > p");
    assert_eq!(said, [label("ro", "notify-intro")]);
    let fields = "dialog :is(select, textarea, input)";
    assert_eq!(stage.texts(fields).len(), 1, "the address alone");
    let email = stage.find("#email").expect("a field");
    assert_eq!(
        email.get_attribute("value").as_deref(),
        Some("ana@example.com")
    );
    assert_eq!(
        email.get_attribute("aria-required").as_deref(),
        Some("true")
    );
    assert_eq!(
        stage.texts("dialog button"),
        [label("ro", "notify-send"), label("ro", "report-cancel")]
    );
    let shown = stage.texts("dl dd");
    for expected in [
        label("ro", "category-notify-when-fixed"),
        label("ro", "kind-notification-request"),
        "ana@example.com".to_owned(),
        "A-1029".to_owned(),
    ] {
        assert!(shown.contains(&expected), "{expected} in {shown:?}");
    }
    send(&stage).await;
    let posts = posted();
    let record = &posts[0]["body"];
    assert_eq!(record["kind"], "notification_request");
    assert_eq!(record["category"], "notify_when_fixed");
    assert_eq!(record["narrative"], "");
    assert_eq!(
        record["contact"],
        serde_json::json!({ "email": "ana@example.com" })
    );
    assert_eq!(stage.texts("#report-title"), [label("ro", "notify-sent")]);
    assert!(stage.texts("dialog").join("").contains("CR-2026-000017"));
    assert_eq!(stage.events()[0]["detail"]["kind"], "notification_request");
}

/// Without an address, or with one that cannot be answered, the field has the focus and says what is missing.
#[wasm_bindgen_test]
async fn a_request_to_be_told_needs_an_address() {
    let stage = handed(RECEIVED, "{ wish: 'notify' }");
    for (address, problem) in [
        ("  ", "notify-email-missing"),
        ("ana@", "report-email-problem"),
        ("ana@example,com", "report-email-problem"),
    ] {
        write_email(&stage, address);
        send(&stage).await;
        assert_eq!(posted().len(), 0, "{address}");
        assert!(stage.focused("#email[aria-invalid=true]"), "{address}");
        let email = stage.find("#email").expect("a field");
        assert_eq!(
            email.get_attribute("aria-describedby").as_deref(),
            Some("email-problem")
        );
        assert_eq!(stage.texts("#email-problem"), [label("ro", problem)]);
    }
    write_email(&stage, "ana@example.com");
    send(&stage).await;
    assert_eq!(posted().len(), 1);
}

/// Of two reports of one failure the one that is closed and still on its way does not draw over the other.
#[wasm_bindgen_test]
async fn a_receipt_that_comes_late_leaves_another_dialog_alone() {
    let stage = opened(
        "record => new Promise(done => { globalThis.arrive = () => done(new Response(JSON.stringify({ id: record.id, number: 'CR-1' }), \
           { status: 201, headers: { 'content-type': 'application/json' } })) })",
    );
    let told = stage.show(
        "{ kind: 'acme_error', code: 'no_money' }",
        "{ language: 'ro' }",
    );
    stage.button(&label("ro", "action-report")).click();
    stage
        .find("dialog button[type=submit]")
        .expect("a button to send")
        .click();
    settle().await;
    stage.button(&label("ro", "report-cancel")).click();
    settle().await;
    let occasion = js(&format!(
        "{{ diagnosis: {told}, failedAt: 1, wish: 'notify' }}"
    ));
    let root = stage.host.shadow_root().expect("a shadow root");
    let notify = Report::new(stage.host.clone(), root, stage.announcer.clone(), &occasion)
        .expect("a report");
    for (tag, _) in LOCALES {
        notify.add_locale(tag, &pack(tag)).expect(tag);
    }
    notify.open(&js(CONFIG)).expect("an open report");
    js("globalThis.arrive()");
    for _ in 0..50 {
        settle().await;
        if !stage.heard().is_empty() {
            break;
        }
    }
    assert_eq!(stage.heard(), ["reported"]);
    assert_eq!(stage.texts("#report-title"), [label("ro", "notify-title")]);
    notify.end();
}
