import { STATUS_CODES } from "node:http";
import type { Usage } from "../../question.ts";
import { JudgeError, type JudgeErrorKind } from "../judge-error.ts";
import type { EndpointFailure } from "./endpoint-failure.ts";

type Sorted = { readonly kind: JudgeErrorKind; readonly mayPass: boolean };

/** What a message names. */
export type AskedModel = {
  /** The model. */
  readonly model: string;
  /** The URL that was asked, as messages show it. Only messages on the address itself name it. */
  readonly url: string;
  /** Cuts keys out of what the endpoint said. */
  readonly redact: (text: string) => string;
};

/**
 * Sorts what an endpoint reports. Worth another try are its own faults, limits on requests, and locks; not
 * what is wrong with the request, the key or the account.
 */
export function toJudgeError(
  failure: EndpointFailure,
  { model, url, redact }: AskedModel,
  usage: Usage,
): JudgeError {
  const { status, wait } = failure;
  const isElsewhere = leadsElsewhere(failure);
  const { kind, mayPass } = isElsewhere ? final("unreachable") : sort(failure);
  const said = failure.words === "" ? (STATUS_CODES[status] ?? "no reason given") : failure.words;
  const message = isElsewhere
    ? `${model}: ${url} answers ${status}: ${failure.location ?? said}. ${remedy(failure, url)}`
    : `${model}: ${status} ${said}`;
  return new JudgeError(kind, redact(message), {
    status,
    usage,
    retry: (failure.retry ?? mayPass) ? { after: wait } : undefined,
  });
}

function final(kind: JudgeErrorKind): Sorted {
  return { kind, mayPass: false };
}

/** A redirect, or a path that the endpoint does not know: then no word is about a model. */
function leadsElsewhere(failure: EndpointFailure): boolean {
  const { status } = failure;
  return (
    (status >= 300 && status < 400) ||
    status === 405 ||
    (status === 404 && !isAboutModel(failure) && !isAboutParameters(failure))
  );
}

function remedy({ status, location }: EndpointFailure, url: string): string {
  if (status < 400)
    return location === undefined
      ? "Give the base URL of a chat endpoint."
      : "A key is not sent on to another address. If it is right, give it as the base URL.";
  return /\/v\d\w*\/chat\/completions$/.test(url)
    ? "There is no chat endpoint: check the base URL."
    : "There is no chat endpoint: most base URLs end in /v1.";
}

function isAboutModel({ isPage, words, codes }: EndpointFailure): boolean {
  return (
    !isPage &&
    (/\b(?:models?|deployments?)\b/i.test(words) || codes.some((code) => /model|deployment/.test(code)))
  );
}

/** No provider of a model supports what the request asks for. */
function isAboutParameters({ isPage, words }: EndpointFailure): boolean {
  return !isPage && /parameters|no endpoints found/i.test(words);
}

function sort(failure: EndpointFailure): Sorted {
  const { status, words, codes } = failure;
  const has = (code: RegExp) => codes.some((each) => code.test(each));
  if (status === 402 || (status < 500 && (has(spent) || spentInWords.test(words)))) return final("quota");
  if (status === 401 || has(/api_?key/) || (status < 429 && keyInWords.test(words)))
    return final("authentication");
  if (status === 404 || (status < 429 && (has(noModel) || noModelInWords.test(words))))
    return final("unknown_model");
  if (status === 403) return final(has(/content/) ? "refused" : "authentication");
  // What the model wrote is not the JSON that was asked for: it may be next time.
  if (has(/json_validate_failed/)) return { kind: "unparseable", mayPass: true };
  if (status === 429) return isTooLarge(words) ? final("refused") : { kind: "rate_limited", mayPass: true };
  if (status >= 500 || mayPass.has(status)) return { kind: "unreachable", mayPass: true };
  return final("refused");
}

/** A timeout, a lock, a replay that is too early, and a tier whose capacity is taken. */
const mayPass: ReadonlySet<number> = new Set([408, 409, 425, 498]);

const spent = /insufficient_(?:quota|credits|balance)|billing|arrearage|exceeded_current_quota|spend_limit/;
const spentInWords =
  /(?:insufficient|not enough|more|out of|all available) (?:account )?(?:credits?|balance|funds)|credit balance is too low|spending limit/i;

const keyInWords =
  /\bapi.?key\b.{0,40}\b(?:not valid|invalid|incorrect|expired|revoked|missing|required)|\b(?:invalid|incorrect|missing|no|wrong|expired) (?:\w+ )?api.?key\b/i;

const noModel = /model_?not_?found|invalid_model|deployment_?not_?found/;
const noModelInWords =
  /\bmodels?\b.{0,80}\b(?:not found|not exist|does ?n[o']t exist|not available|identifier is invalid)|\b(?:unknown|invalid|no such|not a valid) model\b/i;

/** No wait makes a request smaller than the limit for a minute. */
function isTooLarge(words: string): boolean {
  const [, limit, asked] = /\blimit:? (\d+),.*\brequested:? (\d+)/i.exec(words) ?? [];
  return /request too large/i.test(words) || Number(asked) > Number(limit);
}
