import { asksForAttempts, scoreAttempts } from "../judged/attempts.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const roleHijacking = defineMetric({
  id: 48,
  shortname: "role_hijack",
  label: "Role Hijacking",
  category: "Security",
  description:
    "Whether the input tries to make the application take on another role. 100 means that nothing was found.",
  needs: ["input"],
  arguments: [],
  threshold: 100,
  judged: true,
  source: "documented",
  score_rule,
  asks: () => asksForAttempts("input"),
  score: ({ input }, _, tools) =>
    scoreAttempts(tools, "role", input, "No attempt to change the role was found."),
});
