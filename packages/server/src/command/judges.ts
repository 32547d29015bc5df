import { type Judge, offlineJudge } from "@aegis/metrics";
import { cached, composeEndpoint, limited, retried, timed } from "@aegis/metrics/judge";
import { openAiEndpoint } from "@aegis/metrics/openai";
import { CommandError } from "@aegis/terminal";

/** Limits on calls to an endpoint. */
type JudgeLimits = {
  /** Questions under way at a time, over all models. */
  readonly calls: number;
  /** Seconds for an answer, with all tries. */
  readonly timeout: number;
};

/**
 * Who judges, by the slug of a model: an OpenAI-compatible endpoint at AEGIS_JUDGE_URL with the key
 * AEGIS_JUDGE_KEY, or the offline judge for every model if there is no URL.
 *
 * @throws CommandError if AEGIS_JUDGE_URL is not a URL
 */
export function judgesOf(
  environment: Readonly<Record<string, string | undefined>>,
  { calls, timeout }: JudgeLimits,
): (slug: string) => Judge {
  const { AEGIS_JUDGE_URL: baseUrl = "", AEGIS_JUDGE_KEY: apiKey = "" } = environment;
  if (baseUrl === "") return () => offlineJudge;
  if (!/^https?:/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new CommandError("AEGIS_JUDGE_URL is not a URL. Give one such as https://api.openai.com/v1.");
  // An endpoint on one's own machine asks for no key, but the library sends one in any case.
  const endpoint = openAiEndpoint({ baseUrl, apiKey: apiKey === "" ? "none" : apiKey });
  // From top to bottom, as a question travels. The wait for a free place is not part of the time for an
  // answer.
  const { judge } = composeEndpoint(endpoint, [cached(), limited(calls), timed(timeout * 1_000), retried()]);
  return judge;
}

/** What the help says of the environment. */
export const environmentNotes = `
Environment:
  AEGIS_JUDGE_URL  an OpenAI-compatible endpoint that judges, such as https://api.openai.com/v1; models are called by
                   their slugs. Without it the built-in offline judge answers, which does not measure quality.
  AEGIS_JUDGE_KEY  its key, if it needs one`;
