import type { OperationId } from "@aegis/contract";

/** The operation that a call was for, and its method and path. */
export type CallTarget = {
  /** The document's `operationId`; null for a call through `aegis.raw`. */
  readonly operation: OperationId | null;
  readonly method: string;
  /** Relative to the base URL, without the query, such as `/runs/991`. */
  readonly path: string;
};

/** The base of all errors of this client. None of them contains the key or the request that was sent. */
export abstract class AegisError extends Error {
  abstract override readonly name: string;
}

/** A call that failed after it had started. */
export abstract class CallError extends AegisError implements CallTarget {
  readonly operation: OperationId | null;
  readonly method: string;
  readonly path: string;
  constructor({ operation, method, path }: CallTarget, problem: string, options?: ErrorOptions) {
    super(`${operation === null ? "" : `${operation}: `}${method} ${path}: ${problem}`, options);
    this.operation = operation;
    this.method = method;
    this.path = path;
  }
}
