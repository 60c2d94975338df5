/**
 * The element's class, unregistered. `CheckoutRescueElement.define('my-rescue')` registers it.
 */

import { Shell } from './shell.js';

export class CheckoutRescueElement extends Shell {
  static async open(host, ...rest) {
    const [{ Core }, { fetching }] = await Promise.all([import('./load.js'), import('./fetching.js')]);
    return Core.open(fetching(host.base ?? rest[1].base), host, ...rest);
  }
}
