import { expect, test } from "vitest";
import { createPatience } from "./patience.ts";
import type { TaskOfUser } from "./task-key.ts";

const task = (pattern: string) => ({ metric: "word_ct_match", args: { custom_delimiters: pattern } });
const hers: TaskOfUser = { user: "ana", task: task("(a+)+$") };

function patienceAt(time: { now: number }) {
  return createPatience(5_000, () => time.now);
}

test("after three in a row of a task, the next ones have a tenth of the deadline, and the message says so", () => {
  const patience = patienceAt({ now: 0 });
  const messages = Array.from({ length: 4 }, () => patience.exceeded(hers).message);
  const whole = "scoring took longer than 5000 ms.";
  const tenth = "scoring took longer than 500 ms; 3 rows in a row before it took over 5000 ms.";
  expect(messages).toEqual([whole, whole, whole, tenth]);
  expect(patience.limitFor(hers)).toBe(500);
});

test.each([
  ["of the same user and arguments, made anew", { user: "ana", task: task("(a+)+$") }, 500],
  ["of another user", { ...hers, user: "ben" }, 5_000],
  ["with other arguments", { ...hers, task: task("a") }, 5_000],
  ["of another metric", { ...hers, task: { ...hers.task, metric: "char_ct_match" } }, 5_000],
])("after three in a row, a task %s has the limit of $2 ms", (_, other, limit) => {
  const patience = patienceAt({ now: 0 });
  for (let row = 0; row < 3; row += 1) patience.exceeded(hers);
  expect(patience.limitFor(other)).toBe(limit);
});

test("one that ends by itself restores it", () => {
  const patience = patienceAt({ now: 0 });
  for (let row = 0; row < 3; row += 1) patience.exceeded(hers);
  patience.ended(hers);
  expect(patience.limitFor(hers)).toBe(5_000);
});

test("ten minutes restore it", () => {
  const time = { now: 0 };
  const patience = patienceAt(time);
  for (let row = 0; row < 3; row += 1) patience.exceeded(hers);
  time.now = 600_000;
  expect(patience.limitFor(hers)).toBe(500);
  time.now = 600_001;
  expect(patience.limitFor(hers)).toBe(5_000);
});

test("a thousand tasks are remembered, those that exceeded it last", () => {
  const patience = patienceAt({ now: 0 });
  for (let user = 0; user <= 1_000; user += 1)
    for (let row = 0; row < 3; row += 1) patience.exceeded({ ...hers, user: `${user}` });
  expect(["0", "1", "1000"].map((user) => patience.limitFor({ ...hers, user }))).toEqual([5_000, 500, 500]);
});
