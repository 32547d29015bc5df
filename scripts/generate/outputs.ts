import { metrics } from "@aegis/metrics";
import { bundleJson, bundleYaml } from "./bundle.ts";
import { contractCases, contractCaseTypes } from "./contract-cases.ts";
import { docs } from "./docs.ts";
import type { Document } from "./document.ts";
import { metricsJson } from "./metrics.ts";
import { modelCatalogue } from "./model-catalogue.ts";
import { routes } from "./routes.ts";
import type { Source } from "./source.ts";
import { worldJson } from "./world.ts";

/** What an output is made of. `document` is the finished one: tables filled in, code samples added. */
type Material = { readonly source: Source; readonly document: Document };

/** The text of a generated file. It depends on nothing but its argument and the registry of the metrics. */
export type Output = (material: Material) => string | Promise<string>;

/**
 * Every generated file. The docs come first, since they are built by a process of their own; types and validators
 * load their compilers only when it runs.
 */
export const outputs: Readonly<Record<string, Output>> = {
  "docs/index.html": ({ document }) => docs(document),
  "openapi.json": ({ document }) => bundleJson(document),
  "openapi.yaml": ({ document }) => bundleYaml(document),
  "contract-cases.json": ({ document }) => contractCases(document),
  "contract-case.ts": () => contractCaseTypes(),
  "metrics.json": () => metricsJson(metrics),
  "models.ts": ({ source }) => modelCatalogue(source.models),
  "world.json": ({ source }) => worldJson(source.world),
  "routes.ts": ({ document }) => routes(document),
  "types.ts": async ({ document }) => (await import("./types.ts")).types(document),
  "validators.js": async ({ document }) => (await import("./validators.ts")).validators(document),
  "validators.d.ts": async ({ document }) => (await import("./validators.ts")).validatorTypes(document),
};
