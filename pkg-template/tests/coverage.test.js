import assert from 'node:assert/strict';
import { test } from 'node:test';

import { account, Coverage } from '../coverage.js';

const told = (reason, rule, code, sure) => ({
  provider: 'acme',
  merchant: { reason, rule, sure, codes: [{ layer: 'decline_code', code, field: 'code' }] },
});

function covered() {
  const coverage = new Coverage();
  coverage.add(told('insufficient_funds', 'decline_code', '51'), { line: 1, count: 90 });
  coverage.add(told('expired_card', 'message', 'X', 90), { line: 2, count: 6 });
  coverage.add(told('unknown', 'nothing', 'Y\u202e'), { line: 3, count: 3 });
  coverage.add(told('unknown', 'nothing', 'Y\u202e'), { line: 9, count: 1 });
  coverage.unreadable(7, 'expected a value');
  return coverage.report();
}

test('shares are of what could be read, rows by how often they happened', () => {
  const report = covered();
  assert.equal(report.total, 100);
  assert.equal(report.coverage, 96);
  assert.equal(report.guessed, 6);
  assert.deepEqual(report.not_understood, [{ provider: 'acme', codes: 'Y\u202e (decline_code)', count: 4, line: 3 }]);
  assert.deepEqual(report.by_text_only, [{ provider: 'acme', codes: 'X (decline_code)', reason: 'expired_card', sure: 90, count: 6, line: 2 }]);
});

test('a person reads which codes are missing, without control characters', () => {
  const text = account(covered());
  assert.match(text, /^96 % of 100 failures understood: 90 % by status or code, 6 % by their text only\n/);
  assert.match(text, /Not understood:\n +4 × acme: Y \(decline_code\) \(first in line 3\)\n/);
  assert.match(text, /X \(decline_code\): expired_card, 90 % sure/);
  assert.match(text, /Not readable:\n {2}line 7: expected a value\n$/);
});

test('an empty file is understood by nobody', () => {
  assert.equal(new Coverage().report().coverage, 0);
});
