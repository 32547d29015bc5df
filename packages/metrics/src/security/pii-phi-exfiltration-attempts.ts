import { asksForAttempts, scoreAttempts } from "../judged/attempts.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const piiPhiExfiltrationAttempts = defineMetric({
  id: 47,
  shortname: "pii_phi_exfil_att",
  label: "PII/PHI Exfiltration Attempts",
  category: "Security",
  description:
    "Whether the input tries to extract personal or health data. 100 means that nothing was found.",
  needs: ["input"],
  arguments: [],
  threshold: 100,
  judged: true,
  source: "documented",
  score_rule,
  asks: () => asksForAttempts("input"),
  score: ({ input }, _, tools) =>
    scoreAttempts(tools, "personal_data", input, "No attempt to extract personal or health data was found."),
});
