//! How many failures are diagnosed and worded a second, with few providers and with many; beside `@fluent/bundle` that
//! formats the same messages in the same page.

use e2e::Result;
use e2e::tools::{node_modules, root};
use serde_json::Value;
use thirtyfour::WebDriver;

/// Measures both, in turns, so that whatever else the machine does hits both alike.
const SCRIPT: &str = "
    const [failure, ftl] = arguments;
    return (async () => {
      const { load } = await import('/pkg/core.js');
      const rescue = await load({ locales: ['en', 'ro'], providers: ['stripe'] });
      const pack = await (await fetch('/pkg/locales/ro.pack')).text();
      const { FluentBundle: Bundle, FluentResource } = globalThis.FluentBundle;
      const bundle = new Bundle('ro', { useIsolating: false });
      bundle.addResource(new FluentResource(ftl));
      const ours = () => rescue.diagnose(failure, { locale: 'ro' }).message;
      const id = ours() && rescue.diagnose(failure, { locale: 'ro' }).reason.replaceAll('_', '-');
      const theirs = () => {
        const message = bundle.getMessage(id);
        const charge = bundle.getMessage('charge-not-charged-hold');
        return { headline: bundle.formatPattern(message.value), charge: bundle.formatPattern(charge.value),
          next: bundle.formatPattern(message.attributes.next), otherwise: bundle.formatPattern(message.attributes.otherwise) };
      };
      if (JSON.stringify(ours()) !== JSON.stringify(theirs())) throw new Error('the two do not say the same');
      // What is said is used, or the compiler would leave the work out.
      let said = 0;
      const pace = (work) => {
        const began = performance.now(); let count = 0;
        while (performance.now() - began < 300) { for (let i = 0; i < 50; i++) said += work().next.length; count += 50; }
        return count / (performance.now() - began) * 1000;
      };
      const { Rescue } = await import('/pkg/wasm/checkout_rescue.js');
      const first = (work) => { const began = performance.now(); for (let i = 0; i < 20; i++) work(); return (performance.now() - began) / 20; };
      const oursFirst = first(() => { const rescue = new Rescue(); rescue.add('locales/ro.pack', pack); said += rescue.diagnose(failure, { language: 'ro' }).message.next.length; rescue.free(); });
      const theirsFirst = first(() => { const bundle = new Bundle('ro', { useIsolating: false }); bundle.addResource(new FluentResource(ftl)); said += bundle.formatPattern(bundle.getMessage(id).attributes.next).length; });
      // The same with every provider there is, and with as many made-up ones beside them as make three hundred.
      const { providers } = await import('/pkg/packs.js');
      const crowded = async (count) => {
        const made = (id) => `checkout-rescue provider 1\t${id}\ns\terror\nw\tstatus\t${id}_failed\nw\terror_code\t*\nr\tdecline_code\terror_code\nr\treference\tid\n`
          + ['insufficient_funds', 'expired_card', 'suspected_fraud'].map((reason) => `c\tdecline_code\t${reason}\t${Array.from({ length: 40 }, (_, at) => `${reason}${at}`).join('\t')}\n`).join('');
        const raw = new Rescue();
        const texts = await Promise.all(providers.slice(0, count).map(async (name) => (await fetch(`/pkg/providers/${name}.pack`)).text()));
        if (!providers.slice(0, count).includes('stripe')) texts[0] = await (await fetch('/pkg/providers/stripe.pack')).text();
        while (texts.length < count) texts.push(made(`made${texts.length}`));
        texts.forEach((text, at) => raw.add(`providers/${at}.pack`, text));
        raw.add('locales/ro.pack', pack);
        const text = JSON.stringify(failure);
        return () => raw.diagnose(text, { language: 'ro' }).message;
      };
      const [thirty, threeHundred] = [await crowded(30), await crowded(300)];
      if (JSON.stringify(thirty()) !== JSON.stringify(ours()) || JSON.stringify(threeHundred()) !== JSON.stringify(ours())) throw new Error('more providers change the answer');
      const all = { diagnose: [], fluent: [], thirty: [], threeHundred: [] };
      for (let i = 0; i < 7; i++) {
        all.diagnose.push(pace(ours)); all.fluent.push(pace(theirs)); all.thirty.push(pace(thirty)); all.threeHundred.push(pace(threeHundred));
      }
      const median = (values) => values.sort((a, b) => a - b)[3];
      return { with_30_providers: Math.round(median(all.thirty)), with_300_providers: Math.round(median(all.threeHundred)),
        diagnose_and_word: Math.round(median(all.diagnose)), fluent_bundle_js_words_only: Math.round(median(all.fluent)),
        language_parsed_ms: oursFirst, language_parsed_fluent_bundle_js_ms: theirsFirst, said };
    })();
";

/// The paces.
pub(crate) async fn measure(session: &WebDriver, url: &str) -> Result<Value> {
    session.goto(format!("{url}pkg/package.json")).await?;
    let fluent = std::fs::read_to_string(node_modules()?.join("@fluent/bundle/index.js"))?;
    session.execute(fluent, Vec::new()).await?;
    let path = root().join("tests/fixtures/stripe/payment-intent-insufficient-funds.json");
    let fixture: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    Ok(session
        .execute(SCRIPT, vec![fixture["failure"].clone(), fluent_files()?])
        .await?
        .json()
        .clone())
}

/// The panel's words in Romanian, as they are written: `@fluent/bundle` reads them as they are.
fn fluent_files() -> Result<Value> {
    let folder = root().join("locales/ro");
    let files = ["actions", "charge", "panel", "reasons"];
    let texts = files.map(|name| std::fs::read_to_string(folder.join(name).with_extension("ftl")));
    let texts = texts.into_iter().collect::<std::io::Result<Vec<_>>>()?;
    Ok(texts.join("\n").into())
}
