import type { Ajv, MissingRefError, Options } from "ajv";
import { once } from "../once.ts";
import type { Draft } from "./draft.ts";
import { plainSchema } from "./plain-schema.ts";

/** Checks a value. @returns what is wrong with it, or undefined if it is valid */
export type Check = (value: unknown) => string | undefined;

/** Loads Ajv. */
export const ajv = once(async () => {
  const [{ Ajv }, { Ajv2020 }] = await Promise.all([import("ajv"), import("ajv/dist/2020.js")]);
  return { Draft7Validator: Ajv, Draft202012Validator: Ajv2020 };
});

/** Whether a schema could not be compiled because it refers to another document. */
export function refersElsewhere(cause: unknown): cause is MissingRefError {
  return cause instanceof Error && "missingSchema" in cause && cause.missingSchema !== "";
}

/**
 * Compiles a schema so that it accepts what Python's jsonschema accepts: `format` is not checked, unknown
 * keywords are ignored, an unknown type is an error. Nothing is fetched. Each schema has its own Ajv, so that
 * no two share an `$id`.
 *
 * @throws Error if the schema is broken
 */
export function compile(
  classes: Awaited<ReturnType<typeof ajv>>,
  schema: Readonly<Record<string, unknown>>,
  draft: Draft,
): Check {
  const instance: Ajv = new classes[draft]({
    ...likePython,
    // In draft 7 a reference replaces its siblings; since 2019-09 they count.
    ignoreKeywordsWithRef: draft === "Draft7Validator",
  });
  instance.removeKeyword("multipleOf");
  instance.addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    compile: (divisor: number) => (value: number) =>
      Number.isInteger(divisor) ? value % divisor === 0 : Number.isInteger(value / divisor),
  });
  const validate = instance.compile(plainSchema(schema, draft));
  return (value) =>
    validate(value) === true ? undefined : instance.errorsText(validate.errors, { dataVar: "output" });
}

const likePython: Options = {
  strict: false,
  validateFormats: false,
  validateSchema: false,
  // A key named like a method of Object exists only if the output has it.
  ownProperties: true,
  // A definition is compiled once, however often it is referred to.
  inlineRefs: false,
  logger: false,
};
