import type { ContractCase } from "@aegis/contract/cases";
import { operationOf } from "../../openapi-document.ts";
import { balances } from "./balances.ts";
import { dataCollections } from "./data-collections.ts";
import { datasetTypes } from "./dataset-types.ts";
import { datasets } from "./datasets.ts";
import { evaluations } from "./evaluations.ts";
import { failures } from "./failures.ts";
import { full } from "./full.ts";
import { limits } from "./limits.ts";
import { metrics } from "./metrics.ts";
import { models } from "./models.ts";
import { organizations } from "./organizations.ts";
import { runs } from "./runs.ts";
import type { States } from "./state.ts";
import { underWay } from "./under-way.ts";

export type { States } from "./state.ts";

/** Every state that a stateful server can be brought into. */
export const states: States = new Map(
  Object.entries({
    ...evaluations,
    ...runs,
    ...datasetTypes,
    ...datasets,
    ...dataCollections,
    ...metrics,
    ...models,
    ...balances,
    ...organizations,
    ...limits,
    ...full,
    ...failures,
    ...underWay,
  }),
);

/** The states that cases need and nobody arranges, each as a sentence that says where to add it. */
export function missingStates(cases: readonly ContractCase[], known: States = states): string[] {
  const sentences = cases.flatMap(({ operationId, needs, expect: { status } }) => {
    if (needs === "nothing" || known.has(needs.state)) return [];
    const [tag] = operationOf(operationId).tags;
    const file = `test/contract/states/${tag.toLowerCase().replaceAll(" ", "-")}.ts`;
    return [`${operationId} ${status} needs the state "${needs.state}"; add it to ${file}.`];
  });
  return [...new Set(sentences)];
}
