import assert from 'node:assert/strict';
import { test } from 'node:test';

import { plain } from '../plain.js';

test('plain data becomes one text', () => {
  assert.equal(plain({ code: '51', none: null, client_secret: 'pi_x', list: [1, null, { a: true }] }), '{"code":"51","list":[1,null,{"a":true}]}');
  assert.equal(plain(Object.assign(Object.create(null), { a: 1 })), '{"a":1}');
});

test('what is no object is left as it is', () => {
  for (const value of ['boom', 5, null, undefined, true, Symbol.iterator, () => {}]) assert.equal(plain(value), value);
});

test('errors, hostile and large ones are left for the core to walk', () => {
  const cycle = {};
  cycle.self = cycle;
  const endless = () => ({ get a() { return endless(); } });
  for (const value of [
    new Error('x'),
    { cause: new TypeError('x') },
    new Date(),
    new Map(),
    cycle,
    endless(),
    { get a() { throw new Error('getter'); } },
    { toJSON() { throw new Error('toJSON'); } },
    new Proxy({}, { ownKeys() { throw new Error('trap'); } }),
    new Proxy({}, { getPrototypeOf() { throw new Error('trap'); } }),
    { big: 1n },
    new Array(4294967295),
    [new Array(4294967295)],
    { text: 'x'.repeat(1 << 20) },
    Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [at, at])),
  ]) {
    assert.equal(plain(value), value);
  }
});
