import type { TestServer } from "@aegis/server/testing";
import type { Of, Step } from "./actions.ts";
import type { People } from "./people.ts";
import type { UserName } from "./state.ts";

/** What came of a step. */
export type Taken = {
  readonly status: number;
  /** The id of what it made. */
  readonly id?: number;
  /** What it cost, in nanos. */
  readonly cost: number;
};

/** To have an answer compressed, and to read it, would take longer than to make it. */
export const asIs = { "accept-encoding": "identity" };

/** A thing that never was. */
const nothing = 2_000_000_001;

/** Takes a step on a server. @param ids of things, by the number of the step that made them */
export async function take(
  server: TestServer,
  people: People,
  ids: ReadonlyMap<number, number>,
  step: Step,
): Promise<Taken> {
  const { user } = step;
  if (step.kind === "move") {
    const { org } = step;
    const membership = org === null ? null : { org_id: people.organizations[org], role: "MEMBER" as const };
    await server.store.setMembership(people.ids[user], membership);
    return { status: 200, cost: 0 };
  }
  if (step.kind === "dropRun") return dropRun(server, people, user);
  const [method, path, sent] = requestOf(people, ids, step);
  const { status, body } = await server.call(method, path, {
    key: people.keys[user],
    headers: asIs,
    ...sent,
  });
  if (status !== 201) return { status, cost: 0 };
  const { id, run_id = id, evaluation_cost, total_cost } = Object(body);
  return { status, id: run_id, cost: nanos(evaluation_cost ?? total_cost ?? "0") };
}

/** What a run costs that is deleted while it is running is in the history of the balance. */
async function dropRun({ call, store }: TestServer, people: People, user: UserName): Promise<Taken> {
  const key = people.keys[user];
  const body = { evaluations: [{ metrics: ["ans_corr"], data: Array.from({ length: 4 }, () => row) }] };
  const started = await call("POST", "/runs/custom", { key, body });
  if (started.status !== 201) return { status: started.status, cost: 0 };
  const { id } = Object(started.body);
  const { status } = await call("DELETE", `/runs/${id}`, { key });
  const history = await store.balanceHistory(people.ids[user], 100);
  const entry = history.find(({ run_id }) => run_id === id);
  if (entry?.status !== "settled") throw new Error(`What ${user} paid for a deleted run is not settled.`);
  return { status, cost: 0 - entry.amount };
}

type Sent = Parameters<TestServer["call"]>;

function requestOf(
  { organizations }: People,
  ids: ReadonlyMap<number, number>,
  step: Exclude<Step, { readonly kind: "move" | "dropRun" }>,
): Sent {
  const id = (thing: number) => ids.get(thing) ?? nothing;
  const placeOf = (collection: number | null) => ({
    data_collection_id: collection === null ? null : id(collection),
  });
  const orgOf = (org: "acme" | "other" | null) => (org === null ? null : organizations[org]);
  switch (step.kind) {
    case "createDataset": {
      const file = new File(["output,golden_answer\nYes,Yes\n"], "rows.csv", { type: "text/csv" });
      return ["POST", "/datasets", { form: { file, name: step.name, selected_metrics: '{"2":100}' } }];
    }
    case "renameDataset":
      return ["PUT", `/datasets/${id(step.thing)}`, { body: { name: step.name } }];
    case "shareDataset":
      return ["PUT", `/datasets/${id(step.thing)}`, { body: { org_id: orgOf(step.org) } }];
    case "deleteDataset":
      return ["DELETE", `/datasets/${id(step.thing)}`];
    case "placeDataset":
      return ["PUT", `/datasets/${id(step.thing)}`, { body: placeOf(step.collection) }];
    case "createCollection":
      return [
        "POST",
        "/data-collections",
        { body: { name: step.name, dataset_ids: step.datasets?.map(id) ?? null } },
      ];
    case "renameCollection":
      return ["PUT", `/data-collections/${id(step.thing)}`, { body: { name: step.name } }];
    case "shareCollection":
      return ["PUT", `/data-collections/${id(step.thing)}`, { body: { org_id: orgOf(step.org) } }];
    case "fillCollection":
      return ["PUT", `/data-collections/${id(step.thing)}`, { body: { dataset_ids: step.datasets.map(id) } }];
    case "deleteCollection":
      return ["DELETE", `/data-collections/${id(step.thing)}`];
    case "runDataset":
      return [
        "POST",
        "/runs/dataset",
        { body: { dataset_id: id(step.thing), alias: step.alias, is_blocking: true } },
      ];
    case "runRows":
      return ["POST", "/runs/custom", { body: { ...rowsOf(step), ...placeOf(step.collection) } }];
    case "evaluate":
      return ["POST", "/evaluate", { body: { metric_shortname: "ans_corr", ...row } }];
    case "readRun":
      return ["GET", `/runs/${id(step.thing)}`];
    case "renameRun":
      return ["PUT", `/runs/${id(step.thing)}`, { body: { alias: step.alias } }];
    case "shareRun":
      return ["PUT", `/runs/${id(step.thing)}`, { body: { org_id: orgOf(step.org) } }];
    case "placeRun":
      return ["PUT", `/runs/${id(step.thing)}`, { body: placeOf(step.collection) }];
    case "retryRun":
      return ["POST", `/runs/${id(step.thing)}/retry`];
    case "deleteRun":
      return ["DELETE", `/runs/${id(step.thing)}`];
  }
}

const row = { input: "Is it?", output: "Yes", golden_answer: "Yes" };

function rowsOf({ alias, isJudged, isFlawed }: Of<"runRows">) {
  const metrics = isJudged ? ["exact_match", "ans_corr"] : ["exact_match"];
  const data = isFlawed ? [row, row, { input: "Is it?", output: "Yes" }] : [row, row];
  return { alias, is_blocking: true, evaluations: [{ metrics, data }] };
}

/** An amount of dollars as the API writes it, in nanos. */
function nanos(dollars: string | number): number {
  return Math.round(Number(dollars) * 1e9);
}
