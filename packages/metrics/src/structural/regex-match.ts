import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { excerpt } from "../text/excerpt.ts";
import { userPattern } from "../text/user-pattern.ts";

/**
 * Matches the output with a regular expression, in ECMAScript's syntax: as `new RegExp(pattern, flags)` reads
 * it, so without the flag `u` a character beyond U+FFFF counts as two. With `search` the match may be
 * anywhere, with `full` it has to be the whole output, whatever `m` makes of `^` and `$`.
 *
 * A pattern may take time that grows exponentially with the output, so each row is scored in isolation and
 * fails alone if it takes too long.
 */
export const regexMatch = defineMetric({
  id: 1002,
  shortname: "regex_match",
  label: "Regex Match",
  category: "Structural",
  description: "Matches the output with a regular expression in ECMAScript's syntax.",
  score_summary: "100 if it matches, otherwise 0; with `negate` the other way round.",
  needs: ["output"],
  arguments: [
    {
      name: "pattern",
      type: "string",
      default: null,
      required: true,
      description: "The regular expression, without slashes around it.",
      minLength: 1,
      maxLength: 2000,
    },
    {
      name: "flags",
      type: "string",
      default: "",
      required: false,
      description:
        "Letters of `i` (ignore case), `m` (`^` and `$` match at lines), `s` (a dot matches line breaks) and `u` (Unicode).",
      maxLength: 20,
    },
    {
      name: "mode",
      type: "string",
      default: "search",
      required: false,
      description: "Whether the match may be anywhere in the output or has to be all of it.",
      enum: ["search", "full"],
    },
    {
      name: "negate",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether the output should not match.",
    },
  ],
  threshold: 100,
  source: "extension",
  isolated: true,
  check: (args) => void compiled(args),
  score({ output }, { negate, ...args }) {
    const match = compiled(args).exec(output)?.[0];
    const where = args.mode === "full" ? "the whole output" : `“${excerpt(match ?? "")}”`;
    return {
      score: (match !== undefined) === negate ? 0 : 100,
      explanation: match === undefined ? "The pattern does not match." : `The pattern matches ${where}.`,
    };
  },
});

type Pattern = { readonly pattern: string; readonly flags: string; readonly mode: "search" | "full" };

/** @throws MetricError of kind `argument` */
function compiled({ pattern, flags, mode }: Pattern): RegExp {
  if (!/^(?:([imsu])(?!.*\1))*$/.test(flags))
    refuse("argument flags must consist of the letters i, m, s and u, each at most once.");
  // As Python and others write it.
  const inline = /^\(\?[a-z]+\)/.exec(pattern)?.[0];
  if (inline !== undefined)
    refuse(`argument pattern must not begin with ${inline}; give the letters as argument flags.`);
  const search = userPattern("regex_match", "pattern", pattern, flags);
  // The sticky flag and the end as a lookahead, since `^` and `$` would match at lines with the flag `m`.
  return mode === "search" ? search : new RegExp(`(?:${pattern})(?![^])`, `${flags}y`);
}

function refuse(problem: string): never {
  throw new MetricError("argument", problem, { metric: "regex_match" });
}
