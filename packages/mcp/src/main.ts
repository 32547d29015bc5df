#!/usr/bin/env node
/** The command `aegis-mcp`. */
import { listenProblem, runCommand, runMain } from "@aegis/terminal";
import { aegisMcp } from "./command.ts";

await runMain(process, (context, parameters) => runCommand(aegisMcp, context, parameters), {
  explain: listenProblem,
});
