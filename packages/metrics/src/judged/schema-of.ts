import type { Severity } from "../finding.ts";
import type { AnswerForm } from "./answer-form.ts";

/** The JSON Schema of a form, within what endpoints accept for strict structured output. */
export function schemaOf(form: AnswerForm): Readonly<Record<string, unknown>> {
  switch (form.kind) {
    case "texts":
      return object({ texts: list({ type: "string" }) });
    case "text":
      return object({ text: { type: ["string", "null"] } });
    case "verdicts": {
      const verdict = { type: "string", enum: Object.keys(form.values) };
      // The words come first, so that a model looks at the element before it judges it; and the reason comes
      // before the verdict, so that a model gives it before it decides.
      return object({ verdicts: list(object({ ...place, reason: { type: "string" }, verdict })) });
    }
    case "findings":
      return object({
        findings: list(
          object({
            text: { type: "string" },
            reason: { type: "string" },
            kind: { type: "string", enum: Object.keys(form.kinds) },
            category: { type: "string", enum: [...new Set(Object.values(form.kinds).flat())] },
            severity: { type: "string", enum: ["high", "medium", "low"] satisfies Severity[] },
          }),
        ),
      });
    case "groups":
      return object(Object.fromEntries(form.names.map((name) => [name, list(list(object(place)))])));
  }
}

/** What an answer of this form has to hold, in words: the end of the instructions. */
export function formInWords(form: AnswerForm): string {
  switch (form.kind) {
    case "texts":
      return "Write them as `texts`, in the language of the material.";
    case "text":
      return "Write it as `text`, in the language of the material.";
    case "verdicts":
      return "Give each element's number as `id`, its first five words unchanged as `words`, a short reason in its language, and the verdict.";
    case "findings":
      return "Give at most 20, the gravest first: the words unchanged as `text`, a short reason in their language, kind, category and severity; or an empty list.";
    case "groups":
      return "Give of each element only `id` and `words`: its number, and its first five words unchanged.";
  }
}

const place = { id: { type: "integer" }, words: { type: "string" } };

function object(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: unknown): Readonly<Record<string, unknown>> {
  return { type: "array", items };
}
