import './pkg/index.js'; // with a bundler: import 'checkout-rescue'

const rescue = document.querySelector('checkout-rescue');
const failure = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }; // from your provider
document.querySelector('button').addEventListener('click', () => rescue.show(failure));
rescue.addEventListener('rescue-retry', () => rescue.close()); // pay again here
