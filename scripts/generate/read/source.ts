import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  lint,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";
import { onDisk, shown } from "../disk.ts";
import type { Document } from "../document/document.ts";
import { type OwnSource, readOwn } from "../own.ts";
import { readTree } from "../write/tree.ts";
import { BrokenDocument } from "./broken-document.ts";
import { referAgain } from "./loose-responses.ts";
import { plain, problemLines } from "./redocly-problems.ts";
import { readWorld, type WorldTables } from "./world.ts";

/** Everything that is generated from, as the source folder has it. */
export type Source = {
  /** Bundled; its description still links to the sources of the guide. */
  readonly document: Document;
  /** The pages of the guide by file name, such as `guide/runs.md`; their markers are not yet filled in. */
  readonly guide: ReadonlyMap<string, string>;
  readonly own: OwnSource;
  readonly world: WorldTables;
};

/** What must hold for an output to make sense. Style is the linter's business, not the generator's. */
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
 * Reads a source folder: `openapi.yaml` and all it refers to, `guide/`, `decisions.md`, `models.yaml`,
 * `world.yaml`.
 *
 * @throws BrokenDocument with one line for each problem, as `file:line:column: what`
 * @throws DiskError if one of the other three files cannot be read
 */
export async function readSource(folder: string): Promise<Source> {
  const [document, guide, own, world] = await Promise.all([
    readDocument(join(folder, "openapi.yaml")),
    readGuide(folder),
    readOwn(folder),
    readWorld(join(folder, "world.yaml")),
  ]);
  return { document, guide, own, world };
}

/** What lies in `guide/`, and the decisions, which the project itself refers to by their place. */
async function readGuide(folder: string): Promise<ReadonlyMap<string, string>> {
  const decisions = join(folder, "decisions.md");
  const pages = await readTree(join(folder, "guide"), (name) => !name.endsWith(".md"));
  return new Map([
    ...[...pages].map(([name, text]): [string, string] => [`guide/${name}`, text]),
    ["decisions.md", await onDisk("read", decisions, readFile(decisions, "utf8"))],
  ]);
}

/** The OpenAPI document that begins in a file, bundled into one. */
async function readDocument(ref: string): Promise<Document> {
  const config = await createConfig({ rules });
  const externalRefResolver = new BaseResolver(config.resolve);
  const problems = await lint({ ref, config, externalRefResolver }).catch((error: unknown) => {
    // Thrown for the first file only. A broken file that it refers to is a problem like others.
    if (error instanceof YamlParseError || error instanceof ResolveError) throw unreadable(ref, error);
    throw error;
  });
  if (problems.length > 0) throw new BrokenDocument(...problemLines(problems));
  const { bundle: bundled, problems: left } = await bundle({ ref, config, externalRefResolver });
  if (left.length > 0) throw new BrokenDocument(...problemLines(left));
  // The rule `struct` above has checked the shape. A trip through JSON copies nodes that the bundler shares.
  const document: Document = JSON.parse(JSON.stringify(bundled.parsed));
  return referAgain(document);
}

function unreadable(ref: string, error: YamlParseError | ResolveError): BrokenDocument {
  return new BrokenDocument(
    error instanceof YamlParseError
      ? `${shown(ref)}:${error.line}:${error.col}: ${plain(error.message)}`
      : `${plain(error.message)}.`,
  );
}
