/**
 * Makes a failure readable in one synchronous go. Only a `Response` needs it: its body is a stream, and
 * the diagnosis is a plain function of a plain value.
 */

/** No provider's error body comes near this; a page of HTML from a proxy may. Bytes. */
const MOST_BYTES = 64 * 1024;

/** A body that trickles must not hold up the message. Milliseconds. */
const LONGEST_WAIT = 1000;

/**
 * @param {unknown} failure anything a payment threw or returned.
 * @returns {Promise<unknown>} the failure itself, or for a `Response`
 *   `{ httpStatus, retryAfter, body }`: the status code, the seconds of its `Retry-After` where it has one, and the parsed JSON body or the XML as text, `undefined` when it was already
 *   read, is neither, is over 64 KiB or did not arrive within a second.
 */
export async function readFailure(failure) {
  return (await boxFailure(failure))[0];
}

/**
 * The same in an array: a promise looks for a `then` in what it resolves to, and a hostile failure may throw
 * there, or have one that never answers. Never rejects.
 *
 * @param {unknown} failure
 * @returns {Promise<[unknown]>}
 */
export async function boxFailure(failure) {
  if (!isResponse(failure)) return [failure];
  // An opaque answer (`no-cors`) reports status 0, which is no status at all.
  return [{ httpStatus: failure.status || undefined, ...wait(failure), body: await json(failure) }];
}

/** `Retry-After` holds seconds or a date; across origins it is seen only where the server exposes it. */
function wait(response) {
  const header = response.headers.get('retry-after');
  const date = (Date.parse(header) - Date.now()) / 1000;
  const retryAfter = Math.ceil(/^\s*\d+\s*$/.test(header) ? header : date);
  return retryAfter > 0 && { retryAfter };
}

/** Proxies and objects that throw when looked at are failures too. */
function isResponse(failure) {
  try {
    return typeof Response === 'function' && failure instanceof Response;
  } catch {
    return false;
  }
}

async function json(response) {
  let timer;
  try {
    const reader = response.clone().body.getReader();
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('slow'));
        reader.cancel().catch(() => {});
      }, LONGEST_WAIT);
    });
    const body = await Promise.race([text(reader), late]);
    try {
      return JSON.parse(body);
    } catch {
      // The core reads XML; a page of HTML says nothing of the payment.
      return /^\s*<(?!!doctype|html)/i.test(body) ? body : undefined;
    }
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function text(reader) {
  const decoder = new TextDecoder();
  let read = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return read + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      reader.cancel().catch(() => {});
      throw new RangeError('too long');
    }
    read += decoder.decode(value, { stream: true });
  }
}
