import { cancel, customRun, evaluate, retry, runOfDataset } from "./run-steps.ts";
import type { Actor, Step } from "./step.ts";
import { collect, look, remove, share, upload } from "./thing-steps.ts";

/** How often each step is taken, beside the others. */
const weights: readonly (readonly [(actor: Actor) => Step, number])[] = [
  [upload, 1],
  [runOfDataset, 4],
  [customRun, 3],
  [evaluate, 2],
  [remove, 2],
  [cancel, 1],
  [retry, 3],
  [share, 2],
  [collect, 1],
  [look, 2],
];

const steps = weights.flatMap(([step, weight]) => Array.from({ length: weight }, () => step));

/** What this actor does next. */
export function nextStep(actor: Actor): Step {
  return actor.chance.one(steps)(actor);
}
