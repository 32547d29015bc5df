import { readFileSync } from "node:fs";
import { documentFiles } from "@aegis/contract/document";

const { components } = JSON.parse(readFileSync(documentFiles.json, "utf8"));

/** The value of an example of the document, by name. */
export function example(name: string): unknown {
  if (!Object.hasOwn(components.examples, name)) throw new Error(`There is no example ${name}.`);
  return components.examples[name].value;
}
