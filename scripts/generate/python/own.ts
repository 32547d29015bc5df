// What the Python package has for this API alone. Its modules are in `own/`, written by hand.

/** The types of the rows of a CSV by operation: in `own/rows.py`, as no schema has the columns. */
export const csvRows: Readonly<Record<string, readonly [row: string, rowOf: string]>> = {
  downloadDataset: ["DatasetRow", "dataset_row"],
  downloadRun: ["RunReportRow", "run_report_row"],
};

/** The base class of a group that has more than its operations, in `own/_run_waiting.py`. */
export const additions: Readonly<Record<string, string>> = { runs: "RunWaiting" };
