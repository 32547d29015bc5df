import { contractCases } from "@aegis/contract/cases";
import { stories } from "../invariants/stories.ts";
import { tellStory } from "../invariants/story.ts";
import { lackingOperations } from "../lacking.ts";
import { exampleKey } from "../prepare-request.ts";
import { runCase } from "../run-case.ts";
import { states } from "../states/index.ts";
import { type OpenTarget, openTarget } from "../target.ts";
import { UnexpectedAnswer } from "../unexpected-answer.ts";
import type { Mutant } from "./mutant.ts";
import { startProxy } from "./proxy.ts";

/** What the cases find sooner than the stories. */
const byCases = ["access", "shape", "status"];

/** Where a mutant was looked for. */
export type Prey = {
  /** The base URL of a server that keeps the contract. */
  readonly url: string;
  readonly stateful: boolean;
};

/** What the suite says of a server with a mutant before it. */
export type Hunt = {
  /** The first expectation that failed; undefined if the mutant survives. */
  readonly found?: string;
  /** Why a test could not be carried through, such as a lost connection: that says nothing of the mutant. */
  readonly brokeOff?: string;
};

/** Runs the suite against a server with a mutant before it, until an expectation fails. */
export async function hunt({ url, stateful }: Prey, mutant?: Mutant): Promise<Hunt> {
  const proxy = await startProxy(url, exampleKey, mutant);
  try {
    // The proxy passes on what is below the base URL only, and the document is not.
    const lacks = await lackingOperations(url);
    const target = await openTarget({ url: proxy.url, stateful, lacks });
    const [first, second] = byCases.includes(mutant?.class ?? "") ? [runAll, tellAll] : [tellAll, runAll];
    let brokeOff: string | undefined;
    for (const all of [first, second])
      for await (const { name, findings, broken } of all(target)) {
        const [finding] = findings;
        if (finding !== undefined) return { found: `${name}: ${finding}` };
        if (broken !== undefined) brokeOff ??= `${name}: ${broken}`;
      }
    return brokeOff === undefined ? {} : { brokeOff };
  } catch (error) {
    return { brokeOff: String(error) };
  } finally {
    await proxy.close();
  }
}

/** What a test of the suite finds, or why it breaks off. */
type Outcome = { readonly name: string; readonly findings: readonly string[]; readonly broken?: string };

async function* tellAll(target: OpenTarget): AsyncGenerator<Outcome> {
  for (const story of stories)
    yield outcomeOf(story.name, async () => {
      const telling = await tellStory(story, target);
      return telling.kind === "told" ? telling.findings : [];
    });
}

async function* runAll(target: OpenTarget): AsyncGenerator<Outcome> {
  for (const contractCase of contractCases)
    yield outcomeOf(contractCase.id, async () => {
      const outcome = await runCase(contractCase, target, states);
      await target.own?.remove();
      return outcome.kind === "run" ? outcome.findings : [];
    });
}

/** A thing that cannot be made or removed is found out by an answer, anything else that is thrown is not. */
async function outcomeOf(name: string, find: () => Promise<readonly string[]>): Promise<Outcome> {
  try {
    return { name, findings: await find() };
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return { name, findings: [error.message] };
    return { name, findings: [], broken: String(error) };
  }
}
