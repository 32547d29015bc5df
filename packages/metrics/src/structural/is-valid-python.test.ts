import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidPython } from "./is-valid-python.ts";

const vectors: { cases: [source: string, parses: 0 | 1, compiles: 0 | 1][] } = JSON.parse(
  readFileSync(new URL("../../vectors/python-validity.json", import.meta.url), "utf8"),
);

test.each(vectors.cases.filter(([source]) => source !== ""))(
  "%j is judged as by ast.parse: %d",
  async (source, parses) => {
    expect(await scoreOf(source)).toBe(parses * 100);
  },
);

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
    "The output is not Python: unexpected EOF while parsing at byte range 5..5.",
  );
});

async function scoreOf(output: string): Promise<number | null> {
  return (await evaluate(isValidPython, { output })).score;
}
