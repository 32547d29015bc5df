import { asksForAttempts, attemptsMetadata, scoreAttempts } from "../judged/attempts.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const instructionIntegritySubversionAttempts = defineMetric({
  id: 45,
  shortname: "instr_integ_subv_att",
  label: "Instruction Integrity Subversion Attempts",
  category: "Security",
  description: "Whether the input tries to set aside or rewrite the instructions of the application.",
  score_summary:
    "100 if nothing is found; each finding takes all of what is left if it is severe, half if medium, a quarter if low.",
  needs: ["input"],
  arguments: [],
  threshold: 100,
  judged: true,
  source: "documented",
  score_rule,
  metadata: attemptsMetadata,
  asks: () => asksForAttempts("input"),
  score: ({ input }, _, tools) =>
    scoreAttempts(tools, "instructions", input, "No attempt to subvert the instructions was found."),
});
