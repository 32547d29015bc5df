import type { World as GivenWorld, WorldEvaluation, WorldField } from "@aegis/contract/world";
import { type Metric, metrics } from "@aegis/metrics";
import { type Json, readData } from "../document.ts";

export type Field = WorldField;
export const fields: readonly Field[] = ["prompt", "input", "context", "output", "golden_answer"];
export type Evaluation = WorldEvaluation;

type Table<Row> = Readonly<Record<string, Row>>;

/** Who and what exists, by id; a copy of it may be changed, and tells then when a dataset was. */
export type World = { -readonly [Name in keyof GivenWorld]: Editable<GivenWorld[Name]> } & {
  datasets: Record<string, { updated_at?: string }>;
};
type Editable<Rows> = { [Id in keyof Rows]: { -readonly [Name in keyof Rows[Id]]: Rows[Id][Name] } };

export type Model = { slug: string; default: boolean };

export const world: World = readData("world.yaml");
export const models: readonly Model[] = readData("models.yaml");

/** Whose key the examples call with. */
export const caller = 7;

/** The row of an id; an id that the world does not have is the example's fault. */
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

/** The metric of an id or a shortname. */
export function metric(key: Json | undefined): Metric {
  const shortname = key === "answer_correctness" ? "ans_corr" : key;
  const found = metrics.find(({ id, shortname: name }) => String(id) === String(key) || name === shortname);
  if (found === undefined) throw new Error(`There is no metric ${JSON.stringify(key)}.`);
  return found;
}

/** The order of every list: by creation, then id, both descending. */
export function newest<Row extends { id: number; created_at: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id);
}
