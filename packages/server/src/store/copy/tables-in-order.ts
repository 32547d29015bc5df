import type { Tables } from "../sql/tables.ts";

/** The key of each table. Whatever a row refers to is in a table before its own. */
const keys = {
  organization: ["id"],
  account: ["id"],
  api_key: ["id"],
  data_collection: ["id"],
  upload: ["id"],
  dataset: ["id"],
  run: ["id"],
  run_task: ["run_id", "position"],
  run_work: ["run_id"],
  chunk: ["id"],
  record: ["id"],
  evaluation: ["id"],
  balance_entry: ["id"],
  leftover: ["id"],
  request: ["id"],
} as const satisfies { readonly [Name in CopiedName]: readonly (keyof Tables[Name])[] };

/** What a copy has: all but what processes tell each other while they are running, which begins anew. */
export type CopiedName = Exclude<keyof Tables, "rate_window" | "judge_share">;

/** All tables of a copy, each after those that its rows refer to. */
export const tablesInOrder = namesOf<CopiedName>(keys);

/** The columns of a table's primary key. */
export function keyOf(table: CopiedName): readonly string[] {
  return keys[table];
}

/** Whether a table gives its rows an id. */
export function hasIds(table: CopiedName): boolean {
  return keyOf(table)[0] === "id";
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[];
function namesOf(record: object): readonly string[] {
  return Object.keys(record);
}
