/** The panel beside the shop, where a person picks a failure, a language and a look. */
import { provider } from './provider.js';
import { find, goodCard, scenarios } from './scenarios.js';
import { resolve, speak, text } from './texts.js';

const controls = document.querySelector('.bench-controls');
const rescue = document.querySelector('checkout-rescue');
const card = document.querySelector('[autocomplete=cc-number]');
const methods = document.querySelector('#checkout').elements.method;

/** The events after which what the shopper tries next works. */
const waysOut = ['rescue-retry', 'rescue-method', 'rescue-edit', 'rescue-authenticate'];

export const bench = {
  /**
   * Presets the controls from the page's address and follows them from then on. All of it is in place when
   * this returns, but for the words, which still have to come.
   *
   * @param {{ spoken: () => void }} page `spoken` is called each time the page has got its words.
   * @returns {Promise<void>} settles when the page speaks its language.
   */
  open({ spoken }) {
    const say = () => speakChosen().then(spoken);
    fill();
    preset();
    dress();
    prepare();
    controls.addEventListener('change', ({ target: { name } }) => {
      remember();
      // A message about the last choice would be in the way of the next one.
      if (name === 'locale' || name === 'scenario') rescue.close();
      if (name === 'locale') say();
      else if (name === 'scenario') prepare();
      else dress();
    });
    // Capturing: the way out must be open before the shop takes it.
    for (const event of waysOut) document.addEventListener(event, recover, { capture: true });
    return say();
  },
};

/** Lists the scenarios. */
function fill() {
  const option = ({ id }) => {
    const element = document.createElement('option');
    element.value = id;
    element.dataset.text = `scenario.${id}`;
    return element;
  };
  for (const entry of scenarios) {
    if (!entry.members) {
      controls.elements.scenario.append(option(entry));
      continue;
    }
    const group = document.createElement('optgroup');
    group.dataset.group = `scenario-group.${entry.group}`;
    group.append(...entry.members.map(option));
    controls.elements.scenario.append(group);
  }
}

/** `?scenario=insufficient_funds&locale=ro&theme=dark&layout=sheet` */
function preset() {
  const address = new URLSearchParams(location.search);
  controls.elements.scenario.value = find(address.get('scenario') ?? 'insufficient_funds').id;
  const locale = address.get('locale') ?? 'auto';
  controls.elements.locale.value = locale === 'auto' ? 'auto' : resolve([locale]);
  for (const name of ['theme', 'layout']) {
    const select = controls.elements[name];
    select.value = address.get(name) ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  showWayBack();
}

/** Keeps the choices in the address, so that a page can be reloaded or shared as it stands. */
function remember() {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(controls)) address.searchParams.set(name, value);
  address.searchParams.delete('pay');
  history.replaceState(null, '', address);
  showWayBack();
}

/** “Start again” is the same page with a new order. */
function showWayBack() {
  const address = new URL(location.href);
  address.searchParams.delete('pay');
  address.searchParams.delete('order');
  document.querySelector('.again').href = address;
}

/** Puts the page and the element into the chosen language. */
async function speakChosen() {
  const { value } = controls.elements.locale;
  const language = value === 'auto' ? resolve(navigator.languages) : value;
  rescue.setAttribute('locale', language);
  await speak(language);
  for (const group of controls.querySelectorAll('optgroup')) group.label = text(group.dataset.group);
}

function dress() {
  const { theme, layout } = controls.elements;
  document.documentElement.dataset.theme = theme.value;
  rescue.setAttribute('theme', theme.value);
  rescue.setAttribute('layout', layout.value);
}

/** Lets the chosen failure happen to the next payment. */
function prepare() {
  const scenario = find(controls.elements.scenario.value);
  provider.simulate(scenario);
  methods.value = scenario.method ?? 'card';
  card.value = scenario.card ?? goodCard;
}

function recover() {
  provider.recover();
  card.value = goodCard;
}
