import { parseArgs } from 'node:util';

export const USAGE = `Usage: checkout-rescue explain [FILE|-] [options]
       checkout-rescue lint [FILE|-] [options]

explain tells what happened to a failed payment, whether the shopper was charged, and what to do now.
FILE holds the failure as JSON: what a payment provider returned or threw. Without FILE, or with -,
it is read from standard input.

  --locale TAG      the language of the messages, such as ro or zh-CN (default: en)
  --provider ID     the payment provider, where the failure does not tell it, such as stripe
  --audience WHO    shopper (default), or merchant: adds the unmasked reason, the rule and the codes
  --json            print the diagnosis as JSON
  --jsonl           one {"failure": …, "provider"?, "locale"?, "context"?} a line in, one diagnosis a line out
  --text            FILE is a message in plain text, not JSON

lint tells how many of your own failures are understood, and which codes are not. FILE holds them as CSV with a
header of members (provider, code, declineCode, networkCode, message…, count), as JSON, or as JSON Lines.

  --provider ID     the provider of those that name none
  --format FORMAT   csv, json or jsonl (default: by the name of FILE, else jsonl)
  --min PERCENT     the least that must be understood (default: 0)
  --json            print the report as JSON

  --help, --version

Exit status: 0 all well, 1 some lines could not be read or less than --min was understood, 2 nothing could be done.
`;

/** What was typed cannot be run; the message says why. */
export class UsageError extends Error {}

/**
 * @param {string[]} argv without the program's name.
 * @returns {{ help: true } | { version: true }
 *   | { command: 'explain', file: string, locale?: string, provider?: string, audience: 'shopper' | 'merchant', format: 'account' | 'json' | 'jsonl', text: boolean }
 *   | { command: 'lint', file: string, provider?: string, format?: 'csv' | 'json' | 'jsonl', min: number, json: boolean }}
 * @throws {UsageError}
 */
export function parseArguments(argv) {
  const { values, positionals } = read(argv);
  if (values.help) return { help: true };
  if (values.version) return { version: true };

  const [command, file = '-', ...rest] = positionals;
  if (command === undefined) throw new UsageError('a command is missing');
  const own = COMMANDS[command];
  if (!own) throw new UsageError(`unknown command: ${command}`);
  if (rest.length) throw new UsageError(`one file at a time, also got: ${rest.join(' ')}`);
  for (const name of Object.keys(values)) {
    if (!own.options.includes(name)) throw new UsageError(`${command} has no option --${name}`);
  }
  return { command, file, ...own.read(values) };
}

const COMMANDS = {
  explain: { options: ['locale', 'provider', 'audience', 'json', 'jsonl', 'text'], read: explain },
  lint: { options: ['provider', 'format', 'min', 'json'], read: lint },
};

function explain({ locale, provider, audience = 'shopper', json, jsonl, text = false }) {
  if (!['shopper', 'merchant'].includes(audience)) throw new UsageError(`--audience is shopper or merchant, got: ${audience}`);
  if (jsonl && text) throw new UsageError('--jsonl and --text exclude each other');
  return { locale, provider, audience, format: jsonl ? 'jsonl' : json ? 'json' : 'account', text };
}

function lint({ provider, format, min = '0', json = false }) {
  if (format !== undefined && !['csv', 'json', 'jsonl'].includes(format)) throw new UsageError(`--format is csv, json or jsonl, got: ${format}`);
  const percent = Number(min);
  if (!(percent >= 0 && percent <= 100) || min.trim() === '') throw new UsageError(`--min is a number from 0 to 100, got: ${min}`);
  return { provider, format, min: percent, json };
}

function read(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        provider: { type: 'string' },
        audience: { type: 'string' },
        format: { type: 'string' },
        min: { type: 'string' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        text: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError(error.message.split('. ')[0]);
  }
}
