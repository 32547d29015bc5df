import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { parCtMatch } from "./par-ct-match.ts";

const text = "Title\n\nFirst paragraph. It has\ntwo sentences.\n \t\n\nSecond one.\n";
const exactly = (count: number) => ({ min_count: count, max_count: count });

test.each([
  [text, exactly(3), 100],
  [text, exactly(2), 0],
  [text, { ...exactly(2), min_words_in_paragraph: 2 }, 100],
  [text, { ...exactly(1), min_sentences_in_paragraph: 2 }, 100],
  [text, { ...exactly(0), min_sentences_in_paragraph: 2, min_words_in_paragraph: 7 }, 100],
  ["a\r\n\r\nb\rc", exactly(2), 100],
  ["a\r\rb", exactly(2), 100],
  ["one line\nthe same paragraph", exactly(1), 100],
  ["a\n\n---\n\nb", exactly(2), 100],
  ["a\n\n---\n\nb", { ...exactly(3), min_words_in_paragraph: 0, min_sentences_in_paragraph: 0 }, 100],
  ["", {}, 100],
  ["", { min_count: 1 }, 0],
  [" \n\n ", { max_count: 0 }, 100],
])("par_ct_match of %j with %j is %d", async (output, args, score) => {
  expect((await evaluate(parCtMatch, { output }, args)).score).toBe(score);
});
