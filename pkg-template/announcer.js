/**
 * The live region of an element: empty until there is something to say, and there before that, or screen readers would miss
 * it. In the light DOM, where they hear it; inside the host, where a modal dialog does not mute it.
 *
 * @param {HTMLElement} host
 * @returns {HTMLElement} the one that is there, or a new one.
 */
export function announcer(host) {
  const found = host.querySelector(':scope > span[role=status]');
  if (found) return found;
  const region = Object.assign(document.createElement('span'), { role: 'status', ariaLive: 'polite' });
  host.append(region);
  return region;
}
