import type { MetricArgument } from "@aegis/contract";

/** How an argument is entered: as what its schema takes. */
export type ArgumentForm =
  | { readonly kind: "switch" }
  | { readonly kind: "choice"; readonly options: readonly unknown[] }
  | { readonly kind: "number"; readonly step: 1 | "any"; readonly min?: number; readonly max?: number }
  /** A list of texts, a line for each; one line is that text if the argument may be a text, too. */
  | { readonly kind: "lines"; readonly isTextToo: boolean }
  | { readonly kind: "text"; readonly isLong: boolean; readonly maxLength?: number }
  | { readonly kind: "json" };

type Schema = MetricArgument["schema"];

/** How an argument with this schema is entered; as JSON if there is nothing better. */
export function argumentForm(schema: Schema): ArgumentForm {
  const types = [schema.type].flat();
  if (Array.isArray(schema.enum)) return { kind: "choice", options: schema.enum };
  if (types.includes("boolean")) return { kind: "switch" };
  if (types.includes("integer") || types.includes("number"))
    return {
      kind: "number",
      step: types.includes("integer") ? 1 : "any",
      ...bound("min", schema.minimum),
      ...bound("max", schema.maximum),
    };
  if (types.includes("array") && isTexts(schema.items))
    return { kind: "lines", isTextToo: types.includes("string") };
  if (types.includes("string")) {
    const longest = schema.maxLength;
    return {
      kind: "text",
      isLong: !(typeof longest === "number" && longest <= 200),
      ...bound("maxLength", longest),
    };
  }
  return { kind: "json" };
}

function bound<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: number } {
  const bounds: { [name in Name]?: number } = {};
  if (typeof value === "number") bounds[name] = value;
  return bounds;
}

function isTexts(items: unknown): boolean {
  return typeof items === "object" && items !== null && "type" in items && items.type === "string";
}
