export {
  type ReportComparison,
  type ReportEvaluation,
  type ReportMetric,
  type ReportRow,
  type ReportRun,
  rowChanges,
} from "./report-data.ts";
export { type ReportSource, reportText } from "./report-text.ts";
export { type ScoreDirection, scoreDirection } from "./score-direction.ts";
