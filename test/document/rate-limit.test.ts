import { expect, test } from "vitest";
import { operations } from "../openapi-document.ts";

test.each(operations.map(({ operationId, responses }) => [operationId, responses["429"]] as const))(
  "%s may be refused for too many requests, and says where one stands",
  (_, response) => {
    const headers = ["X-Request-Id", "Retry-After", "RateLimit", "RateLimit-Policy"];
    expect(Object.keys(response?.headers ?? {})).toEqual(headers);
    expect(Object.keys(response?.content?.["application/json"]?.examples ?? {})).toContain("rate-limited");
  },
);
