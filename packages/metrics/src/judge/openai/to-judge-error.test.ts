import { expect, test } from "vitest";
import { endpointFailure } from "./endpoint-failure.ts";
import { toJudgeError } from "./to-judge-error.ts";

const source = { model: "m", url: "https://judge.test/v1/chat/completions", redact: (text: string) => text };

function errorOf(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { kind, message, retry } = toJudgeError(endpointFailure({ status, headers, text }, 0), source, {
    input_tokens: 0,
    output_tokens: 0,
  });
  return { kind, message, again: retry !== undefined };
}

/** An error in OpenAI's form. */
const openAi = (message: string, more = {}) => ({
  error: { message, type: "invalid_request_error", ...more },
});

test.each<[kind: string, again: boolean, words: string, status: number, body: unknown]>([
  // Forms of a body.
  ["refused", false, "no such field", 400, { object: "error", message: "no such field", code: 400 }],
  ["refused", false, "no such field", 400, [{ error: { code: 400, message: "no such field" } }]],
  ["refused", false, "no such field", 400, { error: "no such field" }],
  [
    "refused",
    false,
    "body.messages: Field required",
    422,
    { detail: [{ loc: ["body", "messages"], msg: "Field required" }] },
  ],
  ["refused", false, "nope", 400, { errors: [{ message: "nope" }], success: false }],
  [
    "rate_limited",
    true,
    "Resource has been exhausted",
    429,
    openAi('{\n "error": {\n "code": 429,\n "message": "Resource has been exhausted"\n }\n}\n'),
  ],
  [
    "refused",
    false,
    "Provider returned error: at most 1 image",
    400,
    {
      error: {
        message: "Provider returned error",
        code: 400,
        metadata: { raw: '{"error":{"message":"at most 1 image"}}' },
      },
    },
  ],
  ["unreachable", true, "a page of HTML: <html>Bad gateway</html>", 502, "<html>Bad gateway</html>"],
  ["unreachable", true, "502 Bad Gateway", 502, ""],
  // The key, what it may do, and the money.
  ["authentication", false, "Incorrect API key", 401, openAi("Incorrect API key")],
  ["authentication", false, "not supported", 403, openAi("Country, region, or territory not supported")],
  [
    "authentication",
    false,
    "API key not valid",
    400,
    openAi("API key not valid", { code: "invalid_api_key" }),
  ],
  [
    "unknown_model",
    false,
    "does not have access to model",
    403,
    openAi("Project `p` does not have access to model `m`", { code: "model_not_found" }),
  ],
  ["quota", false, "Insufficient Balance", 402, openAi("Insufficient Balance")],
  [
    "quota",
    false,
    "exceeded your current quota",
    429,
    openAi("You exceeded your current quota", { code: "insufficient_quota" }),
  ],
  [
    "quota",
    false,
    "credit balance is too low",
    400,
    openAi("Your credit balance is too low to access the API."),
  ],
  [
    "rate_limited",
    true,
    "current quota",
    429,
    {
      error: {
        code: 429,
        message: "You exceeded your current quota. Please retry in 1s.",
        status: "RESOURCE_EXHAUSTED",
      },
    },
  ],
  [
    "authentication",
    false,
    "API key not valid",
    400,
    [
      {
        error: {
          code: 400,
          message: "API key not valid. Please pass a valid API key.",
          status: "INVALID_ARGUMENT",
        },
      },
    ],
  ],
  ["quota", false, "Access denied", 400, openAi("Access denied", { code: "Arrearage" })],
  [
    "quota",
    false,
    "current quota",
    429,
    openAi("You exceeded the current quota", { type: "exceeded_current_quota_error" }),
  ],
  ["quota", false, "spending limit", 429, openAi("Your team has reached its monthly spending limit.")],
  // The model, and the address.
  ["unknown_model", false, "not a valid model", 400, openAi("foo/bar is not a valid model ID")],
  ["unknown_model", false, "identifier", 400, { message: "The provided model identifier is invalid." }],
  ["unknown_model", false, "not found", 404, "model 'x' not found, try pulling it first"],
  [
    "unknown_model",
    false,
    "does not exist",
    404,
    { object: "error", message: "The model `x` does not exist.", type: "NotFoundError" },
  ],
  ["unknown_model", false, "Model Not Exist", 400, openAi("Model Not Exist")],
  [
    "unknown_model",
    false,
    "Invalid model: x",
    400,
    { object: "error", message: "Invalid model: x", type: "invalid_model", code: "1500" },
  ],
  [
    "unknown_model",
    false,
    "deployment",
    404,
    {
      error: { code: "DeploymentNotFound", message: "The API deployment for this resource does not exist." },
    },
  ],
  ["unreachable", false, "https://judge.test/v1/chat/completions answers 404", 404, "404 page not found"],
  ["unreachable", false, "check the base URL", 404, { detail: "Not Found" }],
  ["unreachable", false, "Invalid URL", 404, openAi("Invalid URL (POST /chat/completions)")],
  ["unreachable", false, "answers 405", 405, { detail: "Method Not Allowed" }],
  // Limits.
  [
    "refused",
    false,
    "Request too large",
    429,
    openAi("Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 50000.", {
      type: "tokens",
    }),
  ],
  [
    "refused",
    false,
    "Requested 7895",
    429,
    openAi("Rate limit reached on tokens per minute (TPM): Limit 7000, Used 0, Requested 7895."),
  ],
  [
    "rate_limited",
    true,
    "Requested 2295",
    429,
    openAi("Rate limit reached on tokens per min (TPM): Limit 200000, Used 199821, Requested 2295."),
  ],
  ["refused", false, "Request Entity Too Large", 413, "Request Entity Too Large"],
  // Errors with status 200.
  ["unreachable", true, "busy", 200, { error: { message: "busy" } }],
  ["rate_limited", true, "slow down", 200, { error: { message: "slow down", type: "rate_limit_exceeded" } }],
  ["authentication", false, "no", 200, { error: { message: "no", code: "401" } }],
  ["refused", false, "bad", 200, { error: { message: "bad", type: "invalid_request_error" } }],
  // What may pass.
  ["unreachable", true, "Request timeout", 408, openAi("Request timeout")],
  ["unreachable", true, "conflict", 409, openAi("conflict")],
  ["unreachable", true, "too early", 425, openAi("too early")],
  [
    "unreachable",
    true,
    "Overloaded",
    529,
    { type: "error", error: { type: "overloaded_error", message: "Overloaded" } },
  ],
  [
    "unparseable",
    true,
    "Failed to generate JSON",
    400,
    openAi("Failed to generate JSON.", { code: "json_validate_failed" }),
  ],
])("%s, again: %s, %j for status %d with %j", (kind, again, words, status, body) => {
  const error = errorOf(status, body);
  expect(error).toMatchObject({ kind, again });
  expect(error.message).toContain(words);
});

test.each([
  ["true", 400, true],
  ["false", 503, false],
])("the header x-should-retry: %s decides over status %d", (value, status, again) => {
  expect(errorOf(status, openAi("oh"), { "x-should-retry": value }).again).toBe(again);
});

test("a redirect names where it leads, and is not followed", () => {
  const { kind, message, again } = errorOf(301, "", { location: "https://other.test/v1" });
  expect({ kind, again }).toEqual({ kind: "unreachable", again: false });
  expect(message).toBe(
    "m: https://judge.test/v1/chat/completions answers 301: https://other.test/v1. A key is not sent on to another address. If it is right, give it as the base URL.",
  );
});
