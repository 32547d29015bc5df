import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { fairShares, type JudgeShare, overAll, shareOf, sharesOf } from "./judge-shares.ts";

const share = (holder: string, held: number, wanted: number, total = 8): JudgeShare => ({
  holder,
  held,
  wanted,
  total,
});

describe("fair shares", () => {
  test.each<[total: number, wanted: readonly number[], shares: readonly number[]]>([
    [8, [8], [8]],
    [8, [8, 8], [4, 4]],
    [8, [8, 8, 8], [3, 3, 2]],
    [8, [8, 0, 1], [7, 0, 1]],
    [8, [2, 8], [2, 6]],
    [8, [1, 2], [1, 2]],
    [2, [8, 8, 0], [1, 1, 0]],
    [8, [], []],
  ])("of %i among those who want %j are %j", (total, wanted, shares) => {
    expect(fairShares(total, wanted)).toEqual(shares);
  });

  test("add up to no more than there is, and to all of it if more is wanted", () => {
    const wants = array(integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 });
    assert(
      property(integer({ min: 1, max: 40 }), wants, (total, wanted) => {
        const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
        const wished = sum(wanted);
        expect(sum(fairShares(total, wanted))).toBe(Math.min(total, wished));
      }),
    );
  });
});

describe("the share of a process", () => {
  test.each<
    [what: string, asks: JudgeShare, others: readonly JudgeShare[], given: ReturnType<typeof shareOf>]
  >([
    ["is all that it wants if it is alone", share("a", 0, 8), [], { held: 8, most: 8 }],
    ["is nothing while others hold everything", share("b", 0, 8), [share("a", 8, 8)], { held: 0, most: 0 }],
    [
      "is to be given back as far as others want it",
      share("a", 8, 8),
      [share("b", 0, 8)],
      { held: 8, most: 4 },
    ],
    ["is what others have given back", share("b", 0, 8), [share("a", 6, 8)], { held: 2, most: 2 }],
    ["is one if it wants nothing", share("b", 3, 0), [share("a", 5, 8)], { held: 3, most: 1 }],
    [
      "is none if it wants nothing and there are not two for each",
      share("b", 0, 0, 3),
      [share("a", 0, 8, 3)],
      { held: 0, most: 0 },
    ],
    ["goes by the lowest limit", share("a", 8, 8), [share("b", 0, 8, 4)], { held: 8, most: 2 }],
  ])("%s", (_, asks, others, given) => {
    expect(shareOf(asks, others, 0)).toEqual(given);
  });

  test("is for each of them in turn if there are more processes than questions", () => {
    const all = ["a", "b", "c"].map((holder) => share(holder, 0, 8, 1));
    const first = [0, 10_000, 20_000].map((now) =>
      all.map(
        (asks) =>
          shareOf(
            asks,
            all.filter((each) => each !== asks),
            now,
          ).most,
      ),
    );
    expect(first).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });
});

describe("the shares of a process at several endpoints", () => {
  const need = (endpoint: string, held: number, wanted: number, total = 8) => ({
    endpoint,
    held,
    wanted,
    total,
  });

  test("are divided at each of them among those that say something of it", () => {
    const other = {
      ...share("other", 6, 8, 4),
      endpoints: { slow: { held: 6, wanted: 8, total: 8 }, fast: { held: 2, wanted: 0, total: 4 } },
    };
    const given = sharesOf("own", [need("slow", 0, 8), need("fast", 0, 8), need("own", 0, 8)], [other], 0);
    expect(given.map(({ held }) => held)).toEqual([2, 2, 8]);
  });

  test("are at no endpoint what a process of an earlier version holds, nor more than it takes for the limit", () => {
    const earlier = { ...share("earlier", 3, 8, 6), endpoints: null };
    const given = sharesOf("own", [need("slow", 0, 8), need("fast", 0, 2)], [earlier], 0);
    expect(given.map(({ held }) => held)).toEqual([3, 2]);
  });

  test("are at most what it was given before, at each of them, if it says to hold more", () => {
    const own = { ...share("own", 2, 8), endpoints: { slow: { held: 2, wanted: 8, total: 8 } } };
    const other = { ...share("other", 6, 8), endpoints: { slow: { held: 6, wanted: 8, total: 8 } } };
    expect(sharesOf("own", [need("slow", 5, 8)], [own, other], 0)).toEqual([{ held: 2, most: 2 }]);
  });

  test("are for an earlier version the most that is held anywhere, of the lowest limit", () => {
    expect(overAll([need("slow", 6, 8, 8), need("fast", 2, 9, 4)])).toEqual({
      held: 6,
      wanted: 9,
      total: 4,
    });
  });
});
