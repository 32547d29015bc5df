import type { Nano } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";
import { exitCodes } from "../exit-code.ts";
import { dollars } from "./dollars.ts";

/** What all suites of a command may cost together. */
export type Budget = {
  /** Undefined for any amount. */
  readonly most: Nano | undefined;
  /** @throws CommandError if an estimate is above it */
  refuse(likely: Nano): void;
  /** Takes from it what has been spent. @throws CommandError if that was the last of it, and more */
  spend(cost: Nano): void;
};

/** @param most undefined for any amount */
export function createBudget(most: Nano | undefined): Budget {
  let spent = 0;
  const refused = (message: string) => new CommandError(message, { exitCode: exitCodes.costLimit });
  return {
    most,
    refuse(likely) {
      if (most !== undefined && likely > most)
        throw refused(`This would probably cost ${dollars(likely)}; at most ${dollars(most)} may be spent.`);
    },
    spend(cost) {
      spent += cost;
      if (most !== undefined && spent > most)
        throw refused(`Stopped: ${dollars(spent)} have been spent; at most ${dollars(most)} may be.`);
    },
  };
}
