import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { jsonEqual } from "./json-equal.ts";

async function scoreOf(output: string, golden_answer: string, args = {}): Promise<number | null> {
  // Here, without a deadline: what counts is the score, on however busy a machine.
  return (await evaluate(jsonEqual, { output, golden_answer }, args, { isolation: "none" })).score;
}

const order = { ignore_order: true };
const extra = { ignore_extra_keys: true };
const both = { ...order, ...extra };

describe("equal", () => {
  test.each([
    ["the same text", '{"a": 1}', '{"a": 1}', {}],
    ["other white space", ' [ 1 , "é" ] ', '[1,"\\u00e9"]', {}],
    ["keys in another order", '{"a":1,"b":2}', '{"b":2,"a":1}', {}],
    ["1 and 1.0", "1", "1.0", {}],
    ["a great number and its decimal", "9007199254740993", "9007199254740993.0", {}],
    ["a great number and its exponent", "12345678901234567000", "1.2345678901234567e19", {}],
    ["100 and an exponent with zeros in front", "1e00000000000000000002", "100", {}],
    ["0 and -0", "[0]", "[-0.0]", {}],
    ["0 and 0 at a great exponent", "0e999", "0", {}],
    ["the last of two values of a key", '{"a":1,"a":2}', '{"a":2}', {}],
    ["keys called __proto__", '{"__proto__":{"a":1}}', '{"__proto__":{"a":1.0}}', {}],
    ["lone surrogates", '"\\ud800"', '"\\uD800"', {}],
    [
      "texts with quotes and digits",
      '["1234567890123456\\\\", "\\"1", "9\\\\\\"", 1]',
      '["1234567890123456\\\\","\\"1","9\\\\\\"",1.0]',
      {},
    ],
    ["lists and keys in another order", '{"a":1,"b":[1,2]}', '{"b":[2,1],"a":1}', order],
    ["lists in another order", "[1,[2,3],{}]", "[{},[3,2],1.0]", order],
    ["keys that only the output has", '[{"a":{"b":1,"c":2},"d":3}]', '[{"a":{"b":1}}]', extra],
    ["both at once", '[{"a":1,"x":1},{"a":1,"b":2}]', '[{"a":1,"b":2},{"a":1}]', both],
    [
      "elements that a greedy choice would pair wrongly",
      '[{"a":1,"b":1},{"a":1}]',
      '[{"a":1},{"a":1,"b":1}]',
      both,
    ],
    ["great numbers, in any order", "[90071992547409931,2]", "[2.0,90071992547409931]", both],
  ])("%s", async (_, output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(100);
  });
});

describe("not equal", () => {
  test.each([
    ["other values", '{"a":1}', '{"a":2}', {}],
    ["neighbours beyond 2^53", "9007199254740993", "9007199254740992", {}],
    ["numbers too small for a double", "1e-400", "2e-400", {}],
    ["numbers too great for a double", "1e400", "2e400", {}],
    ["a great number and its text", "9007199254740993", '"9007199254740993"', {}],
    ["a great number and what stands for it inside", "9007199254740993", '"n9007199254740993e0"', {}],
    ["1 and true", "1", "true", {}],
    ["0 and null", "0", "null", {}],
    ["a list and an object", "[]", "{}", {}],
    ["null and an object", "null", "{}", {}],
    ["lists of other lengths", "[1,1]", "[1]", both],
    ["how often an element occurs", "[1,1,2]", "[1,2,2]", order],
    ["the order of a list", "[1,2]", "[2,1]", extra],
    ["a key more", '{"a":1,"b":2}', '{"a":1}', order],
    ["a key that only the golden answer has", '{"a":1}', '{"a":1,"b":2}', both],
    ["a __proto__ that only the golden answer has", "{}", '{"__proto__":{}}', extra],
    ["a __proto__ that only the output has", '{"__proto__":{}}', "{}", order],
    ["a key inherited by every object", "{}", '{"toString":null}', extra],
    [
      "two elements that could only be paired with the same one",
      '[{"a":1,"b":1},{"c":1}]',
      '[{"a":1},{"b":1}]',
      both,
    ],
    ["an output that is not JSON", "{a: 1}", "{}", {}],
    ["NaN", "NaN", "NaN", {}],
    ["empty texts", "", "", {}],
    ["an empty golden answer", "{}", "", {}],
  ])("%s", async (_, output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(0);
  });

  test("says which text is not JSON", async () => {
    const { explanation } = await evaluate(jsonEqual, { output: "1", golden_answer: "{" });
    expect(explanation).toMatch(/^The golden answer is not JSON: /);
  });
});

describe("with any arguments", () => {
  const flags = fc.record({ ignore_order: fc.boolean(), ignore_extra_keys: fc.boolean() });
  // Few keys and values, so that values often nearly agree.
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: "medium" },
      fc.constantFrom(1, 2, "a", null, true),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("a", "b", "__proto__"), tie("value"), { maxKeys: 3 }),
    ),
  }));

  test("it agrees with trying every order", () =>
    fc.assert(
      fc.asyncProperty(value, value, flags, async (left, right, args) => {
        const [output, golden] = [JSON.stringify(left), JSON.stringify(right)];
        const wanted = isEqualByTrying(
          JSON.parse(output),
          JSON.parse(golden),
          args.ignore_order,
          args.ignore_extra_keys,
        );
        expect(await scoreOf(output, golden, args)).toBe(wanted ? 100 : 0);
      }),
      { numRuns: 2000 },
    ));

  test("a value equals itself, even if its numbers are written differently", () =>
    fc.assert(
      fc.asyncProperty(fc.json(), flags, async (json, args) => {
        expect(await scoreOf(json, json, args)).toBe(100);
        const spelt = (text: string) => `[${text}, 12345678901234567890]`;
        expect(await scoreOf(spelt(json), `${spelt(json)} `, args)).toBe(100);
      }),
    ));
});

describe("hostile values", () => {
  const nested = (depth: number, core: string) => "[".repeat(depth) + core + "]".repeat(depth);

  test.each([{}, order, extra, both])("nested 100,000 deep are compared with %j", async (args) => {
    expect(await scoreOf(nested(100_000, "1"), nested(100_000, "1.0"), args)).toBe(100);
    expect(await scoreOf(nested(100_000, "1"), nested(100_000, "2"), args)).toBe(0);
  });

  test("of 50,000 records with an id are matched in any order", async () => {
    const records = Array.from({ length: 50_000 }, (_, id) => ({ id, kind: "record" }));
    const more = records.map((record) => ({ ...record, extra: true })).reverse();
    expect(await scoreOf(JSON.stringify(more), JSON.stringify(records), both)).toBe(100);
  });

  test("of too many similar records are refused", async () => {
    const output = JSON.stringify(Array.from({ length: 2_000 }, (_, id) => [{ id }]));
    const golden = JSON.stringify(Array.from({ length: 2_000 }, () => [{}]));
    const { score, error } = await evaluate(jsonEqual, { output, golden_answer: golden }, both, {
      isolation: "none",
    });
    expect(score).toBeNull();
    expect(error).toEqual({
      kind: "input",
      message: "json_equal: the lists are too long to be matched in any order.",
    });
  });
});

function isEqualByTrying(left: unknown, right: unknown, anyOrder: boolean, extraKeys: boolean): boolean {
  const again = (one: unknown, other: unknown) => isEqualByTrying(one, other, anyOrder, extraKeys);
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return false;
    if (!anyOrder) return left.every((element, at) => again(element, right[at]));
    if (left.length === 0) return true;
    return left.some(
      (element, at) => again(element, right[0]) && again(left.toSpliced(at, 1), right.slice(1)),
    );
  }
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return left === right;
  if (Array.isArray(left) || Array.isArray(right)) return false;
  const [given, wanted] = [new Map(Object.entries(left)), Object.entries(right)];
  if (!extraKeys && given.size !== wanted.length) return false;
  return wanted.every(([key, value]) => given.has(key) && again(given.get(key), value));
}
