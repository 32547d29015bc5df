import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import { type Answer, call } from "./call.ts";
import { nextStep } from "./next-step.ts";
import type { Actor, Step } from "./step.ts";

/** A client that does one thing after the other, and repeats what was cut off before it goes on. */
export type Client = {
  readonly actor: Actor;
  /**
   * Works until the connection is cut or the signal comes; what is under way then is cut off.
   *
   * @param onAnswer is told of each answer
   * @throws Contradiction
   */
  readonly work: (api: string, signal: AbortSignal, onAnswer: () => void) => Promise<void>;
  /** Repeats what was cut off last until it is answered. @throws Contradiction if it never is */
  readonly finish: (api: string) => Promise<void>;
  /** Does this next, and waits for it whatever comes. */
  readonly plan: (step: Step) => void;
  /** What was cut off or refused by a server that stops, and the run that it named. */
  readonly left: () => { readonly step: Step; readonly location: string | null } | undefined;
};

type Left = { readonly step: Step; readonly location: string | null; readonly isRepeated: boolean };

/** Milliseconds between two tries of what the server cannot answer yet. */
const pause = 100;

/** Milliseconds in which what was cut off must be answered at last. */
const patience = 120_000;

/** Makes a client. */
export function clientOf(actor: Actor): Client {
  const { chance, person, ledger } = actor;
  let left: Left | undefined;
  const planned: Step[] = [];
  const attempt = async (api: string, signal?: AbortSignal): Promise<"answered" | "later" | "cut"> => {
    const { step, isRepeated, location } = left ?? first(planned.shift() ?? nextStep(actor));
    if (step.deletes !== undefined) ledger.doubt(step.deletes);
    const answer = await call(api, person, step.request, signal);
    left = { step, location, isRepeated: true };
    if (answer === undefined) return "cut";
    if (isForLater(answer)) {
      left = { step, location: answer.headers.get("location") ?? location, isRepeated: true };
      ledger.count(`answered ${answer.status}`);
      return "later";
    }
    step.settle(answer, isRepeated);
    if (isRepeated) ledger.count("repeated");
    mustBeThat(answer, location);
    left = undefined;
    return "answered";
  };
  return {
    actor,
    async work(api, signal, onAnswer) {
      while (!signal.aborted) {
        // Some clients lose patience, and send the same again while the first one may be under way.
        const isImpatient = planned.length === 0 && chance.isOneIn(12);
        const impatience = isImpatient ? AbortSignal.timeout(chance.between(1, 80)) : undefined;
        const outcome = await attempt(
          api,
          impatience === undefined ? signal : AbortSignal.any([signal, impatience]),
        );
        if (outcome === "answered") onAnswer();
        else if (impatience?.aborted !== true && outcome === "cut") return;
        else await setTimeout(pause);
      }
    },
    async finish(api) {
      const until = performance.now() + patience;
      while (left !== undefined && (await attempt(api)) !== "answered") {
        const { request } = left.step;
        const told = () =>
          `${request.method} ${request.path} of ${person.email} is not answered when it is repeated.`;
        mustHold(performance.now() < until, told);
        await setTimeout(pause);
      }
    },
    plan: (step) => void planned.push(step),
    left: () => left,
  };
}

function first(step: Step): Left {
  return { step, location: null, isRepeated: false };
}

/** Under way (409), too many (429), or a server that stops (503): nothing was done, or it goes on. */
function isForLater({ status }: Answer): boolean {
  return status === 409 || status === 429 || status === 503;
}

/** The run that a server named when it stopped is the one that the same request gets later. */
function mustBeThat({ body }: Answer, location: string | null): void {
  if (location === null) return;
  const id = Number(body.run_id ?? body.id);
  mustHold(
    location.endsWith(`/runs/${id}`),
    () => `The server named ${location} when it stopped, later run ${id}.`,
  );
}
