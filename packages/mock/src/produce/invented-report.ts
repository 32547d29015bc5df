import { type OperationId, type RecordField, recordFields } from "@aegis/contract";
import { stringify } from "csv-stringify/sync";
import type { InventedReport } from "../own-parts.ts";

type Texts = { readonly [Field in RecordField | "id"]?: unknown };
type Thing = {
  readonly alias?: unknown;
  readonly structure?: readonly string[];
  readonly records?: readonly Texts[];
  readonly evaluations?: readonly (Readonly<Record<string, unknown>> & { readonly record?: Texts })[];
};

/** Undefined unless the operation gives a file with this status. */
export function inventedReport(id: OperationId, status: number): InventedReport | undefined {
  return status === 200 ? reports[id] : undefined;
}

const headersOf = (fileName: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${fileName}"`,
});

const reports: { readonly [Id in OperationId]?: InventedReport } = {
  downloadDataset: {
    shows: "getDataset",
    headers: headersOf("dataset_1.csv"),
    write({ structure = [], records = [] }: Thing) {
      const columns = recordFields.filter((field) => structure.length === 0 || structure.includes(field));
      return csv(
        columns,
        records.map((record) => columns.map((field) => record[field])),
      );
    },
  },
  downloadRun: {
    shows: "getRun",
    headers: headersOf("run_1_report.csv"),
    write: ({ alias, evaluations = [] }: Thing) =>
      csv(
        ["alias", ...recordFields, ...scores, "shortname", "record_id"],
        evaluations.map((evaluation) => [
          alias,
          ...recordFields.map((field) => evaluation.record?.[field]),
          ...scores.map((name) => evaluation[name]),
          evaluation.metric,
          evaluation.record?.id,
        ]),
      ),
  },
};

/** Columns of a run's report that its evaluations have under the same name. */
const scores = ["explanation", "model_slug", "is_success", "evaluation_cost", "threshold", "result"];

function csv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return stringify([columns, ...rows], { cast: { boolean: String } });
}
