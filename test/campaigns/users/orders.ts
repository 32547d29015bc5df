import type { Step } from "./actions.ts";
import { apply } from "./apply.ts";
import type { State } from "./state.ts";

/** A step, and the status that it was answered with. */
export type Answered = { readonly step: Step; readonly status: number };

/**
 * What there may be after steps that were under way at once: the states after every order in which the model
 * gives each the status that it got. None, if no order explains them.
 */
export function statesAfter(state: State, answered: readonly Answered[]): readonly State[] {
  if (answered.length === 0) return [state];
  return answered.flatMap(({ step, status }, at) => {
    const applied = apply(state, step);
    if (applied.status !== status && applied.otherwise !== status) return [];
    return statesAfter(applied.state, answered.toSpliced(at, 1));
  });
}
