import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import { type Answer, call, type Request } from "./call.ts";
import { nextStep } from "./next-step.ts";
import type { Person } from "./people.ts";
import type { Actor, Step } from "./step.ts";

/** A client that does one thing after the other, and repeats what was cut off before it goes on. */
export type Client = {
  readonly actor: Actor;
  /**
   * Works until the signal comes; what is under way then is cut off. What is cut off before is repeated, at
   * the next API if there are several.
   *
   * @param onAnswer is told of each answer
   * @throws Contradiction
   */
  readonly work: (apis: Apis, signal: AbortSignal, onAnswer: () => void) => Promise<void>;
  /** Repeats what was cut off last until it is answered. @throws Contradiction if it never is */
  readonly finish: (apis: Apis) => Promise<void>;
  /** Does this next, and waits for it whatever comes. */
  readonly plan: (step: Step) => void;
  /** What was cut off or refused by a server that stops, and the run that it named. */
  readonly left: () => { readonly step: Step; readonly location: string | null } | undefined;
};

/** The base URLs of the APIs of one system at this moment. */
export type Apis = () => readonly string[];

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
  let turn = actor.client;
  const attempt = async (apis: Apis, signal?: AbortSignal): Promise<boolean> => {
    const { step, isRepeated, location } = left ?? first(planned.shift() ?? nextStep(actor));
    if (step.deletes !== undefined) ledger.doubt(step.deletes);
    // Nobody knows when what is cut off takes effect, and this would undo what is done after it.
    const cut = step.request.method === "PUT" ? undefined : signal;
    const answer = await callAt(apis(), turn, person, step.request, cut);
    left = { step, location, isRepeated: true };
    if (answer === undefined || isForLater(answer)) turn += 1;
    if (answer === undefined) return false;
    if (isForLater(answer)) {
      left = { step, location: answer.headers.get("location") ?? location, isRepeated: true };
      ledger.count(`answered ${answer.status}`);
      return false;
    }
    step.settle(answer, isRepeated);
    if (isRepeated) ledger.count("repeated");
    mustBeThat(answer, location);
    left = undefined;
    if (step.request.once !== undefined && answer.status === 201 && chance.isOneIn(10))
      await askAgain(apis(), step, answer, signal);
    return true;
  };
  /** Sends a request again that was answered, to another API if there is one. */
  const askAgain = async (
    apis: readonly string[],
    { request }: Step,
    first: Answer,
    signal?: AbortSignal,
  ): Promise<void> => {
    turn += 1;
    const answer = await callAt(apis, turn, person, request, signal);
    if (answer === undefined || isForLater(answer)) return;
    const ids = [first, answer].map(({ body }) => Number(body.run_id ?? body.id));
    mustHold(
      answer.status === 201 && ids[0] === ids[1],
      () =>
        `${request.path} made ${ids[0]}; sent again, it was answered with ${answer.status} and ${ids[1]}.`,
    );
    ledger.count("asked again");
  };
  return {
    actor,
    async work(apis, signal, onAnswer) {
      while (!signal.aborted) {
        // Some clients lose patience, and send the same again while the first one may be under way.
        const isImpatient = planned.length === 0 && chance.isOneIn(12);
        const impatience = isImpatient ? AbortSignal.timeout(chance.between(1, 80)) : undefined;
        const isAnswered = await attempt(
          apis,
          impatience === undefined ? signal : AbortSignal.any([signal, impatience]),
        );
        if (isAnswered) onAnswer();
        else if (!signal.aborted) await setTimeout(pause);
      }
    },
    async finish(apis) {
      const until = performance.now() + patience;
      while (left !== undefined && !(await attempt(apis))) {
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

/** @returns undefined if there is no API, too */
async function callAt(
  apis: readonly string[],
  turn: number,
  person: Person,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  const api = apis[turn % apis.length];
  return api === undefined ? undefined : call(api, person, request, signal);
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
