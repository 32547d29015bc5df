import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  type NormalizedProblem,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";
import type { Document } from "./document.ts";
import { type Model, readModels } from "./models.ts";
import { BrokenDocument } from "./problem.ts";

/** Everything that is generated from, as the source folder has it. */
export type Source = {
  /** Bundled; the markers of its description are not yet filled in. */
  readonly document: Document;
  readonly decisions: string;
  readonly models: readonly Model[];
};

/** What must hold for an output to make sense. Style is the linter's matter, not the generator's. */
const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId": "error",
  "operation-operationId-unique": "error",
  "operation-operationId-url-safe": "error",
  "operation-parameters-unique": "error",
  "path-parameters-defined": "error",
  "no-identical-paths": "error",
} as const;

/**
 * Reads a source folder: `openapi.yaml` and all it refers to, `decisions.md`, `models.yaml`.
 *
 * @throws BrokenDocument with one line for each fault, as `file:line:column: what`.
 */
export async function readSource(folder: string): Promise<Source> {
  const [document, decisions, models] = await Promise.all([
    readDocument(join(folder, "openapi.yaml")),
    readFile(join(folder, "decisions.md"), "utf8"),
    readModels(join(folder, "models.yaml")),
  ]);
  return { document, decisions, models };
}

/** The OpenAPI document that begins in a file, bundled into one. */
async function readDocument(ref: string): Promise<Document> {
  const config = await createConfig({ rules });
  const externalRefResolver = new BaseResolver(config.resolve);
  const faults = await lint({ ref, config, externalRefResolver }).catch((error: unknown) => {
    // Thrown for the first file only; in the files that it refers to, a broken one is a problem like others.
    if (error instanceof YamlParseError || error instanceof ResolveError) throw unreadable(ref, error);
    throw error;
  });
  if (faults.length > 0) throw broken(ref, faults);
  const { bundle: bundled, problems } = await bundle({ ref, config, externalRefResolver });
  if (problems.length > 0) throw broken(ref, problems);
  // The rule `struct` above has checked the shape; a trip through JSON unshares nodes that the bundler shares.
  const document: Document = JSON.parse(JSON.stringify(bundled.parsed));
  return document;
}

/** The message goes on with a picture of the place, and names a file that is named already. */
function unreadable(ref: string, error: YamlParseError | ResolveError): BrokenDocument {
  const [what = ""] = error.message.split("\n");
  return new BrokenDocument(`${basename(dirname(ref))}/${basename(ref)}: ${what.replace(/ in "[^"]*"/, "")}`);
}

function broken(ref: string, problems: readonly NormalizedProblem[]): BrokenDocument {
  return new BrokenDocument(...new Set(problems.map((problem) => line(dirname(ref), problem))));
}

function line(folder: string, { location: [first], message, ruleId, suggest }: NormalizedProblem): string {
  const hint = suggest.length === 0 ? "" : ` Did you mean ${suggest.join(", ")}?`;
  const what = `${message.replaceAll(/\s*\n\s*/g, " ").trim()}${hint} (${ruleId})`;
  if (first === undefined) return what;
  const { start } = getLineColLocation(first);
  const file = join(basename(folder), relative(folder, first.source.absoluteRef));
  return `${file}:${start.line}:${start.col}: ${what}`;
}
