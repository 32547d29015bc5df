import { readDocument } from "@aegis/contract/document";

type Examples = Readonly<Record<string, { readonly value: unknown }>>;

const { components } = readDocument<{ readonly components: { readonly examples: Examples } }>();

/** The value of an example of the document, by name. */
export function example(name: string): unknown {
  const named = components.examples[name];
  if (named === undefined) throw new Error(`There is no example ${name}.`);
  return named.value;
}
