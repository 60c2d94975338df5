/**
 * A failure that is plain data as JSON text, which crosses into the core in a fraction of the time that its members
 * would, one by one. Anything else (errors, cycles, getters that throw, what is too large) is left for the core to walk.
 */

/** Most members and elements. */
const MOST_NODES = 4096;

/** Deepest nesting: what lies deeper the core does not read. */
const DEEPEST = 16;

/** Longest text. The core reads no more of one. */
const LONGEST = 60_000;

/**
 * @param {unknown} failure
 * @returns {unknown} JSON text, or the failure itself.
 */
export function plain(failure) {
  try {
    if (typeof failure !== 'object' || failure === null) return failure;
    const text = JSON.stringify(copied(failure, DEEPEST, { left: MOST_NODES }));
    return text.length <= LONGEST ? text : failure;
  } catch {
    return failure;
  }
}

/**
 * Every member is read once, into a copy without getters and traps: what was looked at is what is written. Copying and
 * writing takes half the time of writing with a function that looks at every member.
 *
 * @param {object} value
 * @param {number} levels that may still come below it.
 * @param {{ left: number }} nodes that may still come at all.
 * @throws {RangeError} where it is not plain data, or too much.
 */
function copied(value, levels, nodes) {
  if (levels < 0) throw new RangeError();
  if (Array.isArray(value)) return items(value, levels, nodes);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new RangeError();
  const copy = { ...value };
  for (const name in copy) {
    if (--nodes.left < 0) throw new RangeError();
    const member = copy[name];
    // What is null says nothing, and a secret has no business in there. Set, as deleting would make all of it slow.
    if (member === null || name.endsWith('secret')) copy[name] = undefined;
    else if (typeof member === 'object') copy[name] = copied(member, levels - 1, nodes);
    // It would have the last word.
    else if (typeof member === 'function' && name === 'toJSON') throw new RangeError();
  }
  return copy;
}

function items(list, levels, nodes) {
  // Looked at before the elements are: there may be four billion.
  const { length } = list;
  if (length > nodes.left) throw new RangeError();
  const copy = [];
  for (let at = 0; at < length; at++) {
    if (--nodes.left < 0) throw new RangeError();
    const item = list[at];
    copy.push(typeof item === 'object' && item !== null ? copied(item, levels - 1, nodes) : item);
  }
  return copy;
}
