import { asksForAttempts, scoreAttempts } from "../judged/attempts.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const instructionIntegritySubversionAttempts = defineMetric({
  id: 45,
  shortname: "instr_integ_subv_att",
  label: "Instruction Integrity Subversion Attempts",
  category: "Security",
  description:
    "Whether the input tries to set aside or rewrite the instructions of the application. 100 means that nothing was found.",
  needs: ["input"],
  arguments: [],
  threshold: 100,
  judged: true,
  source: "documented",
  score_rule,
  asks: () => asksForAttempts("input"),
  score: ({ input }, _, tools) =>
    scoreAttempts(tools, "instructions", input, "No attempt to subvert the instructions was found."),
});
