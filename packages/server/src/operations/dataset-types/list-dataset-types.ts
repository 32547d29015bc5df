import { datasetTypes } from "@aegis/contract";
import type { Operation } from "../operation.ts";

/** Lists the fixed dataset types. */
export const listDatasetTypes: Operation<"listDatasetTypes"> = async () => ({
  status: 200,
  body: Object.values(datasetTypes),
});
