import Table from "cli-table3";
import { operations } from "../openapi-document.ts";

/** What a surface has shown at a server. */
export type Shown = {
  readonly surface: string;
  readonly server: string;
  /** Operations that have succeeded. */
  readonly succeeded: readonly string[];
};

/** A row for each operation, a column for each surface, and in it the servers at which it has succeeded. */
export function surfaceTable(all: readonly Shown[]): string {
  const names = [...new Set(all.map(({ surface }) => surface))];
  const table = new Table({
    head: ["operation", ...names],
    style: { head: [], border: [], compact: true },
  });
  for (const { operationId } of operations)
    table.push([operationId, ...names.map((name) => serversOf(all, name, operationId))]);
  return table.toString();
}

function serversOf(all: readonly Shown[], name: string, operationId: string): string {
  return all
    .filter(({ surface, succeeded }) => surface === name && succeeded.includes(operationId))
    .map(({ server }) => server)
    .join(" ");
}
