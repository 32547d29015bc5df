import { defineMetric } from "../metric.ts";
import { once } from "./once.ts";

/**
 * 100 if Ruff's parser accepts the output as a Python 3.14 module, else 0. That is the syntax that CPython's
 * `ast.parse` checks, without what only `compile` reports, such as `nonlocal` or `return` outside a function,
 * or two parameters of the same name. Syntax of any version from 3.7 to 3.14 is accepted. Nothing is
 * executed.
 *
 * 0 for empty text and for text that is only white space, which Python itself accepts; 100 for a comment
 * alone. If a text nests too deeply for the parser, the evaluation fails, without a score.
 */
export const isValidPython = defineMetric({
  id: 14,
  shortname: "is_valid_python",
  label: "Is Valid Python",
  category: "Structural",
  description: "100 when the output parses as Python, 0 when it does not or is empty. Nothing is executed.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  isolated: true,
  prepare: () => ruff(),
  async score({ output }) {
    if (output.trim() === "") return { score: 0, explanation: "The output is empty." };
    const workspace = await ruff();
    try {
      // Of all that Ruff offers, this only parses: no linter, no symbol table.
      workspace.comments(output);
      return { score: 100, explanation: "The output is Python." };
    } catch (cause) {
      if (!isSyntaxError(cause)) throw cause;
      return { score: 0, explanation: `The output is not Python: ${cause.message}.` };
    }
  },
});

const ruff = once(async () => {
  const { PositionEncoding, Workspace } = await import("@astral-sh/ruff-wasm-nodejs");
  return new Workspace({}, PositionEncoding.Utf16);
});

/** Ruff reports a syntax error as a plain Error; failures of the WASM itself have their own class. */
function isSyntaxError(cause: unknown): cause is Error {
  return cause instanceof Error && Object.getPrototypeOf(cause) === Error.prototype;
}
