import { describe, expect, test } from "vitest";
import { type BackoffOptions, backoff } from "./backoff.ts";

const delays = (options: Partial<BackoffOptions>, random = 0) =>
  [1, 2, 3, 4, 5, 6, 7].map((failures) =>
    backoff(failures, { first: 500, most: 8_000, jitter: 0, ...options, random: () => random }),
  );

describe("backoff", () => {
  test("doubles from the first delay to the longest", () => {
    expect(delays({})).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(delays({ most: 30_000 })).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000]);
  });

  test("stays at the longest after any number of failures", () => {
    expect(backoff(5000, { first: 500, most: 8_000, jitter: 0, random: () => 0 })).toBe(8_000);
  });

  test.each([
    [0, 0.5, 500],
    [0.5, 0, 500],
    [0.5, 0.5, 375],
    [0.5, 0.9, 275],
    [1, 0, 500],
    [1, 0.25, 375],
  ])("leaves out a share of up to %d: at a draw of %d, 500 ms become %d ms", (jitter, random, delay) => {
    expect(delays({ jitter }, random)[0]).toBeCloseTo(delay, 6);
  });
});
