import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import { expect, test } from "vitest";
import { locator } from "./locate.ts";

test.for<[string, string, string | undefined]>([
  ["Mail bob@acme.com now", "bob@acme.com", "bob@acme.com"],
  ["You IDIOT!", "you idiot", "You IDIOT"],
  ["two\n  lines", "two lines", "two\n  lines"],
  ["He said “go away” to me", '"Go away"', "go away"],
  ["Ann Lee, of Elm Road, is ill", "Ann Lee … is ill", "Ann Lee, of Elm Road, is ill"],
  ["Ann Lee, of Elm Road, is ill", "Ann ... ill", "Ann Lee, of Elm Road, is ill"],
  ["Ann is ill", "ill … Ann", undefined],
  ["René is ill", "Rene", "René"],
  ["two idiots", "idiot", "idiot"],
  ["a classical party", "lass", undefined],
  ["a classical party", "Art", undefined],
  ["call 2012345", "20", undefined],
  ["call 20 12", "20", "20"],
  ["the year 2012", "12", undefined],
  ["class: lass", "lass", "lass"],
  ["私は田中です", "田中", "田中"],
  ["𝒃ad 😀 words", "bad", "𝒃ad"],
  ["smile 😀 now", "😀", "😀"],
  ["a *** b", "***", "***"],
  ["The sky is blue.", "green", undefined],
  ["The sky", "", undefined],
  ["", "sky", undefined],
])("in %j the quotation %j is %j", ([text, quote, want]) => {
  const span = locator(text)(quote);
  expect(span && text.slice(span.start, span.end)).toBe(want);
});

test("each place is found in turn", () => {
  const locate = locator("No. Go. No!");
  const first = locate("no");
  expect(first).toEqual({ start: 0, end: 2 });
  expect(locate("no", first?.end)).toEqual({ start: 8, end: 10 });
  expect(locate("no", 10)).toBeUndefined();
});

test.for(["a", "ab ", "…", "1", "塔"])("takes time in proportion to texts of %j", async (piece) => {
  const ask = (size: number) => locator(piece.repeat(size))(`${piece.repeat(50)}x`);
  expect(await growsLinearly(ask, 40_000)).toBe(true);
});
