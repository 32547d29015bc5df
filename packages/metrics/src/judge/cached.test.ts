import { describe, expect, test } from "vitest";
import { cached } from "./cached.ts";
import type { Judge, JudgeRequest } from "./judge.ts";
import { JudgeError } from "./judge-error.ts";

const question = { id: "test/a", version: 1, instructions: "", schema: {} };
const request: JudgeRequest = { question, material: { output: "x", list: ["a", "b"] } };
const price = { input_tokens: 10, output_tokens: 5 };
const free = { input_tokens: 0, output_tokens: 0 };

/** Answers with how many questions it has had so far, when told to. */
function counting(gate: Promise<unknown> = Promise.resolve()) {
  const signals: (AbortSignal | undefined)[] = [];
  const judge: Judge = {
    name: "counting",
    async ask({ signal }) {
      const value = signals.push(signal);
      await gate;
      return { value, usage: price };
    },
  };
  return { judge, signals };
}

describe("cached", () => {
  test("asks an identical question once, and charges it once", async () => {
    const judge = cached()(counting().judge);
    expect(await judge.ask(request)).toEqual({ value: 1, usage: price });
    expect(await judge.ask({ ...request, material: { list: ["a", "b"], output: "x" } })).toEqual({
      value: 1,
      usage: free,
    });
  });

  test.for<[string, JudgeRequest]>([
    ["version", { ...request, question: { ...question, version: 2 } }],
    ["question", { ...request, question: { ...question, id: "test/b" } }],
    ["run", { ...request, run: 1 }],
    ["correction", { ...request, correction: "is empty" }],
    ["text", { ...request, material: { output: "y", list: ["a", "b"] } }],
    ["split of a list", { ...request, material: { output: "x", list: ["a,b"] } }],
    ["name of a text", { ...request, material: { input: "x", list: ["a", "b"] } }],
  ])("asks again if the %s differs", async ([, other]) => {
    const judge = cached()(counting().judge);
    await judge.ask(request);
    expect((await judge.ask(other)).value).toBe(2);
  });

  test("keeps what the judge noted with the answer", async () => {
    const judge = cached()({
      name: "noting",
      ask: async () => ({ value: 1, usage: price, notes: ["It is cut off."] }),
    });
    await judge.ask(request);
    expect(await judge.ask(request)).toEqual({ value: 1, usage: free, notes: ["It is cut off."] });
  });

  test("shares one answer among all who ask at the same time, charged to the first", async () => {
    const judge = cached()(counting().judge);
    const answers = await Promise.all([judge.ask(request), judge.ask(request), judge.ask(request)]);
    expect(answers.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(answers.map(({ usage }) => usage)).toEqual([price, free, free]);
  });

  test("goes on for the others if the first who asked gives up, and charges them", async () => {
    const gate = Promise.withResolvers();
    const judge = cached()(counting(gate.promise).judge);
    const first = new AbortController();
    const gone = judge.ask({ ...request, signal: first.signal });
    const stays = judge.ask(request);
    first.abort();
    await expect(gone).rejects.toMatchObject({ kind: "aborted", usage: free });
    gate.resolve(undefined);
    expect(await stays).toEqual({ value: 1, usage: price });
  });

  test("aborts the question once everyone has given up", async () => {
    const { judge, signals } = counting(new Promise(() => undefined));
    const caller = new AbortController();
    const gone = cached()(judge).ask({ ...request, signal: caller.signal });
    caller.abort();
    await expect(gone).rejects.toMatchObject({ kind: "aborted" });
    expect(signals[0]?.aborted).toBe(true);
  });

  test("does not keep a failure", async () => {
    let failures = 0;
    const judge = cached()({
      name: "moody",
      async ask() {
        if (failures++ === 0) throw new JudgeError("rate_limited", "later", { usage: price });
        return { value: "now", usage: price };
      },
    });
    await expect(judge.ask(request)).rejects.toMatchObject({ kind: "rate_limited", usage: price });
    expect((await judge.ask(request)).value).toBe("now");
  });

  test("keeps nothing if its capacity is 0, and still shares what is under way", async () => {
    const judge = cached(0)(counting().judge);
    const answers = await Promise.all([judge.ask(request), judge.ask(request)]);
    expect(answers.map(({ value }) => value)).toEqual([1, 1]);
    expect((await judge.ask(request)).value).toBe(2);
  });

  test("forgets the answer that was unused for longest when it is full", async () => {
    const judge = cached(2)(counting().judge);
    const ask = async (run: number) => (await judge.ask({ ...request, run })).value;
    expect([await ask(1), await ask(2), await ask(1), await ask(3)]).toEqual([1, 2, 1, 3]);
    expect([await ask(1), await ask(2)]).toEqual([1, 4]);
  });
});
