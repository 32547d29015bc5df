import { elementsOf, membersOf } from "../../../openapi-document.ts";
import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { differing } from "../views.ts";

const texts = { prompt: "What is 2+2?", input: "2+2", context: "2+2=4", output: "4", golden_answer: "4" };

/** What is scored while you wait is kept. */
export const evaluated: Story = {
  name: "evaluated",
  says: "POST /evaluate shows what was sent and its score, and its run has that evaluation alone.",
  source: "documented",
  reads: false,
  async tell(teller) {
    for (const [sent, result] of [
      [{ metric_shortname: "exact_match", threshold: 33, model_slug: "o4-mini", ...texts }, 100],
      [
        {
          metric_shortname: "exact_match",
          threshold: 34,
          metric_args: { case_sensitive: false },
          ...texts,
          output: "5",
        },
        0,
      ],
    ] as const) {
      const answer = await teller.ask("evaluate", { json: sent }, 201);
      const { id, run_id, prompt, input, context, output, golden_answer, metric_shortname, ...evaluation } =
        fieldsOf(answer);
      teller.report(
        evaluation.result === result ? [] : [`/result is ${evaluation.result}, not ${result}.`],
        answer,
      );
      const run = await teller.ask("getRun", { id: Number(run_id) }, 200);
      const [first, ...others] = elementsOf(fieldsOf(run).evaluations).map(membersOf);
      const record = {
        prompt: prompt ?? null,
        input: input ?? null,
        context: context ?? null,
        output: output ?? null,
        golden_answer: golden_answer ?? null,
      };
      teller.report(
        [
          ...(others.length === 0 ? [] : [`Its run ${run_id} has ${others.length + 1} evaluations.`]),
          ...differing(
            { ...evaluation, id: id ?? null, run_id: run_id ?? null, metric: metric_shortname ?? null },
            first ?? {},
          ),
          ...differing(record, membersOf(first?.record)),
        ],
        run,
      );
    }
  },
};
