//! How long it takes to read a message of 500 characters, in each language, with the phrases of all languages loaded.

use e2e::Result;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// Each by its language; a bank's letter, as no provider's message is as long.
const MESSAGES: &[(&str, &str)] = &[
    ("en", include_str!("messages/en.txt")),
    ("ro", include_str!("messages/ro.txt")),
    ("ru", include_str!("messages/ru.txt")),
    ("zh-Hans", include_str!("messages/zh-Hans.txt")),
];

/// Characters of a message.
const LENGTH: usize = 500;

const SCRIPT: &str = "
    const [messages] = arguments;
    return (async () => {
      const { open } = await import('/pkg/texts.js');
      const { fetching } = await import('/pkg/fetching.js');
      const { phrases } = await import('/pkg/packs.js');
      const reader = await open(await fetching());
      for (const name of phrases) reader.add(await (await fetch(`/pkg/phrases/${name}.pack`)).text());
      let read = 0;
      const once = (text, language) => {
        const began = performance.now(); let count = 0;
        while (performance.now() - began < 100) { for (let i = 0; i < 50; i++) read += reader.read(text, language).length; count += 50; }
        return (performance.now() - began) / count * 1000;
      };
      const took = messages.map(() => []);
      for (let i = 0; i < 9; i++) messages.forEach(([language, text], at) => {
        if (!reader.read(text, language).endsWith(' insufficient_funds')) throw new Error(`${language}: ${reader.read(text, language)}`);
        took[at].push(once(text, language));
      });
      return messages.map(([language], at) => ({ language, microseconds: took[at].sort((a, b) => a - b)[4] }));
    })();
";

/// The median of nine, for each language.
pub(crate) async fn measure(session: &WebDriver, url: &str) -> Result<Value> {
    session.goto(format!("{url}pkg/package.json")).await?;
    let messages = MESSAGES.iter().map(|(language, message)| {
        let text: String = message.chars().take(LENGTH).collect();
        json!([language, text])
    });
    Ok(session
        .execute(SCRIPT, vec![messages.collect()])
        .await?
        .json()
        .clone())
}
