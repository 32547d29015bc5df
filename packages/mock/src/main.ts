#!/usr/bin/env node
/** The command `aegis-mock`. */
import { listenProblem, runCommand, runMain } from "@aegis/terminal";
import { aegisMock } from "./command.ts";
import { UnknownExample } from "./unknown-example.ts";

await runMain(process, (context, parameters) => runCommand(aegisMock, context, parameters), {
  explain: (error) => (error instanceof UnknownExample ? error.message : listenProblem(error)),
});
