/** How long a text may be, as `locales/README.md` says: in characters, without its variables. */

const limits = {
  headline: { zh: 24, other: 60 },
  button: { zh: 12, other: 28 },
  other: { zh: 160, other: 160 },
};

/** The buttons of the report; those of the panel are all named `action-…`. */
const buttons = ['notify-send', 'report-send', 'report-cancel', 'report-copy'];

/**
 * What a message of the packs is on screen.
 *
 * @param {string} name of a text.
 * @param {boolean} headed whether something is said below it: the text above is a headline then.
 */
export function part(name, headed) {
  if (name.includes('.')) return 'other';
  if (headed || /-(headline|title)$/.test(name)) return 'headline';
  return name.startsWith('action-') || buttons.includes(name) ? 'button' : 'other';
}

/**
 * @param {string} text without its variables.
 * @param {'headline' | 'button' | 'other'} part where it stands; any other slot is `other`.
 * @param {string} language
 * @returns {{ length: number, most: number, over: number }}
 */
export function measure(text, part, language) {
  const limit = limits[part] ?? limits.other;
  const most = limit[new Intl.Locale(language).language] ?? limit.other;
  const length = Array.from(text).length;
  return { length, most, over: Math.max(0, length - most) };
}
