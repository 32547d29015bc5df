import { asking } from "./change.ts";
import { type Arrange, anywhere, inWorld } from "./state.ts";

/** The states of the operations on metrics. */
export const metrics: Readonly<Record<string, Arrange>> = {
  "one-metric": inWorld(asking({ shortname: "exact_match" })),
  "metric-shortname-empty": anywhere(asking({ shortname: "" })),
};
