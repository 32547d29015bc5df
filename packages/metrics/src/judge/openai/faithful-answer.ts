import type { Seen } from "./fake-endpoint.ts";

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

/**
 * The answer of a model that does what it is asked: a verdict on each element of the first list, by the form
 * that the request asks for, whatever that form is.
 *
 * @param verdictOf the verdict on an element
 * @param first the number of the first element; a model that numbers from 1 does not do what it is asked
 */
export function faithfulAnswer(
  { body }: Pick<Seen, "body">,
  verdictOf: (element: string) => string,
  first = 0,
): unknown {
  const elements = elementsOf(body.messages[1]?.content ?? "");
  const fill = (schema: Schema, name: string, at: number): unknown => {
    const element = elements[at] ?? "";
    if (schema.properties !== undefined)
      return Object.fromEntries(
        Object.entries(schema.properties).map(([key, each]) => [key, fill(each, key, at)]),
      );
    if (schema.items !== undefined) return elements.map((_, each) => fill(schema.items ?? {}, name, each));
    if (name === "id") return first + at;
    if (name === "verdict") return verdictOf(element);
    return name === "reason" ? "ok" : element.split(/\s+/).slice(0, 5).join(" ");
  };
  return fill(schemaOf(body), "", 0);
}

/** The name of the list that the answer has to have. */
export function listAskedFor({ body }: Pick<Seen, "body">): string {
  return Object.keys(schemaOf(body).properties ?? {})[0] ?? "";
}

/** In the request itself, or in words at the end of a line of the system message. */
function schemaOf({ response_format, messages }: Seen["body"]): Schema {
  const given = response_format?.json_schema?.schema;
  if (given !== undefined) return given;
  for (const line of (messages[0]?.content ?? "").split("\n")) {
    const start = line.indexOf('{"');
    const end = line.lastIndexOf("}") + 1;
    if (start >= 0 && line.includes('"properties"')) return JSON.parse(line.slice(start, end));
  }
  throw new Error("The request has no schema.");
}

/** The numbered lines of the first list in the material. */
function elementsOf(material: string): readonly string[] {
  const lists = material.split(/^>>>.*$/m).map((part) => [...part.matchAll(/^\d+: (".*")$/gm)]);
  const first = lists.find((elements) => elements.length > 0) ?? [];
  return first.map(([, text = '""']) => JSON.parse(text));
}
