import { Ajv } from "ajv";
import { JudgeError } from "../judge/judge-error.ts";
import type { Material, Tools } from "../metric.ts";
import type { AnswerForm, FormAnswer, Prompt } from "./answer-form.ts";

/**
 * Puts a question and reads the answer.
 *
 * @throws JudgeError of kind `unparseable` if the answer, from whichever judge, is not of the form asked for
 */
export async function answerTo<Kind extends AnswerForm["kind"]>(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: Kind }>>,
  material: Material,
  run?: number,
): Promise<FormAnswer<Kind>> {
  const value = await tools.ask(question, material, run);
  const fits = ajv.compile<FormAnswer<Kind>>(question.schema);
  if (fits(value)) return value;
  const problem = ajv.errorsText(fits.errors, { dataVar: "answer" });
  throw new JudgeError("unparseable", `${question.id}: the judge's answer does not fit: ${problem}.`);
}

// Compiled once for each question: Ajv keeps what it compiled by the schema's identity.
const ajv = new Ajv();
