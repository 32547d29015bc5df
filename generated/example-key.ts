// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.

/** The API key of the examples. Everybody knows it: it opens a sandbox and a mock, and nothing else. */
export const exampleKey = "sk_00000000000000000000000000000000";
