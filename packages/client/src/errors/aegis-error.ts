import type { OperationId } from "@aegis/contract";

/** Where a call went. */
export type Place = {
  /** The document's `operationId`; null for a call through `aegis.raw`. */
  readonly operation: OperationId | null;
  readonly method: string;
  /** Below the base URL, without the query, such as `/runs/991`. */
  readonly path: string;
};

/** Everything that this client throws of its own. None of it holds the key or the request that was sent. */
export abstract class AegisError extends Error {
  abstract override readonly name: string;
}

/** A call that failed once it was under way. */
export abstract class CallError extends AegisError implements Place {
  readonly operation: OperationId | null;
  readonly method: string;
  readonly path: string;
  constructor({ operation, method, path }: Place, what: string, options?: ErrorOptions) {
    super(`${operation === null ? "" : `${operation}: `}${method} ${path}: ${what}`, options);
    this.operation = operation;
    this.method = method;
    this.path = path;
  }
}
