import { type Progress, progressOn } from "../test/campaigns/progress.ts";
import { clients } from "./load/clients.ts";
import { evaluate } from "./load/evaluate.ts";
import { processes } from "./load/processes.ts";
import { rows } from "./load/rows.ts";
import { manyRuns } from "./load/runs.ts";
import { type StoreKind, storeKinds } from "./load/systems.ts";

/** What is run, and how much of it. */
type LoadOptions = {
  /** The names of some parts. @default all of them */
  readonly only?: readonly string[] | undefined;
  /** On which stores, in whatever case. @default all of them */
  readonly stores?: readonly string[] | undefined;
  /** How many rows each dataset has. */
  readonly rows: readonly number[];
  /** How many clients send requests at once. */
  readonly clients: number;
  /** For how long the clients send requests. */
  readonly seconds: number;
  /** How many server processes share a database. */
  readonly processes: readonly number[];
};

type Part = (options: LoadOptions, kinds: readonly StoreKind[], tell: Progress) => Promise<void>;

const parts: Readonly<Record<string, Part>> = {
  evaluate: (_, kinds, tell) => evaluate(kinds, tell),
  processes: ({ processes: counts }, _, tell) => processes(counts, tell),
  runs: ({ processes: counts, rows: [rows = 10_000] }, _, tell) => manyRuns(counts, rows, tell),
  rows: ({ rows: counts }, kinds, tell) => rows(kinds, counts, tell),
  clients: ({ clients: connections, seconds }, kinds, tell) => clients(kinds, { connections, seconds }, tell),
};

/**
 * The server under load, on SQLite beside PostgreSQL: small writes, several processes, large datasets, and
 * many clients for a minute. A terminal is told how far it is.
 */
export async function load(options: LoadOptions): Promise<void> {
  const kinds = options.stores?.map(kindNamed) ?? storeKinds;
  for (const name of options.only ?? Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`load has no part ${name}; it has ${Object.keys(parts).join(", ")}.`);
    const { tell, clear } = progressOn(process.stderr);
    await part(options, kinds, (done, of, words) => tell(done, of, `of ${name}: ${words}`)).finally(clear);
  }
}

function kindNamed(name: string): StoreKind {
  const kind = storeKinds.find((each) => each.toLowerCase() === name.toLowerCase());
  if (kind === undefined)
    throw new Error(`load knows no store ${name}; it knows ${storeKinds.join(" and ")}.`);
  return kind;
}
