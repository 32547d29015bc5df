import { readFile } from "node:fs/promises";
import { Ajv2020, type SchemaObject } from "ajv/dist/2020.js";
import { LineCounter, parseDocument } from "yaml";
import { onDisk, shown } from "../disk.ts";
import { BrokenDocument } from "./broken-document.ts";

/**
 * A YAML file of data whose shape `schema` describes.
 *
 * @throws BrokenDocument with a line for each place that is not YAML, or not of that shape
 * @throws DiskError if the file cannot be read
 */
export async function readDataFile<T>(file: string, schema: SchemaObject): Promise<T> {
  const lineCounter = new LineCounter();
  const text = await onDisk("read", file, readFile(file, "utf8"));
  const parsed = parseDocument(text, { lineCounter, prettyErrors: false });
  const problems = parsed.errors.map(
    ({ message, pos: [start] }) => `${shown(file)}:${lineCounter.linePos(start).line}: ${message}`,
  );
  if (problems.length > 0) throw new BrokenDocument(...problems);

  const data: unknown = parsed.toJS();
  const isShaped = new Ajv2020({ allErrors: true }).compile<T>(schema);
  if (isShaped(data)) return data;
  const errors = isShaped.errors ?? [];
  throw new BrokenDocument(
    ...errors.map(({ instancePath, message }) => `${shown(file)}: ${instancePath || "/"} ${message}.`),
  );
}
