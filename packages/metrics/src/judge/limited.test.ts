import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { AskedEndpoint, Judge, JudgeRequest } from "./judge.ts";
import { limited } from "./limited.ts";

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};

/** Answers when it is told to, and counts the questions under way. */
function held(name: string, endpoint?: AskedEndpoint) {
  const gates: (() => void)[] = [];
  const judge: Judge = {
    name,
    endpoint,
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

test("a limit holds for each endpoint by itself, with the number that the endpoint names", async () => {
  const limit = limited(2);
  const [one, same] = [held("one", { key: "a" }), held("same", { key: "a" })];
  const [own, none] = [held("own", { key: "b", concurrency: 3 }), held("none")];
  const all = [one, same, own, none];
  const judges = all.map(({ judge }) => limit(judge));
  const asked = judges.flatMap((judge) =>
    Array.from({ length: 5 }, (_, run) => judge.ask({ ...request, run })),
  );
  await setImmediate();
  expect(all.map(({ gates }) => gates.length)).toEqual([2, 0, 3, 2]);
  expect(judges.map(({ concurrency }) => concurrency)).toEqual([2, 2, 3, 2]);
  for (let round = 0; round < 10; round += 1) {
    for (const { gates } of all) for (const open of gates.splice(0)) open();
    await setImmediate();
  }
  expect(await Promise.all(asked)).toHaveLength(20);
});

test("of two numbers that judges of one endpoint name, the lower one holds", async () => {
  const limit = limited(8);
  const [many, few] = [held("many", { key: "a", concurrency: 3 }), held("few", { key: "a", concurrency: 1 })];
  const [one] = [many, few].map(({ judge }) => limit(judge));
  for (const run of [0, 1, 2]) void one?.ask({ ...request, run });
  await setImmediate();
  expect(many.gates).toHaveLength(1);
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
