#!/usr/bin/env node
/** The command `aegis`. */
import { runMain } from "@aegis/terminal";
import { problemOf } from "./problem.ts";
import { runAegis } from "./run-aegis.ts";

await runMain(
  process,
  (context, parameters) =>
    runAegis(
      { ...context, folder: process.cwd(), isColoured: isColoured(), columns: process.stdout.columns },
      parameters,
    ),
  { codeIfStopped: 130, codeOfProblem: 2, explain: problemOf, goesOnUnread: true },
);

/** Colours are for people: a pipe, a file and NO_COLOR (https://no-color.org) get none. */
function isColoured(): boolean {
  const { NO_COLOR = "" } = process.env;
  return process.stdout.isTTY && NO_COLOR === "";
}
