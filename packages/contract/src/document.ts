import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatedFile } from "./generated-file.ts";

/**
 * The paths of the document as one file, for those who serve it or hand it to a tool. Absolute; Node only.
 */
export const documentFiles = {
  json: fileURLToPath(generatedFile("openapi.json")),
  yaml: fileURLToPath(generatedFile("openapi.yaml")),
} as const;

/** Reads the document as one object, with references not followed, in the shape that the caller expects. */
export function readDocument<Shape>(): Shape {
  return JSON.parse(readFileSync(documentFiles.json, "utf8"));
}

/**
 * The folder of the reference docs. It is built by `npm run generate` and not committed, so it may not be
 * there.
 */
export const docsFolder: string = fileURLToPath(generatedFile("docs"));
