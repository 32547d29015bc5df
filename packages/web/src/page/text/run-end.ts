import type { ReportRun } from "../../report/report-data.ts";

/** How a run ended, as a word within a sentence. */
export function runEnd({ cancelled, passed }: Pick<ReportRun, "cancelled" | "passed">): RunEnd {
  if (cancelled !== undefined) return "cancelled";
  return passed ? "passed" : "failed";
}

type RunEnd = "passed" | "failed" | "cancelled";

/** How a run ended, as a word of its own. */
export const endTitles: Readonly<Record<RunEnd, string>> = {
  passed: "Passed",
  failed: "Failed",
  cancelled: "Cancelled",
};
