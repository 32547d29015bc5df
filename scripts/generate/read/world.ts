import { BrokenDocument } from "./broken-document.ts";
import { readDataFile } from "./data-file.ts";

/** Rows by table and id. The tests of the examples say what each row must hold. */
export type WorldTables = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

const schema = {
  type: "object",
  additionalProperties: {
    type: "object",
    propertyNames: { pattern: "^[1-9][0-9]*$" },
    additionalProperties: { type: "object" },
  },
};

/**
 * The table of the world that the examples are taken from.
 *
 * @throws BrokenDocument if the file is not of its shape
 */
export function readWorld(file: string): Promise<WorldTables> {
  return readDataFile(file, schema);
}

/** The API key that the examples call with. @throws BrokenDocument if the world has none */
export function exampleKey({ api_keys = {} }: WorldTables): string {
  const [first] = Object.values(api_keys);
  if (typeof first?.key !== "string") throw new BrokenDocument("world.yaml: api_keys holds no key; add one.");
  return first.key;
}

/** The world as programs read it, as JSON. */
export function worldJson(world: WorldTables): string {
  return `${JSON.stringify(world, undefined, 2)}\n`;
}
