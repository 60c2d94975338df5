import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Attempts } from '../attempt.js';

// The two things of a browser that this module touches.
const page = new EventTarget();
let online = true;
Object.defineProperty(globalThis, 'navigator', { value: { get onLine() { return online; } }, configurable: true });
globalThis.addEventListener = page.addEventListener.bind(page);

const network = (state) => {
  online = state;
  if (state) page.dispatchEvent(new Event('online'));
};

let attempts;
beforeEach(() => {
  network(true);
  attempts = new Attempts();
});

test('an attempt has an id of its own, a time, and what it is about', () => {
  const one = attempts.begin({ method: 'card', amount: { value: '199.90', currency: 'RON' } });
  assert.match(one.id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.match(one.startedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.deepEqual([one.method, one.amount.value], ['card', '199.90']);
  const again = attempts.begin(one);
  assert.deepEqual([again.method, again.amount, again.id === one.id], [one.method, one.amount, false]);
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
