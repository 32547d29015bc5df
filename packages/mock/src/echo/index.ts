import type { OperationId } from "@aegis/contract";
import { createDataCollection, updateDataCollection } from "./data-collections.ts";
import { createDataset, updateDataset } from "./datasets.ts";
import type { Echo } from "./echo.ts";
import { estimateRunFromDataset } from "./estimates.ts";
import { evaluate } from "./evaluations.ts";
import { createCustomRun, createRunFromDataset, updateRun } from "./runs.ts";

/** The operations whose responses repeat what was sent. */
export const echoes: { readonly [Id in OperationId]?: Echo<Id> } = {
  evaluate,
  createRunFromDataset,
  estimateRunFromDataset,
  createCustomRun,
  updateRun,
  createDataset,
  updateDataset,
  createDataCollection,
  updateDataCollection,
};
