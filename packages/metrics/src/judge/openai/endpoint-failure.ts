import { excerpt, type Fields, fieldsOf, isFields, parsedJson } from "./json.ts";
import { namedWait } from "./named-wait.ts";
import type { HttpAnswer } from "./post.ts";

/** An error that an endpoint reports, whatever form it has. */
export type EndpointFailure = {
  /** That of the error itself if it has one, since some endpoints report errors with status 200. */
  readonly status: number;
  /** What the endpoint says, on one line; empty if it says nothing. */
  readonly words: string;
  /** Its codes, its types and the parameter that it is about, in lower case. */
  readonly codes: readonly string[];
  /** Whether it is a page, of a web server in front of the endpoint or instead of it. */
  readonly isPage: boolean;
  /** How long to wait, in milliseconds, if it says so. */
  readonly wait: number | undefined;
  /** Whether to try again, if it says so. */
  readonly retry: boolean | undefined;
  /** Where it leads, if it is a redirect. */
  readonly location: string | undefined;
};

/**
 * Reads an answer that is an error: OpenAI's form, without the object round it, in a list, a text, FastAPI's
 * details, plain text or a page.
 *
 * @param now milliseconds since 1970
 * @param error what of the body is the error. Default: all of it
 */
export function endpointFailure(answer: HttpAnswer, now: number, error?: unknown): EndpointFailure {
  const body = parsedJson(answer.text);
  const said = error ?? errorOf(body);
  const fields = fieldsOf(said);
  const words = (body === undefined ? wordsOfText(answer.text) : wordsOf(said)).slice(0, 2_000);
  const codes = [fields.code, fields.type, fields.status, fields.param]
    .filter((code) => typeof code === "string")
    .map((code) => code.toLowerCase());
  const { "x-should-retry": retry, location } = answer.headers;
  const status = statusOf(answer.status, fields, codes);
  return {
    status,
    words: excerpt(words),
    codes,
    isPage: isPage(answer.text),
    wait: namedWait({ status, headers: answer.headers }, fields, words, now),
    retry: retry === "true" ? true : retry === "false" ? false : undefined,
    location: answer.status >= 300 && answer.status < 400 ? location : undefined,
  };
}

/** The error in a body. */
function errorOf(body: unknown): unknown {
  if (Array.isArray(body)) return errorOf(body[0]);
  const { error, errors } = fieldsOf(body);
  if (Array.isArray(errors) && errors.length > 0 && !error) return errors[0];
  return error ? error : body;
}

/** Gateways pass the error of the endpoint behind them on as JSON in a text. */
function wordsOf(said: unknown): string {
  if (typeof said === "string") {
    const nested = /^\s*[[{]/.test(said) ? parsedJson(said) : undefined;
    return nested === undefined ? said : wordsOf(errorOf(nested));
  }
  if (Array.isArray(said)) return said.map(wordsOf).join("; ");
  if (!isFields(said)) return "";
  const { message, detail, msg, loc, error_description, metadata } = said;
  if (typeof msg === "string" && Array.isArray(loc)) return `${loc.join(".")}: ${msg}`;
  const given = [message, detail, msg, error_description].find((each) => each && typeof each !== "number");
  const words = given === undefined ? JSON.stringify(said) : wordsOf(given);
  const { raw } = fieldsOf(metadata);
  return typeof raw === "string" && raw !== "" ? `${words}: ${wordsOf(raw)}` : words;
}

/** @returns the text itself, or what kind of page it is, with its beginning */
export function wordsOfText(text: string): string {
  return isPage(text) ? `a page of HTML: ${excerpt(text, 100)}` : text;
}

function isPage(text: string): boolean {
  return /^\s*</.test(text);
}

/**
 * An error within an answer of status 200 has its status as a code, or a code that has a status. One with
 * neither is the endpoint's fault.
 */
function statusOf(status: number, { code, status: field }: Fields, codes: readonly string[]): number {
  if (status < 200 || status > 299) return status;
  const number = [code, field].map(Number).find((each) => each >= 400 && each <= 599);
  return number ?? statusByCode.find(([pattern]) => codes.some((each) => pattern.test(each)))?.[1] ?? 502;
}

const statusByCode: readonly (readonly [RegExp, number])[] = [
  [/rate.?limit|resource_exhausted|too_many/, 429],
  [/quota|billing|credit/, 402],
  [/authentication|api_?key|unauthor/, 401],
  [/permission|forbidden/, 403],
  [/not_?found/, 404],
  [/invalid|bad_?request/, 400],
];
