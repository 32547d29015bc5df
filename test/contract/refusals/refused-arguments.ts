import { customRun, datasetRun, evaluate, match, type Refused, same, scored } from "./refused-request.ts";

/** Refused for an argument of a metric, or for the model. */
export const refusedArguments: readonly Refused[] = [
  [
    "an unknown argument",
    evaluate({ ...match, metric_args: { nope: 1 } }),
    400,
    'Metric "exact_match" has no argument "nope". It takes case_sensitive and strip_whitespace.',
  ],
  [
    "an argument of another type",
    evaluate({ ...match, metric_args: { case_sensitive: "no" } }),
    400,
    'Metric "exact_match": argument case_sensitive must be true or false.',
  ],
  [
    "an argument that is null",
    evaluate({ ...match, metric_args: { case_sensitive: null } }),
    400,
    'Metric "exact_match": argument case_sensitive must be true or false.',
  ],
  [
    "an argument below its bound",
    scored({ metric: "numeric_match", metric_args: { tolerance: -1 } }),
    400,
    'Metric "numeric_match": argument tolerance must be 0 or more.',
  ],
  [
    "an argument outside its choices",
    evaluate({
      metric_shortname: "json_schema_match",
      output: "{}",
      metric_args: { schema: {}, validator: "Draft5" },
    }),
    400,
    'Metric "json_schema_match": argument validator must be one of',
  ],
  [
    "a required argument",
    evaluate({ metric_shortname: "misuse", output: "a" }),
    400,
    'Metric "misuse": argument domain is required.',
  ],
  [
    "a dialect that the metric looks up itself",
    evaluate({ metric_shortname: "is_valid_sql", output: "a", metric_args: { dialect: "klingon" } }),
    400,
    'Metric "is_valid_sql": argument dialect must be one of',
  ],
  [
    "a date format that the metric reads itself",
    evaluate({ metric_shortname: "is_date", output: "a", metric_args: { allowed_formats: ["%Q"] } }),
    400,
    'Metric "is_date": allowed_formats has "%Q", in which "%Q" is not a directive.',
  ],
  ["an unknown model", evaluate({ ...match, model_slug: "nope" }), 404, 'Model "nope" not found.'],
  [
    "a model of a judged metric",
    evaluate({ metric_shortname: "faith", output: "a", context: "b", model_slug: "GPT-4O" }),
    404,
    'Model "GPT-4O" not found.',
  ],
  [
    "a model of a run",
    customRun({ model_slug: "nope", evaluations: [{ metrics: ["exact_match"], data: [same] }] }),
    404,
    'Model "nope" not found.',
  ],
  [
    "a model of a block without metrics",
    customRun({
      evaluations: [
        { model_slug: "nope", metrics: [], data: [same] },
        { metrics: ["exact_match"], data: [same] },
      ],
    }),
    404,
    'Model "nope" not found.',
  ],
  [
    "a model of a metric that is structural",
    scored({ metric: "exact_match", model_slug: "nope" }),
    404,
    'Model "nope" not found.',
  ],
  ["a model of a run over a dataset", datasetRun({ model_slug: "nope" }), 404, 'Model "nope" not found.'],
];
