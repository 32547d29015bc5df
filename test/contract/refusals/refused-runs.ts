import { customRun, datasetRun, type Refused, same } from "./refused-request.ts";

/** Refused for a run as a whole. */
export const refusedRuns: readonly Refused[] = [
  ["no blocks", customRun({ evaluations: [] }), 400, "The list of evaluations is empty."],
  [
    "a block without rows",
    customRun({ evaluations: [{ metrics: ["exact_match"], data: [] }] }),
    400,
    "The evaluations contain no row that a metric can score.",
  ],
  [
    "a block without metrics",
    customRun({ evaluations: [{ metrics: [], data: [same] }] }),
    404,
    "The evaluations name no metric.",
  ],
  [
    "rows and metrics in different blocks",
    customRun({
      evaluations: [
        { metrics: [], data: [same] },
        { metrics: ["exact_match"], data: [] },
      ],
    }),
    400,
    "The evaluations contain no row that a metric can score.",
  ],
  [
    "more than ten thousand tasks",
    customRun({
      evaluations: Array.from({ length: 11 }, () => ({
        metrics: Array(1000).fill("exact_match"),
        data: [same],
      })),
    }),
    400,
    "The run has 11000 tasks, one for each metric of each block, and may have 10000. Split it into several runs.",
  ],
  [
    "a key of metric_args that is a name",
    datasetRun({ metric_args: { abc: {} } }),
    400,
    '"abc" in metric_args is not a metric id. Write the id as a string, such as "1".',
  ],
  [
    "a key of metric_args that is empty",
    datasetRun({ metric_args: { "": {} } }),
    400,
    '"" in metric_args is not a metric id. Write the id as a string, such as "1".',
  ],
];
