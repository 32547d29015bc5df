#!/usr/bin/env node
/** The command `aegis-metrics`. */
import { runCommand, runMain } from "@aegis/terminal";
import { aegisMetrics } from "./command/aegis-metrics.ts";
import { judgeOf } from "./command/judge.ts";

await runMain(
  process,
  async (context, parameters) => {
    const { environment } = context;
    await runCommand(
      aegisMetrics,
      { ...context, judgeOf: (values) => judgeOf(environment, values) },
      parameters,
    );
  },
  { codeIfStopped: 130 },
);
