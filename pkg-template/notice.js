/**
 * The rest of the honest message that `shell.js` puts up when the core cannot be had: no wasm (a strict CSP, Lockdown Mode),
 * a lost network, or a core that gave up. The headline is in the shell and says what matters; this says more and offers the
 * ways out. It comes when the core did not, and works without it.
 *
 * DOM methods only: no HTML is parsed, no style attribute set.
 */

import { announcer } from './announcer.js';
import labels from './labels.js';
import { Ledger } from './ledger.js';
import { style } from './style.js';

/** A status check that never answers must not leave the shopper waiting. Milliseconds. */
const LONGEST_CHECK = 15000;

/** Milliseconds until screen readers have noticed a new live region. */
const HEARD = 300;

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/**
 * Completes the notice, if it is still up, with what the shopper can do.
 *
 * @param {HTMLElement} panel holds the headline, in the language of its `lang`.
 * @param {{ checkStatus?: Function, methods?: object[], contact?: object, order?: object }} config
 * @param {{ id?: string, method?: string } | undefined} attempt the attempt that failed.
 * @param {import('./attempt.js').Attempts} attempts what the device keeps of the attempts.
 * @param {() => void} act called at every press: the shopper has begun, so nothing may replace the notice.
 * @param {(event: string, detail: object) => void} leave takes the notice away, then tells the page why.
 */
export function complete(panel, config, attempt, attempts, act, leave) {
  const [text, retry, check, method, report, close, paid, unknown, checking, processing, notCompleted, notCharged] = labels[panel.lang];
  const { host } = panel.getRootNode();
  if (!host) return; // Closed meanwhile.
  const [heading] = panel.children;
  const paragraph = make('p', {});
  const region = announcer(host);
  const others = [config.methods].flat().filter((other) => other?.id && other.id !== attempt?.method);
  new Ledger(attempts).prune();
  style(host.shadowRoot);
  region.lang = panel.lang;
  panel.append(paragraph);

  const button = (name, press) =>
    make('button', {
      type: 'button',
      textContent: name,
      onclick() {
        act();
        press();
      },
    });
  const exit = (name, event, detail) => button(name, () => leave(event, detail));

  const offer = (...controls) => {
    // The headline stays where it is: taken out and put back it would lose the focus.
    while (panel.children.length > 2) panel.lastChild.remove();
    panel.append(...controls, ...contacts(config, report), exit(close, 'closed', {}));
  };
  const offerCheck = () => offer(button(check, ask));
  /** @param {() => object | undefined} next the attempt to retry with. */
  const offerRetry = (next) => {
    const again = () => {
      const attempt = next();
      // The page may begin it once more.
      if (attempt) attempts.last = attempts.offered = attempt;
      leave('retry', { attempt });
    };
    offer(
      button(retry, () => clear() && again()),
      ...(others.length
        ? [make('p', { textContent: method }), ...others.map(({ id, label }) => button(label, () => clear() && leave('method', { method: id })))]
        : [exit(method, 'method', {})]),
    );
  };

  /** Spoken too, as the focus is on the headline. */
  const tell = (text) => (region.textContent = paragraph.textContent = text);
  const say = (headline, text) => {
    heading.textContent = headline;
    tell(text);
    heading.focus();
  };

  /** Another attempt that is open or paid, here or in another tab: nothing pays beside it. */
  const other = () => {
    const { blocker } = attempts;
    return blocker && (blocker.id !== attempt?.id || blocker.state === 'paid') ? blocker : undefined;
  };
  /** Asked once more at the press: another tab may have begun meanwhile. */
  const clear = () => {
    if (!other()) return true;
    begin();
    return false;
  };

  let asking = false;
  async function ask() {
    if (asking) return; // Not `disabled`: that would take the focus away.
    asking = true;
    tell(checking);
    const asked = other() ?? attempt;
    const answer = await answered(config.checkStatus, asked);
    asking = false;
    if (answer && asked) attempts.end(asked, answer);
    if (!panel.isConnected) return; // Closed meanwhile, or a newer failure is up.
    if (answer?.state === 'paid') {
      offer();
      say(paid, '');
      host.dispatchEvent(new CustomEvent('rescue-paid', { bubbles: true, composed: true, detail: { attempt: asked, reference: answer.reference } }));
    } else if (answer?.state === 'not_paid' && !attempts.blocker) {
      // A new one: the provider would answer the old key with the old failure.
      offerRetry(() => attempt && attempts.begin(attempt));
      say(notCompleted, notCharged);
    } else {
      offerCheck();
      say(heading.textContent, answer?.state === 'processing' ? processing : unknown);
    }
  }

  function begin() {
    // While money may have been taken, the way to pay again opens only after asking, where one can ask.
    if (typeof config.checkStatus === 'function') offerCheck();
    else if (other()) offer();
    // The same one while the outcome is open: its key is what protects from paying twice.
    else offerRetry(() => attempt);
  }
  begin();
  paragraph.textContent = text;
  region.textContent = '';
  // A live region that has just been made is not listened to yet; by then something newer may have been said.
  setTimeout(() => (region.textContent ||= panel.isConnected ? text : ''), HEARD);
}

/** What the page's check says; `undefined` when it throws or takes too long, which leaves it unknown. */
async function answered(checkStatus, attempt) {
  let timer;
  try {
    return await Promise.race([checkStatus(attempt), new Promise((late) => (timer = setTimeout(late, LONGEST_CHECK)))]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Addresses are shown as they are, so that they can be copied where no mail or phone app opens. */
function contacts({ contact: { url, email, phone } = {}, order }, report) {
  const subject = order?.id ? `?subject=${encodeURIComponent(order.id)}` : '';
  return [
    ...(url ? [make('a', { href: url, textContent: report })] : []),
    ...(email ? [make('a', { href: `mailto:${email}${subject}`, textContent: email })] : []),
    ...(phone ? [make('a', { href: `tel:${phone}`, textContent: phone })] : []),
  ];
}
