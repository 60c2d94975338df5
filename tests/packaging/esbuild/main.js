export { CheckoutRescueElement } from 'checkout-rescue/inline';
