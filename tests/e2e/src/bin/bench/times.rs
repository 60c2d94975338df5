//! From a failure to its message, in milliseconds: cold and warm, at full speed and a quarter of it.

use e2e::Result;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use super::machine::throttle;

/// How often each is measured.
const REPETITIONS: usize = 30;

/// Defines the element on a page without one, so that nothing was loaded ahead, and measures one failure. `drawn` is
/// when the message is in the page and laid out, `painted` when the frame after that has been made.
const SETTING: &str = "
    await import('/pkg/index.js');
    const failure = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', charge: 'ch_3Test' };
    const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const once = async (element) => {
      await frame();
      const began = performance.now();
      await element.show(failure);
      const panel = element.shadowRoot.querySelector('#panel');
      if (!panel || panel.getBoundingClientRect().height === 0) throw new Error('no message');
      const drawn = performance.now() - began;
      await frame();
      return { drawn, painted: performance.now() - began };
    };
    const make = () => { const element = document.createElement('checkout-rescue'); element.setAttribute('locale', 'ro'); element.setAttribute('provider', 'stripe'); document.body.replaceChildren(element); return element; };
";

/// The times at both speeds.
pub(crate) async fn measure(session: &WebDriver, url: &str) -> Result<Value> {
    let tools = session.cdp();
    let mut rows = Vec::new();
    for slow_down in [1, 4] {
        throttle(session, slow_down).await?;
        let mut cold = Vec::new();
        for _ in 0..REPETITIONS {
            tools
                .send_raw("Network.clearBrowserCache", json!({}))
                .await?;
            session.goto(format!("{url}pkg/package.json")).await?;
            cold.push(run(session, "return once(make());").await?);
        }
        let script = format!(
            "const element = make(); await once(element); const all = []; for (let i = 0; i < {REPETITIONS}; i++) all.push(await once(element)); return all;"
        );
        let warm = run(session, &script).await?;
        let warm = warm.as_array().cloned().unwrap_or_default();
        for (name, samples) in [("cold", &cold), ("warm", &warm)] {
            for moment in ["drawn", "painted"] {
                let mut values: Vec<f64> = samples
                    .iter()
                    .filter_map(|sample| sample[moment].as_f64())
                    .collect();
                values.sort_by(f64::total_cmp);
                rows.push(json!({
                    "cpu_slow_down": slow_down, "load": name, "until": moment, "samples": values.len(),
                    "median": quantile(&values, 50), "p90": quantile(&values, 90),
                }));
            }
        }
    }
    throttle(session, 1).await?;
    Ok(Value::Array(rows))
}

async fn run(session: &WebDriver, script: &str) -> Result<Value> {
    let script = format!("return (async () => {{ {SETTING} {script} }})();");
    Ok(session.execute(script, Vec::new()).await?.json().clone())
}

fn quantile(sorted: &[f64], percent: usize) -> f64 {
    let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or(f64::NAN)
}
