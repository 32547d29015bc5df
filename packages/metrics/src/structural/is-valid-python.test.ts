import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidPython } from "./is-valid-python.ts";

const vectors: { cases: [source: string, parses: 0 | 1, compiles: 0 | 1][] } = vectorsOf("python-validity");
const grammar: { cases: [source: string, parses: 0 | 1][] } = vectorsOf("python-grammar");

test.each(vectors.cases.filter(([source]) => source !== ""))(
  "%j is judged as by ast.parse: %d",
  async (source, parses) => {
    expect(await scoreOf(source)).toBe(parses * 100);
  },
);

test.each(grammar.cases)("%j is judged as by Python 3.14: %d", async (source, parses) => {
  expect(await scoreOf(source)).toBe(parses * 100);
});

test.each([
  ["", 0],
  [" \n\t", 0],
  ["# a comment", 100],
  ["return 5", 100],
  ["f(a=1, a=2)", 100],
  ["def hello():\n    return 42\n", 100],
  ["def hello():\nreturn 42\n", 0],
  ["if 1:\n\tx\n        y", 0],
  ["x = '\ud800'", 100],
  ["x\0y", 0],
  ["%timeit x", 0],
  ["type Pair[T] = tuple[T, T]", 100],
])("is_valid_python of %j is %d", async (source, score) => {
  expect(await scoreOf(source)).toBe(score);
});

test("is_valid_python says what is wrong and where", async () => {
  expect((await evaluate(isValidPython, { output: "x = (" })).explanation).toBe(
    "The output is not Python: unexpected EOF while parsing at line 1, column 6.",
  );
});

test("text that only a later Python parses is told as such", async () => {
  expect((await evaluate(isValidPython, { output: "x = 1\n[*row for row in rows]" })).explanation).toContain(
    "Cannot use iterable unpacking in a list comprehension on Python 3.14",
  );
});

describe("text in any script", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  const inLine = word.map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\\"]/gu, "_"));

  test("is accepted in comments and strings, at every offset of a byte", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(40), fc.array(inLine, { maxLength: 8 }), async (offset, words) => {
        const text = words.join(" ");
        const source = `x${"x".repeat(offset)} = 1  # ${text}\nprint("${text}")  # ${text}\n`;
        expect(await scoreOf(source)).toBe(100);
      }),
      { numRuns: 500 },
    ));

  test("never costs the score", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            word,
            fc.constantFrom("# ", "\n", "  ", "(", ")", "'", '"""', "f'{", "}", " = ", "def f():", "\\"),
          ),
          { maxLength: 30 },
        ),
        async (pieces) => {
          expect([0, 100]).toContain(await scoreOf(pieces.join("")));
        },
      ),
      { numRuns: 1000 },
    ));
});

async function scoreOf(output: string): Promise<number | null> {
  return (await evaluate(isValidPython, { output })).score;
}

function vectorsOf(name: string) {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), "utf8"));
}
