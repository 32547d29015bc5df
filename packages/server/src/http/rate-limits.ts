import type { RateLimits } from "@aegis/http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../domain/entities.ts";

/** So many requests in so many seconds. */
export type Rate = { readonly requests: number; readonly seconds: number };

/**
 * Limits the rate of each key, and of each address without one, in windows that begin with their first
 * request. They are counted in memory: each process counts for itself, and begins anew when it starts.
 */
export function createRateLimits({ requests, seconds }: Rate): RateLimits<Caller> {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return {
    quota: requests,
    window: seconds,
    keyOf: ({ api_key_id }) => String(api_key_id),
    async count(who) {
      try {
        return standing(await limiter.consume(who), false);
      } catch (error) {
        // The library throws what it gives otherwise if that was one too many.
        if (error instanceof RateLimiterRes) return standing(error, true);
        throw error;
      }
    },
  };
}

function standing({ remainingPoints, msBeforeNext }: RateLimiterRes, isOver: boolean) {
  return { remaining: remainingPoints, reset: Math.ceil(msBeforeNext / 1000), isOver };
}
