import { type OperationId, recordFields } from "@aegis/contract";
import type { CaseRequest } from "@aegis/contract/cases";
import fc from "fast-check";
import { argsOf, fullRow, metric, model, name, optional, rarely, threshold } from "./near-rules.ts";

const settings = metric.chain((each) =>
  fc.oneof(
    rarely(fc.constant(each.shortname), fc.string({ minLength: 1 })),
    fc
      .record({ threshold, model_slug: model, metric_args: argsOf(each) }, optional)
      .map((more) => ({ metric: each.shortname, ...more })),
  ),
);

const evaluation = metric
  .chain((each) =>
    fc.tuple(
      fullRow,
      fc.record({ threshold, model_slug: model, metric_args: argsOf(each) }, optional),
      rarely(fc.constant(each.shortname), fc.string({ minLength: 1 })),
    ),
  )
  .map(([texts, more, metric_shortname]) => ({ ...texts, ...more, metric_shortname }));

const block = fc
  .tuple(
    fc.record({ data: fc.array(fullRow, { maxLength: 2 }), metrics: fc.array(settings, { maxLength: 2 }) }),
    fc.record({ model_slug: model, threshold }, optional),
  )
  .map(([one, more]) => ({ ...one, ...more }));

const selection = fc.dictionary(
  rarely(
    metric.map(({ id }) => String(id)),
    fc.oneof(fc.string(), fc.constantFrom("0", "-1", "01", "1.0", "1e0")),
  ),
  fc.oneof(
    threshold,
    metric.chain((each) =>
      fc.record({ threshold, metric_args: argsOf(each) }, { requiredKeys: ["threshold"] }),
    ),
  ),
  { maxKeys: 3 },
);

const argsById = fc.dictionary(
  rarely(fc.constantFrom("1", "2", "3", "4"), fc.string()),
  metric.chain(argsOf),
  { maxKeys: 2 },
);

const mappings = fc.dictionary(
  rarely(fc.constantFrom(...recordFields), fc.string()),
  rarely(fc.constantFrom(...recordFields), fc.constantFrom(" ", "nope")),
  { maxKeys: 2 },
);

const cell = fc.oneof(fc.constantFrom("a", '"a,b"', '""', '"', "a,b", "1"), fc.string());
const csv = fc.oneof(
  fc
    .tuple(
      fc.shuffledSubarray([...recordFields], { minLength: 1 }),
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 3 }),
    )
    .map(([header, rows]) =>
      [header, ...rows.map((cells) => header.map((_, at) => cells[at] ?? "x"))]
        .map((line) => line.join(","))
        .join("\n"),
    ),
  fc.string(),
);

const json = (method: string, path: string, body: fc.Arbitrary<unknown>): fc.Arbitrary<CaseRequest> =>
  body.map((content) => ({
    method,
    path,
    scheme: "Bearer",
    contentType: "application/json",
    body: { json: content },
  }));

const upload = fc.record({ file: csv, selected_metrics: selection, column_mappings: mappings, name }).map(
  (form): CaseRequest => ({
    method: "POST",
    path: "/datasets",
    scheme: "Bearer",
    body: {
      form: [
        { name: "name", value: form.name },
        { name: "selected_metrics", value: JSON.stringify(form.selected_metrics) },
        { name: "column_mappings", value: JSON.stringify(form.column_mappings) },
        { name: "file", value: form.file, fileName: "rows.csv", contentType: "text/csv" },
      ],
    },
  }),
);

/** Requests near the rules, by the operation that has them. */
export const ruledRequests: { readonly [Id in OperationId]?: fc.Arbitrary<CaseRequest> } = {
  evaluate: json("POST", "/evaluate", evaluation),
  // First: the runs below take the same aliases.
  estimateRunFromDataset: json(
    "POST",
    "/runs/dataset/estimate",
    fc
      .tuple(
        fc.constantFrom(1, 3, 5, 42, 43, 44),
        fc.record(
          { alias: name, model_slug: model, selected_metrics: selection, metric_args: argsById },
          optional,
        ),
      )
      .map(([dataset_id, more]) => ({ dataset_id, ...more })),
  ),
  createCustomRun: json(
    "POST",
    "/runs/custom",
    fc
      .tuple(
        fc.array(block, { maxLength: 2 }),
        fc.record({ alias: name, model_slug: model, threshold }, optional),
      )
      .map(([evaluations, more]) => ({ evaluations, ...more })),
  ),
  createRunFromDataset: json(
    "POST",
    "/runs/dataset",
    fc
      .tuple(
        fc.constantFrom(1, 3, 5, 42, 43, 44),
        fc.record({ alias: name, model_slug: model, threshold, metric_args: argsById }, optional),
      )
      .map(([dataset_id, more]) => ({ dataset_id, ...more })),
  ),
  updateRun: json("PUT", "/runs/991", fc.record({ alias: name }, optional)),
  updateDataset: json(
    "PUT",
    "/datasets/42",
    fc.record({ name, selected_metrics: selection, column_mappings: mappings }, optional),
  ),
  createDataCollection: json("POST", "/data-collections", fc.record({ name })),
  updateDataCollection: json("PUT", "/data-collections/14", fc.record({ name }, optional)),
  createDataset: upload,
};
