import { evaluate, match, type Refused, scored } from "./refused-request.ts";

/** Refused for a metric, or for what it needs. */
export const refusedMetrics: readonly Refused[] = [
  ["an unknown metric", evaluate({ ...match, metric_shortname: "nope" }), 404, 'Metric "nope" not found.'],
  [
    "a metric in capitals",
    evaluate({ ...match, metric_shortname: "EXACT_MATCH" }),
    404,
    'Metric "EXACT_MATCH" not found.',
  ],
  ["a metric by its id", evaluate({ ...match, metric_shortname: "2" }), 404, 'Metric "2" not found.'],
  [
    "a metric of JavaScript",
    evaluate({ ...match, metric_shortname: "constructor" }),
    404,
    'Metric "constructor" not found.',
  ],
  ["a metric of a block", scored("nope"), 400, 'Metric "nope" is unknown or not active.'],
  [
    "an alias of a metric in a block",
    scored("answer_correctness"),
    400,
    'Metric "answer_correctness" is unknown or not active.',
  ],
  ["a metric with settings", scored({ metric: "nope" }), 400, 'Metric "nope" is unknown or not active.'],
  [
    "a lacking field",
    evaluate({ metric_shortname: "exact_match", output: "a" }),
    400,
    'Metric "exact_match" needs golden_answer.',
  ],
  [
    "two lacking fields",
    evaluate({ metric_shortname: "exact_match" }),
    400,
    'Metric "exact_match" needs output and golden_answer.',
  ],
  [
    "a field that is null",
    evaluate({ ...match, golden_answer: null }),
    400,
    'Metric "exact_match" needs golden_answer.',
  ],
  [
    "a field of one row",
    scored("exact_match", { output: "a" }),
    400,
    'Metric "exact_match" needs golden_answer, which no row of evaluations[0].data has.',
  ],
];
