import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type JudgedProcess, judgedProcesses, type Reach } from "./testing/judged-processes.ts";

function askAll(process: JudgedProcess, times: number): void {
  for (let each = 0; each < times; each += 1) process.ask();
}

/** Has the judge answer all that is under way, each second. */
async function work(world: { advance(ms: number): Promise<void> }, processes: readonly JudgedProcess[]) {
  for (let second = 0; second < 5; second += 1) {
    for (const each of processes) for (let left = each.open; left > 0; left -= 1) each.answer();
    await world.advance(1_000);
  }
}

describe("the places at the judges", () => {
  test("are all those of a process that is alone, in less than half a second", async () => {
    const world = judgedProcesses(8);
    const one = world.join("one");
    await world.advance(10_000);
    askAll(one, 20);
    await world.advance(0);
    expect(one.open).toBe(1);
    await world.advance(400);
    expect(one.open).toBe(8);
  });

  test("of a process that joins are those that the others have given back, and never too many", async () => {
    const world = judgedProcesses(8);
    const one = world.join("one");
    askAll(one, 100);
    await world.advance(1_000);
    const other = world.join("other");
    askAll(other, 100);
    await world.advance(10_000);
    expect([one.open, other.open]).toEqual([8, 0]);
    await work(world, [one, other]);
    expect([one.open, other.open]).toEqual([4, 4]);
    expect(world.most).toBe(8);
  });

  test("are left to those that need them, all but one", async () => {
    const world = judgedProcesses(8);
    const [one] = [world.join("one"), world.join("idle"), world.join("also idle")];
    askAll(one, 20);
    await world.advance(5_000);
    expect(one.open).toBe(6);
  });

  test("of a process that dies are free when its lease has ended", async () => {
    const world = judgedProcesses(8);
    const [one, other] = [world.join("one"), world.join("other")];
    for (const each of [one, other]) askAll(each, 100);
    await work(world, [one, other]);
    expect([one.open, other.open]).toEqual([4, 4]);
    one.kill();
    await world.advance(10_000);
    expect(other.open).toBe(4);
    await world.advance(4_000);
    expect(other.open).toBe(8);
  });

  test("of a process that stops are free at once", async () => {
    const world = judgedProcesses(8);
    const [one, other] = [world.join("one"), world.join("other")];
    for (const each of [one, other]) askAll(each, 100);
    await work(world, [one, other]);
    await one.stop();
    await world.advance(1_500);
    expect([one.open, other.open]).toEqual([0, 8]);
  });

  test.each<Reach>(["none", "deaf"])(
    "are given up before the lease ends if the store cannot be asked (reach: %s)",
    async (reach) => {
      const world = judgedProcesses(8);
      const one = world.join("one");
      askAll(one, 20);
      await world.advance(5_000);
      one.reach = reach;
      await world.advance(7_000);
      expect(one.open).toBe(8);
      await world.advance(3_000);
      expect(one.open).toBe(0);
      one.reach = "good";
      await world.advance(14_000);
      expect(one.open).toBe(8);
    },
  );

  test("are as many as the lowest number says that a process was given", async () => {
    const world = judgedProcesses(8);
    const [one, other] = [world.join("one"), world.join("other", 4)];
    for (const each of [one, other]) askAll(each, 100);
    await work(world, [one, other]);
    expect([one.open, other.open]).toEqual([2, 2]);
  });

  test("are never more than there are, whatever happens, and everybody gets through", async () => {
    const name = constantFrom("a", "b", "c", "d");
    const reach = constantFrom<Reach>("good", "slow", "none", "deaf");
    const kinds = {
      ask: record({ do: constantFrom("ask" as const), name, times: integer({ min: 1, max: 9 }) }),
      answer: record({ do: constantFrom("answer" as const), name, times: integer({ min: 1, max: 9 }) }),
      wait: record({ do: constantFrom("wait" as const), ms: integer({ min: 1, max: 15_000 }) }),
      reach: record({ do: constantFrom("reach" as const), name, reach }),
      kill: record({ do: constantFrom("kill" as const), name }),
      stop: record({ do: constantFrom("stop" as const), name }),
    };
    // Processes live long enough to lose something.
    const { ask, answer, wait, reach: lose, kill, stop } = kinds;
    const step = oneof(ask, ask, ask, ask, answer, wait, wait, wait, wait, lose, lose, kill, stop);
    const steps = array(step, { minLength: 10, maxLength: 40 });
    await assert(
      asyncProperty(integer({ min: 1, max: 6 }), steps, async (total, all) => {
        const world = judgedProcesses(total);
        const processes = new Map<string, JudgedProcess>();
        const joined = new Set<JudgedProcess>();
        const named = (who: string) => {
          const process = processes.get(who) ?? world.join(`${who} ${joined.size}`);
          processes.set(who, process);
          joined.add(process);
          return process;
        };
        for (const each of all) {
          if (each.do === "wait") await world.advance(each.ms);
          else if (each.do === "ask") askAll(named(each.name), each.times);
          else if (each.do === "answer")
            for (let time = 0; time < each.times; time += 1) named(each.name).answer();
          else if (each.do === "reach") named(each.name).reach = each.reach;
          else if (each.do === "kill" || named(each.name).pending === 0) {
            const process = named(each.name);
            processes.delete(each.name);
            if (each.do === "kill") process.kill();
            else void process.stop();
          }
          expect(world.most).toBeLessThanOrEqual(total);
        }
        for (const process of joined) process.reach = "good";
        const left = () => [...processes.values()].reduce((sum, { pending }) => sum + pending, 0);
        for (let second = 0; left() > 0 && second < 600; second += 1) {
          for (const process of joined) for (let time = 0; time < 9; time += 1) process.answer();
          await world.advance(1_000);
        }
        expect(left()).toBe(0);
        expect(world.most).toBeLessThanOrEqual(total);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
