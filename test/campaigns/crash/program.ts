import { killWhileStarting, type ProgramProcess, type Start, startProgram } from "../server-process.ts";
import type { Victim, VictimKind } from "./system.ts";

/** A server or worker of a system. */
export type Program = Victim & {
  /** The base URL of the API of a server that was started; undefined of a worker. */
  readonly api: () => string | undefined;
  /** @returns its exit code; null if a signal ended it */
  readonly stop: () => Promise<number | null>;
};

/** A program that is not started yet. */
export function programOf(kind: VictimKind, start: Start): Program {
  let running: ProgramProcess | undefined;
  return {
    kind,
    api: () => running?.said.api,
    async start() {
      running = await startProgram(start);
    },
    kill: async () => running?.kill(),
    killStarting: (after) => killWhileStarting(start, after),
    stop: async () => (running === undefined ? null : running.stop()),
  };
}
