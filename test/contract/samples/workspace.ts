import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Operation, operations, type Sample } from "../../openapi-document.ts";

/** An operation and its sample in one language. */
export type OperationSample = { readonly operation: Operation; readonly source: string };

/** The samples of all operations in a language, which is named as in the document. */
export function samplesIn(lang: string): OperationSample[] {
  return operations.map((operation) => {
    const sample = operation["x-codeSamples"].find((each: Sample) => each.lang === lang);
    if (sample === undefined) throw new Error(`${operation.operationId} has no sample in ${lang}.`);
    return { operation, source: sample.source };
  });
}

/**
 * Creates a folder for samples to run in, with the files that they upload. It is inside the repository, so
 * that a module in it finds the client.
 */
export async function openWorkspace(): Promise<{ folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(import.meta.dirname, ".tmp-"));
  await Promise.all(uploads().map(({ name, content }) => writeFile(join(folder, name), content)));
  return { folder, close: () => rm(folder, { recursive: true }) };
}

/** A file that a sample uploads is named after the example with its content. */
function uploads(): { name: string; content: string }[] {
  return operations.flatMap(({ requestBody }) => {
    const { examples = {} } = requestBody?.content["multipart/form-data"] ?? {};
    return Object.entries(examples).map(([name, { value }]) => ({
      name: `${name}.csv`,
      content: String(Object(value).file),
    }));
  });
}
