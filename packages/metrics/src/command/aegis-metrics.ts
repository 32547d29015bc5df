import { defineCommandGroup } from "@aegis/terminal";
import { list } from "./list.ts";
import { score } from "./score.ts";
import { scoreFile } from "./score-file.ts";

/** The command line of `aegis-metrics`. */
export const aegisMetrics = defineCommandGroup({
  name: "aegis-metrics",
  description: "Scores the output of a model, each time from 0 to 100.",
  notes:
    "\nJudged metrics ask the built-in offline judge, which does not measure quality, or an OpenAI-compatible\n" +
    "endpoint set by AEGIS_JUDGE_URL, AEGIS_JUDGE_MODEL and AEGIS_JUDGE_KEY, or the endpoint that the file in\n" +
    "AEGIS_JUDGES, or --judges, has for the model.",
  commands: [score, scoreFile, list],
});
