import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * The paths of the document as one file, for those who serve it or hand it to a tool. Absolute; Node only.
 */
export const documentFiles = {
  json: require.resolve("@aegis/generated/openapi.json"),
  yaml: require.resolve("@aegis/generated/openapi.yaml"),
} as const;

/** Reads the document as one object, with references not followed, in the shape that the caller expects. */
export function readDocument<Shape>(): Shape {
  return JSON.parse(readFileSync(documentFiles.json, "utf8"));
}

/**
 * The folder of the reference docs. It is built by `npm run generate` and not committed, so it may not be
 * there.
 */
export const docsFolder: string = join(dirname(documentFiles.json), "docs");
