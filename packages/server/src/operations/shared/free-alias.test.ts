import { expect, test } from "vitest";
import { freeAlias } from "./free-alias.ts";

const at = "2026-04-01T09:12:00Z";

/** @param taken the numbers of the aliases in use */
async function aliasWith(
  taken: ReadonlySet<number>,
  isCut = false,
  ahead = 0,
): Promise<{ alias: string; looks: number }> {
  let looks = 0;
  const reads = {
    // As if the name were so long that it is cut to make room for a number: then the aliases do not begin
    // alike.
    countAliases: async () => (isCut ? Math.min(1, taken.size) : taken.size),
    async findRunByAlias(_: number, alias: string) {
      looks += 1;
      const number = Number(/\((\d+)\)$/.exec(alias)?.[1] ?? 1);
      return taken.has(number) ? alias : undefined;
    },
  };
  return { alias: await freeAlias(reads, 7, "Questions", at, ahead), looks };
}

function upTo(count: number): ReadonlySet<number> {
  return new Set(Array.from({ length: count }, (_, index) => index + 1));
}

test.each([
  [0, "Questions 2026-04-01 09:12:00"],
  [1, "Questions 2026-04-01 09:12:00 (2)"],
  [2, "Questions 2026-04-01 09:12:00 (3)"],
  [20, "Questions 2026-04-01 09:12:00 (21)"],
  [1_000, "Questions 2026-04-01 09:12:00 (1001)"],
])("after %i runs in the same second the free alias is %s", async (count, expected) => {
  expect((await aliasWith(upTo(count))).alias).toBe(expected);
});

test("after a thousand runs in the same second a free alias takes one look-up, or about twenty", async () => {
  expect((await aliasWith(upTo(1_000))).looks).toBe(1);
  const { alias, looks } = await aliasWith(upTo(1_000), true);
  expect(alias).toBe("Questions 2026-04-01 09:12:00 (1001)");
  expect(looks).toBeLessThan(25);
});

test("a generated alias skips one that a user chose", async () => {
  expect((await aliasWith(new Set([1, 3]))).alias).toBe("Questions 2026-04-01 09:12:00 (4)");
  expect((await aliasWith(new Set([2]))).alias).toBe("Questions 2026-04-01 09:12:00 (3)");
});

test("a number further on is free as well", async () => {
  expect((await aliasWith(upTo(3), false, 4)).alias).toBe("Questions 2026-04-01 09:12:00 (8)");
  expect((await aliasWith(new Set([1, 2, 3, 8, 9]), true, 4)).alias).toBe(
    "Questions 2026-04-01 09:12:00 (10)",
  );
});
