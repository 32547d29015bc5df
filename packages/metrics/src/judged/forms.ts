import { Ajv } from "ajv";
import { JudgeError } from "../judge/judge-error.ts";
import type { Material, Tools } from "../metric.ts";
import type { Prompt } from "./prompts.ts";

/** The five forms that an answer can have. Whatever a model decides, it chooses from a list that stands beside the prompt. */
export type AnswerForm =
  /** Texts drawn from the material. */
  | { readonly kind: "texts" }
  /** One text, or null when there is none. */
  | { readonly kind: "text" }
  /** A verdict on each element of a list; each verdict has its value from 0 to 1, or null when it does not count. */
  | { readonly kind: "verdicts"; readonly values: Readonly<Record<string, number | null>> }
  /** What was found, by category and severity; `sectioned` when each finding names the section of the text it stands in. */
  | { readonly kind: "findings"; readonly categories: readonly string[]; readonly sectioned: boolean }
  /** Groups of elements that belong together, for each of the names. */
  | { readonly kind: "groups"; readonly names: readonly string[] };

export type FormAnswer<Kind extends AnswerForm["kind"]> = {
  texts: { readonly texts: readonly string[] };
  text: { readonly text: string | null };
  verdicts: { readonly verdicts: readonly Verdict[] };
  findings: { readonly findings: readonly FindingFound[] };
  groups: Readonly<Record<string, readonly (readonly number[])[]>>;
}[Kind];

/** The id is the element's place in the list, from 0. */
type Verdict = { readonly id: number; readonly verdict: string; readonly reason: string };

export type Severity = "high" | "medium" | "low";

export type FindingFound = {
  /** Where findings are sectioned: the place of the section in the list. */
  readonly section?: number;
  /** The words found. */
  readonly text: string;
  readonly category: string;
  readonly severity: Severity;
  readonly reason: string;
};

/**
 * Puts a question and reads the answer.
 *
 * @throws JudgeError of kind `unparseable` when the judge, whichever it is, gives something else than the form asked for
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

// Compiled once for each question: Ajv keeps what it compiled by the identity of the schema.
const ajv = new Ajv();

/** The JSON Schema of a form, within what endpoints admit for strict structured output. */
export function schemaOf(form: AnswerForm): Readonly<Record<string, unknown>> {
  switch (form.kind) {
    case "texts":
      return object({ texts: list({ type: "string" }) });
    case "text":
      return object({ text: { type: ["string", "null"] } });
    case "verdicts": {
      const verdict = { type: "string", enum: Object.keys(form.values) };
      // The reason comes first, so that a model gives it before it decides.
      return object({
        verdicts: list(object({ id: { type: "integer" }, reason: { type: "string" }, verdict })),
      });
    }
    case "findings":
      return object({
        findings: list(
          object({
            ...(form.sectioned ? { section: { type: "integer" } } : {}),
            text: { type: "string" },
            reason: { type: "string" },
            category: { type: "string", enum: form.categories },
            severity: { type: "string", enum: ["high", "medium", "low"] satisfies Severity[] },
          }),
        ),
      });
    case "groups":
      return object(Object.fromEntries(form.names.map((name) => [name, list(list({ type: "integer" }))])));
  }
}

function object(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: unknown): Readonly<Record<string, unknown>> {
  return { type: "array", items };
}
