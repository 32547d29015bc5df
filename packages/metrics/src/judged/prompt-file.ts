import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { AnswerForm } from "./answer-form.ts";

/** What a YAML file of prompts holds. */
export type PromptFile = {
  /** The shortname, or the name of the module that metrics share: the ids of the questions begin with it. */
  readonly metric: string;
  readonly score_rule?: string;
  readonly questions?: Readonly<Record<string, PromptEntry>>;
};

type PromptEntry = {
  readonly version: number;
  readonly instructions: string;
  readonly answer: AnswerForm;
};

/**
 * Reads the prompts beside a module. A published package has them in its code instead, checked when it was
 * built: thirty files of YAML take longer to read than a small run.
 *
 * @param source the URL of the module: `faithfulness.ts` has its prompts in `faithfulness.yaml`
 * @throws Error that names the file if it is not of the form below
 */
export function readPromptFile(source: string): PromptFile {
  const file = new URL(source.replace(/\.[jt]s$/, ".yaml"));
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isPromptFile(content))
    throw new Error(`${file.pathname}: ${ajv.errorsText(isPromptFile.errors, { dataVar: "prompts" })}`);
  return content;
}

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
