import Table from "cli-table3";
import type { Triple } from "./coverage.ts";

/** How one server responded to each case, by the case's id. */
export type Answers = ReadonlyMap<string, Triple>;

/** A case, how two servers responded to it, and whether they did alike. */
export type ParityRow = {
  readonly id: string;
  readonly mock: string;
  readonly server: string;
  /** `excused`: the case allows the server to refuse the request because of what it stores, and it does. */
  readonly verdict: "same" | "excused" | "different";
};

/**
 * Compares status and media type of a mock and a server, for every case that both were asked.
 *
 * @param orElse the other statuses that a case allows a stateful server
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

/** All rows as a table, followed by the number of each verdict. */
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
