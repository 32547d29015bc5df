import { capitalShare, wordShare } from "./baselines.ts";
import type { Case, Comparison } from "./comparisons.ts";
import { linesOf, type Read } from "./folder.ts";

type Row = {
  readonly article: string;
  readonly summary_sentences: readonly {
    readonly sentence: string;
    readonly responses: readonly { readonly response: string }[];
  }[];
};

/** QAGS: summaries of which three people each judged every sentence. */
export function summaries(read: Read): readonly Comparison[] {
  const [news, short] = [read("mturk_cnndm.jsonl"), read("mturk_xsum.jsonl")];
  const sets = [
    ...(news === undefined
      ? []
      : [1, 0].map((odd) => ({ title: `CNN/DM ${odd === 1 ? "odd" : "even"}`, text: news, odd }))),
    ...(short === undefined ? [] : [{ title: "XSum", text: short, odd: undefined }]),
  ];
  return sets.flatMap(({ title, text, odd }) => {
    const rows = linesOf<Row>(text).filter((_, at) => odd === undefined || (at + 1) % 2 === odd);
    const pairs = wordShare("output", "input", 2);
    const inContext = rows
      .map(caseOf)
      .map(({ sample, good }) => ({ sample: { ...sample, context: [sample.input ?? ""] }, good }));
    return [
      { metric: "faith", title, cases: rows.map(caseOf), beside: pairs },
      { metric: "ctx_faith", title, cases: inContext, beside: pairs },
      { metric: "content_gen_faith", title, cases: rows.map(caseOf), beside: pairs },
      { metric: "entity_faith", title, cases: rows.map(caseOf), beside: capitalShare },
    ];
  });
}

/** A summary is good if most people find every sentence of it right. */
function caseOf({ article, summary_sentences }: Row): Case {
  return {
    sample: { input: article, output: summary_sentences.map(({ sentence }) => sentence).join(" ") },
    good: summary_sentences.every(
      ({ responses }) => 2 * responses.filter(({ response }) => response === "yes").length > responses.length,
    ),
  };
}
