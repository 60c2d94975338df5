/**
 * A stand-in for a payment provider's SDK in the manner of Stripe.js: `confirmPayment` resolves with
 * `{ paymentIntent }` or `{ error }`, and rejects with what `fetch` throws. Behind it is a real server,
 * which is told the scenario in the place of a card.
 */
import { find } from './scenarios.js';

/** How long the page waits for an answer, in milliseconds. */
const PATIENCE = 3000;

let scenario = find('success');

export const provider = {
  /** Decides how the next payments end. */
  simulate(next) {
    scenario = next;
    setOnline(next.id !== 'offline');
  },

  /** The shopper found a way out: what they try next works. */
  recover() {
    this.simulate(find('success'));
  },

  async confirmPayment(order, attempt) {
    const fitting = !scenario.method || scenario.method === attempt.method;
    const { id } = fitting ? scenario : find('success');
    if (id === 'offline') throw new TypeError('Failed to fetch');
    if (id === 'wallet_cancelled') return { error: walletCancelled() };
    const answer = await fetch('/api/pay', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${attempt.id}"` },
      body: JSON.stringify({ scenario: id, order: order.id, attempt: attempt.id, amount: order.amount }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return { error: answer };
    const body = await answer.json();
    return body.object === 'payment_intent' ? { paymentIntent: body } : { error: body.error ?? body };
  },
};

/** What Google Pay's `loadPaymentData()` rejects with when its sheet is closed. */
function walletCancelled() {
  return { statusCode: 'CANCELED', statusMessage: 'User closed the Payment Request UI.' };
}

/** Lets the page believe in a network, or none, as the browser would when the cable is pulled. */
function setOnline(online) {
  if (navigator.onLine === online) return;
  if (online) delete navigator.onLine;
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}
