import assert from 'node:assert/strict';
import { test } from 'node:test';

import { account } from '../account.js';

const diagnosis = {
  reason: 'insufficient_funds', actions: ['other_method', 'retry_later'], retry: { same_method: 'later', after_seconds: 3600 },
  provider: 'stripe', reference: 'pi_1',
  message: { headline: 'Not enough money', charge: 'No money was taken.', next: 'Use another card.', otherwise: 'Ask your bank.' },
};

test('the shopper’s account', () => {
  assert.equal(
    account(diagnosis),
    [
      'Not enough money',
      '',
      'Charged?       No money was taken.',
      'What to do     Use another card.',
      'If it goes on  Ask your bank.',
      'Offered        other_method, retry_later',
      'Same method    later, not before 3600 s',
      'Provider       stripe',
      'Reference      pi_1',
      '',
    ].join('\n'),
  );
});

test('the merchant also gets the grounds, and no control characters with them', () => {
  const merchant = { reason: 'suspected_fraud', rule: 'decline-code', field: 'decline_code', codes: [{ layer: 'decline', code: 'fra\u001b[31mud\u202e', field: 'decline_code' }] };
  const text = account({ ...diagnosis, merchant });
  assert.match(text, /^Reason {9}suspected_fraud$/m);
  assert.match(text, /^Rule {11}decline-code$/m);
  assert.match(text, /^Codes {10}fra\[31mud \(decline, decline_code\)$/m);
  assert.doesNotMatch(text, /\u001b|\u202e/);
  assert.doesNotMatch(account(diagnosis), /merchant/);
});
