import { defineCommandGroup } from "@aegis/terminal";
import { list } from "./list.ts";
import { score } from "./score.ts";
import { scoreFile } from "./score-file.ts";

/** The command line of `aegis-metrics`. */
export const aegisMetrics = defineCommandGroup({
  name: "aegis-metrics",
  description: "Scores the output of a model, each time from 0 to 100.",
  notes:
    "\nJudged metrics ask the built-in offline judge, which does not measure quality, or the model that AEGIS_JUDGE_URL,\n" +
    "AEGIS_JUDGE_MODEL and AEGIS_JUDGE_KEY name at an OpenAI-compatible endpoint.",
  commands: [score, scoreFile, list],
});
