import { type Result, succeeded } from "../../result.ts";
import { packResults } from "../packing.ts";
import type { Order } from "../protocol.ts";
import type { Death, StartWorker, WorkerEvents } from "../worker-host.ts";

/** A worker that does what a test says. */
export type ScriptedWorker = {
  readonly orders: Order[];
  readonly events: WorkerEvents;
  position: number;
  /** Whether it gets to the next evaluation before a kill ends it. */
  goesOn: boolean;
  killed: boolean;
  /** It says that it is ready, and scores so many evaluations. */
  work(evaluations: number): void;
  die(death?: Partial<Death>): void;
};

/** Starts workers that do what a test says. A worker that is killed has ended at once. */
export function scriptWorkers(): { readonly start: StartWorker; readonly started: ScriptedWorker[] } {
  const started: ScriptedWorker[] = [];
  const start: StartWorker = (_, __, events) => {
    const worker: ScriptedWorker = {
      orders: [],
      events,
      position: 0,
      goesOn: false,
      killed: false,
      work(evaluations) {
        events.report({});
        if (evaluations > 0) events.report({ results: packResults(hundreds(evaluations)) });
      },
      die(death = {}) {
        const { position } = worker;
        events.exit({ position, isExact: true, kind: "crashed", how: "SIGSEGV", ...death });
      },
    };
    started.push(worker);
    return {
      send: (order) => void worker.orders.push(order),
      position: () => worker.position,
      async kill() {
        worker.killed = true;
        if (worker.goesOn) worker.position += 1;
        worker.die({ isExact: false, how: "SIGKILL" });
      },
      keepAlive: () => undefined,
    };
  };
  return { start, started };
}

/** So many scores of 100. */
export function hundreds(count: number): Result[] {
  return Array.from({ length: count }, () => succeeded({ score: 100, explanation: "" }));
}
