import type { CaseRequest } from "@aegis/contract/cases";
import { describe, expect, test } from "vitest";
import { exampleOf, examples, operationOf } from "../../openapi-document.ts";
import { type Answer, editAnswer } from "../mutants/edit-answer.ts";
import type { Edit } from "../mutants/mutant.ts";
import { answerInvariants, brokenInvariants } from "./answer-invariants.ts";
import { exchangeOf, jsonOf, objectOf } from "./exchange.ts";

const answers = examples.filter(({ place }) => /^\d+$/.test(place));

test.each(answers.map(({ operation, place, name }) => [operation.operationId, Number(place), name] as const))(
  "the example of %s %i %s breaks no invariant",
  (operationId, status, name) => {
    const answer = answerOf(operationId, status, name);
    expect(broken(operationId, requestOf(operationId, answer), answer, true)).toEqual([]);
  },
);

/** One fault for each invariant, in an example that keeps it. */
const faults: readonly [invariant: string, operationId: string, example: string, edit: Edit][] = [
  ["page-meta", "listDatasets", "march-datasets", { op: "add", at: "/meta/total_pages", value: 1 }],
  ["newest-first", "listDatasets", "march-datasets", { op: "swap", at: "/items" }],
  ["newest-first", "getDataCollection", "customer-support-detail", { op: "reverse", at: "/runs" }],
  ["row-order", "getRun", "march-run", { op: "reverse", at: "/evaluations" }],
  ["row-order", "getRun", "march-run", { op: "add", at: "/evaluations/0/record/id", value: 7 }],
  ["unique-ids", "listDatasetTypes", "dataset-types", { op: "duplicate", at: "" }],
  ["same-id", "getRun", "march-run", { op: "add", at: "/id", value: 1 }],
  ["belonging", "getRun", "march-run", { op: "add", at: "/evaluations/*/run_id", value: 1 }],
  ["belonging", "getDataset", "refund-dataset", { op: "add", at: "/dataset_type/id", value: 1 }],
  ["echoed", "updateRun", "march-run-renamed", { op: "append", at: "/alias", value: "!" }],
  ["verdicts", "getRun", "march-run", { op: "not", at: "/is_gte_threshold" }],
  ["success", "getRun", "march-run", { op: "not", at: "/evaluations/1/is_success" }],
  ["means", "getRun", "march-run", { op: "add", at: "/aggregate_results/faith", value: 0.01 }],
  ["means", "getRun", "march-run", { op: "add", at: "/result", value: -0.01 }],
  [
    "means",
    "getDataCollection",
    "customer-support-detail",
    { op: "add", at: "/runs/*/aggregate_results/*", value: -1 },
  ],
  ["total-cost", "getRun", "march-run", { op: "set", at: "/total_cost", value: "0.001200000000001" }],
  ["estimates", "estimateRunFromDataset", "march-estimate", { op: "set", at: "/max_cost", value: "0.02" }],
  [
    "estimates",
    "estimateRunFromDataset",
    "march-estimate",
    { op: "add", at: "/metrics/0/number_of_evaluations", value: 1 },
  ],
  ["estimates", "estimateRunFromDataset", "march-estimate", { op: "set", at: "/likely_cost", value: "1" }],
  ["counts", "getRun", "march-run", { op: "add", at: "/number_of_failures", value: 1 }],
  ["counts", "getRun", "march-run", { op: "add", at: "/number_of_metrics", value: -1 }],
  ["counts", "listRuns", "march-runs", { op: "add", at: "/items/0/number_of_metrics", value: 1 }],
  ["running", "getRun", "march-run", { op: "set", at: "/finished_at", value: null }],
  ["running", "getRun", "march-run-working", { op: "set", at: "/total_cost", value: "0.000000000000000" }],
  ["timestamps", "getRun", "march-run", { op: "append", at: "/started_at", value: "+02:00" }],
  ["time-order", "getRun", "march-run", { op: "shift", at: "/finished_at", value: -86_400 }],
  ["time-order", "getDataset", "march-dataset", { op: "shift", at: "/updated_at", value: -99_999_999 }],
  [
    "field-errors",
    "listDatasets",
    "datasets-page-zero",
    { op: "set", at: "/detail/*/loc", value: ["somewhere"] },
  ],
  ["csv-form", "downloadRun", "march-run-report", { op: "dropRecord", value: 0 }],
  ["csv-form", "downloadDataset", "refund-dataset-rows", { op: "text", pattern: "\\n", with: "\r\n" }],
  ["report-lines", "downloadRun", "march-run-report", { op: "dropRecord", value: -1 }],
  ["report-lines", "downloadRun", "march-run-report", { op: "text", pattern: "101\\n$", with: "100\n" }],
  ["documented-headers", "getRun", "key-missing", { op: "header", name: "www-authenticate", value: null }],
  [
    "documented-headers",
    "createCustomRun",
    "too-many-runs",
    { op: "header", name: "retry-after", value: "soon" },
  ],
  [
    "content-type",
    "getRun",
    "march-run",
    { op: "header", name: "content-type", value: "application/json; charset=latin1" },
  ],
  [
    "file-name",
    "downloadRun",
    "march-run-report",
    { op: "header", name: "content-disposition", value: 'attachment; filename="run_1_report.csv"' },
  ],
  [
    "waiting-headers",
    "createRunFromDataset",
    "march-run-started",
    { op: "header", name: "location", value: null },
  ],
  [
    "waiting-headers",
    "createRunFromDataset",
    "march-run-started",
    { op: "header", name: "location", value: "/api/v1/runs/1" },
  ],
  [
    "retry-after",
    "createRunFromDataset",
    "march-run-started",
    { op: "header", name: "retry-after", value: "1.5" },
  ],
  ["allow", "getRun", "march-run", { op: "status", value: 405 }],
  ["no-body", "getRun", "march-run", { op: "status", value: 204 }],
  ["etag", "getRun", "march-run", { op: "header", name: "etag", value: "bare" }],
  ["request-id", "getRun", "march-run", { op: "header", name: "x-request-id", value: "" }],
];

describe("a fault is found by", () => {
  test.each(faults)("%s, in a response of %s", (invariant, operationId, example, edit) => {
    const { place } =
      answers.find(({ operation, name }) => operation.operationId === operationId && name === example) ?? {};
    const answer = answerOf(operationId, Number(place), example);
    const request = requestOf(operationId, answer);
    expect(broken(operationId, request, answer)).toEqual([]);
    const found = broken(operationId, request, editAnswer(answer, edit, 1));
    expect(found.map((finding) => finding.split(":")[0])).toContain(invariant);
  });

  test("one of the faults above, for each invariant", () => {
    const tried = faults.map(([invariant]) => invariant);
    expect(answerInvariants.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
  });
});

function broken(
  operationId: string,
  request: CaseRequest,
  { status, headers, text }: Answer,
  told = false,
): string[] {
  const given = new Headers(headers);
  const [mediaType = null] = given.get("Content-Type")?.split(";") ?? [];
  return brokenInvariants(
    exchangeOf(operationId, request, { status, mediaType, headers: given, text }, told),
  );
}

/** The request of the document's examples, of the thing that the answer shows. */
function requestOf(operationId: string, answer: Answer): CaseRequest {
  const { method, path, parameters } = operationOf(operationId);
  const named = parameters.find((parameter) => parameter.in === "path");
  const json = examples.find(
    ({ operation, place }) => operation.operationId === operationId && place === "request",
  );
  const query = parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, example }) => [name, String(example)]);
  return {
    method,
    path: path.replace(`{${named?.name}}`, String(idIn(answer) ?? named?.example)),
    scheme: "Bearer",
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(json?.mediaType === "application/json" && { body: { json: json.value } }),
  };
}

/** An example, with what a server sends beside it. */
function answerOf(operationId: string, status: number, name: string): Answer {
  const value = exampleOf(operationId, status, name);
  const { content = {}, headers = {} } = operationOf(operationId).responses[status] ?? {};
  const documented = Object.entries(headers).map(([header, { example }]) => [
    header.toLowerCase(),
    String(example),
  ]);
  const [mediaType = ""] = Object.keys(content);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const isRun = status === 201 && operationId.includes("Run");
  return {
    status,
    headers: {
      "retry-after": "2",
      ...(isRun && { location: `/api/v1/runs/${idIn({ text })}` }),
      ...Object.fromEntries(documented),
      "content-type": mediaType,
      etag: '"1"',
      "x-request-id": "1",
    },
    text,
  };
}

/** Undefined for an answer that is not one thing. */
function idIn({ text }: Pick<Answer, "text">): unknown {
  return objectOf(jsonOf(text))?.id;
}
