/**
 * What reads Fluent: a WebAssembly of its own, brought here when a page has messages of its own.
 */

import { start } from './load.js';

/**
 * @param {import('./load.js').Source} source
 * @param {string} tag the language.
 * @param {string} ftl the messages, in Fluent syntax.
 * @returns {Promise<string>} a pack for the core's `add`.
 * @throws {Error} (rejects) naming the language and the line that could not be read.
 */
export async function compile(source, tag, ftl) {
  const glue = await start(source, 'messages', () => import('./wasm/messages.js'));
  return glue.compileMessages(tag, ftl);
}
