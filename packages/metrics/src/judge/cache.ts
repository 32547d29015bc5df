import { createHash } from "node:crypto";
import type { Usage } from "../metric.ts";
import { orAborted } from "./abort.ts";
import type { Judge, JudgeReply, JudgeRequest } from "./judge.ts";
import { JudgeError, noUsage } from "./judge-error.ts";

/**
 * Asks identical questions once: same judge, same question in the same version, same material (the arguments of a metric
 * are part of it), same run. Whoever asks while the answer is under way waits for it too. Failures are not kept.
 *
 * The tokens are charged to the first who receives the answer; to all others it costs nothing.
 *
 * @param capacity how many answers are kept; the one unused for longest gives way
 */
export function cached(judge: Judge, capacity = 10_000): Judge {
  const known = new Map<string, unknown>();
  const underway = new Map<string, Flight>();

  const depart = (key: string, request: JudgeRequest): Flight => {
    const controller = new AbortController();
    const answer = judge.ask({ ...request, signal: controller.signal });
    const flight: Flight = { answer, controller, waiting: 0, charged: false };
    underway.set(key, flight);
    const land = () => {
      if (underway.get(key) === flight) underway.delete(key);
    };
    answer.then(({ value }) => {
      land();
      known.set(key, value);
      for (const oldest of known.keys()) if (known.size > capacity) known.delete(oldest);
    }, land);
    return flight;
  };

  return {
    name: judge.name,
    async ask(request) {
      const key = keyOf(judge.name, request);
      if (known.has(key)) {
        const value = known.get(key);
        known.delete(key);
        known.set(key, value);
        return { value, usage: noUsage };
      }
      const flight = underway.get(key) ?? depart(key, request);
      flight.waiting += 1;
      try {
        const { value, usage } = await orAborted(flight.answer, request.signal);
        return { value, usage: charge(flight, usage) };
      } catch (cause) {
        // Who gives up pays nothing: the answer may still come, for others.
        if (!(cause instanceof JudgeError) || request.signal?.aborted) throw cause;
        throw new JudgeError(cause.kind, cause.message, charge(flight, cause.usage) ?? noUsage);
      } finally {
        flight.waiting -= 1;
        if (flight.waiting === 0) {
          // Nobody waits any more; whoever asks next starts afresh. Without effect once the answer is there.
          if (underway.get(key) === flight) underway.delete(key);
          flight.controller.abort();
        }
      }
    },
  };
}

type Flight = {
  readonly answer: Promise<JudgeReply>;
  readonly controller: AbortController;
  waiting: number;
  charged: boolean;
};

function charge(flight: Flight, usage: Usage | null): Usage | null {
  const due = flight.charged ? noUsage : usage;
  flight.charged = true;
  return due;
}

/** A digest, so that the cache does not hold the material itself. */
function keyOf(judge: string, { question, material, run = 0 }: JudgeRequest): string {
  const parts = Object.entries(material).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([judge, question.id, question.version, run, parts]))
    .digest("base64");
}
