import { readFileSync } from "node:fs";
import { evaluate, metricByShortname } from "@aegis/metrics";
import { bleu } from "bleu-score";
import { l as rougeL, n as rougeN } from "js-rouge";
import { printTable } from "../table.ts";

/**
 * Counts how many of the reference values our metrics and other libraries reproduce, to four decimal places.
 */
export async function agreement(): Promise<void> {
  const table: string[][] = [];
  for (const { title, wanted, ours, theirs } of comparisons) {
    const right = [
      await countRight(wanted, ours),
      theirs === undefined ? undefined : await countRight(wanted, theirs.score),
    ];
    table.push([
      title,
      `${wanted.length}`,
      `${right[0]}`,
      theirs === undefined ? "–" : `${right[1]} (${theirs.name})`,
    ]);
  }
  printTable("Agreement with the reference values", ["", "values", "ours", "theirs"], table);
}

type Pair = { readonly cand: string; readonly ref: string };

/** Texts with the score, from 0 to 1, that the reference gives them. */
type Comparison = {
  readonly title: string;
  readonly wanted: readonly (readonly [Pair, number])[];
  readonly ours: Score;
  readonly theirs?: { readonly name: string; readonly score: Score };
};
type Score = (pair: Pair) => number | Promise<number>;

const overlap: readonly (Pair & { [measure: string]: number[] | number })[] = read("text-overlap").vectors;
const sql: readonly [dialect: string, statement: string, valid: number][] = read("sql-validity").cases;
const python: readonly [source: string, parses: number][] = read("python-validity").cases;

const comparisons: readonly Comparison[] = [
  ...[1, 2].map((n) => ({
    // For equal texts of one word, rouge_score finds no pairs of words and gives 0; we give 100.
    title: `rouge ${n}, of rouge_score`,
    wanted: overlap.map((pair) => [pair, f1(pair[`rouge${n}`])] as const),
    ours: scorer("rouge", { rouge_type: n }),
    theirs: { name: "js-rouge", score: ({ cand, ref }: Pair) => rougeN(cand, ref, { n }) },
  })),
  {
    title: "rouge L, of rouge_score",
    wanted: overlap.map((pair) => [pair, f1(pair.rougeL)] as const),
    ours: scorer("rouge", { rouge_type: "L" }),
    theirs: { name: "js-rouge", score: ({ cand, ref }: Pair) => rougeL(cand, ref, {}) },
  },
  {
    title: "bleu, of NLTK with method 1 and effective order",
    wanted: overlap.flatMap((pair) => {
      const value = pair.nltk_bleu_trunc_m1;
      return typeof value === "number" ? [[pair, value] as const] : [];
    }),
    ours: scorer("bleu"),
    theirs: { name: "bleu-score", score: ({ cand, ref }: Pair) => bleu(ref, cand, 4) },
  },
  ...[...new Set(sql.map(([dialect]) => dialect))].map((dialect) => ({
    title: `is_valid_sql, ${dialect}`,
    wanted: sql.flatMap(([of, cand, valid]) => (of === dialect ? [[{ cand, ref: "" }, valid] as const] : [])),
    ours: scorer("is_valid_sql", { dialect }),
  })),
  {
    title: "is_valid_python, of ast.parse, but for empty text",
    wanted: python.flatMap(([cand, parses]) => (cand === "" ? [] : [[{ cand, ref: "" }, parses] as const])),
    ours: scorer("is_valid_python"),
  },
];

async function countRight(wanted: Comparison["wanted"], score: Score): Promise<number> {
  let count = 0;
  for (const [pair, value] of wanted) if (Math.abs((await orNaN(() => score(pair))) - value) < 5e-5) count++;
  return count;
}

/** A library that throws has not given the value. */
async function orNaN(score: () => number | Promise<number>): Promise<number> {
  try {
    return await score();
  } catch {
    return Number.NaN;
  }
}

function scorer(name: string, args = {}): Score {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`There is no metric ${name}.`);
  return async ({ cand, ref }) => {
    const { score } = await evaluate(metric, { output: cand, golden_answer: ref }, args);
    return score === null ? Number.NaN : score / 100;
  };
}

function f1(measure: number[] | number | undefined): number {
  return Array.isArray(measure) ? (measure[2] ?? Number.NaN) : Number.NaN;
}

function read(name: string) {
  return JSON.parse(
    readFileSync(new URL(`../../packages/metrics/vectors/${name}.json`, import.meta.url), "utf8"),
  );
}
