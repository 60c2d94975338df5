// What a shop writes compiles, and what it must not write does not.
import 'checkout-rescue';
import { CheckoutRescueElement } from 'checkout-rescue/element';
import { load, readFailure } from 'checkout-rescue/core';

const element: CheckoutRescueElement = document.createElement('checkout-rescue');
await element.configure({
  order: { id: 'A-1029', amount: { value: '199.90', currency: 'RON' } },
  methods: [{ id: 'card', label: 'Card' }],
  checkStatus: async (attempt) => ({ state: 'paid', reference: attempt?.id }),
  complaint: { delivery: { kind: 'http', url: '/complaints' } },
});
const attempt = element.beginAttempt({ method: 'card' });
const id: string = attempt.id;
await element.show(new Error('boom'), { attempt });
element.addEventListener('rescue-method', ({ detail }) => detail.method?.toUpperCase());
document.addEventListener('rescue-paid', ({ detail }) => detail.reference?.length);

const rescue = await load({ locales: ['ro'], providers: ['stripe'] });
const told = rescue.diagnose(await readFailure(null), { locale: 'ro-MD' });
const charge: 'not_charged' | 'charged' | 'on_hold' | 'unknown' = told.charge;
const rule: string = rescue.diagnose('boom', { audience: 'merchant' }).merchant.rule;

// @ts-expect-error: an amount is a decimal string, never a float.
await element.configure({ order: { amount: { value: 199.9, currency: 'RON' } } });
// @ts-expect-error: only the four documented states.
await element.configure({ checkStatus: async () => ({ state: 'success' }) });
// @ts-expect-error: the shopper's answer has nothing for the merchant in it.
told.merchant.rule;
// @ts-expect-error: a retry has an attempt and no method.
element.addEventListener('rescue-retry', ({ detail }) => detail.method);

export { charge, id, rule };
