import { virtualClock } from "@aegis/async/testing";
import { expect, test } from "vitest";
import { openStore } from "../store/sqlite/open.ts";
import { newRun, populated, start, task } from "../store/suite/fixtures.ts";
import { judgeAfter, never, testEngine } from "./testing/test-engine.ts";

const day = 86_400_000;

test.each([
  ["a day forwards", day],
  ["ten minutes back", -600_000],
  ["a day back", -day],
])(
  "a run whose clock jumps %s is scored to its end, and its judge is asked once for each row",
  async (_, jump) => {
    const time = virtualClock();
    let shift = 0;
    const clock = () => time.now() + shift;
    const { store, ana } = await populated(() => openStore({ file: ":memory:", clock }), clock);
    const judged = task({ metric_id: 43, model_slug: "gpt-4o" });
    const run = await start(store, newRun(ana, "one", { tasks: [judged], chunk_rows: 1 }));
    const asked: string[] = [];
    const gate = Promise.withResolvers<void>();
    const judges = () =>
      judgeAfter(async (texts) => {
        asked.push(texts);
        await gate.promise;
      });
    await using engine = testEngine({ store, time, clock, judges });
    await engine.start();
    while (asked.length < 4) await time.advance(100);
    shift = jump;
    engine.wake();
    // Longer than a lease, and than an idle engine sleeps.
    await time.advance(61_000);
    gate.resolve();
    expect(await engine.finished(run, never)).toBe(true);
    expect(asked).toHaveLength(4);
    expect(engine.errors).toEqual([]);
    expect(await store.findRun(run)).toMatchObject({ number_of_successes: 4, number_of_failures: 0 });
  },
);
