import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { BaseResolver, bundle, createConfig } from "@redocly/openapi-core";
import { readDataFile } from "../generate/read/data-file.ts";
import { plain, problemLines } from "../generate/read/redocly-problems.ts";
import { isObject, type JsonObject } from "./json.ts";

/**
 * Everything of a version that callers rely on: its document, and the data that the document does not hold.
 */
export type Api = {
  /** Bundled: every `$ref` points into it. */
  readonly document: JsonObject;
  /** Undefined if the version has no such file, or only a document was named. */
  readonly metrics: readonly unknown[] | undefined;
  readonly models: readonly unknown[] | undefined;
};

/** Where the parts of a version are, relative to its folder. */
export const places = {
  document: "openapi/openapi.yaml",
  metrics: "generated/metrics.json",
  models: "openapi/models.yaml",
} as const;

/**
 * Reads a version of the API.
 *
 * @param path - A folder laid out as this repository, or an OpenAPI document, in one file or several.
 * @throws Error with one line if something is missing, cannot be read or is not an OpenAPI 3 document.
 */
export async function readApi(path: string): Promise<Api> {
  const found = await stat(path).catch(() => {
    throw new Error(
      `${path} does not exist; name an OpenAPI document, or a folder that has ${places.document}.`,
    );
  });
  if (!found.isDirectory()) {
    return { document: await readDocument(path), metrics: undefined, models: undefined };
  }
  const list = async (file: string) =>
    existsSync(file) ? readDataFile<readonly unknown[]>(file, { type: "array" }) : undefined;
  return {
    document: await readDocument(join(path, places.document)),
    metrics: await list(join(path, places.metrics)),
    models: await list(join(path, places.models)),
  };
}

async function readDocument(ref: string): Promise<JsonObject> {
  const config = await createConfig({});
  const read = bundle({ ref, config, externalRefResolver: new BaseResolver(config.resolve) });
  const { bundle: bundled, problems } = await read.catch((error: unknown) => {
    const why = error instanceof Error ? plain(error.message) : String(error);
    throw new Error(`${ref} cannot be read: ${why.replace(/\.?$/, ".")}`, { cause: error });
  });
  if (problems.length > 0) throw new Error(problemLines(problems).join(" "));
  // A trip through JSON copies nodes that the bundler shares.
  const document: unknown = JSON.parse(JSON.stringify(bundled.parsed) ?? "null");
  if (!isObject(document) || !String(document.openapi).startsWith("3.")) {
    throw new Error(`${ref} is not an OpenAPI 3 document: its \`openapi\` must be 3.0, 3.1 or 3.2.`);
  }
  return document;
}
