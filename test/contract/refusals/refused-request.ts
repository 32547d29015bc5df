import type { CaseRequest } from "@aegis/contract/cases";

/** A request that every server refuses for what it says, whatever the server holds. */
export type Refused = readonly [
  what: string,
  request: Pick<CaseRequest, "method" | "path" | "query" | "body">,
  status: number,
  detail: string,
];

export const evaluate = (json: object) => ({ method: "POST", path: "/evaluate", body: { json } });
export const customRun = (json: object) => ({ method: "POST", path: "/runs/custom", body: { json } });
export const datasetRun = (json: object) => ({
  method: "POST",
  path: "/runs/dataset",
  body: { json: { dataset_id: 42, ...json } },
});
export const change = (path: string, json: object) => ({ method: "PUT", path, body: { json } });
export const collection = (json: object) => ({ method: "POST", path: "/data-collections", body: { json } });

/** Both texts, so that only what is wrong with the rest is refused. */
export const same = { output: "a", golden_answer: "a" };
export const match = { metric_shortname: "exact_match", ...same };
export const scored = (metric: unknown, row: object = same) =>
  customRun({ evaluations: [{ metrics: [metric], data: [row] }] });
