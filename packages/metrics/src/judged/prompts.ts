import type { AnswerForm, PromptOf } from "./answer-form.ts";
import { readPromptFile } from "./prompt-file.ts";
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
 * @throws Error that names the file if it has not the form of `PromptFile`
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
  const { metric, score_rule, questions = {} } = readPromptFile(source);
  return {
    score_rule,
    question(name, kind) {
      const entry = Object.hasOwn(questions, name) ? questions[name] : undefined;
      if (entry === undefined || !isOfKind(entry.answer, kind))
        throw new Error(`${source}: there is no question ${name} with an answer of kind ${kind}`);
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
