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
