import { describe, expect, test } from "vitest";
import { isFormula } from "./formula.ts";

describe("a spreadsheet takes for a formula:", () => {
  test.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "-A1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    '=HYPERLINK("http://a","b")',
    "\t=1",
    "\tindented",
    "\r=1",
    "  =1",
    "\n=1",
    "\u00a0@x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "-item",
    "+1 for this",
    "@user hello",
    "-1-2",
    "-5\n-6",
    "-2024-01-01",
    "+49 (30) 1234-5",
    "- 2+3",
    "- A1",
    "- A1 + $B$2",
    "- SUM(A1)",
    "- sum (A1:A9)",
    '- WEBSERVICE ("http://a/" & B1)',
    '- an item\n- HYPERLINK("http://a")',
    "- cmd|' /C calc'!A0",
    "- Sheet2!A1",
    "- '[http://a/b.xls]S'!A1",
    "- 'file:///etc/passwd'#$passwd.A1",
    "- f(x",
  ])("%j", (text) => {
    expect(isFormula(text)).toBe(true);
  });
});

describe("a spreadsheet is left with", () => {
  test.each([
    "",
    "1=1",
    "'=1",
    "a-b",
    "-5",
    "+1",
    "-1e-5",
    "-.5",
    "-1,234.56",
    "-1.234,56 €",
    "-$5",
    "-12 %",
    "- 5",
    "-",
    "--",
    "---",
    "- item",
    "+ item",
    "- a\n- b\n- c",
    "  - nested\n  - list",
    "- [ ] open\n- [x] done",
    "- **bold**: text, and more!",
    "- an item (of two)",
    "- flour (2 cups), sugar (50 %)",
    "- [a page](https://example.com/a?b=1)",
    "- 5 apples",
    "- Q3 results",
    "- a | b",
    '- it\'s "quoted"',
    "- 日本語（全角）",
  ])("%j", (text) => {
    expect(isFormula(text)).toBe(false);
  });
});

test("texts that are made to be slow do not hang it", () => {
  for (const part of ["- a (", "- (a ", "- a|", "- !", "- $A", " ", "\n", "-1,", "-1 ", "- a ", "- a ,"])
    for (const text of [part.repeat(200_000), `- ${part.repeat(200_000)}(`]) isFormula(text);
});
