/** How often a person at a terminal is told how far it is, in entries. */
const EVERY = 1000;

/**
 * Tells on standard error how many were done, where a person sees it; a pipe or a log gets nothing.
 *
 * @param {{ isTTY?: boolean, write(text: string): void }} stream
 */
export function progress(stream) {
  let done = 0;
  return {
    step() {
      done++;
      if (stream.isTTY && done % EVERY === 0) stream.write(`\r${done.toLocaleString('en')} done`);
    },
    end() {
      if (stream.isTTY && done >= EVERY) stream.write('\r\u001b[K');
    },
  };
}
