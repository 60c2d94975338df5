#!/usr/bin/env node
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { account } from './account.js';
import { parseArguments, USAGE, UsageError } from './arguments.js';
import { load } from './core.node.js';
import { parseJson } from './json.js';
import { lines } from './lines.js';
import { providers } from './packs.js';

/** A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours. */
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(`checkout-rescue: ${problem(error)}`);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = 2;
}

async function run(argv) {
  const options = parseArguments(argv);
  if (options.help) return print(USAGE);
  if (options.version) return print(`${JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8')).version}\n`);
  if (options.provider !== undefined && !providers.includes(options.provider)) {
    throw new UsageError(`unknown provider: ${options.provider}; there are ${providers.join(', ')}`);
  }
  return options.format === 'jsonl' ? explainLines(options) : explainOne(options);
}

async function explainOne({ file, locale, provider, audience, format, text }) {
  const content = (await readAll(file)).replace(/^\uFEFF/, '');
  const failure = text ? content.trim() : parse(content, file);
  const diagnosis = (await load()).diagnose(failure, { locale, provider, audience });
  return print(format === 'json' ? `${JSON.stringify(diagnosis, null, 2)}\n` : account(diagnosis));
}

async function explainLines({ file, locale, provider, audience }) {
  const rescue = await load();
  let status = 0;
  let number = 0;
  for await (const line of lines(open(file))) {
    number++;
    if (!line.trim()) continue;
    let answer;
    try {
      const { failure, context, ...named } = entry(parseJson(line));
      answer = rescue.diagnose(failure, { locale, provider, audience, ...context, ...named });
    } catch (error) {
      status = 1;
      answer = { error: { line: number, message: error.message.replace(/^line 1, /, '') } };
    }
    await print(`${JSON.stringify(answer)}\n`);
  }
  return status;
}

/** One input line: only what is known is taken from it. */
function entry(value) {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, 'failure')) {
    throw new TypeError('expected an object with "failure"');
  }
  const { failure, provider, locale, context } = value;
  return { failure, context, ...(provider === undefined ? {} : { provider }), ...(locale === undefined ? {} : { locale }) };
}

function parse(content, file) {
  try {
    return parseJson(content);
  } catch (error) {
    throw new Error(`${file === '-' ? 'standard input' : file} is not JSON: ${error.message}. For a message in plain text use --text`);
  }
}

function open(file) {
  return file === '-' ? process.stdin : createReadStream(file);
}

async function readAll(file) {
  const decoder = new TextDecoder();
  let content = '';
  for await (const chunk of open(file)) content += decoder.decode(chunk, { stream: true });
  return content + decoder.decode();
}

/** @returns {Promise<0>} once the reader keeps up: a pipe that is slow must not fill the memory. */
async function print(text) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  return 0;
}

function problem({ code, path, message }) {
  if (code === 'ENOENT') return `there is no file ${path}`;
  if (code === 'EISDIR') return `that is a folder, not a file`;
  if (code === 'EACCES') return `${path} may not be read`;
  return message;
}
