// What any command that scores the rows of a file shares with `aegis-metrics`.

// Rows of a file, and files of results

export { type CommandFiles, refuseSameFiles } from "./distinct-files.ts";
export { openRows, type RowSource, type Rows } from "./read-rows.ts";
export { openResults } from "./results-out.ts";
export { type ColumnNames, type FileRow, isObject } from "./row.ts";

// Metrics that a user names, with their arguments and thresholds

export {
  type MetricChoice,
  readMetric,
  readNamedArgs,
  readSelected,
  readThreshold,
  refuseArguments,
} from "./selection.ts";
export { shown, table } from "./summary.ts";

// Who judges

export { endpointOf, type JudgeValues, judgeOptions } from "./judge.ts";

// Assertions of promptfoo

export { type ExpressedAssertion, expressed, expressions, type PromptfooAssertion } from "./promptfoo.ts";
