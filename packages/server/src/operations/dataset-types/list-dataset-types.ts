import { datasetTypes } from "@aegis/contract";
import type { Operation } from "../operation.ts";

/** The fixed kinds of dataset. */
export const listDatasetTypes: Operation<"listDatasetTypes"> = async () => ({
  status: 200,
  body: Object.values(datasetTypes),
});
