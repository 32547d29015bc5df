import type { Vault } from "./vault.ts";

/**
 * What is killed or cut off, each kind by itself; of a database all its processes are killed, or the one
 * behind a connection.
 */
export type VictimKind =
  | "server"
  | "API"
  | "worker"
  | "connection"
  | "database"
  | "everything"
  | "links of workers"
  | "links of APIs"
  | "link of the database";

/** Something that can be killed and started again. */
export type Victim = {
  readonly kind: VictimKind;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  /** Starts it, and kills it so many milliseconds later, wherever it is then. */
  readonly killStarting: (after: number) => Promise<void>;
  /** Starts it after it was killed or has stopped. */
  readonly start: () => Promise<void>;
};

/** What is tormented: servers and workers on a database, wherever each of them runs. */
export type CrashSystem = AsyncDisposable & {
  readonly vault: Vault;
  /** The base URLs of the APIs that should answer; they may change with each start. */
  readonly apis: () => readonly string[];
  /** Whom chance may choose, again and again. */
  readonly victims: readonly Victim[];
  /** Starts all servers and workers; the database runs. */
  readonly start: () => Promise<void>;
  /** Asks all servers and workers at once to stop. @returns their exit codes; null if a signal ended one */
  readonly stop: () => Promise<readonly (number | null)[]>;
  /** The folders for uploads while they are read. */
  readonly uploads: readonly string[];
  /** The files that servers and workers log errors to. */
  readonly logs: readonly string[];
  /** Whether a line of a log speaks of what the campaign has done, not of a fault. */
  readonly isExpected: (line: string) => boolean;
  /** Keeps its database after it has ended, so that somebody can look into it. @returns its folder */
  readonly keep: () => string;
};

/** What a system is opened with. */
export type Setting = {
  /** An empty folder. */
  readonly folder: string;
  /** The environment of all that score. */
  readonly environment: Readonly<Record<string, string>>;
};

/** A database with all that works on it, as one victim: what a power cut does. */
export function everything(database: Victim, programs: Pick<Victim, "kill" | "start">): Victim {
  return {
    kind: "everything",
    kill: async () => void (await Promise.all([database.kill(), programs.kill()])),
    killStarting: database.killStarting,
    async start() {
      await database.start();
      await programs.start();
    },
  };
}
