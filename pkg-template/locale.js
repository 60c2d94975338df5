/**
 * The one place that turns what a page says about its language into a language we have texts for.
 *
 * Matching goes through the script as well as the language (`Intl.Locale` knows the likely one), so
 * `zh-SG` finds `zh-Hans` while `zh-TW`, `zh-HK` and `zh-MO`, whose readers expect Traditional
 * characters, do not. `mo`, the withdrawn tag for Romanian, is `ro` to `Intl.Locale` already.
 *
 * @param {unknown[]} candidates BCP 47 tags, best first; lists inside are flattened. POSIX spellings
 *   (`ro_RO.UTF-8`) are read, extensions (`-u-nu-arab`) dropped, anything else that is not a tag skipped.
 * @param {readonly string[]} languages the tags that have texts, such as `['en', 'ro', 'zh-Hans']`.
 * @returns {{ language: string, locale: string }} `language` is one of `languages`, or `en`; `locale` is the
 *   candidate as it should reach `Intl`, region kept (`ro-MD` writes money unlike `ro-RO`).
 */
export function resolve(candidates, languages) {
  for (const candidate of candidates.flat()) {
    try {
      const wanted = new Intl.Locale(String(candidate).split(/[.@]/)[0].replaceAll('_', '-'));
      const language = languages.find((tag) => written(tag) === written(wanted));
      if (language) return { language, locale: wanted.baseName };
    } catch {
      // Not a tag: the next candidate may be one.
    }
  }
  return { language: 'en', locale: 'en' };
}

/** Language and script, the likely script filled in: `zh-TW` is `zh-Hant`. */
const written = (tag) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return language + script;
};
