import { createHash } from "node:crypto";
import { raceWithSignal } from "@aegis/async";
import { LRUCache } from "lru-cache";
import type { Usage } from "../question.ts";
import type { JudgeReply, JudgeRequest, JudgeWrapper } from "./judge.ts";
import { abortedByCaller, JudgeError, noUsage } from "./judge-error.ts";

/**
 * Asks identical questions once: same judge, same question in the same version, same material (the arguments
 * of a metric are part of it), same run and same correction. A question that is under way is shared by all
 * who ask it. Failures are not kept.
 *
 * The tokens are charged to the first who receives the answer; it costs the others nothing.
 *
 * @param capacity how many answers are kept for each judge; the one unused for longest makes room. 0 keeps
 * none.
 * @default capacity: 10_000
 */
export function cached(capacity = 10_000): JudgeWrapper {
  return (judge) => {
    // An LRUCache without room for anything does not exist.
    const known = capacity === 0 ? undefined : new LRUCache<string, Known>({ max: capacity });
    const underWay = new Map<string, Flight>();

    const depart = (key: string, request: JudgeRequest): Flight => {
      const controller = new AbortController();
      const reply = judge.ask({ ...request, signal: controller.signal });
      const flight: Flight = { reply, controller, waiting: 0, charged: false };
      underWay.set(key, flight);
      const land = () => {
        if (underWay.get(key) === flight) underWay.delete(key);
      };
      reply.then(({ value, notes }) => {
        land();
        known?.set(key, { value, notes });
      }, land);
      return flight;
    };

    return {
      name: judge.name,
      source: judge.source,
      concurrency: judge.concurrency,
      endpoint: judge.endpoint,
      async ask(request) {
        const key = questionKey(judge.name, request);
        const found = known?.get(key);
        if (found !== undefined) return { ...found, usage: noUsage };
        const flight = underWay.get(key) ?? depart(key, request);
        flight.waiting += 1;
        try {
          const { usage, ...rest } = await raceWithSignal(flight.reply, request.signal, () =>
            abortedByCaller(),
          );
          return { ...rest, usage: charge(flight, usage) };
        } catch (cause) {
          // Whoever gives up pays nothing: the answer may still come, for others.
          if (!(cause instanceof JudgeError) || request.signal?.aborted) throw cause;
          throw cause.withUsage(charge(flight, cause.usage) ?? noUsage);
        } finally {
          flight.waiting -= 1;
          if (flight.waiting === 0) {
            // Nobody waits any more; whoever asks next starts afresh. Without effect once the answer is
            // there.
            if (underWay.get(key) === flight) underWay.delete(key);
            flight.controller.abort();
          }
        }
      },
    };
  };
}

type Known = Pick<JudgeReply, "value" | "notes">;

/** A question under way, and those who wait for its answer. */
type Flight = {
  readonly reply: Promise<JudgeReply>;
  readonly controller: AbortController;
  waiting: number;
  charged: boolean;
};

function charge(flight: Flight, usage: Usage | null): Usage | null {
  const due = flight.charged ? noUsage : usage;
  flight.charged = true;
  return due;
}

/**
 * What tells a question from others: a digest of the judge's name, the question's id and version, its
 * material, run and correction. It can be a name of a file.
 */
export function questionKey(
  judge: string,
  { question, material, run = 0, correction }: JudgeRequest,
): string {
  const parts = Object.entries(material)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, typeof part === "string" ? digestOfLong(part) : part]);
  return createHash("sha256")
    .update(JSON.stringify([judge, question.id, question.version, run, parts, correction]))
    .digest("base64url");
}

/** The text itself, or a digest if it is long: thousands of questions may show it. */
function digestOfLong(text: string): string | { readonly sha256: string } {
  if (text.length < 1_000) return text;
  const known = digests.get(text) ?? createHash("sha256").update(text).digest("base64");
  digests.set(text, known);
  return { sha256: known };
}

/** Of the long texts that were shown last: no more than a few megabytes of them. */
const digests = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (_digest, text) => text.length,
});
