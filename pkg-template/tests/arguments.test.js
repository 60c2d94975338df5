import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseArguments, UsageError } from '../arguments.js';

test('explain reads standard input as JSON for a shopper unless told otherwise', () => {
  const options = parseArguments(['explain']);
  assert.deepEqual({ ...options }, { command: 'explain', file: '-', locale: undefined, provider: undefined, audience: 'shopper', format: 'account', text: false });
});

test('options may stand anywhere, with a space or an equals sign', () => {
  const options = parseArguments(['--locale=ro', 'explain', 'failure.json', '--audience', 'merchant', '--json']);
  assert.equal(options.file, 'failure.json');
  assert.equal(options.locale, 'ro');
  assert.equal(options.audience, 'merchant');
  assert.equal(options.format, 'json');
  assert.equal(parseArguments(['explain', '-', '--jsonl', '--json']).format, 'jsonl');
});

test('lint reads standard input and asks for nothing unless told otherwise', () => {
  assert.deepEqual({ ...parseArguments(['lint']) }, { command: 'lint', file: '-', provider: undefined, format: undefined, min: 0, json: false });
  assert.equal(parseArguments(['lint', 'a.csv', '--min', '97.5']).min, 97.5);
});

test('help and version need no command', () => {
  assert.deepEqual(parseArguments(['--help']), { help: true });
  assert.deepEqual(parseArguments(['-v']), { version: true });
});

test('what cannot be run is refused, naming it', () => {
  const rows = [
    [[], /command is missing/],
    [['mend'], /unknown command: mend/],
    [['explain', 'a', 'b'], /one file at a time.*b/],
    [['explain', '--foo'], /Unknown option '--foo'/],
    [['explain', '--locale'], /--locale/],
    [['explain', '--audience', 'police'], /shopper or merchant.*police/],
    [['explain', '--jsonl', '--text'], /exclude/],
    [['explain', '--min', '5'], /explain has no option --min/],
    [['lint', '--locale', 'ro'], /lint has no option --locale/],
    [['lint', '--format', 'xls'], /csv, json or jsonl.*xls/],
    [['lint', '--min', 'most'], /0 to 100.*most/],
    [['lint', '--min='], /0 to 100/],
  ];
  for (const [argv, message] of rows) {
    assert.throws(() => parseArguments(argv), (error) => error instanceof UsageError && message.test(error.message), argv.join(' '));
  }
});
