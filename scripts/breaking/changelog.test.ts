import { expect, test } from "vitest";
import type { Change } from "./change.ts";
import { changelog } from "./changelog.ts";
import { versionDue } from "./version-due.ts";

const changes: readonly Change[] = [
  { level: "breaking", subject: "POST /runs", place: "request body `alias`", what: "became required" },
  { level: "breaking", subject: "metric bleu", place: "", what: "was removed" },
  { level: "added", subject: "GET /ping", place: "", what: "the operation is new" },
  { level: "added", subject: "POST /runs", place: "response 409", what: "is new" },
];

function said(from: string, to: string, these: readonly Change[]): string {
  return changelog({ version: versionDue(from, to, these), changes: these }, "main", "the working tree");
}

test("a changelog says which version is due and why, then lists the changes by level and subject", () => {
  expect(said("1.4.0", "1.5.0", changes)).toBe(`# Changes of the API from main to the working tree

4 changes: 2 breaking, 2 added. 1.4.0 → 2.0.0 is due because POST /runs: request body \`alias\`: became required (and 1 more); info.version is 1.5.0.

**Raise info.version to 2.0.0, or do not break.**

## Breaking

### POST /runs

- request body \`alias\`: became required

### metric bleu

- was removed

## Added

### GET /ping

- the operation is new

### POST /runs

- response 409: is new`);
});

test.each([
  ["owned up to", "1.4.0", "2.0.0", changes],
  ["not breaking", "1.4.0", "1.4.0", changes.slice(2)],
] as const)("what is %s is not told to be mended", (_, from, to, these) => {
  expect(said(from, to, these)).not.toContain("Raise info.version");
});

test("a version that is not a semantic one is named", () => {
  const text = said("2026-04-01", "2026-05-01", changes);
  expect(text).toContain("info.version 2026-04-01 is not a semantic version. Give both documents a version");
});

test("nothing is said of what did not change", () => {
  expect(said("1.4.0", "1.4.0", [])).toBe(
    "# Changes of the API from main to the working tree\n\nNothing changed.",
  );
});
