import Table from "cli-table3";
import type { Triple } from "./coverage.ts";

/** What one server answered to each case, by the case's id. */
export type Answers = ReadonlyMap<string, Triple>;

/** A case, what two servers answered to it, and whether that is the same. */
export type ParityRow = {
  readonly id: string;
  readonly mock: string;
  readonly server: string;
  /** `excused`: the server may refuse the request for what it holds or does not hold, and does. */
  readonly verdict: "same" | "excused" | "different";
};

/**
 * Mock and server side by side: status and media type of every case that both were asked.
 *
 * @param orElse the statuses that a case allows a server to answer instead
 */
export function parityOf(
  mock: Answers,
  server: Answers,
  orElse: (id: string) => readonly number[],
): ParityRow[] {
  return [...mock].flatMap(([id, one]) => {
    const other = server.get(id);
    if (other === undefined) return [];
    const [left, right] = [shown(one), shown(other)];
    const verdict =
      left === right
        ? "same"
        : orElse(id).includes(other.status) && one.status < 300
          ? "excused"
          : "different";
    return [{ id, mock: left, server: right, verdict }];
  });
}

/** All rows as a table, then how many there are of each kind. */
export function parityTable(rows: readonly ParityRow[]): string {
  const table = new Table({
    head: ["case", "mock", "server", ""],
    style: { head: [], border: [], compact: true },
  });
  for (const { id, mock, server, verdict } of rows) table.push([id, mock, server, verdict]);
  const count = (kind: ParityRow["verdict"]) => rows.filter(({ verdict }) => verdict === kind).length;
  return `${table.toString()}\nparity: ${count("same")} the same, ${count("excused")} refused for what the server holds, ${count("different")} different`;
}

function shown({ status, mediaType }: Triple): string {
  return `${status} ${mediaType ?? "no body"}`;
}
