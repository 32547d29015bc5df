import { wordF1, wordShare } from "./baselines.ts";
import type { Case, Comparison } from "./comparisons.ts";
import { linesOf, type Read } from "./folder.ts";

type Row = {
  readonly knowledge: string;
  readonly question: string;
  readonly right_answer: string;
  readonly hallucinated_answer: string;
};

/** HaluEval: questions with a passage, a right answer and a made-up one. */
export function questions(read: Read): readonly Comparison[] {
  const [qa, general] = [read("qa_data.json"), read("general_data.json")];
  const rows = linesOf<Row>(qa ?? "").slice(0, 800);
  return [
    ...(qa === undefined ? [] : ofPassages(rows)),
    ...(general === undefined ? [] : ofAnswers(general)),
  ];
}

function ofPassages(rows: readonly Row[]): readonly Comparison[] {
  const short = rows.filter((row) =>
    [row.right_answer, row.hallucinated_answer].every((text) => text.split(" ").length <= 6),
  );
  const answered = (row: Row, output: string, good: boolean): Case => ({
    sample: { input: row.knowledge, context: [row.knowledge], output },
    good,
  });
  const both = (some: readonly Row[]) =>
    some.flatMap((row) => [
      answered(row, row.right_answer, true),
      answered(row, row.hallucinated_answer, false),
    ]);
  const other = (at: number) => rows[(at + 7) % rows.length] ?? rows[0];
  const beside = wordShare("output", "input");
  const asked = (row: Row, context: readonly string[], good: boolean): Case => ({
    sample: { input: row.question, context },
    good,
  });
  const passages = rows.map(({ knowledge }) => ({ knowledge, words: wordsOf(knowledge) }));
  const cut = rows.flatMap((row) => {
    const parts = row.knowledge.split(/(?<=\.)(?=\s|[A-Z])/);
    const left = parts.filter((part) => !part.includes(row.right_answer));
    return left.length > 0 && left.length < parts.length ? [{ row, left: left.join(" ") }] : [];
  });
  return [
    { metric: "faith", title: "HaluEval QA", cases: both(rows), beside },
    { metric: "ctx_faith", title: "HaluEval QA, short answers", cases: both(short), beside },
    {
      metric: "ans_corr",
      title: "HaluEval QA",
      cases: rows.flatMap(({ right_answer, hallucinated_answer }) => [
        { sample: { output: `The answer is ${right_answer}.`, golden_answer: right_answer }, good: true },
        { sample: { output: hallucinated_answer, golden_answer: right_answer }, good: false },
      ]),
      beside: wordF1,
    },
    {
      metric: "ans_rel",
      title: "HaluEval QA, answer of another question",
      cases: rows.flatMap((row, at) => [
        { sample: { input: row.question, output: row.right_answer }, good: true },
        { sample: { input: row.question, output: other(at)?.right_answer ?? "" }, good: false },
      ]),
      beside: wordShare("output", "input"),
    },
    ...["ctx_rel", "ctx_suff"].map((metric) => ({
      metric,
      title: "HaluEval QA, passage of another question",
      cases: rows.flatMap((row, at) => [
        asked(row, [row.knowledge], true),
        asked(row, [other(at)?.knowledge ?? ""], false),
      ]),
      beside: wordShare("input", "context"),
    })),
    {
      metric: "ctx_rel",
      title: "HaluEval QA, most similar passage of another question",
      cases: rows.flatMap((row, at) => [
        asked(row, [row.knowledge], true),
        asked(row, [mostSimilar(at, passages)], false),
      ]),
      beside: wordShare("input", "context"),
    },
    {
      metric: "ctx_suff",
      title: "HaluEval QA, without the answer's sentence",
      cases: cut.flatMap(({ row, left }) => [asked(row, [row.knowledge], true), asked(row, [left], false)]),
      beside: wordShare("input", "context"),
    },
    {
      metric: "ctx_recall",
      title: "HaluEval QA, without the answer's sentence",
      cases: cut.flatMap(({ row, left }) => [
        { sample: { context: [row.knowledge], golden_answer: row.right_answer }, good: true },
        { sample: { context: [left], golden_answer: row.right_answer }, good: false },
      ]),
      beside: wordShare("golden_answer", "context"),
    },
    {
      metric: "ctx_rank_prec",
      title: "HaluEval QA, passage first or last of 4",
      cases: rows.flatMap((row, at) => {
        const others = [at + 3, at + 5, at + 9].map((each) => rows[each % rows.length]?.knowledge ?? "");
        return [true, false].map((good) => ({
          sample: {
            context: good ? [row.knowledge, ...others] : [...others, row.knowledge],
            golden_answer: row.right_answer,
            input: row.question,
          },
          good,
        }));
      }),
      beside: {
        name: "answer in the first chunk",
        score: ({ context, golden_answer }) => (context?.[0]?.includes(golden_answer ?? "") ? 1 : 0),
      },
    },
    {
      metric: "ctx_waste",
      title: "HaluEval QA, alone or with two foreign passages",
      cases: rows.flatMap((row, at) => {
        const output = `${row.question} ${row.right_answer}`;
        const others = [at + 3, at + 5].map((each) => rows[each % rows.length]?.knowledge ?? "");
        return [
          { sample: { context: [row.knowledge], output }, good: true },
          { sample: { context: [row.knowledge, ...others], output }, good: false },
        ];
      }),
      beside: wordShare("context", "output"),
    },
  ];
}

type Passage = { readonly knowledge: string; readonly words: ReadonlySet<string> };

/** The passage that shares most words, of all that both have, with the one at a place. */
function mostSimilar(at: number, passages: readonly Passage[]): string {
  const own = passages[at];
  let [best, most] = ["", -1];
  for (const { knowledge, words } of passages) {
    if (own === undefined || knowledge === own.knowledge) continue;
    const both = [...own.words].filter((word) => words.has(word)).length;
    const share = both / (own.words.size + words.size - both);
    if (share > most) [best, most] = [knowledge, share];
  }
  return best;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function ofAnswers(general: string): readonly Comparison[] {
  const rows = linesOf<{ user_query: string; chatgpt_response: string }>(general).slice(0, 400);
  return [
    {
      metric: "ans_rel",
      title: "HaluEval general, answer of another question",
      cases: rows.flatMap(({ user_query, chatgpt_response }, at) => [
        { sample: { input: user_query, output: chatgpt_response }, good: true },
        {
          sample: { input: user_query, output: rows[(at + 7) % rows.length]?.chatgpt_response ?? "" },
          good: false,
        },
      ]),
      beside: wordShare("input", "output"),
    },
  ];
}
