/** The key of the document's examples. Everybody knows it, so that it opens a sandbox and a mock, and nothing else. */
export const exampleKey = `sk_${"0".repeat(32)}`;
