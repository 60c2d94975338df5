import { urls } from './urls.js';

/**
 * Where the core comes from when it is fetched: the addresses the bundler (or the package folder itself)
 * gave, or the folder `base` for pages that copied `wasm/`, `providers/` and `locales/` there.
 *
 * @param {string | null} [base] a URL ending in the folder's name, relative to the page.
 * @returns {import('./load.js').Source}
 */
export function fetching(base) {
  const folder = base && new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  const get = (path) => fetched(folder ? new URL(path, folder) : Object.hasOwn(urls, path) && urls[path], path);
  return {
    wasm: (name) => get(`wasm/${name}_bg.wasm`),
    text: async (path) => (await get(path)).text(),
  };
}

async function fetched(url, path) {
  if (!url) throw new Error(`checkout-rescue: there is no ${path} in this package`);
  // Vite is told with `?no-inline` to leave small packs as files, as a data: URL needs a CSP that allows
  // one. Without a bundler the question is still there, and would only keep a preload from matching.
  const response = await fetch(String(url).replace('?no-inline', ''));
  const type = response.headers.get('content-type') ?? '';
  // A development server answers any unknown address with its page.
  if (!response.ok || type.startsWith('text/html')) {
    throw new Error(
      `checkout-rescue: ${response.url} answered ${response.status} ${type} in place of ${path}. ` +
        'The bundler did not copy it: import "checkout-rescue/inline", or see "Bundlers" in the README',
    );
  }
  return response;
}
