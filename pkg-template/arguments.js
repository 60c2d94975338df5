import { parseArgs } from 'node:util';

export const USAGE = `Usage: checkout-rescue explain [FILE|-] [options]

Tells what happened to a failed payment, whether the shopper was charged, and what to do now.
FILE holds the failure as JSON: what a payment provider returned or threw. Without FILE, or with -,
it is read from standard input.

  --locale TAG      the language of the messages, such as ro or zh-CN (default: en)
  --provider ID     the payment provider, where the failure does not tell it, such as stripe
  --audience WHO    shopper (default), or merchant: adds the unmasked reason, the rule and the codes
  --json            print the diagnosis as JSON
  --jsonl           one {"failure": …, "provider"?, "locale"?, "context"?} a line in, one diagnosis a line out
  --text            FILE is a message in plain text, not JSON
  --help, --version

Exit status: 0 all explained, 1 some lines could not be read (--jsonl), 2 nothing could be done.
`;

/** What was typed cannot be run; the message says why. */
export class UsageError extends Error {}

/**
 * @param {string[]} argv without the program's name.
 * @returns {{ help: true } | { version: true } | { file: string, locale?: string, provider?: string,
 *   audience: 'shopper' | 'merchant', format: 'account' | 'json' | 'jsonl', text: boolean }}
 * @throws {UsageError}
 */
export function parseArguments(argv) {
  const { values, positionals } = read(argv);
  if (values.help) return { help: true };
  if (values.version) return { version: true };

  const [command, file = '-', ...rest] = positionals;
  const { locale, provider, audience = 'shopper', json, jsonl, text = false } = values;
  if (command === undefined) throw new UsageError('a command is missing');
  if (command !== 'explain') throw new UsageError(`unknown command: ${command}`);
  if (rest.length) throw new UsageError(`one file at a time, also got: ${rest.join(' ')}`);
  if (!['shopper', 'merchant'].includes(audience)) throw new UsageError(`--audience is shopper or merchant, got: ${audience}`);
  if (jsonl && text) throw new UsageError('--jsonl and --text exclude each other');
  return { file, locale, provider, audience, format: jsonl ? 'jsonl' : json ? 'json' : 'account', text };
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
