/** Where in a request a value stands; the first element of a field error's `loc`. */
export type ParameterLocation = "path" | "query" | "body";
