import type { Ask } from "../ask.ts";
import type { MetadataKey } from "../metric.ts";
import type { Tools } from "../question.ts";
import type { Field, Sample } from "../sample.ts";
import { batchesOf } from "./batches.ts";
import { saysMore } from "./content.ts";
import { questionsBeside } from "./prompts.ts";
import { requestOf } from "./request.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { type Decided, type DecideOptions, decide, distinct, extract } from "./statements.ts";

const { question } = questionsBeside(import.meta.url);
const list = question("list", "texts");
const verify = question("verify", "verdicts");

/** The claims of a text, and what a limit left out. */
export type Claims = {
  readonly claims: readonly string[];
  /** A sentence on what was left out, after a blank; empty if nothing was. */
  readonly cut: string;
  /** The same for the metadata; empty if nothing was left out. */
  readonly cutCounts: Readonly<Record<string, number>>;
};

/**
 * Has the judge list what a text states, in batches of sentences. Metrics that put this question about the
 * same text share one answer.
 *
 * @param limit the most sentences that are read, and the most claims that are kept: the first ones
 * @param sample its input or prompt shows what the text replies to
 */
export async function claimsOf(
  tools: Tools,
  text: string,
  limit: number,
  sample: Pick<Sample, "input" | "prompt">,
): Promise<Claims> {
  const sentences = sectionsOf(text);
  const read = sentences.slice(0, limit);
  const lists = await Promise.all(
    batchesOf(read).map(({ batch, before }) => {
      const part = text.slice(batch[0]?.start, batch.at(-1)?.end);
      const context = before.length === 0 ? {} : { sentences_before: textsOf(before) };
      return extract(tools, list, { text: part, ...context, ...requestOf(sample) }, saysMore(part));
    }),
  );
  const listed = distinct(lists.flat());
  return {
    claims: listed.slice(0, limit),
    ...tellCut([
      { name: "sentences", read: read.length, of: sentences.length },
      { name: "claims", read: Math.min(limit, listed.length), of: listed.length },
    ]),
  };
}

/** What `claimsOf` asks about a field. */
export function asksForClaims(field: Field, most: number): Ask {
  return { question: list, shown: [field, "request"], about: { distinct: field }, most };
}

/** What `verifyClaims` asks about the claims of a field. */
export function asksToVerify(field: Field, source: Field, most: number): Ask {
  return { question: verify, shown: [{ distinct: field }, source], about: field, most };
}

/** What a limit left out of lists, in words and in numbers: "50 of 60 sentences were read." */
export function tellCut(
  lists: readonly { readonly name: string; readonly read: number; readonly of: number }[],
): Pick<Claims, "cut" | "cutCounts"> {
  const cut = lists.filter(({ read, of }) => read < of);
  return {
    cut: cut.map(({ name, read, of }) => ` ${read} of ${of} ${name} were read.`).join(""),
    cutCounts: Object.fromEntries(
      cut.flatMap(({ name, read, of }) => [
        [`${name}_read`, read],
        [name, of],
      ]),
    ),
  };
}

/**
 * The keys that `tellCut` leaves in the metadata.
 *
 * @param text whose lists they are, in words
 * @param prefix what the keys begin with
 */
export function cutMetadata(
  text: string,
  lists: readonly string[] = ["sentences", "claims"],
  prefix = "",
): readonly MetadataKey[] {
  return lists.flatMap((list) =>
    [
      {
        name: `${prefix}${list}_read`,
        type: "integer",
        description: `how many ${list} of ${text} were read`,
      },
      { name: `${prefix}${list}`, type: "integer", description: `how many ${list} ${text} has` },
    ].map((key) => ({ ...key, only_if: "a limit left some out" })),
  );
}

/** Has the judge check claims against a source, and against nothing else that it knows. */
export function verifyClaims(
  tools: Tools,
  claims: readonly string[],
  source: string | readonly string[],
  options?: DecideOptions,
): Promise<readonly Decided[]> {
  return decide(tools, verify, "claims", claims, { source }, options);
}

function textsOf(sections: readonly Section[]): readonly string[] {
  return sections.map(({ text }) => text);
}
