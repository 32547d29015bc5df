import type { Metric } from "@aegis/metrics";
import { typescriptLiteral } from "../document/typescript-literal.ts";
import { bannerComment } from "./banner.ts";

/** The metrics by shortname, in a file of its own, so that who needs no more loads no more. */
export function metricIdsModule(metrics: readonly Pick<Metric, "id" | "shortname">[]): string {
  const ids = Object.fromEntries(metrics.map(({ shortname, id }) => [shortname, id]));
  return [
    bannerComment,
    "/** The id of each metric, by its shortname. */",
    `export const metricIds = ${typescriptLiteral(ids)} as const;`,
    "",
  ].join("\n");
}
