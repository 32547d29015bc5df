import { describe, expect, test } from "vitest";
import type { Triple } from "./coverage.ts";
import { parityOf, parityTable } from "./parity.ts";

const found: Triple = { operationId: "getRun", status: 200, mediaType: "application/json" };
const missing: Triple = { ...found, status: 404 };
const asText: Triple = { ...found, mediaType: "text/plain" };

describe("the comparison of a mock and a server", () => {
  test.each<[what: string, mock: Triple, server: Triple, orElse: number[], verdict: string]>([
    ["the same response is the same", found, found, [404], "same"],
    ["a refusal that the case allows is excused", found, missing, [404], "excused"],
    ["a refusal that no case allows is different", found, missing, [400], "different"],
    ["a success where the mock refuses is different", missing, found, [200], "different"],
    ["another media type is different", found, asText, [404], "different"],
  ])("%s", (_, mock, server, orElse, verdict) => {
    const rows = parityOf(new Map([["a case", mock]]), new Map([["a case", server]]), () => orElse);
    expect(rows).toMatchObject([{ id: "a case", verdict }]);
    expect(parityTable(rows)).toContain(`parity: ${Number(verdict === "same")} the same`);
  });
});

test("the comparison of a mock and a server has no row for a case that only one of them was asked", () => {
  expect(parityOf(new Map([["a case", found]]), new Map(), () => [])).toEqual([]);
});
