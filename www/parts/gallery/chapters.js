/** The reasons on the page: a chapter a group, in it a section a reason, in that a table a state of the money. */
import { comparison } from './comparison.js';
import { make } from './make.js';

/** The slots of a message, in the order in which they are read. */
const slots = ['headline', 'charge', 'next', 'otherwise'];

/**
 * @param {import('./reasons.js').Reason[]} reasons
 * @param {string[]} languages
 * @returns {HTMLElement[]} a chapter for each group, in the order of the taxonomy.
 */
export function drawReasons(reasons, languages) {
  return Array.from(grouped(reasons), ([group, members]) => {
    const id = `group-${group}`;
    return make(
      'section',
      { class: 'chapter', id, 'aria-labelledby': `${id}-heading` },
      make('h2', { id: `${id}-heading` }, `Reasons: ${group}`),
      ...members.map((reason) => section(reason, languages)),
    );
  });
}

function grouped(reasons) {
  const groups = new Map(reasons.map(({ group }) => [group, []]));
  for (const reason of reasons) groups.get(reason.group).push(reason);
  return groups;
}

function section({ id, fixer, disclosure, masked, states }, languages) {
  return make(
    'section',
    { class: 'entry', id, 'data-reason': id, 'aria-labelledby': `${id}-heading` },
    make('h3', { id: `${id}-heading` }, make('a', { href: `#${id}` }, id)),
    make('p', { class: 'facts' }, `Who can fix it: ${fixer}. How much is told: ${disclosure}.`),
    ...(masked.length ? [maskedList(masked)] : []),
    ...states.map((state) => drawState(id, state, languages)),
  );
}

/** They have no words of their own: nobody may tell them apart from the plain decline. */
function maskedList(ids) {
  const items = ids.map((id) => make('li', { id, 'data-masked': id }, make('a', { href: `#${id}` }, id)));
  return make(
    'div',
    { class: 'masked' },
    make('p', {}, 'Masked reasons, which look exactly like this one and have no words of their own:'),
    make('ul', {}, ...items),
  );
}

function drawState(id, { charge, usual, actions, messages }, languages) {
  const rows = slots.map((slot) => ({
    name: slot,
    part: slot,
    texts: languages.map((language) => ({ said: messages[language][slot], bare: messages[language][slot] })),
  }));
  return make(
    'div',
    { class: 'state', 'data-charge': charge },
    make(
      'div',
      { class: 'state-about' },
      make('h4', {}, charge, ...(usual ? [' ', make('small', {}, 'usual')] : [])),
      make('p', {}, 'Offered, in order:'),
      make('ol', {}, ...actions.map((action) => make('li', {}, action))),
    ),
    comparison(`${id}, ${charge}`, languages, rows),
  );
}
