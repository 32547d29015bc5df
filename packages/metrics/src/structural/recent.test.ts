import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("keeps what was used last, and lets go of the rest", () => {
  const letGo: string[] = [];
  const recent = new Recent<string>(2, (thing) => letGo.push(thing));
  const get = (name: string, round: number) => recent.get(name, () => `${name}${round}`);
  expect([get("a", 1), get("b", 1), get("a", 2), get("c", 1), get("a", 3), get("b", 2)]).toEqual([
    "a1",
    "b1",
    "a1",
    "c1",
    "a1",
    "b2",
  ]);
  expect(letGo).toEqual(["b1", "c1"]);
});

test("keeps nothing of what could not be made", () => {
  const recent = new Recent<string>(1);
  const failing = () => {
    throw new Error("no");
  };
  expect(() => recent.get("a", failing)).toThrow("no");
  expect(recent.get("a", () => "made")).toBe("made");
});
