// The inline entry, bundled: one file with everything inside.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

test('the bundle is one file that holds every WebAssembly', () => {
  assert.deepEqual(readdirSync('dist'), ['main.js']);
  // "\0asm" and version 1 in Base64: the panel, the check, the report, what reads texts and what reads messages.
  assert.equal(readFileSync('dist/main.js', 'utf8').match(/AGFzbQEAAA/g)?.length, 5);
});

test('the bundle can be imported where there is no page', async () => {
  const { CheckoutRescueElement } = await import('./dist/main.js');
  assert.equal(typeof CheckoutRescueElement, 'function');
});
