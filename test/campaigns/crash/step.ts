import type { Chance } from "../chance.ts";
import { mustHold } from "../contradiction.ts";
import type { Answer, Request } from "./call.ts";
import type { Ledger, Thing } from "./ledger.ts";
import type { Person } from "./people.ts";

/** Something that a client does: a request, and what its answer means. */
export type Step = {
  readonly name: string;
  readonly request: Request;
  /** What it deletes. */
  readonly deletes?: Thing;
  /**
   * Notes the answer.
   *
   * @param isRepeated whether an earlier try may have had its effect
   * @throws Contradiction for an answer that must not be
   */
  readonly settle: (answer: Answer, isRepeated: boolean) => void;
};

/** Who does something, by what chance, and the ledger that notes it. */
export type Actor = {
  readonly client: number;
  readonly person: Person;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** A word that was not given before. */
  readonly newWord: () => string;
};

/** The path that reads a thing. */
export function pathOf({ kind, id }: Pick<Thing, "kind" | "id">): string {
  return `/${kind.replace("_", "-")}s/${id}`;
}

/** A POST with an idempotency key of its own. */
export function post({ newWord }: Actor, path: string, body: Pick<Request, "json" | "form">): Request {
  return { method: "POST", path, once: newWord(), ...body };
}

/** Notes what was made. @throws Contradiction unless it was */
export function made(
  { ledger }: Actor,
  name: string,
  thingOf: (body: Answer["body"]) => Thing,
): Step["settle"] {
  return (answer) => {
    mustHold(answer.status === 201, () => told(name, answer));
    ledger.add(thingOf(answer.body));
    ledger.count(name);
  };
}

/** What an answer was, for a contradiction. */
export function told(what: string, { status, body }: Answer): string {
  return `${what} was answered with ${status}: ${JSON.stringify(body).slice(0, 300)}`;
}
