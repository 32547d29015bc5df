import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { schemaOf } from "./schema-of.ts";

/**
 * The prompts of one metric, from the YAML file beside its source file. Read once, when the metric is
 * imported.
 */
export type Prompts = {
  /** How the score comes about, in prose. */
  readonly score_rule: string;
  /** A question by its name, with the form of its answer. */
  question<Kind extends AnswerForm["kind"]>(
    name: string,
    kind: Kind,
  ): Prompt<Extract<AnswerForm, { kind: Kind }>>;
};

/**
 * @param source the URL of the metric's module: `faithfulness.ts` has its prompts in `faithfulness.yaml`
 * @throws Error that names the file if it is not of the form below
 */
export function promptsBeside(source: string): Prompts {
  const file = new URL(source.replace(/\.[jt]s$/, ".yaml"));
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isPromptFile(content))
    throw new Error(`${file.pathname}: ${ajv.errorsText(isPromptFile.errors, { dataVar: "prompts" })}`);
  const { metric, score_rule, questions } = content;
  return {
    score_rule: score_rule.trim(),
    question(name, kind) {
      const entry = Object.hasOwn(questions, name) ? questions[name] : undefined;
      if (entry === undefined || !isOfKind(entry.answer, kind))
        throw new Error(`${file.pathname}: there is no question ${name} with an answer of kind ${kind}`);
      const { version, instructions, answer } = entry;
      return { id: `${metric}/${name}`, version, instructions, answer, schema: schemaOf(answer) };
    },
  };
}

function isOfKind<Kind extends AnswerForm["kind"]>(
  form: AnswerForm,
  kind: Kind,
): form is Extract<AnswerForm, { kind: Kind }> {
  return form.kind === kind;
}

type PromptFile = {
  /** The shortname: the ids of the questions begin with it. */
  readonly metric: string;
  readonly score_rule: string;
  readonly questions: Readonly<Record<string, Entry>>;
};

type Entry = { readonly version: number; readonly instructions: string; readonly answer: AnswerForm };

const text = { type: "string", minLength: 1 };
const names = { type: "array", items: text, minItems: 1, uniqueItems: true };

const ajv = new Ajv({ discriminator: true });
const isPromptFile = ajv.compile<PromptFile>({
  type: "object",
  properties: {
    metric: text,
    score_rule: text,
    questions: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          version: { type: "integer", minimum: 1 },
          instructions: text,
          answer: {
            type: "object",
            discriminator: { propertyName: "kind" },
            required: ["kind"],
            oneOf: [
              form("texts", {}),
              form("text", {}),
              form("verdicts", {
                values: { type: "object", minProperties: 2, additionalProperties: share() },
              }),
              form("findings", { categories: names, sectioned: { type: "boolean" } }),
              form("groups", { names }),
            ],
          },
        },
        required: ["version", "instructions", "answer"],
        additionalProperties: false,
      },
    },
  },
  required: ["metric", "score_rule", "questions"],
  additionalProperties: false,
});

function form(kind: AnswerForm["kind"], properties: Readonly<Record<string, object>>): object {
  return {
    properties: { kind: { const: kind }, ...properties },
    required: ["kind", ...Object.keys(properties)],
    additionalProperties: false,
  };
}

function share(): object {
  return { type: ["number", "null"], minimum: 0, maximum: 1, nullable: true };
}
