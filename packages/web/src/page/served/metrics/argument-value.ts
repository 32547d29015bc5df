import type { MetricArgument } from "@aegis/contract";
import type { ArgumentForm } from "./argument-form.ts";

/**
 * The value of an argument as it was entered; undefined if it is left out, or is the default of a switch.
 *
 * @throws SyntaxError for JSON that is not
 */
export function argumentValue(
  form: ArgumentForm,
  entered: string,
  fallback: MetricArgument["default"],
): unknown {
  switch (form.kind) {
    case "switch":
      return entered === "" || (entered === "true") === fallback ? undefined : entered === "true";
    case "choice":
      return form.options.find((option) => String(option) === entered);
    case "number":
      return entered === "" ? undefined : Number(entered);
    case "lines": {
      const lines = entered.split("\n").filter((line) => line !== "");
      if (lines.length === 0) return undefined;
      return form.isTextToo && lines.length === 1 ? lines[0] : lines;
    }
    case "text":
      return entered === "" ? undefined : entered;
    case "json":
      return entered.trim() === "" ? undefined : JSON.parse(entered);
  }
}

/** What is to be entered for a value that is stored. */
export function enteredOf(form: ArgumentForm, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (form.kind === "json") return JSON.stringify(value);
  return Array.isArray(value) ? value.join("\n") : String(value);
}
