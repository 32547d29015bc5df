import { LRUCache } from "lru-cache";
import { defineMetric, type Scored } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { compile } from "./json-schema/compile.ts";
import type { Draft } from "./json-schema/draft.ts";
import { BrokenSchema, UnsupportedSchema } from "./json-schema/problem.ts";

/**
 * 100 if the output is JSON that the schema accepts, as Python's jsonschema judges it, else 0. All keywords
 * of draft 7 and of 2020-12 are known, `unevaluated*`, `$dynamicRef` and embedded `$id`s included. `format`
 * and `content*` are not checked, unknown keywords are ignored, `validator` outweighs `$schema`, 1.0 is an
 * integer and equals 1, true does not. Numbers are compared as doubles.
 *
 * Also 0 if there is no schema, if the schema is broken (an unknown type, a pattern that does not compile in
 * ECMAScript) and if the output is empty. The evaluation fails, without a score, if the schema refers to
 * another document, since nothing is fetched, or to itself without end.
 */
export const jsonSchemaMatch = defineMetric({
  id: 17,
  shortname: "json_schema_match",
  label: "JSON Schema Match",
  category: "Structural",
  description: "Whether the output is JSON that a JSON Schema accepts.",
  score_summary: "100 if the schema accepts it, otherwise 0; a missing or broken schema scores 0 as well.",
  needs: ["output"],
  arguments: [
    {
      name: "schema",
      type: "object",
      default: null,
      required: false,
      description: "The JSON Schema. Without it, nothing passes.",
      maxLength: 4_000_000,
    },
    {
      name: "validator",
      type: "string",
      default: "Draft7Validator",
      required: false,
      description: "The version of JSON Schema that the schema is read by.",
      enum: ["Draft7Validator", "Draft202012Validator"],
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: true,
  score({ output }, { schema, validator }) {
    if (schema === null) return { score: 0, explanation: "No schema is given." };
    // All rows of a batch have the same object.
    const known = compiledOf.get(schema);
    return scoreBy(known?.draft === validator ? known.compiled : compileOnce(schema, validator), output);
  },
});

type Compiled = { readonly check: (value: unknown) => string | undefined } | { readonly problem: string };

function scoreBy(compiled: Compiled, output: string): Scored {
  if ("problem" in compiled) return broken(compiled.problem);
  const value = parse(output);
  if (value instanceof SyntaxError)
    return { score: 0, explanation: `The output is not JSON: ${value.message}.` };
  try {
    const problem = compiled.check(value);
    return problem === undefined
      ? { score: 100, explanation: "The schema accepts the output." }
      : { score: 0, explanation: `The schema does not accept the output: ${problem}.` };
  } catch (cause) {
    // Where a dynamic reference leads is known only now.
    if (cause instanceof BrokenSchema) return broken(cause.message);
    throw refusalOf(cause);
  }
}

function broken(problem: string): Scored {
  return { score: 0, explanation: `The schema is broken: ${problem}.` };
}

/** Compiling takes a thousand times longer than checking, and all batches of a run bring the same schema. */
const recent = new LRUCache<string, Compiled>({ max: 16 });
const compiledOf = new WeakMap<object, { readonly draft: Draft; readonly compiled: Compiled }>();

function compileOnce(schema: Schema, draft: Draft): Compiled {
  const key = `${draft} ${JSON.stringify(schema)}`;
  const compiled = recent.get(key) ?? tryToCompile(schema, draft);
  recent.set(key, compiled);
  compiledOf.set(schema, { draft, compiled });
  return compiled;
}

type Schema = Readonly<Record<string, unknown>>;

function tryToCompile(schema: Schema, draft: Draft): Compiled {
  try {
    return { check: compile(schema, draft) };
  } catch (cause) {
    if (cause instanceof BrokenSchema) return { problem: cause.message };
    throw refusalOf(cause);
  }
}

function refusalOf(cause: unknown): unknown {
  if (!(cause instanceof UnsupportedSchema)) return cause;
  return new MetricError("argument", `argument schema ${cause.message}.`, {
    metric: "json_schema_match",
    cause,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return cause;
    throw cause;
  }
}
