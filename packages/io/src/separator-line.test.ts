import { expect, test } from "vitest";
import { readSeparatorLine } from "./separator-line.ts";

test.each<[string, string | undefined, number]>([
  ["sep=;\r\na;b", ";", 7],
  ["SEP=,\na", ",", 6],
  ['"sep=|"\ra', "|", 8],
  ["\ufeffsep=\t\na", "\t", 7],
  ["ï»¿sep=;\n", ";", 9],
  ["sep=\\t\na", "\t", 7],
  ["sep=;;;;\na", ";", 9],
  ["sep=;", undefined, 0],
  ["sep=ab\na", undefined, 0],
  ["sep=a\na", undefined, 0],
  ["sep,output\n;,a", undefined, 0],
  ["output\nsep=;\n", undefined, 0],
])("%j names %j, in a line of %i characters", (text, separator, length) => {
  expect(readSeparatorLine(text)).toEqual({ separator, length });
});
