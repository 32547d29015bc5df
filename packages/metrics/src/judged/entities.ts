import type { Ask } from "../ask.ts";
import type { Tools } from "../question.ts";
import type { Field } from "../sample.ts";
import { answerTo, unusable } from "./answer-to.ts";
import { batchesOf } from "./batches.ts";
import { namesSomething } from "./content.ts";
import { locator } from "./locate.ts";
import { questionsBeside } from "./prompts.ts";
import { sectionsOf } from "./sections.ts";
import { type Decided, decide, distinct, saysSomething } from "./statements.ts";

const { question } = questionsBeside(import.meta.url);
const list = question("list", "texts");
const grounding = {
  exact: null,
  strict: question("ground_strict", "verdicts"),
  flexible: question("ground_flexible", "verdicts"),
};

/**
 * Has the judge list the entities of a text, in batches of sentences. What the text does not have is not
 * counted.
 *
 * @throws JudgeError of kind `unparseable` if, twice, nothing is listed though the text has a figure or a
 * full name, or nothing that is listed is in the text
 */
export async function entitiesOf(tools: Tools, text: string): Promise<readonly string[]> {
  const batches = batchesOf(sectionsOf(text));
  const lists = await Promise.all(
    batches.map(({ batch }) => {
      const part = text.slice(batch[0]?.start, batch.at(-1)?.end);
      const locate = locator(part);
      return answerTo<"texts", readonly string[]>(tools, list, { text: part }, ({ texts }) => {
        const listed = texts.filter(saysSomething);
        const named = listed.filter((entity) => locate(entity) !== undefined);
        if (listed.length > 0 && named.length === 0)
          throw unusable(list, "names only what the text does not have");
        if (named.length === 0 && namesSomething(part))
          throw unusable(list, "lists nothing, though the text has figures or names");
        return named;
      });
    }),
  );
  return distinct(lists.flat().map((entity) => entity.trim()));
}

/**
 * Decides for each entity whether the source has it: word for word first, then by asking.
 *
 * @param mode `exact` refuses those that are not there word for word without asking
 */
export async function ground(
  tools: Tools,
  mode: keyof typeof grounding,
  entities: readonly string[],
  source: string,
): Promise<readonly Decided[]> {
  const asking = grounding[mode];
  const open = entities.filter(isNotIn(source));
  const refused = (text: string): Decided => ({ text, verdict: "absent", reason: "", value: 0 });
  const asked =
    asking === null ? open.map(refused) : await decide(tools, asking, "entities", open, { source });
  const byText = new Map(asked.map((each) => [each.text, each]));
  return entities.map((text) => byText.get(text) ?? { text, verdict: "grounded", reason: "", value: 1 });
}

/**
 * What `entitiesOf` and `ground` ask about a field, if a sentence has one entity, and every other sample has
 * some that the source does not have word for word.
 */
export function asksForEntities(field: Field, mode: keyof typeof grounding, source: Field): readonly Ask[] {
  const asking = grounding[mode];
  return [
    { question: list, shown: [field], about: { distinct: field }, listsNames: true },
    ...(asking === null
      ? []
      : [{ question: asking, shown: [source], about: { distinct: field }, times: 0.5 }]),
  ];
}

function isNotIn(text: string): (entity: string) => boolean {
  const occurs = occursIn(text);
  return (entity) => !occurs(entity);
}

/**
 * Whether a text has an entity between word boundaries, apart from case, punctuation, spacing and the
 * grouping of digits.
 */
export function occursIn(text: string): (entity: string) => boolean {
  const hay = plain(text);
  const words = new Set(hay.trim().split(" "));
  return (entity) => {
    const needle = plain(entity);
    const [first = "", ...others] = needle.trim().split(" ");
    // A long text is searched for a name of several words only if it has the first of them.
    return first !== "" && words.has(first) && (others.length === 0 || hay.includes(needle));
  };
}

/**
 * The words in lower case, each between two spaces. Commas between digits are removed; a dot within a number
 * stays.
 */
function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)[,'’ \u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .match(/\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+/gu);
  return ` ${(words ?? []).join(" ")} `;
}
