import type { BufferedResponse } from "@aegis/http";
import { runLocation } from "@aegis/rules/runs";

/** Only a run that has not finished has a place to ask. */
export function whereToAsk(made: unknown): BufferedResponse["headers"] {
  return isUnfinishedRun(made) ? runLocation(made.id) : {};
}

function isUnfinishedRun(made: unknown): made is { readonly id: number; readonly finished_at: null } {
  return typeof made === "object" && made !== null && "finished_at" in made && made.finished_at === null;
}
