import { isDeepStrictEqual } from "node:util";
import type { Document } from "../document/document.ts";

/**
 * Has `x-responses`, the responses that belong to no operation, refer to their components again: the bundler
 * writes out what an extension refers to.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#specification-extensions
 */
export function referAgain(document: Document): Document {
  const { "x-responses": loose } = document;
  if (loose === undefined) return document;
  const components = Object.entries(document.components?.responses ?? {});
  const referring = Object.entries(loose).map(([status, response]) => {
    const [name] = components.find(([, component]) => isDeepStrictEqual(component, response)) ?? [];
    return [status, name === undefined ? response : { $ref: `#/components/responses/${name}` }];
  });
  return { ...document, "x-responses": Object.fromEntries(referring) };
}
