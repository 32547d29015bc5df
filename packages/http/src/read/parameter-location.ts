/** Where a value is in a request; the first element of a field error's `loc`. */
export type ParameterLocation = "path" | "query" | "header" | "body";
