import { randomUUID } from "node:crypto";
import { both, ofId, sending, sendingAlso } from "./change.ts";
import { madeDataset, madeRun } from "./made.ts";
import { type Arrange, alike, anywhere, inWorld, onItOr } from "./state.ts";

const rows = Array.from({ length: 500 }, () => ({ output: "4", golden_answer: "4" }));

/** A run over a dataset of the world, or over one that is made for it. */
const startedWith = (fields: object): Arrange =>
  alike(
    onItOr(
      async (target) => sending({ dataset_id: await madeDataset(target), ...fields }),
      sendingAlso({ alias: undefined, ...fields }),
    ),
  );

/** The states of the operations on runs. */
export const runs: Readonly<Record<string, Arrange>> = {
  "march-run-started": startedWith({ is_blocking: false }),
  "march-run-blocking": startedWith({ is_blocking: true }),
  "dataset-run-dataset-not-found": anywhere(sendingAlso({ dataset_id: 407 })),
  "dataset-run-alias-taken": inWorld(),
  "dataset-run-argument-unknown": inWorld(sending({ dataset_id: 42, metric_args: { "1": { order: true } } })),
  "dataset-run-metric-id": inWorld(sending({ dataset_id: 42, metric_args: { json_equal: {} } })),
  "dataset-run-model-not-found": inWorld(sendingAlso({ alias: undefined, model_slug: "gpt-1" })),
  "dataset-run-without-records": inWorld(sending({ dataset_id: 43 })),
  "dataset-run-without-metrics": inWorld(sending({ dataset_id: 44 })),
  "dataset-run-dataset-missing": anywhere(sendingAlso({ dataset_id: undefined })),
  "dataset-run-threshold-too-high": anywhere(sendingAlso({ threshold: 101 })),
  "smoke-test-run": alike(anywhere(sendingAlso({ alias: undefined, data_collection_id: undefined }))),
  "custom-run-empty": anywhere(sending({ evaluations: [] })),
  "custom-run-metric-unknown": anywhere(
    sending({ evaluations: [{ metrics: ["exact_macth"], data: [rows[0]] }] }),
  ),
  "custom-run-alias-taken": inWorld(),
  "custom-run-model-not-found": anywhere(sendingAlso({ alias: undefined, model_slug: "gpt-2" })),
  "custom-run-collection-not-found": anywhere(sendingAlso({ alias: undefined, data_collection_id: 405 })),
  "custom-run-without-metrics": anywhere(sending({ evaluations: [{ metrics: [], data: [rows[0]] }] })),
  "custom-run-data-missing": anywhere(sending({ evaluations: [{ metrics: ["exact_match"] }] })),
  "march-run": inWorld(),
  "march-run-working": alike(onItOr(async (target) => ofId(await madeRun(target)))),
  "run-not-found": anywhere(ofId(404)),
  "run-id-not-integer": anywhere(ofId("first")),
  "march-run-renamed": onItOr(async (target) =>
    both(ofId(await madeRun(target)), sending({ alias: randomUUID() })),
  ),
  "shared-smoke-test-run": inWorld(both(ofId(992), sending({ data_collection_id: 15, org_id: 12 }))),
  "run-alias-taken": inWorld(sending({ alias: "smoke-test" })),
  "run-of-dataset": inWorld(sending({ data_collection_id: null })),
  "run-organization-differs": inWorld(both(ofId(992), sending({ data_collection_id: 15, org_id: null }))),
  "run-alias-too-long": anywhere(sending({ alias: "x".repeat(256) })),
  deleteRun: onItOr(async (target) => ofId(await madeRun(target))),
  "run-not-yours": inWorld(ofId(994)),
  "march-run-report": inWorld(),
  "run-report-not-found": anywhere(ofId(405)),
  "run-without-evaluations": inWorld(ofId(995)),
};
