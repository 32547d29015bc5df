import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { jsonString, rewrittenInPieces } from "./text-in-pieces.ts";

describe("a text as a JSON string", () => {
  test.for([
    ["of no character", ""],
    ["that is short", 'a "b"\n\\'],
    ["of a million quotes", '"'.repeat(1_000_000)],
    ["of a million characters of two units", "😀".repeat(1_000_000)],
    ["of such characters, shifted by one", `a${"😀".repeat(1_000_000)}`],
    ["of lone halves of characters", "\ud83d".repeat(500_000)],
    ["of the other halves", "\ude00".repeat(500_000)],
  ] as const)("%s is what JSON.stringify makes of it", async ([, text]) => {
    expect(await jsonString(text)).toBe(JSON.stringify(text));
  });
});

test("others get a turn between two pieces of a long text", async () => {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns += 1) await setImmediate();
  })();
  let pieces = 0;
  const text = "a".repeat(1_000_001);
  const upper = await rewrittenInPieces(text, (piece) => {
    pieces += 1;
    return piece.toUpperCase();
  });
  isOver = true;
  await others;
  expect(upper).toBe(text.toUpperCase());
  expect(pieces).toBeGreaterThan(4);
  expect(turns).toBeGreaterThanOrEqual(pieces);
});
