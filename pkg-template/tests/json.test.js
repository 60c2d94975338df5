import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseJson } from '../json.js';

test('JSON is parsed', () => {
  for (const value of [null, 0, -1.5e3, 'a"\\\u0001', [], {}, { a: [1, { b: 'ș' }] }]) {
    assert.deepEqual(parseJson(JSON.stringify(value, null, 1)), value);
  }
});

test('a mistake is named by its place', () => {
  const rows = {
    '': [1, 1, 'a value'],
    'hello': [1, 1, 'a value'],
    '{': [1, 2, 'a name or }'],
    '{a:1}': [1, 2, 'a name or }'],
    '{"a" 1}': [1, 6, ':'],
    '{"a":tru}': [1, 6, 'a value'],
    '{"a":1,}': [1, 8, 'a name'],
    '{"a":1]': [1, 7, ', or }'],
    '[1 2]': [1, 4, ', or ]'],
    '[1,]': [1, 4, 'a value'],
    '[\r\n  1,\n   x]': [3, 4, 'a value'],
    '{}x': [1, 3, 'the end'],
    '01': [1, 2, 'the end'],
    '["a\nb"]': [1, 2, 'a value or ]'],
  };
  for (const [text, [line, column, expected]] of Object.entries(rows)) {
    assert.throws(() => parseJson(text), { name: 'SyntaxError', message: `line ${line}, column ${column}: expected ${expected}` }, text);
  }
});

test('depth and length do not matter', () => {
  assert.throws(() => parseJson('['.repeat(1e5)), /column 100001: expected a value or ]/);
  assert.throws(() => parseJson(`["${'a'.repeat(5e6)}"`), /expected , or ]|JSON/);
});
