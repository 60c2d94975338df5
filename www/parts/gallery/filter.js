/** The field that narrows the rows to those that have a text in them. */

const field = document.querySelector('#filter');
const status = document.querySelector('[data-testid=found]');

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 150;

/** Every row with what it is searched by, and all rows of the page's parts. */
let rows = [];
let parts = [];
let timer;

export const filter = {
  /**
   * Begins with `?filter=` and follows the field.
   *
   * @param {HTMLElement} main
   */
  open(main) {
    rows = Array.from(main.querySelectorAll('tbody tr'), (row) => ({ row, text: plain(`${names(row)} ${spoken(row)}`) }));
    parts = [...main.querySelectorAll('.state, .entry, .chapter')];
    field.value = new URLSearchParams(location.search).get('filter') ?? field.value;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(apply, PAUSE);
    });
    apply();
  },

  clear() {
    field.value = '';
    apply();
  },
};

/** Shows the rows that have the text, and the parts of the page that still have rows. */
function apply() {
  const wanted = plain(field.value.trim());
  let found = 0;
  for (const { row, text } of rows) {
    row.hidden = !text.includes(wanted);
    if (!row.hidden) found += 1;
  }
  for (const part of parts) part.hidden = !part.querySelector('tbody tr:not([hidden])');
  status.textContent = `Rows shown: ${found} of ${rows.length}`;
  remember(field.value);
}

/** Keeps the filter in the address, so that what is shown can be shared. */
function remember(value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set('filter', value);
  else address.searchParams.delete('filter');
  if (address.href !== location.href) history.replaceState(null, '', address);
}

/** What a row belongs to: its reason with the masked ones, its state of the money, what is offered. */
function names(row) {
  const entry = row.closest('.entry')?.querySelectorAll('h3, [data-masked]') ?? [];
  const state = row.closest('.state')?.querySelectorAll('h4, ol li') ?? [];
  return Array.from([...entry, ...state], ({ textContent }) => textContent).join(' ');
}

function spoken(row) {
  return Array.from(row.children, ({ textContent }) => textContent).join(' ');
}

/** Case and composition do not matter. */
function plain(text) {
  return text.normalize('NFC').toLowerCase();
}
