import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { AnswerForm, PromptOf } from "./answer-form.ts";
import { formInWords, schemaOf } from "./schema-of.ts";

/**
 * The prompts of one metric, from the YAML file beside its source file. Read once, when the metric is
 * imported.
 */
export type Prompts = Questions & {
  /** How the score comes about, in prose. */
  readonly score_rule: string;
};

/** The questions of a YAML file. */
type Questions = {
  /** A question by its name, with the form of its answer. */
  question<Kind extends AnswerForm["kind"]>(name: string, kind: Kind): PromptOf<Kind>;
};

/**
 * @param source the URL of the metric's module: `faithfulness.ts` has its prompts in `faithfulness.yaml`
 * @throws Error that names the file if it is not of the form below
 */
export function promptsBeside(source: string): Prompts {
  const { score_rule, ...questions } = readBeside(source);
  if (score_rule === undefined) throw new Error(`${source}: there is no score_rule`);
  return { ...questions, score_rule: score_rule.trim() };
}

/**
 * Questions that several metrics put, from the YAML file beside the module that they share. An identical
 * question on the same material is asked once, since judges are cached.
 *
 * @throws Error as `promptsBeside`
 */
export function questionsBeside(source: string): Questions {
  const { question } = readBeside(source);
  return { question };
}

function readBeside(source: string): Questions & { readonly score_rule: string | undefined } {
  const file = new URL(source.replace(/\.[jt]s$/, ".yaml"));
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isPromptFile(content))
    throw new Error(`${file.pathname}: ${ajv.errorsText(isPromptFile.errors, { dataVar: "prompts" })}`);
  const { metric, score_rule, questions = {} } = content;
  return {
    score_rule,
    question(name, kind) {
      const entry = Object.hasOwn(questions, name) ? questions[name] : undefined;
      if (entry === undefined || !isOfKind(entry.answer, kind))
        throw new Error(`${file.pathname}: there is no question ${name} with an answer of kind ${kind}`);
      const { version, instructions, answer } = entry;
      return {
        id: `${metric}/${name}`,
        version,
        instructions: `${instructions.trim()}\n${formInWords(answer)}`,
        answer,
        schema: schemaOf(answer),
      };
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
  /** The shortname, or the name of the module that metrics share: the ids of the questions begin with it. */
  readonly metric: string;
  readonly score_rule?: string;
  readonly questions?: Readonly<Record<string, Entry>>;
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
              form("findings", {
                kinds: { type: "object", minProperties: 1, additionalProperties: names },
              }),
              form("groups", { names }),
            ],
          },
        },
        required: ["version", "instructions", "answer"],
        additionalProperties: false,
      },
    },
  },
  required: ["metric"],
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
