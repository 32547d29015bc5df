import { CommandError, option, judgeOptions as sharedOptions, type Values } from "@aegis/terminal";
import { composeEndpoint, defaultWrappers } from "../judge/compose-judge.ts";
import type { Endpoint, Judge, JudgeWrapper } from "../judge/judge.ts";
import { offlineJudge } from "../judge/offline/offline.ts";

/** The options of a command that asks judges. */
export const judgeOptions = {
  ...sharedOptions(4),
  judgeModel: option("--judge-model <name>", "model that judges, in place of AEGIS_JUDGE_MODEL"),
};

/** Who judges, as options and environment say. */
export type JudgeValues = Values<typeof judgeOptions>;

/**
 * The endpoint that options and environment name, with the wrappers that its options ask for; undefined for
 * the offline judge.
 *
 * @param nearest what stands nearest to each judge: it sees every try, also those that nobody waits for any
 * more
 * @throws CommandError if a value is invalid
 */
export async function endpointOf(
  environment: Readonly<Record<string, string | undefined>>,
  values: JudgeValues,
  nearest: readonly JudgeWrapper[] = [],
): Promise<Endpoint | undefined> {
  const { AEGIS_JUDGE_URL: url = "", AEGIS_JUDGES: file = "" } = environment;
  if (url === "" && (values.judges ?? file) === "") return undefined;
  // Loaded only when it is needed.
  const { BrokenJudges, configuredEndpoint } = await import("../judge/openai/index.ts");
  const { judges, judgeHeader: headers, judgeQuery: query } = values;
  const { judgeTemperature: temperature, judgeMaxTokens: maxTokens } = values;
  try {
    const settings = { headers, query, temperature, maxTokens };
    const endpoint = configuredEndpoint({ environment, judges, settings });
    return endpoint && composeEndpoint(endpoint, [...wrappersOf(values), ...nearest]);
  } catch (error) {
    throw error instanceof BrokenJudges ? new CommandError(error.message) : error;
  }
}

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
  const endpoint = await endpointOf(environment, values);
  if (endpoint === undefined) return offlineJudge;
  const { AEGIS_JUDGE_MODEL: named = "" } = environment;
  const { judgeModel: model = named } = values;
  if (model === "")
    throw new CommandError("Name the model that judges: with --judge-model, or in AEGIS_JUDGE_MODEL.");
  return endpoint.judge(model);
}

function wrappersOf({ judgeCalls, judgeTimeout, judgeTries }: JudgeValues) {
  return defaultWrappers({ concurrency: judgeCalls, deadline: judgeTimeout * 1_000, tries: judgeTries });
}
