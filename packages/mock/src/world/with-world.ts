import { routes } from "@aegis/contract";
import { own } from "../own.ts";

/** The part of a document that examples are added to. */
type Examples = Record<string, { readonly value: unknown }>;
type Document = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Partial<Operation>>>>>;
};
type Operation = {
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { examples?: Examples }>> }>
  >;
};

/**
 * Adds each thing of the examples' world to the examples of the operations that read it, after those of the
 * document and named by its id: `GET /datasets/3` has one named `id-3`. So Prism makes those responses like
 * all others.
 */
export function withWorld<Given extends Document>(document: Given): Given {
  for (const [operation, answers] of Object.entries(own.things ?? {})) {
    for (const [id, { status, body }] of Object.entries(answers)) {
      const examples = examplesOf(document, operation, status);
      if (examples !== undefined) examples[worldName(id)] = { value: body };
    }
  }
  return document;
}

/** The name of a thing's example. A bare number would come before the names of the document. */
export function worldName(id: string | number): string {
  return `id-${id}`;
}

function examplesOf(document: Document, operation: string, status: number): Examples | undefined {
  const table: Readonly<Record<string, { readonly method: string; readonly path: string }>> = routes;
  const { method = "", path = "" } = table[operation] ?? {};
  const response = document.paths?.[path]?.[method.toLowerCase()]?.responses?.[status];
  const [content] = Object.values(response?.content ?? {});
  if (content === undefined) return undefined;
  content.examples ??= {};
  return content.examples;
}
