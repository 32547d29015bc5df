/**
 * Libraries that only scoring imports, on demand. What checks the arguments of metrics, and scores nothing,
 * is built without them.
 */
export const scoringLibraries: readonly string[] = [
  "@astral-sh/ruff-wasm-nodejs",
  "@polyglot-sql/sdk",
  "libpg-query",
  "libxml2-wasm",
  "sqlite3-parser",
];
