import { createPool } from "@aegis/metrics";
import { expect, test } from "vitest";
import { warmUp } from "./warm-up.ts";

test("warming up starts a worker, and reports one that cannot start, but not a stop", async () => {
  const errors: unknown[] = [];
  const going = new AbortController();
  await using pool = createPool();
  const scored: unknown[] = [];
  const score: typeof pool.score = async (batch, ...more) => {
    const results = await pool.score(batch, ...more);
    scored.push(...results.flat().map((result) => result.score));
    return results;
  };
  await warmUp({ score }, going.signal, (error) => errors.push(error));
  expect(scored).toEqual([100]);
  const fails = { score: () => Promise.reject(new Error("no processes")) };
  await warmUp(fails, going.signal, (error) => errors.push(error));
  going.abort();
  await warmUp(fails, going.signal, (error) => errors.push(error));
  expect(errors).toEqual([new Error("no processes")]);
});
