import { expect, test } from "vitest";
import { droppedFile } from "./dropped-file.ts";

const file = (name: string, type = "") => new File(["output\n2\n"], name, { type });
const dropped = (files: readonly File[], isDirectory = false) => ({
  files,
  items: files.map(() => ({ webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry })),
});

test.each([
  file("rows.csv", "text/csv"),
  // Windows with Excel says so of CSV.
  file("ROWS.CSV", "application/vnd.ms-excel"),
  file("rows.tsv"),
  file("rows"),
  file("rows.data", "text/plain"),
])("%o may be CSV", (one) => {
  expect(droppedFile(dropped([one]))).toBe(one);
});

test.each([
  [[], false, "No file was dropped. Drop a CSV file."],
  [[file("a.csv"), file("b.csv")], false, "2 files were dropped. Drop one file at a time."],
  [[file("rows")], true, '"rows" is a folder. Drop one CSV file of it.'],
  [[file("rows.json", "application/json")], false, '"rows.json" is not a CSV file. Save it as CSV in UTF-8.'],
  [[file("rows.png", "image/png")], false, '"rows.png" is not a CSV file. Save it as CSV in UTF-8.'],
])("%o, a folder: %s, is refused", (files, isDirectory, sentence) => {
  expect(() => droppedFile(dropped(files, isDirectory))).toThrow(sentence);
});
