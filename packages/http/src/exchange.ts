import type { IncomingMessage, ServerResponse } from "node:http";
import type { FoundOperation } from "./read/find-operation.ts";
import type { Fingerprint } from "./read/fingerprint.ts";
import type { Origin } from "./read/origin.ts";
import type { ReadRequest, RequestContent } from "./read/read-request.ts";
import type { Target } from "./read/target.ts";
import type { ApiResponse, BufferedResponse } from "./respond/response.ts";
import type { SendResponse } from "./respond/send-response.ts";

/**
 * A request and its response on their way through the pipeline. Each step reads what an earlier one has set.
 */
export type Exchange<State, Caller> = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly target: Target;
  /** Where it came from. */
  readonly origin: Origin;
  /** The API's own state of this request. */
  readonly state: State;
  /** Names the request in logs; empty if the API names none. */
  id: string;
  /** Headers that every response to this request gets. */
  headers: BufferedResponse["headers"];
  /** Sends the response. */
  send: SendResponse;
  /**
   * Whether the client says that it holds the response of this version, which then need not be made. Set by
   * the conditional step.
   */
  holds?: (version: string) => boolean;
  /** Set by routing. */
  operation: FoundOperation | undefined;
  /** Set by authentication. */
  caller: Caller | undefined;
  /** Of a request that came with an idempotency key. Set before the body is read. */
  repeatable?: { readonly key: string; readonly fingerprint: Fingerprint };
  /** Set once the body has been read. */
  content: RequestContent | undefined;
  /** Set by validation. */
  request: ReadRequest | undefined;
  /** Of a request that came with an idempotency key. Set once it is known to be valid. */
  repetition?: Repetition;
};

/** How a request with an idempotency key is known, and what became of an earlier one that was cut off. */
export type Repetition = {
  readonly key: string;
  readonly fingerprint: string;
  /** The id of what the earlier one has created; null if it has created nothing, or there was none. */
  readonly made: number | null;
  /** The answer, if it was kept in the transaction that created what it shows. */
  kept?: BufferedResponse;
  /** Set once this request has noted what it creates itself. */
  creates?: true;
};

/** Answers an exchange, or throws an `HttpError` to refuse it. */
export type Handler<State, Caller> = (
  exchange: Exchange<State, Caller>,
) => ApiResponse | Promise<ApiResponse>;

/** A step of the pipeline, made once: it answers an exchange itself, or leaves it to the next step. */
export type Middleware<State, Caller> = (next: Handler<State, Caller>) => Handler<State, Caller>;

/** Chains steps, the outermost first. Nothing is composed while requests are served. */
export function compose<State, Caller>(
  middleware: readonly Middleware<State, Caller>[],
  last: Handler<State, Caller>,
): Handler<State, Caller> {
  return middleware.reduceRight((next, step) => step(next), last);
}

/**
 * The value that an earlier step has set.
 *
 * @throws Error if that step is missing from the pipeline: a bug, not a bad request
 */
export function present<T>(value: T | undefined, step: string): T {
  if (value === undefined) throw new Error(`The pipeline lacks the step before this one: ${step}.`);
  return value;
}
