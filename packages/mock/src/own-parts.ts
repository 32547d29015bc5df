import type { OperationId } from "@aegis/contract";

/** What belongs to one operation, by its name. The validator of the same name has read the arguments. */
type Each = { readonly [Id in OperationId]?: (...given: readonly never[]) => unknown };

/** What one API does that its document does not say. Without a part, only the document counts. */
export type OwnParts = {
  /** Refuse a request that breaks a rule. They throw a DomainError. */
  readonly refusals?: Each;
  /** Make the body of a response from a request and an example. */
  readonly echoes?: Each;
  /** Make the body of a list from a query and a path. */
  readonly lists?: Each;
  /** Refuse a body that names what the examples' world does not have. They throw a DomainError. */
  readonly refuseUnknownBody?: Each;
  /** Refuses a path that names what the examples' world does not have. It throws a DomainError. */
  readonly refuseUnknownPath?: (path: Readonly<Record<string, unknown>>) => void;
  /** Further examples of the operations that read one thing: its answer by id. */
  readonly things?: { readonly [Id in OperationId]?: Readonly<Record<string, Recorded>> };
  /** How a file is invented, if the operation gives one with this status. */
  readonly inventedReport?: (id: OperationId, status: number) => InventedReport | undefined;
  /** Headers of a 201 that follow from its body. */
  readonly headersOfMade?: (made: unknown) => Readonly<Record<string, string>>;
};

/** How a file is invented: from the JSON of the thing that it shows. */
export type InventedReport = {
  /** The operation that shows the thing. */
  readonly shows: OperationId;
  readonly headers: Readonly<Record<string, string>>;
  /** A method, since who writes knows more of the thing than that it is an object. */
  write(thing: object): string;
};

type Recorded = { readonly status: number; readonly body: unknown };
