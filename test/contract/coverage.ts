import Table from "cli-table3";
import { operations } from "./document.ts";

/** A documented answer, and how many answers of a run were such. */
export type Coverage = {
  readonly operationId: string;
  readonly status: number;
  /** Null for an answer without a body. */
  readonly mediaType: string | null;
  readonly seen: number;
};
export type Triple = Omit<Coverage, "seen">;

/** Every operation × status × media type of the document, with the number of times that it was seen. */
export function coverageOf(seen: readonly Triple[]): Coverage[] {
  const counts = Map.groupBy(seen, key);
  return operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const mediaTypes = Object.keys(content);
      return (mediaTypes.length === 0 ? [null] : mediaTypes).map((mediaType) => {
        const triple = { operationId, status: Number(status), mediaType };
        return { ...triple, seen: counts.get(key(triple))?.length ?? 0 };
      });
    }),
  );
}

/** The documented answers that were never seen though a case asked for each, as lines. */
export function gapsOf(coverage: readonly Coverage[], unasked: readonly Triple[] = []): string[] {
  const excused = new Set(unasked.map(key));
  return coverage
    .filter((each) => each.seen === 0 && !excused.has(key(each)))
    .map(
      ({ operationId, status, mediaType }) =>
        `${operationId} never answered ${status} (${mediaType ?? "no body"}).`,
    );
}

/** A row an operation, a column a status; a cell has the number seen, marked where it is not JSON. */
export function coverageTable(coverage: readonly Coverage[]): string {
  const statuses = [...new Set(coverage.map(({ status }) => status))].sort((one, other) => one - other);
  const table = new Table({
    head: ["operation", ...statuses.map(String)],
    style: { head: [], border: [], compact: true },
  });
  for (const [operationId, row] of Map.groupBy(coverage, (each) => each.operationId)) {
    const cells = statuses.map((status) =>
      row
        .filter((each) => each.status === status)
        .map(cell)
        .join(" "),
    );
    table.push([operationId, ...cells]);
  }
  return table.toString();
}

function cell({ mediaType, seen }: Coverage): string {
  const count = seen === 0 ? "NONE" : String(seen);
  return mediaType === "application/json" ? count : `${count} ${mediaType?.split("/")[1] ?? "empty"}`;
}

function key({ operationId, status, mediaType }: Triple): string {
  return `${operationId} ${status} ${mediaType}`;
}
