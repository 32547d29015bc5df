import { readFileSync } from "node:fs";
import type { Endpoint } from "../judge.ts";
import { problemOfBaseUrl } from "./base-url.ts";
import { openAiEndpoint } from "./endpoint.ts";
import { type Variables, withVariables } from "./environment-values.ts";
import { BrokenJudges, judgesFile } from "./judges-file.ts";
import { type EndpointSettings, problemOfHeader } from "./settings.ts";

/** What a command was told of its judges. */
export type JudgeConfiguration = {
  /** AEGIS_JUDGE_URL and AEGIS_JUDGE_KEY, or AEGIS_JUDGES, and the variables that the other settings name. */
  readonly environment: Variables;
  /** A file of judges, in place of AEGIS_JUDGES. */
  readonly judges?: string | undefined;
  /** With a file of judges, only temperature and tokens, for entries that do not say otherwise. */
  readonly settings: Pick<EndpointSettings, "headers" | "query" | "temperature" | "maxTokens">;
  /** The models that may be asked for. @default any */
  readonly models?: readonly string[] | undefined;
};

/**
 * The endpoint, or the endpoints, that the options and the environment of a command name; undefined if they
 * name none.
 *
 * @throws BrokenJudges with one line that names what is wrong, where, and its remedy
 */
export function configuredEndpoint({
  environment,
  judges,
  settings,
  models,
}: JudgeConfiguration): Endpoint | undefined {
  const {
    AEGIS_JUDGE_URL: baseUrl = "",
    AEGIS_JUDGE_KEY: apiKey = "",
    AEGIS_JUDGES: named = "",
  } = environment;
  const file = judges ?? named;
  const { headers = {}, query = {}, temperature, maxTokens } = settings;
  if (file !== "") {
    if (baseUrl !== "")
      throw new BrokenJudges(`AEGIS_JUDGE_URL and ${file} both say who judges. Leave one of them out.`);
    if (Object.keys({ ...headers, ...query }).length > 0)
      throw new BrokenJudges(`Headers and query belong to one endpoint. Put them into its entry in ${file}.`);
    const kept = {
      ...(temperature === undefined ? {} : { temperature }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
    };
    return judgesFile({ text: textOf(file), name: file, environment, settings: kept, models });
  }
  if (baseUrl === "") return undefined;
  const problem = problemOfBaseUrl(baseUrl);
  if (problem !== undefined) throw new BrokenJudges(`AEGIS_JUDGE_URL ${problem}`);
  // A key that was read from a file may end in a line break.
  const key = apiKey.trim();
  const ofKey = problemOfHeader("authorization", key);
  if (ofKey !== undefined) throw new BrokenJudges(`AEGIS_JUDGE_KEY ${ofKey}`);
  return openAiEndpoint({
    baseUrl,
    apiKey: key,
    ...settings,
    headers: filled(headers, environment, "header", problemOfHeader),
    query: filled(query, environment, "query", () => undefined),
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new BrokenJudges(
      `The judges in ${file} cannot be read: ${reason === "ENOENT" ? "there is no such file" : reason}.`,
    );
  }
}

function filled(
  values: Readonly<Record<string, string>>,
  environment: Variables,
  what: string,
  check: (name: string, text: string) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const put = withVariables(value, environment);
      const problem = "problem" in put ? put.problem : check(name, put.text);
      if (problem !== undefined) throw new BrokenJudges(`The ${what} ${name} ${problem}`);
      return [name, "text" in put ? put.text : ""];
    }),
  );
}
