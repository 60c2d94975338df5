import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lines } from '../lines.js';

async function* stream(chunks) {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function read(...chunks) {
  const all = [];
  for await (const line of lines(stream(chunks))) all.push(line);
  return all;
}

test('LF, CRLF, an open end and empty lines', async () => {
  assert.deepEqual(await read('a\nb\r\n\r\nc'), ['a', 'b', '', 'c']);
  assert.deepEqual(await read('a\n'), ['a']);
  assert.deepEqual(await read(), []);
});

test('chunks may end anywhere, in a line end or a letter too', async () => {
  const bytes = new TextEncoder().encode('ы\r\nя');
  assert.deepEqual(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte))), ['ы', 'я']);
});

test('a byte order mark is dropped', async () => {
  assert.deepEqual(await read('\uFEFF{}\n'), ['{}']);
});

test('a line separator inside JSON does not end the line', async () => {
  assert.deepEqual(await read('"a\u2028b\u2029c"\n'), ['"a\u2028b\u2029c"']);
});

test('a line of 5 MB in small chunks', async () => {
  const chunks = Array.from({ length: 5000 }, () => 'x'.repeat(1000));
  const [long, short] = await read(...chunks, '\ny');
  assert.deepEqual([long.length, short], [5_000_000, 'y']);
});
