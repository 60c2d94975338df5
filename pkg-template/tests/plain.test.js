import assert from 'node:assert/strict';
import { test } from 'node:test';

import { plain } from '../plain.js';

test('plain data becomes one text', () => {
  assert.equal(plain({ code: '51', none: null, client_secret: 'pi_x', list: [1, null, { a: true }] }), '{"code":"51","list":[1,null,{"a":true}]}');
  assert.equal(plain(Object.assign(Object.create(null), { a: 1 })), '{"a":1}');
  assert.equal(plain(JSON.parse('{"__proto__":{"a":null,"b":2},"c":[]}')), '{"__proto__":{"b":2},"c":[]}');
  assert.equal(plain({ code: '51', retry() {}, when: undefined, [Symbol.iterator]: 1 }), '{"code":"51"}');
});

test('the failure stays as it was, and no secret of it crosses', () => {
  const failure = Object.freeze({ secret: new Error('x'), a: Object.freeze({ client_secret: { b: 1 }, secretary: 's', none: null }), list: [{ secret: 1 }] });
  const before = structuredClone(failure);
  assert.equal(plain(failure), '{"a":{"secretary":"s"},"list":[{}]}');
  assert.deepEqual(failure, before);
});

test('what a member said when it was looked at is what is written', () => {
  let asked = 0;
  const shifty = { get code() { return asked++ ? new Array(4294967295) : '51'; } };
  assert.equal(plain(shifty), '{"code":"51"}');
  assert.equal(asked, 1);
  assert.equal(plain({ list: Object.assign([1], { toJSON: () => new Array(4294967295) }) }), '{"list":[1]}');
});

test('all that the core reads is written', () => {
  const nested = (levels) => (levels ? { a: nested(levels - 1) } : {});
  assert.equal(plain(nested(16)), JSON.stringify(nested(16)));
  assert.equal(typeof plain(nested(17)), 'object');
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
    { a: { toJSON: () => ({ b: 1 }) } },
    new Proxy({}, { ownKeys() { throw new Error('trap'); } }),
    new Proxy({}, { getPrototypeOf() { throw new Error('trap'); } }),
    { big: 1n },
    new Array(4294967295),
    [new Array(4294967295)],
    [new Proxy([], { get: (list, name) => (name === 'length' ? -1e9 : list[name]) }), Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [at, at]))],
    { text: 'x'.repeat(1 << 20) },
    Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [at, at])),
  ]) {
    assert.equal(plain(value), value);
  }
});
