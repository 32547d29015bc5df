import { metricCatalogue } from "@aegis/rules/catalogue";
import type { Operation } from "../operation.ts";

/** Lists the metrics, by id; those that are switched off say so. */
export const listMetrics: Operation<"listMetrics"> = async ({ inactiveMetrics }, { query }) => ({
  status: 200,
  body: metricCatalogue(inactiveMetrics, query.shortname),
});
