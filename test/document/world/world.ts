import type { World } from "@aegis/contract/world";
import { type Metric, metricById, metricByShortname } from "@aegis/metrics";
import { type Json, readData } from "../../openapi-document.ts";

type Table<Row> = Readonly<Record<string, Row>>;

export type Model = { slug: string; default: boolean };

export const world: World = readData("world.yaml");
export const models: readonly Model[] = readData("models.yaml");

/** The user whose key the examples use. */
export const caller = 7;

/** The row with an id. @throws Error if the world has no such row */
export function row<Row>(table: Table<Row>, id: Json | undefined): Row {
  const found = table[String(id)];
  if (found === undefined)
    throw new Error(`The world has no ${JSON.stringify(id)} among ${Object.keys(table)}.`);
  return found;
}

/** The rows of a table with their ids, lowest first. */
export function rows<Row>(table: Table<Row>): (Row & { id: number })[] {
  return Object.entries(table).map(([id, each]) => ({ ...each, id: Number(id) }));
}

/** The metric of an id, a shortname or an alias. */
export function metric(key: Json | undefined): Metric {
  const found = metricById(String(key)) ?? metricByShortname(String(key), { aliases: true });
  if (found === undefined) throw new Error(`There is no metric ${JSON.stringify(key)}.`);
  return found;
}
