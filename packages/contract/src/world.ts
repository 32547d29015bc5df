import { readFileSync } from "node:fs";
import type { Organization, RecordField } from "@aegis/generated/types";
import { generatedFile } from "./generated-file.ts";

type Table<Row> = Readonly<Record<string, Row>>;
type Owned = { readonly user_id: number; readonly org_id: number | null };
type Named = { readonly name: string; readonly label: string };
type Kind = Named & { readonly description: string | null };
/** `view` is the label in the view of a run, `label` the one elsewhere. */
type RunKind = Kind & { readonly view: string };

/**
 * Who and what exists in the examples of the document, each table by id. What follows from the rest is left
 * out: the aggregates and the result of a run, the sum of its costs, verdicts, who created a thing (its
 * owner), and the `updated_at` of a run (its `finished_at`) or of an unchanged dataset (null).
 */
export type World = {
  readonly users: Table<WorldUser>;
  readonly roles: Table<Named>;
  readonly organizations: Table<WorldOrganization>;
  readonly api_keys: Table<{ readonly user_id: number; readonly key: string }>;
  readonly dataset_types: Table<Kind>;
  readonly run_types: Table<RunKind>;
  readonly run_sources: Table<RunKind>;
  readonly data_collections: Table<WorldCollection>;
  readonly datasets: Table<WorldDataset>;
  readonly records: Table<WorldRecord>;
  readonly runs: Table<WorldRun>;
  readonly evaluations: Table<WorldEvaluation>;
};

type WorldUser = {
  readonly email: string;
  readonly org_id: number | null;
  readonly role: Organization["members"][number]["role"]["name"];
};

type WorldOrganization = { readonly name: string; readonly created_at: string; readonly updated_at: string };

type WorldCollection = Owned & {
  readonly name: string;
  readonly created_at: string;
  readonly updated_at: string;
};

export type WorldDataset = Owned & {
  readonly name: string;
  readonly dataset_type_id: number;
  readonly data_collection_id: number | null;
  /** Thresholds by metric id. */
  readonly selected_metrics: Table<number> | null;
  readonly structure: readonly RecordField[];
  readonly created_at: string;
  /** Absent if it was never changed. */
  readonly updated_at?: string;
};

/** A record without a dataset came in a request; it belongs to the owner of its run. */
type WorldRecord = { readonly [field in RecordField]: string | null } & {
  readonly dataset_id: number | null;
};

export type WorldRun = Owned & {
  readonly alias: string;
  readonly run_type_id: number;
  readonly run_source_id: number;
  readonly dataset_id: number | null;
  readonly data_collection_id: number | null;
  readonly threshold: number;
  readonly model_slug: string;
  readonly started_at: string;
  readonly finished_at: string;
};

export type WorldEvaluation = {
  readonly run_id: number;
  readonly record_id: number;
  readonly metric_id: number;
  readonly threshold: number;
  readonly result: number | null;
  readonly is_success: boolean;
  readonly explanation: string;
  /** In dollars, as a decimal text. */
  readonly evaluation_cost: string | null;
  readonly input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly started_at: string;
  readonly finished_at: string;
};

/**
 * The world of the examples, from which each of them is taken: a server that starts with it can answer as
 * they do. Node only.
 */
export const world: World = JSON.parse(readFileSync(generatedFile("world.json"), "utf8"));
