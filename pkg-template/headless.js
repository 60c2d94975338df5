/**
 * The core without an element, for servers, support desks and pages that draw the message themselves.
 * `core.js` and `core.node.js` differ only in where its files come from.
 */

import { languages } from './languages.js';
import { start } from './load.js';
import { resolve } from './locale.js';
import { plain } from './plain.js';
import { open as openTexts } from './texts.js';
import { phrases as readable, providers as all } from './packs.js';

/**
 * @param {import('./load.js').Source} source
 * @param {{ locales?: string[], providers?: string[], reasons?: object }} options
 * @returns {Promise<import('./core.d.ts').Rescue>}
 */
export async function open(source, { locales = languages, providers = all, reasons } = {}) {
  const spoken = languages.filter((language) => locales.some((tag) => resolve([tag], languages).language === language));
  const unknown = providers.filter((id) => !all.includes(id));
  if (unknown.length) throw new RangeError(`checkout-rescue: no such provider: ${unknown.join(', ')}; there are ${all.join(', ')}`);

  const [glue, reader, index, texts, packs, phrases] = await Promise.all([
    start(source),
    openTexts(source),
    source.text('providers/index.pack'),
    Promise.all(spoken.map((language) => source.text(`locales/${language}.pack`))),
    Promise.all(providers.map((id) => source.text(`providers/${id}.pack`))),
    Promise.all(readable.map((tag) => source.text(`phrases/${tag}.pack`))),
  ]);

  const rescue = new glue.Rescue();
  rescue.add('providers/index.pack', index);
  packs.forEach((pack, at) => rescue.add(`providers/${providers[at]}.pack`, pack));
  phrases.forEach((pack) => reader.add(pack));
  rescue.readTexts(reader);
  const problems = rescue.setReasons(reasons);
  if (problems.length) throw Object.assign(new RangeError(`checkout-rescue: ${problems.join('\n')}`), { problems });
  spoken.forEach((language, at) => rescue.add(`locales/${language}.pack`, texts[at]));

  // Looking up what a tag means takes longer than a diagnosis.
  const known = new Map();
  const resolved = (tag) => {
    if (known.size > 1000) known.clear();
    if (!known.has(tag)) known.set(tag, resolve([tag], spoken));
    return known.get(tag);
  };

  return {
    languages: spoken,
    providers: [...providers],
    async addMessages(tag, ftl) {
      const { language } = resolve([tag], spoken);
      if (language !== tag) throw new RangeError(`checkout-rescue: no messages for ${tag}; there are ${spoken.join(', ')}`);
      const { compile } = await import('./messages.js');
      rescue.add(`messages/${language}.pack`, await compile(source, language, ftl));
    },
    diagnose(failure, context = {}) {
      return rescue.diagnose(plain(failure), plain({ ...context, ...resolved(context.locale) }));
    },
  };
}
