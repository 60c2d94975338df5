/**
 * What can go wrong here.
 *
 * `id` names it in the address, in the texts (`scenario.<id>`) and to the simulated provider. `method` is the
 * way to pay that it happens to; without one, any. `card` is Stripe's public test number for it, where there
 * is one (https://docs.stripe.com/testing).
 */
export const scenarios = [
  { id: 'success' },
  {
    group: 'card',
    members: [
      { id: 'generic_decline', method: 'card', card: '4000 0000 0000 0002' },
      { id: 'insufficient_funds', method: 'card', card: '4000 0000 0000 9995' },
      { id: 'expired_card', method: 'card', card: '4000 0000 0000 0069' },
      { id: 'incorrect_cvc', method: 'card', card: '4000 0000 0000 0127' },
      { id: 'processing_error', method: 'card', card: '4000 0000 0000 0119' },
      { id: 'card_velocity', method: 'card', card: '4000 0000 0000 6975' },
      { id: 'issuer_not_available', method: 'card' },
      { id: 'lost_card', method: 'card', card: '4000 0000 0000 9987' },
      { id: 'stolen_card', method: 'card', card: '4000 0000 0000 9979' },
    ],
  },
  {
    group: 'authentication',
    members: [
      { id: 'authentication_required', method: 'card', card: '4000 0027 6000 3184' },
      { id: 'authentication_failed', method: 'card', card: '4000 0084 0000 1629' },
      { id: 'wallet_cancelled', method: 'google_pay' },
    ],
  },
  {
    group: 'connection',
    members: [{ id: 'offline' }, { id: 'bank_down' }, { id: 'timeout_after_pay' }],
  },
  {
    group: 'state',
    members: [{ id: 'still_processing' }, { id: 'slow_check' }, { id: 'already_paid' }],
  },
  {
    group: 'shop',
    members: [{ id: 'api_key' }, { id: 'unreadable' }],
  },
];

/** The card that pays. */
export const goodCard = '4242 4242 4242 4242';

/** The scenario of that id; the one in which nothing goes wrong when there is no such. */
export function find(id) {
  const all = scenarios.flatMap((entry) => entry.members ?? [entry]);
  return all.find((scenario) => scenario.id === id) ?? all[0];
}
