import { expect, test } from "vitest";
import { csvFrom } from "./csv-from.ts";

const header = "id,output\r\n";
const rows = ['1,"a\nb"\r\n', "2,ü\r\n", "3,c\r\n"];

test.each([
  ["a short file is given back as it is", 1, 500, [header + rows.join("")]],
  [
    "a long one is cut between rows, also if one has several lines",
    1,
    22,
    [header + rows[0], "This is row 1. For the next ones, set first_row to 2."],
  ],
  [
    "later rows have the header above them",
    2,
    500,
    [header + rows[1] + rows[2], "These are the rows 2 to 3, the last one."],
  ],
  [
    "what is asked for behind the end is said not to be there",
    4,
    500,
    [header, "The file has 3 rows, none from 4 on."],
  ],
  [
    "a row that is too long by itself is given back all the same",
    1,
    1,
    [header + rows[0], "This is row 1. For the next ones, set first_row to 2."],
  ],
])("%s", async (_, first, most, texts) => {
  expect(await csvFrom(piecesOf(header + rows.join("")), first, most)).toEqual(texts);
});

test.each([
  ["", 4, ["", "The file has no rows, none from 4 on."]],
  [header, 1, [header]],
  [header, 2, [header, "The file has no rows, none from 2 on."]],
  [`${header}1,a\n`, 2, [header, "The file has 1 row, none from 2 on."]],
])("of %j from row %i on", async (csv, first, texts) => {
  expect(await csvFrom(piecesOf(csv), first)).toEqual(texts);
});

test("of a large file, no more is read than is given back", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield Buffer.from("a,b\r\n".repeat(1_000));
    }
  }
  await csvFrom(endless(), 1);
  expect(read).toBeLessThan(50);
});

/** Cut in the middle of everything. */
async function* piecesOf(text: string): AsyncIterable<Uint8Array> {
  for (const byte of Buffer.from(text)) yield Uint8Array.of(byte);
}
