import type { Preferences } from "./prefer/preferences.ts";

/**
 * What a mock does unless a request prefers otherwise, and where its surroundings come from. `code` and
 * `example` can only be asked of one operation, so that they are no options.
 */
export type MockOptions = Omit<Preferences, "code" | "example"> & {
  /**
   * The folder of the reference docs, served at `/docs`.
   * @default where `npm run generate` builds them
   */
  readonly docs?: string;
  /**
   * Milliseconds of a clock that never goes back; rate limits are counted by it.
   * @default performance.now
   */
  readonly now?: () => number;
  /**
   * When it is aborted, answers that are being delayed are sent at once.
   * @default never
   */
  readonly signal?: AbortSignal;
  /**
   * Is told of a fault of the mock itself, to which the client got a 500.
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
};
