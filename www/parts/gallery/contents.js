/** The list of chapters and reasons, and the way to one of them by the fragment of the address. */
import { filter } from './filter.js';
import { make } from './make.js';

const list = document.querySelector('.contents ul');

export const contents = {
  /**
   * Lists what is on the page, then goes where the address says: when the browser looked, nothing was there yet.
   *
   * @param {HTMLElement} main
   */
  open(main) {
    list.append(...Array.from(main.querySelectorAll('.chapter'), chapter));
    addEventListener('hashchange', reveal);
    reveal();
    if (location.hash) location.replace(location.href);
  },
};

function chapter(section) {
  const entries = Array.from(section.querySelectorAll('[data-reason], [data-masked]'), ({ id }) =>
    make('li', {}, make('a', { href: `#${id}` }, id)),
  );
  const heading = section.querySelector('h2').textContent;
  const item = make('li', {}, make('a', { href: `#${section.id}` }, heading));
  if (entries.length) item.append(make('ul', {}, ...entries));
  return item;
}

/** What a link leads to must be there, whatever the filter says. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  filter.clear();
  target.scrollIntoView();
}
