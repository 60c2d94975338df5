import { define } from './define.js';
import { CheckoutRescueElement } from './element.js';

define(CheckoutRescueElement);

export { CheckoutRescueElement };
