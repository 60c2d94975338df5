#!/usr/bin/env node
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { account } from './account.js';
import { parseArguments, USAGE, UsageError } from './arguments.js';
import { load } from './core.node.js';
import { account as accountOf, Coverage } from './coverage.js';
import { entries, formatOf } from './entries.js';
import { parseJson } from './json.js';
import { lines } from './lines.js';
import { providers } from './packs.js';
import { progress } from './progress.js';

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
  if (options.command === 'lint') return lint(options);
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
  const done = progress(process.stderr);
  let status = 0;
  for await (const { line, error, failure, context } of entries(lines(open(file)), 'jsonl')) {
    if (error) status = 1;
    const answer = error ? { error: { line, message: error } } : rescue.diagnose(failure, { locale, provider, audience, ...context });
    await print(`${JSON.stringify(answer)}\n`);
    done.step();
  }
  done.end();
  return status;
}

/** Which of a merchant's own failures are not understood. */
async function lint({ file, provider, format, min, json }) {
  const rescue = await load({ locales: ['en'] });
  const coverage = new Coverage();
  const done = progress(process.stderr);
  for await (const entry of entries(lines(open(file)), format ?? formatOf(file))) {
    if (entry.error) coverage.unreadable(entry.line, entry.error);
    else coverage.add(rescue.diagnose(entry.failure, { provider, ...entry.context, audience: 'merchant' }), entry);
    done.step();
  }
  done.end();
  const report = coverage.report();
  await print(json ? `${JSON.stringify(report, null, 2)}\n` : accountOf(report));
  return report.unreadable.length || report.coverage < min ? 1 : 0;
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
