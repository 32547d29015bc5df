import { collections } from "./collections.ts";
import { datasets } from "./datasets.ts";
import { evaluations } from "./evaluations.ts";
import { faults } from "./faults.ts";
import { full } from "./full.ts";
import { limits } from "./limits.ts";
import { runs } from "./runs.ts";
import type { States } from "./state.ts";

export type { Arrange, States } from "./state.ts";

/** The states that a server which keeps what it is sent can be brought into. A case of any other is not run there. */
export const states: States = new Map(
  Object.entries({ ...limits, ...evaluations, ...runs, ...datasets, ...collections, ...full, ...faults }),
);
