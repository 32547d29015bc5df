import { change, type Refused } from "./refused-request.ts";

/** Refused for what a dataset is to be scored by, or for its type. */
export const refusedDatasets: readonly Refused[] = [
  [
    "a selection without metrics",
    change("/datasets/42", { selected_metrics: {} }),
    400,
    "selected_metrics is empty. Name at least one metric, or leave it out.",
  ],
  [
    "a selection by name",
    change("/datasets/42", { selected_metrics: { exact_match: 70 } }),
    400,
    '"exact_match" in selected_metrics is not a metric id. Write the id as a string, such as "1".',
  ],
  [
    "a selection of an unknown id",
    change("/datasets/42", { selected_metrics: { 2: 70, 999: 70 } }),
    400,
    "Metric 999 in selected_metrics is unknown or not active.",
  ],
  [
    "an id with a zero in front",
    change("/datasets/42", { selected_metrics: { "02": 70 } }),
    400,
    "Metric 02 in selected_metrics is unknown or not active.",
  ],
  [
    "a negative id",
    change("/datasets/42", { selected_metrics: { "-1": 70 } }),
    400,
    "Metric -1 in selected_metrics is unknown or not active.",
  ],
  [
    "arguments of a selection",
    change("/datasets/42", { selected_metrics: { 2: { threshold: 70, metric_args: { nope: 1 } } } }),
    400,
    'Metric "exact_match" has no argument "nope". It takes case_sensitive and strip_whitespace.',
  ],
  [
    "a mapping of no field",
    change("/datasets/42", { column_mappings: { nope: "a" } }),
    400,
    'column_mappings names the field "nope", which the rows of dataset 42 do not have.',
  ],
  [
    "a mapping to nothing",
    change("/datasets/42", { column_mappings: { output: " " } }),
    400,
    'column_mappings names no column for the field "output".',
  ],
  [
    "a type that does not exist",
    { method: "GET", path: "/dataset-types/3" },
    404,
    "Dataset type 3 not found.",
  ],
  [
    "a list of a type that does not exist",
    { method: "GET", path: "/datasets", query: { dataset_type_id: "3" } },
    404,
    "Dataset type 3 not found.",
  ],
];
