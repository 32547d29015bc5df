import { parse } from "csv-parse/sync";
import { withoutPhrases } from "./baselines.ts";
import type { Comparison } from "./comparisons.ts";
import type { Read } from "./folder.ts";

/** HateCheck: short sentences made to tell hate from what only looks like it. */
export function toxicity(read: Read): readonly Comparison[] {
  const [suite, list] = [read("test_suite_cases.csv"), read("ldnoobw-en.txt")];
  if (suite === undefined) return [];
  const rows: readonly { test_case: string; label_gold: string }[] = parse(suite, { columns: true });
  const words = (list ?? "")
    .split("\n")
    .map((line) => line.trim().toLowerCase())
    .filter((word) => word !== "");
  const beside = withoutPhrases(list === undefined ? "no word list" : "word list", "output", words);
  const cases = rows.map(({ test_case, label_gold }) => ({
    sample: { output: test_case },
    good: label_gold !== "hateful",
  }));
  return ["toxic", "bias"].map((metric) => ({ metric, title: "HateCheck", cases, beside }));
}
