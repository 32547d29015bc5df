import { createHash } from "node:crypto";
import type { Args, Metric } from "@aegis/metrics";
import manifest from "../../package.json" with { type: "json" };

/** What a result depends on besides the texts of its row. */
export type ScoredBy = {
  readonly metric: Pick<Metric, "shortname">;
  readonly args: Args | null;
  readonly model_slug: string | null;
  /** Of the judge, if it has one. */
  readonly source: string | undefined;
  /** How often it is made. */
  readonly repeat: number;
};

/**
 * The same for results that may stand for each other: those of a metric with its arguments, a judge, and a
 * version of this command. Thresholds are not part of it.
 */
export function taskKey({ metric, args, model_slug, source = "", repeat }: ScoredBy): string {
  return digest([manifest.version, metric.shortname, args, model_slug, source, repeat]);
}

function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
