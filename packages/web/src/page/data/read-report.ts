import type { ReportRow, ReportRun } from "../../report/report-data.ts";
import { runsElement } from "../../report/report-text.ts";
import type { RunData } from "./run-data.ts";

/**
 * Reads the runs that were written into the page.
 *
 * @throws Error with a sentence for the reader if their end is missing, as of a file that was cut off
 */
export function readReport(page: Document): readonly RunData[] {
  const element = page.getElementById(runsElement);
  if (element === null)
    throw new Error("The end of this report is missing: the file was cut off. Write or copy it again.");
  const runs: readonly ReportRun[] = JSON.parse(element.textContent ?? "");
  return runs.map((run, at) => {
    const pieces = [...page.querySelectorAll<HTMLElement>(`[data-run="${at}"]`)];
    return { run, rowAt: rowReader(pieces) };
  });
}

function rowReader(pieces: readonly HTMLElement[]): (row: number) => ReportRow {
  const firsts = pieces.map(({ dataset }) => Number(dataset.first));
  const read = new Map<number, readonly ReportRow[]>();
  const rowsOf = (at: number): readonly ReportRow[] => {
    const rows: readonly ReportRow[] = read.get(at) ?? JSON.parse(pieces[at]?.textContent ?? "[]");
    // Anew, so that the piece is the last to be forgotten.
    read.delete(at);
    read.set(at, rows);
    const [oldest] = read.keys();
    if (read.size > mostRead && oldest !== undefined) read.delete(oldest);
    return rows;
  };
  return (row) => {
    const at = firsts.findLastIndex((first) => first <= row);
    const found = rowsOf(at)[row - (firsts[at] ?? 0)];
    if (found === undefined) throw new Error(`Row ${row + 1} is missing from this report.`);
    return found;
  };
}

/** Pieces that are kept as objects: more than are seen at once, and few enough for any machine. */
const mostRead = 20;
