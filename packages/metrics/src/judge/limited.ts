import type { JudgeWrapper } from "./judge.ts";
import { abortedByCaller } from "./judge-error.ts";
import { placesByEndpoint } from "./places-by-endpoint.ts";

/**
 * Lets no more than a number of questions be under way at a time at each endpoint, over all judges that it
 * wraps. The others wait: urgent ones come next, users take turns, and of one user the first who came is the
 * first.
 *
 * @param concurrency a whole number of at least 1, for endpoints that name none of their own
 * @throws RangeError if `concurrency` is anything else
 */
export function limited(concurrency: number): JudgeWrapper {
  const placesOf = placesByEndpoint(concurrency);
  return (judge) => {
    const places = placesOf(judge);
    const most = judge.endpoint?.concurrency ?? concurrency;
    return {
      name: judge.name,
      source: judge.source,
      concurrency: Math.min(most, judge.concurrency ?? most),
      endpoint: judge.endpoint,
      async ask(request) {
        const release = await places.acquire(request.signal, request.asker);
        if (release === undefined) throw abortedByCaller();
        try {
          return await judge.ask(request);
        } finally {
          release();
        }
      },
    };
  };
}
