import { type Body, type Document, schemaOf } from "../../document/document.ts";
import { isFile } from "../../document/sample-call.ts";
import type { FormPart } from "./contract-case.ts";

/** The parts of a form's first example; a file is named after it. */
export function formOf(document: Document, { schema, examples: [example] }: Body): FormPart[] {
  const { properties = {} } = schemaOf(document, schema);
  return Object.entries(Object(example?.value)).map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (!isFile(schemaOf(document, properties[name] ?? {}))) return { name, value: text };
    return { name, value: text, fileName: `${example?.name}.csv`, contentType: "text/csv" };
  });
}

/** A form with one part changed, or added. */
export function withPart(form: readonly FormPart[], name: string, value: string): FormPart[] {
  if (!form.some((part) => part.name === name)) return [...form, { name, value }];
  return form.map((part) => (part.name === name ? { ...part, value } : part));
}
