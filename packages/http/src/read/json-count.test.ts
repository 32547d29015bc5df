import { describe, expect, test } from "vitest";
import { createJsonCount } from "./json-count.ts";
import { bodyLimits } from "./limits.ts";

const tooManyValues = "has more than 2500000 values. Send fewer rows at a time, or upload them as a dataset.";
const tooManyKeys = "has more than 100000 different keys. Leave out those that the operation does not take.";

/** What is said of a text that arrives in pieces of this many bytes. */
function saidOf(text: string, piece = 65_536): string | undefined {
  const count = createJsonCount();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) {
    const said = count(bytes.subarray(at, at + piece));
    if (said !== undefined) return said;
  }
  return undefined;
}

/** A list with as many values, itself included, made of copies of an item that has some. */
function listOf(values: number, item: string, valuesOfItem: number): string {
  return `[${Array((values - 1) / valuesOfItem).fill(item)}]`;
}

describe("a body may have 2,500,000 values and no more:", () => {
  const { jsonValues: most } = bodyLimits;

  test.each([
    ["numbers", "0", 1],
    ["texts with commas and brackets", '",[{"', 1],
    ["texts with quotes", String.raw`"\",\\"`, 1],
    ["empty lists", " [ ] ", 1],
    ["empty objects", "{}", 1],
    ["lists of one", "[0]", 2],
    ["rows of two fields", '{"input":"a","output":"b"}', 3],
  ])("%s", (_what, item, values) => {
    const fitting = Math.floor((most - 1) / values) * values + 1;
    expect(saidOf(listOf(fitting, item, values))).toBeUndefined();
    expect(saidOf(listOf(fitting + values, item, values))).toBe(tooManyValues);
  });
});

describe("a body may have 100,000 different keys and no more", () => {
  const object = (count: number, keyOf: (at: number) => string) =>
    `{${Array.from({ length: count }, (_, at) => `"${keyOf(at)}" : 0`)}}`;

  test.each([
    ["short ones", (at: number) => `${at}`],
    ["with escapes", (at: number) => `\\"${at}`],
    ["of another script", (at: number) => `ключ${at}`],
  ])("%s", (_what, keyOf) => {
    expect(saidOf(object(bodyLimits.jsonKeys, keyOf))).toBeUndefined();
    expect(saidOf(object(bodyLimits.jsonKeys + 1, keyOf))).toBe(tooManyKeys);
  });

  test("however often each is repeated", () => {
    expect(saidOf(`[${Array(300_000).fill('{"input":0,"output":0}')}]`)).toBeUndefined();
  });

  test("and texts that are values do not count", () => {
    expect(saidOf(`[${Array.from({ length: 150_000 }, (_, at) => `"${at}"`)}]`)).toBeUndefined();
  });
});

test("what nests too deeply is not counted any further, as it is refused for that", () => {
  expect(saidOf("[".repeat(bodyLimits.jsonValues + 1))).toBeUndefined();
  expect(saidOf(`${"[".repeat(200)}${"0,".repeat(bodyLimits.jsonValues)}`)).toBe(tooManyValues);
});

test("what was cut inside a key, an escape or a character is counted like the rest", () => {
  const text = `{${Array.from({ length: 100_001 }, (_, at) => String.raw`"é\"${at}":[]`)}}`;
  expect(saidOf(text, 3)).toBe(tooManyKeys);
});
