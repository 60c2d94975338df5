/**
 * What reads texts: a WebAssembly of its own, brought here when a failure holds an answer as text, or no code says why a
 * payment failed. One for all elements, as what texts mean does not differ.
 */

import { start } from './load.js';

let texts;

/**
 * @param {import('./load.js').Source} source
 * @returns {Promise<object>} what the core's `readTexts` wants; its `add` takes the pack of a language's phrases.
 */
export async function open(source) {
  const { Texts } = await start(source, 'texts', () => import('./wasm/texts.js'));
  return (texts ??= new Texts());
}
