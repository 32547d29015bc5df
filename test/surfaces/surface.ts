import type { OperationId } from "@aegis/contract";
import type { Json, JsonObject } from "../openapi-document.ts";

/** A way to use the API: a client in some language, a collection, a set of tools. */
export type Surface = {
  /** Why it cannot be tried on this machine; null if it can. CI installs what a surface needs. */
  readonly unavailable: string | null;
} & (Driven | Playing);

/** A surface that is told each call, in this process or in one of its own: see `process-driver.ts`. */
type Driven = { readonly open: (place: Place) => Driver | Promise<Driver> };

/**
 * A surface that makes its own calls, such as a collection with its runner. It ends when all are made.
 *
 * @throws Error with what was printed, if a call failed that should not
 */
type Playing = { readonly play: (place: Place) => Promise<void> };

/** Which server a surface is to use. */
export type Place = {
  /** With the path of the API, without a slash at the end. */
  readonly baseUrl: string;
  readonly key: string;
};

/** What makes the calls of the story through a surface. */
export type Driver = {
  readonly call: (call: Call) => Promise<Answer>;
  readonly close: () => void | Promise<void>;
};

/** A call in the words of the document: which operation, and its arguments by their names there. */
export type Call = {
  readonly operation: OperationId;
  readonly path?: JsonObject;
  readonly query?: JsonObject;
  /** The body, or the parts of a form without its file. A part that is JSON is given as what it says. */
  readonly body?: JsonObject;
  /** The absolute path of the file that a form carries. */
  readonly file?: string;
};

/**
 * What the surface gave its user. `data` is the body, or null if there is none. CSV is a list of its rows,
 * each an object by column, or the whole text from a surface that does not read rows.
 */
export type Answer =
  | { readonly data: Json }
  | { readonly error: { readonly status: number; readonly detail: Json } };
