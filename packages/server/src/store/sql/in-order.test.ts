import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

test("work of one key runs in the order of the calls, also after a failure, and other work meanwhile", async () => {
  const run = inOrder<string>();
  const ended: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    await setTimeout(milliseconds);
    ended.push(name);
    if (name === "a2") throw new Error("The second fails.");
    return name;
  };
  const results = await Promise.allSettled([
    run("a", work("a1", 30)),
    run("a", work("a2", 1)),
    run("b", work("b1", 10)),
    run("a", work("a3", 0)),
  ]);
  expect(ended).toEqual(["b1", "a1", "a2", "a3"]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
});
