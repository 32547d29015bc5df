import { virtualClock } from "@aegis/async/testing";
import { describe, expect, test } from "vitest";
import type { Judge, JudgeReply, JudgeRequest } from "./judge.ts";
import { JudgeError } from "./judge-error.ts";
import { timed } from "./timed.ts";

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};
const usage = { input_tokens: 10, output_tokens: 5 };
const noUsage = { input_tokens: 0, output_tokens: 0 };

const judgeOf = (ask: Judge["ask"]): Judge => ({ name: "gpt-x", ask });
const deaf = judgeOf(() => new Promise<JudgeReply>(() => undefined));
const heeding = judgeOf(
  ({ signal }) =>
    new Promise((_, reject) => {
      signal?.addEventListener("abort", () => reject(new JudgeError("aborted", "stopped", { usage })));
    }),
);

describe("timed", () => {
  test.each([
    ["heeds no signal", deaf, noUsage],
    ["stops, and counts its tokens", heeding, usage],
  ])("cuts off a judge that %s", async (_, judge, counted) => {
    const clock = virtualClock();
    const asked = timed(1_500, clock)(judge).ask(request);
    const refused = expect(asked).rejects.toMatchObject({
      kind: "timed_out",
      message: "gpt-x: no answer within 1.5 s.",
      usage: counted,
    });
    await clock.advance(1_600);
    await refused;
  });

  test.each([
    ["heeds no signal", deaf, noUsage],
    ["stops, and counts its tokens", heeding, usage],
  ])("gives up for its caller on a judge that %s", async (_, judge, counted) => {
    const clock = virtualClock();
    const caller = new AbortController();
    const asked = timed(1_500, clock)(judge).ask({ ...request, signal: caller.signal });
    const refused = expect(asked).rejects.toMatchObject({ kind: "aborted", usage: counted });
    caller.abort();
    await clock.advance(100);
    await refused;
  });

  test("asks nothing for a caller that has given up already", async () => {
    const never = judgeOf(() => expect.unreachable());
    const asked = timed(1_500, virtualClock())(never).ask({ ...request, signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ kind: "aborted", usage: noUsage });
  });

  test("tells the judge when its time is over", async () => {
    const clock = virtualClock({ start: 1_000 });
    const told = judgeOf(async ({ until }) => ({ value: until, usage: null }));
    expect(await timed(500, clock)(told).ask(request)).toEqual({ value: 1_500, usage: null });
  });

  test("passes an error of the judge on as it is", async () => {
    const failing = judgeOf(() => Promise.reject(new JudgeError("quota", "nothing left")));
    await expect(timed(500, virtualClock())(failing).ask(request)).rejects.toThrow("nothing left");
  });
});
