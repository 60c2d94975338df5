/** The core with everything that it needs fetched. */

import { fetching } from './fetching.js';
import { Core } from './load.js';

/** @returns {Promise<Core>} as of `Core.open`. */
export const open = (host, config, ...shell) => Core.open(() => fetching(host.base ?? config.base), host, config, ...shell);
