import { contractCases } from "@aegis/contract/cases";
import { beforeAll, expect, inject, test, vi } from "vitest";
import { coverageOf, gapsOf, type Triple } from "./coverage.ts";
import { runCase } from "./run-case.ts";
import { states } from "./states.ts";
import { type OpenTarget, openTarget } from "./target.ts";

// A slow server is told by the request that waits for it, not by the test around that.
vi.setConfig({ testTimeout: 60_000 });

const settings = inject("contract");
const chosen = contractCases.filter(({ id }) => id.includes(settings?.only ?? ""));
const seen: Triple[] = [];
let target: OpenTarget;

beforeAll(async () => {
  target = await openTarget(settings);
  return target.close;
});

for (const contractCase of chosen) {
  const { id, title, operationId } = contractCase;
  test(`${id}: ${title}`, async ({ skip }) => {
    const outcome = await runCase(contractCase, target, states);
    if (outcome.kind === "not run") return skip(outcome.why);
    const { answer, findings, curl } = outcome;
    seen.push({ operationId, status: answer.status, mediaType: answer.mediaType });
    expect(findings, [...findings, curl].join("\n")).toEqual([]);
  });
}

// Some of the cases cannot show all of the answers.
if (chosen.length === contractCases.length) {
  test("every documented status and media type of every operation was seen", ({ task }) => {
    const coverage = coverageOf(seen);
    task.meta.coverage = coverage;
    const gaps = gapsOf(coverage);
    expect(gaps, gaps.join("\n")).toEqual([]);
  });
}
