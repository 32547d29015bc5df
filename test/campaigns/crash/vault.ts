import type { Whereabouts } from "../new-user.ts";

/** Asks a database. @returns the rows; whole numbers as numbers */
export type AskVault = (query: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** The database of a system: how commands are told of it, and how an auditor looks into it. */
export type Vault = Whereabouts & {
  /** Asks in one transaction: everything is seen as it is at one moment. */
  readonly look: <T>(work: (ask: AskVault) => Promise<T>) => Promise<T>;
  /** Changes it behind the back of everybody. */
  readonly change: (statements: string) => Promise<void>;
  /** The statements after which the database itself notes what is done, as `watchDatabase` says. */
  readonly watch: string;
  /** What the database finds wrong with its own files, a sentence for each. */
  readonly damage: (ask: AskVault) => Promise<readonly string[]>;
};
