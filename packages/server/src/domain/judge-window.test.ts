import { describe, expect, test } from "vitest";
import { failingSince, isOver, isTransient, nextTry } from "./judge-window.ts";

const minutes = 60_000;
const window = 10 * minutes;

test.each([
  ["unreachable", true],
  ["timed_out", true],
  ["rate_limited", true],
  ["authentication", false],
  ["quota", false],
  ["unknown_model", false],
  ["refused", false],
  ["unparseable", false],
  ["input", false],
  ["deadline", false],
  ["internal", false],
])("a judge failure of kind %s is transient: %s", (kind, expected) =>
  expect(isTransient(kind)).toBe(expected),
);

test.each([
  ["the first failure starts it", null, false, 50],
  ["a later failure does not move it", 10, false, 10],
  ["a clock that was set back restarts it", 90, false, 50],
  ["an answer in between restarts it", 10, true, 50],
])("the window of a judge that is down: %s", (_, failing_since, progressed, expected) => {
  expect(failingSince({ failing_since, progressed, failed_at: 50 })).toBe(expected);
});

test.each([
  [null, window * 2, false],
  [0, window - 1, false],
  [0, window, true],
])("failing since %s, the window is over at %d: %s", (since, now, expected) => {
  expect(isOver(since, now, window)).toBe(expected);
});

describe("the next attempt", () => {
  test.each([
    ["a second after the first failure", 0, 0, 0, 1_000],
    ["after half a second if chance leaves out the most", 0, 0, 1, 500],
    ["after half the time of failing", 0, 20_000, 0, 30_000],
    ["after a minute at most", 0, 5 * minutes, 0, 6 * minutes],
    ["at the end of the window", 0, window - 5_000, 0, window],
    ["at once when the window is over", 0, window + 1, 0, window + 1],
  ])("comes %s", (_, since, now, random, expected) => {
    expect(nextTry(since, now, window, random)).toBe(expected);
  });

  test.each([0, 0.3, 0.999])(
    "always reaches the end of the window, in a bounded number of tries (%d)",
    (random) => {
      let now = 0;
      let tries = 0;
      while (!isOver(0, now, window)) {
        const next = nextTry(0, now, window, random);
        expect(next).toBeGreaterThan(now);
        now = next;
        tries += 1;
      }
      expect(now).toBe(window);
      expect(tries).toBeLessThan(50);
    },
  );
});
