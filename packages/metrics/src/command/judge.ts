import { CommandError, option, judgeOptions as sharedOptions, type Values } from "@aegis/terminal";
import { composeJudge, defaultWrappers } from "../judge/compose-judge.ts";
import type { Judge } from "../judge/judge.ts";
import { offlineJudge } from "../judge/offline/offline.ts";

/** The options of a command that asks judges. */
export const judgeOptions = {
  ...sharedOptions(4),
  judgeModel: option("--judge-model <name>", "model that judges, in place of AEGIS_JUDGE_MODEL"),
};

/** Who judges, as options and environment say. */
export type JudgeValues = Values<typeof judgeOptions>;

/**
 * The judge that options and environment name: a model of an OpenAI-compatible endpoint by AEGIS_JUDGE_URL,
 * AEGIS_JUDGE_MODEL and, if the endpoint needs a key, AEGIS_JUDGE_KEY; or of the endpoint that a file of
 * judges has for the model. With neither it is the offline judge.
 *
 * @throws CommandError if a value is invalid, or an endpoint is given without a model
 */
export async function judgeOf(
  environment: Readonly<Record<string, string | undefined>>,
  values: JudgeValues,
): Promise<Judge> {
  const { AEGIS_JUDGE_URL: url = "", AEGIS_JUDGES: file = "", AEGIS_JUDGE_MODEL: named = "" } = environment;
  if (url === "" && (values.judges ?? file) === "") return offlineJudge;
  // Loaded only when it is needed.
  const { BrokenJudges, configuredEndpoint } = await import("../judge/openai/index.ts");
  const { judges, judgeModel: model = named } = values;
  const {
    judgeHeader: headers,
    judgeQuery: query,
    judgeTemperature: temperature,
    judgeMaxTokens: maxTokens,
  } = values;
  try {
    const endpoint = configuredEndpoint({
      environment,
      judges,
      settings: { headers, query, temperature, maxTokens },
    });
    if (endpoint === undefined) return offlineJudge;
    if (model === "")
      throw new CommandError("Name the model that judges: with --judge-model, or in AEGIS_JUDGE_MODEL.");
    return composeJudge(
      endpoint.judge(model),
      defaultWrappers({
        concurrency: values.judgeCalls,
        deadline: values.judgeTimeout * 1_000,
        tries: values.judgeTries,
      }),
    );
  } catch (error) {
    throw error instanceof BrokenJudges ? new CommandError(error.message) : error;
  }
}
