import type { Place } from "./errors/aegis-error.ts";
import type { ConnectionError, TimeoutError } from "./errors/client-errors.ts";

/**
 * Told of what happens on the wire, for logs and measurements. Hooks watch and change nothing; intentionally they
 * never see the key. What a hook throws ends the call.
 */
export type Hooks = {
  /** Before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** After each attempt that was answered, whatever the status. */
  readonly onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
  /** Before each pause that another attempt follows. */
  readonly onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined;
};

/** An attempt about to begin. */
export type RequestEvent = Place & {
  /** 1 for the first. */
  readonly attempt: number;
  /** What is sent, without `Authorization`. */
  readonly headers: Headers;
};

/** An attempt that was answered. */
export type ResponseEvent = Place & {
  readonly attempt: number;
  readonly status: number;
  /** What came. */
  readonly headers: Headers;
  /** Milliseconds since the attempt began. */
  readonly elapsed: number;
};

/** An attempt that failed and will be followed by another. */
export type RetryEvent = Place & {
  /** The one that failed. */
  readonly attempt: number;
  /** A status, or why there was none. */
  readonly reason: number | ConnectionError | TimeoutError;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
};
