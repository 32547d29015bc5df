import type { Question } from "../../question.ts";
import type { EndpointFailure } from "./endpoint-failure.ts";
import type { EndpointSettings } from "./settings.ts";

/** The ways to ask for JSON, best first. The last, which asks in words alone, works everywhere. */
const formats = ["json_schema", "json_object", "words"] as const;

/** What of a request an endpoint may refuse although it can answer the question. */
export type Dialect = {
  readonly format: (typeof formats)[number];
  /** Whether the temperature is sent. */
  readonly temperature: boolean;
  /** The name of the limit on tokens. */
  readonly limit: "max_tokens" | "max_completion_tokens";
};

/** All that we would like to ask for. */
export const fullDialect: Dialect = { format: "json_schema", temperature: true, limit: "max_tokens" };

/** The fields of a request that depend on the dialect. */
export function dialectFields(
  { format, temperature: isSent, limit }: Dialect,
  { temperature = 0, maxTokens }: EndpointSettings,
  { id, schema }: Question,
): Readonly<Record<string, unknown>> {
  return {
    ...(temperature === null || !isSent ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { [limit]: maxTokens }),
    ...(format === "json_object" ? { response_format: { type: "json_object" } } : {}),
    ...(format === "json_schema" ? { response_format: jsonSchema(id, schema) } : {}),
  };
}

function jsonSchema(id: string, schema: Question["schema"]) {
  const name = id.replaceAll(/[^\w-]/g, "_");
  return { type: "json_schema", json_schema: { name, strict: true, schema } };
}

/** The same dialect without a way to ask for JSON but words. */
export function inWords(dialect: Dialect): Dialect {
  return { ...dialect, format: "words" };
}

/**
 * What to try next, after a request was refused: without what the endpoint names; if it names nothing of it,
 * without `response_format`, since endpoints refuse that in words of their own. Undefined if there is nothing
 * left to leave out, or the refusal is about something else beyond doubt.
 *
 * @param settings say what was sent
 */
export function simplerDialect(
  dialect: Dialect,
  { status, words, codes, isPage }: EndpointFailure,
  { temperature, maxTokens }: EndpointSettings,
): Dialect | undefined {
  const isRefusal = status >= 500 || (refusals.has(status) && !(status === 404 && isPage));
  if (!isRefusal || codes.some((code) => aboutElse.test(code))) return undefined;
  const said = [words, ...codes].join(" ");
  const lacksTemperature = dialect.temperature && temperature !== null && /temperature/i.test(said);
  const lacksLimit = dialect.limit === "max_tokens" && maxTokens !== undefined && /max_tokens/i.test(said);
  const lacksFormat = dialect.format !== "words" && format.test(said);
  if (lacksTemperature || lacksLimit || lacksFormat)
    return {
      format: lacksFormat ? nextFormat(dialect.format) : dialect.format,
      temperature: dialect.temperature && !lacksTemperature,
      limit: lacksLimit ? "max_completion_tokens" : dialect.limit,
    };
  // A fault of the server that names nothing is first tried again as it is: see `chatJudge`.
  return status >= 500 || dialect.format === "words" ? undefined : inWords(dialect);
}

const refusals: ReadonlySet<number> = new Set([400, 404, 422]);

/** What no other form of the request would change. */
const aboutElse =
  /context_length|content_filter|content_policy|string_above_max|model_not_found|invalid_api_key|quota|json_validate_failed/;

const format = /response.?format|schema|json.?(?:object|mode)|structured.?output|grammar|guided/i;

function nextFormat(current: Dialect["format"]): Dialect["format"] {
  return formats[formats.indexOf(current) + 1] ?? "words";
}
