import type { Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { type Decided, decide } from "./statements.ts";

type Verdicts = Prompt<Extract<AnswerForm, { kind: "verdicts" }>>;

/**
 * Decides for each entity whether the source has it: by its letters first, then by asking.
 *
 * @param question asked about those that are not there by their letters; null refuses them without asking
 */
export async function ground(
  tools: Tools,
  question: Verdicts | null,
  entities: readonly string[],
  source: string,
): Promise<readonly Decided[]> {
  const distinct = [...new Set(entities.map((entity) => entity.trim()))];
  const open = distinct.filter((entity) => !occurs(entity, source));
  const refused = (text: string): Decided => ({ text, verdict: "absent", reason: "", value: 0 });
  const asked =
    question === null ? open.map(refused) : await decide(tools, question, "entities", open, { source });
  const byText = new Map(asked.map((each) => [each.text, each]));
  return distinct.map((text) => byText.get(text) ?? { text, verdict: "grounded", reason: "", value: 1 });
}

/**
 * Whether a text holds the entity between word boundaries, but for case, punctuation, spacing and the
 * grouping of digits.
 */
export function occurs(entity: string, text: string): boolean {
  const [needle, hay] = [plain(entity), plain(text)];
  return needle.trim() !== "" && hay.includes(needle);
}

/**
 * The words, in lower case, each between two blanks; digits are not separated by a comma, a dot stays within
 * a number.
 */
function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)[,'’ \u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .match(/\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+/gu);
  return ` ${(words ?? []).join(" ")} `;
}
