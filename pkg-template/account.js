/**
 * A diagnosis as text for a person at a terminal: what the shopper is told, and for a merchant why.
 *
 * @param {import('./diagnosis.d.ts').Diagnosis} diagnosis
 * @returns {string} lines, the last one ended.
 */
export function account(diagnosis) {
  const { message, actions, retry, provider, reference, field, bank_message: bank, merchant } = diagnosis;
  return [
    message.headline,
    '',
    ...table({
      'Charged?': message.charge,
      'What to do': message.next,
      'If it goes on': message.otherwise,
      'Offered': actions.join(', '),
      'Same method': sameMethod(retry),
      'Field': field,
      'Provider': provider,
      'Reference': reference,
      'Bank says': bank,
    }),
    ...(merchant ? ['', 'For the merchant only', '', ...table(grounds(merchant))] : []),
    '',
  ]
    .map(plain)
    .join('\n');
}

const grounds = ({ reason, rule, field, codes }) => ({
  'Reason': reason,
  'Rule': rule,
  'Evidence': field,
  'Codes': codes.map(({ layer, code, field: path }) => `${code} (${layer}${path ? `, ${path}` : ''})`).join('; '),
});

const sameMethod = ({ same_method: when, after_seconds: seconds }) =>
  when.replaceAll('_', ' ') + (seconds === undefined ? '' : `, not before ${seconds} s`);

const table = (rows) =>
  Object.entries(rows)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name.padEnd(15)}${value}`);

/** Codes come from outside: no control character of theirs reaches the terminal. */
const plain = (text) => text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '');
