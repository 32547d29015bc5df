import { ofId } from "./change.ts";
import { type Arrange, anywhere } from "./state.ts";

/** The states of the operations on dataset types. */
export const datasetTypes: Readonly<Record<string, Arrange>> = {
  "dataset-types": anywhere(),
  "custom-type": anywhere(),
  "dataset-type-not-found": anywhere(ofId(404)),
  "dataset-type-id-not-integer": anywhere(ofId("first")),
};
