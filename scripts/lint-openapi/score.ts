import { type Finding, shown } from "./finding.ts";
import type { Report } from "./report.ts";

type Score = {
  readonly agentReadiness: number;
  readonly hotspots: readonly { readonly operationId: string; readonly reasons: readonly string[] }[];
};

/** Redocly's score of how well a program can use the bundle, and a finding if it is too low. */
export async function readiness(
  bundle: string,
  least: number,
  report: Report,
): Promise<{ readonly score: number; readonly findings: readonly Finding[] }> {
  const found: Score = await report("@redocly/cli", "bin/cli.js", ["score", bundle, "--format=json"]);
  const { agentReadiness: score, hotspots } = found;
  if (score >= least) return { score, findings: [] };
  const [worst] = hotspots;
  const where = worst === undefined ? "" : ` Begin with ${worst.operationId}: ${worst.reasons.join(", ")}.`;
  const message = `The agent readiness is ${score}, and must be ${least} or more.${where}`;
  const place = { file: shown(bundle), line: 1, column: 1, subject: "" };
  return { score, findings: [{ ...place, severity: "error", rule: "agent-readiness", message }] };
}
