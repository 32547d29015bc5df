import { join } from "node:path";
import { metrics } from "@aegis/metrics";
import type { Document } from "./document/document.ts";
import type { SampleBody } from "./document/sample-call.ts";
import type { Inserts } from "./guide/markers.ts";
import { metricPage } from "./guide/metric-page.ts";
import { extensionsOverview, metricsOverview } from "./guide/metrics-overview.ts";
import type { Page } from "./guide/page.ts";
import { metricIdsModule } from "./output/metric-ids.ts";
import { metricsJson } from "./output/metrics.ts";
import { modelCatalogue } from "./output/model-catalogue.ts";
import { routes } from "./output/routes.ts";
import { vocabulary } from "./output/vocabulary.ts";
import { type Model, modelsTable, readModels } from "./read/models.ts";
import type { WorldTables } from "./read/world.ts";
import { reportPage } from "./web-page/report-page.ts";
import { runsPage } from "./web-page/runs-page.ts";

// What this API has besides its document. All the rest of the generator is true of any API.

/** The registry as it is now; `generated/metrics.json` may not be written anew yet. */
export { metrics };

/** What is read of the source folder besides the document, its guide and its world. */
export type OwnSource = { readonly models: readonly Model[] };

/**
 * @throws BrokenDocument with one line for each problem
 * @throws DiskError if a file cannot be read
 */
export async function readOwn(folder: string): Promise<OwnSource> {
  return { models: await readModels(join(folder, "models.yaml")) };
}

/** What own outputs are made of. */
type OwnMaterial = {
  readonly source: { readonly own: OwnSource; readonly world: WorldTables };
  readonly document: Document;
};

/** Generated files that another API would not have, by name. */
export const ownOutputs: Readonly<Record<string, (material: OwnMaterial) => string | Promise<string>>> = {
  "metrics.json": () => metricsJson(metrics),
  "metric-ids.ts": () => metricIdsModule(metrics),
  "models.ts": ({ source }) => modelCatalogue(source.own.models),
  "vocabulary.ts": ({ source, document }) => vocabulary(source.world, document),
  "web/report.html": () => reportPage(),
  "web/runs.html": ({ document }) =>
    runsPage({ "routes.ts": routes(document), "metric-ids.ts": metricIdsModule(metrics) }),
};

/** What replaces the markers of the guide. */
export function ownInserts({ models }: OwnSource): Inserts {
  return {
    models: modelsTable(models),
    metrics: metricsOverview(metrics),
    extensions: extensionsOverview(metrics),
  };
}

/** Where the guide says what the page of an operation does not repeat, a paragraph each. */
export const commonToOperations: readonly string[] = [
  "Every call needs a [key](../guide/start.md#keys). [Statuses and errors](../guide/requests.md#statuses-and-errors) are the same for all operations.",
];

/** Pages of the docs besides the guide and the operations, by the heading that they are listed under. */
export function ownPages(): Readonly<Record<string, readonly Page[]>> {
  return { Metrics: metrics.map(metricPage) };
}

/** A request as its operation's examples have it, but for what is given here. */
type FurtherRequest = {
  readonly operation: string;
  readonly name: string;
  readonly status: number;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly body?: SampleBody;
};

/** What collections of requests show that no operation's first example does: null, and refusals. */
export const furtherRequests: readonly FurtherRequest[] = [
  {
    operation: "updateDataset",
    name: "Take back what was shared",
    body: json({ org_id: null }),
    status: 200,
  },
  {
    operation: "evaluate",
    name: "Refused for an input that is missing",
    body: json({ metric_shortname: "exact_match", output: "4" }),
    status: 400,
  },
  {
    operation: "evaluate",
    name: "Refused for an unknown metric",
    body: json({ metric_shortname: "no_such_metric", output: "4" }),
    status: 404,
  },
  { operation: "listDatasets", name: "Refused for its page", query: [["page", "0"]], status: 422 },
];

function json(value: unknown): SampleBody {
  return { kind: "json", mediaType: "application/json", value };
}
