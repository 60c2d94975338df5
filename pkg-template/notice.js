/**
 * The ways out under the honest message that `shell.js` puts up when the core cannot be had: no wasm
 * (a strict CSP, Lockdown Mode), a lost network, or a core that gave up. The words are in the shell
 * already; this comes right after the page has loaded, without waiting for the core, and works without it.
 *
 * DOM methods only: no HTML is parsed, no style attribute set.
 */

import labels from './labels.js';

const CSS =
  'section{padding:1rem;border:1px solid;border-radius:.5rem}h2{margin:0;font-size:1.25rem}' +
  'button,a{display:inline-block;min-height:2.75rem;min-width:2.75rem;margin:.5rem .75rem 0 0;padding:.25rem .75rem;font:inherit;color:inherit;background:none}' +
  'button{border:1px solid;border-radius:.5rem}a{box-sizing:border-box;padding-inline:0}';

/** A status check that never answers must not leave the shopper waiting. Milliseconds. */
const LONGEST_CHECK = 15000;

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/**
 * Completes the notice with what the shopper can do.
 *
 * @param {HTMLElement} panel holds the headline and the paragraph, in the language of its `lang`.
 * @param {{ checkStatus?: Function, methods?: object[], contact?: object, order?: object }} config
 * @param {{ id?: string, method?: string } | undefined} attempt the attempt that failed.
 * @param {object} page
 * @param {(text: string) => void} page.announce says what the focused headline does not.
 * @param {() => void} page.act called at every press: the shopper has begun, so nothing may replace the notice.
 * @param {(event: string, detail: object) => void} page.leave takes the notice away, then tells the page why.
 * @param {(event: string, detail: object) => void} page.fire tells the page; the notice stays.
 */
export function complete(panel, config, attempt, { announce, act, leave, fire }) {
  const label = labels[panel.lang];
  const [heading, paragraph] = panel.children;
  const methods = [config.methods].flat().filter((method) => method?.id && method.id !== attempt?.method);
  style(panel.getRootNode());

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

  const offer = (...controls) => panel.replaceChildren(heading, paragraph, ...controls, ...contacts(config, label.report), exit(label.close, 'closed', {}));
  const offerCheck = () => offer(button(label.check, ask));
  const offerRetry = () =>
    offer(
      exit(label.retry, 'retry', { attempt }),
      ...(methods.length
        ? [make('p', { textContent: label.method }), ...methods.map((other) => exit(other.label, 'method', { method: other.id }))]
        : [exit(label.method, 'method', {})]),
    );

  const tell = (text) => announce((paragraph.textContent = text));
  const say = (headline, text) => {
    heading.textContent = headline;
    tell(text);
    heading.focus();
  };

  let asking = false;
  async function ask() {
    if (asking) return; // Not `disabled`: that would take the focus away.
    asking = true;
    tell(label.checking);
    const answer = await answered(config.checkStatus, attempt);
    asking = false;
    if (!panel.isConnected) return; // Closed meanwhile, or a newer failure is up.
    if (answer?.state === 'paid') {
      offer();
      say(label.paid, label.paidNext);
      fire('paid', { attempt, reference: answer.reference });
    } else if (answer?.state === 'not_paid') {
      offerRetry();
      say(heading.textContent, label.notCharged);
    } else {
      offerCheck();
      say(heading.textContent, answer?.state === 'processing' ? label.processing : label.unknown);
    }
  }

  // While money may have been taken, the way to pay again opens only after asking, where one can ask.
  if (config.checkStatus) offerCheck();
  else offerRetry();
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

let sheet;

function style(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // No constructable style sheets: plain, and still readable.
  }
}
