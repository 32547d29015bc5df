import { problemOfBaseUrl } from "./base-url.ts";
import type { EndpointOptions } from "./endpoint.ts";
import { notSet, type Variables, withVariables } from "./environment-values.ts";
import { fieldsOf, isFields } from "./json.ts";
import { problemOfCount, problemOfField, problemOfHeader, problemOfTemperature } from "./settings.ts";

/** What is wrong with the value of a key, or of a key within it; it follows the name of the key. */
type ValueProblem = { readonly within?: string; readonly problem: string };

type KeyOfEntry = {
  readonly required?: true;
  /** @returns undefined if the value is fine */
  readonly check: (value: unknown, environment: Variables) => ValueProblem | undefined;
};

/** The keys of an entry in a file of judges. */
export const entryKeys: Readonly<Record<string, KeyOfEntry>> = {
  models: {
    required: true,
    check: (value) =>
      [value].flat().length > 0 && [value].flat().every(isText)
        ? undefined
        : { problem: 'must be a model or a list of models, such as "gpt-*".' },
  },
  base_url: {
    required: true,
    check: (value) => found(problemOfBaseUrl(isText(value) ? value : "")),
  },
  key_variable: {
    check(value, environment) {
      if (!isText(value))
        return { problem: "must be the name of an environment variable that holds the key." };
      const key = environment[value]?.trim() ?? "";
      return found(key === "" ? notSet(value) : problemOfHeader("authorization", key));
    },
  },
  model_name: {
    check: (value) => (isText(value) ? undefined : { problem: "must be what the endpoint calls the model." }),
  },
  headers: {
    check: (value, environment) =>
      problemOfTexts(value, environment, (name, text) => problemOfHeader(name, text)),
  },
  query: { check: (value, environment) => problemOfTexts(value, environment, () => undefined) },
  body: {
    check(value) {
      if (!isFields(value)) return { problem: "must be fields of the request." };
      for (const name of Object.keys(value)) {
        const problem = problemOfField(name);
        if (problem !== undefined) return { within: name, problem };
      }
      return undefined;
    },
  },
  temperature: { check: (value) => found(problemOfTemperature(value)) },
  max_tokens: { check: (value) => found(problemOfCount(value)) },
  calls: {
    // As many as --judge-calls takes: each may have a row of texts in memory.
    check: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 256
        ? undefined
        : { problem: "must be a whole number from 1 to 256." },
  },
};

/** An entry that is fine, as options of an endpoint. */
export function endpointOf(
  entry: Readonly<Record<string, unknown>>,
  environment: Variables,
): EndpointOptions & { readonly models: readonly string[] } {
  const { model_name, key_variable, temperature, max_tokens, calls, body } = entry;
  return {
    models: [entry.models].flat().map(String),
    baseUrl: String(entry.base_url),
    apiKey: isText(key_variable) ? environment[key_variable]?.trim() : undefined,
    headers: textsOf(entry.headers, environment),
    query: textsOf(entry.query, environment),
    body: fieldsOf(body),
    ...(isText(model_name) ? { modelName: (judge) => model_name.replaceAll("*", () => judge) } : {}),
    ...(temperature === undefined ? {} : { temperature: temperature === null ? null : Number(temperature) }),
    ...(max_tokens === undefined ? {} : { maxTokens: Number(max_tokens) }),
    ...(calls === undefined ? {} : { concurrency: Number(calls) }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function found(problem: string | undefined): ValueProblem | undefined {
  return problem === undefined ? undefined : { problem };
}

function problemOfTexts(
  value: unknown,
  environment: Variables,
  check: (name: string, text: string) => string | undefined,
): ValueProblem | undefined {
  if (!isFields(value)) return { problem: "must be names with a text each." };
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== "string" && typeof text !== "number")
      return { within: name, problem: "must be a text." };
    const put = withVariables(String(text), environment);
    const problem = "problem" in put ? put.problem : check(name, put.text);
    if (problem !== undefined) return { within: name, problem };
  }
  return undefined;
}

function textsOf(value: unknown, environment: Variables): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([name, text]) => {
      const put = withVariables(String(text), environment);
      return [name, "text" in put ? put.text : ""];
    }),
  );
}
