/**
 * The element's class, unregistered. `CheckoutRescueElement.define('my-rescue')` registers it.
 */

import { Shell } from './shell.js';

export class CheckoutRescueElement extends Shell {
  static core = async () => import('./fetched.js');
}
