import type { Ask } from "../ask.ts";
import type { Tools } from "../question.ts";
import type { Sample } from "../sample.ts";
import { type Flagged, flaggedSections } from "./flagged-sections.ts";
import { questionsBeside } from "./prompts.ts";
import { requestOf } from "./request.ts";

const question = questionsBeside(import.meta.url).question("find", "findings");

/**
 * The sections of an output with something of this kind in them. All kinds are in one question, so that the
 * metrics that scan one text ask once. The input, if there is one, shows what the text replies to.
 */
export function findUnsafe(
  tools: Tools,
  kind: "bias" | "harm" | "toxic",
  output: string,
  sample: Pick<Sample, "input">,
): Promise<readonly Flagged[]> {
  return flaggedSections(tools, { question, kind }, output, requestOf(sample));
}

/** What `findUnsafe` asks. */
export function asksForUnsafe(): readonly Ask[] {
  return [{ question, shown: ["output", "request"], about: "output" }];
}
