/** An object of JSON, of whatever fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or none if it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a text of JSON; undefined if it is not JSON. A byte order mark may precede it. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** A text on one line, cut to a length that a message can hold. */
export function excerpt(text: string, longest = 300): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
