import { expect, test } from "vitest";
import { exampleOf, type JsonObject, membersOf } from "../openapi-document.ts";
import { exchangeOf } from "./invariants/exchange.ts";
import { extraLines, seenTable } from "./seen-table.ts";
import { createWitness, type Promised, type Seen, together } from "./witness.ts";

const request = { method: "GET", path: "/runs/991", scheme: "Bearer" };

test("a witness counts the responses in which a property was seen, however often it is in one", () => {
  const seen = seenIn(march(), march());
  expect(countOf(seen.properties, "/id")).toBe(2);
  expect(countOf(seen.properties, "/evaluations/{}/record/id")).toBe(2);
});

test("what is promised and never seen is there with zero", () => {
  const { evaluations: _, ...run } = march();
  const seen = seenIn(run);
  expect(countOf(seen.properties, "/evaluations")).toBe(0);
  expect(countOf(seen.properties, "/evaluations/{}/record/id")).toBe(0);
});

test.each([
  ["itself, and not with its members", ({ evaluations: _, ...run }: JsonObject) => run, "/evaluations"],
  ["a list that is always empty", (run: JsonObject) => ({ ...run, evaluations: [] }), "/evaluations/{}/…"],
])("what was never seen is told as %s", (_, changed, name) => {
  const [told] = /^never seen: property of getRun 200:.*$/m.exec(seenTable(seenIn(changed(march())))) ?? [];
  expect(told?.split(" ").filter((word) => word.startsWith("/evaluations"))).toEqual([name]);
});

test("nothing is said about the properties of a response that was never seen", () => {
  expect(seenTable(seenIn(march()))).not.toContain("getRun 404");
});

test("a property that the document does not have is an extra, wherever it is", () => {
  const run = { ...march(), secret: "x", aggregate_results: { ans_corr: 5, other: 6 } };
  const seen = seenIn(run);
  expect(seen.extras).toEqual([{ operationId: "getRun", status: 200, name: "/secret", seen: 1 }]);
  expect(extraLines(seen)).toEqual([
    "warning: getRun 200 has /secret, which the document does not have (1 responses)",
  ]);
});

function seenIn(...bodies: readonly JsonObject[]): Seen {
  return together(
    bodies.map((body) => {
      const witness = createWitness();
      const headers = new Headers();
      const response = { status: 200, mediaType: "application/json", headers, text: JSON.stringify(body) };
      witness.see(exchangeOf("getRun", request, response));
      return witness.seen();
    }),
  );
}

function countOf(properties: readonly Promised[], name: string): number | undefined {
  return properties.find((each) => each.operationId === "getRun" && each.status === 200 && each.name === name)
    ?.seen;
}

function march(): JsonObject {
  return membersOf(exampleOf("getRun", 200, "march-run"));
}
