/**
 * The failures of a merchant's file, one by one: CSV, JSON or JSON Lines.
 *
 * An entry is what `explain --jsonl` reads, `{ failure, provider?, locale?, context?, count? }`, or a failure itself. A
 * record of a CSV file is a failure in the provider-neutral form: its header names the members (`provider`, `code`,
 * `declineCode`, `networkCode`, `message`…); `count` says how often it happened.
 *
 * @typedef {{ line: number, failure: unknown, context: object, count: number }} Entry
 */

import { records } from './csv.js';
import { parseJson } from './json.js';

/**
 * @param {AsyncIterable<string>} lines the lines of the file.
 * @param {'csv' | 'json' | 'jsonl'} format
 * @returns {AsyncGenerator<Entry | { line: number, error: string }>} what cannot be read has an error, and the rest goes on.
 */
export async function* entries(lines, format) {
  if (format === 'csv') yield* fromCsv(lines);
  else if (format === 'json') yield* fromJson(lines);
  else yield* fromLines(lines);
}

/** The format of a file by its name; of standard input, JSON Lines. */
export function formatOf(file) {
  const ending = /\.(csv|tsv|json)$/i.exec(file)?.[1].toLowerCase();
  return ending === 'tsv' ? 'csv' : (ending ?? 'jsonl');
}

async function* fromLines(lines) {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (!text.trim()) continue;
    try {
      yield entry(parseJson(line === 1 ? text.replace(/^\uFEFF/, '') : text), line);
    } catch (error) {
      yield { line, error: error.message.replace(/^line 1, /, '') };
    }
  }
}

/** A list of entries, or one. Their places in the list stand for lines. */
async function* fromJson(lines) {
  const texts = [];
  for await (const text of lines) texts.push(text);
  let value;
  try {
    value = parseJson(texts.join('\n').replace(/^\uFEFF/, ''));
  } catch (error) {
    const line = Number(/^line (\d+)/.exec(error.message)?.[1] ?? 1);
    yield { line, error: error.message.replace(/^line \d+, /, '') };
    return;
  }
  const list = Array.isArray(value) ? value : [value];
  for (const [at, item] of list.entries()) yield entry(item, at + 1);
}

async function* fromCsv(lines) {
  let names;
  for await (const record of records(lines)) {
    if (record.error) {
      yield record;
    } else if (!names) {
      names = record.fields.map((name) => name.replace(/^\uFEFF/, '').trim());
    } else if (record.fields.length !== names.length) {
      yield { line: record.line, error: `${record.fields.length} fields where the header has ${names.length}` };
    } else {
      const failure = Object.fromEntries(names.map((name, at) => [name, record.fields[at].trim()]).filter(([, value]) => value));
      const { count, ...rest } = failure;
      yield { line: record.line, failure: rest, context: rest.provider ? { provider: rest.provider } : {}, count: many(count) };
    }
  }
}

function entry(value, line) {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, 'failure')) {
    return { line, failure: value, context: {}, count: 1 };
  }
  const { failure, provider, locale, context, count } = value;
  const named = { ...(provider === undefined ? {} : { provider }), ...(locale === undefined ? {} : { locale }) };
  return { line, failure, context: { ...context, ...named }, count: many(count) };
}

const many = (count) => (Number(count) > 0 ? Number(count) : 1);
