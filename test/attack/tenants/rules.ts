import type { CallerName } from "./callers.ts";
import type { Attempt } from "./requests.ts";

/** Whose the things are that are asked for. */
export const visibilities = ["private", "shared", "owned"] as const;

/** The owner's own, shared with the organization, or owned by the organization itself. */
export type Visibility = (typeof visibilities)[number];

/** The status of an answer; `ok` is the success that the document has for the operation. */
export type Expected = "ok" | number;

type Columns = readonly [owner: Expected, member: Expected, admin: Expected, other: Expected, none: Expected];
type Rule = Readonly<Record<Visibility, Columns>>;

/** Reading and changing: whoever sees a thing may. For everyone else it does not exist. */
const seen: Rule = {
  //        owner member admin other none
  private: ["ok", 404, 404, 404, 404],
  shared: ["ok", "ok", "ok", 404, 404],
  owned: ["ok", "ok", "ok", 404, 404],
};

/** Deleting, ending and retrying: only the owner may; what the organization owns, its administrators. */
const ended: Rule = {
  //        owner member admin other none
  private: ["ok", 404, 404, 404, 404],
  shared: ["ok", 403, 403, 404, 404],
  owned: [403, 403, "ok", 404, 404],
};

/** Lists, filters and what names no thing: everyone is answered, from what they see. */
const open: Rule = {
  //        owner member admin other none
  private: ["ok", "ok", "ok", "ok", "ok"],
  shared: ["ok", "ok", "ok", "ok", "ok"],
  owned: ["ok", "ok", "ok", "ok", "ok"],
};

/** By the verb that an operationId begins with, for a request whose path leads to a thing. */
const byVerb: Readonly<Record<string, Rule>> = {
  get: seen,
  list: seen,
  download: seen,
  update: seen,
  delete: ended,
  cancel: ended,
  retry: ended,
};

/**
 * The status for a thing that a field of the body names and the caller does not see, by operation and field;
 * an organization that the caller is not in is refused as well.
 */
const named: Readonly<Record<string, number>> = {
  "createRunFromDataset dataset_id": 400,
  "estimateRunFromDataset dataset_id": 400,
  "createCustomRun data_collection_id": 404,
  "updateRun data_collection_id": 400,
  "updateRun org_id": 400,
  "createDataset data_collection_id": 404,
  "updateDataset data_collection_id": 400,
  "updateDataset org_id": 400,
  "createDataCollection dataset_ids": 404,
  "updateDataCollection dataset_ids": 400,
  "updateDataCollection org_id": 400,
};

const columns: readonly CallerName[] = ["owner", "member", "admin", "other", "none"];

/**
 * What a request has to be answered with; undefined if that is another test's matter: what those who see a
 * thing may do with it by naming it in a body.
 *
 * @throws Error with the name of an operation that no rule is for
 */
export function expectedOf(
  { operationId, by, isFilter }: Attempt,
  visibility: Visibility,
  caller: CallerName,
): Expected | undefined {
  if (caller === "revoked" || caller === "keyless") return 401;
  const column = columns.indexOf(caller);
  if (by === "nothing" || isFilter) return open[visibility][column];
  if (by === "path") {
    const rule = byVerb[/^[a-z]+/.exec(operationId)?.[0] ?? ""];
    if (rule === undefined)
      throw new Error(`${operationId}: no rule of test/attack/tenants/rules.ts is for it.`);
    return rule[visibility][column];
  }
  const status = named[`${operationId} ${by}`];
  if (status === undefined)
    throw new Error(`${operationId}: say in test/attack/tenants/rules.ts what ${by} is answered with.`);
  const sees = by === "org_id" ? column < 3 : seen[visibility][column] === "ok";
  return sees ? undefined : status;
}
