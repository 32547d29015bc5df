import { LRUCache } from "lru-cache";
import { defineMetric, MetricError, type Scored } from "../metric.ts";
import { ajv, type Check, compile, refersElsewhere } from "./json-schema/compile.ts";
import type { Draft } from "./json-schema/draft.ts";

/**
 * 100 if the output is JSON that the schema accepts, as Python's jsonschema judges it, else 0. `format` is
 * not checked, unknown keywords are ignored, `validator` outweighs `$schema`, 1.0 is an integer and equals 1,
 * true does not.
 *
 * Also 0 if there is no schema, if the schema is broken (an unknown type, a pattern that does not compile in
 * ECMAScript) and if the output is empty. If a schema refers to another document, the evaluation fails, since
 * nothing is fetched. Numbers are compared as doubles.
 */
export const jsonSchemaMatch = defineMetric({
  id: 17,
  shortname: "json_schema_match",
  label: "JSON Schema Match",
  category: "Structural",
  description:
    "100 when the output is JSON that a JSON Schema accepts, otherwise 0. A missing or broken schema scores 0 as well.",
  needs: ["output"],
  arguments: [
    {
      name: "schema",
      type: "object",
      default: null,
      required: false,
      description: "The JSON Schema. Without it, nothing passes.",
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
  prepare: () => ajv(),
  score({ output }, { schema, validator }) {
    if (schema === null) return { score: 0, explanation: "No schema is given." };
    // All rows of a batch have the same object, and an await for each row would take longer than the check.
    const known = compiledOf.get(schema);
    return known?.draft === validator
      ? scoreBy(known.compiled, output)
      : compileOnce(schema, validator).then((compiled) => scoreBy(compiled, output));
  },
});

type Compiled = { readonly check: Check } | { readonly problem: string };

function scoreBy(compiled: Compiled, output: string): Scored {
  if ("problem" in compiled) return { score: 0, explanation: `The schema is broken: ${compiled.problem}.` };
  const value = parse(output);
  if (value instanceof SyntaxError)
    return { score: 0, explanation: `The output is not JSON: ${value.message}.` };
  const problem = compiled.check(value);
  return problem === undefined
    ? { score: 100, explanation: "The schema accepts the output." }
    : { score: 0, explanation: `The schema does not accept the output: ${problem}.` };
}

/** Compiling takes a thousand times longer than checking, and all batches of a run bring the same schema. */
const recent = new LRUCache<string, Compiled>({ max: 16 });
const compiledOf = new WeakMap<object, { readonly draft: Draft; readonly compiled: Compiled }>();

async function compileOnce(schema: Schema, draft: Draft): Promise<Compiled> {
  const classes = await ajv();
  const key = `${draft} ${JSON.stringify(schema)}`;
  const compiled = recent.get(key) ?? tryToCompile(classes, schema, draft);
  recent.set(key, compiled);
  compiledOf.set(schema, { draft, compiled });
  return compiled;
}

type Schema = Readonly<Record<string, unknown>>;

function tryToCompile(classes: Awaited<ReturnType<typeof ajv>>, schema: Schema, draft: Draft): Compiled {
  try {
    return { check: compile(classes, schema, draft) };
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof RangeError) throw cause;
    if (refersElsewhere(cause))
      throw new MetricError(
        "argument",
        `argument schema refers to ${cause.missingSchema}, and nothing is fetched.`,
        { metric: "json_schema_match", cause },
      );
    return { problem: cause.message };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return cause;
    throw cause;
  }
}
