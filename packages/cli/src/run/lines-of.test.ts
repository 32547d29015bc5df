import { expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";
import { linesOf } from "./lines-of.ts";

const { folder, file } = await aegisFolder();
const long = "x".repeat(200_000);

test.each<[string, readonly string[]]>([
  ["no line", [""]],
  ["an end after the last line", ["a", "b", ""]],
  ["no end after the last line", ["a", "b"]],
  ["empty lines", ["", "", "a", ""]],
  ["lines of several chunks", [`1${long}`, "é€😀", `${long}é${long}`, "last"]],
  ["many lines", Array.from({ length: 30_000 }, (_, at) => `line ${at} é`)],
  ["other separators than LF", ["a\r", "b\u2028c\u0085d\ve", ""]],
])("a file with %s has the lines and the places that it was written with", async (_, lines) => {
  await file("lines.txt", lines.join("\n"));
  const bytes = Buffer.from(lines.join("\n"));
  const read: string[] = [];
  for await (const { text, start, end } of linesOf(`${folder}/lines.txt`)) {
    read.push(text);
    expect(bytes.toString("utf8", start, end) === text).toBe(true);
  }
  expect(read).toEqual(lines);
});
