/** One part of a request that does not fit, as FastAPI sends it; the `FieldError` of the document. */
export type FieldError = {
  /** From the outside in, such as `["body", "evaluations", 0, "data"]`. */
  readonly loc: readonly (string | number)[];
  /** For a person. */
  readonly msg: string;
  /** For a program: pydantic's name of the fault, such as `missing`. */
  readonly type: string;
};

/** Where in a request a value stands; the first element of a `loc`. */
export type ParameterLocation = "path" | "query" | "body";
