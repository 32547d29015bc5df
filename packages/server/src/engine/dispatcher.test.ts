import { expect, test } from "vitest";
import { placesFor } from "./dispatcher.ts";

test.each<
  [judgedEvaluations: number, counts: readonly (number | undefined)[], shared: number, mostOfUser: number]
>([
  [8, [], 12, 6],
  [8, [undefined], 12, 6],
  [8, [undefined, undefined], 20, 10],
  [8, [32, undefined], 44, 34],
  [1, [1, 1], 6, 4],
  [8, [256, 256, 256], 260, 258],
])(
  "with %i judged evaluations at an endpoint, and %j at those that there are, %i chunks run, %i of a user",
  (judgedEvaluations, counts, shared, mostOfUser) => {
    const endpoints = counts.map((concurrency, at) => ({ key: `${at}`, concurrency }));
    expect(placesFor(judgedEvaluations, endpoints)).toEqual({
      shared,
      mostOfUser,
      ownOfUser: 2,
      all: 3 * shared,
    });
  },
);
