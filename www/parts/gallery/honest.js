/** What the shell says where nothing else can be had, read from where shoppers read it: no pack holds it. */
import { CheckoutRescueElement } from '../../pkg/element.js';

class Honest extends CheckoutRescueElement {
  static async core() {
    throw new Error('here for the message of an element without its core');
  }
}
Honest.define('honest-message');

/**
 * @param {string} language
 * @returns {Promise<Record<string, string>>} its texts by their message.
 */
export async function honest(language) {
  const element = document.createElement('honest-message');
  element.setAttribute('locale', language);
  document.body.append(element);
  // Where it is not there, the gallery says so; the element would do without.
  await import('../../pkg/notice.js');
  await element.show();
  const read = (name) => element.shadowRoot.querySelector(name)?.textContent;
  while (!read('p')) await new Promise(requestAnimationFrame);
  const texts = { 'fallback-headline': read('h2'), 'fallback-text': read('p') };
  element.remove();
  return texts;
}
