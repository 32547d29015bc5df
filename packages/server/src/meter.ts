import type { OperationId } from "@aegis/contract";
import { type Judge, MetricError } from "@aegis/metrics";
import type { JudgeWrapper } from "@aegis/metrics/judge";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Store } from "./store/store.ts";
import { type WorkloadSource, workloadGauges } from "./workload-gauges.ts";

/** Counts what a server does, for Prometheus. No label holds anything that a user wrote, or an id. */
export type Meter = {
  /**
   * Counts a request that is done with.
   *
   * @param operation null for one that led to none, such as a page
   * @param status null if the client left before there was one
   * @param ms how long it took
   */
  readonly request: (operation: OperationId | null, status: number | null, ms: number) => void;
  /** Counts the questions to a judge by what became of them. */
  readonly observe: JudgeWrapper;
  /** The store, with a count of what its queue is asked to save. */
  readonly metered: (store: Store) => Store;
  /** All counts in the text format of Prometheus, and its media type. */
  readonly page: () => Promise<{ readonly type: string; readonly text: string }>;
};

/** In seconds: from a read that is answered from memory to a request that waits for its run. */
const buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60, 300];

/**
 * Begins to count; what the process itself uses, and how late its event loop is, is counted with it.
 *
 * @param source says what is left to do, whenever the counts are asked for; nothing does if left out
 */
export function createMeter(source?: WorkloadSource): Meter {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "aegis_requests_total",
    help: "Requests by operation (none for what leads to none) and status (none if the client left first).",
    labelNames: ["operation", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "aegis_request_seconds",
    help: "How long requests took, from the head of the request to the end of the response.",
    labelNames: ["operation"],
    buckets,
    registers,
  });
  const questions = new Counter({
    name: "aegis_judge_questions_total",
    help: "Questions to judges by model and outcome: answered, or the kind of the failure.",
    labelNames: ["model", "outcome"],
    registers,
  });
  const open = new Gauge({
    name: "aegis_judge_questions_open",
    help: "Questions to judges that have not been answered.",
    labelNames: ["model"],
    registers,
  });
  const evaluations = new Counter({
    name: "aegis_evaluations_total",
    help: "Evaluations that were scored in the background, by outcome.",
    labelNames: ["outcome"],
    registers,
  });
  const finished = new Counter({
    name: "aegis_runs_finished_total",
    help: "Runs whose last evaluation was scored in the background.",
    registers,
  });
  const setGauges = source === undefined ? undefined : workloadGauges(registry, source);
  return {
    request(id, status, ms) {
      const operation = id ?? "none";
      requests.inc({ operation, status: status ?? "none" });
      seconds.observe({ operation }, ms / 1_000);
    },
    observe: (judge): Judge => ({
      ...judge,
      async ask(request) {
        const model = judge.name;
        open.inc({ model });
        try {
          const reply = await judge.ask(request);
          questions.inc({ model, outcome: "answered" });
          return reply;
        } catch (error) {
          questions.inc({ model, outcome: error instanceof MetricError ? error.kind : "error" });
          throw error;
        } finally {
          open.dec({ model });
        }
      },
    }),
    metered: (store) => ({
      ...store,
      async save(chunk, worker, results, rest) {
        const saved = await store.save(chunk, worker, results, rest);
        if (saved === "gone") return saved;
        if (saved === "finished") finished.inc();
        for (const { is_success } of results) evaluations.inc({ outcome: is_success ? "scored" : "failed" });
        return saved;
      },
    }),
    async page() {
      await setGauges?.();
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
