import { target } from "../document/schemas.ts";
import { elementsOf, type JsonObject, membersOf, type Operation } from "../openapi-document.ts";

/** Descriptions as plain text: those that a reader sees at once, and those that they see by choosing. */
export type Texts = {
  readonly plain: readonly string[];
  /** Inside the alternatives of a union, of which the page shows one at a time. */
  readonly chosen: readonly string[];
};

/** What a reader of the docs must be able to find about an operation, by the panel of the page. */
export type ReaderTexts = {
  /** Of the operation itself, its parameters and its body. */
  readonly request: Texts;
  /** By status: of the response, its headers and its body. */
  readonly responses: Readonly<Record<string, Texts>>;
};

/**
 * Every description that the document has for an operation. That of a component which no property has is left
 * out: it documents a type, and says nothing that the place of the type does not.
 */
export function readerTexts(operation: Operation): ReaderTexts {
  const { description, parameters, requestBody, responses } = operation;
  const own = [description, ...parameters.map((parameter) => parameter.description)];
  const answers = Object.entries(responses).map(([status, response]) => {
    const headers = Object.values(response.headers ?? {}).map((header) => header.description);
    return [status, textsOf([response.description, ...headers], response.content)] as const;
  });
  return { request: textsOf(own, requestBody?.content), responses: Object.fromEntries(answers) };
}

function textsOf(own: readonly string[], content: Operation["responses"][string]["content"] = {}): Texts {
  const inside = Object.values(content).flatMap(({ schema }) => textsIn(schema, false));
  return {
    plain: distinct([...own, ...inside.filter(({ isChosen }) => !isChosen).map(({ text }) => text)]),
    chosen: distinct(inside.filter(({ isChosen }) => isChosen).map(({ text }) => text)),
  };
}

type Text = { readonly text: string; readonly isChosen: boolean };

/** The texts of the properties inside a schema, and of the alternatives of its unions. */
function textsIn(schema: JsonObject, isChosen: boolean): Text[] {
  const { properties, items, additionalProperties, allOf, oneOf, anyOf } = target(schema);
  const parts = [items, additionalProperties, ...elementsOf(allOf)].filter((each) => each !== undefined);
  const alternatives = [oneOf, anyOf].flatMap(elementsOf).map(membersOf);
  return [
    ...Object.values(membersOf(properties)).flatMap((each) => withOwn(membersOf(each), isChosen)),
    ...parts.flatMap((each) => textsIn(membersOf(each), isChosen)),
    ...alternatives.filter(({ type }) => type !== "null").flatMap((each) => withOwn(each, true)),
  ];
}

function withOwn(schema: JsonObject, isChosen: boolean): Text[] {
  const { description: text = target(schema).description } = schema;
  return [...(typeof text === "string" ? [{ text, isChosen }] : []), ...textsIn(schema, isChosen)];
}

/** Markdown as it reads on a page, each text once. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replaceAll(/[`*]/g, "").replaceAll(/\s+/g, " ").trim()))];
}
