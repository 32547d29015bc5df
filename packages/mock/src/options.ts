import type { BodyPace, Proxies } from "@aegis/http";
import type { Preferences } from "./prefer/preferences.ts";

/**
 * The preferences that a mock applies unless a request has its own, and its surroundings. Operations that do
 * not have the `example`, or a success of the `code`, respond as usual; an error of the `code` is given by
 * all.
 */
export type MockOptions = Preferences & {
  /**
   * Whether an id that is not in the examples' world is refused, instead of answered by an example.
   * @default false
   */
  readonly strictIds?: boolean;
  /**
   * The folder of the reference docs, served at `/docs`.
   * @default where `npm run generate` builds them
   */
  readonly docs?: string;
  /**
   * A folder for files while they are read. It must exist.
   * @default the system's folder for temporary files
   */
  readonly uploads?: string;
  /**
   * Milliseconds of a clock that never goes back; rate limits are counted by it.
   * @default performance.now
   */
  readonly now?: () => number;
  /**
   * How clients reach the mock through proxies.
   * @default directly, and whatever requests say of proxies is ignored
   */
  readonly proxies?: Proxies;
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
