import { describe, expect, test } from "vitest";
import { type Claimable, whoseTurn } from "./turns.ts";

const rows = (run_id: number, author_id: number, turn: number): Claimable => ({
  id: null,
  run_id,
  author_id,
  turn,
});
const back = (id: number, author_id: number, turn: number): Claimable => ({
  id,
  run_id: id,
  author_id,
  turn,
});
const nobody = () => ({ all: 0, own: 0 });

describe("whose turn it is", () => {
  test.each<[of: string, work: readonly Claimable[], held: Readonly<Record<number, number>>, next: number]>([
    ["the run with the lowest turn", [rows(1, 7, 5), rows(2, 7, 4)], {}, 1],
    ["of equal turns the older run", [rows(2, 7, 4), rows(1, 7, 4)], {}, 1],
    ["the user who holds the fewest chunks", [rows(1, 7, 0), rows(2, 8, 9)], { 7: 1 }, 1],
    ["what has come back, if its turn is as low", [rows(1, 7, 4), back(2, 7, 4)], {}, 1],
    ["what nobody has begun, if its turn is lower", [rows(1, 7, 3), back(2, 7, 4)], {}, 0],
    ["the older of what has come back", [back(4, 7, 4), back(3, 7, 4)], {}, 1],
  ])("is that of %s", (_, work, held, next) => {
    const heldBy = (user: number) => ({ all: held[user] ?? 0, own: 0 });
    expect(whoseTurn(work, heldBy, 9)?.next).toBe(work[next]);
  });

  test("is not that of a user of whom the worker holds the most it may, whatever others hold", () => {
    const work = [rows(1, 7, 0), rows(2, 8, 9)];
    const heldBy = (user: number) => (user === 7 ? { all: 2, own: 2 } : { all: 5, own: 1 });
    expect(whoseTurn(work, heldBy, 2)?.next).toBe(work[1]);
    expect(whoseTurn(work, heldBy, 1)).toBeUndefined();
  });

  test("comes after all that could have been next, so that nobody catches up on turns", () => {
    expect(whoseTurn([rows(1, 7, 3), rows(2, 7, 90)], nobody, 9)?.turn).toBe(4);
    expect(whoseTurn([back(1, 7, 3), rows(2, 8, 90)], nobody, 9)).toMatchObject({
      next: { id: 1 },
      turn: 91,
    });
  });

  test("is nobody's if there is nothing to do", () => {
    expect(whoseTurn([], nobody, 9)).toBeUndefined();
  });
});
