#!/usr/bin/env node
/** The command `aegis-mock`. */
import { listenProblem, runCommand, runMain } from "@aegis/terminal";
import { aegisMock } from "./command.ts";

await runMain(process, (context, parameters) => runCommand(aegisMock, context, parameters), {
  explain: listenProblem,
});
