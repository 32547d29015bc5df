import type { ReportRow } from "../../report/report-data.ts";
import { visibleLine } from "../text/visible.ts";

/** What a row is about, in a line: the first of its texts that says anything. */
export function rowTitle(
  { record: { input, prompt, context, golden_answer } }: ReportRow,
  most: number,
): string {
  const text = [input, prompt, context, golden_answer].find((each) => each !== null && each.trim() !== "");
  return visibleLine(text ?? "", most);
}
