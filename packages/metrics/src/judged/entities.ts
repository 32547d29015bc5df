import type { Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { type Decided, decide } from "./statements.ts";

type Verdicts = Prompt<Extract<AnswerForm, { kind: "verdicts" }>>;

/**
 * Decides for each entity whether the source has it: word for word first, then by asking.
 *
 * @param question asked about those that are not there word for word; null refuses them without asking
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
 * Whether a text has the entity between word boundaries, apart from case, punctuation, spacing and the
 * grouping of digits.
 */
export function occurs(entity: string, text: string): boolean {
  const [needle, hay] = [plain(entity), plain(text)];
  return needle.trim() !== "" && hay.includes(needle);
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
