import type { BodyPace } from "@aegis/http";
import type { Preferences } from "./prefer/preferences.ts";

/**
 * The preferences that a mock applies unless a request has its own, and its surroundings. `code` and
 * `example` make sense for one operation only, so they are not options.
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
   * How slowly a body may arrive before it is refused with 408.
   * @default a minute, and a second for every 8 KiB
   */
  readonly bodyPace?: BodyPace;
  /**
   * When it is aborted, delayed responses are sent at once.
   * @default never
   */
  readonly signal?: AbortSignal;
  /**
   * Is called with an error of the mock itself; the client got a 500.
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
};
