import { asksForAttempts, scoreAttempts } from "../judged/attempts.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const systemDataExfiltrationAttempts = defineMetric({
  id: 49,
  shortname: "sys_data_exfil_att",
  label: "System Data Exfiltration Attempts",
  category: "Security",
  description:
    "Whether the input tries to extract system prompts, credentials or other internal data. 100 means that nothing was found.",
  needs: ["input"],
  arguments: [],
  threshold: 100,
  judged: true,
  source: "documented",
  score_rule,
  asks: () => asksForAttempts("input"),
  score: ({ input }, _, tools) =>
    scoreAttempts(tools, "system_data", input, "No attempt to extract internal data was found."),
});
