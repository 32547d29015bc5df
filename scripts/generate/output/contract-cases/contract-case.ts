/** A request to a server of the API and the response that must come back. Data, derived from the document. */
export type ContractCase = {
  /** Readable, unique and stable while the document says the same: `getRun/path/run_id/word`. */
  readonly id: string;
  readonly operationId: string;
  /** What the case proves, as a sentence. */
  readonly title: string;
  /**
   * What a server with state must be brought to before the request, by name. An example's name asks for a
   * state in which the operation answers as that example does.
   */
  readonly needs: "nothing" | { readonly state: string };
  readonly request: CaseRequest;
  /** The `Prefer` header that makes a stateless mock answer as if it were in that state. */
  readonly prefer?: string;
  readonly expect: CaseAnswer;
};

export type CaseRequest = {
  readonly method: string;
  /** Below the base URL, with the ids filled in. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The scheme in `Authorization`, before the key. Null sends no such header. */
  readonly scheme: string | null;
  /** Of the body; absent without a body, and for a form, whose boundary is chosen on sending. */
  readonly contentType?: string;
  readonly body?: CaseBody;
};

/** A value that is sent as JSON, a text that is sent as it is, or the parts of a form. */
export type CaseBody =
  | { readonly json: unknown; readonly padding?: Padding }
  | { readonly text: string }
  | { readonly form: readonly FormPart[] };

/**
 * The list at a place of the body is extended to a length with copies of its last item before it is sent.
 */
export type Padding = { readonly at: Loc; readonly length: number };

/** A field of a form or, with a file name, a file. */
export type FormPart = {
  readonly name: string;
  readonly value: string;
  readonly fileName?: string;
  readonly contentType?: string;
};

export type CaseAnswer = {
  readonly status: number;
  /** Null for a response without a body. */
  readonly mediaType: string | null;
  /**
   * What a server may answer instead: the request fits the schemas, but may name a thing that does not exist,
   * or break a rule that no schema tells.
   */
  readonly orElse?: readonly number[];
  /** Texts that each header must contain, by the header's name. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** One of the field errors of a 422 must be at this place, or inside it. */
  readonly loc?: Loc;
  /** The named example that a mock sends if `prefer` asks for it. */
  readonly example?: string;
};

/** A place in a request from the outside in: `["body", "evaluations", 0, "data"]`. */
export type Loc = readonly (string | number)[];
