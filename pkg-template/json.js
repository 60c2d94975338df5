/**
 * `JSON.parse` with the place of a mistake as line and column; the engine's own message names it in some
 * versions and cases only.
 *
 * @param {string} text
 * @returns {unknown}
 * @throws {SyntaxError} such as `line 3, column 7: expected a value`.
 */
export function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = mistake(text);
    if (!found) throw error;
    const before = text.slice(0, found.at).split('\n');
    throw new SyntaxError(`line ${before.length}, column ${before.at(-1).length + 1}: expected ${found.expected}`);
  }
}

const TOKEN = /[ \t\r\n]*(?:(?<mark>[{}[\],:])|(?<text>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<plain>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))?/y;

/** Walks the tokens until one does not fit. `state` is what may come next, `open` the brackets to close. */
function mistake(text) {
  const open = [];
  let state = 'a value';
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const { 0: all, groups } = TOKEN.exec(text);
    const { mark, text: string, plain } = groups;
    const token = mark ?? string ?? plain ?? '';
    const start = at + all.length - token.length;
    at += all.length;
    const value = string !== undefined || plain !== undefined;
    const close = open.at(-1) === '{' ? '}' : ']';
    if (state === 'the end') return start < text.length ? { at: start, expected: state } : undefined;
    if (state.startsWith('a value') && (value || mark === '{' || mark === '[')) {
      if (mark) open.push(mark);
      if (mark === '{') state = 'a name or }';
      else if (mark === '[') state = 'a value or ]';
      else state = after(open);
    } else if (state.startsWith('a name') && string !== undefined) {
      state = ':';
    } else if (state === ':' && mark === ':') {
      state = 'a value';
    } else if (state.startsWith(',') && mark === ',') {
      state = close === '}' ? 'a name' : 'a value';
    } else if (state.endsWith(` or ${close}`) && mark === close) {
      open.pop();
      state = after(open);
    } else {
      return { at: start, expected: state };
    }
  }
}

const after = (open) => (open.length ? `, or ${open.at(-1) === '{' ? '}' : ']'}` : 'the end');
