import { models } from "@aegis/contract";
import { type Judge, offlineJudge } from "@aegis/metrics";
import {
  type AskedEndpoint,
  cached,
  composeEndpoint,
  type Endpoint,
  type JudgeWrapper,
  limited,
  retried,
  timed,
} from "@aegis/metrics/judge";
import { BrokenJudges, configuredEndpoint, type Variables } from "@aegis/metrics/openai";
import { CommandError } from "@aegis/terminal";
import type { JudgeHealth } from "../engine/judge-health.ts";
import type { Meter } from "../meter.ts";
import type { Tracing } from "../tracing.ts";
import type { ScoringValues } from "./scoring-options.ts";

/**
 * The endpoint at AEGIS_JUDGE_URL, with the key AEGIS_JUDGE_KEY, or those of the file that `--judges` or
 * AEGIS_JUDGES names; undefined if there is neither.
 *
 * @throws CommandError with one line that names what is wrong, where, and its remedy
 */
export function judgeEndpoint(environment: Variables, values: ScoringValues): Endpoint | undefined {
  const { judges, judgeHeader: headers, judgeQuery: query } = values;
  const { judgeTemperature: temperature, judgeMaxTokens: maxTokens } = values;
  try {
    return configuredEndpoint({
      environment,
      judges,
      settings: { headers, query, temperature, maxTokens },
      models: models.map(({ slug }) => slug),
    });
  } catch (error) {
    throw error instanceof BrokenJudges ? new CommandError(error.message) : error;
  }
}

/** The endpoints at which the models are asked, each once. */
export function endpointsOf(endpoint: Endpoint | undefined): readonly AskedEndpoint[] {
  const asked = models.flatMap(({ slug }) => endpoint?.judge(slug).endpoint ?? []);
  return [...new Map(asked.map((each) => [each.key, each])).values()];
}

/** What is put around judges besides what the options ask for. */
type Around = {
  readonly meter: Pick<Meter, "observe"> | undefined;
  readonly tracing: Pick<Tracing, "observe"> | undefined;
  /**
   * How many questions are under way at a time at each endpoint; by default as many as the options say, in
   * this process.
   */
  readonly limit: JudgeWrapper | undefined;
};

/**
 * Who judges, by the slug of a model: the endpoint's judges, or the offline judge for every model if there is
 * no endpoint.
 */
export function judgesOf(
  endpoint: Endpoint | undefined,
  judgeHealth: JudgeHealth,
  { judgeCalls, judgeTimeout, judgeTries }: Pick<ScoringValues, "judgeCalls" | "judgeTimeout" | "judgeTries">,
  { meter, tracing, limit = limited(judgeCalls) }: Around,
): (slug: string) => Judge {
  if (endpoint === undefined) return () => offlineJudge;
  // From top to bottom, as a question travels; nothing else wraps a judge. The wait for a free place is not
  // part of the time for an answer.
  const { judge } = composeEndpoint(endpoint, [
    judgeHealth.observe,
    cached(),
    limit,
    timed(judgeTimeout * 1_000),
    retried({ tries: judgeTries }),
    ...(meter === undefined ? [] : [meter.observe]),
    ...(tracing === undefined ? [] : [tracing.observe]),
  ]);
  return judge;
}

/** What the help says of the environment. */
export const environmentNotes = `
Environment:
  AEGIS_JUDGE_URL  an OpenAI-compatible endpoint that judges, such as https://api.openai.com/v1; models are called by
                   their slugs. Without it the built-in offline judge answers, which does not measure quality.
  AEGIS_JUDGE_KEY  its key, if it needs one
  AEGIS_JUDGES     instead of both, a YAML file that says which endpoint has which models, as --judges does
  DATABASE_URL     a PostgreSQL database that keeps everything, as --database says. A password on a command line is
                   seen by all who list processes; here it is not.`;
