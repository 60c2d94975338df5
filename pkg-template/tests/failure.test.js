import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readFailure } from '../failure.js';

const answer = (body, status = 402) => new Response(body, { status });

test('what is not a Response comes back as it is', async () => {
  const hostile = new Proxy({}, { getPrototypeOf() { throw new Error('no'); }, get() { throw new Error('no'); } });
  for (const failure of [null, undefined, 'text', 7, new Error('x'), { status: 402, json() {} }]) {
    assert.equal(await readFailure(failure), failure);
  }
  // Not awaited directly: `await` itself would look for a `then` on it.
  assert.equal((await readFailure([hostile]))[0], hostile);
});

test('a JSON body is read, and the page can still read its own', async () => {
  const response = answer('{"error":{"code":"card_declined"}}');
  assert.deepEqual(await readFailure(response), { httpStatus: 402, body: { error: { code: 'card_declined' } } });
  assert.deepEqual(await response.json(), { error: { code: 'card_declined' } });
});

test('a body that is no JSON, empty or absent leaves the status', async () => {
  for (const body of ['<!doctype html>', '', null]) {
    assert.deepEqual(await readFailure(answer(body, 502)), { httpStatus: 502, body: undefined });
  }
});

test('a body of XML is kept as text, which the core reads', async () => {
  const xml = '<?xml version="1.0"?><order><error code="20"/></order>';
  assert.deepEqual(await readFailure(answer(xml)), { httpStatus: 402, body: xml });
  assert.deepEqual(await readFailure(answer('\n<HTML><p>{"a":1}')), { httpStatus: 402, body: undefined });
});

test('a body already read leaves the status', async () => {
  const response = answer('{}');
  await response.text();
  assert.deepEqual(await readFailure(response), { httpStatus: 402, body: undefined });
});

test('an opaque answer has no status', async () => {
  assert.deepEqual(await readFailure(Response.error()), { httpStatus: undefined, body: undefined });
});

test('Retry-After is read as seconds or as a date, and anything else is none', async () => {
  const after = async (header) => (await readFailure(new Response('{}', { status: 429, headers: { 'Retry-After': header } }))).retryAfter;
  assert.equal(await after('120'), 120);
  const wait = await after(new Date(Date.now() + 90_000).toUTCString());
  assert.ok(wait > 80 && wait <= 91, `${wait}`);
  for (const header of ['0', '-5', 'soon', '', new Date(0).toUTCString()]) assert.equal(await after(header), undefined, header);
});

test('letters split between chunks are put together', async () => {
  const bytes = new TextEncoder().encode('{"m":"плата"}');
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  assert.deepEqual(await readFailure(answer(stream)), { httpStatus: 402, body: { m: 'плата' } });
});

test('64 KiB are read and no more', async () => {
  const json = (bytes) => JSON.stringify('a'.repeat(bytes - 2));
  assert.equal((await readFailure(answer(json(64 * 1024)))).body.length, 64 * 1024 - 2);
  assert.equal((await readFailure(answer(json(64 * 1024 + 1)))).body, undefined);
});

test('an endless body is stopped', async () => {
  let pulls = 0;
  const stream = new ReadableStream({
    pull(controller) {
      pulls++;
      controller.enqueue(new Uint8Array(16 * 1024).fill(32));
    },
  });
  assert.equal((await readFailure(answer(stream))).body, undefined);
  assert.ok(pulls < 20, `${pulls} chunks were asked for`);
});

test('a body that never ends is given up after a second', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const reading = readFailure(answer(new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('{')); } })));
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  t.mock.timers.tick(1000);
  assert.deepEqual(await reading, { httpStatus: 402, body: undefined });
});
