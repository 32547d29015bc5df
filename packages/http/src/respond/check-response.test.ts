import { describe, expect, test } from "vitest";
import { ContractViolation, checkResponse } from "./check-response.ts";

const json = { "content-type": "application/json" };
const response = (status: number, body: unknown, headers: Record<string, string> = json) => ({
  status,
  headers,
  body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
});
const types = [{ id: 1, name: "CUSTOM", label: "Custom", description: null }];

describe("a response that the document promises passes", () => {
  test.each([
    ["listDatasetTypes", response(200, types)],
    ["getMyOrganization", response(200, null)],
    ["deleteRun", response(204, undefined, {})],
    ["getRun", response(404, { detail: "Run 7 not found." })],
    ["downloadRun", response(200, "a,b", { "content-type": "text/csv; charset=utf-8" })],
  ] as const)("%s", (id, sent) => {
    expect(() => checkResponse(id, sent)).not.toThrow();
  });
});

describe("a response that the document does not promise is refused", () => {
  test.each([
    ["listDatasetTypes", response(402, { detail: "No." }), "listDatasetTypes has no 402."],
    [
      "listDatasetTypes",
      response(200, "a", { "content-type": "text/csv" }),
      "with application/json, not text/csv",
    ],
    ["deleteRun", response(204, {}), "with null, not application/json"],
    ["listDatasetTypes", response(200, [{ id: "1" }]), "an invalid body"],
    ["getRun", response(404, { detail: 404 }), "an invalid body"],
  ] as const)("%s %j", (id, sent, message) => {
    expect(() => checkResponse(id, sent)).toThrow(message);
  });

  test("with an error that lists what is wrong", () => {
    const error = (() => {
      try {
        checkResponse("listDatasetTypes", response(200, [{ id: "1" }]));
      } catch (reason) {
        return reason;
      }
      return undefined;
    })();
    if (!(error instanceof ContractViolation)) throw new Error("It passes.");
    expect(error.errors).toContainEqual(expect.objectContaining({ instancePath: "/0/id", keyword: "type" }));
  });
});
