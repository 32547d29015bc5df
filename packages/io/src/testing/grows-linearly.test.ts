import { expect, test } from "vitest";
import { growsLinearly } from "./grows-linearly.ts";

test.each<[string, boolean, (size: number) => number]>([
  ["constant", true, () => 1],
  ["linear", true, (size) => size],
  ["quadratic", false, (size) => size ** 2],
])("%s work grows linearly: %s", async (_, linear, milliseconds) => {
  let now = 0;
  const work = (size: number) => {
    now += milliseconds(size);
  };
  expect(await growsLinearly(work, 1_000, () => now)).toBe(linear);
});

test("a busy machine, which slows down all runs but one, makes no work grow faster", async () => {
  let now = 0;
  let runs = 0;
  const work = (size: number) => {
    runs += 1;
    now += size * (runs > 2 && runs !== 12 ? 100 : 1);
  };
  expect(await growsLinearly(work, 1_000, () => now)).toBe(true);
});
