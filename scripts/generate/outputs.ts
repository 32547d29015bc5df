import { site } from "./guide/site.ts";
import { bundleJson, bundleYaml } from "./output/bundle.ts";
import { contractCases, contractCaseTypes } from "./output/contract-cases.ts";
import { docs } from "./output/docs.ts";
import { exampleKeyModule } from "./output/example-key.ts";
import { nouns, operationNouns } from "./output/nouns.ts";
import { routes } from "./output/routes.ts";
import type { Output } from "./output.ts";
import { ownOutputs } from "./own.ts";
import { exampleKey, worldJson } from "./read/world.ts";
import { outputsOf, surfaces } from "./surfaces.ts";

/**
 * Every generated file; a name that ends in a slash is a folder. The reference comes first, since it is built
 * by a process of its own; types and validators load their compilers only when it runs.
 */
export const outputs: Readonly<Record<string, Output>> = {
  "docs/index.html": ({ source, document }) => docs(document, exampleKey(source.world)),
  "docs/": (material) => site(material),
  "openapi.json": ({ document }) => bundleJson(document),
  "openapi.yaml": ({ document }) => bundleYaml(document),
  "api.md": async () => (await import("./output/client-api.ts")).clientApi(),
  "contract-cases.json": ({ document }) => contractCases(document),
  "contract-case.ts": () => contractCaseTypes(),
  "example-key.ts": ({ source }) => exampleKeyModule(source.world),
  "nouns.ts": ({ document }) => nouns(document),
  "operation-nouns.ts": ({ document }) => operationNouns(document),
  "world.json": ({ source }) => worldJson(source.world),
  "routes.ts": ({ document }) => routes(document),
  "types.ts": async ({ document }) => (await import("./output/types.ts")).types(document),
  "validators.js": async ({ document }) => (await import("./output/validators.ts")).validators(document),
  "validators.d.ts": async ({ document }) =>
    (await import("./output/validators.ts")).validatorTypes(document),
  ...ownOutputs,
  ...outputsOf(surfaces),
};
