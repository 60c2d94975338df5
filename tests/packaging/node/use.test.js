// The package in Node.js: on a server that renders pages, headless, and from the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const decline = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' };

test('importing the element where there is no page does nothing', async () => {
  const before = Reflect.ownKeys(globalThis);
  await import('checkout-rescue');
  await import('checkout-rescue/inline');
  const { CheckoutRescueElement } = await import('checkout-rescue/element');
  assert.equal(typeof CheckoutRescueElement, 'function');
  assert.equal(typeof CheckoutRescueElement.define, 'function');
  assert.deepEqual(Reflect.ownKeys(globalThis), before);
});

test('the core explains a decline in the language asked for', async () => {
  const { load } = await import('checkout-rescue/core');
  const rescue = await load();
  const english = rescue.diagnose(decline, { locale: 'en-GB' });
  const romanian = rescue.diagnose(decline, { locale: 'ro-MD' });
  for (const diagnosis of [english, romanian]) {
    assert.equal(diagnosis.reason, 'insufficient_funds');
    assert.equal(diagnosis.charge, 'not_charged');
    assert.ok(diagnosis.message.headline && diagnosis.message.charge && diagnosis.message.next);
    // What a page sends over JSON must be what it holds: a Map, say, would arrive empty.
    assert.deepEqual(JSON.parse(JSON.stringify(diagnosis)), diagnosis);
  }
  assert.notEqual(english.message.headline, romanian.message.headline);
});

test('a merchant\'s own messages speak first, and what is wrong with them is named by its line', async () => {
  const { load } = await import('checkout-rescue/core');
  const rescue = await load({ locales: ['en'], providers: ['stripe'] });
  await rescue.addMessages('en', 'insufficient-funds = Not enough points\n');
  const { headline, next } = rescue.diagnose(decline).message;
  assert.equal(headline, 'Not enough points');
  assert.ok(next, 'what was not overridden is still said');
  await assert.rejects(rescue.addMessages('en', 'unknown = Sorry\nnot fluent\n'), /"en", line 2: not Fluent syntax/);
  await assert.rejects(rescue.addMessages('en', '-shop = Shop\n'), /"en", line 1: a term is not supported/);
  await assert.rejects(rescue.addMessages('fr', 'unknown = x\n'), RangeError);
});

test('what a merchant may refer to can be found', () => {
  for (const file of ['package.json', 'custom-elements.json']) {
    assert.ok(import.meta.resolve(`checkout-rescue/${file}`).endsWith(`checkout-rescue/${file}`));
  }
});

const cli = (input, ...words) =>
  spawnSync(fileURLToPath(new URL('node_modules/.bin/checkout-rescue', import.meta.url)), words, {
    input,
    encoding: 'utf8',
  });

test('the command explains a file as JSON', () => {
  writeFileSync('failure.json', JSON.stringify(decline));
  const { status, stdout, stderr } = cli('', 'explain', 'failure.json', '--json', '--locale', 'ro');
  assert.equal(status, 0, stderr);
  const diagnosis = JSON.parse(stdout);
  assert.equal(diagnosis.reason, 'insufficient_funds');
  assert.equal(diagnosis.locale, 'ro');
});

test('the command answers every line, and says when one could not be read', () => {
  const lines = [JSON.stringify({ failure: decline }), '{"failure":', JSON.stringify({ failure: null })];
  const { status, stdout } = cli(lines.join('\n') + '\n', 'explain', '-', '--jsonl');
  const [first, second, third] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(first.reason, 'insufficient_funds');
  assert.ok(second.error);
  assert.equal(third.reason, 'unknown');
  assert.notEqual(status, 0);
});

test('the command tells which of a merchant\'s failures are not understood', () => {
  writeFileSync('failures.csv', 'provider,declineCode,message,count\nstripe,insufficient_funds,,95\n,QX-9,,4\n,,Card expired,1\n');
  const { status, stdout, stderr } = cli('', 'lint', 'failures.csv', '--min', '96', '--json');
  assert.equal(status, 0, stderr);
  const report = JSON.parse(stdout);
  assert.equal(report.coverage, 96);
  assert.deepEqual(report.not_understood.map(({ codes, count, line }) => [codes, count, line]), [['QX-9 (decline_code)', 4, 3]]);
  assert.equal(report.by_text_only[0].reason, 'expired_card');
  assert.equal(cli('', 'lint', 'failures.csv', '--min', '97').status, 1);
  assert.match(cli('a,b\n1\n', 'lint', '--format', 'csv').stdout, /line 2: 1 fields where the header has 2/);
});
