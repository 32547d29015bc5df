import { runCommand, runMain } from "@aegis/terminal";
import { lintOpenapi, unreported } from "./lint-openapi/command.ts";
import { report } from "./lint-openapi/report.ts";

// A signal ends it at once.
const options = { ...unreported, signals: [], goesOnUnread: true };
await runMain(
  process,
  (context, parameters) => runCommand(lintOpenapi, { ...context, report }, parameters),
  options,
);
