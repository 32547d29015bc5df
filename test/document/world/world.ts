import { type Metric, metrics } from "@aegis/metrics";
import { type Json, readData } from "../document.ts";

type Id = number | null;
export type Field = "prompt" | "input" | "context" | "output" | "golden_answer";
export const fields: readonly Field[] = ["prompt", "input", "context", "output", "golden_answer"];

type User = { email: string; org_id: Id; role: string };
type Role = { name: string; label: string };
type Organization = { name: string; created_at: string; updated_at: string };
type Key = { user_id: number; key: string };
type Type = { name: string; label: string; description: string | null };
type Owned = { user_id: number; org_id: Id };
type Collection = Owned & { name: string; created_at: string; updated_at: string };
type Dataset = Owned & {
  name: string;
  dataset_type_id: number;
  data_collection_id: Id;
  selected_metrics: Json;
  structure: Field[];
  created_at: string;
  updated_at?: string;
};
type DatasetRecord = { readonly [field in Field]: string | null } & { dataset_id: Id };
type Run = Owned & {
  alias: string;
  run_type_id: number;
  run_source_id: number;
  dataset_id: Id;
  data_collection_id: Id;
  threshold: number;
  model_slug: string;
  started_at: string;
  finished_at: string;
};
export type Evaluation = {
  run_id: number;
  record_id: number;
  metric_id: number;
  threshold: number;
  result: number | null;
  is_success: boolean;
  explanation: string;
  evaluation_cost: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  started_at: string;
  finished_at: string;
};
type Table<Row> = Record<string, Row>;

/** Who and what exists, by id. */
export type World = {
  users: Table<User>;
  roles: Table<Role>;
  organizations: Table<Organization>;
  api_keys: Table<Key>;
  dataset_types: Table<Type>;
  run_types: Table<Type & { view: string }>;
  run_sources: Table<Type & { view: string }>;
  data_collections: Table<Collection>;
  datasets: Table<Dataset>;
  records: Table<DatasetRecord>;
  runs: Table<Run>;
  evaluations: Table<Evaluation>;
};

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
