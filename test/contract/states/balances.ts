import { type Arrange, onItOr } from "./state.ts";

/** The states of the operations on balances. */
export const balances: Readonly<Record<string, Arrange>> = {
  // Elsewhere the user has spent something, or has more.
  "analyst-balance": onItOr(async () => () => ({})),
};
