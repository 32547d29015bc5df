import { virtualClock } from "@aegis/async/testing";
import { expect, test } from "vitest";
import { composeEndpoint, composeJudge, defaultWrappers } from "./compose-judge.ts";
import type { Endpoint, Judge, JudgeRequest, JudgeWrapper } from "./judge.ts";

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};

const echo = (name: string): Judge => ({ name, ask: async () => ({ value: name, usage: null }) });

/** Writes its name before the answer. */
const marked =
  (mark: string): JudgeWrapper =>
  (judge) => ({
    name: judge.name,
    async ask(asked) {
      const { value, usage } = await judge.ask(asked);
      return { value: `${mark} ${value}`, usage };
    },
  });

test("the first wrapper of the list is the outermost", async () => {
  const judge = composeJudge(echo("judge"), [marked("first"), marked("second")]);
  expect(await judge.ask(request)).toEqual({ value: "first second judge", usage: null });
});

test("an endpoint's judges are composed once each", async () => {
  const made: string[] = [];
  const endpoint: Endpoint = {
    judge(model) {
      made.push(model);
      return echo(model);
    },
  };
  const { judge } = composeEndpoint(endpoint);
  expect(judge("a")).toBe(judge("a"));
  expect(judge("b")).not.toBe(judge("a"));
  expect(made).toEqual(["a", "b"]);
});

test("judges with the default wrappers do not share answers", async () => {
  const { judge } = composeEndpoint({ judge: echo }, defaultWrappers());
  expect((await judge("a").ask(request)).value).toBe("a");
  expect((await judge("b").ask(request)).value).toBe("b");
});

test("no time of a question runs while it waits for a free place", async () => {
  const clock = virtualClock({ automatic: true });
  const slow: Judge = { name: "slow", ask: () => clock.sleep(900).then(() => ({ value: 1, usage: null })) };
  const judge = composeJudge(slow, defaultWrappers({ concurrency: 2, deadline: 1_000, clock }));
  const answers = await Promise.all([...Array(20).keys()].map((run) => judge.ask({ ...request, run })));
  expect(answers.map(({ value }) => value)).toEqual(Array(20).fill(1));
  expect(judge.concurrency).toBe(2);
});
