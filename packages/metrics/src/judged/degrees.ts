type Schema = Readonly<Record<string, unknown>>;

/**
 * The schema of an answer of verdicts, in which a verdict may also say how far it holds, as `degree`, from
 * 0 to 1. This counts instead of the value that stands beside the prompt. Only a judge that measures gives
 * one, such as the offline judge; models are neither asked for it nor believed, since an endpoint's answer
 * has to fit the schema of the question.
 */
export function withDegrees(schema: Schema): Schema {
  const known = widened.get(schema) ?? JSON.parse(JSON.stringify(schema), addDegree);
  widened.set(schema, known);
  return known;
}

/** By identity, so that a schema is compiled once. */
const widened = new WeakMap<Schema, Schema>();

function addDegree(key: string, part: unknown): unknown {
  return key === "properties" && isObject(part) && "verdict" in part
    ? { ...part, degree: { type: "number", minimum: 0, maximum: 1 } }
    : part;
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
