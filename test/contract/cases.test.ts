import { contractCases } from "@aegis/contract/cases";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { coverageOf, gapsOf, type Triple } from "./coverage.ts";
import { own } from "./own.ts";
import { parityOf } from "./parity.ts";
import type { Target } from "./prepare-request.ts";
import { runCase } from "./run-case.ts";
import { hasServer, type OpenTarget, openTarget } from "./target.ts";
import { tellWhatWasSeen } from "./tell-what-was-seen.ts";
import { createWitness } from "./witness.ts";

const settings = inject("contract");
const chosen = contractCases.filter(({ id }) => id.includes(settings?.only ?? ""));

if (settings === undefined || settings.parity) {
  const mock = new Map<string, Triple>();
  const server = new Map<string, Triple>();
  describe("the mock", () => keepsContract({ stateful: false }, mock));
  describe.runIf(hasServer)("the server", () => keepsContract({ stateful: true }, server));

  test.runIf(hasServer)("the mock and the server respond to every case alike", ({ task }) => {
    const rows = parityOf(
      mock,
      server,
      (id) => contractCases.find((each) => each.id === id)?.expect.orElse ?? [],
    );
    task.meta.parity = rows;
    const compared = new Set(rows.map(({ id }) => id));
    expect(chosen.map(({ id }) => id).filter((id) => !compared.has(id))).toEqual([]);
    expect(rows.filter(({ verdict }) => verdict === "different")).toEqual([]);
  });
} else keepsContract(settings, new Map());

/** Tests all cases against one target. */
function keepsContract(asked: Partial<Target>, seen: Map<string, Triple>): void {
  // A target in this process is opened again whenever it has changed.
  const witness = createWitness();
  let target: OpenTarget;
  /** What the cases that could not be run expect; coverage does not miss it. */
  const unasked: Triple[] = [];
  beforeAll(async () => {
    target = await openTarget({ ...asked, witness });
    return () => target.close();
  });

  for (const contractCase of chosen) {
    const { id, title, operationId, expect: expected } = contractCase;
    test(`${id}: ${title}`, async ({ skip }) => {
      const outcome = await runCase(contractCase, target, own.states);
      if (outcome.kind === "not run") {
        unasked.push({ operationId, ...expected });
        return skip(outcome.why);
      }
      await target.own?.remove();
      const { response, findings, curl, changed } = outcome;
      seen.set(id, { operationId, status: response.status, mediaType: response.mediaType });
      if (target.controls !== undefined && changed) {
        await target.close();
        target = await openTarget({ ...asked, witness });
      }
      expect(findings, [...findings, curl].join("\n")).toEqual([]);
    });
  }

  tellWhatWasSeen(() => witness);

  // Only the whole suite can cover every response.
  if (chosen.length === contractCases.length) {
    test("every documented status and media type of every operation was seen", ({ task }) => {
      const coverage = coverageOf([...seen.values()]);
      if (settings?.parity !== true) task.meta.coverage = coverage;
      const gaps = gapsOf(coverage, unasked);
      expect(gaps, gaps.join("\n")).toEqual([]);
    });
  }
}
