/** The log of what the element fired, for people who want to see it and for tests. */

const names = ['retry', 'method', 'edit', 'authenticate', 'restart', 'paid', 'reported', 'closed'];
const panel = document.querySelector('.events');
const list = panel.querySelector('ol');

/** Begins to log. The events bubble and are composed, so listening at the top is enough. */
export function watch() {
  for (const name of names) document.addEventListener(`rescue-${name}`, note, { capture: true });
}

function note({ type, detail }) {
  const entry = document.createElement('li');
  entry.dataset.event = type;
  const name = document.createElement('code');
  name.textContent = type;
  const content = document.createElement('pre');
  content.textContent = JSON.stringify(detail, null, 1);
  entry.append(name, content);
  list.append(entry);
  panel.querySelector('.events-none').hidden = true;
  panel.querySelector('.events-count').textContent = list.children.length;
}
