import { randomUUID } from "node:crypto";
import { type Json, type JsonObject, membersOf } from "../../openapi-document.ts";
import type { Exchange } from "./exchange.ts";
import { CannotTell, type Teller } from "./teller.ts";

/** A row of a dataset or a run. */
export type Row = Readonly<Record<string, string>>;

/** A name that nothing else has. */
export function freshName(): string {
  return `contract ${randomUUID()}`;
}

/** A row that exact_match finds right. */
export const rightRow: Row = { output: "4", golden_answer: "4" };
/** A row that exact_match finds wrong. */
export const wrongRow: Row = { output: "5", golden_answer: "4" };

/** Uploads rows; a first line names their fields. */
export function uploadDataset(
  { ask }: Teller,
  rows: readonly Row[] = [rightRow],
  parts: Readonly<Record<string, string>> = {},
): Promise<Exchange> {
  const fields = { name: freshName(), selected_metrics: '{"2":100}', ...parts };
  return ask(
    "createDataset",
    {
      form: [
        { name: "file", value: csvWith(rows), fileName: "rows.csv", contentType: "text/csv" },
        ...Object.entries(fields).map(([name, value]) => ({ name, value })),
      ],
    },
    201,
  );
}

/** Creates a run of exact_match over rows, and waits for it. */
export function scoreRows(
  { ask }: Teller,
  rows: readonly Row[] = [rightRow],
  fields: JsonObject = {},
): Promise<Exchange> {
  const evaluations = [{ metrics: ["exact_match"], data: rows.map((row): JsonObject => ({ ...row })) }];
  return ask(
    "createCustomRun",
    { json: { is_blocking: true, alias: freshName(), evaluations, ...fields } },
    201,
  );
}

/** Scores a dataset, and waits for it. */
export function scoreDataset(
  { ask }: Teller,
  dataset_id: number,
  fields: JsonObject = {},
): Promise<Exchange> {
  return ask(
    "createRunFromDataset",
    { json: { dataset_id, is_blocking: true, alias: freshName(), ...fields } },
    201,
  );
}

/** Creates a collection of datasets. */
export function collect({ ask }: Teller, dataset_ids: readonly number[] = []): Promise<Exchange> {
  return ask("createDataCollection", { json: { name: freshName(), dataset_ids } }, 201);
}

/** The id of what a response shows. */
export function idOf({ body }: Exchange): number {
  return Number(membersOf(body).id);
}

/** The id of the caller's organization. @throws CannotTell if there is none */
export async function organizationOf({ ask }: Teller): Promise<number> {
  const { body } = await ask("getMyOrganization", {}, 200);
  const { id } = membersOf(body);
  if (typeof id !== "number") throw new CannotTell("the key's user is in no organization");
  return id;
}

/** The items of a list, which may come as a page. */
export function itemsOf({ body }: Exchange): readonly JsonObject[] {
  const list: readonly Json[] = Array.isArray(body) ? body : listIn(membersOf(body).items);
  return list.map(membersOf);
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A CSV with a quoted header line and quoted cells. */
function csvWith(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  return lines
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`)
    .join("");
}
