/** A value read from a text, or pydantic's error if it cannot be read. */
export type TextReading = { readonly value: unknown } | { readonly type: string; readonly msg: string };

/**
 * Reads the text of a parameter or of a form field as a JSON type, as pydantic does: an integer is a sign and
 * digits, and a boolean is one of twelve words in any case. Texts for which pydantic has no rule are not
 * read.
 */
export function readText(type: string, text: string): TextReading | undefined {
  return readers.get(type)?.(text);
}

const readers: ReadonlyMap<string, (text: string) => TextReading> = new Map<
  string,
  (text: string) => TextReading
>([
  [
    "integer",
    (text) =>
      /^[+-]?\d+$/.test(text)
        ? { value: Number(text) }
        : {
            type: "int_parsing",
            msg: "Input should be a valid integer, unable to parse string as an integer",
          },
  ],
  [
    "number",
    (text) =>
      /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)
        ? { value: Number(text) }
        : {
            type: "float_parsing",
            msg: "Input should be a valid number, unable to parse string as a number",
          },
  ],
  [
    "boolean",
    (text) => {
      const value = booleans.get(text.toLowerCase());
      return value === undefined
        ? { type: "bool_parsing", msg: "Input should be a valid boolean, unable to interpret input" }
        : { value };
    },
  ],
]);

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...["1", "on", "t", "true", "y", "yes"].map((word): [string, boolean] => [word, true]),
  ...["0", "off", "f", "false", "n", "no"].map((word): [string, boolean] => [word, false]),
]);
