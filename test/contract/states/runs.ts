import { randomUUID } from "node:crypto";
import type { Target } from "../prepare-request.ts";
import { asking, both, ofId, sending, sendingAlso } from "./change.ts";
import { madeDataset, madeRun, madeRunOf, madeSharedCollection, post } from "./made.ts";
import { replayed } from "./replay.ts";
import { atTime } from "./server-controls.ts";
import { type Arrange, anywhere, inWorld, type MakeChange, onItOr } from "./state.ts";

const rows = Array.from({ length: 500 }, () => ({ output: "4", golden_answer: "4" }));

/** When the run of the examples is made, run 991 over dataset 1. */
const marchRun = { next: { runs: 991, evaluations: 1542 }, at: "2026-04-01T09:12:00Z" };

/** That run, made with other fields; elsewhere a run over a dataset that is made for it. */
const startedWith = (fields: Readonly<Record<string, unknown>>, evaluations?: number): Arrange =>
  replayed(
    { ...marchRun, change: sendingAlso(fields), ...(evaluations !== undefined && { evaluations }) },
    onItOr(async (target) => sending({ dataset_id: await madeDataset(target), ...fields })),
  );

/** That run, of which one evaluation has finished. */
const startedFirst = {
  ...marchRun,
  made: {
    ...post("/runs/dataset"),
    body: { json: { dataset_id: 1, alias: "first-march-run", threshold: 70 } },
  },
  evaluations: 1,
};

/** An alias that another run has. */
async function takenAlias(target: Target): Promise<string> {
  const alias = randomUUID();
  await madeRun(target, alias);
  return alias;
}

/** A run, moved into a shared collection while its own sharing becomes something that depends on that. */
const intoSharedCollection =
  (sharing: (organization: number) => number | null): MakeChange =>
  async (target) => {
    const shared = await madeSharedCollection(target);
    if ("why" in shared) return shared;
    const { id, organization } = shared;
    return both(
      ofId(await madeRun(target)),
      sending({ data_collection_id: id, org_id: sharing(organization) }),
    );
  };

/** The states of the operations on runs. */
export const runs: Readonly<Record<string, Arrange>> = {
  "march-run-started": startedWith({ is_blocking: false }, 0),
  "march-run-blocking": startedWith({ is_blocking: true }),
  "dataset-run-dataset-not-found": anywhere(sendingAlso({ dataset_id: 407 })),
  "dataset-run-alias-taken": onItOr(
    async (target) => sending({ dataset_id: await madeDataset(target), alias: await takenAlias(target) }),
    sendingAlso({ alias: "support-march" }),
  ),
  "dataset-run-argument-unknown": onItOr(
    async (target) =>
      sending({ dataset_id: await madeDataset(target), metric_args: { "2": { order: true } } }),
    sending({ dataset_id: 42, metric_args: { "1": { order: true } } }),
  ),
  "dataset-run-metric-id": anywhere(sending({ dataset_id: 42, metric_args: { json_equal: {} } })),
  "dataset-run-model-not-found": anywhere(sendingAlso({ alias: undefined, model_slug: "gpt-1" })),
  "dataset-run-without-records": inWorld(sending({ dataset_id: 43 })),
  "dataset-run-without-metrics": inWorld(sending({ dataset_id: 44 })),
  "dataset-run-dataset-missing": anywhere(sendingAlso({ dataset_id: undefined })),
  "dataset-run-threshold-too-high": anywhere(sendingAlso({ threshold: 101 })),
  "march-estimate": onItOr(async (target) => sending({ dataset_id: await madeDataset(target) })),
  "smoke-test-run": replayed(
    { next: { runs: 992, evaluations: 1550, records: 2001 }, at: "2026-04-01T09:15:01Z" },
    anywhere(sendingAlso({ alias: undefined, data_collection_id: undefined })),
  ),
  "custom-run-empty": anywhere(sending({ evaluations: [] })),
  "custom-run-too-many-tasks": anywhere(
    sending({ evaluations: Array(11).fill({ metrics: Array(1_000).fill("exact_match"), data: [] }) }),
  ),
  "custom-run-metric-unknown": anywhere(
    sending({ evaluations: [{ metrics: ["exact_macth"], data: [rows[0]] }] }),
  ),
  "custom-run-field-missing": anywhere(
    sending({ evaluations: [{ metrics: ["exact_match"], data: [{ output: "4" }] }] }),
  ),
  "custom-run-alias-taken": onItOr(
    async (target) => sendingAlso({ alias: await takenAlias(target), data_collection_id: null }),
    sendingAlso({ alias: "smoke-test" }),
  ),
  "custom-run-model-not-found": anywhere(sendingAlso({ alias: undefined, model_slug: "gpt-2" })),
  "custom-run-collection-not-found": anywhere(sendingAlso({ alias: undefined, data_collection_id: 405 })),
  "custom-run-without-metrics": anywhere(sending({ evaluations: [{ metrics: [], data: [rows[0]] }] })),
  "custom-run-key-unknown": anywhere(
    sending({ evaluations: [{ metrics: [{ metric: "exact_match", treshold: 5 }], data: [rows[0]] }] }),
  ),
  "custom-run-data-missing": anywhere(sending({ evaluations: [{ metrics: ["exact_match"] }] })),
  "march-runs": inWorld(asking({ page_size: "20", dataset_id: "1", shared: "false" })),
  "run-state-unknown": anywhere(asking({ state: "done" })),
  "march-run": inWorld(),
  "march-run-working": replayed(
    startedFirst,
    onItOr(async (target) => ofId(await madeRun(target))),
  ),
  "run-not-found": anywhere(ofId(404)),
  "run-id-not-integer": anywhere(ofId("first")),
  "march-run-cancelled": replayed(
    startedFirst,
    onItOr(async (target) => ofId(await madeRun(target))),
  ),
  "run-cancel-not-yours": inWorld(ofId(994)),
  "failed-run-retried": atTime(
    "2026-04-01T09:20:00Z",
    onItOr(async (target) => ofId(await madeRun(target)), ofId(993)),
  ),
  "run-still-running": replayed(startedFirst, async () => ({ why: "a run may have finished by then" })),
  "run-retry-not-yours": inWorld(ofId(994)),
  "march-run-renamed": onItOr(async (target) =>
    both(ofId(await madeRun(target)), sending({ alias: randomUUID() })),
  ),
  "shared-smoke-test-run": onItOr(
    intoSharedCollection((organization) => organization),
    both(ofId(992), sending({ data_collection_id: 15, org_id: 12 })),
  ),
  "run-alias-taken": onItOr(
    async (target) => both(ofId(await madeRun(target)), sending({ alias: await takenAlias(target) })),
    sending({ alias: "smoke-test" }),
  ),
  "run-of-dataset": onItOr(
    async (target) =>
      both(ofId(await madeRunOf(target, await madeDataset(target))), sending({ data_collection_id: null })),
    sending({ data_collection_id: null }),
  ),
  "run-organization-differs": onItOr(
    intoSharedCollection(() => null),
    both(ofId(992), sending({ data_collection_id: 15, org_id: null })),
  ),
  "run-alias-too-long": anywhere(sending({ alias: "x".repeat(256) })),
  deleteRun: onItOr(async (target) => ofId(await madeRun(target))),
  "run-not-yours": inWorld(ofId(994)),
  "lowest-evaluations": inWorld(asking({ metric: "ans_corr", order: "lowest_first", page_size: "1" })),
  "evaluations-run-not-found": anywhere(ofId(406)),
  "evaluations-metric-not-found": inWorld(asking({ metric: "exact_macth" })),
  "evaluation-order-unknown": anywhere(asking({ order: "score" })),
  "march-run-report": inWorld(),
  "run-report-not-found": anywhere(ofId(405)),
  "run-without-evaluations": inWorld(ofId(995)),
};
