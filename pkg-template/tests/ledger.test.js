import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Attempts } from '../attempt.js';
import { Ledger } from '../ledger.js';

globalThis.addEventListener = () => {};

let attempts;
let ledger;
beforeEach(() => {
  globalThis.localStorage = {};
  attempts = new Attempts({ order: { id: 7 } });
  ledger = new Ledger(attempts);
});

const keep = (id, at) => ledger.keep(id, JSON.stringify({ id, order: '7', state: 'not_paid', at }), true);

test('what the core keeps is read as it was written, one entry a line', () => {
  assert.equal(ledger.order, '7');
  assert.equal(ledger.kept(), '');
  keep('a', 1);
  ledger.keep('b', '{"id":"b","text":"two\\nlines"}', false);
  assert.deepEqual(ledger.kept().split('\n').map((line) => JSON.parse(line).id), ['a', 'b']);
  assert.deepEqual(Object.keys(localStorage), ['checkout-rescue/1/a'], 'only what is shared is stored');
  ledger.forget('a');
  assert.deepEqual([ledger.kept().split('\n').length, Object.keys(localStorage)], [1, []]);
});

test('what an event brings is the last attempt, and may be begun', () => {
  const attempt = { id: 'x' };
  ledger.offer(attempt);
  assert.deepEqual([attempts.last, attempts.offered], [attempt, attempt]);
});

test('what is too old or too much is forgotten, the newest last', () => {
  const now = Date.now();
  keep('old', now - 31 * 86_400_000);
  for (let number = 0; number < 45; number++) keep(`n${number}`, now - number * 1000);
  ledger.prune();
  const left = Object.keys(attempts.entries);
  assert.equal(left.length, 40);
  assert.ok(left.includes('n0') && left.includes('n39') && !left.includes('n40') && !left.includes('old'));
});

test('ids are random', () => {
  assert.match(ledger.uuid(), /^[\da-f]{8}-/);
  assert.notEqual(ledger.uuid(), ledger.uuid());
});
