import { relative, resolve } from "node:path";

/** The folder of the repository, which findings name their files from. */
export const root = resolve(import.meta.dirname, "../..");

/** One thing that a linter found, at a place in a file. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
  /** The operation or component it is about, and the place inside; empty if the file says it already. */
  readonly subject: string;
  readonly message: string;
};

/** `GET /runs/{run_id} responses 404`, or `components/schemas/Run properties user`. */
export function subject([first, second, third, ...rest]: readonly (string | number)[]): string {
  const joined = (...parts: readonly unknown[]) => parts.filter((part) => part !== undefined).join(" ");
  if (first === "paths") return joined(third?.toString().toUpperCase(), second, ...rest);
  if (first === "components")
    return joined([first, second, third].filter((part) => part !== undefined).join("/"), ...rest);
  return joined(first, second, third, ...rest);
}

/** A finding as a line of text. */
export function line({ file, line, column, severity, rule, subject, message }: Finding): string {
  const about = subject === "" ? "" : `${subject}: `;
  return `${file}:${line}:${column} ${severity} ${rule}: ${about}${message.replaceAll(/\s*\n\s*/g, " ").trim()}\n`;
}

/** A file as the author would name it: from the root of the repository, or whole if it lies elsewhere. */
export function shown(file: string): string {
  const inside = relative(root, resolve(root, file));
  return inside.startsWith("..") ? resolve(root, file) : inside;
}
