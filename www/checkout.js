/**
 * The integration, whole: what a shop writes to rescue its failed payments. Copy it, put your provider's SDK
 * in the place of `provider`, and your own page in the place of `shop` and `bank`.
 */
import './pkg/index.js'; // with a bundler: import 'checkout-rescue'
import { bank } from './parts/bank.js';
import { provider } from './parts/provider.js';
import { shop } from './parts/shop.js';

const rescue = document.querySelector('checkout-rescue');

/** Tells the element what it needs to know. Call it again when something changes, with only what changed. */
export function configure(config) {
  // A rejection lists what could not be read, for whoever set the shop up; the rest is used all the same.
  rescue.configure(config).catch(console.error);
}

configure({
  order: shop.order, //     { id: 'A-1029', amount: { value: '199.90', currency: 'RON' } }
  shopper: shop.shopper, // { name, email }: nobody has to type them again into a report
  methods: shop.methods, // [{ id: 'card', label: 'Card' }, …]: what else a shopper may pay with
  checkStatus, //           asked when nobody knows how a payment ended, before anyone pays twice
  complaint: { delivery: { kind: 'http', url: '/complaints' } },
  contact: { email: 'help@filigran.example' }, // for when a report cannot be sent from the page
});

/** Your server's word on whether an attempt was paid: `{ state, reference }`. */
async function checkStatus(attempt) {
  const answer = await fetch(`/api/status/${encodeURIComponent(attempt.id)}`);
  if (!answer.ok) throw new Error(`the status was answered with ${answer.status}`);
  return answer.json();
}

/** Once the page is ready. After a reload, a crash or in a second tab an earlier attempt may still be open: then says so. */
export const open = () => rescue.mayPay();

/** Pays; a retry brings its attempt, whose id is the idempotency key. */
export async function pay(attempt = rescue.beginAttempt({ method: shop.method })) {
  if (attempt.blockedBy) return rescue.mayPay(); // says what stands in the way
  rescue.close();
  shop.busy = true;
  try {
    const { paymentIntent, error } = await provider.confirmPayment(shop.order, attempt);
    if (paymentIntent?.status === 'succeeded') {
      rescue.endAttempt(attempt, { state: 'paid', reference: paymentIntent.id });
      shop.confirm(paymentIntent.id);
    } else await rescue.show(error ?? paymentIntent, { attempt });
  } catch (failure) {
    await rescue.show(failure, { attempt });
  } finally {
    shop.busy = false;
  }
}

shop.form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!shop.busy) pay();
});

rescue.addEventListener('rescue-retry', ({ detail }) => pay(detail.attempt));

rescue.addEventListener('rescue-method', ({ detail }) => {
  rescue.close();
  shop.choose(detail.method);
});

rescue.addEventListener('rescue-edit', ({ detail }) => shop.edit(detail.field));

rescue.addEventListener('rescue-authenticate', async ({ detail }) => {
  const failure = await bank.authenticate();
  if (failure) rescue.show(failure, { attempt: detail.attempt });
  else pay(detail.attempt);
});

rescue.addEventListener('rescue-restart', () => location.assign('?')); // a new order

rescue.addEventListener('rescue-paid', ({ detail }) => {
  rescue.close();
  shop.confirm(detail.reference);
});
