import { JudgeError } from "../judge/judge-error.ts";
import { asksForClaims, claimsOf } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { type Decided, decide } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const check = question("check", "verdicts");
const checkWithInput = question("check_with_input", "verdicts");

export const factfulness = defineMetric({
  id: 29,
  shortname: "factfulness",
  label: "Factfulness",
  category: "General",
  description:
    "The share of the output's checkable claims that are true by the model's own knowledge. Nothing is looked up, and what cannot be checked does not count.",
  score_summary:
    "The percentage of true claims among those that can be checked; undecided ones weigh `idk_penalty_weight`.",
  needs: ["input", "output"],
  optional: ["prompt"],
  arguments: [
    {
      name: "n_runs",
      type: "integer",
      default: 3,
      required: false,
      description: "How many times the claims are checked, independently.",
      minimum: 1,
      maximum: 10,
    },
    {
      name: "idk_penalty_weight",
      type: "number",
      default: 0.25,
      required: false,
      description: "How much a claim that remains undecided weighs against the score.",
      minimum: 0,
      maximum: 1,
    },
  ],
  threshold: 70,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    { name: "false_claims", type: "list of `{text, reason}`", description: "claims that are false" },
    {
      name: "undecided_claims",
      type: "list of strings",
      description: "claims that the judge could not decide",
    },
  ],
  asks: ({ n_runs: times }) => [
    asksForClaims("output", Number.POSITIVE_INFINITY),
    { question: check, shown: [{ distinct: "output" }], about: { distinct: "output" }, times },
    {
      question: checkWithInput,
      shown: [{ distinct: "output" }, "input"],
      about: { distinct: "output" },
      times,
    },
  ],
  async score({ input, output, prompt }, { n_runs, idk_penalty_weight }, tools) {
    const { claims } = await claimsOf(tools, output, Number.POSITIVE_INFINITY, { input, prompt });
    const runs = [...Array(n_runs).keys()];
    const first = await Promise.all(runs.map((run) => decide(tools, check, "claims", claims, {}, { run })));
    const open = claims.filter((_, at) => first.every((run) => run[at]?.verdict === "idk"));
    const second = await Promise.all(
      runs.map((run) => decide(tools, checkWithInput, "claims", open, { source: input }, { run })),
    );
    const again = majority(second);
    const decided = majority(first).map((each) => again.find(({ text }) => text === each.text) ?? each);
    const of = (verdict: string) => decided.filter((each) => each.verdict === verdict);
    const [right, wrong, unsure] = [of("true"), of("false"), of("idk")];
    if (unsure.length > 0 && right.length + wrong.length === 0)
      throw new JudgeError(
        "refused",
        unsure.length === 1
          ? "The judge cannot tell whether the claim is true."
          : `The judge cannot tell of any of the ${unsure.length} claims whether it is true.`,
      );
    return {
      score: factScore(right.length, wrong.length, unsure.length, idk_penalty_weight),
      explanation: `Of ${right.length + wrong.length + unsure.length} claims that can be checked, ${right.length} are true, ${wrong.length} false and ${unsure.length} undecided.`,
      metadata: {
        false_claims: wrong.map(({ text, reason }) => ({ text, reason })),
        undecided_claims: unsure.map(({ text }) => text),
      },
    };
  },
});

/** From 0 to 100; 100 if nothing weighs. */
export function factScore(right: number, wrong: number, unsure: number, idkWeight: number): number {
  const weighing = right + wrong + idkWeight * unsure;
  return weighing === 0 ? 100 : (100 * right) / weighing;
}

/**
 * Of several runs over the same claims: for each claim the verdict that more runs decided on, or idk if they
 * are tied. It cannot be checked if more than half of the runs say so.
 */
export function majority(runs: readonly (readonly Decided[])[]): readonly Decided[] {
  return (runs[0] ?? []).map((first, at) => {
    const all = runs.flatMap((run) => run[at] ?? []);
    const lead =
      all.filter(({ value }) => value === 1).length - all.filter(({ value }) => value === 0).length;
    const isNeutral = 2 * all.filter(({ verdict }) => verdict === "neutral").length > all.length;
    const verdict = isNeutral ? "neutral" : lead > 0 ? "true" : lead < 0 ? "false" : "idk";
    return all.find((each) => each.verdict === verdict) ?? { ...first, verdict, value: null, reason: "" };
  });
}
