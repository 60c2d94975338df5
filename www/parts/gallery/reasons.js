/**
 * The reasons with what a shopper reads of each, for every state of the money that it can meet.
 *
 * The usual state needs only our own name of the reason as a code. The others need better evidence: an answer that
 * says something of the money whatever its code says, with the name of the reason in the place of the code. What does
 * not lead to the reason and the state that it was made for is left out: that reason cannot meet that state.
 */

/** Answers that lead to a state of the money, by that state; the first that does is taken. */
const evidence = {
  unknown: [
    // Alipay: a cancel that failed says nothing of the payment.
    (code) => ({ alipay_trade_cancel_response: { code: '40004', msg: 'Business Failed', sub_code: code } }),
  ],
  not_charged: [
    // Braintree: what fails in the page was not sent.
    (code) => ({ name: 'BraintreeError', code }),
  ],
  on_hold: [
    // Authorize.Net, refused for the address after the bank had approved: the amount stays held for a while.
    (code) => ({ provider: 'authorize_net', networkCode: code, declineCode: '127' }),
    // Authorize.Net, approved but not settled.
    () => ({ provider: 'authorize_net', declineCode: '36' }),
    // Stripe, approved but not captured yet.
    () => ({ object: 'payment_intent', id: 'pi_3Example', status: 'requires_capture' }),
  ],
};

/** What the core has to load, so that a reason's name is understood wherever a code may stand. */
export function evidencing(ids) {
  return {
    providers: ['alipay', 'authorize_net', 'braintree', 'stripe'],
    reasons: { '*': Object.fromEntries(ids.map((id) => [id, id])) },
  };
}

/**
 * @param {import('../../pkg/core.d.ts').Rescue} rescue loaded with {@link evidencing}.
 * @param {string[]} ids every reason.
 * @returns {Reason[]} those that can be shown.
 *
 * @typedef {object} Reason
 * @property {string} id
 * @property {string} group what kind of trouble it is.
 * @property {string} fixer who can put it right.
 * @property {string} disclosure how much of it is told.
 * @property {string[]} masked the reasons that must look like this one.
 * @property {State[]} states the usual one first.
 *
 * @typedef {object} State what is read with one state of the money.
 * @property {string} charge the state.
 * @property {boolean} usual whether it is the reason's own.
 * @property {string[]} actions what is offered, best first.
 * @property {Record<string, object>} messages the message in each language.
 */
export function catalogue(rescue, ids) {
  const reasons = new Map();
  const masked = [];
  for (const id of ids) {
    const failure = { code: id };
    const { reason, group, fixer, disclosure, charge } = rescue.diagnose(failure);
    if (reason !== id) {
      masked.push([reason, id]);
      continue;
    }
    const states = [state(rescue, failure, true)];
    for (const other of Object.keys(evidence).filter((other) => mayMeet(charge, other))) {
      const better = evidence[other].map((answer) => answer(id)).find((answer) => {
        const found = rescue.diagnose(answer);
        return found.reason === id && found.charge === other;
      });
      if (better) states.push(state(rescue, better, false));
    }
    reasons.set(id, { id, group, fixer, disclosure, masked: [], states });
  }
  for (const [shown, id] of masked) reasons.get(shown).masked.push(id);
  return [...reasons.values()];
}

/** That nothing was taken is news only where the usual is not to know. */
function mayMeet(usual, other) {
  return other !== usual && (other !== 'not_charged' || usual === 'unknown');
}

function state(rescue, failure, usual) {
  const { charge, actions } = rescue.diagnose(failure);
  const messages = rescue.languages.map((locale) => [locale, rescue.diagnose(failure, { locale }).message]);
  return { charge, usual, actions, messages: Object.fromEntries(messages) };
}
