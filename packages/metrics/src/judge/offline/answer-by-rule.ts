import type { Material, Question } from "../../question.ts";
import { JudgeError } from "../judge-error.ts";
import { type Readable, readable } from "./readable.ts";
import { rules } from "./rules.ts";
import { withWords } from "./with-words.ts";

/** An answer, with what a reader has to know of it, and the length of the material in UTF-16 units. */
type RuledAnswer = Pick<Readable, "notes" | "length"> & { readonly value: unknown };

/** Answers a question by its rule. @throws JudgeError of kind `refused` if there is none, or it refuses */
export function answerByRule({ id }: Question, material: Material): RuledAnswer {
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (rule === undefined) throw new JudgeError("refused", `The offline judge has no rule for ${id}.`);
  const { material: read, notes, length } = readable(material);
  return { value: withWords(rule(read), material), notes, length };
}
