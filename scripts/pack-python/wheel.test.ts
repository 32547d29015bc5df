import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { wheel } from "./wheel.ts";

const facts = {
  name: "small",
  version: "1.2.3",
  summary: "A small package",
  requiresPython: ">=3.10",
  license: "MIT",
  dependencies: ["httpx>=0.23"],
};
const files = new Map([
  ["LICENSE", "Free.\n"],
  ["README.md", "# small\n"],
  ["pyproject.toml", ""],
  ["small/__init__.py", "x = 'ü'\n"],
]);
const { name, bytes } = wheel(facts, files);
const contents = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([file, data]) => [file, strFromU8(data)]),
);

test("a wheel has the modules and says what they are", () => {
  expect(name).toBe("small-1.2.3-py3-none-any.whl");
  expect(contents["small/__init__.py"]).toBe("x = 'ü'\n");
  expect(contents["small-1.2.3.dist-info/METADATA"]).toMatch(
    /^Requires-Dist: httpx>=0\.23$[\s\S]*\n\n# small\n$/m,
  );
  expect(Object.keys(contents)).not.toContain("pyproject.toml");
});

test("a wheel records the hash and size of each of its files", () => {
  const { "small-1.2.3.dist-info/RECORD": record = "", ...others } = contents;
  const lines = Object.entries(others).map(([file, text]) => {
    const hash = createHash("sha256").update(text).digest("base64url");
    return `${file},sha256=${hash},${Buffer.byteLength(text)}`;
  });
  expect(record.trim().split("\n")).toEqual([...lines, "small-1.2.3.dist-info/RECORD,,"]);
});

test("the same files give the same bytes", () => {
  expect(wheel(facts, files).bytes).toEqual(bytes);
});
