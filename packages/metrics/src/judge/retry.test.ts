import { describe, expect, test } from "vitest";
import { type AttemptFailure, readRetryAfter, withRetries } from "./retry.ts";

const failure = new Error("too many");
const setback: AttemptFailure = { failure, retryable: true };

async function pausesOf(
  outcomes: readonly (AttemptFailure | { value: string })[],
  random: number,
  until = 1e9,
) {
  const pauses: number[] = [];
  const left = [...outcomes];
  const clock = {
    now: () => pauses.reduce((sum, pause) => sum + pause, 0),
    sleep: async (pause: number) => void pauses.push(pause),
  };
  const attempt = async () => left.shift() ?? { value: "done" };
  const { signal } = new AbortController();
  await withRetries(attempt, { tries: 8, clock, random: () => random, signal, until }).catch((error) =>
    expect(error).toBe(failure),
  );
  return pauses;
}

describe("withRetries", () => {
  test("pauses twice as long each time, up to 8 seconds", async () => {
    expect(await pausesOf(Array(7).fill(setback), 0)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test("leaves out a random half of the pause", async () => {
    expect(await pausesOf([setback, setback], 0.5)).toEqual([375, 750]);
  });

  test("waits no less than it is told, and a random bit more", async () => {
    expect(await pausesOf([{ ...setback, wait: 20_000 }], 0.5)).toEqual([20_125]);
  });

  test("begins no pause that ends after the deadline", async () => {
    expect(await pausesOf(Array(7).fill(setback), 0, 3000)).toEqual([500, 1000]);
  });

  test("does not repeat what cannot be mended", async () => {
    expect(await pausesOf([{ failure, retryable: false }], 0)).toEqual([]);
  });
});

describe("readRetryAfter", () => {
  const now = Date.parse("2026-04-01T09:00:00Z");
  test.for<[string | null | undefined, number | undefined]>([
    ["7", 7000],
    ["0.5", 500],
    ["Wed, 01 Apr 2026 09:00:30 GMT", 30_000],
    ["Wed, 01 Apr 2026 08:00:00 GMT", 0],
    ["soon", undefined],
    ["-5 apples", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("reads %j as %j ms", ([header, want]) => {
    expect(readRetryAfter(header, now)).toBe(want);
  });
});
