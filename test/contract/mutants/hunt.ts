import { contractCases } from "@aegis/contract/cases";
import { stories } from "../invariants/stories.ts";
import { tellStory } from "../invariants/story.ts";
import { exampleKey } from "../prepare-request.ts";
import { runCase } from "../run-case.ts";
import { states } from "../states/index.ts";
import { type OpenTarget, openTarget } from "../target.ts";
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

/**
 * Runs the suite against a server with a mutant before it, until something is wrong.
 *
 * @returns the first thing that is wrong; undefined if the mutant survives
 */
export async function hunt({ url, stateful }: Prey, mutant?: Mutant): Promise<string | undefined> {
  const proxy = await startProxy(url, exampleKey, mutant);
  try {
    const target = await openTarget({ url: proxy.url, stateful });
    const [first, second] = byCases.includes(mutant?.class ?? "") ? [runAll, tellAll] : [tellAll, runAll];
    return (await firstOf(first(target))) ?? (await firstOf(second(target)));
  } finally {
    await proxy.close();
  }
}

async function firstOf(findings: AsyncGenerator<string>): Promise<string | undefined> {
  try {
    for await (const finding of findings) return finding;
    return undefined;
  } catch (error) {
    // In the suite, too, a test that breaks off is a failure: for example one whose things cannot be removed.
    return String(error);
  }
}

async function* tellAll(target: OpenTarget): AsyncGenerator<string> {
  for (const story of stories) {
    const telling = await tellStory(story, target);
    if (telling.kind === "told") for (const finding of telling.findings) yield `${story.name}: ${finding}`;
  }
}

async function* runAll(target: OpenTarget): AsyncGenerator<string> {
  for (const contractCase of contractCases) {
    const outcome = await runCase(contractCase, target, states);
    await target.own?.remove();
    if (outcome.kind === "run")
      for (const finding of outcome.findings) yield `${contractCase.id}: ${finding}`;
  }
}
