import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Judge, JudgeRequest } from "./judge.ts";
import { limited } from "./limited.ts";

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};

/** Answers when it is told to, and counts the questions under way. */
function held(name: string) {
  const gates: (() => void)[] = [];
  const judge: Judge = {
    name,
    async ask({ run }) {
      await new Promise<void>((resolve) => gates.push(resolve));
      return { value: run, usage: null };
    },
  };
  return { judge, gates };
}

test("a limit holds over all judges that one wrapper wraps, and serves those who wait in their order", async () => {
  const limit = limited(2);
  const [one, other] = [held("one"), held("other")];
  const asked = [one, other, one].map(({ judge }, run) => limit(judge).ask({ ...request, run }));
  await Promise.resolve();
  expect([one.gates.length, other.gates.length]).toEqual([1, 1]);
  other.gates[0]?.();
  await asked[1];
  await Promise.resolve();
  expect(one.gates).toHaveLength(2);
  for (const open of one.gates) open();
  expect((await Promise.all(asked)).map(({ value }) => value)).toEqual([0, 1, 2]);
});

test("an urgent question is asked next, and users take turns", async () => {
  const order: unknown[] = [];
  const judge: Judge = {
    name: "one",
    async ask({ asker }) {
      order.push(asker);
      await setImmediate();
      return { value: 0, usage: null };
    },
  };
  const limit = limited(2)(judge);
  const [many, few, urgent] = [{ user: "many" }, { user: "few" }, { user: "other", urgent: true }];
  await Promise.all([many, many, many, few, urgent].map((asker) => limit.ask({ ...request, asker })));
  expect(order).toEqual([many, many, urgent, few, many]);
});

test("a question that is aborted while it waits takes no place", async () => {
  const { judge, gates } = held("one");
  const limit = limited(1)(judge);
  const caller = new AbortController();
  const first = limit.ask(request);
  const gone = limit.ask({ ...request, signal: caller.signal });
  caller.abort();
  await expect(gone).rejects.toMatchObject({ kind: "aborted" });
  gates[0]?.();
  await first;
  expect(gates).toHaveLength(1);
});

test.each([0, -1, 1.5, Number.NaN])("a limit of %d is refused", (concurrency) => {
  expect(() => limited(concurrency)).toThrow("at least 1");
});

test("of two limits, the lower one says how many questions a judge takes on", () => {
  expect(limited(8)(limited(2)(held("one").judge)).concurrency).toBe(2);
  expect(limited(2)(limited(8)(held("one").judge)).concurrency).toBe(2);
});
