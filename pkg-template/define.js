/**
 * Registers the element under its usual name. Two copies of the package on one page are common (an
 * app and a widget inside it): the first one wins, as the browser has it, and the console says so
 * when they differ, because silently keeping the older one is found only in production.
 *
 * @param {typeof import('./shell.js').Shell} element
 */
export function define(element) {
  try {
    element.define();
  } catch (error) {
    if (error.name !== 'NotSupportedError') throw error;
    const used = customElements.get('checkout-rescue')?.version;
    if (used !== element.version) console.warn(`checkout-rescue ${used} is used`);
  }
}
