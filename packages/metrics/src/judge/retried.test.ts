import { virtualClock } from "@aegis/async/testing";
import { describe, expect, test } from "vitest";
import type { Judge, JudgeRequest } from "./judge.ts";
import { JudgeError, type Retry } from "./judge-error.ts";
import { retried } from "./retried.ts";

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};
const usage = { input_tokens: 10, output_tokens: 5 };

/** Fails in turn, each time at a price, and then answers. */
function failing(...retries: (Retry | undefined)[]): Judge {
  const left = [...retries];
  return {
    name: "failing",
    async ask() {
      if (left.length === 0) return { value: "done", usage };
      throw new JudgeError("rate_limited", "too many", { usage, retry: left.shift() });
    },
  };
}

const again: Retry = { after: undefined };

async function pausesOf(retries: readonly (Retry | undefined)[], random: number, milliseconds = 1e9) {
  const clock = virtualClock({ automatic: true });
  const judge = retried({ tries: 8, clock, random: () => random })(failing(...retries));
  const error = await judge.ask({ ...request, until: clock.now() + milliseconds }).catch((cause) => cause);
  return { pauses: clock.sleeps, error };
}

describe("retried", () => {
  test("doubles the pause each time, up to 8 seconds", async () => {
    const { pauses } = await pausesOf(Array(7).fill(again), 0);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test("leaves out a random half of the pause", async () => {
    expect((await pausesOf([again, again], 0.5)).pauses).toEqual([375, 750]);
  });

  test("waits no less than it is told to, and a random bit more", async () => {
    expect((await pausesOf([{ after: 20_000 }], 0.5)).pauses).toEqual([20_125]);
  });

  test("waits its own pause if it is told to wait less", async () => {
    expect((await pausesOf([{ after: 0 }, { after: 0 }, { after: 900 }], 0)).pauses).toEqual([
      500, 1000, 2000,
    ]);
  });

  test("begins no pause that would end after the deadline", async () => {
    const { pauses, error } = await pausesOf(Array(7).fill(again), 0, 3000);
    expect(pauses).toEqual([500, 1000]);
    expect(error).toMatchObject({ kind: "rate_limited" });
  });

  test("throws an error that will not pass after the first try", async () => {
    expect((await pausesOf([undefined], 0)).pauses).toEqual([]);
  });

  test("throws the last error after five tries, unless another number is asked for", async () => {
    const clock = virtualClock({ automatic: true });
    const judge = retried({ clock })(failing(...Array(9).fill(again)));
    await expect(judge.ask(request)).rejects.toThrow("too many");
    expect(clock.sleeps).toHaveLength(4);
  });

  test("counts the tokens of every try, whether there is an answer or not", async () => {
    const clock = virtualClock({ automatic: true });
    const twice = { input_tokens: 20, output_tokens: 10 };
    expect(await retried({ clock })(failing(again)).ask(request)).toEqual({ value: "done", usage: twice });
    await expect(retried({ clock })(failing(again, undefined)).ask(request)).rejects.toMatchObject({
      usage: twice,
    });
  });

  test("says that nobody counts tokens if no try has counted any", async () => {
    const free: Judge = { name: "free", ask: async () => ({ value: 1, usage: null }) };
    expect(await retried()(free).ask(request)).toEqual({ value: 1, usage: null });
  });

  test("gives up during a pause if the caller aborts, and keeps the account", async () => {
    const clock = virtualClock();
    const caller = new AbortController();
    const asked = retried({ clock })(failing(again)).ask({ ...request, signal: caller.signal });
    const refused = expect(asked).rejects.toMatchObject({ kind: "aborted", usage });
    await clock.advance(1);
    caller.abort();
    await refused;
  });
});
