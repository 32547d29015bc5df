import { type Judge, offlineJudge } from "@aegis/metrics";
import { openAiEndpoint } from "@aegis/metrics/openai";
import { CommandError } from "./command-error.ts";

/** How hard an endpoint is pressed. */
type JudgeLimits = {
  /** Questions under way at a time. */
  readonly calls: number;
  /** For an answer, with all tries; in seconds. */
  readonly timeout: number;
};

/**
 * Who judges, by the slug of a model: an OpenAI-compatible endpoint at AEGIS_JUDGE_URL with the key AEGIS_JUDGE_KEY, and the
 * offline judge for every model where there is no URL.
 *
 * @throws CommandError for a URL that is none
 */
export function judgesOf(
  environment: Readonly<Record<string, string | undefined>>,
  { calls, timeout }: JudgeLimits,
): (slug: string) => Judge {
  const { AEGIS_JUDGE_URL: baseUrl = "", AEGIS_JUDGE_KEY: apiKey = "" } = environment;
  if (baseUrl === "") return () => offlineJudge;
  if (!/^https?:/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new CommandError("AEGIS_JUDGE_URL is no URL. Give one such as https://api.openai.com/v1.");
  // Endpoints on one's own machine ask for no key; the library sends one in any case.
  const endpoint = openAiEndpoint({
    baseUrl,
    apiKey: apiKey === "" ? "none" : apiKey,
    concurrency: calls,
    deadline: timeout * 1_000,
  });
  return (slug) => endpoint.judge(slug);
}
