import { metrics } from "@aegis/metrics";
import { site } from "./guide/site.ts";
import { bundleJson, bundleYaml } from "./output/bundle.ts";
import { contractCases, contractCaseTypes } from "./output/contract-cases.ts";
import { docs } from "./output/docs.ts";
import { metricsJson } from "./output/metrics.ts";
import { modelCatalogue } from "./output/model-catalogue.ts";
import { nouns, operationNouns } from "./output/nouns.ts";
import { routes } from "./output/routes.ts";
import { vocabulary } from "./output/vocabulary.ts";
import type { Output } from "./output.ts";
import { exampleKey, worldJson } from "./read/world.ts";
import { surfaceOutputs } from "./surfaces.ts";

/**
 * Every generated file; a name that ends in a slash is a folder. The reference comes first, since it is built
 * by a process of its own; types and validators load their compilers only when it runs.
 */
export const outputs: Readonly<Record<string, Output>> = {
  "docs/index.html": ({ source, document }) => docs(document, exampleKey(source.world)),
  "docs/": (material) => site(material),
  "openapi.json": ({ document }) => bundleJson(document),
  "openapi.yaml": ({ document }) => bundleYaml(document),
  "contract-cases.json": ({ document }) => contractCases(document),
  "contract-case.ts": () => contractCaseTypes(),
  "metrics.json": () => metricsJson(metrics),
  "nouns.ts": ({ document }) => nouns(document),
  "operation-nouns.ts": ({ document }) => operationNouns(document),
  "vocabulary.ts": ({ source, document }) => vocabulary(source.world, document),
  "models.ts": ({ source }) => modelCatalogue(source.models),
  "world.json": ({ source }) => worldJson(source.world),
  "routes.ts": ({ document }) => routes(document),
  "types.ts": async ({ document }) => (await import("./output/types.ts")).types(document),
  "validators.js": async ({ document }) => (await import("./output/validators.ts")).validators(document),
  "validators.d.ts": async ({ document }) =>
    (await import("./output/validators.ts")).validatorTypes(document),
  ...surfaceOutputs,
};
