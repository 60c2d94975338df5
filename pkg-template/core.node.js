import { readFile } from 'node:fs/promises';

import { open } from './headless.js';

export { readFailure } from './failure.js';

/** Files beside this one; `base` may name another folder with the same content. */
const files = (base = import.meta.url) => {
  const at = (path) => new URL(path, base);
  return {
    wasm: (name) => readFile(at(`wasm/${name}_bg.wasm`)),
    text: (path) => readFile(at(path), 'utf8'),
  };
};

export const load = ({ base, ...options } = {}) => open(files(base), options);
