import { describe, expect, it } from "vitest";
import { type Open, populated } from "./fixtures.ts";

const request = { key: "one", fingerprint: "f" };
const answer = { status: 201, headers: { location: "/runs/1" }, body: '{"id":1}' };

export function requestsSuite(open: Open): void {
  describe("requests with an idempotency key", () => {
    it("are unknown to other users and by other keys", async () => {
      const { store, ana, ben } = await populated(open);
      await store.keepAnswer(ana.user_id, request, answer);
      expect(await store.findRequest(ana.user_id, "one")).toEqual({ fingerprint: "f", made: null, answer });
      expect(await store.findRequest(ben.user_id, "one")).toBeUndefined();
      expect(await store.findRequest(ana.user_id, "two")).toBeUndefined();
    });

    it("know what they created from the moment on that it exists, and only if it does", async () => {
      const { store, ana } = await populated(open);
      const failing = store.transaction(async (t) => {
        await t.noteMade(ana.user_id, request, 8);
        throw new Error("It was rolled back.");
      });
      await expect(failing).rejects.toThrow("rolled back");
      expect(await store.findRequest(ana.user_id, "one")).toBeUndefined();
      await store.transaction((t) => t.noteMade(ana.user_id, request, 9));
      expect(await store.findRequest(ana.user_id, "one")).toEqual({
        fingerprint: "f",
        made: 9,
        answer: null,
      });
      await store.keepAnswer(ana.user_id, request, answer);
      expect(await store.findRequest(ana.user_id, "one")).toEqual({ fingerprint: "f", made: 9, answer });
    });

    it("may be kept with their answer in the transaction that creates something", async () => {
      const { store, ana } = await populated(open);
      await store.transaction((t) => t.noteMade(ana.user_id, request, 9, answer));
      expect(await store.findRequest(ana.user_id, "one")).toEqual({ fingerprint: "f", made: 9, answer });
    });

    it("know what was created first, and keep the first answer, however many there are", async () => {
      const { store, ana } = await populated(open);
      const note = (made: number) => store.transaction((t) => t.noteMade(ana.user_id, request, made, answer));
      expect([await note(9), await note(10)]).toEqual([true, false]);
      await store.keepAnswer(ana.user_id, request, { ...answer, status: 400 });
      expect(await store.findRequest(ana.user_id, "one")).toEqual({ fingerprint: "f", made: 9, answer });
    });

    it("that were refused can still create something, and then have the answer of that", async () => {
      const { store, ana } = await populated(open);
      await store.keepAnswer(ana.user_id, request, { ...answer, status: 402 });
      expect(await store.transaction((t) => t.noteMade(ana.user_id, request, 9, answer))).toBe(true);
      expect(await store.findRequest(ana.user_id, "one")).toEqual({ fingerprint: "f", made: 9, answer });
    });
  });
}
