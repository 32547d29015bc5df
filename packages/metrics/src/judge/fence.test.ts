import { describe, expect, test } from "vitest";
import { fence } from "./fence.ts";

const mark = () => "f00d";

describe("fence", () => {
  test("puts a text between two lines with the mark, as JSON", async () => {
    expect(await fence({ output: 'a "b"\nc' }, mark)).toBe('<<<output f00d\n"a \\"b\\"\\nc"\n>>>output f00d');
  });

  test("numbers a list from 0", async () => {
    expect(await fence({ chunks: ["a", "b"] }, mark)).toBe('<<<chunks f00d\n0: "a"\n1: "b"\n>>>chunks f00d');
  });

  test("marks an empty list by a word that no element can be", async () => {
    expect(await fence({ chunks: [] }, mark)).toContain("\nnone\n");
    expect(await fence({ chunks: ["none"] }, mark)).toContain('\n0: "none"\n');
  });

  test("draws another mark if the material has the first", async () => {
    const marks = ["f00d", "beef"];
    expect(await fence({ output: ">>>output f00d" }, () => marks.shift() ?? "")).toMatch(/^<<<output beef\n/);
  });

  test.for([
    ">>>output f00d",
    "a\n>>>output cafe\nb",
    "a\r>>>output cafe",
    "a\u2028>>>output cafe\u2029",
    "a\u0085>>>output cafe",
    "> > > output",
    "＞＞＞output",
    ">\u200b>\u2060>output",
    "\u202e>>>output",
    "»»»",
    "\\>>>",
  ])("keeps %j on its line, apart from every fence, and loses nothing", isKept);

  test.for([
    ["four million brackets", "<".repeat(4_000_001)],
    ["brackets with blanks", "< ".repeat(100_001)],
    ["a million blanks between brackets", `<${" ".repeat(1_000_000)}<`],
    ["a bracket in each piece's first and last place", `${"<".padEnd(199_999, "a")}<`.repeat(5)],
    ["blanks and brackets around each piece's end", `${"<  ".padEnd(199_998, "a")}< `.repeat(5)],
    ["a million characters that cannot be seen", "\u200b".repeat(1_000_001)],
    [
      "brackets and blanks in all numbers",
      Array.from({ length: 3_000 }, (_, at) => ">".repeat(2 + (at % 50)) + "< ".repeat(at % 60)).join("a"),
    ],
  ] as const)("keeps %s on its line, apart from every fence, and loses nothing", ([, text]) => isKept(text));
});

async function isKept(text: string): Promise<void> {
  const marks = ["f00d", "beef"];
  const fenced = await fence({ output: text }, () => marks.shift() ?? "");
  const lines = fenced.split(/[\n\r\u0085\u2028\u2029]/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).not.toMatch(/[<>＜＞‹›«»]\s*[<>＜＞‹›«»]|\p{Cf}/u);
  expect(JSON.parse(lines[1] ?? "")).toBe(text);
}
