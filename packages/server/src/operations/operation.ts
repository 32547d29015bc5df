import type { OperationId, ResponseBodyOf, StatusOf } from "@aegis/contract";
import type { RequestOf } from "@aegis/rules";
import type { RunLimits } from "@aegis/rules/runs";
import type { Caller, Timestamp } from "../domain/entities.ts";
import type { Prices } from "../domain/prices.ts";
import type { Engine } from "../engine/engine.ts";
import type { Store, Transaction } from "../store/store.ts";
import type { AliasNumbers } from "./shared/alias-numbers.ts";

export type { RequestOf } from "@aegis/rules";

/** What an operation may use. Everything from outside comes in here. */
export type Context = {
  readonly store: Store;
  readonly engine: Engine;
  readonly caller: Caller;
  /** The time of the request. */
  readonly now: () => Timestamp;
  /** The prices for a run that started at that time. */
  readonly prices: (at: Timestamp) => Prices;
  /** Whether runs are paid from balances. */
  readonly billing: boolean;
  /** Shortnames of metrics that are switched off. */
  readonly inactiveMetrics: ReadonlySet<string>;
  readonly runLimits: RunLimits;
  /** Of the aliases that this process generates. */
  readonly aliasNumbers: AliasNumbers;
  /**
   * What an earlier request with the same idempotency key has created before it was cut off; null if there
   * was none, or it has created nothing. It is not created again.
   */
  readonly made: number | null;
  /**
   * Notes what the request has created, in the transaction that creates it: an idempotency key leads to it
   * from the moment on that it exists. Nothing happens without a key.
   *
   * @param reply what the operation will answer, if that is known: it is kept in the same transaction
   * @throws HttpError 409 if another process has created something for the same request: it is not created
   * again
   */
  readonly noteMade: (transaction: Transaction, id: number, reply?: AnyReply) => Promise<void>;
  /** Aborted if the client leaves, or the grace period of a stop is over. */
  readonly signal: AbortSignal;
  /** Aborted as soon as the server stops. */
  readonly stopping: AbortSignal;
};

/**
 * What an operation answers: a success status of the document, and a body of its shape. A list may come in
 * batches, which are sent as they are read; a file is CSV with a name.
 */
export type OperationReply<Id extends OperationId> = {
  [Status in StatusOf<Id> & (200 | 201 | 204)]: {
    readonly status: Status;
    readonly body:
      | Streamed<ResponseBodyOf<Id, Status>>
      | (ResponseBodyOf<Id, Status> extends string ? CsvFile : never);
    readonly headers?: Readonly<Record<string, string>>;
    /** A text that changes whenever the body does: who has the body already is told so at once. */
    readonly version?: string;
  };
}[StatusOf<Id> & (200 | 201 | 204)];

/** What some operation answers. */
export type AnyReply = { [Id in OperationId]: OperationReply<Id> }[OperationId];

/** A file to download, as chunks of text. */
type CsvFile = { readonly csv: AsyncIterable<string>; readonly filename: string };

/** A value in which any list may come in batches instead. */
export type Streamed<T> = T extends readonly (infer Element)[]
  ? readonly Streamed<Element>[] | AsyncIterable<readonly Streamed<Element>[]>
  : T extends object
    ? { readonly [Name in keyof T]: Streamed<T[Name]> }
    : T;

/**
 * An operation of the document: it loads, asks the domain, saves in one transaction and presents.
 *
 * @throws DomainError
 */
export type Operation<Id extends OperationId> = (
  context: Context,
  request: RequestOf<Id>,
) => Promise<OperationReply<Id>>;
