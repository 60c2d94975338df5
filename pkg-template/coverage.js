/**
 * How many of a merchant's failures are understood, and which are not.
 *
 * A failure is understood when a status, a code or an answer says why; `guessed` when only its text does; `open` when
 * nothing does. Those are what a merchant can put right with `reasons`, or tell us.
 */
export class Coverage {
  #counts = { understood: 0, guessed: 0, open: 0 };
  #rows = new Map();
  #unreadable = [];

  /**
   * @param {import('./diagnosis.d.ts').MerchantDiagnosis} diagnosis
   * @param {{ line: number, count: number }} entry
   */
  add({ provider, merchant }, { line, count }) {
    const { reason, rule, sure, codes } = merchant;
    const kind = rule === 'message' ? 'guessed' : reason === 'unknown' ? 'open' : 'understood';
    this.#counts[kind] += count;
    if (kind === 'understood') return;
    const told = codes.filter(({ layer }) => !['status', 'http_status', 'exception', 'event'].includes(layer));
    const name = told.map(({ layer, code }) => `${code} (${layer})`).join(', ') || 'no code';
    const key = JSON.stringify([kind, provider ?? '', name, reason]);
    const row = this.#rows.get(key) ?? { kind, provider, codes: name, reason, sure, count: 0, line };
    row.count += count;
    this.#rows.set(key, row);
  }

  /** A line that could not be read. */
  unreadable(line, error) {
    this.#unreadable.push({ line, error });
  }

  /** What was found: shares in percent of what could be read, rows by how often they happened. */
  report() {
    const { understood, guessed, open } = this.#counts;
    const total = understood + guessed + open;
    const share = (count) => (total ? Math.round((1000 * count) / total) / 10 : 0);
    const rows = [...this.#rows.values()].sort((one, other) => other.count - one.count);
    return {
      total,
      coverage: share(understood + guessed),
      understood: share(understood),
      guessed: share(guessed),
      open: share(open),
      not_understood: rows.filter(({ kind }) => kind === 'open').map(({ kind, reason, sure, ...row }) => row),
      by_text_only: rows.filter(({ kind }) => kind === 'guessed').map(({ kind, ...row }) => row),
      unreadable: this.#unreadable,
    };
  }
}

/** Most rows of a kind that a person is shown; JSON has all of them. */
const MOST = 40;

/**
 * @param {ReturnType<Coverage['report']>} report
 * @returns {string} lines, the last one ended.
 */
export function account(report) {
  const rows = (list, text) => [
    ...list.slice(0, MOST).map((row) => `  ${String(row.count).padStart(7)} × ${row.provider ?? 'no provider'}: ${text(row)} (first in line ${row.line})`),
    ...(list.length > MOST ? [`  … and ${list.length - MOST} more; --json has all`] : []),
  ];
  return [
    `${report.coverage} % of ${report.total} failures understood: ${report.understood} % by status or code, ${report.guessed} % by their text only`,
    ...(report.not_understood.length ? ['', 'Not understood:', ...rows(report.not_understood, ({ codes }) => codes)] : []),
    ...(report.by_text_only.length
      ? ['', 'By their text only:', ...rows(report.by_text_only, ({ codes, reason, sure }) => `${codes}: ${reason}, ${sure} % sure`)]
      : []),
    ...(report.unreadable.length ? ['', 'Not readable:', ...report.unreadable.slice(0, MOST).map(({ line, error }) => `  line ${line}: ${error}`)] : []),
    '',
  ]
    .map((line) => line.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ''))
    .join('\n');
}
