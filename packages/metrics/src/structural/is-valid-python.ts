import type { Diagnostic, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { defineMetric } from "../metric.ts";
import { namingPanic } from "./naming-panic.ts";
import { once } from "./once.ts";

/**
 * 100 if the output is a Python 3.14 module by the grammar that CPython's `ast.parse` checks, else 0; judged
 * by Ruff's parser. What only `compile` reports is not checked, such as `nonlocal` or `return` outside a
 * function, or two parameters of the same name. Syntax of later versions scores 0. Nothing is executed.
 *
 * 0 for empty text and for text that is only white space, which Python itself accepts; 100 for a comment
 * alone. A byte order mark at the beginning is allowed, as it is in a file. If a text nests too deeply for
 * the parser, the evaluation fails, without a score.
 */
export const isValidPython = defineMetric({
  id: 14,
  shortname: "is_valid_python",
  label: "Is Valid Python",
  category: "Structural",
  description: "Whether the output parses as Python. Nothing is executed.",
  score_summary: "100 if it parses, 0 if it does not or is empty.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  isolated: true,
  prepare: () => ruff(),
  async score({ output }) {
    if (output.trim() === "") return { score: 0, explanation: "The output is empty." };
    const problem = problemOf(await ruff(), output);
    return problem === undefined
      ? { score: 100, explanation: "The output is Python." }
      : { score: 0, explanation: `The output is not Python: ${problem}.` };
  },
});

const ruff = once(async () => {
  const { PositionEncoding, Workspace } = await import("@astral-sh/ruff-wasm-nodejs");
  return new Workspace({ "target-version": "py314", lint: { select: [] } }, PositionEncoding.Utf16);
});

/** @returns what is wrong with a text and where, or undefined if it parses */
function problemOf(workspace: Workspace, text: string): string | undefined {
  // With no lint rule selected, these are errors of syntax, and some that only `compile` reports.
  const diagnostics: readonly Diagnostic[] = namingPanic(() => workspace.check(text));
  const [first] = diagnostics;
  if (first === undefined) return undefined;
  const ofAnotherVersion = diagnostics.find(({ message }) => isOfAnotherVersion(message));
  if (ofAnotherVersion === undefined && parses(workspace, text)) return undefined;
  const { message, start_location: start } = ofAnotherVersion ?? first;
  return `${message.trim()} at line ${start.row}, column ${start.column}`;
}

/** Deleting `__debug__` is left to `compile`, whatever the version. */
function isOfAnotherVersion(message: string): boolean {
  return (
    / on Python 3\.14 \(syntax was (?:added|removed) in /.test(message) && !message.includes("`__debug__`")
  );
}

/** The formatter parses, and checks nothing else; it is much slower than `check` if there is no error. */
function parses(workspace: Workspace, text: string): boolean {
  try {
    namingPanic(() => workspace.format(text));
    return true;
  } catch (cause) {
    if (isSyntaxError(cause)) return false;
    throw cause;
  }
}

/** Ruff reports a syntax error as a plain Error; failures of the WASM itself have their own class. */
function isSyntaxError(cause: unknown): cause is Error {
  return cause instanceof Error && Object.getPrototypeOf(cause) === Error.prototype;
}
