import { describe, expect, test } from "vitest";
import { requestId } from "./request-id.ts";

describe("a request keeps an id that is a short plain word", () => {
  test.each([
    ["abc-1.2_X", true],
    ["a".repeat(128), true],
    ["a".repeat(129), false],
    ["", false],
    ["a b", false],
    ["a\nb", false],
    ['{"a":1}', false],
    ["é", false],
    [undefined, false],
    [["a", "b"], false],
  ])("%j: %s", (sent, keeps) => {
    expect(requestId(sent, () => "new")).toBe(keeps ? sent : "new");
  });
});
