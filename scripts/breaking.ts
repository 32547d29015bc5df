import { runCommand, runMain } from "@aegis/terminal";
import { breaking, unsure } from "./breaking/command.ts";

// A signal ends it at once.
const options = { ...unsure, signals: [], goesOnUnread: true };
await runMain(process, (context, parameters) => runCommand(breaking, context, parameters), options);
