import { expect, test } from "vitest";
import { namedWait } from "./named-wait.ts";

const now = Date.UTC(2026, 3, 1, 9);

test.each<
  [milliseconds: number | undefined, headers: Record<string, string>, error?: object, words?: string]
>([
  // Headers that name the wait.
  [undefined, {}],
  [7_000, { "retry-after": "7" }],
  [100, { "retry-after": "0.1" }],
  [0, { "retry-after": "0" }],
  [1_500, { "retry-after": "1500ms" }],
  [3_000, { "retry-after": "Wed, 01 Apr 2026 09:00:03 GMT" }],
  [250, { "retry-after-ms": "250" }],
  [250, { "x-ms-retry-after-ms": "250" }],
  [4_000, { "x-retry-after": "4" }],
  [2_000, { "retry-after-ms": "250", "retry-after": "2" }],
  [undefined, { "retry-after": "soon" }],
  // The error itself.
  [17_000, {}, { details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "17s" }] }],
  [500, {}, { details: [{}, { retryDelay: "0.5s" }] }],
  [4_000, {}, { retry_after: 4 }],
  [
    9_000,
    {},
    { metadata: { headers: { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(now + 9_000) } } },
  ],
  // Words, as endpoints put them.
  [
    634,
    {},
    {},
    "Limit 200000, Used 199821, Requested 2295. Please try again in 634ms. Visit https://platform.test",
  ],
  [
    60_363.142857,
    {},
    {},
    "Used 6148, Requested 795. Please try again in 1m0.363142857s. Visit https://console.test",
  ],
  [432_000, {}, {}, "Rate limit reached. Please try again in 7m12s."],
  [26_000, {}, {}, "Requests have exceeded the rate limit. Please retry after 26 seconds."],
  [17_540, {}, {}, "You exceeded your current quota. Please retry in 17.54s."],
  [7_260_000, {}, {}, "The limit resets in 2 hours, 1 minute."],
  [30_000, {}, {}, "Please wait 30 sec before the next request"],
  [undefined, {}, {}, "Please try again later. Limit: 3 requests per 1 minute."],
  [undefined, {}, {}, "Rate limit reached: 20 requests per 5s."],
  [5_000, { "retry-after": "5" }, {}, "Please try again in 1.5s."],
  // When limits are reset.
  [1_500, { "x-ratelimit-reset-requests": "1.5s" }],
  [90_000, { "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "1m30s" }],
  [
    120,
    {
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "120ms",
      "x-ratelimit-remaining-tokens": "10",
      "x-ratelimit-reset-tokens": "6m0s",
    },
  ],
  [undefined, { "x-ratelimit-remaining-requests": "29999", "x-ratelimit-reset-requests": "2ms" }],
  [12_000, { "ratelimit-reset": "12" }],
  [8_000, { "x-ratelimit-reset": String((now + 8_000) / 1000) }],
  [8_000, { "x-ratelimit-reset": String(now + 8_000) }],
  [
    6_000,
    {
      "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": "2026-04-01T09:00:06Z",
    },
  ],
  [1_000, { "retry-after": "1", "x-ratelimit-reset": "60" }],
])("a wait of %j ms is read from %j, %j and %j", (milliseconds, headers, error = {}, words = "") => {
  const wait = namedWait({ status: 429, headers }, { ...error }, words, now);
  expect(wait === undefined ? undefined : Math.round(wait * 1e6) / 1e6).toBe(milliseconds);
});

test("an error that is not about limits does not wait for the reset of a limit", () => {
  expect(
    namedWait({ status: 500, headers: { "x-ratelimit-reset-requests": "6m0s" } }, {}, "oh", now),
  ).toBeUndefined();
});
