import type { CallTarget } from "./errors/aegis-error.ts";
import type { ConnectionError, TimeoutError } from "./errors/client-errors.ts";

/**
 * Functions that are called for each attempt, response and retry, for logs and metrics. Hooks only observe:
 * they change nothing and never see the key. An error that a hook throws ends the call.
 */
export type Hooks = {
  /** Called before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** Called after each attempt that got a response, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
  /** Called before each pause that is followed by another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined;
};

/** An attempt that is about to begin. */
export type RequestEvent = CallTarget & {
  /** Counts from 1. */
  readonly attempt: number;
  /** Of the request, without `Authorization`. */
  readonly headers: Headers;
};

/** An attempt that got a response. */
export type ResponseEvent = CallTarget & {
  /** Counts from 1. */
  readonly attempt: number;
  readonly status: number;
  /** Of the response. */
  readonly headers: Headers;
  /** Milliseconds since the attempt began. */
  readonly elapsed: number;
};

/** An attempt that failed and is followed by another. */
export type RetryEvent = CallTarget & {
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** The status, or the error if there was no response. */
  readonly reason: number | ConnectionError | TimeoutError;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
};
