import { recordFields } from "../domain/entities.ts";
import type { Row } from "./sheet.ts";

/**
 * Rows in groups: enough to be worth handing to a worker, and so few that others get their turn soon.
 *
 * @param mostRows in one group; fewer where the texts are long
 */
export function* batchesOf(rows: readonly Row[], mostRows: number): Generator<readonly Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += lengthOf(row);
    if (batch.length < mostRows && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function lengthOf(row: Row): number {
  return recordFields.reduce((length, field) => length + (row[field]?.length ?? 0), 0);
}

const mostCharacters = 1_000_000;
