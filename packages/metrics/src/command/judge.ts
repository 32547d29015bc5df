import { CommandError } from "@aegis/terminal";
import { composeJudge, defaultWrappers } from "../judge/compose-judge.ts";
import type { Judge } from "../judge/judge.ts";
import { offlineJudge } from "../judge/offline/offline.ts";

/**
 * The judge that the environment names: a model of an OpenAI-compatible endpoint by AEGIS_JUDGE_URL,
 * AEGIS_JUDGE_MODEL and, if the endpoint needs a key, AEGIS_JUDGE_KEY. Without a URL it is the offline judge.
 *
 * @throws CommandError if the URL is invalid, or given without a model
 */
export async function judgeOf(environment: Readonly<Record<string, string | undefined>>): Promise<Judge> {
  const {
    AEGIS_JUDGE_URL: baseUrl = "",
    AEGIS_JUDGE_MODEL: model = "",
    AEGIS_JUDGE_KEY: apiKey = "",
  } = environment;
  if (baseUrl === "") return offlineJudge;
  if (!URL.canParse(baseUrl))
    throw new CommandError("AEGIS_JUDGE_URL must be a URL such as https://api.openai.com/v1.");
  if (model === "")
    throw new CommandError("AEGIS_JUDGE_URL is set, so AEGIS_JUDGE_MODEL must name one of its models.");
  // Loaded only when it is needed: its library takes a third of the command's start.
  const { openAiEndpoint } = await import("../judge/openai/endpoint.ts");
  // An endpoint on one's own machine asks for no key, but the library sends one in any case.
  const endpoint = openAiEndpoint({ baseUrl, apiKey: apiKey === "" ? "none" : apiKey });
  return composeJudge(endpoint.judge(model), defaultWrappers());
}
