import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientName } from "../generate/document/client-name.ts";
import { type Document, operationsOf } from "../generate/document/document.ts";

/**
 * Recognizes a text that speaks of what a repository's document has: an operation by its id, its path or its
 * group in the client, or a schema.
 */
export function wordsOf(root: string): RegExp {
  const document: Document = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8"));
  const operations = operationsOf(document);
  const ids = operations.map(({ id }) => id);
  const starts = operations.map(({ path }) => path.split("/")[1] ?? "");
  const groups = operations.flatMap(({ id, tag }) => clientName(id, tag).group ?? []);
  const schemas = Object.keys(document.components?.schemas ?? {});
  return new RegExp(
    `\\b(${unique([...ids, ...schemas])})\\b|/(${unique(starts)})\\b|\\.(${unique(groups)})\\.`,
  );
}

function unique(words: readonly string[]): string {
  return [...new Set(words)].join("|");
}
