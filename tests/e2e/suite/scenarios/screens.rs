//! The screens of a payment that is open, paid, or has to wait, for axe-core, narrow windows and people.

use e2e::Result;
use e2e::page::Page;

use super::words::say;

/// Their names.
pub(crate) const NAMES: &[&str] = &[
    "reopened",
    "elsewhere",
    "checking",
    "not-charged",
    "paid",
    "twice",
    "countdown",
    "notify",
    "question",
    "pay-anyway",
];

/// Brings one up on a checkout that was opened at its [`address`].
pub(crate) async fn bring_up(page: &Page, name: &str, tag: &str) -> Result<()> {
    // The shop would take the panel away once the order is paid.
    page.run("addEventListener('rescue-paid', (event) => event.stopImmediatePropagation(), { capture: true })")
        .await?;
    page.run_with("host.configure({ payAnyway: arguments[0] === 'pay-anyway', outage: { text: 'Card payments are slow today. We are on it.', url: '/plain.html' } })", serde_json::json!([name]))
        .await?;
    if name == "twice" {
        page.run(
            "for (const [method, reference] of [['card', 'pi_3f60d22f4a9142d8b0c6e51'], ['paypal', 'PAYID-M7X2Q5Y8K1904712']])
               host.endAttempt(host.beginAttempt({ method }), { state: 'paid', reference });
             return host.mayPay()",
        )
        .await?;
        return page.wait("one('#panel')").await;
    }
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.wait("one('#panel')").await?;
    let check = |answer: &str| {
        format!(
            "host.configure({{ checkStatus: async () => ({answer}) }}); one('.primary').click()"
        )
    };
    match name {
        "reopened" => {
            page.run("return host.mayPay()").await?;
        }
        "elsewhere" => {
            page.run("return host.show({ code: 'card_declined', decline_code: 'insufficient_funds' }, { provider: 'stripe', attempt: { id: 'other', method: 'card' } }).then(() => true)")
                .await?;
        }
        "checking" => {
            page.run(&check("{ state: 'processing' }")).await?;
            let note = serde_json::to_string(&say(tag, "panel-ask-again", None)?)?;
            page.wait(&format!("one('#note').textContent === {note}"))
                .await?;
        }
        "not-charged" => {
            page.run(&check("{ state: 'not_paid' }")).await?;
            page.wait("one('.methods')").await?;
        }
        "paid" => {
            page.run(&check(
                "{ state: 'paid', reference: 'pi_3f60d22f4a9142d8b0c6e51' }",
            ))
            .await?;
            page.wait("!one('#note')?.textContent && all('section button').length === 1")
                .await?;
        }
        "notify" => {
            page.press_label(&say(tag, "action-notify", None)?).await?;
            page.wait("one('#report')?.open").await?;
        }
        "question" => page.press("one('.question summary')").await?,
        "pay-anyway" => {
            let ask = say(tag, "action-pay-anyway", None)?;
            page.press_label(&ask).await?;
            let headline = serde_json::to_string(&say(tag, "pay-anyway", None)?)?;
            page.wait(&format!("one('#headline').textContent === {headline}"))
                .await?;
        }
        _ => {}
    }
    Ok(())
}

/// The address to open for a screen, which says what goes wrong.
pub(crate) fn address(name: &str, tag: &str, more: &str) -> String {
    let scenario = match name {
        "countdown" | "notify" => "issuer_not_available",
        "question" => "generic_decline",
        _ => "still_processing",
    };
    format!("?scenario={scenario}&locale={tag}{more}")
}
