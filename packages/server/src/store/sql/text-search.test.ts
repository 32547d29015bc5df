import { expect, test } from "vitest";
import { textSearch } from "./text-search.ts";

test.each([
  ["in a long text, wherever it is", "needle", "NEEDLE"],
  ["of one letter", "é", "É"],
  ["with blanks, more of which are in the text", "two words", "two \u200b \n words"],
])("a text is found %s", async (_, text, written) => {
  const isIn = textSearch(text);
  for (const filling of ["x", "x ", "漢", "\u200b"])
    for (let before = 16_300; before < 16_400; before += 1)
      expect(await isIn(`${filling.repeat(before / filling.length)}${written}${filling.repeat(200)}`)).toBe(
        true,
      );
});

test("a text is not found in the end of one text and the beginning of the next", async () => {
  const isIn = textSearch("needle");
  expect(await isIn("need")).toBe(false);
  expect(await isIn("le")).toBe(false);
});
