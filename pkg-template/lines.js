/**
 * The lines of a UTF-8 stream, without their ends (LF or CRLF) and without a byte order mark.
 *
 * Not `node:readline`: it also breaks lines at U+2028, which JSON allows inside a string.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @returns {AsyncGenerator<string>}
 */
export async function* lines(stream) {
  const decoder = new TextDecoder();
  let begun = []; // Pieces of a line still open: joined once, so that a line of megabytes stays linear.
  for await (const chunk of stream) {
    const [first, ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    for (const other of others) {
      yield line(begun);
      begun = [other];
    }
  }
  begun.push(decoder.decode());
  const last = line(begun);
  if (last) yield last;
}

const line = (pieces) => pieces.join('').replace(/\r$/, '');
