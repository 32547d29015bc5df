import { asking } from "./change.ts";
import { type Arrange, anywhere, inWorld } from "./state.ts";

/** The states of the operations on models. */
export const models: Readonly<Record<string, Arrange>> = {
  "one-model": inWorld(asking({ slug: "gpt-4o" })),
  "model-slug-empty": anywhere(asking({ slug: "" })),
};
