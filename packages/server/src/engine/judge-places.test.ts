import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type JudgedProcess, judgedProcesses, type Reach } from "./testing/judged-processes.ts";

function askAll(process: JudgedProcess, times: number, endpoint?: string): void {
  for (let each = 0; each < times; each += 1) process.ask(endpoint);
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
    expect(world.most.a).toBe(8);
  });

  test("are left to those that need them, all but one", async () => {
    const world = judgedProcesses(8);
    const [one] = [world.join("one"), world.join("idle"), world.join("also idle")];
    askAll(one, 20);
    await world.advance(5_000);
    expect(one.open).toBe(6);
  });

  test("at an endpoint that takes one question are soon the other's when it is its turn", async () => {
    const world = judgedProcesses(8, 1);
    const processes = [world.join("one"), world.join("other")];
    for (const each of processes) askAll(each, 200, "b");
    await world.advance(5_000);
    const unused = { steps: 0, most: 0 };
    for (let step = 0; step < 600; step += 1) {
      // The judge takes half a second for each.
      if (step % 5 === 0) for (const each of processes) each.answer("b");
      await world.advance(100);
      unused.steps = processes.some((each) => each.openAt("b") > 0) ? 0 : unused.steps + 1;
      unused.most = Math.max(unused.most, unused.steps);
    }
    expect(unused.most).toBeLessThan(15);
    expect(processes.map(({ pending }) => pending < 150)).toEqual([true, true]);
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
    const [one, other] = [world.join("one"), world.join("other", { limit: 4 })];
    for (const each of [one, other]) askAll(each, 100);
    await work(world, [one, other]);
    expect([one.open, other.open]).toEqual([2, 2]);
  });

  test("at an endpoint that is slow are full, and those at another are all free, with its own number", async () => {
    const world = judgedProcesses(8, 12);
    const [one, other] = [world.join("one"), world.join("other")];
    await world.advance(1_000);
    askAll(one, 100);
    await work(world, [one]);
    for (const each of [one, other]) askAll(each, 100, "b");
    // Nothing is answered at the first one.
    for (let second = 0; second < 5; second += 1) {
      for (const each of [one, other])
        for (let left = each.openAt("b"); left > 0; left -= 1) each.answer("b");
      await world.advance(1_000);
    }
    expect([one.openAt("a"), other.openAt("a")]).toEqual([7, 0]);
    expect([one.openAt("b"), other.openAt("b")]).toEqual([6, 6]);
    expect(world.most).toEqual({ a: 7, b: 12 });
  });

  test("at two endpoints are given up, and come back, both at once", async () => {
    const world = judgedProcesses(8);
    const one = world.join("one");
    askAll(one, 20);
    askAll(one, 20, "b");
    await world.advance(5_000);
    one.reach = "none";
    await world.advance(10_000);
    expect([one.openAt("a"), one.openAt("b")]).toEqual([0, 0]);
    one.reach = "good";
    await world.advance(14_000);
    expect([one.openAt("a"), one.openAt("b")]).toEqual([8, 8]);
  });

  test("are asked for once a renewal, however many endpoints there are", async () => {
    const world = judgedProcesses(8);
    const one = world.join("one");
    await world.advance(0);
    const before = world.renewals;
    await world.advance(9_600);
    expect(world.renewals - before).toBe(3);
    expect(one.open).toBe(0);
  });

  test("are never more than there are, whatever happens, and everybody gets through", async () => {
    // Of the last one all are of a version that knows of one endpoint.
    const name = constantFrom("a", "b", "c", "earlier");
    const at = constantFrom("a", "b");
    const reach = constantFrom<Reach>("good", "slow", "none", "deaf");
    const kinds = {
      ask: record({ do: constantFrom("ask" as const), name, at, times: integer({ min: 1, max: 9 }) }),
      answer: record({ do: constantFrom("answer" as const), name, at, times: integer({ min: 1, max: 9 }) }),
      wait: record({ do: constantFrom("wait" as const), ms: integer({ min: 1, max: 15_000 }) }),
      reach: record({ do: constantFrom("reach" as const), name, reach }),
      kill: record({ do: constantFrom("kill" as const), name }),
      stop: record({ do: constantFrom("stop" as const), name }),
    };
    // Processes live long enough to lose something.
    const { ask, answer, wait, reach: lose, kill, stop } = kinds;
    const step = oneof(ask, ask, ask, ask, answer, wait, wait, wait, wait, lose, lose, kill, stop);
    const few = integer({ min: 1, max: 6 });
    const steps = array(step, { minLength: 10, maxLength: 40 });
    await assert(
      asyncProperty(few, few, steps, async (total, totalOfB, all) => {
        const world = judgedProcesses(total, totalOfB);
        const expectNoMore = () => {
          expect(world.most.a).toBeLessThanOrEqual(total);
          expect(world.most.b).toBeLessThanOrEqual(totalOfB);
        };
        const earlier = { isEarlier: true, limit: Math.min(total, totalOfB) };
        const processes = new Map<string, JudgedProcess>();
        const joined = new Set<JudgedProcess>();
        const named = (who: string) => {
          const process =
            processes.get(who) ?? world.join(`${who} ${joined.size}`, who === "earlier" ? earlier : {});
          processes.set(who, process);
          joined.add(process);
          return process;
        };
        for (const each of all) {
          if (each.do === "wait") await world.advance(each.ms);
          else if (each.do === "ask") askAll(named(each.name), each.times, each.at);
          else if (each.do === "answer")
            for (let time = 0; time < each.times; time += 1) named(each.name).answer(each.at);
          else if (each.do === "reach") named(each.name).reach = each.reach;
          else if (each.do === "kill" || named(each.name).pending === 0) {
            const process = named(each.name);
            processes.delete(each.name);
            if (each.do === "kill") process.kill();
            else void process.stop();
          }
          expectNoMore();
        }
        for (const process of joined) process.reach = "good";
        const left = () => [...processes.values()].reduce((sum, { pending }) => sum + pending, 0);
        for (let second = 0; left() > 0 && second < 600; second += 1) {
          for (const process of joined) for (let time = 0; time < 9; time += 1) process.answer();
          await world.advance(1_000);
        }
        expect(left()).toBe(0);
        expectNoMore();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
