/**
 * The same element with the wasm and every pack in modules: larger, and it works in any bundler, as there is
 * no asset to handle. One that splits code loads a provider and a language at a time.
 */

import { define } from './define.js';
import { Shell } from './shell.js';

export class CheckoutRescueElement extends Shell {
  static async core() {
    const [{ Core }, { wasm, packs }] = await Promise.all([import('./load.js'), import('./wasm/inline.js')]);
    const source = { wasm: async (name) => bytes(wasm[name]), text: (path) => text(packs, path) };
    return { open: (...shell) => Core.open(() => source, ...shell) };
  }
}

async function text(packs, path) {
  if (!Object.hasOwn(packs, path)) throw new Error(`checkout-rescue: there is no ${path} in this package`);
  return (await packs[path]()).default;
}

const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

define(CheckoutRescueElement);
