#!/usr/bin/env node
/** The command `aegis-server`. */
import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runCommand, runMain } from "@aegis/terminal";
import { aegisServer } from "./command/aegis-server.ts";
import { problemOf } from "./command/problem.ts";

// By default V8 lets garbage grow to hundreds of megabytes before it collects: the young generation to 64 MB,
// the old one to several times what is in use. With these flags the young generation keeps its initial size
// and the heap at most doubles. V8 reads both at each collection; the flag that bounds the young generation
// outright works only on Node's command line.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=100");

await runMain(
  process,
  (context, parameters) => runCommand(aegisServer, { ...context, random: randomBytes }, parameters),
  { explain: problemOf },
);
