import { type Arrange, inWorld } from "./state.ts";

/** The states of the operations on organizations. */
export const organizations: Readonly<Record<string, Arrange>> = {
  acme: inWorld(),
};
