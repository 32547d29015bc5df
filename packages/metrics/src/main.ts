#!/usr/bin/env node
/** The command `aegis-metrics`. */
import { runCommand, runMain } from "@aegis/terminal";
import { aegisMetrics } from "./command/aegis-metrics.ts";
import { judgeOf } from "./command/judge.ts";

await runMain(
  process,
  async (context, parameters) => {
    const judge = await judgeOf(context.environment);
    await runCommand(aegisMetrics, { ...context, judge }, parameters);
  },
  { codeIfStopped: 130 },
);
