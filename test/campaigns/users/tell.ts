import { apply } from "./apply.ts";
import type { Answered } from "./orders.ts";
import type { State } from "./state.ts";
import type { Views } from "./views.ts";

/** A batch of steps as a line: who did what, to the things that which steps made, and how it was answered. */
export function lineOf(answered: readonly Answered[]): string {
  const words = answered.map(({ step: { step, user, kind, ...more }, status }) => {
    const details = Object.entries(more).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    return `${step}. ${user} ${[kind, ...details].join(", ")}: ${status}`;
  });
  return words.join("  |  ");
}

/** What the model would have answered to each step of a batch, had it been the first. */
export function answersOf(state: State, answered: readonly Answered[]): string {
  return answered.map(({ step }) => `${apply(state, step).status} to ${step.step}`).join(", ");
}

/** Where what is shown is not what has to be. */
export function differences(shown: Views, expected: Views): string {
  const lines = Object.entries(expected).flatMap(([user, lists]) =>
    Object.entries(lists).flatMap(([list, things]) => {
      const shownThere = new Map(Object.entries(namesIn(shown, user, list)));
      const all = new Set([...Object.keys(things), ...shownThere.keys()]);
      return [...all].flatMap((id) =>
        shownThere.get(id) === things[id]
          ? []
          : [
              `${user} is shown ${wordOf(shownThere.get(id))} for ${id} of ${list}, not ${wordOf(things[id])}`,
            ],
      );
    }),
  );
  return lines.join("; ");
}

function namesIn(views: Views, user: string, list: string): Readonly<Record<string, string>> {
  return Object(Object(views)[user])[list];
}

function wordOf(name: string | undefined): string {
  return name === undefined ? "nothing" : `"${name}"`;
}
