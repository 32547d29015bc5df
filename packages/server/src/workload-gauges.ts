import { type Clock, deadline, raceWithSignal } from "@aegis/async";
import { Gauge, type Registry } from "prom-client";
import type { Store, Workload } from "./store/store.ts";

/** Where a meter finds out what is left to do. */
export type WorkloadSource = {
  readonly store: Pick<Store, "workload" | "clock">;
  /** Is told why that could not be found out; the gauges have no value then. */
  readonly onError: (error: unknown) => void;
  /** By which it gives up on a store that does not answer, so that all else can be read. */
  readonly timers: Pick<Clock, "sleep">;
};

/** In milliseconds. Prometheus waits for a page for ten seconds. */
const patience = 2_000;

/** Has gauges of what is left to do. @returns what sets them, by one query of the store */
export function workloadGauges(
  registry: Registry,
  { store, onError, timers }: WorkloadSource,
): () => Promise<void> {
  const gauges = shown.map(({ name, help, read }) => ({
    gauge: new Gauge({ name, help, registers: [registry] }),
    read,
  }));
  return async () => {
    const { signal, clear } = deadline(timers, patience);
    try {
      const workload = await raceWithSignal(store.workload(store.clock()), signal, tooLate);
      for (const { gauge, read } of gauges) gauge.set(read(workload));
    } catch (error) {
      for (const { gauge } of gauges) gauge.remove();
      onError(error);
    } finally {
      clear();
    }
  };
}

const tooLate = () => new Error(`The store has not said in ${patience} ms what is left to do.`);

const shown: readonly {
  readonly name: string;
  readonly help: string;
  readonly read: (workload: Workload) => number;
}[] = [
  {
    name: "aegis_runs_unfinished",
    help: "Runs that have not ended, of all users; every process on a store says the same.",
    read: ({ runs }) => runs,
  },
  {
    name: "aegis_evaluations_remaining",
    help: "Evaluations of these runs that have not been scored.",
    read: ({ evaluations }) => evaluations,
  },
  {
    name: "aegis_chunks_held",
    help: "Parts of runs that are being scored.",
    read: ({ chunks_held }) => chunks_held,
  },
  {
    name: "aegis_chunks_waiting",
    help: "Parts of runs that wait for another try, or since the process that scored them is gone.",
    read: ({ chunks_waiting }) => chunks_waiting,
  },
  {
    name: "aegis_oldest_run_seconds",
    help: "How long ago the oldest unfinished run was started, or retried; 0 if there is none.",
    read: ({ oldest = 0 }) => oldest / 1_000,
  },
];
