import Table from "cli-table3";
import { operations } from "../openapi-document.ts";

/** A documented response, and how often it was seen. */
export type Coverage = {
  readonly operationId: string;
  readonly status: number;
  /** Null for a response without a body. */
  readonly mediaType: string | null;
  readonly seen: number;
};
export type Triple = Omit<Coverage, "seen">;

/** Every operation × status × media type of the document, and how often each was seen. */
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

/** A sentence for each documented response that was never seen, although a case asked for it. */
export function gapsOf(coverage: readonly Coverage[], unasked: readonly Triple[] = []): string[] {
  const excused = new Set(unasked.map(key));
  return coverage
    .filter((each) => each.seen === 0 && !excused.has(key(each)))
    .map(
      ({ operationId, status, mediaType }) =>
        `${operationId} never answered ${status} (${mediaType ?? "no body"}).`,
    );
}

/**
 * A row for each operation, a column for each status; a cell has the count, with the media type if it is not
 * JSON.
 */
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
