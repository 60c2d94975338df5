/**
 * A failure that is plain data as JSON text, which crosses into the core in a fraction of the time that its members
 * would, one by one. Anything else (errors, cycles, getters that throw, what is too large) is left for the core to walk.
 */

/** Most members and elements. */
const MOST_NODES = 4096;

/** Longest text. The core reads no more of one. */
const LONGEST = 60_000;

/**
 * @param {unknown} failure
 * @returns {unknown} JSON text, or the failure itself.
 */
export function plain(failure) {
  try {
    if (typeof failure !== 'object' || failure === null || !isData(failure)) return failure;
    let left = MOST_NODES;
    const text = JSON.stringify(failure, (name, value) => {
      // What is null says nothing, and a secret has no business in there.
      if (value === null || name.endsWith('secret')) return undefined;
      // Also the length of an array is looked at before its elements are: there may be four billion.
      if (--left < 0 || (typeof value === 'object' && !isData(value))) throw new RangeError();
      return value;
    });
    return text?.length <= LONGEST ? text : failure;
  } catch {
    return failure;
  }
}

function isData(value) {
  if (Array.isArray(value)) return value.length <= MOST_NODES;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
