import { describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { empty, noon, type Open } from "./fixtures.ts";

const lease = 12_000;

/** Asks for all of eight questions at one endpoint. @param held how many of them are its own already */
async function ask(store: Store, holder: string, held: number) {
  const [given = none] = await store.shareJudges(holder, [at("a", held)], lease);
  return given;
}

const at = (endpoint: string, held: number, wanted = 8, total = 8) => ({ endpoint, held, wanted, total });
const none = { held: 0, most: 0 };

export function judgeSharesSuite(open: Open): void {
  describe("shares of judges", () => {
    it("a process that joins has nothing before another has given something back", async () => {
      const store = await empty(open);
      expect(await ask(store, "one", 0)).toEqual({ held: 8, most: 8 });
      expect(await ask(store, "other", 0)).toEqual({ held: 0, most: 0 });
      expect(await ask(store, "one", 8)).toEqual({ held: 8, most: 4 });
      expect(await ask(store, "one", 5)).toEqual({ held: 5, most: 4 });
      expect(await ask(store, "other", 0)).toEqual({ held: 3, most: 3 });
    });

    it("what a process has is another's when its lease has ended, not before, or when it leaves", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      await ask(store, "one", 0);
      clock.now += lease - 1;
      expect(await ask(store, "other", 0)).toEqual({ held: 0, most: 0 });
      clock.now += 1;
      expect(await ask(store, "other", 0)).toEqual({ held: 8, most: 8 });
      expect(await ask(store, "one", 8)).toEqual({ held: 0, most: 0 });
      await store.leaveJudges("other");
      expect((await ask(store, "one", 0)).held).toBe(8);
    });

    it("each endpoint is shared by itself, and all of them are leased at once", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      const share = (holder: string, ...needs: ReturnType<typeof at>[]) =>
        store.shareJudges(holder, needs, lease);
      expect(await share("one", at("slow", 0), at("fast", 0, 0, 4))).toEqual([
        { held: 8, most: 8 },
        { held: 1, most: 1 },
      ]);
      expect(await share("other", at("fast", 0, 4, 4), at("slow", 0))).toEqual([
        { held: 3, most: 3 },
        { held: 0, most: 0 },
      ]);
      expect(await share("one", at("slow", 4), at("fast", 1, 0, 4))).toEqual([
        { held: 4, most: 4 },
        { held: 1, most: 1 },
      ]);
      // It no longer says anything of the other endpoint.
      await share("other", at("slow", 0));
      expect(await share("one", at("slow", 4), at("fast", 1, 4, 4))).toEqual([
        { held: 4, most: 4 },
        { held: 4, most: 4 },
      ]);
      clock.now += lease;
      expect(await share("other", at("slow", 4), at("fast", 0, 4, 4))).toEqual([
        { held: 8, most: 8 },
        { held: 4, most: 4 },
      ]);
    });

    it("processes that ask at the same moment get no more than there is", async () => {
      const store = await empty(open);
      const names = Array.from({ length: 12 }, (_, at) => `process ${at}`);
      const given = await Promise.all(names.map((name) => ask(store, name, 0)));
      expect(given.reduce((sum, { held }) => sum + held, 0)).toBeLessThanOrEqual(8);
      for (let round = 0; round < 3; round += 1) {
        const again = await Promise.all(names.map((name, at) => ask(store, name, given[at]?.most ?? 0)));
        expect(again.reduce((sum, { held }) => sum + held, 0)).toBeLessThanOrEqual(8);
      }
    });
  });
}
