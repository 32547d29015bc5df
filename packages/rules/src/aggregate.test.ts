import { describe, expect, test } from "vitest";
import { addAggregates, aggregate, aggregateByTask, emptyAggregate } from "./aggregate.ts";

const exact = 2;
const correctness = 3;
const faithfulness = 4;

/** A task with these results. */
function task(metric_id: number, ...results: (number | null)[]) {
  const counted =
    aggregateByTask(results.map((result) => ({ position: 0, result }))).get(0) ?? emptyAggregate;
  return { metric_id, ...counted };
}

describe("a metric's aggregate is the mean of its successes, to two decimals, halves up", () => {
  test.each<[readonly (number | null)[], number]>([
    [[100, 72], 86],
    [[100, 0, 0], 33.33],
    [[100, 100, 0], 66.67],
    // Rounding floats would give 1.
    [[1.005], 1.01],
    [[33.335], 33.34],
    [[0.004999], 0],
    [[0.005], 0.01],
    [[99.995], 100],
    [[99.994999], 99.99],
    [[0.1, 0.2], 0.15],
    [[1, 1, 1.015], 1.01],
    // Failures are left out instead of counting as zero.
    [[null, 80, null], 80],
    [[0, null], 0],
  ])("%j gives %d", (results, mean) => {
    expect(aggregate([task(exact, ...results)], 50).aggregate_results).toEqual({ exact_match: mean });
  });

  test("over all tasks that have it, where each evaluation counts once", () => {
    expect(aggregate([task(exact, 100, 100, 100), task(exact, 0)], 50).aggregate_results).toEqual({
      exact_match: 75,
    });
  });
});

describe("a run's result", () => {
  test("is the mean of its aggregates, however many evaluations each has", () => {
    expect(aggregate([task(correctness, 100, 72), task(faithfulness, 90, 72)], 70)).toEqual({
      aggregate_results: { ans_corr: 86, faith: 81 },
      result: 83.5,
      is_gte_threshold: true,
    });
    expect(aggregate([task(exact, 0, 0, 0), task(faithfulness, 100)], 70).result).toBe(50);
  });

  test("is rounded from the exact means, not from the rounded ones", () => {
    // 33.335 and 0.005 are rounded up on their own; their mean is 16.67 exactly, not 16.675.
    expect(aggregate([task(exact, 33.335), task(faithfulness, 0.005)], 0)).toMatchObject({
      aggregate_results: { exact_match: 33.34, faith: 0.01 },
      result: 16.67,
    });
  });

  test("passes at exactly its threshold, after rounding", () => {
    expect(aggregate([task(exact, 70)], 70).is_gte_threshold).toBe(true);
    expect(aggregate([task(exact, 69.995)], 70)).toMatchObject({ result: 70, is_gte_threshold: true });
    expect(aggregate([task(exact, 69.99)], 70).is_gte_threshold).toBe(false);
  });

  test("leaves out a metric without a success", () => {
    expect(aggregate([task(exact, 60), task(faithfulness, null, null)], 50)).toEqual({
      aggregate_results: { exact_match: 60 },
      result: 60,
      is_gte_threshold: true,
    });
  });

  test("is null, without a verdict, if nothing succeeded", () => {
    for (const tasks of [[], [task(exact)], [task(exact, null), task(faithfulness, null)]])
      expect(aggregate(tasks, 0)).toEqual({ aggregate_results: {}, result: null, is_gte_threshold: null });
  });

  test("is exact over millions of evaluations", () => {
    const third = { successes: 3_000_000, sum: 100_000_000 * 1_000_000 };
    expect(aggregate([{ metric_id: exact, ...third }], 0).result).toBe(33.33);
    const most = { successes: 90_000_000, sum: 90_000_000 * 100 * 1_000_000 };
    expect(Number.isSafeInteger(most.sum)).toBe(true);
    expect(aggregate([{ metric_id: exact, ...most }], 0).result).toBe(100);
  });
});

test("aggregates are the same however the results are cut into chunks", () => {
  const results = Array.from({ length: 100 }, (_, at) => ({
    position: at % 3,
    result: at % 7 === 0 ? null : (at * 37.123) % 100,
  }));
  const inPieces = [results.slice(60), results.slice(0, 13), results.slice(13, 60)].map((some) =>
    aggregateByTask(some),
  );
  for (const position of [0, 1, 2]) {
    const sum = inPieces.map((each) => each.get(position) ?? emptyAggregate).reduce(addAggregates);
    expect(sum).toEqual(aggregateByTask(results).get(position));
  }
});
