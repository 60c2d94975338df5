import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Attempts } from '../attempt.js';

// The two things of a browser that this module touches.
const page = new EventTarget();
let online = true;
Object.defineProperty(globalThis, 'navigator', { value: { get onLine() { return online; } }, configurable: true });
globalThis.addEventListener = page.addEventListener.bind(page);
/** A storage is an object whose members are texts; this one can be full. */
let full = false;
const storage = () => new Proxy({}, { set: (kept, key, text) => !full && Reflect.set(kept, key, String(text)) });

const network = (state) => {
  online = state;
  if (state) page.dispatchEvent(new Event('online'));
};

const order = { id: 'A-1', amount: { value: '199.90', currency: 'RON' } };
let attempts;
beforeEach(() => {
  network(true);
  full = false;
  globalThis.localStorage = storage();
  attempts = new Attempts({ order });
});

const kept = () => Object.values(localStorage).map((text) => JSON.parse(text));
const end = (attempt, state) => attempts.end(attempt, { state });

test('an attempt has an id of its own, a time, and what it is about, and is kept before it is returned', () => {
  const one = attempts.begin({ method: 'card' });
  assert.match(one.id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.match(one.startedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.deepEqual([one.method, one.amount, one.blockedBy], ['card', order.amount, undefined]);
  const [{ at, ...entry }] = kept();
  assert.deepEqual(entry, { id: one.id, method: 'card', amount: order.amount, startedAt: one.startedAt, order: 'A-1', state: 'begun' });
  assert.ok(Math.abs(at - Date.now()) < 60_000);
});

test('a second press begins none: the same id, and what stands in the way', () => {
  const one = attempts.begin({ method: 'card' });
  const again = attempts.begin({ method: 'card' });
  assert.deepEqual([again.id, again.startedAt, again.blockedBy.id], [one.id, one.startedAt, one.id]);
  const other = attempts.begin({ method: 'paypal' });
  assert.notEqual(other.id, one.id);
  assert.equal(other.blockedBy.id, one.id);
  const dearer = attempts.begin({ method: 'card', amount: { value: '299.90', currency: 'RON' } });
  assert.notEqual(dearer.id, one.id);
  assert.equal(kept().length, 1, 'what is not begun is not kept');
});

test('after a decline a new id, after an open outcome the same, after a payment none', () => {
  const one = attempts.begin({ method: 'card' });
  end(one, 'processing');
  assert.equal(attempts.begin({ method: 'card' }).id, one.id);
  end(one, 'not_paid');
  const two = attempts.begin({ method: 'card' });
  assert.notEqual(two.id, one.id);
  assert.equal(two.blockedBy, undefined);
  attempts.end(two, { state: 'paid', reference: 'pi_1' });
  end(two, 'not_paid');
  const three = attempts.begin({ method: 'card' });
  assert.equal(three.id, two.id, 'a page that does not look sends what its provider knows to be paid');
  assert.notEqual(attempts.begin({ method: 'paypal' }).id, two.id);
  assert.deepEqual([three.blockedBy.id, three.blockedBy.reference, three.blockedBy.state], [two.id, 'pi_1', 'paid']);
});

test('another tab sees it, another order does not', () => {
  const one = attempts.begin({ method: 'card' });
  assert.equal(new Attempts({ order }).blocker.id, one.id);
  assert.equal(new Attempts({ order: { id: 'A-2' } }).blocker, undefined);
});

test('without an order number it is nobody else\'s business', () => {
  const alone = new Attempts({});
  const one = alone.begin({ method: 'card' });
  assert.deepEqual(kept(), []);
  assert.equal(alone.blocker.id, one.id);
});

test('a storage that is full, cleared or missing costs nothing while the page lives', () => {
  full = true;
  const one = attempts.begin({ method: 'card' });
  assert.equal(attempts.blocker.id, one.id);
  end(one, 'not_paid');
  full = false;
  const two = attempts.begin({ method: 'card' });
  assert.equal(two.blockedBy, undefined);
  // It can be read, but not written: what it holds is older than what is known.
  full = true;
  end(two, 'not_paid');
  assert.equal(attempts.blocker, undefined);
  full = false;
  const three = attempts.begin({ method: 'card' });
  globalThis.localStorage = storage();
  assert.equal(attempts.blocker.id, three.id);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new Error('denied'); } });
  assert.equal(attempts.blocker.id, three.id);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, writable: true, value: storage() });
});

test('money that another tab found is found, although the clock was set back meanwhile', (t) => {
  const one = attempts.begin({ method: 'card' });
  end(one, 'not_paid');
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 3_600_000 });
  const other = new Attempts({ order });
  other.end(one, { state: 'paid', reference: 'pi_1' });
  assert.equal(attempts.blocker.reference, 'pi_1');
});

test('what others wrote does not matter', () => {
  localStorage['checkout-rescue/1/x'] = '{"id';
  localStorage['checkout-rescue/2/y'] = '{"id":"y","order":"A-1","state":"paid"}';
  localStorage['checkout-rescue/1/z'] = '{"id":"z","order":"A-1"}';
  localStorage.cart = '[]';
  assert.equal(attempts.begin({ method: 'card' }).blockedBy, undefined);
});

test('what the widget hands out with an event may be begun once more', () => {
  end(attempts.begin({ method: 'card' }), 'not_paid');
  const offered = { id: 'x', method: 'card', amount: order.amount, startedAt: '2026-03-05T12:00:00Z' };
  attempts.keep('x', { ...offered, order: 'A-1', state: 'begun', at: Date.now() }, true);
  attempts.last = attempts.offered = offered;
  assert.equal(attempts.begin({ method: 'card' }), offered);
  assert.equal(attempts.begin({ method: 'card' }).blockedBy.id, 'x', 'but only once');
});

test('but not once it has ended, or while another is open', () => {
  const offered = { id: 'x', method: 'card', amount: order.amount, startedAt: '2026-03-05T12:00:00Z' };
  const keep = (id, state) => attempts.keep(id, { ...offered, id, order: 'A-1', state, at: Date.now() }, true);
  keep('x', 'not_paid');
  attempts.offered = offered;
  assert.notEqual(attempts.begin({ method: 'card' }).id, 'x');
  keep('x', 'begun');
  attempts.offered = offered;
  assert.ok(attempts.begin({ method: 'card' }).blockedBy);
});

test('an id that may have been sent before proves nothing, however offline the device is', () => {
  const sent = attempts.begin({ method: 'card' });
  network(false);
  assert.equal(attempts.begin({ method: 'card' }).id, sent.id);
  assert.equal(attempts.sent(sent), undefined);
});

test('offline from before the attempt until now: nothing was sent', () => {
  network(false);
  assert.equal(attempts.sent(attempts.begin()), false);
});

test('going offline later proves nothing', () => {
  const attempt = attempts.begin();
  network(false);
  assert.equal(attempts.sent(attempt), undefined);
});

test('being online for a moment loses the proof', () => {
  network(false);
  const attempt = attempts.begin();
  network(true);
  network(false);
  assert.equal(attempts.sent(attempt), undefined);
});

test('back online when it is shown: no proof, even before the event came', () => {
  network(false);
  const attempt = attempts.begin();
  online = true;
  assert.equal(attempts.sent(attempt), undefined);
});

test('an earlier attempt that may have been sent spoils the proof for the next', () => {
  attempts.begin();
  network(false);
  assert.equal(attempts.sent(attempts.begin()), undefined);
});

test('a failure of another attempt, or of none, proves nothing', () => {
  network(false);
  assert.equal(attempts.sent(undefined), undefined);
  attempts.begin();
  assert.equal(attempts.sent({ id: 'another' }), undefined);
});

test('the proof is good for one failure', () => {
  network(false);
  const attempt = attempts.begin();
  assert.equal(attempts.sent(attempt), false);
  // The retry may have run while the network was back.
  assert.equal(attempts.sent(attempt), undefined);
});
