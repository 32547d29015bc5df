import type { CaseRequest } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Json } from "../openapi-document.ts";
import { prepareRequest, type Target } from "./prepare-request.ts";
import { send } from "./send.ts";
import { type OpenTarget, openTarget } from "./target.ts";

let mock: OpenTarget;
beforeAll(async () => {
  mock = await openTarget();
});
afterAll(() => mock.close());

const evaluations = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];

/** Requests that leave fields out, or name what decides others. */
test.each<[method: string, path: string, body: Record<string, Json>]>([
  ["POST", "/evaluate", { metric_shortname: "exact_match", output: "a", golden_answer: "a" }],
  ["POST", "/evaluate", { metric_shortname: "faith", output: "a", input: "a", prompt: null }],
  ["POST", "/runs/custom", { evaluations }],
  ["POST", "/runs/custom", { evaluations, is_blocking: true }],
  ["POST", "/runs/custom", { evaluations, data_collection_id: null, alias: null, threshold: null }],
  ["POST", "/runs/custom", { evaluations, data_collection_id: 14 }],
  ["POST", "/runs/custom", { evaluations, data_collection_id: 15, is_blocking: true }],
  ["POST", "/runs/dataset", { dataset_id: 42 }],
  ["POST", "/runs/dataset", { dataset_id: 1, is_blocking: true, alias: null }],
  ["POST", "/runs/dataset", { dataset_id: 5, model_slug: null }],
  ["POST", "/runs/dataset/estimate", { dataset_id: 42 }],
  ["POST", "/runs/dataset/estimate", { dataset_id: 5, alias: "Mine", model_slug: null, is_blocking: true }],
  ["POST", "/runs/dataset/estimate", { dataset_id: 1, selected_metrics: { "2": 50, "4": { threshold: 5 } } }],
  ["PUT", "/runs/992", {}],
  ["PUT", "/runs/992", { data_collection_id: null, org_id: 12 }],
  ["PUT", "/runs/991", { alias: null }],
  ["PUT", "/datasets/42", {}],
  ["PUT", "/datasets/42", { name: null, org_id: null }],
  ["PUT", "/datasets/42", { data_collection_id: 14 }],
  ["PUT", "/datasets/1", { column_mappings: { output: "answer" } }],
  ["POST", "/datasets", { file: "prompt,output,golden_answer\na,b,c\n", selected_metrics: '{"2": 70}' }],
  ["POST", "/datasets", { file: "output,prompt\nb,a\n", selected_metrics: '{"11": 70}', name: "Mine" }],
  [
    "POST",
    "/datasets",
    { file: "output\nb\n", selected_metrics: '{"11": 70}', name: "Mine", data_collection_id: "15" },
  ],
  ["POST", "/data-collections", { name: "Mine" }],
  ["PUT", "/data-collections/14", {}],
  ["PUT", "/datasets/42", { data_collection_id: 15 }],
  ["PUT", "/datasets/1", { data_collection_id: null }],
  ["PUT", "/datasets/42", { org_id: 12 }],
  ["PUT", "/runs/992", { data_collection_id: 15 }],
  ["PUT", "/runs/992", { org_id: 12 }],
  ["PUT", "/data-collections/14", { dataset_ids: [1] }],
  ["PUT", "/data-collections/14", { dataset_ids: [42, 1] }],
  ["POST", "/data-collections", { name: "Mine", dataset_ids: [42] }],
  ["POST", "/data-collections", { name: "Mine", dataset_ids: [] }],
  ["PUT", "/data-collections/14", { name: "Customer Support" }],
  ["PUT", "/runs/992", { alias: "smoke-test" }],
  ["PUT", "/datasets/42", { name: "My evaluation set" }],
  ["PUT", "/data-collections/14", { org_id: null, dataset_ids: null }],
  ["PUT", "/data-collections/14", { org_id: 12 }],
])("the mock answers %s %s %j like the server, but for what is new or scored", async (method, path, body) => {
  const server = await openTarget({ stateful: true });
  onTestFinished(server.close);
  const [mocked, served] = [
    await answerOf(mock, method, path, body),
    await answerOf(server, method, path, body),
  ];
  expect(mocked).toEqual(served);
});

async function answerOf(target: Target, method: string, path: string, body: Record<string, Json>) {
  const isForm = "file" in body;
  const request: CaseRequest = {
    method,
    path,
    scheme: "Bearer",
    ...(isForm
      ? { body: { form: partsOf(body) } }
      : { contentType: "application/json", body: { json: body } }),
  };
  const { status, text } = await send(prepareRequest(request, target));
  return { status, body: JSON.parse(text, (key, value) => (decided.test(key) ? null : withoutTime(value))) };
}

function partsOf(body: Record<string, Json>) {
  return Object.entries(body).map(([name, value]) => ({
    name,
    value: String(value),
    ...(name === "file" && { fileName: "rows.csv", contentType: "text/csv" }),
  }));
}

/** What the next id, the judge or the clock decides, and the rows of the file, which no mock keeps. */
const decided =
  /^(id|run_id|record_id|dataset_id|result|aggregate_results|total_cost|evaluation_cost|explanation|eval_metadata|is_gte_threshold|structure|records|(?:created|started|finished)_at)$/;

/** The times of the examples' world, but for the latest, at which the server's clock stands. */
const knownTimes = [...new Set(JSON.stringify(world).match(/\d{4}-\d\d-\d\dT[\d:]{8}Z/g))]
  .toSorted()
  .slice(0, -1);

/** Without the time of a generated alias, and of a change; what is unchanged keeps its time. */
function withoutTime(value: Json): Json {
  if (typeof value !== "string" || knownTimes.includes(value)) return value;
  return value.replace(/\d{4}-\d\d-\d\d[T ][\d:]{8}Z?/, "then");
}
