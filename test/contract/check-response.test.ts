import type { CaseAnswer, ContractCase } from "@aegis/contract/cases";
import { describe, expect, test } from "vitest";
import { exampleOf } from "../openapi-document.ts";
import { checkResponse } from "./check-response.ts";
import type { ContractResponse } from "./send.ts";

const run: CaseAnswer = { status: 200, mediaType: "application/json", orElse: [404], example: "march-run" };
const unfit: CaseAnswer = { status: 422, mediaType: "application/json", loc: ["path", "run_id"] };
const wrongMethod: CaseAnswer = {
  status: 405,
  mediaType: "application/json",
  headers: { Allow: ["GET", "PUT"] },
};
const missing = { loc: ["path", "run_id"], msg: "Input should be a valid integer", type: "int_parsing" };

describe("accepts", () => {
  test.each<[what: string, expected: CaseAnswer, response: ContractResponse, stateful: boolean]>([
    ["the example that was asked for", run, response(200, exampleOf("getRun", 200, "march-run")), false],
    ["another run of a server that has its own", run, response(200, { ...march(), id: 5 }), true],
    ["what the case allows instead", run, response(404, { detail: "No such run." }), true],
    ["the same of the mock", run, response(404, { detail: "No such run." }), false],
    ["a field error at the place", unfit, response(422, { detail: [missing] }), false],
    [
      "a field error inside the place",
      { ...unfit, loc: ["path"] },
      response(422, { detail: [missing] }),
      false,
    ],
    [
      "a 405 that says more methods than it must",
      wrongMethod,
      response(405, { detail: "No." }, { Allow: "PUT, HEAD, GET" }),
      false,
    ],
    [
      "an empty 204",
      { status: 204, mediaType: null },
      { status: 204, mediaType: null, headers: new Headers(), text: "" },
      false,
    ],
  ])("%s", (_, expected, given, stateful) => {
    expect(checkResponse(caseOf(expected), given, { stateful })).toEqual([]);
  });
});

describe("reports", () => {
  test.each<[finding: RegExp, expected: CaseAnswer, response: ContractResponse, stateful?: boolean]>([
    [
      /^The status is 404, not 200\. \{"detail":"No such run\."\}$/,
      { ...run, orElse: [] },
      response(404, { detail: "No such run." }),
    ],
    [/^The status is 500, not 200 or 404\./, run, response(500, { detail: "Oh." }), true],
    [
      /^The media type is text\/html, not application\/json\.$/,
      run,
      { ...response(200, march()), mediaType: "text/html" },
    ],
    [
      /^The media type is null, not application\/json\.$/,
      run,
      { ...response(200, march()), mediaType: null },
    ],
    [/^The body is not JSON: <html>$/, run, { ...response(200, march()), text: "<html>" }],
    [/^The body breaks its schema: \/id must be integer\.$/, run, response(200, { ...march(), id: "991" })],
    [
      /^The body breaks its schema: the whole must have required property 'evaluations'\.$/,
      run,
      response(200, without("evaluations")),
    ],
    [/^The body breaks its schema: \/detail must be string\.$/, run, response(404, { detail: [] }), true],
    [/^The body is not the example march-run: /, run, response(200, { ...march(), id: 5 })],
    [
      /^No field error is at \["path","run_id"\]; they are at \[\["body"\]\]\.$/,
      unfit,
      response(422, { detail: [{ ...missing, loc: ["body"] }] }),
    ],
    [/^There is no header Allow\.$/, wrongMethod, response(405, { detail: "No." })],
    [
      /^The header Allow is "GET", which lacks "PUT"\.$/,
      wrongMethod,
      response(405, { detail: "No." }, { Allow: "GET" }),
    ],
    [
      /^The body breaks its schema: the whole must have required property 'detail'\.$/,
      wrongMethod,
      response(405, {}, { Allow: "GET, PUT" }),
    ],
    [/^There is a body, but 204 has none: \{\}$/, { status: 204, mediaType: null }, response(204, {})],
  ])("%s", (finding, expected, given, stateful = false) => {
    expect(checkResponse(caseOf(expected), given, { stateful })).toContainEqual(
      expect.stringMatching(finding),
    );
  });
});

function caseOf(expected: CaseAnswer): ContractCase {
  const operationId = expected.status === 204 ? "deleteRun" : "getRun";
  const request = { method: "GET", path: "/runs/991", scheme: "Bearer" };
  return { id: "a-case", operationId, title: "A case.", needs: "nothing", request, expect: expected };
}

function response(status: number, body: unknown, headers: Record<string, string> = {}): ContractResponse {
  return { status, mediaType: "application/json", headers: new Headers(headers), text: JSON.stringify(body) };
}

function march(): object {
  return Object(exampleOf("getRun", 200, "march-run"));
}

function without(key: string): object {
  return Object.fromEntries(Object.entries(march()).filter(([name]) => name !== key));
}
