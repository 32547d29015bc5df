import { clients } from "./load/clients.ts";
import { evaluate } from "./load/evaluate.ts";
import { processes } from "./load/processes.ts";
import { rows } from "./load/rows.ts";
import type { StoreKind } from "./load/systems.ts";

/** What is run, and how much of it. */
type LoadOptions = {
  /** The names of some parts. @default all of them */
  readonly only?: readonly string[] | undefined;
  /** How many rows each dataset has. */
  readonly rows: readonly number[];
  /** For how long the clients send requests. */
  readonly seconds: number;
};

const kinds: readonly StoreKind[] = ["SQLite", "PostgreSQL"];

const parts: Readonly<Record<string, (options: LoadOptions) => Promise<void>>> = {
  evaluate: () => evaluate(kinds),
  processes: () => processes(),
  rows: ({ rows: counts }) => rows(kinds, counts),
  clients: ({ seconds }) => clients(kinds, seconds),
};

/**
 * The server under load, on SQLite beside PostgreSQL: small writes, several processes, large datasets, and
 * many clients for a minute.
 */
export async function load(options: LoadOptions): Promise<void> {
  for (const name of options.only ?? Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`load has no part ${name}; it has ${Object.keys(parts).join(", ")}.`);
    await part(options);
  }
}
