import type { Json } from "../../openapi-document.ts";

/** A fault in the answers of a server that is otherwise correct, as data. */
export type Mutant = {
  readonly name: string;
  /** The kind of fault, such as `paging`. */
  readonly class: string;
  /** What is wrong, for people. */
  readonly change: string;
  /** Which answers have it; all that is left out matches. */
  readonly on?: Matching;
  /** What is done to the request and to the answer. */
  readonly edit?: readonly Edit[];
  /** What a proxy does instead of passing a request on; see `behaviours.ts`. */
  readonly behaviour?: string;
  /**
   * The only kind of server that shows the fault. A mock keeps nothing; a server does not refuse what others
   * own, since the suite leaves that alone.
   */
  readonly before?: "mock" | "server";
  /** What the document says. */
  readonly statement: string;
  /** Whether the document allows it, so that no suite may call it a fault. */
  readonly allowed?: boolean;
};

/** Which answers are meant. */
export type Matching = {
  readonly method?: string;
  /** After the base URL: `{id}` is a whole number, `*` a step, `**` anything. */
  readonly path?: string;
  /** A status, or a class of them such as `2xx`. */
  readonly status?: number | string;
};

/**
 * One change. Places are JSON pointers in which `*` is every member.
 *
 * - Of values in a JSON body: `remove` them; `set` them if they are there, or `create` them; `add` to
 *   numbers; negate truth values (`not`); make texts numbers (`number`); `cut` texts after some characters;
 *   `append` to texts; `shift` times by seconds.
 * - Of lists: `reverse` them, `swap` the first two items, have the first one twice (`duplicate`), leave one
 *   out (`drop`, by index, or `-1` for the last).
 * - Of any body: replace a pattern in its `text`, or all of the `body`; leave out a record of a CSV
 *   (`dropRecord`, 0 being the header line).
 * - `header` sets one, or with null removes it; `present`: only if it is there. A `pattern` in its value is
 *   replaced. `{n}` in a value counts the answers.
 * - `status` sets that.
 * - Of the request: `query` sets a parameter, if it is a number from `min` to `max`, or with null removes it;
 *   `requestHeader` sets or removes a header; `key` adds the good key to a request without one.
 */
export type Edit = {
  readonly op: string;
  readonly at?: string;
  readonly value?: Json;
  readonly create?: boolean;
  readonly present?: boolean;
  readonly name?: string;
  readonly pattern?: string;
  readonly with?: string;
  readonly min?: number;
  readonly max?: number;
};
