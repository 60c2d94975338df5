import assert from 'node:assert/strict';
import { test } from 'node:test';

import { entries, formatOf } from '../entries.js';

async function* linesOf(text) {
  yield* text.split('\n');
}

async function read(text, format) {
  const found = [];
  for await (const entry of entries(linesOf(text), format)) found.push(entry);
  return found;
}

test('a file is read by its name', () => {
  assert.equal(formatOf('a.CSV'), 'csv');
  assert.equal(formatOf('a.tsv'), 'csv');
  assert.equal(formatOf('a.json'), 'json');
  assert.equal(formatOf('a.jsonl'), 'jsonl');
  assert.equal(formatOf('-'), 'jsonl');
});

test('CSV is the neutral form, with a count; empty fields are not there', async () => {
  const csv = '\uFEFFprovider,code,message,count\nstripe,card_declined,"Declined, ""really""",12\n,51,,\n\n,x,"two\nlines",';
  assert.deepEqual(await read(csv, 'csv'), [
    { line: 2, failure: { provider: 'stripe', code: 'card_declined', message: 'Declined, "really"' }, context: { provider: 'stripe' }, count: 12 },
    { line: 3, failure: { code: '51' }, context: {}, count: 1 },
    { line: 5, failure: { code: 'x', message: 'two\nlines' }, context: {}, count: 1 },
  ]);
});

test('CSV may have semicolons or tabs', async () => {
  for (const separator of [';', '\t']) {
    const [{ failure }] = await read(`code${separator}message\n51${separator}a, b`, 'csv');
    assert.deepEqual(failure, { code: '51', message: 'a, b' });
  }
});

test('what cannot be read is named with its line, and the rest goes on', async () => {
  const [bad, good] = await read('code,message\n1,2,3\n51,x', 'csv');
  assert.deepEqual(bad, { line: 2, error: '3 fields where the header has 2' });
  assert.equal(good.failure.code, '51');
  assert.deepEqual(await read('code\n"51', 'csv'), [{ line: 2, error: 'a quote is opened and never closed' }]);
  const [first, second, third] = await read('{"code":"51"}\n{"code":\n{"failure":"x","provider":"stripe","count":3}', 'jsonl');
  assert.deepEqual(first, { line: 1, failure: { code: '51' }, context: {}, count: 1 });
  assert.equal(second.line, 2);
  assert.match(second.error, /expected a value/);
  assert.deepEqual(third, { line: 3, failure: 'x', context: { provider: 'stripe' }, count: 3 });
});

test('JSON is a list of failures, or one', async () => {
  assert.equal((await read('[{"code":"51"},\n"boom",null]', 'json')).length, 3);
  assert.equal((await read('{"code":"51"}', 'json')).length, 1);
  const [{ line, error }] = await read('[1,\n2,\n', 'json');
  assert.equal(line, 3);
  assert.match(error, /expected/);
});
