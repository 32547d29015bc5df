import { models } from "@aegis/contract";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { Prices } from "./prices.ts";

/** The price tables that come with the server. */
export const priceFile: URL = new URL("prices.yaml", import.meta.url);

/** The price file is malformed. The message names each problem. */
export class BrokenPrices extends Error {
  override readonly name = "BrokenPrices";
}

/**
 * Reads price tables from the text of a YAML file such as `prices.yaml`.
 *
 * @param name what the messages call the file
 * @throws BrokenPrices if the text is malformed, two tables begin on the same day, or a table lacks a model
 * of the catalogue
 */
export function readPrices(text: string, name: string): readonly Prices[] {
  const tables = parsed(text, name);
  if (!isFile(tables))
    throw new BrokenPrices(`${name}: ${ajv.errorsText(isFile.errors, { dataVar: "", separator: "; " })}.`);
  const days = new Set(tables.map(({ since }) => since));
  if (days.size < tables.length) throw new BrokenPrices(`${name}: two tables begin on the same day.`);
  for (const { since, models: priced } of tables)
    for (const { slug } of models)
      if (!Object.hasOwn(priced, slug))
        throw new BrokenPrices(`${name}: the table since ${since} has no price for ${slug}.`);
  return tables.map((table) => ({ ...table, models: new Map(Object.entries(table.models)) }));
}

function parsed(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const [line] = String(cause instanceof Error ? cause.message : cause).split("\n");
    throw new BrokenPrices(`${name}: ${line}`, { cause });
  }
}

type Table = Omit<Prices, "models"> & {
  readonly models: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
};

/** The bound, a thousand dollars for a million tokens, catches slipped digits. */
const price = { type: "integer", minimum: 0, maximum: 1_000_000 };

const ajv = new Ajv({ allErrors: true });
const isFile = ajv.compile<readonly Table[]>({
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["since", "deterministic", "models"],
    additionalProperties: false,
    properties: {
      since: { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" },
      deterministic: price,
      models: {
        type: "object",
        additionalProperties: {
          type: "object",
          required: ["input", "output"],
          additionalProperties: false,
          properties: { input: price, output: price },
        },
      },
    },
  },
});
