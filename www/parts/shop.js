/** The shop's own page: what is bought, by whom, the payment form and the confirmation. */
import { text } from './texts.js';

const form = document.querySelector('#checkout');
const button = form.querySelector('.pay');
const confirmation = document.querySelector('.confirmation');

const id = new URLSearchParams(location.search).get('order') ?? newOrder();
for (const place of document.querySelectorAll('[data-order]')) place.textContent = id;

/** Every visit is an order of its own, so that one visitor's payment is not another's. */
function newOrder() {
  return `A-${crypto.getRandomValues(new Uint32Array(1))[0] % 900_000 + 100_000}`;
}

export const shop = {
  form,
  order: { id, amount: { value: '199.90', currency: 'RON' } },
  shopper: { name: 'Ana Ionescu', email: 'ana@example.com' },

  /** The ways to pay, named in the language of the page. */
  get methods() {
    return [
      { id: 'card', label: text('method.card') },
      { id: 'paypal', label: 'PayPal' },
      { id: 'google_pay', label: 'Google Pay' },
      { id: 'bank_transfer', label: text('method.bank_transfer') },
    ];
  },

  /** The way to pay that is chosen. */
  get method() {
    return form.elements.method.value;
  },

  /** Chooses a way to pay, when one is named, and takes the shopper there. */
  choose(method) {
    form.elements.method.value = method;
    form.querySelector(':checked').focus();
  },

  /** Takes the shopper to a field, named by its autocomplete token; to the first one when there is no such. */
  edit(field) {
    form.elements.method.value = 'card';
    const named = field && form.querySelector(`[autocomplete~="${CSS.escape(field)}"]`);
    const input = named || form.querySelector('[autocomplete]');
    input.focus();
    input.select();
  },

  /** Is a payment under way? The button stays focusable, so that a screen reader is not left nowhere. */
  get busy() {
    return button.getAttribute('aria-disabled') === 'true';
  },
  set busy(busy) {
    if (busy && !document.activeElement?.closest('.pay')) button.focus({ preventScroll: true });
    button.setAttribute('aria-disabled', String(busy));
  },

  /** Shows that the order is paid. */
  confirm(reference) {
    confirmation.querySelector('.reference').hidden = !reference;
    confirmation.querySelector('[data-reference]').textContent = reference ?? '';
    form.hidden = true;
    confirmation.hidden = false;
    confirmation.querySelector('h2').focus();
  },
};
