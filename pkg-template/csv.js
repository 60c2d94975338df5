/**
 * The records of a CSV file (RFC 4180), with the line on which each begins: quoted fields may hold commas, quotes and
 * line ends. The separator is that of the header: a comma, a semicolon or a tab.
 *
 * @param {AsyncIterable<string>} lines the lines of the file without their ends.
 * @returns {AsyncGenerator<{ line: number, fields: string[] } | { line: number, error: string }>}
 */
export async function* records(lines) {
  let line = 0;
  let begun;
  let separator;
  for await (const text of lines) {
    line++;
    separator ??= [',', ';', '\t'].reduce((best, one) => (text.split(one).length > text.split(best).length ? one : best));
    begun = begun ? { line: begun.line, text: `${begun.text}\n${text}` } : { line, text };
    const fields = split(begun.text, separator);
    if (!fields) continue; // A quote is open: the field goes on in the next line.
    if (begun.text.trim()) yield { line: begun.line, fields };
    begun = undefined;
  }
  if (begun) yield { line: begun.line, error: 'a quote is opened and never closed' };
}

/** @returns {string[] | undefined} nothing while a quote is open. */
function split(text, separator) {
  const fields = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"' && field === '') {
      quoted = true;
    } else if (character === separator) {
      fields.push(field);
      field = '';
    } else {
      field += character;
    }
  }
  return quoted ? undefined : [...fields, field];
}
