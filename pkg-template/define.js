/**
 * Registers the element under its usual name. Two copies of the package on one page are common (an app and a widget inside
 * it): the first one wins, as the browser has it, and the console says so, because keeping an older one in silence is found
 * only in production.
 *
 * @param {typeof import('./shell.js').Shell} element
 */
export function define(element) {
  try {
    element.define();
  } catch (error) {
    console.warn(error);
  }
}
