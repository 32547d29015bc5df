import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";
import { testContext } from "./testing/test-context.ts";

function contextAt(isTerminal: boolean) {
  let time = 0;
  return testContext({
    isTerminal,
    clock: () => {
      time += 60;
      return time;
    },
  });
}

test("progress is drawn on a terminal, at most every tenth of a second, and taken away", async () => {
  const context = contextAt(true);
  const progress = progressOn(context);
  progress.update(1, 0.1);
  progress.update(1_500, 0.5);
  progress.clear();
  expect((await context.written()).err).toBe(
    `\r\u001b[K[${"#".repeat(15)}${" ".repeat(15)}] 50 %  1,500 rows\r\u001b[K`,
  );
});

test("progress without a known end counts rows", async () => {
  const context = contextAt(true);
  const progress = progressOn(context);
  progress.update(1, null);
  progress.update(2, null);
  expect((await context.written()).err).toBe("\r\u001b[K2 rows");
});

test.each([
  [500, 0.5, undefined, "500 rows  50/s  0:10 left"],
  [5, 0.001, "$0.02", "5 rows  0.5/s  2:46:30 left  $0.02"],
  [500, null, undefined, "500 rows  50/s"],
])(
  "after ten seconds, %i rows, %j of all, and the note %j, are shown as %j",
  async (rows, share, note, line) => {
    let time = 0;
    const context = testContext({ isTerminal: true, clock: () => time });
    const progress = progressOn(context);
    time = 10_000;
    progress.update(rows, share, note);
    const [, shown] = (await context.written()).err.split(share === null ? "\u001b[K" : "%  ");
    expect(shown).toBe(line);
  },
);

test("progress writes nothing into a pipe", async () => {
  const context = contextAt(false);
  const progress = progressOn(context);
  progress.update(1, 0.1);
  progress.update(2, 0.5);
  progress.clear();
  expect((await context.written()).err).toBe("");
});
