import { describe, expect, it } from "vitest";
import { empty, noon, type Open } from "./fixtures.ts";

const minute = 60_000;

export function rateWindowsSuite(open: Open): void {
  describe("windows of requests", () => {
    it("count the requests of each, and end a while after their first one", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      const count = (who: string) => store.countRequest(who, minute);
      expect(await count("key 1")).toEqual({ requests: 1, left: minute });
      clock.now += 20_000;
      expect(await count("key 1")).toEqual({ requests: 2, left: 40_000 });
      expect(await count("address 192.0.2.1")).toEqual({ requests: 1, left: minute });
      clock.now += 39_999;
      expect(await count("key 1")).toEqual({ requests: 3, left: 1 });
      clock.now += 1;
      expect(await count("key 1")).toEqual({ requests: 1, left: minute });
      expect(await count("address 192.0.2.1")).toEqual({ requests: 2, left: 20_000 });
    });

    it("miss no request of many at once", async () => {
      const store = await empty(open);
      const counted = await Promise.all(
        Array.from({ length: 50 }, () => store.countRequest("key 1", minute)),
      );
      const inOrder = counted.map(({ requests }) => requests).toSorted((one, other) => one - other);
      expect(inOrder).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    it("end by the length that they are given now, if that is sooner", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      await store.countRequest("key 1", 60 * minute);
      clock.now += 1_000;
      expect(await store.countRequest("key 1", minute)).toEqual({ requests: 2, left: minute });
      clock.now += 1_000;
      expect(await store.countRequest("key 1", minute)).toEqual({ requests: 3, left: minute - 1_000 });
    });

    it("last as long as they are given, also if the clock goes back", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      await store.countRequest("key 1", minute);
      clock.now -= 60 * minute;
      expect(await store.countRequest("key 1", minute)).toEqual({ requests: 2, left: minute });
      clock.now += minute;
      expect(await store.countRequest("key 1", minute)).toEqual({ requests: 1, left: minute });
    });

    it("go on while those that have ended are swept", async () => {
      const clock = { now: Date.parse(noon) };
      const store = await empty(open, () => clock.now);
      await store.countRequest("key 1", minute);
      await store.countRequest("key 2", 2 * minute);
      clock.now += minute;
      while (await store.sweep());
      expect(await store.countRequest("key 1", minute)).toEqual({ requests: 1, left: minute });
      expect(await store.countRequest("key 2", minute)).toEqual({ requests: 2, left: minute });
    });
  });
}
