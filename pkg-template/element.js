/**
 * The element's class, unregistered. `CheckoutRescueElement.define('my-rescue')` registers it.
 */

import { Shell } from './shell.js';

export class CheckoutRescueElement extends Shell {
  static async open(host, announcer, config, ...rest) {
    const [{ Core }, { fetching }] = await Promise.all([import('./load.js'), import('./fetching.js')]);
    return Core.open(fetching(host.base ?? config.base), host, announcer, config, ...rest);
  }
}
