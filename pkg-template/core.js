import { fetching } from './fetching.js';
import { open } from './headless.js';

export { readFailure } from './failure.js';

export const load = ({ base, ...options } = {}) => open(fetching(base), options);
