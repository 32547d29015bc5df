import { createSemaphore } from "@aegis/async";
import type { JudgeWrapper } from "./judge.ts";
import { abortedByCaller } from "./judge-error.ts";

/**
 * Lets no more than a number of questions be under way at a time, over all judges that it wraps. The others
 * wait: urgent ones come next, users take turns, and of one user the first who came is the first.
 *
 * @param concurrency a whole number of at least 1
 * @throws RangeError if `concurrency` is anything else
 */
export function limited(concurrency: number): JudgeWrapper {
  const semaphore = createSemaphore(concurrency);
  return (judge) => ({
    name: judge.name,
    source: judge.source,
    concurrency: Math.min(concurrency, judge.concurrency ?? concurrency),
    async ask(request) {
      const release = await semaphore.acquire(request.signal, request.asker);
      if (release === undefined) throw abortedByCaller();
      try {
        return await judge.ask(request);
      } finally {
        release();
      }
    },
  });
}
