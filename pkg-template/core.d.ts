import type { Context, Failure, MerchantDiagnosis, Reasons, ShopperDiagnosis } from './diagnosis.d.ts';

export type * from './diagnosis.d.ts';

export interface LoadOptions {
  /** The languages to load, as BCP 47 tags. Default: all. */
  locales?: string[];
  /** The providers whose codes to load, by id. Default: all. */
  providers?: string[];
  /** What your codes mean, before our tables. */
  reasons?: Reasons;
  /**
   * The folder (ending in `/`) that holds `wasm/`, `providers/`, `phrases/` and `locales/`, where a bundler did not
   * take care of them: in a browser relative to the page, in Node a `file:` URL.
   */
  base?: string;
}

/** The core with its data: but for `addMessages`, everything from here on is synchronous and touches no network. */
export interface Rescue {
  /** The languages at hand. */
  readonly languages: readonly string[];
  /** The providers at hand. */
  readonly providers: readonly string[];
  /**
   * Explains a failure. Never throws on a failure, whatever it is: what is not understood is `unknown`,
   * with a way out. Without `context.locale` it speaks English.
   *
   * A `Response` is told by its status only, as its body cannot be read synchronously: await
   * {@link readFailure} first.
   */
  diagnose(failure: Failure, context: Context & { audience: 'merchant' }): MerchantDiagnosis;
  diagnose(failure: Failure, context?: Context & { audience?: 'shopper' }): ShopperDiagnosis;
  /**
   * Your own messages in place of ours, by Fluent id: whole messages or single attributes. What reads Fluent is loaded
   * at the first call.
   *
   * @throws Error (rejects) naming the language or the line that could not be read.
   */
  addMessages(tag: string, ftl: string): Promise<void>;
}

/**
 * Loads the core. In Node the files come from the package, in a browser they are fetched.
 *
 * @throws RangeError for a provider that does not exist, or with `problems: string[]` for reasons that cannot be read; an Error when the files cannot be had or the
 *   browser runs no wasm.
 */
export function load(options?: LoadOptions): Promise<Rescue>;

/**
 * Makes a failure readable in one go. A `Response` becomes `{ httpStatus, retryAfter, body }` with its JSON body
 * (`undefined` if it is none, over 64 KiB, slower than a second, or already read); everything else comes
 * back as it is. Never rejects.
 */
export function readFailure(failure: Failure): Promise<Failure>;
