import { type Judge, offlineJudge } from "@aegis/metrics";
import { cached, composeEndpoint, type Endpoint, limited, retried, timed } from "@aegis/metrics/judge";
import { openAiEndpoint } from "@aegis/metrics/openai";
import { CommandError } from "@aegis/terminal";
import type { JudgeHealth } from "../engine/judge-health.ts";

/** Who watches the judges of an endpoint, and the limits on calls to it. */
type JudgeOptions = {
  readonly judgeHealth: JudgeHealth;
  /** Questions under way at a time, over all models. */
  readonly calls: number;
  /** Seconds for an answer, with all tries. */
  readonly timeout: number;
};

/**
 * The OpenAI-compatible endpoint at AEGIS_JUDGE_URL, with the key AEGIS_JUDGE_KEY; undefined if there is no
 * URL.
 *
 * @throws CommandError if AEGIS_JUDGE_URL is not a URL
 */
export function judgeEndpoint(
  environment: Readonly<Record<string, string | undefined>>,
): Endpoint | undefined {
  const { AEGIS_JUDGE_URL: baseUrl = "", AEGIS_JUDGE_KEY: apiKey = "" } = environment;
  if (baseUrl === "") return undefined;
  if (!/^https?:/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new CommandError("AEGIS_JUDGE_URL is not a URL. Give one such as https://api.openai.com/v1.");
  // An endpoint on one's own machine asks for no key, but the library sends one in any case.
  return openAiEndpoint({ baseUrl, apiKey: apiKey === "" ? "none" : apiKey });
}

/**
 * Who judges, by the slug of a model: the endpoint's judges, or the offline judge for every model if there is
 * no endpoint.
 */
export function judgesOf(
  endpoint: Endpoint | undefined,
  { judgeHealth, calls, timeout }: JudgeOptions,
): (slug: string) => Judge {
  if (endpoint === undefined) return () => offlineJudge;
  // From top to bottom, as a question travels; nothing else wraps a judge. The wait for a free place is not
  // part of the time for an answer.
  const { judge } = composeEndpoint(endpoint, [
    judgeHealth.observe,
    cached(),
    limited(calls),
    timed(timeout * 1_000),
    retried(),
  ]);
  return judge;
}

/** What the help says of the environment. */
export const environmentNotes = `
Environment:
  AEGIS_JUDGE_URL  an OpenAI-compatible endpoint that judges, such as https://api.openai.com/v1; models are called by
                   their slugs. Without it the built-in offline judge answers, which does not measure quality.
  AEGIS_JUDGE_KEY  its key, if it needs one`;
