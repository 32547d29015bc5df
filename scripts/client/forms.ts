import { componentOf, type Document, membersOf, operationsOf } from "./document.ts";

/** A schema of a form, those of its properties that are files, and the operations that take it. */
export type Form = {
  readonly name: string;
  readonly files: readonly string[];
  readonly operations: readonly string[];
};

export function formsOf(document: Document): readonly Form[] {
  const schemas = document.components?.schemas ?? {};
  const operations = new Map<string, readonly string[]>();
  for (const { operationId, requestBody } of operationsOf(document)) {
    const name = componentOf(requestBody?.content?.["multipart/form-data"]?.schema ?? {});
    if (name !== undefined && operationId !== undefined)
      operations.set(name, [...(operations.get(name) ?? []), operationId]);
  }
  return [...operations].map(([name, ids]) => ({
    name,
    files: Object.entries(membersOf(schemas[name] ?? {}, schemas).properties).flatMap(
      ([property, { format }]) => (format === "binary" ? [property] : []),
    ),
    operations: ids,
  }));
}
